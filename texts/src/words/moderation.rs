//! The moderation desk and imports: reasons, deeds, decisions, checks.

use crate::{Locale, td_string};
use model::moderation::{Check, Decision, QueueOnly, Reason, Verb};

pub fn reason(locale: Locale, value: Reason) -> &'static str {
    match value {
        Reason::MissingFacts => td_string!(locale, choice.reason.missing_facts),
        Reason::Misleading => td_string!(locale, choice.reason.misleading),
        Reason::NotOurKind => td_string!(locale, choice.reason.not_our_kind),
        Reason::Unverified => td_string!(locale, choice.reason.unverified),
        Reason::Safety => td_string!(locale, choice.reason.safety),
        Reason::Duplicate => td_string!(locale, choice.reason.duplicate),
        Reason::LabourRules => td_string!(locale, choice.reason.labour_rules),
        Reason::Reported => td_string!(locale, choice.reason.reported),
        Reason::Filled => td_string!(locale, choice.reason.filled),
        Reason::PlansChanged => td_string!(locale, choice.reason.plans_changed),
        Reason::Other => td_string!(locale, choice.reason.other),
    }
}

pub fn verb(locale: Locale, value: Verb) -> &'static str {
    match value {
        Verb::Began => td_string!(locale, choice.verb.began),
        Verb::Saved => td_string!(locale, choice.verb.saved),
        Verb::Submitted => td_string!(locale, choice.verb.submitted),
        Verb::Recalled => td_string!(locale, choice.verb.recalled),
        Verb::Discarded => td_string!(locale, choice.verb.discarded),
        Verb::Asked => td_string!(locale, choice.verb.asked),
        Verb::Answered => td_string!(locale, choice.verb.answered),
        Verb::ChangesRequested => td_string!(locale, choice.verb.changes_requested),
        Verb::Approved => td_string!(locale, choice.verb.approved),
        Verb::Declined => td_string!(locale, choice.verb.declined),
        Verb::Frozen => td_string!(locale, choice.verb.frozen),
        Verb::Unfrozen => td_string!(locale, choice.verb.unfrozen),
        Verb::Paused => td_string!(locale, choice.verb.paused),
        Verb::Reopened => td_string!(locale, choice.verb.reopened),
        Verb::Closed => td_string!(locale, choice.verb.closed),
        Verb::EndsSoon => td_string!(locale, choice.verb.ends_soon),
        Verb::Expired => td_string!(locale, choice.verb.expired),
        Verb::Gone => td_string!(locale, choice.verb.gone),
        Verb::Withdrawn => td_string!(locale, choice.verb.withdrawn),
        Verb::Copied => td_string!(locale, choice.verb.copied),
        Verb::Imported => td_string!(locale, choice.verb.imported),
        Verb::Updated => td_string!(locale, choice.verb.updated),
        Verb::SignedIn => td_string!(locale, choice.verb.signed_in),
        Verb::SignedOut => td_string!(locale, choice.verb.signed_out),
        Verb::PasswordChanged => td_string!(locale, choice.verb.password_changed),
        Verb::Invited => td_string!(locale, choice.verb.invited),
        Verb::LinkMade => td_string!(locale, choice.verb.link_made),
        Verb::Joined => td_string!(locale, choice.verb.joined),
        Verb::Founded => td_string!(locale, choice.verb.founded),
        Verb::Verified => td_string!(locale, choice.verb.verified),
        Verb::Read => td_string!(locale, choice.verb.read),
        Verb::Matched => td_string!(locale, choice.verb.matched),
        Verb::Bookmarked => td_string!(locale, choice.verb.bookmarked),
        Verb::BookmarkRemoved => td_string!(locale, choice.verb.bookmark_removed),
    }
}

pub fn queue_only(locale: Locale, value: QueueOnly) -> &'static str {
    match value {
        QueueOnly::New => td_string!(locale, choice.queue_only.new),
        QueueOnly::Edit => td_string!(locale, choice.queue_only.edit),
        QueueOnly::Asked => td_string!(locale, choice.queue_only.asked),
    }
}

pub fn decision(locale: Locale, value: Decision) -> &'static str {
    match value {
        Decision::Approve => td_string!(locale, choice.decision.approve),
        Decision::Ask => td_string!(locale, choice.decision.ask),
        Decision::RequestChanges => td_string!(locale, choice.decision.request_changes),
        Decision::Decline => td_string!(locale, choice.decision.decline),
        Decision::Freeze => td_string!(locale, choice.decision.freeze),
        Decision::Unfreeze => td_string!(locale, choice.decision.unfreeze),
    }
}

pub fn check(locale: Locale, value: Check) -> &'static str {
    match value {
        Check::RecentFacts => td_string!(locale, choice.check.recent_facts),
        Check::TimeToApply => td_string!(locale, choice.check.time_to_apply),
        Check::ReplyDate => td_string!(locale, choice.check.reply_date),
        Check::InternshipName => td_string!(locale, choice.check.internship_name),
        Check::MostlyAtWorkplace => td_string!(locale, choice.check.mostly_at_workplace),
        Check::LongEnough => td_string!(locale, choice.check.long_enough),
        Check::InVacation => td_string!(locale, choice.check.in_vacation),
        Check::WageStated => td_string!(locale, choice.check.wage_stated),
        Check::WageAmount => td_string!(locale, choice.check.wage_amount),
        Check::ScopeOfChange => td_string!(locale, choice.check.scope_of_change),
        Check::InsuranceSettled => td_string!(locale, choice.check.insurance_settled),
        Check::TravelRisk => td_string!(locale, choice.check.travel_risk),
        Check::RiskLookedUp => td_string!(locale, choice.check.risk_looked_up),
        Check::StudentGuard => td_string!(locale, choice.check.student_guard),
        Check::LeadTime => td_string!(locale, choice.check.lead_time),
        Check::FeeClear => td_string!(locale, choice.check.fee_clear),
        Check::Minors => td_string!(locale, choice.check.minors),
    }
}
