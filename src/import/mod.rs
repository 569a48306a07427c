//! Bytes and a ledger to a plan. Pure until the commit.
