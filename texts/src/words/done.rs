use crate::td_string;
use model::Language;
use model::accounts::Setting;
use model::closed::Closed;
use model::moderation::Registered;
use model::opportunities::Move;
use model::saved_searches::{Follow, SavedDone};
use model::synonyms::GroupDone;

/// What a form has done: the address of the page that follows has the code, and the page says the words.
pub trait Done: Closed {
    /// Nothing of what no form does.
    fn words(self, language: Language) -> Option<&'static str>;
}

impl Done for Setting {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Password => td_string!(language, account.password_done),
            Self::Language => td_string!(language, account.language_done),
            Self::Session => td_string!(language, account.session_done),
            Self::Sessions => td_string!(language, account.sessions_done),
        })
    }
}

impl Done for Registered {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Verify => td_string!(language, desk.done.verify),
            Self::Disable => td_string!(language, desk.done.disable),
            Self::Enable => td_string!(language, desk.done.enable),
            Self::Found => td_string!(language, desk.done.found),
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

impl Done for Follow {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Follow => td_string!(language, saved.done.follow),
            Self::Unfollow => td_string!(language, saved.done.unfollow),
        })
    }
}

impl Done for GroupDone {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Add => td_string!(language, synonym.done.add),
            Self::Change => td_string!(language, synonym.done.change),
            Self::Off => td_string!(language, synonym.done.off),
            Self::On => td_string!(language, synonym.done.on),
            Self::Restore => td_string!(language, synonym.done.restore),
            Self::Remove => td_string!(language, synonym.done.remove),
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

#[cfg(test)]
mod tests {
    use super::*;
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
