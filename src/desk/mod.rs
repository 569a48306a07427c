//! An opened ledger: store, ledger, knowledge and warnings together.
