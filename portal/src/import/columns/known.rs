//! The columns that are understood, for whoever prepares a file.

use super::{NAMES, Says, is_importable};
use model::closed::Closed;
use model::import::{ColumnSays, KnownColumn, Meaning};
use model::opportunities::Field;

/// Every column that is understood; what a file needs comes first.
pub fn known_columns() -> Vec<KnownColumn> {
    let named = NAMES.iter().map(|(says, names)| KnownColumn {
        says: told(*says),
        is_needed: matches!(
            says,
            Says::SourceId | Says::Organization | Says::Field(Field::TitleEn | Field::TitleJa)
        ),
        names: names.to_vec(),
    });
    let mut columns: Vec<KnownColumn> = named.collect();
    for field in Field::ALL.iter().filter(|field| is_importable(**field)) {
        match columns
            .iter_mut()
            .find(|one| one.says == ColumnSays::Field(*field))
        {
            Some(known) => known.names.push(field.code()),
            None => columns.push(KnownColumn {
                says: ColumnSays::Field(*field),
                is_needed: false,
                names: vec![field.code()],
            }),
        }
    }
    columns.sort_by_key(|one| !one.is_needed);
    columns
}

fn told(says: Says) -> ColumnSays {
    ColumnSays::Other(match says {
        Says::Source => Meaning::Source,
        Says::SourceId => Meaning::SourceId,
        Says::SourceUrl => Meaning::SourceUrl,
        Says::Organization => Meaning::Organization,
        Says::PostedAt => Meaning::PostedAt,
        Says::Location => Meaning::Location,
        Says::Remote => Meaning::Remote,
        Says::Salary => Meaning::Salary,
        Says::Category => Meaning::Category,
        Says::Season => Meaning::Season,
        Says::Programme => Meaning::Programme,
        Says::Field(field) => return ColumnSays::Field(field),
    })
}
