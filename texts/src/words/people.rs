//! What people and organizations are.

use crate::td_string;
use model::Language;
use model::accounts::{Role, Verification};
use model::organizations::{Industry, MemberRole};

pub fn role(language: Language, value: Role) -> &'static str {
    match value {
        Role::Student => td_string!(language, choice.role.student),
        Role::Alumnus => td_string!(language, choice.role.alumnus),
        Role::Faculty => td_string!(language, choice.role.faculty),
        Role::Staff => td_string!(language, choice.role.staff),
        Role::Recruiter => td_string!(language, choice.role.recruiter),
        Role::Admin => td_string!(language, choice.role.admin),
    }
}

pub fn verification(language: Language, value: Verification) -> &'static str {
    match value {
        Verification::Declared => td_string!(language, choice.verification.declared),
        Verification::Email => td_string!(language, choice.verification.email),
        Verification::Register => td_string!(language, choice.verification.register),
        Verification::Staff => td_string!(language, choice.verification.staff),
    }
}

pub fn member_role(language: Language, value: MemberRole) -> &'static str {
    match value {
        MemberRole::Owner => td_string!(language, choice.member_role.owner),
        MemberRole::Editor => td_string!(language, choice.member_role.editor),
        MemberRole::Member => td_string!(language, choice.member_role.member),
    }
}

pub fn industry(language: Language, value: Industry) -> &'static str {
    match value {
        Industry::Agriculture => td_string!(language, choice.industry.agriculture),
        Industry::Fisheries => td_string!(language, choice.industry.fisheries),
        Industry::Mining => td_string!(language, choice.industry.mining),
        Industry::Construction => td_string!(language, choice.industry.construction),
        Industry::Manufacturing => td_string!(language, choice.industry.manufacturing),
        Industry::Utilities => td_string!(language, choice.industry.utilities),
        Industry::Information => td_string!(language, choice.industry.information),
        Industry::Transport => td_string!(language, choice.industry.transport),
        Industry::Trade => td_string!(language, choice.industry.trade),
        Industry::Finance => td_string!(language, choice.industry.finance),
        Industry::RealEstate => td_string!(language, choice.industry.real_estate),
        Industry::Research => td_string!(language, choice.industry.research),
        Industry::Hospitality => td_string!(language, choice.industry.hospitality),
        Industry::LifeServices => td_string!(language, choice.industry.life_services),
        Industry::Education => td_string!(language, choice.industry.education),
        Industry::Medical => td_string!(language, choice.industry.medical),
        Industry::Compound => td_string!(language, choice.industry.compound),
        Industry::Services => td_string!(language, choice.industry.services),
        Industry::Government => td_string!(language, choice.industry.government),
        Industry::Other => td_string!(language, choice.industry.other),
    }
}
