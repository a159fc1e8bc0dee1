//! What the columns of a row say against each other, or in words of which nobody can be certain:
//! it is left open, and staff look at the posting before anybody else does.

use super::columns::{Columns, Says};
use super::place::Location;
use model::Language;
use model::closed::Closed as _;
use model::import::Unsaid;
use model::opportunities::{Draft, Field};
use model::place::Mode;

/// Something that keeps a row from being published unseen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    /// The column's name in the file.
    pub column: String,
    /// The cell; of columns that contradict each other, all of their cells.
    pub value: String,
    pub what: Unsaid,
    /// What stays open for staff to tell.
    pub fields: Vec<Field>,
}

/// Empties what is in doubt.
pub(super) fn leave_open(draft: &mut Draft, doubts: &[Doubt]) {
    for field in doubts.iter().flat_map(|doubt| &doubt.fields) {
        draft.set(*field, "");
    }
}

/// Contradictions of a draft that holds what the columns of fields say and nothing else yet.
pub(super) fn contradictions(draft: &Draft, columns: &Columns, cells: &[String]) -> Vec<Doubt> {
    let of_place = place(draft, columns, cells);
    let of_mode = mode(draft, columns, cells);
    [of_place, of_mode].into_iter().flatten().collect()
}

/// Two countries, or two prefectures.
fn place(draft: &Draft, columns: &Columns, cells: &[String]) -> Option<Doubt> {
    let (mut countries, mut prefectures) = (Vec::new(), Vec::new());
    if !draft.get(Field::Country).is_empty() {
        countries.push(draft.get(Field::Country).to_owned());
    }
    if !draft.get(Field::Prefecture).is_empty() {
        countries.push("JP".to_owned());
        prefectures.push(draft.get(Field::Prefecture).to_owned());
    }
    for says in [Says::Location, Says::Field(Field::City)] {
        // As in English: what language a row is written in names no country.
        let read = Location::read(columns.cell(cells, says), "", Language::English);
        countries.extend(read.country.map(str::to_owned));
        prefectures.extend(read.prefecture.map(str::to_owned));
    }
    if is_one(&countries) && is_one(&prefectures) {
        return None;
    }
    let doubt = between(
        columns,
        cells,
        &[
            Says::Field(Field::Country),
            Says::Field(Field::Prefecture),
            Says::Location,
            Says::Field(Field::City),
        ],
        if is_one(&countries) {
            &[Field::Prefecture]
        } else {
            &[Field::Country, Field::Prefecture]
        },
    );
    Some(doubt)
}

/// The column of the field against the one on remote work, and against what the place says of it.
fn mode(draft: &Draft, columns: &Columns, cells: &[String]) -> Option<Doubt> {
    let mode = Mode::from_code(draft.get(Field::Mode))?;
    let word = match mode {
        Mode::OnSite => "no",
        Mode::Hybrid => "hybrid",
        Mode::Online => "yes",
    };
    let read = |text, remote| Location::read(text, remote, Language::English).mode;
    let remote = read("", columns.cell(cells, Says::Remote));
    // “Remote: yes” may leave out that it is for some days.
    let agrees = |told| told == mode || (mode, told) == (Mode::Hybrid, Mode::Online);
    let is_told = remote.is_none_or(agrees)
        && [Says::Location, Says::Field(Field::City)]
            .iter()
            .all(|says| read(columns.cell(cells, *says), word) == Some(mode));
    if is_told {
        return None;
    }
    let says = [Says::Field(Field::Mode), Says::Remote, Says::Location];
    Some(between(columns, cells, &says, &[Field::Mode]))
}

fn is_one(values: &[String]) -> bool {
    values.windows(2).all(|two| two[0] == two[1])
}

/// Named by the first of these columns that says something, with what all of them say.
fn between(columns: &Columns, cells: &[String], all: &[Says], fields: &[Field]) -> Doubt {
    let said: Vec<(&str, &str)> = all
        .iter()
        .filter_map(|says| Some((columns.name(*says)?, columns.cell(cells, *says))))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    let values: Vec<&str> = said.iter().map(|(_, cell)| *cell).collect();
    Doubt {
        column: said.first().map_or("", |(column, _)| column).to_owned(),
        value: values.join(" / "),
        what: Unsaid::Contradiction,
        fields: fields.to_vec(),
    }
}
