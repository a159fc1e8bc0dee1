//! The table of the machine: what is done about applications of every kind, then of each.

mod common;
mod course;
mod overseas;
mod placement;
mod research;
mod selection;

use super::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Haste, Machine, Row, Told};

impl Machine for State {
    type Move = Move;
    type Party = Party;
    type Verb = Verb;
    type Reason = Reason;
    type Need = Need;

    const TABLE: &'static [Row<Self>] = &joined();

    fn says_too_little(reason: Reason) -> bool {
        matches!(reason, Reason::Other | Reason::Skills | Reason::Closer)
    }
}

/// In the order in which moves are offered.
const PARTS: [&[Row<State>]; 6] = [
    selection::SELECTION,
    overseas::OVERSEAS,
    research::RESEARCH,
    course::COURSE,
    placement::PLACEMENT,
    common::COMMON,
];

const fn joined() -> [Row<State>; rows()] {
    let mut all = [PARTS[0][0]; rows()];
    let (mut part, mut at) = (0, 0);
    while part < PARTS.len() {
        let mut row = 0;
        while row < PARTS[part].len() {
            all[at] = PARTS[part][row];
            at += 1;
            row += 1;
        }
        part += 1;
    }
    all
}

const fn rows() -> usize {
    let (mut part, mut rows) = (0, 0);
    while part < PARTS.len() {
        rows += PARTS[part].len();
        part += 1;
    }
    rows
}

/// They hear of it in the portal, and by mail at once.
const fn at_once(who: Party) -> Told<Party> {
    let mailed = Haste::AtOnce;
    Told { who, mailed }
}

/// They hear of it in the portal, and by mail as they have set it.
const fn as_they_like(who: Party) -> Told<Party> {
    let mailed = Haste::AsTheyLike;
    Told { who, mailed }
}
