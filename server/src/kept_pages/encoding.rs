use axum::http::{HeaderMap, header};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Result, Write};

/// What is sent many times is worth a millisecond more than what is sent once.
const BROTLI: i32 = 5;
const GZIP: u32 = 6;
/// Pages are smaller than this power of two.
const WINDOW: i32 = 18;

/// How a page travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    Plain,
    Gzip,
    Brotli,
}

impl Encoding {
    /// What the browser likes best (RFC 9110, 12.5.3).
    pub fn of(headers: &HeaderMap) -> Self {
        let values = headers.get_all(header::ACCEPT_ENCODING).iter();
        let listed = values
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(read);
        let wanted = listed.filter(|(quality, _)| *quality > 0.0);
        let best =
            wanted.max_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
        best.map_or(Self::Plain, |(_, encoding)| encoding)
    }

    /// As headers name it.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }
}

/// One entry of the list and how much it is liked.
fn read(entry: &str) -> Option<(f32, Encoding)> {
    let mut parts = entry.split(';').map(str::trim);
    let encoding = match parts.next()?.to_ascii_lowercase().as_str() {
        "br" | "*" => Encoding::Brotli,
        "gzip" | "x-gzip" => Encoding::Gzip,
        "identity" => Encoding::Plain,
        _ => return None,
    };
    let quality = parts.find_map(|part| part.strip_prefix("q="));
    Some((quality.map_or(Ok(1.0), str::parse).ok()?, encoding))
}

pub fn brotli(page: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: BROTLI,
        lgwin: WINDOW,
        size_hint: page.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::with_capacity(page.len() / 4);
    brotli::BrotliCompress(&mut &page[..], &mut compressed, &params)?;
    Ok(compressed)
}

pub fn gzip(page: &[u8]) -> Result<Vec<u8>> {
    let compressed = Vec::with_capacity(page.len() / 4);
    let mut encoder = GzEncoder::new(compressed, Compression::new(GZIP));
    encoder.write_all(page)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(accepted: &str) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, accepted.parse().unwrap());
        Encoding::of(&headers)
    }

    #[test]
    fn the_browser_chooses() {
        assert_eq!(Encoding::of(&HeaderMap::new()), Encoding::Plain);
        for (accepted, chosen) in [
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("gzip", Encoding::Gzip),
            ("br;q=0.1, gzip;q=0.9", Encoding::Gzip),
            ("br;q=0, gzip", Encoding::Gzip),
            ("br; q=0", Encoding::Plain),
            ("gzip;q=nothing, zstd", Encoding::Plain),
            ("*", Encoding::Brotli),
            ("identity;q=1, br;q=0.5", Encoding::Plain),
            ("", Encoding::Plain),
        ] {
            assert_eq!(of(accepted), chosen, "{accepted}");
        }
    }
}
