//! Texts in Japanese and English.
