use super::asked::Asked;
use super::encoding::{self, Encoding};
use app::viewed::{Trace, cookie as viewed};
use axum::body::{Body, Bytes};
use axum::http::response::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use model::OpportunityId;
use portal::Edition;
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Of the hash of a page; nobody finds two pages that begin alike.
const TAG_BYTES: usize = 16;

/// A page that was made for a guest.
pub struct Page {
    edition: Edition,
    begun: Instant,
    headers: HeaderMap,
    /// The posting that it is the page of.
    opened: Option<OpportunityId>,
    /// Shows what the browser opened before.
    shows_viewed: bool,
    tag: String,
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

impl Page {
    /// A page whose making began at `begun`, after its edition was read; `None` when it is an error or leads elsewhere.
    pub fn new(
        edition: Edition,
        begun: Instant,
        parts: &Parts,
        page: &str,
        trace: &Trace,
    ) -> Option<Self> {
        let headers = &parts.headers;
        let is_theirs_alone =
            headers.contains_key(header::SET_COOKIE) || headers.contains_key(header::LOCATION);
        if parts.status != StatusCode::OK || is_theirs_alone {
            return None;
        }
        Some(Self {
            edition,
            begun,
            headers: headers.clone(),
            opened: trace.opened(),
            shows_viewed: trace.shows(),
            tag: BASE64_URL_SAFE_NO_PAD.encode(&Sha256::digest(page)[..TAG_BYTES]),
            plain: Bytes::copy_from_slice(page.as_bytes()),
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        })
    }

    /// The posting that it is the page of.
    pub fn opened(&self) -> Option<OpportunityId> {
        self.opened
    }

    pub fn is_of(&self, edition: Edition) -> bool {
        self.edition == edition
    }

    /// Begun after somebody came, it says what one would that is made for them.
    pub fn is_begun_after(&self, arrival: Instant) -> bool {
        self.begun >= arrival
    }

    pub fn is_younger_than(&self, age: Duration) -> bool {
        self.begun.elapsed() < age
    }

    /// Whether it is what this browser would be shown.
    pub fn is_for(&self, asked: &Asked) -> bool {
        !(self.shows_viewed && asked.has_viewed())
    }

    /// Bytes, with room for the compressed copies.
    pub fn weight(&self) -> usize {
        self.plain.len() + self.plain.len() / 2
    }

    /// The answer for one guest. The browser remembers that a posting was opened; nobody keeps such an answer.
    pub fn answer(&self, asked: &Asked) -> Response {
        let cookie = self
            .opened
            .and_then(|id| viewed::remembering(asked.headers(), id));
        let (encoding, body) = self.body(Encoding::of(asked.headers()));
        let mut response = Response::new(Body::empty());
        let headers = response.headers_mut();
        headers.clone_from(&self.headers);
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
        match cookie {
            Some(cookie) => {
                headers.insert(header::SET_COOKIE, cookie);
            }
            None => {
                let tag = self.tag(encoding);
                let is_known = knows(asked.headers(), &tag);
                if let Ok(tag) = HeaderValue::try_from(tag) {
                    headers.insert(header::ETAG, tag);
                }
                if is_known {
                    headers.remove(header::CONTENT_TYPE);
                    *response.status_mut() = StatusCode::NOT_MODIFIED;
                    return response;
                }
            }
        }
        if let Some(name) = encoding.name() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        *response.body_mut() = Body::from(body);
        response
    }

    fn body(&self, wanted: Encoding) -> (Encoding, Bytes) {
        let kept = |place: &OnceLock<Option<Bytes>>,
                    compress: fn(&[u8]) -> std::io::Result<Vec<u8>>| {
            let compressed = place.get_or_init(|| compress(&self.plain).ok().map(Bytes::from));
            compressed.clone()
        };
        let compressed = match wanted {
            Encoding::Plain => None,
            Encoding::Brotli => kept(&self.brotli, encoding::brotli),
            Encoding::Gzip => kept(&self.gzip, encoding::gzip),
        };
        match compressed {
            Some(compressed) => (wanted, compressed),
            None => (Encoding::Plain, self.plain.clone()),
        }
    }

    /// Each way of travelling is a representation of its own (RFC 9110, 8.8.3.3).
    fn tag(&self, encoding: Encoding) -> String {
        match encoding.name() {
            None => format!("\"{}\"", self.tag),
            Some(name) => format!("\"{}-{name}\"", self.tag),
        }
    }
}

/// Whether the browser has what this tag stands for.
fn knows(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers.get_all(header::IF_NONE_MATCH).iter();
    let mut tags = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim);
    tags.any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}
