//! Fields that another choice of the same step makes needless. With WASM they step back; they stay usable all the
//! same, and what counts is the portal's to say.

use crate::forms::Filled;
use crate::language::language;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use model::closed::Closed;
use model::opportunities::{CareerType, Draft, FeeKind, Field as F, Visa, WageUnit};
use model::place::Mode;
use std::collections::BTreeMap;
use texts::td_string;

/// The choices that others depend on.
const DECIDING: [F; 6] = [
    F::WageUnit,
    F::CareerType,
    F::FeeKind,
    F::Visa,
    F::Mode,
    F::Country,
];

/// What is chosen in the form now.
#[derive(Clone, Copy)]
pub struct Chosen(RwSignal<BTreeMap<F, String>>);

impl Chosen {
    pub fn new(draft: &Draft, filled: &Filled) -> Self {
        let chosen = DECIDING
            .iter()
            .map(|field| (*field, filled.value(field.code(), draft.get(*field))))
            .collect();
        Self(RwSignal::new(chosen))
    }

    /// Takes over what somebody has just chosen.
    pub fn note(self, ev: &Event) {
        let name = ev
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.get_attribute("name"));
        let field = name.as_deref().and_then(F::from_code);
        if let Some(field) = field.filter(|field| DECIDING.contains(field)) {
            let value = event_target_value(ev);
            self.0.update(|chosen| _ = chosen.insert(field, value));
        }
    }

    fn makes_needless(self, field: F) -> bool {
        self.0.with(|chosen| {
            is_needless(field, |field| {
                chosen.get(&field).map(String::as_str).unwrap_or_default()
            })
        })
    }
}

/// A field that steps back while another choice makes it needless.
#[component]
pub fn Needed(field: F, chosen: Chosen, children: Children) -> impl IntoView {
    let is_idle = Memo::new(move |_| chosen.makes_needless(field));
    view! {
        <div class="needed" class:is-idle=is_idle>
            {move || is_idle.get().then(|| view! {
                <p class="needless hint only-alive">{td_string!(language(), posting.needless)}</p>
            })}
            {children()}
        </div>
    }
}

fn is_needless<'a>(field: F, chosen: impl Fn(F) -> &'a str) -> bool {
    match field {
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
        _ => false,
    }
}

fn is_online<'a>(chosen: &impl Fn(F) -> &'a str) -> bool {
    chosen(F::Mode) == Mode::Online.code()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needless(field: F, deciding: F, code: &'static str) -> bool {
        is_needless(field, |asked| if asked == deciding { code } else { "" })
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
