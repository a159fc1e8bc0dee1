use super::FieldHead;
use model::Language;
use model::machine::{Machine, Message, Offer, Row};
use texts::td_string;
use texts::words::{self, Worded};

/// The rows of the moves that are offered.
pub fn rows_of<M: Machine>(offers: &[Offer<M::Move>]) -> Vec<&'static Row<M>> {
    offers.iter().map(|offer| M::row(offer.act)).collect()
}

/// The field of the reason: it says with which of these moves it has to be given.
pub fn asks_reason<M: Machine>(language: Language, head: FieldHead, rows: &[&Row<M>]) -> FieldHead
where
    M::Move: Worded,
{
    asked(language, head, rows, |row| !row.reasons.is_empty())
}

/// The same of the message.
pub fn asks_message<M: Machine>(language: Language, head: FieldHead, rows: &[&Row<M>]) -> FieldHead
where
    M::Move: Worded,
{
    asked(language, head, rows, |row| row.message == Message::Required)
}

/// A field that all moves, some or none of them ask for.
fn asked<M: Machine>(
    language: Language,
    head: FieldHead,
    rows: &[&Row<M>],
    asks: fn(&Row<M>) -> bool,
) -> FieldHead
where
    M::Move: Worded,
{
    let asking = rows.iter().filter(|row| asks(row));
    let acts: Vec<_> = asking.map(|row| words::of(language, row.act)).collect();
    match acts.len() {
        0 => head,
        all if all == rows.len() => head.required(),
        _ => {
            let acts = words::listed(language, &acts);
            head.required_when(td_string!(language, desk.required_for, acts = acts))
        }
    }
}
