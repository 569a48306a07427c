//! Facts to sentences, exhaustively.
