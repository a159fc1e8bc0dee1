//! One posting: what every kind has.

use super::companies::Poster;
use super::dice::Dice;
use super::kinds;
use super::words::{Abroad, FieldWords, Place, Said, Words};
use chrono::{NaiveDate, TimeDelta};
use model::Language;
use model::closed::Closed;
use model::language::Bilingual;
use model::opportunities::{Draft, Field as F, Kind};

/// Activities that a body lists.
const ACTIVITIES: usize = 3;

/// A posting as its poster would have typed it.
pub(super) struct Composed {
    pub kind: Kind,
    pub draft: Draft,
    pub is_open: bool,
}

/// What the parts of one posting have in common.
pub(super) struct Scene<'a> {
    pub words: &'a Words,
    pub field: &'a FieldWords,
    pub abroad: Option<&'a Abroad>,
    pub said: Said,
    pub days: i64,
    pub weeks: i64,
    pub sessions: i64,
    pub original: Language,
    pub as_of: NaiveDate,
    pub starts_on: NaiveDate,
}

impl Scene<'_> {
    /// A text in the language of the posting.
    pub fn say(&self, pattern: &Bilingual) -> String {
        self.said.say(pattern).only(self.original).to_owned()
    }
}

/// Of every twenty postings nine are internships, four each are courses and programmes abroad.
fn kind(dice: &mut Dice) -> Kind {
    match dice.between(1, 20) {
        1..=9 => Kind::Internship,
        10..=13 => Kind::OverseasProgram,
        14..=17 => Kind::GuestCourse,
        _ => Kind::JointResearch,
    }
}

/// The posting with this number, published on `published` by this poster, seen from `today`.
pub(super) fn compose(
    words: &Words,
    poster: &Poster<'_>,
    number: u64,
    published: NaiveDate,
    today: NaiveDate,
) -> Composed {
    let mut dice = Dice::of(number);
    let kind = kind(&mut dice);
    let field = *dice.pick(&poster.fields);
    let topic = dice.pick(&field.topics);
    let abroad = (kind == Kind::OverseasProgram).then(|| dice.pick(&words.abroad));
    let place = dice.pick(&words.places);
    let (days, weeks, sessions) = (dice.between(1, 15), dice.between(2, 24), dice.between(1, 8));
    let (city_ja, city_en) = abroad.map_or((&place.ja, &place.en), |one| (&one.ja, &one.en));
    let said = Said::default()
        .with("{topic}", &topic.ja, &topic.en)
        .with("{field}", &field.ja, &field.en)
        .with("{place}", city_ja, city_en)
        .with("{organization}", &poster.name.ja, &poster.name.en)
        .with_number("{days}", days)
        .with_number("{weeks}", weeks)
        .with_number("{sessions}", sessions);

    // A third is in English too; of these some were written in English first.
    let has_english = dice.one_in(3);
    let original = match has_english && dice.one_in(4) {
        true => Language::English,
        false => Language::Japanese,
    };
    let over = published + TimeDelta::days(dice.between(14, 40));
    let is_open = over >= today || !dice.one_in(5);
    let apply_by = match is_open {
        true => today + TimeDelta::days(dice.between(1, 180)),
        false => over,
    };
    let scene = Scene {
        words,
        field,
        abroad,
        said,
        days,
        weeks,
        sessions,
        original,
        as_of: published - TimeDelta::days(dice.between(3, 10)),
        starts_on: apply_by + TimeDelta::days(dice.between(20, 90)),
    };

    let mut draft = Draft::default();
    if let Some(id) = poster.organization {
        draft.set(F::Organization, id.to_string());
    }
    let theme = kinds::add(
        &scene,
        kind,
        poster.organization.is_none(),
        &mut dice,
        &mut draft,
    );
    texts(&scene, theme, has_english, &mut dice, &mut draft);
    where_and_when(&scene, place, apply_by, &mut dice, &mut draft);
    applying(&scene, &mut dice, &mut draft);
    Composed {
        kind,
        draft,
        is_open,
    }
}

fn texts(scene: &Scene<'_>, theme: &str, has_english: bool, dice: &mut Dice, draft: &mut Draft) {
    let words = scene.words;
    let pattern = |from: &[Bilingual], dice: &mut Dice| scene.said.say(dice.pick(from));
    let title = words.titles.get(theme).map(|from| pattern(from, dice));
    let summary = words.summaries.get(theme).map(|from| pattern(from, dice));
    let opening = pattern(&words.openings, dice);
    let closing = pattern(&words.closings, dice);
    let activities: Vec<Bilingual> = dice
        .some(&words.activities, ACTIVITIES)
        .map(|activity| scene.said.say(activity))
        .collect();
    let body = |language: Language, heading: &str| {
        let list: Vec<String> = activities
            .iter()
            .map(|activity| format!("- {}", activity.only(language)))
            .collect();
        let (opening, closing) = (opening.only(language), closing.only(language));
        format!(
            "{opening}\n\n## {heading}\n{}\n\n{closing}",
            list.join("\n")
        )
    };
    let (title, summary) = (title.unwrap_or_default(), summary.unwrap_or_default());
    draft.set(F::OriginalLanguage, scene.original.code());
    draft.set(F::TitleJa, title.ja);
    draft.set(F::SummaryJa, summary.ja);
    draft.set(F::BodyJa, body(Language::Japanese, "内容"));
    if has_english {
        draft.set(F::TitleEn, title.en);
        draft.set(F::SummaryEn, summary.en);
        draft.set(F::BodyEn, body(Language::English, "What you do"));
    }
    draft.set(F::FieldsOfStudy, scene.field.codes.join("\n"));
    let skills: Vec<&str> = dice
        .some(&scene.field.skills, 3)
        .map(String::as_str)
        .collect();
    draft.set(F::Skills, skills.join("\n"));
    draft.set(
        F::Visibility,
        if dice.one_in(12) { "members" } else { "public" },
    );
}

fn where_and_when(
    scene: &Scene<'_>,
    place: &Place,
    apply_by: NaiveDate,
    dice: &mut Dice,
    draft: &mut Draft,
) {
    draft.set(
        F::Mode,
        *dice.pick(&["on-site", "on-site", "on-site", "hybrid", "online"]),
    );
    match scene.abroad {
        Some(abroad) => {
            draft.set(F::Country, abroad.country.as_str());
            draft.set(F::City, abroad.en.as_str());
            draft.set(F::WorkingLanguages, abroad.languages.join("\n"));
            draft.set(F::EnglishLevel, *dice.pick(&["B1", "B2", "C1"]));
        }
        None => {
            draft.set(F::Country, "JP");
            draft.set(F::Prefecture, place.prefecture.as_str());
            draft.set(F::City, place.ja.as_str());
            draft.set(F::WorkingLanguages, *dice.pick(&["ja", "ja", "ja\nen"]));
        }
    }
    draft.set(F::StartsOn, scene.starts_on.to_string());
    let length = scene.days.max(if scene.abroad.is_some() {
        scene.weeks * 7
    } else {
        1
    });
    draft.set(
        F::EndsOn,
        (scene.starts_on + TimeDelta::days(length)).to_string(),
    );
    if dice.one_in(3) {
        draft.set(F::PeriodFlexible, "on");
    }
    draft.set(F::ApplyBy, apply_by.to_string());
    draft.set(
        F::ReplyBy,
        (apply_by + TimeDelta::days(dice.between(7, 21))).to_string(),
    );
}

fn applying(scene: &Scene<'_>, dice: &mut Dice, draft: &mut Draft) {
    let least = dice.between(1, 4);
    draft.set(F::CapacityMin, least.to_string());
    draft.set(F::CapacityMax, (least + dice.between(0, 16)).to_string());
    draft.set(
        F::StudyYears,
        *dice.pick(&[
            "b3\nb4\nm1\nm2",
            "b1\nb2\nb3",
            "m1\nm2\nd",
            "b2\nb3\nb4",
            "b4\nm1",
        ]),
    );
    let phrases = &scene.words.phrases;
    draft.set(F::Selection, scene.say(&phrases.selection));
    draft.set(F::HowToApply, scene.say(&phrases.how_to_apply));
    draft.set(F::AsOf, scene.as_of.to_string());
}
