//! Paints and asks.

pub mod icons;
pub mod marks;
pub mod notices;
pub mod page_cx;
pub mod pages;
pub mod palette;
pub mod pictures;
pub mod search;
pub mod shell;
pub mod theme;
pub mod widgets;
