//! Who answers which dates of a guest course.

use crate::applications::clock::{Calendar, Dates, due_after};
use crate::applications::{Awaited, Move, Party, Stage, State};
use crate::closed::Closed;
use crate::machine::Machine;
use crate::opportunities::Kind;
use chrono::{DateTime, Utc};

fn in_stage(stage: Stage) -> State {
    State {
        stage,
        ..State::new(Kind::GuestCourse)
    }
}

fn awaited(state: State) -> (Party, Awaited) {
    let wait = state.wait().unwrap();
    (wait.who, wait.what)
}

#[test]
fn the_side_that_has_not_proposed_them_answers() {
    let matched = in_stage(Stage::Matched);
    let by_speaker = matched.after(Move::ProposeDates).unwrap();
    let by_teacher = by_speaker.after(Move::SuggestDates).unwrap();
    assert_eq!(awaited(by_speaker), (Party::Faculty, Awaited::PickDate));
    assert_eq!(awaited(by_teacher), (Party::Speaker, Awaited::PickDate));
    assert_eq!(by_teacher.after(Move::ProposeDates), Some(by_speaker));
    assert_eq!(matched.after(Move::SuggestDates), Some(by_teacher));
    for (act, by) in [
        (Move::ProposeDates, Party::Speaker),
        (Move::SuggestDates, Party::Faculty),
    ] {
        let of = Party::ALL.iter().filter(|one| State::row(act).is_of(**one));
        assert_eq!(of.copied().collect::<Vec<_>>(), [by]);
    }
    for proposed in [by_speaker, by_teacher] {
        assert_eq!(proposed.after(Move::PickDate).unwrap().dates_by, None);
    }
}

#[test]
fn whoever_answers_has_the_whole_time_for_it() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let before = in_stage(Stage::Matched).after(Move::ProposeDates).unwrap();
    let after = before.after(Move::SuggestDates).unwrap();
    let (now, was_due) = (at("2026-12-07T03:00:00Z"), at("2026-12-08T15:00:00Z"));
    let (dates, calendar) = (Dates::default(), Calendar::default());
    for states in [(before, after), (after, after)] {
        let due = due_after(Move::SuggestDates, states, was_due, now, &dates, &calendar);
        assert_eq!(due, Some(at("2026-12-14T15:00:00Z")));
    }
}

#[test]
fn what_is_put_off_waits_for_dates() {
    let put_off = in_stage(Stage::Confirmed).after(Move::Postpone).unwrap();
    assert_eq!(put_off.stage, Stage::Matched);
    assert_eq!(awaited(put_off), (Party::Speaker, Awaited::Dates));
}
