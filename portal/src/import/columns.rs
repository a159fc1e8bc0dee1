//! Which column of a file says what.

mod known;

use model::closed::Closed;
use model::fields::fold_width;
use model::import::{FileProblem, Needed};
use model::opportunities::{Field, Kind, spec_of};
use std::collections::BTreeMap;

pub use known::known_columns;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Says {
    /// Whose the id is, where a file brings together several sources.
    Source,
    SourceId,
    SourceUrl,
    Organization,
    PostedAt,
    Location,
    Remote,
    Salary,
    Category,
    Season,
    Programme,
    /// Exactly what the form's field takes.
    Field(Field),
}

/// Names that sources give their columns, folded; the first column with a name is taken.
const NAMES: &[(Says, &[&str])] = &[
    (Says::Source, &["source", "source_name", "掲載元", "情報源"]),
    (
        Says::SourceId,
        &[
            "source_id",
            "id",
            "求人番号",
            "募集番号",
            "管理番号",
            "番号",
        ],
    ),
    (Says::SourceUrl, &["source_url", "url", "link"]),
    (
        Says::Organization,
        &[
            "organization",
            "company",
            "employer",
            "会社",
            "会社名",
            "企業名",
            "団体名",
        ],
    ),
    (
        Says::PostedAt,
        &["posted_at", "posted", "date_posted", "掲載日", "公開日"],
    ),
    (
        Says::Location,
        &["location", "勤務地", "勤務場所", "実施場所"],
    ),
    (Says::Remote, &["remote"]),
    (
        Says::Salary,
        &[
            "salary",
            "pay",
            "compensation",
            "給与",
            "報酬",
            "給与・報酬",
        ],
    ),
    (Says::Category, &["category", "職種"]),
    (Says::Season, &["season", "実施時期"]),
    (Says::Programme, &["program"]),
    (
        Says::Field(Field::TitleEn),
        &["title", "job_title", "position"],
    ),
    (Says::Field(Field::TitleJa), &["題名", "タイトル", "募集名"]),
    (Says::Field(Field::SummaryJa), &["概要"]),
    (Says::Field(Field::BodyJa), &["内容", "仕事内容", "詳細"]),
    (Says::Field(Field::BodyEn), &["description"]),
    (
        Says::Field(Field::ApplyBy),
        &[
            "deadline",
            "application_deadline",
            "closing_date",
            "締切",
            "締め切り",
            "締切日",
            "応募締切",
            "応募締切日",
            "応募期限",
            "申込締切",
        ],
    ),
];

/// The columns of one file.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    names: Vec<String>,
    says: BTreeMap<Says, usize>,
}

impl Columns {
    /// `map` names columns for fields and goes before what the names of columns suggest.
    ///
    /// # Errors
    /// `map` names a field or column that does not exist, a column that says something stands
    /// there twice, or the file lacks the id, the organization or the title.
    pub fn of(header: &[String], map: &[(String, String)]) -> Result<Self, FileProblem> {
        let folded: Vec<String> = header.iter().map(|name| folded(name)).collect();
        let position = |name: &str| folded.iter().position(|column| column == name);
        let mut says: BTreeMap<Says, usize> = BTreeMap::new();
        for (meaning, names) in NAMES {
            if let Some(column) = names.iter().find_map(|name| position(name)) {
                says.insert(*meaning, column);
            }
        }
        for field in Field::ALL.iter().filter(|field| is_importable(**field)) {
            if let Some(column) = position(field.code()) {
                says.insert(Says::Field(*field), column);
            }
        }
        for (field, column) in map {
            let meaning = meaning(field).ok_or_else(|| FileProblem::NoMappedField {
                field: field.clone(),
            })?;
            let column = header
                .iter()
                .position(|name| name == column)
                .or_else(|| position(&self::folded(column)))
                .ok_or_else(|| FileProblem::NoMappedColumn {
                    column: column.clone(),
                    found: header.to_vec(),
                })?;
            says.insert(meaning, column);
        }
        needed(header, &says)?;
        let is_twice = |column: &&usize| {
            let name = &folded[**column];
            folded.iter().filter(|other| *other == name).count() > 1
        };
        if let Some(column) = says.values().find(is_twice) {
            let column = header[*column].clone();
            return Err(FileProblem::SameColumnTwice { column });
        }
        Ok(Self {
            names: apart(header),
            says,
        })
    }

    /// The name of the column that says this, as the file writes it.
    pub fn name(&self, meaning: Says) -> Option<&str> {
        let column = self.says.get(&meaning)?;
        self.names.get(*column).map(String::as_str)
    }

    /// The place of the column that says this.
    pub fn place(&self, meaning: Says) -> Option<usize> {
        self.says.get(&meaning).copied()
    }

    /// Every column with its cell in this row.
    pub fn named<'a>(&'a self, cells: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
        let names = self.names.iter().map(String::as_str);
        names.zip(cells.iter().map(String::as_str))
    }

    /// What a column says in this row; empty when there is no such column.
    pub fn cell<'a>(&self, cells: &'a [String], meaning: Says) -> &'a str {
        self.says
            .get(&meaning)
            .and_then(|column| cells.get(*column))
            .map_or("", String::as_str)
    }

    /// The fields that have a column of their own.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.says.keys().filter_map(|meaning| match meaning {
            Says::Field(field) => Some(*field),
            _ => None,
        })
    }

    /// The row as the source wrote it, column by column.
    pub fn facts(&self, cells: &[String]) -> BTreeMap<String, String> {
        self.names
            .iter()
            .cloned()
            .zip(cells.iter().cloned())
            .collect()
    }

    /// The cells that `facts` was made of; columns that the file has since gained are empty.
    pub fn cells(&self, facts: &BTreeMap<String, String>) -> Vec<String> {
        self.names
            .iter()
            .map(|name| facts.get(name).cloned().unwrap_or_default())
            .collect()
    }

    /// Columns that say nothing the portal has a field for.
    pub fn unknown(&self) -> Vec<String> {
        let is_known = |column: usize| self.says.values().any(|known| *known == column);
        (0..)
            .zip(&self.names)
            .filter(|(column, _)| !is_known(*column))
            .map(|(_, name)| name.clone())
            .collect()
    }
}

fn folded(name: &str) -> String {
    fold_width(name)
        .trim()
        .to_lowercase()
        .replace([' ', '-'], "_")
}

fn needed(header: &[String], says: &BTreeMap<Says, usize>) -> Result<(), FileProblem> {
    let title = [Says::Field(Field::TitleEn), Says::Field(Field::TitleJa)];
    let wanted: [(Needed, &[Says]); 3] = [
        (Needed::Id, &[Says::SourceId]),
        (Needed::Organization, &[Says::Organization]),
        (Needed::Title, &title),
    ];
    for (needed, meanings) in wanted {
        if meanings.iter().any(|meaning| says.contains_key(meaning)) {
            continue;
        }
        let names = NAMES
            .iter()
            .filter(|(meaning, _)| meanings.contains(meaning));
        let fields = meanings.iter().filter_map(|meaning| match meaning {
            Says::Field(field) => Some(field.code()),
            _ => None,
        });
        let would_do = names
            .flat_map(|(_, names)| names.iter().copied())
            .chain(fields);
        return Err(FileProblem::NoColumn {
            needed,
            would_do: would_do.map(str::to_owned).collect(),
            found: header.to_vec(),
        });
    }
    Ok(())
}

/// Two columns of one name that say nothing known are kept under two names.
fn apart(header: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(header.len());
    for name in header {
        let mut own = name.clone();
        let mut number = 2_u32;
        while names.contains(&own) {
            own = format!("{name} ({number})");
            number += 1;
        }
        names.push(own);
    }
    names
}

/// Organizations come by name; everything else of an internship may have a column.
fn is_importable(field: Field) -> bool {
    field != Field::Organization && spec_of(Kind::Internship, field).is_some()
}

fn meaning(name: &str) -> Option<Says> {
    Some(match name {
        "source" => Says::Source,
        "source_id" => Says::SourceId,
        "source_url" => Says::SourceUrl,
        "organization" => Says::Organization,
        "posted_at" => Says::PostedAt,
        "location" => Says::Location,
        "remote" => Says::Remote,
        "salary" => Says::Salary,
        "category" => Says::Category,
        "season" => Says::Season,
        code => Says::Field(Field::from_code(code).filter(|field| is_importable(*field))?),
    })
}

#[cfg(test)]
mod tests;
