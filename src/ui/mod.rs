//! Paints and asks.

pub mod icons;
pub mod page_cx;
pub mod pages;
pub mod theme;
pub mod widgets;
