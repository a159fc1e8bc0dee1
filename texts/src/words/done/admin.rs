use super::Done;
use crate::td_string;
use model::Language;
use model::accounts::RoleAct;
use model::school::{DepartmentAct, DomainAct, SchoolAct};

impl Done for SchoolAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Change => td_string!(language, admin.done.change),
            Self::Logo => td_string!(language, admin.done.logo),
            Self::RemoveLogo => td_string!(language, admin.done.remove_logo),
        })
    }
}

impl Done for DepartmentAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Add => td_string!(language, admin.done.add),
            Self::Change => td_string!(language, admin.done.rename),
            Self::Remove => td_string!(language, admin.done.remove),
        })
    }
}

impl Done for DomainAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Add => td_string!(language, admin.domains.added),
            Self::Remove => td_string!(language, admin.domains.removed),
        })
    }
}

impl Done for RoleAct {
    fn words(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Give => Some(td_string!(language, admin.done.give)),
        }
    }
}
