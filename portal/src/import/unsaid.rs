//! What a row leaves open, so that somebody can look.

use super::columns::{Columns, Says};
use super::listing::Listing;
use model::closed::Closed as _;
use model::import::{RowUnsaid, Unsaid};
use model::opportunities::Field;
use model::place::Mode;

/// What is missing in a listing, and the column that should have told it.
pub(super) fn unsaid(columns: &Columns, listing: &Listing) -> Vec<RowUnsaid> {
    let is_empty = |field| listing.draft.get(field).is_empty();
    let is_online = listing.draft.get(Field::Mode) == Mode::Online.code();
    let lacks_prefecture = listing.draft.get(Field::Country) == "JP" && !is_online;
    let missing = [
        (Unsaid::Country, is_empty(Field::Country)),
        (
            Unsaid::Prefecture,
            lacks_prefecture && is_empty(Field::Prefecture),
        ),
        (Unsaid::Mode, is_empty(Field::Mode)),
    ];
    let column = columns.name(Says::Location).unwrap_or(Field::City.code());
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    missing
        .map(|(what, _)| RowUnsaid {
            line: listing.line,
            column: column.to_owned(),
            value: listing.draft.get(Field::City).to_owned(),
            what,
        })
        .collect()
}
