//! A picture that somebody sent becomes one of ours: its pixels are written anew, and nothing else of the file is kept.

use model::school::{LOGO_BYTES_MAX, LOGO_SIDE_MAX};
use model::{FieldProblem, Problem};
use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};
use std::io::Cursor;

/// Most bytes of memory that a picture may take while it is read.
const MEMORY: usize = 16 << 20;

/// The same pixels as a file of our own.
///
/// # Errors
/// `NotAPicture` for what is no PNG, or a larger one than is taken.
pub(super) fn rewritten(sent: &[u8]) -> Result<Vec<u8>, Problem> {
    let refused = || Problem::field("file", FieldProblem::NotAPicture);
    if sent.len() > LOGO_BYTES_MAX {
        return Err(refused());
    }
    read(sent)
        .and_then(|picture| write(&picture))
        .ok_or_else(refused)
}

struct Picture {
    width: u32,
    height: u32,
    color: ColorType,
    pixels: Vec<u8>,
}

fn read(sent: &[u8]) -> Option<Picture> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(sent), Limits { bytes: MEMORY });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = (reader.info().width, reader.info().height);
    // Its size is known before its pixels are read.
    if width.max(height) > LOGO_SIDE_MAX {
        return None;
    }
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    pixels.truncate(frame.buffer_size());
    Some(Picture {
        width,
        height,
        color: frame.color_type,
        pixels,
    })
}

fn write(picture: &Picture) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, picture.width, picture.height);
    encoder.set_color(picture.color);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&picture.pixels).ok()?;
    writer.finish().ok()?;
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one colour, with a text that a program has put into it.
    fn picture(width: u32, height: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, width, height);
        encoder.set_color(ColorType::Rgb);
        encoder
            .add_text_chunk("Author".to_owned(), "Hana".to_owned())
            .unwrap();
        let mut writer = encoder.write_header().unwrap();
        let pixels = vec![90; (width * height * 3) as usize];
        writer.write_image_data(&pixels).unwrap();
        writer.finish().unwrap();
        file
    }

    #[test]
    fn the_pixels_stay_and_nothing_else() {
        let sent = picture(30, 20);
        assert!(sent.windows(4).any(|bytes| bytes == b"Hana"));
        let kept = rewritten(&sent).unwrap();
        assert!(!kept.windows(4).any(|bytes| bytes == b"Hana"));
        let again = read(&kept).unwrap();
        assert_eq!((again.width, again.height), (30, 20));
        assert_eq!(&again.pixels[..4], [90, 90, 90, 255]);
    }

    #[test]
    fn asvs_v1_3_4_what_is_no_picture_or_too_large_is_refused() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        let cut = picture(30, 20);
        for sent in [
            &b""[..],
            b"\x89PNG\r\n\x1a\n",
            svg,
            &cut[..cut.len() / 2],
            &picture(LOGO_SIDE_MAX + 1, 1),
            &vec![0; LOGO_BYTES_MAX + 1],
        ] {
            assert!(rewritten(sent).is_err());
        }
    }
}
