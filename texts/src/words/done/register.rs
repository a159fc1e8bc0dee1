use super::Done;
use crate::td_string;
use model::Language;
use model::register::{ClaimAct, ClaimMove, GraduationAct, ImportAct};

impl Done for ImportAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Upload => td_string!(language, register.done.upload),
            Self::Map => td_string!(language, register.done.map),
            Self::Run => td_string!(language, register.done.run),
            Self::Cancel => td_string!(language, register.done.cancel),
        })
    }
}

impl Done for GraduationAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Approve => td_string!(language, graduation.done.approve),
            Self::Cancel => td_string!(language, graduation.done.cancel),
            Self::Undo => td_string!(language, graduation.done.undo),
        })
    }
}

impl Done for ClaimAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Send => td_string!(language, claim.received),
            Self::Sure => td_string!(language, claim.sure),
            Self::Vouch => td_string!(language, claim.vouch.done),
        })
    }
}

impl Done for ClaimMove {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(td_string!(language, register.claim.done))
    }
}
