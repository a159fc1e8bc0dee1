//! What a question is asked with.

use crate::Error;
use crate::analyzer::Analyzers;
use crate::live::Live;
use crate::query::Synonyms;
use crate::schema::Fields;
use crate::vocabulary::Vocabulary;
use std::sync::Arc;
use tantivy::DocAddress;

/// Everything one question needs: a snapshot that no commit changes.
pub struct Context<'a> {
    pub fields: &'a Fields,
    pub analyzers: &'a Analyzers,
    pub vocabulary: &'a Vocabulary,
    pub synonyms: Arc<Synonyms>,
    pub searcher: tantivy::Searcher,
    /// Says how common a word is; another one only where few documents are asked about.
    pub usual: tantivy::Searcher,
    pub live: Arc<Live>,
}

impl Context<'_> {
    /// The id of a document.
    pub fn id(&self, address: DocAddress) -> Result<String, Error> {
        self.live.sheets.id(&self.searcher, address)
    }
}
