use model::Language;
use model::opportunities::{Publication, Revision, State};
use texts::td_string;

/// What happens next with a posting, and who has to act.
pub fn next_words(language: Language, state: State) -> &'static str {
    if state.awaits_answer {
        return td_string!(language, posting.next.answer);
    }
    match (state.publication, state.revision) {
        (Publication::Withdrawn, _) => td_string!(language, posting.next.withdrawn),
        (Publication::Frozen, _) => td_string!(language, posting.next.frozen),
        (_, Revision::InReview) => td_string!(language, posting.next.in_review),
        (_, Revision::ChangesRequested) => td_string!(language, posting.next.changes_requested),
        (_, Revision::Declined) => td_string!(language, posting.next.declined),
        (Publication::Unpublished, Revision::Draft | Revision::None) => {
            td_string!(language, posting.next.draft)
        }
        (_, Revision::Draft) => td_string!(language, posting.next.edited),
        (Publication::Open, Revision::None) => td_string!(language, posting.next.open),
        (Publication::Paused, Revision::None) => td_string!(language, posting.next.paused),
        (Publication::Closed, Revision::None) => td_string!(language, posting.next.closed),
    }
}
