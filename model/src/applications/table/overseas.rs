//! Overseas programmes: nomination, preparation, the trip, recognition.

use super::{as_they_like, at_once};
use crate::applications::Stage as S;
use crate::applications::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Message, Row};
use crate::opportunities::Kind as K;

pub(super) const OVERSEAS: &[Row<State>] = &[
    Row::new(
        Move::FindEligible,
        Party::Staff,
        Verb::FoundEligible,
        |now: State| now.on(K::OverseasProgram, &[S::Submitted], S::Eligible),
    )
    .needs(&[Need::ProofsSeen])
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(Move::Refuse, Party::Staff, Verb::Refused, |now: State| {
        now.on(K::OverseasProgram, &[S::Submitted], S::Declined)
    })
    .reasons(Reason::DECLINE)
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::Nominate,
        Party::Staff,
        Verb::Nominated,
        |now: State| {
            now.on(
                K::OverseasProgram,
                &[S::Eligible, S::Waitlisted],
                S::Nominated,
            )
        },
    )
    .needs(&[Need::RankingClosed, Need::NominationFree])
    .sees_version()
    .told(&[at_once(Party::Applicant), as_they_like(Party::Faculty)]),
    Row::new(
        Move::KeepInReserve,
        Party::Staff,
        Verb::KeptInReserve,
        |now: State| now.on(K::OverseasProgram, &[S::Eligible], S::Waitlisted),
    )
    .needs(&[Need::RankingClosed])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::PassOver,
        Party::Staff,
        Verb::PassedOver,
        |now: State| {
            now.on(
                K::OverseasProgram,
                &[S::Eligible, S::Waitlisted],
                S::Declined,
            )
        },
    )
    .needs(&[Need::RankingClosed])
    .reasons(&[Reason::Quota])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::HostAccept,
        Party::Host,
        Verb::HostAccepted,
        |now: State| now.on(K::OverseasProgram, &[S::Nominated], S::HostAccepted),
    )
    .needs(&[Need::TextFair])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), as_they_like(Party::Staff)]),
    Row::new(
        Move::HostReject,
        Party::Host,
        Verb::HostRejected,
        |now: State| now.on(K::OverseasProgram, &[S::Nominated], S::Declined),
    )
    .needs(&[Need::TextFair])
    .reasons(Reason::DECLINE)
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), as_they_like(Party::Staff)]),
    Row::new(Move::Tick, Party::Applicant, Verb::Ticked, |now: State| {
        now.on(K::OverseasProgram, &[S::Preparing], S::Preparing)
    })
    .needs(&[Need::ProofAttached])
    .sees_version()
    .told(&[as_they_like(Party::Staff)]),
    Row::new(
        Move::CheckOff,
        Party::Staff,
        Verb::CheckedOff,
        |now: State| now.on(K::OverseasProgram, &[S::Preparing], S::Preparing),
    )
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Applicant)]),
    Row::new(
        Move::ApproveTrip,
        Party::Staff,
        Verb::TripApproved,
        |now: State| now.on(K::OverseasProgram, &[S::Preparing], S::Approved),
    )
    .needs(&[Need::ChecklistDone, Need::RiskWithin])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
    ]),
    Row::new(
        Move::Depart,
        Party::Applicant,
        Verb::Departed,
        |now: State| now.on(K::OverseasProgram, &[S::Approved], S::Departed),
    )
    .needs(&[Need::RiskToday])
    .sees_version()
    .told(&[as_they_like(Party::Staff), as_they_like(Party::Faculty)]),
    Row::new(
        Move::Arrive,
        Party::Applicant,
        Verb::Arrived,
        |now: State| now.on(K::OverseasProgram, &[S::Departed], S::Arrived),
    )
    .sees_version()
    .told(&[as_they_like(Party::Staff), as_they_like(Party::Faculty)]),
    Row::new(
        Move::Begin,
        Party::Applicant,
        Verb::ProgrammeBegun,
        |now: State| now.on(K::OverseasProgram, &[S::Arrived], S::Running),
    )
    .sees_version()
    .told(&[
        as_they_like(Party::Host),
        as_they_like(Party::Staff),
        as_they_like(Party::Faculty),
    ]),
    Row::new(
        Move::ReturnHome,
        Party::Applicant,
        Verb::Returned,
        |now: State| now.on(K::OverseasProgram, &[S::Running], S::Returned),
    )
    .needs(&[Need::ReturnNotice])
    .sees_version()
    .told(&[as_they_like(Party::Staff), as_they_like(Party::Faculty)]),
    Row::new(
        Move::RiskBlock,
        Party::Staff,
        Verb::RiskBlocked,
        |now: State| {
            now.on(
                K::OverseasProgram,
                &[S::Preparing, S::Approved],
                S::RiskBlocked,
            )
        },
    )
    .reasons(&[Reason::Risk])
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
    ]),
    Row::new(Move::Recall, Party::Staff, Verb::Recalled, |now: State| {
        now.on(
            K::OverseasProgram,
            &[S::Departed, S::Arrived, S::Running],
            S::Recalled,
        )
    })
    .reasons(Reason::RECALL)
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Faculty),
    ]),
    Row::new(
        Move::HandInReport,
        Party::Applicant,
        Verb::Reported,
        |now: State| now.on(K::OverseasProgram, &[S::Returned], S::Reported),
    )
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Faculty), as_they_like(Party::Staff)]),
    Row::new(
        Move::Recognise,
        Party::Faculty,
        Verb::Recognised,
        |now: State| now.on(K::OverseasProgram, &[S::Reported], S::Recognised),
    )
    .needs(&[Need::RecordComplete])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), as_they_like(Party::Staff)]),
];
