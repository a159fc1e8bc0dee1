use crate::forms::Filled;
use crate::host::present_path;
use crate::language::{lang_of, language};
use crate::routes::paths;
use crate::ui::{Button, ButtonKind, Form, KindBadge, Tag};
use leptos::prelude::*;
use model::opportunities::OpportunityHead;
use texts::td_string;

/// The way back to what was opened last, and the button that forgets it. Nothing when nothing was.
#[component]
pub fn ViewedList(postings: Vec<OpportunityHead>) -> impl IntoView {
    let language = language();
    (!postings.is_empty()).then(|| {
        let items = postings
            .into_iter()
            .map(|posting| {
                view! {
                    <li>
                        <KindBadge kind=posting.kind/>
                        <a href=paths::opportunity(language, posting.id) lang=lang_of(&posting.title)>
                            {posting.title.text.clone()}
                        </a>
                        {posting.closed.then(|| view! { <Tag>{td_string!(language, opportunity.closed)}</Tag> })}
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="viewed" aria-labelledby="viewed">
                <div class="shelf-head">
                    <h2 id="viewed">{td_string!(language, viewed.title)}</h2>
                    <Form filled=Filled::default() action=paths::recently_viewed(language) class="form-inline">
                        <input type="hidden" name="back" value=present_path()/>
                        <Button kind=ButtonKind::Quiet>{td_string!(language, viewed.forget)}</Button>
                    </Form>
                </div>
                <p class="hint">{td_string!(language, viewed.lead)}</p>
                <ol class="tiles viewed-list">{items}</ol>
            </section>
        }
    })
}
