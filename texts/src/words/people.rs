//! What people and organizations are.

use crate::{Locale, td_string};
use model::accounts::{Role, Verification};
use model::organizations::{Industry, MemberRole};

pub fn role(locale: Locale, value: Role) -> &'static str {
    match value {
        Role::Student => td_string!(locale, choice.role.student),
        Role::Alumnus => td_string!(locale, choice.role.alumnus),
        Role::Faculty => td_string!(locale, choice.role.faculty),
        Role::Staff => td_string!(locale, choice.role.staff),
        Role::Recruiter => td_string!(locale, choice.role.recruiter),
        Role::Admin => td_string!(locale, choice.role.admin),
    }
}

pub fn verification(locale: Locale, value: Verification) -> &'static str {
    match value {
        Verification::Declared => td_string!(locale, choice.verification.declared),
        Verification::Email => td_string!(locale, choice.verification.email),
        Verification::Register => td_string!(locale, choice.verification.register),
        Verification::Staff => td_string!(locale, choice.verification.staff),
    }
}

pub fn member_role(locale: Locale, value: MemberRole) -> &'static str {
    match value {
        MemberRole::Owner => td_string!(locale, choice.member_role.owner),
        MemberRole::Editor => td_string!(locale, choice.member_role.editor),
        MemberRole::Member => td_string!(locale, choice.member_role.member),
    }
}

pub fn industry(locale: Locale, value: Industry) -> &'static str {
    match value {
        Industry::Agriculture => td_string!(locale, choice.industry.agriculture),
        Industry::Fisheries => td_string!(locale, choice.industry.fisheries),
        Industry::Mining => td_string!(locale, choice.industry.mining),
        Industry::Construction => td_string!(locale, choice.industry.construction),
        Industry::Manufacturing => td_string!(locale, choice.industry.manufacturing),
        Industry::Utilities => td_string!(locale, choice.industry.utilities),
        Industry::Information => td_string!(locale, choice.industry.information),
        Industry::Transport => td_string!(locale, choice.industry.transport),
        Industry::Trade => td_string!(locale, choice.industry.trade),
        Industry::Finance => td_string!(locale, choice.industry.finance),
        Industry::RealEstate => td_string!(locale, choice.industry.real_estate),
        Industry::Research => td_string!(locale, choice.industry.research),
        Industry::Hospitality => td_string!(locale, choice.industry.hospitality),
        Industry::LifeServices => td_string!(locale, choice.industry.life_services),
        Industry::Education => td_string!(locale, choice.industry.education),
        Industry::Medical => td_string!(locale, choice.industry.medical),
        Industry::Compound => td_string!(locale, choice.industry.compound),
        Industry::Services => td_string!(locale, choice.industry.services),
        Industry::Government => td_string!(locale, choice.industry.government),
        Industry::Other => td_string!(locale, choice.industry.other),
    }
}
