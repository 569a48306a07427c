//! The letters of the product: BIZ UDPGothic in two weights, for the window and for paper, so that both look the same.

/// The usual weight.
pub static REGULAR: &[u8] = include_bytes!("../../assets/fonts/BIZUDPGothic-Regular.ttf");

/// The weight of headings.
pub static BOLD: &[u8] = include_bytes!("../../assets/fonts/BIZUDPGothic-Bold.ttf");
