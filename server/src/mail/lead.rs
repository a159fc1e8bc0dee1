use model::inquiries::InquiryVerb;
use model::notifications::About;
use model::opportunities::Verb;
use model::{Language, accounts};
use texts::td_string;

/// The sentence with which a mail about one thing begins: what happened to which of the reader's things. `None` where a few
/// words above the link say it.
pub fn lead(language: Language, about: &About) -> Option<&'static str> {
    Some(match about {
        About::Posting { verb, .. } => return of_posting(language, *verb),
        About::SavedSearch { .. } => td_string!(language, mail.notices.found),
        About::Inquiry { verb, .. } => match verb {
            InquiryVerb::Settled => td_string!(language, mail.notices.told.settled),
            InquiryVerb::Dismissed => td_string!(language, mail.notices.told.dismissed),
            _ => td_string!(language, mail.notices.told.inquiry),
        },
        About::Account {
            verb: accounts::Verb::LinkMade,
            ..
        } => td_string!(language, mail.notices.told.link),
        _ => return None,
    })
}

fn of_posting(language: Language, verb: Verb) -> Option<&'static str> {
    Some(match verb {
        Verb::Submitted => td_string!(language, mail.notices.told.submitted),
        Verb::Answered => td_string!(language, mail.notices.told.answered),
        Verb::Asked => td_string!(language, mail.notices.told.asked),
        Verb::ChangesRequested => td_string!(language, mail.notices.told.changes_requested),
        Verb::Approved => td_string!(language, mail.notices.told.approved),
        Verb::Declined => td_string!(language, mail.notices.told.declined),
        Verb::Frozen => td_string!(language, mail.notices.told.frozen),
        Verb::Unfrozen => td_string!(language, mail.notices.told.unfrozen),
        Verb::EndsSoon => td_string!(language, mail.notices.told.ends_soon),
        Verb::Expired => td_string!(language, mail.notices.told.expired),
        Verb::Undone => td_string!(language, mail.notices.told.undone),
        // Nobody is told of the others.
        _ => return None,
    })
}
