//! Rendering costs processor time, so it happens beside the threads that answer, a few at a time, and once for
//! each text.

use super::markdown;
use crate::error::{Fault, Result};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How many texts are rendered at the same time.
const AT_ONCE: usize = 2;
/// Bytes of HTML that are kept.
const KEPT_BYTES: u64 = 32 << 20;
/// How many texts that is, roughly.
const KEPT: usize = 4_000;

/// HTML by the hash of its Markdown: a text that is the same in two revisions is rendered once. Nothing outlives
/// the process, so a new version of the sanitiser starts with an empty one.
pub(crate) struct Renderer {
    places: Arc<Semaphore>,
    kept: Cache<[u8; 32], Arc<str>, Bytes>,
}

impl Renderer {
    pub fn new() -> Self {
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            kept: Cache::with_weighter(KEPT, KEPT_BYTES, Bytes),
        }
    }

    /// The HTML of a Markdown text. Who asks for a text that is just being rendered waits for that.
    ///
    /// # Errors
    /// Only faults.
    pub async fn html(&self, text: &str) -> Result<String> {
        let key: [u8; 32] = Sha256::digest(text.as_bytes()).into();
        let rendered = self
            .kept
            .get_or_insert_async(&key, self.render(text))
            .await?;
        Ok(rendered.to_string())
    }

    async fn render(&self, text: &str) -> Result<Arc<str>> {
        // Moved into the task: when nobody waits for the answer any more, the place is still taken.
        let place = Arc::clone(&self.places).acquire_owned().await;
        let place = place.map_err(Fault::new)?;
        let text = text.to_owned();
        let task = tokio::task::spawn_blocking(move || {
            let html = markdown(&text);
            drop(place);
            Arc::from(html)
        });
        Ok(task.await.map_err(Fault::new)?)
    }
}

#[derive(Clone)]
struct Bytes;

impl Weighter<[u8; 32], Arc<str>> for Bytes {
    fn weight(&self, _: &[u8; 32], html: &Arc<str>) -> u64 {
        html.len() as u64 + 64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_text_is_rendered_once() {
        let renderer = Renderer::new();
        for _ in 0..3 {
            assert_eq!(
                renderer.html("**a**").await.unwrap(),
                "<p><strong>a</strong></p>\n"
            );
        }
        assert_eq!(renderer.kept.len(), 1);
    }

    #[tokio::test]
    async fn what_is_kept_is_bounded() {
        let renderer = Renderer::new();
        for number in 0..40 {
            renderer
                .html(&format!("{number} {}", "字".repeat(400_000)))
                .await
                .unwrap();
        }
        assert!(renderer.kept.weight() <= KEPT_BYTES);
    }
}
