use crate::language::language;
use crate::routes::paths;
use crate::ui::{Banner, ButtonKind, LinkButton, Tone};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use texts::td_string;

/// What the school waits for from somebody, as their account page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// An alumnus whom the school has not confirmed.
    Claim,
    /// A student in the last year, with an address that ends.
    PrivateAddress,
    Nothing,
}

/// Stands on the account page.
#[component]
pub fn WantedNote(wanted: Wanted) -> impl IntoView {
    let language = language();
    match wanted {
        Wanted::Claim => view! {
            <Banner tone=Tone::Info title=td_string!(language, claim.title)>
                <p>{td_string!(language, claim.lead)}</p>
                <LinkButton href=paths::claim(language) kind=ButtonKind::Primary>
                    {td_string!(language, claim.title)}
                </LinkButton>
            </Banner>
        }
        .into_any(),
        Wanted::PrivateAddress => view! {
            <Banner tone=Tone::Warning title=td_string!(language, graduation.private_title)>
                <p>{td_string!(language, graduation.private_lead)}</p>
                <p><a href=paths::recovery_codes(language)>{td_string!(language, account.recovery.own)}</a></p>
            </Banner>
        }
        .into_any(),
        Wanted::Nothing => ().into_any(),
    }
}
