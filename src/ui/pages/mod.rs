//! One file (or folder) per page: `struct XPage { what only the screen knows }` and `fn ui(&mut self, ui, cx)`.
