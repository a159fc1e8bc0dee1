//! Kinds, steps, stages and moves of postings, and how lists are ordered.

use crate::{Locale, td_string};
use model::opportunities::{Kind, Move, Revision, Stage, Step};
use model::search::{Paid, Sort};

pub fn kind(locale: Locale, value: Kind) -> &'static str {
    match value {
        Kind::JointResearch => td_string!(locale, choice.kind.joint_research),
        Kind::Internship => td_string!(locale, choice.kind.internship),
        Kind::OverseasProgram => td_string!(locale, choice.kind.overseas_program),
        Kind::GuestCourse => td_string!(locale, choice.kind.guest_course),
    }
}

pub fn step(locale: Locale, value: Step) -> &'static str {
    match value {
        Step::Basics => td_string!(locale, choice.step.basics),
        Step::Programme => td_string!(locale, choice.step.programme),
        Step::Conditions => td_string!(locale, choice.step.conditions),
    }
}

pub fn stage(locale: Locale, value: Stage) -> &'static str {
    match value {
        Stage::Draft => td_string!(locale, choice.stage.draft),
        Stage::InReview => td_string!(locale, choice.stage.in_review),
        Stage::ChangesRequested => td_string!(locale, choice.stage.changes_requested),
        Stage::Declined => td_string!(locale, choice.stage.declined),
        Stage::Open => td_string!(locale, choice.stage.open),
        Stage::Paused => td_string!(locale, choice.stage.paused),
        Stage::Frozen => td_string!(locale, choice.stage.frozen),
        Stage::Closed => td_string!(locale, choice.stage.closed),
        Stage::Withdrawn => td_string!(locale, choice.stage.withdrawn),
    }
}

pub fn revision(locale: Locale, value: Revision) -> &'static str {
    match value {
        Revision::None => td_string!(locale, choice.revision.none),
        Revision::Draft => td_string!(locale, choice.revision.draft),
        Revision::InReview => td_string!(locale, choice.revision.in_review),
        Revision::ChangesRequested => td_string!(locale, choice.revision.changes_requested),
        Revision::Declined => td_string!(locale, choice.revision.declined),
    }
}

pub fn act(locale: Locale, value: Move) -> &'static str {
    match value {
        Move::Save => td_string!(locale, choice.act.save),
        Move::Submit => td_string!(locale, choice.act.submit),
        Move::Recall => td_string!(locale, choice.act.recall),
        Move::Discard => td_string!(locale, choice.act.discard),
        Move::Pause => td_string!(locale, choice.act.pause),
        Move::Reopen => td_string!(locale, choice.act.reopen),
        Move::Close => td_string!(locale, choice.act.close),
        Move::Withdraw => td_string!(locale, choice.act.withdraw),
        Move::Approve => td_string!(locale, choice.act.approve),
        Move::RequestChanges => td_string!(locale, choice.act.request_changes),
        Move::Decline => td_string!(locale, choice.act.decline),
        Move::Freeze => td_string!(locale, choice.act.freeze),
        Move::Unfreeze => td_string!(locale, choice.act.unfreeze),
        Move::Expire => td_string!(locale, choice.act.expire),
    }
}

pub fn sort(locale: Locale, value: Sort) -> &'static str {
    match value {
        Sort::Relevance => td_string!(locale, choice.sort.relevance),
        Sort::Newest => td_string!(locale, choice.sort.newest),
        Sort::Deadline => td_string!(locale, choice.sort.deadline),
    }
}

pub fn paid(locale: Locale, value: Paid) -> &'static str {
    match value {
        Paid::Paid => td_string!(locale, choice.paid.paid),
        Paid::Unpaid => td_string!(locale, choice.paid.unpaid),
    }
}
