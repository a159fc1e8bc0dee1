use model::admissions::AdmissionVerb;
use model::inquiries::InquiryVerb;
use model::notifications::About;
use model::opportunities::Verb;
use model::organizations::RequestVerb;
use model::register::{ClaimVerb, GraduationVerb};
use model::{Language, accounts};
use texts::{td_string, words};

/// What happened, as its recipient reads it.
pub fn happened(language: Language, about: &About) -> Option<&'static str> {
    match about {
        About::Posting { verb, .. } => Some(of_posting(language, *verb)),
        About::SavedSearch { .. } => Some(td_string!(language, notification.matched)),
        About::Inquiry { verb, .. } => Some(match verb {
            InquiryVerb::Settled => td_string!(language, notification.told.settled),
            InquiryVerb::Dismissed => td_string!(language, notification.told.dismissed),
            _ => td_string!(language, notification.told.inquiry),
        }),
        About::Request { verb, .. } => Some(of_request(language, *verb)),
        About::Organization { at_desk: true, .. } => {
            Some(td_string!(language, notification.told.orphaned))
        }
        About::Organization { .. } => Some(td_string!(language, notification.told.inherited)),
        About::Account {
            verb: accounts::Verb::MailReturned,
            ..
        } => Some(td_string!(language, mail.came_back)),
        About::Admission { verb } => Some(match verb {
            AdmissionVerb::Answered => td_string!(language, notification.told.admission_answered),
            _ => td_string!(language, notification.told.admission),
        }),
        About::NewName => Some(td_string!(language, notification.told.new_name)),
        About::Claim { verb, .. } => Some(of_claim(language, *verb)),
        About::Graduation { verb, .. } => Some(of_graduation(language, *verb)),
        About::Account { verb, .. } => Some(of_account(language, *verb)),
        About::Gone => None,
    }
}

fn of_account(language: Language, verb: accounts::Verb) -> &'static str {
    use accounts::Verb;
    match verb {
        Verb::RegisterTried => td_string!(language, claim.told.tried),
        Verb::PrivateAddressAsked => td_string!(language, graduation.told.private_address),
        Verb::Graduated => td_string!(language, graduation.told.graduated),
        Verb::GraduationUndone => td_string!(language, graduation.told.undone),
        Verb::CardRevoked => td_string!(language, card.told.revoked),
        Verb::NameSeen => td_string!(language, card.told.name_seen),
        _ => td_string!(language, notification.link),
    }
}

fn of_claim(language: Language, verb: ClaimVerb) -> &'static str {
    match verb {
        ClaimVerb::Sent => td_string!(language, claim.told.sent),
        ClaimVerb::Answered => td_string!(language, claim.told.answered),
        ClaimVerb::Asked => td_string!(language, claim.told.asked),
        ClaimVerb::Declined => td_string!(language, claim.told.declined),
        ClaimVerb::Revoked => td_string!(language, claim.told.revoked),
        ClaimVerb::Frozen | ClaimVerb::Reopened => td_string!(language, claim.told.looked_at),
        ClaimVerb::Accepted | ClaimVerb::Matched => td_string!(language, claim.told.accepted),
        ClaimVerb::VouchedFor | ClaimVerb::Supported => td_string!(language, claim.told.vouched),
    }
}

fn of_graduation(language: Language, verb: GraduationVerb) -> &'static str {
    match verb {
        GraduationVerb::Compared | GraduationVerb::Approved => {
            td_string!(language, graduation.told.approved)
        }
        GraduationVerb::Scheduled => td_string!(language, graduation.told.scheduled),
        GraduationVerb::Applied => td_string!(language, graduation.told.applied),
        GraduationVerb::Undone | GraduationVerb::Cancelled => {
            td_string!(language, graduation.told.cancelled)
        }
    }
}

fn of_request(language: Language, verb: RequestVerb) -> &'static str {
    match verb {
        RequestVerb::Accepted => td_string!(language, notification.told.request.accepted),
        RequestVerb::Asked => td_string!(language, notification.told.request.asked),
        RequestVerb::Declined => td_string!(language, notification.told.request.declined),
        RequestVerb::Answered => td_string!(language, notification.told.request.answered),
        // Nobody is told of the others.
        _ => td_string!(language, notification.told.request.handed_in),
    }
}

fn of_posting(language: Language, verb: Verb) -> &'static str {
    match verb {
        Verb::Submitted => td_string!(language, notification.told.submitted),
        Verb::Answered => td_string!(language, notification.told.answered),
        Verb::Asked => td_string!(language, notification.told.asked),
        Verb::ChangesRequested => td_string!(language, notification.told.changes_requested),
        Verb::Approved => td_string!(language, notification.told.approved),
        Verb::Declined => td_string!(language, notification.told.declined),
        Verb::Frozen => td_string!(language, notification.told.frozen),
        Verb::Unfrozen => td_string!(language, notification.told.unfrozen),
        Verb::Expired => td_string!(language, notification.told.expired),
        Verb::Undone => td_string!(language, notification.told.undone),
        Verb::HandedOver => td_string!(language, notification.told.handed_over),
        // Nobody is told of the others.
        other => words::of(language, other),
    }
}
