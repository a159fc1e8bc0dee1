//! Fields that another choice of the same step makes needless. They step back and stay usable all the same; what counts
//! is the portal's to say.

use crate::dom::{all, around, listen, pairs_of};
use leptos::prelude::*;
use model::closed::Closed;
use model::opportunities::{CareerType, FeeKind, Field as F, Visa, WageUnit};
use model::place::Mode;
use web_sys::{Event, HtmlFormElement};

/// What stands around a field and names it.
const NEEDED: &str = ".needed[data-field]";

pub fn attach() {
    listen(&document(), "change", |ev: Event| {
        if let Some(form) = around::<HtmlFormElement>(&ev, "form.step-form") {
            follow(&form);
        }
    });
}

fn follow(form: &HtmlFormElement) {
    let pairs = pairs_of(form);
    let chosen = |field: F| {
        let sent = pairs.iter().find(|(name, _)| name == field.code());
        sent.map_or("", |(_, value)| value.as_str())
    };
    for around_field in all(form, NEEDED) {
        let code = around_field.get_attribute("data-field").unwrap_or_default();
        let is_idle = F::from_code(&code).and_then(|field| is_needless(field, chosen));
        _ = around_field
            .class_list()
            .toggle_with_force("is-idle", is_idle == Some(true));
    }
}

/// Whether what is chosen elsewhere in the step makes a field needless; `None` for fields that nothing makes so.
pub fn is_needless<'a>(field: F, chosen: impl Fn(F) -> &'a str) -> Option<bool> {
    Some(match field {
        F::WageAmount | F::WageCurrency | F::WageNote => {
            chosen(F::WageUnit) == WageUnit::None.code()
        }
        F::Purpose
        | F::AbilitiesNeeded
        | F::Feedback
        | F::DataUse
        | F::PlanThisYear
        | F::PastRecord
        | F::HiringRecord => {
            let kind = chosen(F::CareerType);
            !kind.is_empty() && kind != CareerType::Internship.code()
        }
        F::FeeAmount => {
            let fee = chosen(F::FeeKind);
            !fee.is_empty() && fee != FeeKind::Amount.code()
        }
        F::VisaNote => chosen(F::Visa) == Visa::NotNeeded.code(),
        F::Prefecture => {
            let country = chosen(F::Country);
            is_online(&chosen) || (!country.is_empty() && country != "JP")
        }
        F::City => is_online(&chosen),
        _ => return None,
    })
}

fn is_online<'a>(chosen: &impl Fn(F) -> &'a str) -> bool {
    chosen(F::Mode) == Mode::Online.code()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needless(field: F, deciding: F, code: &'static str) -> bool {
        is_needless(field, |asked| if asked == deciding { code } else { "" }) == Some(true)
    }

    #[test]
    fn without_a_wage_nobody_asks_how_much() {
        assert!(needless(F::WageAmount, F::WageUnit, "none"));
        assert!(!needless(F::WageAmount, F::WageUnit, "hour"));
        assert!(!needless(F::WageUnit, F::WageUnit, "none"));
    }

    #[test]
    fn only_an_internship_discloses_everything() {
        assert!(needless(F::Purpose, F::CareerType, "type-1"));
        assert!(!needless(F::Purpose, F::CareerType, "type-3"));
        assert!(
            !needless(F::Purpose, F::CareerType, ""),
            "nothing chosen yet"
        );
    }

    #[test]
    fn a_prefecture_is_in_japan() {
        assert!(needless(F::Prefecture, F::Country, "DE"));
        assert!(!needless(F::Prefecture, F::Country, "JP"));
        assert!(needless(F::City, F::Mode, "online"));
    }

    #[test]
    fn a_fee_has_an_amount_only_when_it_is_one() {
        assert!(needless(F::FeeAmount, F::FeeKind, "declined"));
        assert!(!needless(F::FeeAmount, F::FeeKind, "amount"));
    }
}
