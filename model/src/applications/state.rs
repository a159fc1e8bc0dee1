//! Where an application stands, and what the moves make of it.

use super::Stage as S;
use super::{Lapse, Party, Stage};
use crate::opportunities::Kind;
use serde::{Deserialize, Serialize};

/// An application as its moves see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct State {
    pub kind: Kind,
    pub stage: Stage,
    /// The host or staff have asked something, and the applicant has not answered.
    pub asked: bool,
    /// Nobody answered for so long that staff look after it.
    pub stalled: bool,
    /// One side says that it was otherwise; staff have to settle it.
    pub contested: bool,
    /// Of dates that are proposed, by whom; the other side answers.
    pub dates_by: Option<Party>,
    /// Of what ended without success, the stage in which it did, so that staff can reopen it.
    pub before: Option<Stage>,
}

impl State {
    /// An application of this kind, just begun.
    pub const fn new(kind: Kind) -> Self {
        Self {
            kind,
            stage: Stage::FIRST,
            asked: false,
            stalled: false,
            contested: false,
            dates_by: None,
            before: None,
        }
    }

    pub fn is_live(self) -> bool {
        !self.stage.is_end()
    }

    /// Whether it takes one of the seats of its posting (Offered to Active; of an overseas programme one of its nominations).
    pub fn holds_seat(self) -> bool {
        match self.kind {
            Kind::Internship => matches!(
                self.stage,
                S::Offered
                    | S::Accepted
                    | S::AgreementPending
                    | S::Confirmed
                    | S::Active
                    | S::Interrupted
            ),
            Kind::OverseasProgram => {
                self.stage == S::Nominated || self.stage == S::HostAccepted || self.is_abroad()
            }
            Kind::JointResearch | Kind::GuestCourse => false,
        }
    }

    /// From the acceptance of an offer to the end of an overseas programme.
    fn is_abroad(self) -> bool {
        matches!(
            self.stage,
            S::Preparing | S::Approved | S::Departed | S::Arrived | S::Running
        )
    }

    /// Handed in and not accepted yet: it can be withdrawn and asked about. The two sides of a course have moves of their own.
    pub fn is_before_acceptance(self) -> bool {
        match self.kind {
            Kind::Internship => matches!(
                self.stage,
                S::Submitted
                    | S::Acknowledged
                    | S::Screening
                    | S::InterviewProposed
                    | S::InterviewSet
                    | S::Interviewed
                    | S::Waitlisted
                    | S::Offered
            ),
            Kind::OverseasProgram => matches!(
                self.stage,
                S::Submitted | S::Eligible | S::Nominated | S::Waitlisted | S::HostAccepted
            ),
            Kind::JointResearch => matches!(
                self.stage,
                S::Interest
                    | S::TermsAccepted
                    | S::Scoping
                    | S::Proposed
                    | S::OfficeReview
                    | S::Agreed
                    | S::Negotiating
            ),
            Kind::GuestCourse => false,
        }
    }

    /// After the acceptance, as long as it can be ended early.
    fn is_running(self) -> bool {
        match self.kind {
            Kind::Internship => matches!(
                self.stage,
                S::Accepted | S::AgreementPending | S::Confirmed | S::Active | S::Interrupted
            ),
            Kind::OverseasProgram => self.is_abroad(),
            Kind::JointResearch => matches!(
                self.stage,
                S::Signed | S::Funded | S::Running | S::Interrupted
            ),
            Kind::GuestCourse => false,
        }
    }

    /// Staff have to settle it before it goes on; whoever applied may go.
    fn is_in_dispute(self) -> bool {
        self.contested && self.is_live()
    }

    /// In another stage, of which nothing has been asked or said yet.
    fn to(self, stage: Stage) -> Self {
        Self {
            stage,
            before: stage.is_unsuccessful().then_some(self.stage),
            ..Self::new(self.kind)
        }
    }

    /// To a stage from one of these, in applications of one kind.
    pub(super) fn on(self, kind: Kind, from: &[Stage], to: Stage) -> Option<Self> {
        (self.kind == kind).then_some(self)?.on_any(from, to)
    }

    pub(super) fn on_any(self, from: &[Stage], to: Stage) -> Option<Self> {
        let may = from.contains(&self.stage) && !self.is_in_dispute();
        may.then(|| self.to(to))
    }

    /// An internship looked at by its host. That answers nobody: a question stays open, and what staff look after stays with them.
    pub(super) fn seen(self, from: Stage, to: Stage) -> Option<Self> {
        let is_there = self.kind == Kind::Internship && self.stage == from;
        is_there.then_some(Self { stage: to, ..self })
    }

    /// Dates of a course as one side proposes them.
    pub(super) fn with_dates_of(self, party: Party) -> Option<Self> {
        let proposed = self.on(
            Kind::GuestCourse,
            &[S::Matched, S::DatesProposed],
            S::DatesProposed,
        )?;
        let dates_by = Some(party);
        Some(Self {
            dates_by,
            ..proposed
        })
    }

    pub(super) fn asked_for_more(self) -> Option<Self> {
        let asked = Self {
            asked: true,
            stalled: false,
            ..self
        };
        (self.is_before_acceptance() && !self.asked).then_some(asked)
    }

    pub(super) fn answered(self) -> Option<Self> {
        let answered = Self {
            asked: false,
            ..self
        };
        self.asked.then_some(answered)
    }

    pub(super) fn withdrawn(self) -> Option<Self> {
        self.is_before_acceptance().then(|| self.to(S::Withdrawn))
    }

    pub(super) fn called_off(self) -> Option<Self> {
        let has_host = matches!(self.kind, Kind::Internship | Kind::OverseasProgram);
        let is_there = self.is_before_acceptance() || self.is_running();
        let may = has_host && is_there && !self.is_in_dispute();
        may.then(|| self.to(S::HostCancelled))
    }

    pub(super) fn closed_unanswered(self) -> Option<Self> {
        self.stalled.then(|| self.to(S::HostCancelled))
    }

    /// Whoever applied may ask for an answer where somebody else has to act.
    pub(super) fn nudged(self) -> Option<Self> {
        let wait = self.wait()?;
        (self.is_live() && wait.who != Party::Applicant).then_some(self)
    }

    pub(super) fn gone_quiet(self) -> Option<Self> {
        let stalled = Self {
            stalled: true,
            ..self
        };
        let may = self.wait().is_some_and(|wait| wait.then == Lapse::Stall);
        may.then_some(stalled)
    }

    pub(super) fn in_doubt(self) -> Self {
        Self {
            contested: true,
            ..self
        }
    }

    pub(super) fn contested_by_side(self) -> Option<Self> {
        let may = matches!(self.stage, S::NoShow | S::TerminatedEarly) && !self.contested;
        may.then(|| self.in_doubt())
    }

    pub(super) fn settled(self) -> Option<Self> {
        let settled = Self {
            contested: false,
            ..self
        };
        self.contested.then_some(settled)
    }

    pub(super) fn reopened(self) -> Option<Self> {
        let before = self.before?;
        Some(self.to(before))
    }

    pub(super) fn remarked(self) -> Option<Self> {
        let is_seen = !matches!(self.stage, S::Draft | S::Discarded);
        is_seen.then_some(self)
    }

    /// The host says no: before an offer, or before a contract.
    pub(super) fn declined(self) -> Option<Self> {
        let may = match self.kind {
            Kind::Internship => {
                matches!(self.stage, S::Screening | S::Interviewed | S::Waitlisted)
            }
            Kind::JointResearch => self.is_before_acceptance(),
            Kind::OverseasProgram | Kind::GuestCourse => false,
        };
        (may && !self.is_in_dispute()).then(|| self.to(S::Declined))
    }

    /// An offer is answered with no, or not at all.
    pub(super) fn offer_ended(self, end: Stage) -> Option<Self> {
        self.on(Kind::Internship, &[S::Offered], end).or(self.on(
            Kind::OverseasProgram,
            &[S::HostAccepted],
            end,
        ))
    }

    pub(super) fn ended_early(self) -> Option<Self> {
        self.is_running().then(|| self.to(S::TerminatedEarly))
    }
}
