//! Which column of a file says what.

use crate::error::Result;
use model::closed::Closed;
use model::opportunities::{Field, Kind, spec_of};
use model::{FieldProblem, Problem};
use std::collections::BTreeMap;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Says {
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
    (Says::SourceId, &["source_id", "id"]),
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
    (Says::PostedAt, &["posted_at", "posted", "掲載日"]),
    (Says::Location, &["location", "勤務地", "実施場所"]),
    (Says::Remote, &["remote"]),
    (Says::Salary, &["salary", "pay", "給与", "報酬"]),
    (Says::Category, &["category", "職種"]),
    (Says::Season, &["season", "実施時期"]),
    (Says::Programme, &["program"]),
    (Says::Field(Field::TitleEn), &["title"]),
    (Says::Field(Field::TitleJa), &["題名", "タイトル", "募集名"]),
    (Says::Field(Field::SummaryJa), &["概要"]),
    (Says::Field(Field::BodyJa), &["内容"]),
    (Says::Field(Field::ApplyBy), &["締切", "応募締切"]),
];

/// The columns of one file.
pub(super) struct Columns {
    names: Vec<String>,
    says: BTreeMap<Says, usize>,
}

impl Columns {
    /// `map` names columns for fields and goes before what the names of columns suggest.
    ///
    /// # Errors
    /// `Invalid`: `map` names a field or column that does not exist, or the file lacks the id,
    /// the organization or the title.
    pub fn of(header: &[String], map: &[(String, String)]) -> Result<Self> {
        let folded: Vec<String> = header
            .iter()
            .map(|name| name.to_lowercase().replace([' ', '-'], "_"))
            .collect();
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
            let wrong = || Problem::field("map", FieldProblem::NotAChoice);
            let meaning = meaning(field).ok_or_else(wrong)?;
            let column = header
                .iter()
                .position(|name| name == column)
                .ok_or_else(wrong)?;
            says.insert(meaning, column);
        }
        let has = |meaning| says.contains_key(&meaning);
        let has_title = has(Says::Field(Field::TitleEn)) || has(Says::Field(Field::TitleJa));
        if !(has(Says::SourceId) && has(Says::Organization) && has_title) {
            return Err(Problem::field("file", FieldProblem::NotAChoice).into());
        }
        Ok(Self {
            names: header.to_vec(),
            says,
        })
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

/// Organizations come by name; everything else of an internship may have a column.
fn is_importable(field: Field) -> bool {
    field != Field::Organization && spec_of(Kind::Internship, field).is_some()
}

fn meaning(name: &str) -> Option<Says> {
    Some(match name {
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
mod tests {
    use super::*;

    fn header(names: &str) -> Vec<String> {
        names.split(',').map(str::to_owned).collect()
    }

    fn map(field: &str, column: &str) -> Vec<(String, String)> {
        vec![(field.to_owned(), column.to_owned())]
    }

    #[test]
    fn usual_names_need_no_map() {
        let columns = Columns::of(&header("ID,会社名,募集名,Apply By,notes"), &[]).unwrap();
        let cells = header("1,海洋社,海の仕事,2027-06-01,x");
        assert_eq!(columns.cell(&cells, Says::Organization), "海洋社");
        assert_eq!(
            columns.cell(&cells, Says::Field(Field::ApplyBy)),
            "2027-06-01"
        );
        assert_eq!(columns.cell(&cells, Says::Salary), "");
        assert_eq!(columns.unknown(), ["notes"]);
        assert_eq!(columns.cells(&columns.facts(&cells)), cells);
    }

    #[test]
    fn a_map_goes_before_the_names() {
        let names = header("id,company,title,role");
        let columns = Columns::of(&names, &map("title_en", "role")).unwrap();
        assert_eq!(
            columns.cell(&header("1,Reef,old,new"), Says::Field(Field::TitleEn)),
            "new"
        );
        for wrong in [
            map("title_en", "rolle"),
            map("colour", "role"),
            map("organization_id", "role"),
            map("trl_now", "role"),
        ] {
            assert!(Columns::of(&names, &wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn id_organization_and_title_have_to_be_there() {
        for names in ["id,company,x", "id,title", "company,title", "a,b,c"] {
            assert!(Columns::of(&header(names), &[]).is_err(), "{names}");
        }
    }
}
