use super::Done;
use crate::td_string;
use model::Language;
use model::organizations::{ColleagueAct, MembersForm, RequestForm};
use model::saved_searches::Follow;

impl Done for RequestForm {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Code => td_string!(language, organization.request.done.code),
            Self::Confirm => td_string!(language, organization.request.done.confirm),
            Self::Record => td_string!(language, organization.request.done.record),
            Self::File => td_string!(language, organization.request.done.file),
            Self::Move => td_string!(language, organization.request.done.moved),
        })
    }
}

impl Done for MembersForm {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Invite => td_string!(language, organization.members.done.invite),
            Self::Uninvite => td_string!(language, organization.members.done.uninvite),
            Self::Role => td_string!(language, organization.members.done.role),
            Self::Remove => td_string!(language, organization.members.done.remove),
            Self::Leave => td_string!(language, organization.members.done.leave),
            Self::Decide => td_string!(language, organization.members.done.decide),
        })
    }
}

impl Done for ColleagueAct {
    fn words(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Join => Some(td_string!(language, organization.colleague.done)),
        }
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
