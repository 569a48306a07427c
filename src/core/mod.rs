//! What a ledger is made of. Pure: no clock, no I/O, no language.
