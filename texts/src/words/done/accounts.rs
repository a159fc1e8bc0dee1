use super::Done;
use crate::td_string;
use model::Language;
use model::accounts::{AccountDone, SessionsForm, Setting};
use model::admissions::{RegistrationDone, StandingAct};
use model::mail::MailSetting;
use model::terms::TermsAct;

impl Done for Setting {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Password => td_string!(language, account.password_done),
            Self::Language => td_string!(language, account.language_done),
            Self::Name => td_string!(language, account.name_done),
            Self::Address => td_string!(language, account.address.asked),
            // Another page says so.
            Self::Depart => return None,
        })
    }
}

impl Done for SessionsForm {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::One => td_string!(language, account.sessions.one_done),
            Self::Several => td_string!(language, account.sessions.several_done),
        })
    }
}

impl Done for AccountDone {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::LinkAsked => td_string!(language, account.forgotten.done),
            Self::AddressChanged => td_string!(language, account.address.confirmed),
            Self::AddressRestored => td_string!(language, account.address.undone),
            Self::Departed => td_string!(language, account.depart.done),
            Self::SignedOut => td_string!(language, account.sessions.all_done),
            Self::Proved => td_string!(language, account.prove.done),
        })
    }
}

impl Done for RegistrationDone {
    fn words(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Registered => Some(td_string!(language, admission.done.registered)),
        }
    }
}

impl Done for StandingAct {
    fn words(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Answer => Some(td_string!(language, admission.done.answer)),
        }
    }
}

impl Done for TermsAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Agree => td_string!(language, terms.done.agree),
            Self::Publish => td_string!(language, terms.done.publish),
        })
    }
}

impl Done for MailSetting {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Save => td_string!(language, mail.save_done),
            Self::Resume => td_string!(language, mail.resume_done),
        })
    }
}
