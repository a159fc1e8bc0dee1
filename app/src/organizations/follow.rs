use crate::forms::Filled;
use crate::language::language;
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, Form, LinkButton};
use leptos::prelude::*;
use model::closed::Closed;
use model::saved_searches::Follow;
use serde::{Deserialize, Serialize};
use texts::td_string;

/// Whether the reader may follow an organization, and does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Following {
    /// Somebody who has not signed in.
    Guest,
    No,
    Yes,
}

/// Follows an organization, or no more. Guests are led through the sign-in and back to the page.
#[component]
pub fn FollowButton(slug: String, following: Following, filled: Filled) -> impl IntoView {
    let language = language();
    let (form, words) = match following {
        Following::Guest => {
            let back = paths::organization(language, &slug);
            let href = paths::sign_in_then(language, &back);
            return view! { <LinkButton href>{td_string!(language, saved.follow)}</LinkButton> }
                .into_any();
        }
        Following::No => (Follow::Follow, td_string!(language, saved.follow)),
        Following::Yes => (Follow::Unfollow, td_string!(language, saved.unfollow)),
    };
    let kind = match following {
        Following::Yes => ButtonKind::Quiet,
        _ => ButtonKind::Secondary,
    };
    view! {
        <Form filled name=form.code() class="form-inline">
            <Button kind>{words}</Button>
        </Form>
    }
    .into_any()
}
