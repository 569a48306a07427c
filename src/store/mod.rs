//! The ledger file. The only part that knows SQL.
