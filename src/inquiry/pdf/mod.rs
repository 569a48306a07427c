//! A document as pages, and pages as a PDF.
//!
//! `face` knows the letters, `lines` breaks texts by the rules of Japanese typesetting, `pages` lays out blocks, `draw`
//! writes the PDF with its tags and `outline` its headings. The window paints the same pages.

mod draw;
mod face;
mod flow;
mod lines;
mod outline;
pub mod pages;

pub use draw::{PdfError, to_pdf};
pub use pages::{Item, Page, lay_out};
