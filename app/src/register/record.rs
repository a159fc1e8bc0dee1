//! What somebody says beside what the register has.

use crate::language::language;
use crate::ui::{Table, Tag};
use leptos::prelude::*;
use model::Language;
use model::register::matching::Met;
use model::register::{ClaimFacts, Entry, Recorded, RegisterColumn, YearMonth};
use texts::{td_string, words};

/// A claim and the entries that may be meant, detail by detail.
#[component]
pub fn SideBySide(facts: Option<ClaimFacts>, entries: Vec<Entry>) -> impl IntoView {
    let language = language();
    let said = facts.map(|facts| Said::of_claim(&facts));
    let mut columns = vec![td_string!(language, register.claim.field).to_owned()];
    if said.is_some() {
        columns.push(td_string!(language, register.claim.said).to_owned());
    }
    columns.extend((1..=entries.len()).map(|number| heading(language, number)));
    let rows = DETAILS.iter().map(|(column, met)| {
        let mut cells = vec![words::of(language, *column).into_any()];
        if let Some(said) = &said {
            cells.push(said.of(language, *column).into_any());
        }
        cells.extend(entries.iter().map(|entry| {
            let agrees = met.is_some_and(|met| entry.met.contains(&met));
            let text = Said::of_entry(&entry.recorded).of(language, *column);
            view! {
                {text}
                {agrees.then(|| view! { " " <Tag>{td_string!(language, register.claim.agrees)}</Tag> })}
            }
            .into_any()
        }));
        cells
    });
    let mut rows: Vec<_> = rows.collect();
    rows.push(owners(language, said.is_some(), &entries));
    view! { <Table caption=td_string!(language, register.claim.record) columns rows/> }
}

/// What an entry is called beside others.
pub fn heading(language: Language, number: usize) -> String {
    format!("{} {number}", td_string!(language, register.claim.record))
}

const DETAILS: &[(RegisterColumn, Option<Met>)] = &[
    (RegisterColumn::Name, Some(Met::Name)),
    (RegisterColumn::Former, None),
    (RegisterColumn::Kana, Some(Met::Kana)),
    (RegisterColumn::Roman, None),
    (RegisterColumn::Birth, Some(Met::Birth)),
    (RegisterColumn::StudentNo, Some(Met::Number)),
    (RegisterColumn::Left, Some(Met::Year)),
    (RegisterColumn::Leaving, None),
    (RegisterColumn::Faculty, None),
    (RegisterColumn::Department, None),
    (RegisterColumn::Degree, None),
];

fn owners(language: Language, has_claim: bool, entries: &[Entry]) -> Vec<AnyView> {
    let mut cells = vec![td_string!(language, register.file.state).into_any()];
    if has_claim {
        cells.push(().into_any());
    }
    cells.extend(entries.iter().map(|entry| {
        let day = words::day(language, entry.as_of);
        let owner = entry.claimed_by.clone();
        view! {
            {td_string!(language, register.claim.as_of, day = day)}
            {owner.map(|name| view! {
                <br/><strong>{td_string!(language, register.claim.claimed_by, name = name)}</strong>
            })}
        }
        .into_any()
    }));
    cells
}

/// One side of the table.
struct Said {
    recorded: Recorded,
    /// A claim says a year alone, and nothing of how one left.
    year: Option<i32>,
}

impl Said {
    fn of_entry(recorded: &Recorded) -> Self {
        Self {
            recorded: recorded.clone(),
            year: None,
        }
    }

    fn of_claim(facts: &ClaimFacts) -> Self {
        let facts = facts.clone();
        Self {
            recorded: Recorded {
                student_no: facts.student_no,
                name: facts.name,
                kana: facts.kana,
                roman: facts.roman,
                former: facts.former,
                birth: Some(facts.birth),
                faculty: facts.faculty,
                department: String::new(),
                degree: String::new(),
                left: None,
                leaving: model::register::Leaving::Graduated,
            },
            year: Some(facts.year),
        }
    }

    fn of(&self, language: Language, column: RegisterColumn) -> String {
        let recorded = &self.recorded;
        match column {
            RegisterColumn::Name => recorded.name.clone(),
            RegisterColumn::Former => recorded.former.clone(),
            RegisterColumn::Kana => recorded.kana.clone(),
            RegisterColumn::Roman => recorded.roman.clone(),
            RegisterColumn::StudentNo => recorded.student_no.clone(),
            RegisterColumn::Faculty => recorded.faculty.clone(),
            RegisterColumn::Department => recorded.department.clone(),
            RegisterColumn::Degree => recorded.degree.clone(),
            RegisterColumn::Birth => {
                let birth = recorded.birth;
                birth
                    .map(|day| words::day(language, day))
                    .unwrap_or_default()
            }
            RegisterColumn::Left => match self.year {
                Some(year) => year.to_string(),
                None => recorded.left.map(month).unwrap_or_default(),
            },
            RegisterColumn::Leaving if self.year.is_none() => {
                words::of(language, recorded.leaving).to_owned()
            }
            _ => String::new(),
        }
    }
}

/// A month in digits, as registers write it.
pub fn month(month: YearMonth) -> String {
    format!("{}-{:02}", month.year, month.month)
}
