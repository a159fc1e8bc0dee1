//! What can go wrong with the index, and nothing about who asked.

/// Why the index could not do something.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The engine refused: damaged or missing files, a lock held elsewhere, a full disk.
    #[error("search index: {0}")]
    Engine(#[from] tantivy::TantivyError),
    /// The folder of the index could not be read or written.
    #[error("search index files: {0}")]
    Files(#[from] std::io::Error),
    /// The index was rebuilt or had to start empty since its position was asked for: nothing was
    /// written, ask for the position again.
    #[error("search index was replaced, its position has changed")]
    Moved,
    /// The dictionary of Japanese readings could not be built or opened.
    #[error("dictionary of readings: {0}")]
    Dictionary(String),
}
