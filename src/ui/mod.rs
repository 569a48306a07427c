//! Paints and asks.
