//! The cases of the domain guide for applications (A1) that need no database. Cases 1, 8 and 10 stand beside what they are about
//! (`seats`, `walk`, `clock/release`).

use crate::applications::clock::{self, Calendar, Dates};
use crate::applications::seats::{Seats, Waiting, promoted};
use crate::applications::{Hand, Move, Need, Party, Stage, State, WhyNot};
use crate::closed::Closed;
use crate::machine::{Machine, MoveForm};
use crate::opportunities::Kind;
use crate::problem::FieldProblem;
use chrono::{DateTime, TimeDelta, Utc};

fn in_stage(stage: Stage) -> State {
    State {
        stage,
        ..State::new(Kind::Internship)
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn a1_2_an_offer_is_accepted_once() {
    let accepted = in_stage(Stage::Offered).after(Move::Accept).unwrap();
    assert_eq!(accepted.stage, Stage::Accepted);
    assert_eq!(accepted.after(Move::Accept), None);
}

#[test]
fn a1_3_an_offer_that_ran_out_a_second_ago_is_not_accepted_and_the_head_moves_up() {
    let made = at("2026-12-01T03:00:00Z");
    let until = clock::offer_until(made, &Calendar::default());
    let now = until + TimeDelta::seconds(1);
    let is_met = |need| need != Need::OfferInTime || now < until;
    let offered = in_stage(Stage::Offered);
    let why = offered.why_not(Move::Accept, &[Party::Applicant], Hand::Own, is_met);
    assert_eq!(why, Some(WhyNot::Unmet(vec![Need::OfferInTime])));

    let expired = offered.after(Move::Expire).unwrap();
    assert_eq!(expired.stage, Stage::OfferExpired);
    assert!(offered.holds_seat() && !expired.holds_seat());
    let head = Waiting {
        id: 1,
        rank: None,
        since: made,
        goes_on: true,
    };
    let seats = Seats {
        capacity: 1,
        held: 0,
    };
    assert_eq!(promoted(seats, &[head]), [1]);
    assert!(State::row(Move::Offer).is_of(Party::Clock));
}

#[test]
fn a1_5_whoever_finds_the_time_taken_gets_others() {
    let proposed = in_stage(Stage::InterviewProposed);
    let taken = |need| need != Need::SlotFree;
    let why = proposed.why_not(Move::ChooseSlot, &[Party::Applicant], Hand::Own, taken);
    assert_eq!(why, Some(WhyNot::Unmet(vec![Need::SlotFree])));
    let back = proposed.after(Move::NoneFit).unwrap();
    assert!(back.after(Move::ProposeSlots).is_some());
}

#[test]
fn a1_6_nothing_is_declined_without_a_reason() {
    let form = |reason: &str, message: &str| MoveForm {
        act: Move::Decline.code().into(),
        reason: reason.into(),
        message: message.into(),
        version: "3".into(),
        name: String::new(),
    };
    let wrong = |reason: &str, message: &str| {
        let checked = form(reason, message).check::<State>(Party::Host);
        let problems = checked.err().unwrap_or_default();
        let first = problems.iter().next();
        first.map(|(name, problem)| (name.to_owned(), problem.clone()))
    };
    let missing = |name: &str| Some((name.to_owned(), FieldProblem::Missing));
    assert_eq!(wrong("", "ご縁がありませんでした"), missing("reason"));
    // A reason of applicants.
    assert_eq!(wrong("personal", ""), missing("reason"));
    assert_eq!(wrong("period", ""), None);
    // These say too little alone.
    assert_eq!(wrong("other", ""), missing("message"));
    assert_eq!(wrong("skills", " "), missing("message"));
    assert_eq!(wrong("skills", "Python"), None);
}

#[test]
fn a1_9_a_silent_host_is_stalled_and_nobody_is_declined() {
    let calendar = Calendar::default();
    let submitted = in_stage(Stage::Submitted);
    let wait = submitted.wait().unwrap();
    let since = at("2026-12-01T03:00:00Z");
    let due = clock::due(wait.within, since, &Dates::default(), &calendar);
    let stalls = clock::stalls_at(wait, due, &calendar).unwrap();
    assert_eq!(
        calendar.passed(due - TimeDelta::seconds(1), stalls - TimeDelta::seconds(1)),
        10
    );

    let stalled = submitted.after(Move::Stall).unwrap();
    assert_eq!(stalled.stage, Stage::Submitted);
    assert_eq!(stalled.wait().unwrap().who, Party::Staff);
    let told = State::row(Move::Stall).told.iter().map(|told| told.who);
    assert!(told.clone().any(|who| who == Party::Applicant));
    // The student may go, the host may still answer.
    assert!(stalled.after(Move::Withdraw).is_some());
    let screened = stalled.after(Move::Open).unwrap().after(Move::Screen);
    assert!(screened.unwrap().stalled);
    assert!(!screened.unwrap().after(Move::Offer).unwrap().stalled);
}

#[test]
fn staff_settle_who_missed_an_interview_before_the_host_decides() {
    let doubted = in_stage(Stage::InterviewSet).after(Move::MissInterview);
    let doubted = doubted.unwrap();
    let decisions = [
        Move::Decline,
        Move::Offer,
        Move::Waitlist,
        Move::ProposeSlots,
        Move::HostCancel,
    ];
    for act in decisions {
        assert_eq!(doubted.after(act), None, "{act}");
    }
    assert!(doubted.after(Move::Withdraw).is_some());
    assert!(doubted.after(Move::Ask).unwrap().contested);
    let settled = doubted.after(Move::Settle).unwrap();
    assert_eq!(settled.wait().unwrap().who, Party::Host);
    for act in decisions {
        assert!(settled.after(act).is_some(), "{act}");
    }
}

/// Reasons that the portal gives are asked of nobody.
#[test]
fn the_clock_has_one_reason() {
    let form = MoveForm {
        act: Move::Expire.code().into(),
        ..MoveForm::default()
    };
    let said = form.check::<State>(Party::Clock).ok().unwrap();
    assert_eq!(said.reason, Some(crate::applications::Reason::Lapsed));
}
