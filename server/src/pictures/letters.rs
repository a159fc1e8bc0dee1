//! The letters of pictures: Noto Sans CJK JP Bold, with the characters that Japanese text is written in (JIS X 0208, the
//! extensions of vendors, European letters). `NotoSansCJKjp-Bold.md` says where it is from and how it was made smaller.

use super::pieces::pieces;
use ab_glyph::{Font, FontVec, Glyph, Point, ScaleFont};
use std::io::Read;
use std::sync::LazyLock;

static FONT: LazyLock<Option<FontVec>> = LazyLock::new(|| {
    let packed: &[u8] = include_bytes!("NotoSansCJKjp-Bold.otf.br");
    let mut file = Vec::new();
    let mut reader = brotli::Decompressor::new(packed, 4096);
    reader.read_to_end(&mut file).ok()?;
    FontVec::try_from_vec(file).ok()
});

/// Stands for a letter that the font has not, as on a printer's proof.
const MISSING: char = '〓';
/// What is left out of a text that is too long.
const MORE: char = '…';

/// The font in one size.
pub struct Letters<'a> {
    pub font: &'a FontVec,
    size: f32,
}

impl Letters<'_> {
    /// `None` only where the file that the program brings along cannot be read.
    pub fn of_size(size: f32) -> Option<Self> {
        Some(Self {
            font: FONT.as_ref()?,
            size,
        })
    }

    pub fn glyph(&self, c: char, position: Point) -> Glyph {
        let mut glyph = self.font.as_scaled(self.size).scaled_glyph(self.known(c));
        glyph.position = position;
        glyph
    }

    pub fn width_of(&self, c: char) -> f32 {
        let font = self.font.as_scaled(self.size);
        font.h_advance(font.glyph_id(self.known(c)))
    }

    pub fn width(&self, text: &str) -> f32 {
        text.chars().map(|c| self.width_of(c)).sum()
    }

    fn known(&self, c: char) -> char {
        let is_known = self.font.glyph_id(c).0 != 0;
        if is_known { c } else { MISSING }
    }

    /// The text in lines of at most this width. What has no room in so many lines is left out, and a sign says so.
    pub fn lines(&self, text: &str, width: f32, most: usize) -> Vec<String> {
        let (mut lines, mut line) = (Vec::new(), String::new());
        for piece in pieces(text, |piece| self.width(piece) <= width) {
            if line.is_empty() || self.width(&line) + self.width(piece.trim_end()) <= width {
                line.push_str(piece);
            } else if lines.len() + 1 < most {
                lines.push(std::mem::replace(&mut line, piece.to_owned()));
            } else {
                self.cut(&mut line, width);
                break;
            }
        }
        lines.push(line);
        // A word that is longer than a line stands alone on one.
        for line in &mut lines {
            if self.width(line.trim_end()) > width {
                self.cut(line, width);
            }
        }
        lines
            .iter()
            .map(|line| line.trim_end().to_owned())
            .collect()
    }

    /// The text in one line.
    pub fn line(&self, text: &str, width: f32) -> String {
        self.lines(text, width, 1).pop().unwrap_or_default()
    }

    fn cut(&self, line: &mut String, width: f32) {
        while !line.is_empty() && self.width(line) + self.width_of(MORE) > width {
            line.pop();
        }
        line.push(MORE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_what_is_left_out_is_told() {
        let letters = Letters::of_size(40.0).unwrap();
        let text = "島の風力発電を守る点検ロボットの共同研究と髙橋の﨑";
        let lines = letters.lines(text, 400.0, 9);
        assert_eq!(lines.concat(), text);
        assert!(lines.iter().all(|line| letters.width(line) <= 400.0));
        let two = letters.lines(text, 300.0, 2);
        assert_eq!(two.len(), 2);
        assert!(two[1].ends_with(MORE) && letters.width(&two[1]) <= 300.0);
        let long = letters.line(&"x".repeat(99), 400.0);
        assert!(long.ends_with(MORE), "a word that fits nowhere");
        assert!(long.len() > MORE.len_utf8() && letters.width(&long) <= 400.0);
    }

    #[test]
    fn a_letter_that_is_not_there_is_not_forgotten() {
        let letters = Letters::of_size(40.0).unwrap();
        assert_eq!(letters.known('海'), '海');
        assert_eq!(letters.known('🚀'), MISSING);
    }
}
