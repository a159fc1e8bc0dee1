//! The cases of the desks (A7) and of notices (A6) that need no database.

use crate::applications::{Hand, Move, Party, Stage, State, WhyNot};
use crate::closed::Closed;
use crate::machine::Machine;
use crate::mail::Quiet;
use crate::opportunities::Kind;
use chrono::{DateTime, Utc};

fn in_stage(stage: Stage) -> State {
    State {
        stage,
        ..State::new(Kind::Internship)
    }
}

#[test]
fn a6_1_a_decline_at_night_is_mailed_in_the_morning() {
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    // 23:00 in Japan to 08:00 of the next day.
    let mailed = Quiet::default().after(at("2026-12-01T14:00:00Z"));
    assert_eq!(mailed, at("2026-12-01T23:00:00Z"));
}

#[test]
fn a7_1_of_five_hundred_declines_three_are_named_that_could_not_be_made() {
    let mut states = vec![in_stage(Stage::Screening); 497];
    states.extend([
        in_stage(Stage::Withdrawn),
        in_stage(Stage::Accepted),
        in_stage(Stage::Declined),
    ]);
    let refused: Vec<usize> = states
        .iter()
        .enumerate()
        .filter(|(_, state)| {
            let why = state.why_not(Move::Decline, &[Party::Host], Hand::Own, |_| true);
            why == Some(WhyNot::NotNow)
        })
        .map(|(at, _)| at)
        .collect();
    assert_eq!(refused, [497, 498, 499]);
}

#[test]
fn a7_2_the_same_file_moves_nothing_twice() {
    let declined = in_stage(Stage::Screening).after(Move::Decline).unwrap();
    assert_eq!(declined.after(Move::Decline), None);
}

#[test]
fn a7_6_staff_accept_no_offer_for_anybody() {
    let offered = in_stage(Stage::Offered);
    let why = |act| offered.why_not(act, &[Party::Applicant], Hand::ForAnother, |_| true);
    assert_eq!(why(Move::Accept), Some(WhyNot::InPerson));
    assert_eq!(why(Move::Withdraw), None);
    for act in Move::ALL {
        let is_promise = matches!(
            act,
            Move::Submit | Move::Accept | Move::Express | Move::AcceptTerms | Move::Book
        );
        assert_eq!(State::row(*act).in_person, is_promise, "{act}");
    }
}
