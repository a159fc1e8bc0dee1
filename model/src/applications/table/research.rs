//! Joint research: from interest to a contract, a project and its publication.

use super::{as_they_like, at_once};
use crate::applications::Stage as S;
use crate::applications::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Message, Row};
use crate::opportunities::Kind as K;

pub(super) const RESEARCH: &[Row<State>] = &[
    Row::new(
        Move::Express,
        Party::Applicant,
        Verb::InterestExpressed,
        |now: State| now.on(K::JointResearch, &[S::Draft], S::Interest),
    )
    .needs(&[Need::PostingOpen, Need::NoOther])
    .message(Message::Required)
    .sees_version()
    .in_person()
    .told(&[at_once(Party::Applicant), at_once(Party::Host)]),
    Row::new(
        Move::AcceptTerms,
        Party::Applicant,
        Verb::TermsAccepted,
        |now: State| now.on(K::JointResearch, &[S::Interest], S::TermsAccepted),
    )
    .also(&[Party::Host])
    .needs(&[Need::TermsShown])
    .sees_version()
    .in_person()
    .told(&[as_they_like(Party::Applicant), as_they_like(Party::Host)]),
    Row::new(
        Move::Talk,
        Party::Applicant,
        Verb::TalksBegun,
        |now: State| now.on(K::JointResearch, &[S::TermsAccepted], S::Scoping),
    )
    .also(&[Party::Host])
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Applicant), as_they_like(Party::Host)]),
    Row::new(
        Move::Propose,
        Party::Applicant,
        Verb::Proposed,
        |now: State| now.on(K::JointResearch, &[S::Scoping], S::Proposed),
    )
    .also(&[Party::Host])
    .needs(&[Need::ProposalComplete])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Head),
        as_they_like(Party::Staff),
    ]),
    Row::new(Move::Consent, Party::Head, Verb::Consented, |now: State| {
        now.on(K::JointResearch, &[S::Proposed], S::OfficeReview)
    })
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(Move::Return, Party::Head, Verb::SentBack, |now: State| {
        now.on(K::JointResearch, &[S::Proposed], S::Scoping)
            .or(now.on(K::GuestCourse, &[S::InApproval], S::TeacherAgreed))
    })
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
        as_they_like(Party::Speaker),
    ]),
    Row::new(
        Move::PassGate,
        Party::Staff,
        Verb::GatePassed,
        |now: State| now.on(K::JointResearch, &[S::OfficeReview], S::OfficeReview),
    )
    .needs(&[Need::GateAnswered])
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Applicant), as_they_like(Party::Host)]),
    Row::new(
        Move::StopAtGate,
        Party::Staff,
        Verb::StoppedAtGate,
        |now: State| now.on(K::JointResearch, &[S::OfficeReview], S::Rejected),
    )
    .reasons(Reason::GATE)
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), at_once(Party::Host)]),
    Row::new(Move::Agree, Party::Clock, Verb::Agreed, |now: State| {
        now.on(K::JointResearch, &[S::OfficeReview], S::Agreed)
    })
    .needs(&[Need::GatesPassed])
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Negotiate,
        Party::Applicant,
        Verb::NegotiationBegun,
        |now: State| now.on(K::JointResearch, &[S::Agreed], S::Negotiating),
    )
    .also(&[Party::Host, Party::Staff])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        as_they_like(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(Move::Sign, Party::Clock, Verb::Signed, |now: State| {
        now.on(K::JointResearch, &[S::Negotiating], S::Signed)
    })
    .needs(&[Need::AllSigned])
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(Move::Fund, Party::Staff, Verb::Funded, |now: State| {
        now.on(K::JointResearch, &[S::Signed], S::Funded)
    })
    .needs(&[Need::PaymentNoted])
    .sees_version()
    .told(&[as_they_like(Party::Applicant), as_they_like(Party::Host)]),
    Row::new(Move::Launch, Party::Staff, Verb::Launched, |now: State| {
        now.on(K::JointResearch, &[S::Funded], S::Running)
    })
    .also(&[Party::Clock])
    .needs(&[Need::StartDay, Need::StudentsGuarded])
    .sees_version()
    .told(&[at_once(Party::Applicant), at_once(Party::Host)]),
    Row::new(
        Move::Amend,
        Party::Applicant,
        Verb::Amended,
        |now: State| now.on(K::JointResearch, &[S::Running], S::Running),
    )
    .also(&[Party::Host])
    .needs(&[Need::Amendment])
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::SubmitFinal,
        Party::Applicant,
        Verb::FinalReportSubmitted,
        |now: State| now.on(K::JointResearch, &[S::Running], S::FinalReport),
    )
    .also(&[Party::Host])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        as_they_like(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Clear,
        Party::Host,
        Verb::PublicationCleared,
        |now: State| now.on(K::JointResearch, &[S::FinalReport], S::PublicationCleared),
    )
    .also(&[Party::Clock])
    .needs(&[Need::NoticeOver])
    .sees_version()
    .told(&[
        as_they_like(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(Move::Close, Party::Staff, Verb::Closed, |now: State| {
        now.on(K::JointResearch, &[S::PublicationCleared], S::Closed)
    })
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Applicant), as_they_like(Party::Host)]),
    Row::new(
        Move::Renew,
        Party::Applicant,
        Verb::Renewed,
        |now: State| now.on(K::JointResearch, &[S::PublicationCleared], S::Renewed),
    )
    .also(&[Party::Host])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
];
