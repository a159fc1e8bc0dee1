use super::canvas::{Canvas, Colour};
use super::letters::Letters;
use model::Language;
use model::opportunities::{Kind, OpportunityDetails};
use texts::words;

const WIDTH: usize = 1200;
const HEIGHT: usize = 630;
const EDGE: usize = 72;
const ROOM: f32 = (WIDTH - 2 * EDGE) as f32;

// As in `style/tokens.css`.
const PAPER: Colour = [255, 255, 255];
const INK: Colour = [0x1a, 0x1f, 0x27];
const SOFT: Colour = [0x50, 0x5a, 0x68];
const ACCENT: Colour = [0x1d, 0x4c, 0x8c];

/// What the picture says of a posting, and nothing that changes from day to day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card {
    kind: Kind,
    kind_name: &'static str,
    title: String,
    organization: String,
    place: String,
    portal: String,
}

impl Card {
    pub fn of(details: &OpportunityDetails, school: &str, language: Language) -> Self {
        let summary = &details.summary;
        let organization = summary.organization.as_ref();
        Self {
            kind: summary.kind,
            kind_name: words::of(language, summary.kind),
            title: summary.title.text.clone(),
            organization: organization.map_or(school, |one| &one.name.text).to_owned(),
            place: words::place(language, &summary.place),
            portal: format!("Kakehashi｜{school}"),
        }
    }

    /// The picture as PNG.
    pub fn drawn(&self) -> Option<Vec<u8>> {
        let mut canvas = Canvas::new(WIDTH, HEIGHT, PAPER);
        let colour = colour(self.kind);
        let left = EDGE as f32;
        canvas.rectangle([0, 0], [WIDTH, 16], colour);

        let small = Letters::of_size(40.0)?;
        let badge = small.width(self.kind_name) + 56.0;
        canvas.rectangle([EDGE, 64], [badge as usize, 72], colour);
        canvas.text(&small, self.kind_name, [left + 28.0, 114.0], PAPER);

        let (title, lines) = fitting(&self.title)?;
        let step = title.0 * 1.35;
        let mut foot = 164.0 + title.0;
        for line in &lines {
            canvas.text(&title.1, line, [left, foot], INK);
            foot += step;
        }
        let organization = small.line(&self.organization, ROOM);
        canvas.text(&small, &organization, [left, 482.0], INK);
        let fine = Letters::of_size(34.0)?;
        let place = fine.line(&self.place, ROOM);
        canvas.text(&fine, &place, [left, 534.0], SOFT);

        bridge(&mut canvas, [left, 596.0]);
        let name = fine.line(&self.portal, ROOM - 110.0);
        canvas.text(&fine, &name, [left + 100.0, 600.0], ACCENT);
        canvas.png()
    }
}

/// The largest of three sizes in which the title has room.
fn fitting(title: &str) -> Option<((f32, Letters<'static>), Vec<String>)> {
    let sizes = [(76.0, 2), (62.0, 3), (54.0, 3)];
    let mut last = None;
    for (size, most) in sizes {
        let letters = Letters::of_size(size)?;
        let lines = letters.lines(title, ROOM, most);
        let is_whole = lines.last().is_none_or(|line| !line.ends_with('…')) || title.ends_with('…');
        last = Some(((size, letters), lines));
        if is_whole {
            break;
        }
    }
    last
}

fn colour(kind: Kind) -> Colour {
    match kind {
        Kind::JointResearch => [0x6b, 0x3f, 0xa0],
        Kind::Internship => [0x0b, 0x6b, 0x51],
        Kind::OverseasProgram => [0x8f, 0x4f, 0x00],
        Kind::GuestCourse => [0xa8, 0x32, 0x52],
    }
}

/// The portal's mark, 80 pixels wide, its deck at `y`.
fn bridge(canvas: &mut Canvas, [x, y]: [f32; 2]) {
    let arch = |part: f32| {
        [
            x + 4.0 + 72.0 * part,
            y - 4.0 - 4.0 * 34.0 * part * (1.0 - part),
        ]
    };
    for step in 0..=240 {
        canvas.disc(arch(step as f32 / 240.0), 3.0, ACCENT);
    }
    for pier in [0.25, 0.5, 0.75] {
        let [column, top] = arch(pier);
        let height = (y - top) as usize;
        canvas.rectangle([column as usize - 1, top as usize], [3, height], ACCENT);
    }
    canvas.rectangle([x as usize, y as usize - 4], [80, 5], ACCENT);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(title: &str) -> Card {
        Card {
            kind: Kind::Internship,
            kind_name: "インターンシップ",
            title: title.to_owned(),
            organization: "株式会社リーフロボティクス瀬戸".to_owned(),
            place: "岡山県 倉敷市".to_owned(),
            portal: "Kakehashi｜架橋大学".to_owned(),
        }
    }

    #[test]
    fn a_picture_is_of_the_size_that_links_show_and_light() {
        for title in [
            "海",
            &"島の風力発電を守る点検ロボット".repeat(6),
            "Coral reef data intern at 🚀",
            "",
        ] {
            let png = card(title).drawn().unwrap();
            assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
            let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!((number(16), number(20)), (1200, 630));
            assert!(png.len() < 150_000, "{} bytes", png.len());
        }
    }

    #[test]
    fn a_long_title_is_smaller_and_cut_at_last() {
        let lines =
            |title: &str| fitting(title).map(|((size, _), lines)| (size as u32, lines.len()));
        assert_eq!(lines("海を測る"), Some((76, 1)));
        let long = "島の風力発電を守る点検ロボットの共同研究";
        assert_eq!(lines(&long.repeat(3)), Some((62, 3)));
        let (_, cut) = fitting(&long.repeat(5)).unwrap();
        assert!(cut[2].ends_with('…'));
    }
}
