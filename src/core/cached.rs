//! A value worked out when first asked for. It is no part of what the ledger says: two ledgers are equal without it.

use std::sync::OnceLock;

/// A derived value, worked out once until it is forgotten.
#[derive(Debug, Clone)]
pub struct Cached<T>(OnceLock<T>);

impl<T> Cached<T> {
    pub(super) fn get_or(&self, work_out: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(work_out)
    }

    pub(super) fn get_mut(&mut self) -> Option<&mut T> {
        self.0.get_mut()
    }

    pub(super) fn forget(&mut self) {
        self.0.take();
    }
}

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> PartialEq for Cached<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Cached<T> {}
