//! The entries that the rows of a file are about: by their key or, where that of only one of the two is a student number, by name,
//! birth, faculty and year.

use super::super::entities::entries;
use super::super::fold;
use super::compare::Taken;
use crate::error::Result;
use chrono::NaiveDate;
use model::register::{Recorded, RegisterColumn};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeSet, HashMap};

/// Keys asked for at once.
const AT_ONCE: usize = 500;

/// What the register has of some rows.
pub(super) struct Known {
    by_key: HashMap<String, entries::Model>,
    /// By the line of the row.
    alike: HashMap<u64, Alike>,
}

/// An entry without the key of the row.
enum Alike {
    Sure(Box<entries::Model>),
    /// It may be the same person; in these columns they do not agree.
    Unsure(Vec<RegisterColumn>),
}

/// The entry that a row is about.
pub(super) enum Found<'a> {
    Nobody,
    Entry(&'a entries::Model),
    Unsure(&'a [RegisterColumn]),
}

impl Known {
    pub async fn of(db: &impl ConnectionTrait, rows: &[Taken]) -> Result<Self> {
        let mut known = Self {
            by_key: HashMap::new(),
            alike: HashMap::new(),
        };
        for some in rows.chunks(AT_ONCE) {
            let read = some.iter().filter(|one| one.row.is_ok());
            let entries = entries::Entity::find()
                .filter(entries::Column::Key.is_in(read.map(|one| one.key.as_str())))
                .all(db)
                .await?;
            let entries = entries.into_iter().map(|entry| (entry.key.clone(), entry));
            known.by_key.extend(entries);
        }
        let open = rows.iter().filter_map(|one| {
            let recorded = &one.row.as_ref().ok()?.recorded;
            (!known.by_key.contains_key(&one.key)).then_some((one.line, recorded))
        });
        let (numbered, others): (Vec<_>, Vec<_>) = open.partition(|(_, row)| has_number(row));
        for some in numbered.chunks(AT_ONCE) {
            let nameless = Condition::all().add(entries::Column::StudentNo.eq(""));
            known.alike.extend(alike(db, some, nameless).await?);
        }
        for some in others.chunks(AT_ONCE) {
            let births: BTreeSet<NaiveDate> =
                some.iter().filter_map(|(_, row)| row.birth).collect();
            let born_then = Condition::any()
                .add(entries::Column::Birth.is_in(births))
                .add(entries::Column::Birth.is_null());
            known.alike.extend(alike(db, some, born_then).await?);
        }
        Ok(known)
    }

    pub fn entry_of(&self, taken: &Taken) -> Found<'_> {
        if let Some(entry) = self.by_key.get(&taken.key) {
            return Found::Entry(entry);
        }
        match self.alike.get(&taken.line) {
            None => Found::Nobody,
            Some(Alike::Sure(entry)) => Found::Entry(entry),
            Some(Alike::Unsure(columns)) => Found::Unsure(columns),
        }
    }
}

fn has_number(row: &Recorded) -> bool {
    !fold::number(&row.student_no).is_empty()
}

/// To which entries these rows are alike.
async fn alike(
    db: &impl ConnectionTrait,
    rows: &[(u64, &Recorded)],
    among: Condition,
) -> Result<HashMap<u64, Alike>> {
    let names: BTreeSet<String> = rows.iter().map(|(_, row)| fold::name(&row.name)).collect();
    let found = entries::Entity::find()
        .filter(entries::Column::NameKey.is_in(names))
        .filter(among)
        .all(db)
        .await?;
    let mut by_name: HashMap<&str, Vec<&entries::Model>> = HashMap::new();
    for entry in &found {
        by_name.entry(&entry.name_key).or_default().push(entry);
    }
    let alike = rows.iter().filter_map(|(line, row)| {
        let namesakes = by_name.get(fold::name(&row.name).as_str())?;
        Some((*line, best(row, namesakes)?))
    });
    Ok(alike.collect())
}

/// The one entry that is sure to be it, or in what those that may be it differ.
fn best(row: &Recorded, namesakes: &[&entries::Model]) -> Option<Alike> {
    let judged = namesakes.iter().filter_map(|entry| {
        let differs = differing(row, &entry.recorded())?;
        Some((*entry, differs))
    });
    let judged: Vec<_> = judged.collect();
    let mut sure = judged.iter().filter(|(_, differs)| differs.is_empty());
    match (sure.next(), sure.next()) {
        (Some((entry, _)), None) => Some(Alike::Sure(Box::new((*entry).clone()))),
        // Two who agree in everything have a number each.
        (Some(_), Some(_)) => Some(Alike::Unsure(vec![RegisterColumn::StudentNo])),
        (None, _) => judged
            .into_iter()
            .next()
            .map(|(_, differs)| Alike::Unsure(differs)),
    }
}

/// In which columns a row and an entry of the same name do not agree. `None`: they are two people, or two times of one.
fn differing(row: &Recorded, entry: &Recorded) -> Option<Vec<RegisterColumn>> {
    use RegisterColumn as Column;
    let year = |one: &Recorded| one.left.map(|left| left.year);
    let faculty = |one: &Recorded| Some(fold::name(&one.faculty)).filter(|name| !name.is_empty());
    let kana = |one: &Recorded| Some(fold::kana(&one.kana)).filter(|kana| !kana.is_empty());
    let agreed = [
        (Column::Birth, agree(row.birth, entry.birth)),
        (Column::Left, agree(year(row), year(entry))),
        (Column::Faculty, agree(faculty(row), faculty(entry))),
    ];
    let is_another = agreed[..2].iter().any(|(_, agrees)| *agrees == Some(false));
    let has_nothing = agreed.iter().all(|(_, agrees)| *agrees != Some(true));
    if is_another || has_nothing || both_numbered(row, entry) {
        return None;
    }
    let open = agreed.iter().filter(|(_, agrees)| *agrees != Some(true));
    let read_otherwise = agree(kana(row), kana(entry)) == Some(false);
    let read_otherwise = read_otherwise.then_some(Column::Kana);
    Some(
        open.map(|(column, _)| *column)
            .chain(read_otherwise)
            .collect(),
    )
}

fn both_numbered(row: &Recorded, entry: &Recorded) -> bool {
    has_number(row) && has_number(entry)
}

/// `None` where one of them is not known.
fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> Option<bool> {
    Some(one? == other?)
}
