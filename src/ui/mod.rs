//! Paints and asks.

pub mod icons;
pub mod notices;
pub mod page_cx;
pub mod pages;
pub mod shell;
pub mod theme;
pub mod widgets;
