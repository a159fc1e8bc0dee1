//! Components on native elements.
