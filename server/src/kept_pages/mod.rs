//! Pages that guests share. What they see depends on the address and the edition of the portal alone (`portal::Edition`),
//! so a page is made once for all of them, compressed once, and dropped with the edition. What a browser opened before is
//! the one thing it brings along: a page that shows it is kept for those who bring nothing.

mod asked;
mod encoding;
mod page;

pub use asked::Asked;
pub use page::Page;

use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// Bytes of pages that are kept.
const ROOM: u64 = 32 << 20;
/// What room is prepared for.
const PAGES: usize = 1024;

pub struct KeptPages(Cache<String, Arc<Page>, Weigh>);

#[derive(Clone)]
struct Weigh;

impl Weighter<String, Arc<Page>> for Weigh {
    fn weight(&self, address: &String, page: &Arc<Page>) -> u64 {
        (address.len() + page.weight()) as u64
    }
}

impl Default for KeptPages {
    fn default() -> Self {
        Self(Cache::with_weighter(PAGES, ROOM, Weigh))
    }
}

impl KeptPages {
    /// The page that was made for this question last.
    pub fn get(&self, asked: &Asked) -> Option<Arc<Page>> {
        let page = self.0.get(asked.address())?;
        page.is_for(asked).then_some(page)
    }

    /// Keeps a page, unless it shows what this browser opened before.
    pub fn keep(&self, asked: &Asked, page: &Arc<Page>) {
        if page.is_for(asked) {
            self.0.insert(asked.address().to_owned(), Arc::clone(page));
        }
    }
}

#[cfg(test)]
mod tests;
