//! The desk with a window.
