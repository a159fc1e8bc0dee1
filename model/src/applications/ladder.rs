//! How far along an application is: the stages of its kind that everybody passes, and where it stands among them.

use super::{Stage as S, Stage, State};
use crate::opportunities::Kind;
use serde::{Deserialize, Serialize};

/// A stage on the way, and whether it is behind or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    pub stage: Stage,
    pub mark: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    Done,
    Now,
    /// It ended here, or on the way to here.
    Ended,
    Ahead,
}

impl State {
    /// The way of the kind with a mark on each stage. `interviews`: the posting has interviews.
    pub fn ladder(self, interviews: bool) -> Vec<Rung> {
        let way = way(self.kind).iter().copied();
        let way: Vec<Stage> = way
            .filter(|stage| interviews || *stage != S::Interviewed)
            .collect();
        let has_failed = self.stage.is_unsuccessful();
        let stage = if has_failed {
            self.before.unwrap_or(self.stage)
        } else {
            self.stage
        };
        let here = way
            .iter()
            .position(|one| *one == rung_of(self.kind, stage, interviews));
        let mark = |at: usize| match here {
            Some(here) if at < here => Mark::Done,
            Some(here) if at == here && has_failed => Mark::Ended,
            Some(here) if at == here && stage.is_success() => Mark::Done,
            Some(here) if at == here => Mark::Now,
            _ => Mark::Ahead,
        };
        let rungs = way.iter().enumerate();
        rungs
            .map(|(at, stage)| Rung {
                stage: *stage,
                mark: mark(at),
            })
            .collect()
    }
}

fn way(kind: Kind) -> &'static [Stage] {
    match kind {
        Kind::Internship => &[
            S::Submitted,
            S::Screening,
            S::Interviewed,
            S::Offered,
            S::Accepted,
            S::Confirmed,
            S::Active,
            S::Completed,
            S::Evaluated,
        ],
        Kind::OverseasProgram => &[
            S::Submitted,
            S::Eligible,
            S::Nominated,
            S::HostAccepted,
            S::Preparing,
            S::Approved,
            S::Departed,
            S::Running,
            S::Returned,
            S::Reported,
            S::Recognised,
        ],
        Kind::JointResearch => &[
            S::Interest,
            S::TermsAccepted,
            S::Scoping,
            S::Proposed,
            S::OfficeReview,
            S::Agreed,
            S::Signed,
            S::Running,
            S::FinalReport,
            S::PublicationCleared,
            S::Closed,
        ],
        Kind::GuestCourse => &[
            S::Matched,
            S::DatesProposed,
            S::TeacherAgreed,
            S::InApproval,
            S::Confirmed,
            S::Delivered,
            S::Surveyed,
        ],
    }
}

/// The stage of the way on which, or on the way from which, a stage lies. A seat on the waiting list is no offer yet.
fn rung_of(kind: Kind, stage: Stage, interviews: bool) -> Stage {
    match stage {
        S::Waitlisted if kind == Kind::OverseasProgram => S::Eligible,
        S::Waitlisted if interviews => S::Interviewed,
        S::Waitlisted => S::Screening,
        S::Interrupted if kind == Kind::JointResearch => S::Running,
        S::Acknowledged => S::Submitted,
        S::InterviewProposed | S::InterviewSet => S::Screening,
        S::Interviewed if !interviews => S::Screening,
        S::AgreementPending => S::Accepted,
        S::Interrupted => S::Active,
        S::Arrived => S::Departed,
        S::Negotiating => S::Agreed,
        S::Funded => S::Signed,
        S::Renewed => S::Closed,
        S::Prepared => S::Confirmed,
        S::Settled => S::Delivered,
        stage => stage,
    }
}

impl Rung {
    /// The rung on which it stands, or on which it ended.
    pub fn current(ladder: &[Self]) -> Option<Stage> {
        let here = |rung: &&Self| matches!(rung.mark, Mark::Now | Mark::Ended);
        ladder.iter().find(here).map(|rung| rung.stage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;
    use crate::machine::proof::reachable;

    #[test]
    fn every_stage_that_can_be_reached_has_its_rung() {
        for kind in Kind::ALL {
            for state in reachable(State::new(*kind)) {
                if matches!(state.stage, S::Draft | S::Discarded) {
                    continue;
                }
                for interviews in [true, false] {
                    let ladder = state.ladder(interviews);
                    let is_over = ladder.iter().all(|rung| rung.mark == Mark::Done);
                    let here = Rung::current(&ladder);
                    assert_eq!(is_over, state.stage.is_success(), "{state:?}");
                    assert_eq!(here.is_some(), !is_over, "{state:?}");
                }
            }
        }
    }

    #[test]
    fn what_ended_ended_somewhere() {
        let state = State {
            stage: S::Declined,
            before: Some(S::Interviewed),
            ..State::new(Kind::Internship)
        };
        let ladder = state.ladder(true);
        assert_eq!(ladder[1].mark, Mark::Done);
        assert_eq!(ladder[2].mark, Mark::Ended);
        assert_eq!(ladder[3].mark, Mark::Ahead);
    }
}
