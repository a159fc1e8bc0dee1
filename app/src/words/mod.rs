//! Codes to texts.
