//! A row as the draft of an internship.

mod filled;

use super::columns::{Columns, Says};
use super::doubt::{Doubt, contradictions, leave_open};
use super::field_of_study::field_of_study;
use super::language::{has_kana, language_of, shortened};
use super::place::{Location, is_nothing, is_undecided, of_title};
use super::summary::{Texts, no_deadline, pay_unknown, said, texts};
use super::wage_columns::{Told, told};
use chrono::NaiveDate;
use filled::take_fields;
use model::Language;
use model::closed::Closed;
use model::opportunities::{CareerType, Draft, Field, Insurance, Visibility};
use model::place::Mode;

const TITLE_JA_MAX: u32 = 80;
const TITLE_EN_MAX: u32 = 120;
const SUMMARY_JA_MAX: u32 = 200;
const SUMMARY_EN_MAX: u32 = 400;
const LINE_MAX: u32 = 120;

/// What is the same for all rows of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub today: NaiveDate,
}

/// What a row becomes.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafted {
    /// Without the organization.
    pub draft: Draft,
    pub doubts: Vec<Doubt>,
}

/// The draft of a row. Nothing is refused here.
pub(super) fn draft(
    columns: &Columns,
    cells: &[String],
    words_of_dates: &[(Field, String)],
    posted: Option<NaiveDate>,
    setting: Setting,
) -> Drafted {
    let mut draft = Draft::default();
    let mut doubts = take_fields(&mut draft, columns, cells);
    doubts.extend(contradictions(&draft, columns, cells));
    let title = take_title(&mut draft);
    let is_in_japanese = is_in_japanese(&draft, columns);
    let language = add_language(&mut draft);
    let of_place = match language {
        Language::Japanese if !is_in_japanese => Language::English,
        language => language,
    };
    add_place(&mut draft, columns, cells, &title, of_place);
    leave_open(&mut draft, &doubts);
    add_pay(&mut draft, columns.cell(cells, Says::Salary), language);
    let texts = texts(columns, cells, &title, &draft, language);
    add_texts(&mut draft, &texts, language);
    add_words_of_dates(&mut draft, words_of_dates, language);
    add(
        &mut draft,
        Field::ApplyUrl,
        columns.cell(cells, Says::SourceUrl),
    );
    let field = field_of_study(columns.cell(cells, Says::Category), &title);
    add(
        &mut draft,
        Field::FieldsOfStudy,
        field.map_or("", |field| field.code()),
    );
    add(&mut draft, Field::Visibility, Visibility::Public.code());
    add(
        &mut draft,
        Field::CareerType,
        CareerType::Unclassified.code(),
    );
    add(&mut draft, Field::Insurance, Insurance::Undecided.code());
    let today = setting.today;
    add(
        &mut draft,
        Field::AsOf,
        &posted.unwrap_or(today).min(today).to_string(),
    );
    Drafted { draft, doubts }
}

/// A column called “title” may hold either language. Returns the title in full: the body keeps
/// what the title has no room for.
fn take_title(draft: &mut Draft) -> String {
    let english = draft.get(Field::TitleEn).to_owned();
    if language_of(&english) == Language::Japanese && draft.get(Field::TitleJa).is_empty() {
        draft.set(Field::TitleJa, &*english);
        draft.set(Field::TitleEn, "");
    }
    let (japanese, english) = (
        draft.get(Field::TitleJa).to_owned(),
        draft.get(Field::TitleEn).to_owned(),
    );
    draft.set(Field::TitleJa, shortened(&japanese, TITLE_JA_MAX));
    draft.set(Field::TitleEn, shortened(&english, TITLE_EN_MAX));
    if japanese.is_empty() {
        english
    } else {
        japanese
    }
}

/// Whether a column says that the row is in Japanese, or a title or text is written with kana: a row in
/// kanji alone may be Chinese, and says nothing of Japan.
fn is_in_japanese(draft: &Draft, columns: &Columns) -> bool {
    let is_said = |field| draft.get(field).lines().any(|code| code == "ja");
    is_said(Field::OriginalLanguage)
        || is_said(Field::WorkingLanguages)
        || [Field::TitleJa, Field::TitleEn]
            .into_iter()
            .chain(columns.fields().filter(|field| *field != Field::City))
            .any(|field| has_kana(draft.get(field)))
}

fn add_language(draft: &mut Draft) -> Language {
    let language = if draft.get(Field::TitleJa).is_empty() {
        Language::English
    } else {
        Language::Japanese
    };
    add(draft, Field::OriginalLanguage, language.code());
    add(draft, Field::WorkingLanguages, language.code());
    language
}

/// What is certain of the place; its words stay beside it.
fn add_place(
    draft: &mut Draft,
    columns: &Columns,
    cells: &[String],
    title: &str,
    language: Language,
) {
    let city = draft.get(Field::City).to_owned();
    let text = match columns.cell(cells, Says::Location) {
        "" => city.as_str(),
        text => text,
    };
    let remote = columns.cell(cells, Says::Remote);
    let location = Location::read(text, remote, language);
    // A prefecture or a country in a column of its own is a place to come to, too.
    let is_named =
        !(draft.get(Field::Prefecture).is_empty() && draft.get(Field::Country).is_empty());
    let is_unsaid = is_nothing(remote) && !is_undecided(remote);
    let by_title = of_title(title);
    let by_column = is_named && is_nothing(text) && is_unsaid && by_title.is_none();
    let by_others = location.mode.or(by_column.then_some(Mode::OnSite));
    // A title speaks as a column does; where both do, they have to say the same.
    let mode = by_title.map_or(by_others, |said| {
        let told = Location::read(text, said, language).mode;
        told.filter(|told| is_unsaid || by_others == Some(*told))
    });
    add(draft, Field::Mode, mode.map_or("", |mode| mode.code()));
    add(draft, Field::Country, location.country.unwrap_or_default());
    if draft.get(Field::Country) == "JP" {
        add(
            draft,
            Field::Prefecture,
            location.prefecture.unwrap_or_default(),
        );
    }
    add(draft, Field::City, &shortened(text, LINE_MAX));
}

fn add_texts(draft: &mut Draft, texts: &Texts, language: Language) {
    let (summary, max, body) = match language {
        Language::Japanese => (Field::SummaryJa, SUMMARY_JA_MAX, Field::BodyJa),
        Language::English => (Field::SummaryEn, SUMMARY_EN_MAX, Field::BodyEn),
    };
    add(draft, summary, &shortened(&texts.summary, max));
    add(draft, body, &texts.body);
    add(draft, Field::Programme, &texts.programme);
    add(draft, Field::HowToApply, &texts.how_to_apply);
}

/// What a deadline says besides its day, in the source's words; or that there is none.
fn add_words_of_dates(draft: &mut Draft, words: &[(Field, String)], language: Language) {
    let field = match language {
        Language::Japanese => Field::BodyJa,
        Language::English => Field::BodyEn,
    };
    let mut body = draft.get(field).trim_end().to_owned();
    let items: String = words
        .iter()
        .map(|(field, cell)| said(*field, cell, language))
        .collect();
    if !items.is_empty() {
        body = format!("{body}\n\n{items}");
    }
    let has_words = words.iter().any(|(day, _)| *day == Field::ApplyBy);
    if draft.get(Field::ApplyBy).is_empty() && !has_words {
        body = format!("{}\n\n{}\n", body.trim_end(), no_deadline(language));
    }
    draft.set(field, body);
}

/// What is certain of the pay, and its words. Whether somebody is a worker is not for a text about
/// pay to say.
fn add_pay(draft: &mut Draft, text: &str, language: Language) {
    let unknown = pay_unknown(language);
    let note = if text.is_empty() { unknown } else { text };
    add(draft, Field::WageNote, &shortened(note, LINE_MAX));
    let country = Some(draft.get(Field::Country).to_owned()).filter(|country| !country.is_empty());
    let cell = |field| draft.get(field).to_owned();
    let columns = [Field::WageAmount, Field::WageUnit, Field::WageCurrency].map(cell);
    match told(&columns, text, country.as_deref()) {
        Told::Certain(facts) => {
            for (field, fact) in facts {
                add(draft, field, &fact);
            }
        }
        Told::Words { unit, words } => {
            let note = draft.get(Field::WageNote);
            let is_said = text.is_empty() && note == unknown || note.is_empty();
            let both = if is_said {
                words
            } else {
                format!("{note} / {words}")
            };
            draft.set(Field::WageNote, shortened(&both, LINE_MAX));
            draft.set(Field::WageUnit, unit);
            draft.set(Field::WageAmount, "");
            draft.set(Field::WageCurrency, "");
        }
    }
}

/// Sets a field that no column has filled.
fn add(draft: &mut Draft, field: Field, text: &str) {
    if draft.get(field).is_empty() {
        draft.set(field, text);
    }
}
