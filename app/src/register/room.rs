//! What stands around every page of registrars.

use crate::language::language;
use crate::layout::{Room, StillPage};
use crate::routes::{Route, paths};
use leptos::prelude::*;
use texts::td_string;

/// A page of the room. Refusals of forms that have no place of their own stand at its top; `places` are the others.
pub(super) fn shown(
    here: Route,
    title: String,
    told: Option<AnyView>,
    places: &[&str],
    body: impl IntoView,
) -> StillPage {
    let language = language();
    let tabs = vec![
        (
            Route::RegistrarClaims,
            td_string!(language, register.claims),
        ),
        (Route::RegistrarFiles, td_string!(language, register.files)),
        (
            Route::RegistrarGraduations,
            td_string!(language, graduation.title),
        ),
        (
            Route::RegistrarLedger,
            td_string!(language, register.ledger),
        ),
    ];
    let room = Room {
        name: td_string!(language, register.room),
        href: paths::registrar_claims(language),
        tabs,
    };
    room.page(here, title, told, places, body)
}
