use super::Done;
use crate::td_string;
use model::Language;
use model::school_cards::CardAct;

impl Done for CardAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Make => td_string!(language, card.done.make),
            Self::Renew => td_string!(language, card.done.renew),
            Self::Revoke => td_string!(language, card.done.revoke),
        })
    }
}
