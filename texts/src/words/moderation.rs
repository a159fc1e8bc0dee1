//! The moderation desk and imports: reasons, deeds, decisions, checks.

use crate::td_string;
use model::Language;
use model::moderation::{Check, QueueOnly, Reason, Verb};

pub fn reason(language: Language, value: Reason) -> &'static str {
    match value {
        Reason::MissingFacts => td_string!(language, choice.reason.missing_facts),
        Reason::Misleading => td_string!(language, choice.reason.misleading),
        Reason::NotOurKind => td_string!(language, choice.reason.not_our_kind),
        Reason::Unverified => td_string!(language, choice.reason.unverified),
        Reason::Safety => td_string!(language, choice.reason.safety),
        Reason::Duplicate => td_string!(language, choice.reason.duplicate),
        Reason::LabourRules => td_string!(language, choice.reason.labour_rules),
        Reason::Reported => td_string!(language, choice.reason.reported),
        Reason::Filled => td_string!(language, choice.reason.filled),
        Reason::PlansChanged => td_string!(language, choice.reason.plans_changed),
        Reason::Other => td_string!(language, choice.reason.other),
    }
}

pub fn verb(language: Language, value: Verb) -> &'static str {
    match value {
        Verb::Began => td_string!(language, choice.verb.began),
        Verb::Saved => td_string!(language, choice.verb.saved),
        Verb::Submitted => td_string!(language, choice.verb.submitted),
        Verb::Recalled => td_string!(language, choice.verb.recalled),
        Verb::Discarded => td_string!(language, choice.verb.discarded),
        Verb::Asked => td_string!(language, choice.verb.asked),
        Verb::Answered => td_string!(language, choice.verb.answered),
        Verb::ChangesRequested => td_string!(language, choice.verb.changes_requested),
        Verb::Approved => td_string!(language, choice.verb.approved),
        Verb::Declined => td_string!(language, choice.verb.declined),
        Verb::Frozen => td_string!(language, choice.verb.frozen),
        Verb::Unfrozen => td_string!(language, choice.verb.unfrozen),
        Verb::Paused => td_string!(language, choice.verb.paused),
        Verb::Reopened => td_string!(language, choice.verb.reopened),
        Verb::Closed => td_string!(language, choice.verb.closed),
        Verb::EndsSoon => td_string!(language, choice.verb.ends_soon),
        Verb::Expired => td_string!(language, choice.verb.expired),
        Verb::Gone => td_string!(language, choice.verb.gone),
        Verb::Withdrawn => td_string!(language, choice.verb.withdrawn),
        Verb::Copied => td_string!(language, choice.verb.copied),
        Verb::Imported => td_string!(language, choice.verb.imported),
        Verb::Updated => td_string!(language, choice.verb.updated),
        Verb::SignedIn => td_string!(language, choice.verb.signed_in),
        Verb::SignedOut => td_string!(language, choice.verb.signed_out),
        Verb::PasswordChanged => td_string!(language, choice.verb.password_changed),
        Verb::Invited => td_string!(language, choice.verb.invited),
        Verb::LinkMade => td_string!(language, choice.verb.link_made),
        Verb::Joined => td_string!(language, choice.verb.joined),
        Verb::Founded => td_string!(language, choice.verb.founded),
        Verb::Verified => td_string!(language, choice.verb.verified),
        Verb::Read => td_string!(language, choice.verb.read),
        Verb::Matched => td_string!(language, choice.verb.matched),
        Verb::Bookmarked => td_string!(language, choice.verb.bookmarked),
        Verb::BookmarkRemoved => td_string!(language, choice.verb.bookmark_removed),
    }
}

pub fn queue_only(language: Language, value: QueueOnly) -> &'static str {
    match value {
        QueueOnly::New => td_string!(language, choice.queue_only.new),
        QueueOnly::Edit => td_string!(language, choice.queue_only.edit),
        QueueOnly::Asked => td_string!(language, choice.queue_only.asked),
    }
}

pub fn check(language: Language, value: Check) -> &'static str {
    match value {
        Check::RecentFacts => td_string!(language, choice.check.recent_facts),
        Check::TimeToApply => td_string!(language, choice.check.time_to_apply),
        Check::ReplyDate => td_string!(language, choice.check.reply_date),
        Check::InternshipName => td_string!(language, choice.check.internship_name),
        Check::MostlyAtWorkplace => td_string!(language, choice.check.mostly_at_workplace),
        Check::LongEnough => td_string!(language, choice.check.long_enough),
        Check::InVacation => td_string!(language, choice.check.in_vacation),
        Check::WageStated => td_string!(language, choice.check.wage_stated),
        Check::WageAmount => td_string!(language, choice.check.wage_amount),
        Check::ScopeOfChange => td_string!(language, choice.check.scope_of_change),
        Check::InsuranceSettled => td_string!(language, choice.check.insurance_settled),
        Check::TravelRisk => td_string!(language, choice.check.travel_risk),
        Check::RiskLookedUp => td_string!(language, choice.check.risk_looked_up),
        Check::StudentGuard => td_string!(language, choice.check.student_guard),
        Check::LeadTime => td_string!(language, choice.check.lead_time),
        Check::FeeClear => td_string!(language, choice.check.fee_clear),
        Check::Minors => td_string!(language, choice.check.minors),
    }
}
