//! Kinds, steps, stages and moves of postings, and how lists are ordered.

use crate::td_string;
use model::Language;
use model::opportunities::{Kind, Move, Revision, Stage, Step};
use model::search::{Paid, Sort};

pub fn kind(language: Language, value: Kind) -> &'static str {
    match value {
        Kind::JointResearch => td_string!(language, choice.kind.joint_research),
        Kind::Internship => td_string!(language, choice.kind.internship),
        Kind::OverseasProgram => td_string!(language, choice.kind.overseas_program),
        Kind::GuestCourse => td_string!(language, choice.kind.guest_course),
    }
}

pub fn step(language: Language, value: Step) -> &'static str {
    match value {
        Step::Basics => td_string!(language, choice.step.basics),
        Step::Programme => td_string!(language, choice.step.programme),
        Step::Conditions => td_string!(language, choice.step.conditions),
    }
}

pub fn stage(language: Language, value: Stage) -> &'static str {
    match value {
        Stage::Draft => td_string!(language, choice.stage.draft),
        Stage::InReview => td_string!(language, choice.stage.in_review),
        Stage::ChangesRequested => td_string!(language, choice.stage.changes_requested),
        Stage::Declined => td_string!(language, choice.stage.declined),
        Stage::Open => td_string!(language, choice.stage.open),
        Stage::Paused => td_string!(language, choice.stage.paused),
        Stage::Frozen => td_string!(language, choice.stage.frozen),
        Stage::Closed => td_string!(language, choice.stage.closed),
        Stage::Withdrawn => td_string!(language, choice.stage.withdrawn),
    }
}

pub fn revision(language: Language, value: Revision) -> &'static str {
    match value {
        Revision::None => td_string!(language, choice.revision.none),
        Revision::Draft => td_string!(language, choice.revision.draft),
        Revision::InReview => td_string!(language, choice.revision.in_review),
        Revision::ChangesRequested => td_string!(language, choice.revision.changes_requested),
        Revision::Declined => td_string!(language, choice.revision.declined),
    }
}

pub fn act(language: Language, value: Move) -> &'static str {
    match value {
        Move::Save => td_string!(language, choice.act.save),
        Move::Submit => td_string!(language, choice.act.submit),
        Move::Answer => td_string!(language, choice.act.answer),
        Move::Recall => td_string!(language, choice.act.recall),
        Move::Discard => td_string!(language, choice.act.discard),
        Move::Pause => td_string!(language, choice.act.pause),
        Move::Reopen => td_string!(language, choice.act.reopen),
        Move::Close => td_string!(language, choice.act.close),
        Move::Withdraw => td_string!(language, choice.act.withdraw),
        Move::Approve => td_string!(language, choice.act.approve),
        Move::Ask => td_string!(language, choice.act.ask),
        Move::RequestChanges => td_string!(language, choice.act.request_changes),
        Move::Decline => td_string!(language, choice.act.decline),
        Move::Freeze => td_string!(language, choice.act.freeze),
        Move::Unfreeze => td_string!(language, choice.act.unfreeze),
        Move::Expire => td_string!(language, choice.act.expire),
    }
}

pub fn sort(language: Language, value: Sort) -> &'static str {
    match value {
        Sort::Relevance => td_string!(language, choice.sort.relevance),
        Sort::Newest => td_string!(language, choice.sort.newest),
        Sort::Deadline => td_string!(language, choice.sort.deadline),
    }
}

pub fn paid(language: Language, value: Paid) -> &'static str {
    match value {
        Paid::Paid => td_string!(language, choice.paid.paid),
        Paid::Unpaid => td_string!(language, choice.paid.unpaid),
    }
}
