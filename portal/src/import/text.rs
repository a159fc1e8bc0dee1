//! Bytes of a file as text, whatever program wrote it.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

/// UTF-8 or UTF-16 with a mark, UTF-8 without one, or CP932, which Excel in Japan writes (the
/// encoding that the web calls Shift JIS). `None`: none of them.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let encodings: &[&'static Encoding] = match Encoding::for_bom(bytes) {
        Some((marked, _)) => &[marked],
        None => &[UTF_8, SHIFT_JIS],
    };
    encodings.iter().find_map(|encoding| {
        let (text, wrong) = encoding.decode_with_bom_removal(bytes);
        (!wrong && !text.contains('\0')).then(|| text.into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::decode;
    use encoding_rs::SHIFT_JIS;

    #[test]
    fn every_usual_encoding_is_read() {
        let text = "会社,題名\n㈱髙橋精機,海の仕事～①\n";
        let (cp932, _, unmappable) = SHIFT_JIS.encode(text);
        assert!(!unmappable);
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [
            text.as_bytes(),
            &[b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            &cp932,
            &utf16,
        ] {
            assert_eq!(decode(bytes).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [
            &b"PK\x03\x04\x14\x00\x06\x00\x08\x00"[..],
            &[0xFF, 0x00, 0x80],
            &[0x89, b'P', b'N', b'G', 0xFD],
        ] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }
}
