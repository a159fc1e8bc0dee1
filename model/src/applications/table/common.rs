//! What is done about applications of every kind.

use super::{as_they_like, at_once};
use crate::applications::Stage as S;
use crate::applications::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Message, Row};

pub(super) const COMMON: &[Row<State>] = &[
    Row::new(Move::Save, Party::Applicant, Verb::Saved, |now: State| {
        now.on_any(&[S::Draft], S::Draft)
    }),
    Row::new(
        Move::Discard,
        Party::Applicant,
        Verb::Discarded,
        |now: State| now.on_any(&[S::Draft], S::Discarded),
    )
    .also(&[Party::Clock])
    .told(&[as_they_like(Party::Applicant)]),
    Row::new(Move::Ask, Party::Host, Verb::Asked, |now: State| {
        now.asked_for_more()
    })
    .also(&[Party::Staff])
    .message(Message::Required)
    .sees_version()
    .told(&[at_once(Party::Applicant)]),
    Row::new(
        Move::Answer,
        Party::Applicant,
        Verb::Answered,
        |now: State| now.answered(),
    )
    .message(Message::Required)
    .sees_version()
    .told(&[as_they_like(Party::Host), as_they_like(Party::Staff)]),
    Row::new(
        Move::Withdraw,
        Party::Applicant,
        Verb::Withdrawn,
        |now: State| now.withdrawn(),
    )
    .reasons(Reason::WITHDRAW)
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Applicant), at_once(Party::Host)]),
    Row::new(
        Move::HostCancel,
        Party::Host,
        Verb::HostCancelled,
        |now: State| now.called_off(),
    )
    .also(&[Party::Staff])
    .needs(&[Need::StaffAgrees])
    .reasons(Reason::CANCEL)
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        as_they_like(Party::Faculty),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::CloseUnanswered,
        Party::Staff,
        Verb::ClosedUnanswered,
        |now: State| now.closed_unanswered(),
    )
    .needs(&[Need::HostCalled, Need::SilentLong])
    .reasons(&[Reason::HostSilent])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        as_they_like(Party::Host),
        as_they_like(Party::Speaker),
        as_they_like(Party::Faculty),
    ]),
    Row::new(Move::Nudge, Party::Applicant, Verb::Nudged, |now: State| {
        now.nudged()
    })
    .needs(&[Need::Overdue, Need::NudgedLongAgo])
    .sees_version()
    .told(&[as_they_like(Party::Host), as_they_like(Party::Staff)]),
    Row::new(Move::Stall, Party::Clock, Verb::Stalled, |now: State| {
        now.gone_quiet()
    })
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Staff),
        as_they_like(Party::Host),
        as_they_like(Party::Speaker),
        as_they_like(Party::Faculty),
    ]),
    Row::new(
        Move::Contest,
        Party::Applicant,
        Verb::Contested,
        |now: State| now.contested_by_side(),
    )
    .also(&[Party::Host, Party::Speaker])
    .needs(&[Need::ContestOpen])
    .message(Message::Required)
    .sees_version()
    .told(&[
        as_they_like(Party::Applicant),
        as_they_like(Party::Host),
        at_once(Party::Staff),
    ]),
    Row::new(Move::Settle, Party::Staff, Verb::Settled, |now: State| {
        now.settled()
    })
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        as_they_like(Party::Faculty),
    ]),
    Row::new(Move::Reopen, Party::Staff, Verb::Reopened, |now: State| {
        now.reopened()
    })
    .needs(&[Need::SeatFree, Need::EndedLately])
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Applicant),
        at_once(Party::Host),
        at_once(Party::Speaker),
        at_once(Party::Faculty),
    ]),
    Row::new(Move::Remark, Party::Host, Verb::Remarked, |now: State| {
        now.remarked()
    })
    .also(&[Party::Staff, Party::Faculty])
    .message(Message::Required),
];
