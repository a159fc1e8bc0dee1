//! What a row leaves open, so that somebody can look.

use super::columns::{Columns, Says};
use super::language::shortened;
use super::listing::Listing;
use super::place::{is_nothing, is_undecided};
use model::closed::Closed as _;
use model::import::{RowUnsaid, Unsaid};
use model::opportunities::Field;
use model::place::Mode;

/// Longest value that a report shows.
const VALUE_MAX: u32 = 120;

/// What is missing in a listing, and the column that should have told it.
pub(super) fn unsaid(columns: &Columns, listing: &Listing) -> Vec<RowUnsaid> {
    let is_empty = |field| listing.draft.get(field).is_empty();
    let is_online = listing.draft.get(Field::Mode) == Mode::Online.code();
    let lacks_prefecture = listing.draft.get(Field::Country) == "JP" && !is_online;
    let missing = [
        (Unsaid::Country, Field::Country, is_empty(Field::Country)),
        (
            Unsaid::Prefecture,
            Field::Prefecture,
            lacks_prefecture && is_empty(Field::Prefecture),
        ),
        (Unsaid::Mode, Field::Mode, is_empty(Field::Mode)),
    ];
    let doubts = &listing.doubts;
    let is_told = |field| doubts.iter().any(|doubt| doubt.fields.contains(&field));
    let missing = missing
        .into_iter()
        .filter(|(_, field, is_missing)| *is_missing && !is_told(*field));
    let row = |column: &str, value: &str, what| RowUnsaid {
        line: listing.line,
        column: column.to_owned(),
        value: shortened(value, VALUE_MAX),
        what,
    };
    let days = listing.uncertain_days.iter();
    missing
        .map(|(what, _, _)| {
            let (column, value) = told_by(columns, listing, what);
            row(&column, &value, what)
        })
        .chain(days.map(|(column, cell)| row(column, cell, Unsaid::Day)))
        .chain(
            doubts
                .iter()
                .map(|doubt| row(&doubt.column, &doubt.value, doubt.what)),
        )
        .collect()
}

/// The column that should have told something, and what it holds.
fn told_by(columns: &Columns, listing: &Listing, what: Unsaid) -> (String, String) {
    let location = || {
        let column = columns.name(Says::Location).unwrap_or(Field::City.code());
        (column.to_owned(), listing.draft.get(Field::City).to_owned())
    };
    if what != Unsaid::Mode {
        return location();
    }
    let Some(remote) = columns.name(Says::Remote) else {
        return location();
    };
    let cell = listing.cell(remote);
    // The place may have been the one to speak of it: 東京都港区（リモート応相談）.
    let is_empty = is_nothing(&cell) && !is_undecided(&cell);
    if is_empty && !is_nothing(listing.draft.get(Field::City)) {
        location()
    } else {
        (remote.to_owned(), cell)
    }
}
