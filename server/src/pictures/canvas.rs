//! Pixels, and the few shapes that are drawn with them.

use super::letters::Letters;
use ab_glyph::{Font, Point};

pub type Colour = [u8; 3];

/// A picture of opaque pixels.
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Canvas {
    pub fn new(width: usize, height: usize, paper: Colour) -> Self {
        Self {
            width,
            height,
            pixels: paper.repeat(width * height),
        }
    }

    pub fn rectangle(&mut self, [x, y]: [usize; 2], [width, height]: [usize; 2], colour: Colour) {
        for row in y..(y + height).min(self.height) {
            for column in x..(x + width).min(self.width) {
                self.mix(column as i32, row as i32, colour, 1.0);
            }
        }
    }

    pub fn disc(&mut self, [x, y]: [f32; 2], radius: f32, colour: Colour) {
        let reach = radius.ceil() as i32 + 1;
        let (middle_x, middle_y) = (x as i32, y as i32);
        for row in middle_y - reach..=middle_y + reach {
            for column in middle_x - reach..=middle_x + reach {
                let away = (column as f32 + 0.5 - x).hypot(row as f32 + 0.5 - y);
                self.mix(column, row, colour, (radius + 0.5 - away).clamp(0.0, 1.0));
            }
        }
    }

    /// A line of text, its foot at `y`.
    pub fn text(&mut self, letters: &Letters<'_>, text: &str, [x, y]: [f32; 2], colour: Colour) {
        let mut x = x;
        for c in text.chars() {
            let glyph = letters.glyph(c, Point { x, y });
            x += letters.width_of(c);
            if let Some(outline) = letters.font.outline_glyph(glyph) {
                let bounds = outline.px_bounds();
                let (left, top) = (bounds.min.x as i32, bounds.min.y as i32);
                outline.draw(|column, row, cover| {
                    self.mix(left + column as i32, top + row as i32, colour, cover);
                });
            }
        }
    }

    fn mix(&mut self, x: i32, y: i32, colour: Colour, cover: f32) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else {
            return;
        };
        if x >= self.width || y >= self.height {
            return;
        }
        let at = (y * self.width + x) * 3;
        for (pixel, wanted) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            let (is, wanted) = (f32::from(*pixel), f32::from(wanted));
            *pixel = (is + (wanted - is) * cover.clamp(0.0, 1.0)).round() as u8;
        }
    }

    /// The picture as a file.
    pub fn png(&self) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        let (width, height) = (u32::try_from(self.width), u32::try_from(self.height));
        let mut encoder = png::Encoder::new(&mut file, width.ok()?, height.ok()?);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.pixels).ok()?;
        writer.finish().ok()?;
        Some(file)
    }
}
