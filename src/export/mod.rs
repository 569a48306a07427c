//! Ledger to bytes.
