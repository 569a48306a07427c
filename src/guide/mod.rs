//! Knowledge: typed, cited, dated. Pure.
