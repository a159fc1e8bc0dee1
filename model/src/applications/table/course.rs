//! Guest courses: dates, approval, the day itself, fee and survey.

use super::{as_they_like, at_once};
use crate::applications::Stage as S;
use crate::applications::{Move, Need, Party, Reason, State, Verb};
use crate::machine::{Message, Row};
use crate::opportunities::Kind as K;

pub(super) const COURSE: &[Row<State>] = &[
    Row::new(Move::Book, Party::Applicant, Verb::Booked, |now: State| {
        now.on(K::GuestCourse, &[S::Draft], S::Matched)
    })
    .needs(&[Need::PostingOpen, Need::SessionFree])
    .message(Message::Optional)
    .sees_version()
    .in_person()
    .told(&[at_once(Party::Speaker), at_once(Party::Faculty)]),
    Row::new(
        Move::ProposeDates,
        Party::Speaker,
        Verb::DatesProposed,
        |now: State| now.with_dates_of(Party::Speaker),
    )
    .needs(&[Need::DatesFit])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Speaker), at_once(Party::Faculty)]),
    Row::new(
        Move::SuggestDates,
        Party::Faculty,
        Verb::DatesSuggested,
        |now: State| now.with_dates_of(Party::Faculty),
    )
    .needs(&[Need::DatesFit])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Speaker), at_once(Party::Faculty)]),
    Row::new(
        Move::PickDate,
        Party::Faculty,
        Verb::DatePicked,
        |now: State| now.on(K::GuestCourse, &[S::DatesProposed], S::TeacherAgreed),
    )
    .also(&[Party::Speaker])
    .needs(&[Need::DateOfOthers])
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Speaker), at_once(Party::Faculty)]),
    Row::new(
        Move::SendForApproval,
        Party::Faculty,
        Verb::SentForApproval,
        |now: State| now.on(K::GuestCourse, &[S::TeacherAgreed], S::InApproval),
    )
    .needs(&[Need::CourseReady])
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Head), as_they_like(Party::Staff)]),
    Row::new(Move::Endorse, Party::Head, Verb::Endorsed, |now: State| {
        now.on(K::GuestCourse, &[S::InApproval], S::InApproval)
    })
    .needs(&[Need::StepsLeft])
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Faculty)]),
    Row::new(
        Move::ApproveCourse,
        Party::Head,
        Verb::CourseApproved,
        |now: State| now.on(K::GuestCourse, &[S::InApproval], S::Confirmed),
    )
    .needs(&[Need::LastStep, Need::LeadTime, Need::BudgetFree])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Speaker),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::Override,
        Party::Staff,
        Verb::Overridden,
        |now: State| now.on(K::GuestCourse, &[S::InApproval], S::Confirmed),
    )
    .message(Message::Required)
    .sees_version()
    .told(&[
        at_once(Party::Speaker),
        at_once(Party::Faculty),
        at_once(Party::Head),
    ]),
    Row::new(
        Move::GiveMaterials,
        Party::Speaker,
        Verb::MaterialsGiven,
        |now: State| now.on(K::GuestCourse, &[S::Confirmed], S::Prepared),
    )
    .needs(&[Need::MaterialsLicensed, Need::RecordingSettled])
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Faculty)]),
    Row::new(
        Move::Deliver,
        Party::Faculty,
        Verb::Delivered,
        |now: State| now.on(K::GuestCourse, &[S::Prepared], S::Delivered),
    )
    .needs(&[Need::CourseDay])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        as_they_like(Party::Speaker),
        as_they_like(Party::Faculty),
        as_they_like(Party::Staff),
    ]),
    Row::new(
        Move::MissCourse,
        Party::Faculty,
        Verb::CourseMissed,
        |now: State| now.on(K::GuestCourse, &[S::Prepared], S::NoShow),
    )
    .reasons(&[Reason::HostAbsent])
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Speaker),
        at_once(Party::Faculty),
        at_once(Party::Staff),
    ]),
    Row::new(
        Move::PayFee,
        Party::Staff,
        Verb::FeeSettled,
        |now: State| now.on(K::GuestCourse, &[S::Delivered], S::Settled),
    )
    .message(Message::Optional)
    .sees_version()
    .told(&[as_they_like(Party::Speaker)]),
    Row::new(Move::Survey, Party::Clock, Verb::Surveyed, |now: State| {
        now.on(K::GuestCourse, &[S::Settled], S::Surveyed)
    })
    .needs(&[Need::SurveyOver])
    .told(&[as_they_like(Party::Speaker), as_they_like(Party::Faculty)]),
    Row::new(
        Move::Postpone,
        Party::Speaker,
        Verb::Postponed,
        |now: State| {
            now.on(
                K::GuestCourse,
                &[S::TeacherAgreed, S::InApproval, S::Confirmed, S::Prepared],
                S::Matched,
            )
        },
    )
    .also(&[Party::Faculty, Party::Staff])
    .reasons(Reason::CANCEL)
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Speaker),
        at_once(Party::Faculty),
        as_they_like(Party::Staff),
        as_they_like(Party::Head),
    ]),
    Row::new(
        Move::CancelCourse,
        Party::Speaker,
        Verb::CourseCancelled,
        |now: State| {
            now.on(
                K::GuestCourse,
                &[
                    S::Matched,
                    S::DatesProposed,
                    S::TeacherAgreed,
                    S::InApproval,
                    S::Confirmed,
                    S::Prepared,
                ],
                S::Cancelled,
            )
        },
    )
    .also(&[Party::Faculty, Party::Staff])
    .reasons(Reason::CANCEL)
    .message(Message::Optional)
    .sees_version()
    .told(&[
        at_once(Party::Speaker),
        at_once(Party::Faculty),
        as_they_like(Party::Staff),
        as_they_like(Party::Head),
    ]),
    Row::new(
        Move::TurnDown,
        Party::Speaker,
        Verb::TurnedDown,
        |now: State| now.on(K::GuestCourse, &[S::Matched, S::DatesProposed], S::Declined),
    )
    .also(&[Party::Faculty])
    .needs(&[Need::TextFair])
    .reasons(Reason::DECLINE)
    .message(Message::Optional)
    .sees_version()
    .told(&[at_once(Party::Speaker), at_once(Party::Faculty)]),
];
