//! Paints and asks.

pub mod icons;
pub mod theme;
pub mod widgets;
