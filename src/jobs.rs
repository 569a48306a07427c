//! Work in the background, with progress and cancel.
