//! From an application to an offer and its answer: internships, and the steps that overseas programmes share with them.

use super::{as_they_like, at_once};
use crate::applications::Stage as S;
use crate::applications::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Message, Row};
use crate::opportunities::Kind as K;

pub(super) const SELECTION: &[Row<State>] = &[
    Row::new(
        Move::Submit,
        Party::Applicant,
        Verb::Submitted,
        |now: State| {
            now.on(K::Internship, &[S::Draft], S::Submitted).or(now.on(
                K::OverseasProgram,
                &[S::Draft],
                S::Submitted,
            ))
        },
    )
    .needs(&[
        Need::PostingOpen,
        Need::Eligible,
        Need::Consent,
        Need::NoOther,
        Need::FewLive,
    ])
    .sees_version()
    .in_person()
    .told(&[
        at_once(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(Move::Open, Party::Host, Verb::Opened, |now: State| {
        now.seen(S::Submitted, S::Acknowledged)
    })
    .sees_version()
    .told(&[as_they_like(Party::Applicant)]),
    Row::new(
        Move::Screen,
        Party::Host,
        Verb::ScreeningBegun,
        |now: State| now.seen(S::Acknowledged, S::Screening),
    )
    .sees_version()
    .told(&[as_they_like(Party::Applicant)]),
    Row::new(
        Move::ProposeSlots,
        Party::Host,
        Verb::SlotsProposed,
        |now: State| {
            now.on(
                K::Internship,
                &[S::Screening, S::Interviewed],
                S::InterviewProposed,
            )
        },
    )
    .needs(&[Need::SlotsFit])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::ChooseSlot,
        Party::Applicant,
        Verb::SlotChosen,
        |now: State| now.on(K::Internship, &[S::InterviewProposed], S::InterviewSet),
    )
    .needs(&[Need::SlotFree])
    .sees_version()
    .told(&[at_once(Party::Applicant), at_once(Party::Host)]),
    Row::new(
        Move::NoneFit,
        Party::Applicant,
        Verb::NoneFitted,
        |now: State| now.on(K::Internship, &[S::InterviewProposed], S::Screening),
    )
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Host)]),
    Row::new(
        Move::LapseSlots,
        Party::Clock,
        Verb::SlotsLapsed,
        |now: State| now.on(K::Internship, &[S::InterviewProposed], S::Screening),
    )
    .told(&[as_they_like(Party::Applicant), as_they_like(Party::Host)]),
    Row::new(
        Move::MoveSlot,
        Party::Applicant,
        Verb::SlotMoved,
        |now: State| now.on(K::Internship, &[S::InterviewSet], S::InterviewProposed),
    )
    .also(&[Party::Host])
    .needs(&[Need::SlotAhead, Need::SlotUnmoved])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), at_once(Party::Host)]),
    Row::new(
        Move::Held,
        Party::Host,
        Verb::InterviewHeld,
        |now: State| now.on(K::Internship, &[S::InterviewSet], S::Interviewed),
    )
    .also(&[Party::Clock])
    .needs(&[Need::SlotPast])
    .sees_version()
    .told(&[as_they_like(Party::Applicant)]),
    Row::new(
        Move::MissInterview,
        Party::Applicant,
        Verb::InterviewMissed,
        |now: State| {
            now.on(K::Internship, &[S::InterviewSet], S::Interviewed)
                .map(State::in_doubt)
        },
    )
    .also(&[Party::Host])
    .needs(&[Need::HalfHourPast])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Waitlist,
        Party::Host,
        Verb::Waitlisted,
        |now: State| {
            now.on(
                K::Internship,
                &[S::Screening, S::Interviewed],
                S::Waitlisted,
            )
        },
    )
    .needs(&[Need::WaitlistOn])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::KeepWaiting,
        Party::Applicant,
        Verb::WaitingConfirmed,
        |now: State| now.on_any(&[S::Waitlisted], S::Waitlisted),
    )
    .sees_version()
    .told(&[as_they_like(Party::Host), as_they_like(Party::Staff)]),
    Row::new(Move::Offer, Party::Host, Verb::Offered, |now: State| {
        now.on(
            K::Internship,
            &[S::Screening, S::Interviewed, S::Waitlisted],
            S::Offered,
        )
    })
    .also(&[Party::Clock])
    .needs(&[Need::SeatFree, Need::TextFair])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), as_they_like(Party::Faculty)]),
    Row::new(Move::Decline, Party::Host, Verb::Declined, |now: State| {
        now.declined()
    })
    .needs(&[Need::TextFair])
    .reasons(Reason::DECLINE)
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::Accept,
        Party::Applicant,
        Verb::Accepted,
        |now: State| {
            now.on(K::Internship, &[S::Offered], S::Accepted).or(now.on(
                K::OverseasProgram,
                &[S::HostAccepted],
                S::Preparing,
            ))
        },
    )
    .needs(&[Need::OfferInTime, Need::NoOverlap])
    .sees_version()
    .in_person()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Faculty),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::DeclineOffer,
        Party::Applicant,
        Verb::OfferDeclined,
        |now: State| now.offer_ended(S::OfferDeclined),
    )
    .reasons(Reason::WITHDRAW)
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Expire,
        Party::Clock,
        Verb::OfferExpired,
        |now: State| now.offer_ended(S::OfferExpired),
    )
    .needs(&[Need::RemindersSent])
    .reasons(&[Reason::Lapsed])
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::Extend,
        Party::Host,
        Verb::OfferExtended,
        |now: State| now.on(K::Internship, &[S::Offered], S::Offered),
    )
    .needs(&[Need::NotExtended])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Applicant), as_they_like(Party::Staff)]),
    Row::new(
        Move::Rescind,
        Party::Host,
        Verb::OfferRescinded,
        |now: State| now.on(K::Internship, &[S::Offered], S::HostCancelled),
    )
    .needs(&[Need::StaffAgrees])
    .reasons(Reason::CANCEL)
    .message(Message::Required)
    .sees_version()
    .told(&[at_once(Party::Applicant), at_once(Party::Staff)]),
];
