//! What becomes of a row: the file beside the register.

use super::super::entities::entries;
use super::super::fold;
use super::known::{Found, Known};
use chrono::NaiveDate;
use model::RegisterEntryId;
use model::register::{Example, Recorded, RegisterColumn, Row, RowFate, RowFault};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use uuid::Uuid;

/// A row as it was read.
pub(super) struct Taken {
    pub line: u64,
    pub row: std::result::Result<Row, RowFault>,
    /// Of a row that can be read.
    pub key: String,
}

impl Taken {
    pub fn read(columns: &[RegisterColumn], line: u64, cells: &[String]) -> Self {
        let row = Row::read(columns, cells);
        let key = row.as_ref().map(|row| fold::key(&row.recorded));
        Self {
            line,
            key: key.unwrap_or_default(),
            row,
        }
    }
}

/// What the rows that were passed are about, with what the first row of each said.
#[derive(Default)]
pub(super) struct Seen(HashMap<u64, u64>);

/// What stands before the key of a person of whom a row with a number tells.
const NUMBERED: &str = "numbered ";

impl Seen {
    /// Notes a row and the entry that it is about; `Some` for a second one about the same: whether it says the same. Somebody with
    /// and without a number is the same.
    fn again(&mut self, taken: &Taken, row: &Row, entry: Option<&str>) -> Option<bool> {
        let said = hash(&format!("{row:?}"));
        let person = fold::person_key(&row.recorded);
        let numbered = format!("{NUMBERED}{person}");
        let (other, own) = match taken.key == person {
            true => (numbered, None),
            false => (person, Some(numbered)),
        };
        let keys = [Some(taken.key.as_str()), entry];
        let keys = keys.into_iter().flatten();
        let mut sought = keys.clone().chain([other.as_str()]);
        let first = sought.find_map(|key| self.0.get(&hash(key)).copied());
        for key in keys.chain(own.as_deref()) {
            self.0.entry(hash(key)).or_insert(said);
        }
        first.map(|first| first == said)
    }

    /// Notes a row that is done already.
    pub fn pass(&mut self, taken: &Taken, known: &Known) {
        if let Ok(row) = &taken.row {
            _ = self.again(taken, row, key_of(&known.entry_of(taken)));
        }
    }

    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(&hash(key))
    }
}

fn key_of<'a>(found: &Found<'a>) -> Option<&'a str> {
    match found {
        Found::Entry(entry) => Some(entry.key.as_str()),
        Found::Nobody | Found::Unsure(_) => None,
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// A row that changes something, and the others as they are shown.
pub(super) enum Compared {
    New(Box<entries::Model>),
    Changed(Box<entries::Model>, Example),
    Other(Example),
    Same,
}

impl Compared {
    pub fn fate(&self) -> RowFate {
        match self {
            Self::New(_) => RowFate::New,
            Self::Changed(..) => RowFate::Changed,
            Self::Other(example) => example.fate,
            Self::Same => RowFate::Same,
        }
    }

    /// How it is shown among others of its fate.
    pub fn example(&self, line: u64) -> Option<Example> {
        match self {
            Self::Changed(_, example) | Self::Other(example) => Some(example.clone()),
            Self::New(entry) => Some(Example {
                fate: RowFate::New,
                line: Some(line),
                student_no: entry.student_no.clone(),
                name: entry.name.clone(),
                differs: Vec::new(),
                fault: None,
            }),
            Self::Same => None,
        }
    }
}

/// What rows are compared by.
pub(super) struct Setting {
    pub as_of: NaiveDate,
}

/// One row beside the register. `new_id` makes the identity of a new entry.
pub(super) fn compared(
    setting: &Setting,
    seen: &mut Seen,
    known: &Known,
    taken: &Taken,
    new_id: impl FnOnce() -> Uuid,
) -> Compared {
    let row = match &taken.row {
        Ok(row) => row,
        Err(fault) => return Compared::Other(unreadable(taken, *fault)),
    };
    let example = |fate, differs| Example {
        fate,
        line: Some(taken.line),
        student_no: row.recorded.student_no.clone(),
        name: row.recorded.name.clone(),
        differs,
        fault: None,
    };
    let found = known.entry_of(taken);
    if let Some(says_the_same) = seen.again(taken, row, key_of(&found)) {
        return match says_the_same {
            true => Compared::Same,
            false => Compared::Other(example(RowFate::Conflict, Vec::new())),
        };
    }
    let entry = match found {
        Found::Entry(entry) => entry,
        Found::Unsure(columns) => {
            return Compared::Other(example(RowFate::Conflict, columns.to_vec()));
        }
        Found::Nobody => {
            let entry = blank_entry(RegisterEntryId(new_id()), &row.recorded, setting.as_of);
            return Compared::New(Box::new(entry));
        }
    };
    let said = Recorded {
        leaving: match row.says_leaving {
            true => row.recorded.leaving,
            false => entry.leaving,
        },
        ..row.recorded.clone()
    };
    let merged = merged(&entry.recorded(), &said);
    let differs = differences(&entry.recorded(), &merged);
    if differs.is_empty() {
        return Compared::Same;
    }
    let is_older = entry.as_of > setting.as_of;
    if is_older || is_somebody_else(&entry.recorded(), &merged) {
        return Compared::Other(example(RowFate::Conflict, differs));
    }
    let changed = applied(entry.clone(), &merged, setting.as_of);
    Compared::Changed(Box::new(changed), example(RowFate::Changed, differs))
}

fn unreadable(taken: &Taken, fault: RowFault) -> Example {
    Example {
        fate: RowFate::Unreadable,
        line: Some(taken.line),
        student_no: String::new(),
        name: String::new(),
        differs: Vec::new(),
        fault: Some(fault),
    }
}

/// An entry that nobody has claimed.
pub(crate) fn blank_entry(
    id: RegisterEntryId,
    recorded: &Recorded,
    as_of: NaiveDate,
) -> entries::Model {
    let blank = entries::Model {
        id,
        key: String::new(),
        student_no: String::new(),
        name: String::new(),
        kana: String::new(),
        roman: String::new(),
        former: String::new(),
        birth: None,
        faculty: String::new(),
        department: String::new(),
        degree: String::new(),
        left_year: None,
        left_month: None,
        leaving: recorded.leaving,
        name_key: String::new(),
        kana_key: String::new(),
        as_of,
        claimed_by: None,
    };
    applied(blank, recorded, as_of)
}

/// The entry as it says this from now on. It is known by its student number as soon as it has one.
pub(in crate::register) fn applied(
    entry: entries::Model,
    recorded: &Recorded,
    as_of: NaiveDate,
) -> entries::Model {
    let recorded = recorded.clone();
    entries::Model {
        key: fold::key(&recorded),
        name_key: fold::name(&recorded.name),
        kana_key: fold::kana(&recorded.kana),
        left_year: recorded.left.map(|left| left.year),
        left_month: recorded
            .left
            .and_then(|left| i32::try_from(left.month).ok()),
        student_no: recorded.student_no,
        name: recorded.name,
        kana: recorded.kana,
        roman: recorded.roman,
        former: recorded.former,
        birth: recorded.birth,
        faculty: recorded.faculty,
        department: recorded.department,
        degree: recorded.degree,
        leaving: recorded.leaving,
        as_of,
        ..entry
    }
}

/// What the row says, and of the rest what was known: an empty cell erases nothing.
pub(in crate::register) fn merged(known: &Recorded, said: &Recorded) -> Recorded {
    let or_known = |said: &str, known: &str| match said.is_empty() {
        true => known.to_owned(),
        false => said.to_owned(),
    };
    Recorded {
        student_no: or_known(&said.student_no, &known.student_no),
        name: or_known(&said.name, &known.name),
        kana: or_known(&said.kana, &known.kana),
        roman: or_known(&said.roman, &known.roman),
        former: or_known(&said.former, &known.former),
        birth: said.birth.or(known.birth),
        faculty: or_known(&said.faculty, &known.faculty),
        department: or_known(&said.department, &known.department),
        degree: or_known(&said.degree, &known.degree),
        left: said.left.or(known.left),
        leaving: said.leaving,
    }
}

fn differences(known: &Recorded, said: &Recorded) -> Vec<RegisterColumn> {
    use RegisterColumn as Column;
    let differs = [
        (Column::StudentNo, known.student_no != said.student_no),
        (Column::Name, known.name != said.name),
        (Column::Kana, known.kana != said.kana),
        (Column::Roman, known.roman != said.roman),
        (Column::Former, known.former != said.former),
        (Column::Birth, known.birth != said.birth),
        (Column::Faculty, known.faculty != said.faculty),
        (Column::Department, known.department != said.department),
        (Column::Degree, known.degree != said.degree),
        (Column::Left, known.left != said.left),
        (Column::Leaving, known.leaving != said.leaving),
    ];
    let differs = differs.into_iter().filter(|(_, differs)| *differs);
    differs.map(|(column, _)| column).collect()
}

/// Another day of birth and no name in common: the number was given twice.
fn is_somebody_else(known: &Recorded, said: &Recorded) -> bool {
    let (known, said) = (fold::keys_of(known), fold::keys_of(said));
    known.birth.is_some() && known.birth != said.birth && known.names.is_disjoint(&said.names)
}
