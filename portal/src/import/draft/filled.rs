//! What the columns that are named like fields say of them.

use crate::import::choice::{Chosen, chosen};
use crate::import::columns::{Columns, Says};
use crate::import::doubt::Doubt;
use crate::import::language::shortened;
use model::import::Unsaid;
use model::opportunities::{Draft, Field, Input, Kind, spec_of};

/// Columns that hold what a field takes. Lists may be parted by semicolons. What nobody can read of
/// a tick or of the way to take part is for staff to tell.
pub(super) fn take_fields(draft: &mut Draft, columns: &Columns, cells: &[String]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for field in columns.fields() {
        let cell = columns.cell(cells, Says::Field(field));
        let text = match spec_of(Kind::Internship, field).map(|spec| spec.input) {
            Some(Input::Lines { entries, max }) => {
                let entries = usize::try_from(entries).unwrap_or(usize::MAX);
                let lines: Vec<String> = parted(cell)
                    .map(|line| shortened(line, max))
                    .take(entries)
                    .collect();
                lines.join("\n")
            }
            Some(Input::Choices(_)) => {
                let codes = parted(cell).map(|one| match chosen(field, one) {
                    Chosen::Value(code) => code,
                    Chosen::Unknown | Chosen::Free => one.to_owned(),
                });
                codes.collect::<Vec<_>>().join("\n")
            }
            Some(Input::Days { .. }) => parted(cell).collect::<Vec<_>>().join("\n"),
            _ => match chosen(field, cell) {
                Chosen::Value(code) => code,
                Chosen::Unknown if is_for_staff(field) && !cell.is_empty() => {
                    doubts.push(Doubt {
                        column: columns
                            .name(Says::Field(field))
                            .unwrap_or_default()
                            .to_owned(),
                        value: cell.to_owned(),
                        what: Unsaid::NotAChoice,
                        fields: vec![field],
                    });
                    String::new()
                }
                Chosen::Unknown | Chosen::Free => cell.to_owned(),
            },
        };
        draft.set(field, text);
    }
    doubts
}

fn is_for_staff(field: Field) -> bool {
    let is_tick = || spec_of(Kind::Internship, field).is_some_and(|spec| spec.input == Input::Tick);
    field == Field::Mode || is_tick()
}

fn parted(cell: &str) -> impl Iterator<Item = &str> {
    let signs: &[char] = if cell.contains([';', '；', '\n']) {
        &[';', '；', '\n']
    } else {
        &[',', '、']
    };
    cell.split(signs)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
