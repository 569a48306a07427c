//! One file per rule. Pure.
