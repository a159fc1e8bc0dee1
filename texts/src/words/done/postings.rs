use super::Done;
use crate::td_string;
use model::Language;
use model::opportunities::{ListDone, Move};
use model::saved_searches::SavedDone;

impl Done for ListDone {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Deleted => td_string!(language, posting.deleted),
        })
    }
}

impl Done for Move {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Submit => td_string!(language, posting.done.submit),
            Self::Answer => td_string!(language, posting.done.answer),
            Self::Recall => td_string!(language, posting.done.recall),
            Self::Discard => td_string!(language, posting.done.discard),
            Self::Pause => td_string!(language, posting.done.pause),
            Self::Reopen => td_string!(language, posting.done.reopen),
            Self::Close => td_string!(language, posting.done.close),
            Self::Withdraw => td_string!(language, posting.done.withdraw),
            Self::Approve => td_string!(language, desk.done.approve),
            Self::Ask => td_string!(language, desk.done.ask),
            Self::RequestChanges => td_string!(language, desk.done.request_changes),
            Self::Decline => td_string!(language, desk.done.decline),
            Self::Freeze => td_string!(language, desk.done.freeze),
            Self::Unfreeze => td_string!(language, desk.done.unfreeze),
            // A step says for itself that it is saved, and the calendar looks at no page.
            Self::Save | Self::Expire => return None,
        })
    }
}

impl Done for SavedDone {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Save => td_string!(language, saved.done.save),
            Self::Change => td_string!(language, saved.done.change),
            Self::Delete => td_string!(language, saved.done.delete),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::closed::Closed;
    use model::machine::Machine;
    use model::opportunities::{Party, State};

    #[test]
    fn whoever_presses_a_button_is_told_what_it_did() {
        for act in Move::ALL.iter().filter(|act| **act != Move::Save) {
            let is_pressed = State::row(*act).by != Party::Calendar;
            for language in Language::ALL {
                assert_eq!(act.words(*language).is_some(), is_pressed, "{act}");
            }
        }
    }
}
