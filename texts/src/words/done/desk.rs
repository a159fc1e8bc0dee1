use super::Done;
use crate::td_string;
use model::Language;
use model::inquiries::{InquiryDone, InquiryMove};
use model::mail::MailAct;
use model::moderation::Registered;
use model::organizations::OrganizationsForm;
use model::synonyms::GroupDone;

impl Done for Registered {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Verify => td_string!(language, desk.done.verify),
            Self::Disable => td_string!(language, desk.done.disable),
            Self::Enable => td_string!(language, desk.done.enable),
            Self::SeeName => td_string!(language, desk.done.see_name),
            Self::Found => td_string!(language, desk.done.found),
        })
    }
}

impl Done for OrganizationsForm {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Found => td_string!(language, desk.done.found),
            Self::Verify => td_string!(language, desk.done.verify),
            Self::Doubt => td_string!(language, desk.done.doubt),
            Self::Decide => td_string!(language, desk.done.decide),
            Self::Merge => td_string!(language, desk.done.merge),
            Self::Part => td_string!(language, desk.done.part),
        })
    }
}

impl Done for MailAct {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Again | Self::AllAgain => td_string!(language, mail.desk.again_done),
        })
    }
}

impl Done for InquiryDone {
    fn words(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Sent => Some(td_string!(language, inquiry.received)),
        }
    }
}

impl Done for InquiryMove {
    fn words(self, language: Language) -> Option<&'static str> {
        Some(match self {
            Self::Settle => td_string!(language, inquiry.done.settle),
            Self::Dismiss => td_string!(language, inquiry.done.dismiss),
            Self::Spam => td_string!(language, inquiry.done.spam),
            Self::Genuine => td_string!(language, inquiry.done.genuine),
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
