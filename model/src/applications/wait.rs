//! What is awaited of whom, by when, and what follows when it does not come: one answer for every state that is no end.

use super::{Move, Party, Stage as S, State};
use crate::closed;
use crate::opportunities::Kind as K;
use serde::{Deserialize, Serialize};

closed! {
    /// What is awaited; its words say what happens next.
    pub enum Awaited {
        FinishDraft = "finish-draft",
        Reply = "reply",
        Answer = "answer",
        ChooseSlot = "choose-slot",
        Interview = "interview",
        Decision = "decision",
        KeepWaiting = "keep-waiting",
        AnswerOffer = "answer-offer",
        Agreement = "agreement",
        Signatures = "signatures",
        CheckIn = "check-in",
        Hours = "hours",
        Resumption = "resumption",
        Evaluations = "evaluations",
        Eligibility = "eligibility",
        Nomination = "nomination",
        HostDecision = "host-decision",
        Preparation = "preparation",
        Departure = "departure",
        Arrival = "arrival",
        SignOfLife = "sign-of-life",
        Return = "return",
        Report = "report",
        Recognition = "recognition",
        Talk = "talk",
        Proposal = "proposal",
        Consent = "consent",
        Gates = "gates",
        Negotiation = "negotiation",
        Payment = "payment",
        Launch = "launch",
        Milestones = "milestones",
        Clearance = "clearance",
        Closing = "closing",
        Dates = "dates",
        PickDate = "pick-date",
        SendForApproval = "send-for-approval",
        Approval = "approval",
        Materials = "materials",
        Delivery = "delivery",
        Fee = "fee",
        Survey = "survey",
        StalledCase = "stalled-case",
        Objection = "objection",
    }
}

closed! {
    /// A day that belongs to an application or to its posting.
    pub enum Anchor {
        /// The first day.
        Start = "start",
        /// The last day.
        End = "end",
        /// The day of the interview.
        Slot = "slot",
        /// The day on which nominations are decided.
        Round = "round",
    }
}

/// How long something may take. Days end at midnight in Japan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Term {
    /// Until the day on which the posting says that it answers; ten working days where it names none, or one that is over.
    Reply,
    /// Days on which the school works.
    WorkingDays(u32),
    Days(u32),
    Hours(u32),
    /// As long as an offer stands: a week, and three working days at least.
    OfOffer,
    /// So many working days before a day.
    WorkingDaysBefore(u32, Anchor),
    DaysBefore(u32, Anchor),
    DaysAfter(u32, Anchor),
}

/// What follows when nothing comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lapse {
    /// Later, and after reminders, staff take it over ([`Move::Stall`]); it is declined by nobody.
    Stall,
    /// Staff see it among what is overdue.
    Raise,
    /// It goes to the deputy, and staff see it.
    Deputy,
    /// Whoever waits is passed over until they say that they go on waiting.
    LoseTurn,
    /// The calendar makes a move.
    Make(Move),
}

/// What is awaited in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    pub who: Party,
    pub what: Awaited,
    pub within: Term,
    pub then: Lapse,
}

const fn wait(who: Party, what: Awaited, within: Term, then: Lapse) -> Wait {
    Wait {
        who,
        what,
        within,
        then,
    }
}

impl State {
    /// What is awaited, of whom and how long; `None` of what has ended and is contested by nobody.
    pub fn wait(self) -> Option<Wait> {
        use Awaited as A;
        use Lapse::{Make, Raise};
        use Party::{Applicant, Staff};
        use Term::{Days, WorkingDays};
        if self.contested {
            return Some(wait(Staff, A::Objection, WorkingDays(3), Raise));
        }
        if self.stage.is_end() {
            return None;
        }
        if self.stalled {
            return Some(wait(Staff, A::StalledCase, WorkingDays(10), Raise));
        }
        if self.asked {
            return Some(wait(Applicant, A::Answer, WorkingDays(5), Raise));
        }
        if self.stage == S::Draft {
            let discard = Make(Move::Discard);
            return Some(wait(Applicant, A::FinishDraft, Days(90), discard));
        }
        match self.kind {
            K::Internship => internship(self.stage),
            K::OverseasProgram => overseas(self.stage),
            K::JointResearch => research(self.stage),
            K::GuestCourse => course(self.stage, self.dates_by),
        }
    }
}

fn internship(stage: S) -> Option<Wait> {
    use Awaited as A;
    use Lapse::{LoseTurn, Make, Raise, Stall};
    use Party::{Applicant, Host, Staff};
    use Term::{Days, DaysAfter, OfOffer, WorkingDays, WorkingDaysBefore};
    Some(match stage {
        S::Submitted | S::Acknowledged | S::Screening => wait(Host, A::Reply, Term::Reply, Stall),
        S::InterviewProposed => {
            let lapse = Make(Move::LapseSlots);
            wait(Applicant, A::ChooseSlot, WorkingDays(3), lapse)
        }
        S::InterviewSet => {
            let held = Make(Move::Held);
            wait(Host, A::Interview, DaysAfter(1, Anchor::Slot), held)
        }
        S::Interviewed => wait(Host, A::Decision, WorkingDays(5), Stall),
        S::Waitlisted => wait(Applicant, A::KeepWaiting, Days(14), LoseTurn),
        S::Offered => wait(Applicant, A::AnswerOffer, OfOffer, Make(Move::Expire)),
        S::Accepted => wait(Staff, A::Agreement, WorkingDays(3), Raise),
        S::AgreementPending => {
            let within = WorkingDaysBefore(5, Anchor::Start);
            wait(Staff, A::Signatures, within, Raise)
        }
        S::Confirmed => wait(Applicant, A::CheckIn, DaysAfter(1, Anchor::Start), Raise),
        S::Active => wait(Host, A::Hours, DaysAfter(14, Anchor::End), Raise),
        S::Interrupted => wait(Applicant, A::Resumption, DaysAfter(0, Anchor::End), Raise),
        S::Completed => wait(Host, A::Evaluations, Days(14), Make(Move::Conclude)),
        _ => return None,
    })
}

fn overseas(stage: S) -> Option<Wait> {
    use Awaited as A;
    use Lapse::{LoseTurn, Make, Raise, Stall};
    use Party::{Applicant, Faculty, Host, Staff};
    use Term::{Days, DaysAfter, DaysBefore, Hours, OfOffer, WorkingDays};
    Some(match stage {
        S::Submitted => wait(Staff, A::Eligibility, WorkingDays(5), Raise),
        S::Eligible => wait(Staff, A::Nomination, DaysAfter(0, Anchor::Round), Raise),
        S::Waitlisted => wait(Applicant, A::KeepWaiting, Days(14), LoseTurn),
        S::Nominated => wait(Host, A::HostDecision, Days(35), Stall),
        S::HostAccepted => wait(Applicant, A::AnswerOffer, OfOffer, Make(Move::Expire)),
        S::Preparing => wait(
            Applicant,
            A::Preparation,
            DaysBefore(7, Anchor::Start),
            Raise,
        ),
        S::Approved => wait(Applicant, A::Departure, DaysAfter(0, Anchor::Start), Raise),
        S::Departed => wait(Applicant, A::Arrival, Hours(24), Raise),
        S::Arrived => wait(Applicant, A::SignOfLife, Hours(24), Raise),
        S::Running => wait(Applicant, A::Return, DaysAfter(1, Anchor::End), Raise),
        S::Returned => wait(Applicant, A::Report, Days(30), Raise),
        S::Reported => wait(Faculty, A::Recognition, Days(60), Raise),
        _ => return None,
    })
}

fn research(stage: S) -> Option<Wait> {
    use Awaited as A;
    use Lapse::{Make, Raise, Stall};
    use Party::{Applicant, Head, Host, Staff};
    use Term::{Days, DaysAfter, WorkingDays};
    Some(match stage {
        S::Interest => wait(Host, A::Reply, Term::Reply, Stall),
        S::TermsAccepted => wait(Host, A::Talk, WorkingDays(20), Stall),
        S::Scoping => wait(Applicant, A::Proposal, WorkingDays(20), Raise),
        S::Proposed => wait(Head, A::Consent, WorkingDays(5), Lapse::Deputy),
        S::OfficeReview => wait(Staff, A::Gates, WorkingDays(10), Raise),
        S::Agreed => wait(Host, A::Negotiation, Days(30), Stall),
        S::Negotiating => wait(Staff, A::Signatures, Days(30), Raise),
        S::Signed => wait(Host, A::Payment, Days(30), Raise),
        S::Funded => wait(Staff, A::Launch, DaysAfter(0, Anchor::Start), Raise),
        S::Running => wait(Applicant, A::Milestones, DaysAfter(0, Anchor::End), Raise),
        S::Interrupted => wait(Applicant, A::Resumption, DaysAfter(0, Anchor::End), Raise),
        S::FinalReport => wait(Host, A::Clearance, Days(30), Make(Move::Clear)),
        S::PublicationCleared => wait(Staff, A::Closing, Days(30), Raise),
        _ => return None,
    })
}

fn course(stage: S, dates_by: Option<Party>) -> Option<Wait> {
    use Awaited as A;
    use Lapse::{Deputy, Make, Raise, Stall};
    use Party::{Faculty, Head, Speaker, Staff};
    use Term::{Days, DaysAfter, DaysBefore, WorkingDays};
    Some(match stage {
        S::Matched => wait(Speaker, A::Dates, WorkingDays(5), Stall),
        S::DatesProposed if dates_by == Some(Faculty) => {
            wait(Speaker, A::PickDate, WorkingDays(5), Stall)
        }
        S::DatesProposed => wait(Faculty, A::PickDate, WorkingDays(5), Stall),
        S::TeacherAgreed => wait(Faculty, A::SendForApproval, WorkingDays(3), Raise),
        S::InApproval => wait(Head, A::Approval, WorkingDays(3), Deputy),
        S::Confirmed => wait(Speaker, A::Materials, DaysBefore(7, Anchor::Start), Raise),
        S::Prepared => wait(Faculty, A::Delivery, DaysAfter(7, Anchor::Start), Raise),
        S::Delivered => wait(Staff, A::Fee, Days(30), Raise),
        S::Settled => wait(Faculty, A::Survey, Days(14), Make(Move::Survey)),
        _ => return None,
    })
}
