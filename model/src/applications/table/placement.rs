//! From an accepted offer to the end of an internship.

use super::{as_they_like, at_once};
use crate::applications::Stage as S;
use crate::applications::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Message, Row};
use crate::opportunities::Kind as K;

pub(super) const PLACEMENT: &[Row<State>] = &[
    Row::new(
        Move::OpenAgreement,
        Party::Staff,
        Verb::AgreementOpened,
        |now: State| now.on(K::Internship, &[S::Accepted], S::AgreementPending),
    )
    .also(&[Party::Faculty])
    .needs(&[Need::AgreementTemplate, Need::InsurancePosition])
    .sees_version()
    .told(&[at_once(Party::Applicant), at_once(Party::Host)]),
    Row::new(
        Move::Confirm,
        Party::Clock,
        Verb::Confirmed,
        |now: State| now.on(K::Internship, &[S::AgreementPending], S::Confirmed),
    )
    .needs(&[
        Need::AllSigned,
        Need::Insured,
        Need::WorkerRules,
        Need::CreditAgreed,
    ])
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(Move::Start, Party::Clock, Verb::Started, |now: State| {
        now.on(K::Internship, &[S::Confirmed], S::Active)
    })
    .also(&[Party::Applicant])
    .needs(&[Need::StartDay])
    .told(&[as_they_like(Party::Host), as_they_like(Party::Faculty)]),
    Row::new(Move::NoShow, Party::Host, Verb::NotCome, |now: State| {
        now.on(K::Internship, &[S::Confirmed, S::Active], S::NoShow)
            .or(now.on(K::OverseasProgram, &[S::Approved], S::NoShow))
    })
    .also(&[Party::Applicant])
    .reasons(Reason::NO_SHOW)
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::EndEarly,
        Party::Applicant,
        Verb::EndedEarly,
        |now: State| now.ended_early(),
    )
    .also(&[Party::Host, Party::Faculty, Party::Staff])
    .reasons(Reason::END_EARLY)
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::Interrupt,
        Party::Applicant,
        Verb::Interrupted,
        |now: State| {
            now.on(K::Internship, &[S::Active], S::Interrupted)
                .or(now.on(K::JointResearch, &[S::Running], S::Interrupted))
        },
    )
    .also(&[Party::Host, Party::Faculty])
    .needs(&[Need::Amendment])
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::Resume,
        Party::Applicant,
        Verb::Resumed,
        |now: State| {
            now.on(K::Internship, &[S::Interrupted], S::Active)
                .or(now.on(K::JointResearch, &[S::Interrupted], S::Running))
        },
    )
    .also(&[Party::Host, Party::Faculty])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::Complete,
        Party::Clock,
        Verb::Completed,
        |now: State| now.on(K::Internship, &[S::Active], S::Completed),
    )
    .needs(&[Need::HoursReached])
    .told(&[
        as_they_like(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Faculty),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Waive,
        Party::Faculty,
        Verb::HoursWaived,
        |now: State| now.on(K::Internship, &[S::Active], S::Completed),
    )
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Evaluate,
        Party::Applicant,
        Verb::EvaluationGiven,
        |now: State| now.on(K::Internship, &[S::Completed], S::Completed),
    )
    .also(&[Party::Host, Party::Faculty])
    .sees_version()
    .told(&[as_they_like(Party::Faculty)]),
    Row::new(
        Move::Conclude,
        Party::Clock,
        Verb::Concluded,
        |now: State| now.on(K::Internship, &[S::Completed], S::Evaluated),
    )
    .needs(&[Need::EvaluationsIn])
    .told(&[
        as_they_like(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Faculty),
    ]),
];
