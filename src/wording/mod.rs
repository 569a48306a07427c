//! Facts to sentences, exhaustively.

pub mod words;
