//! The log: English, without codes.
