use crate::host::{base_url, present_path};
use crate::language::language;
use crate::ui::{CopyLink, Icon, Qr, Shape};
use leptos::prelude::*;
use model::address::{mail_link, percent_encoded};
use texts::td_string;

/// Ways to pass a page on: plain links, no third party's script.
#[component]
pub fn Share(title: String) -> impl IntoView {
    let language = language();
    let address = format!("{}{}", base_url(), present_path());
    let text = format!("{title} {address}");
    let path = present_path();
    let path = path.split('?').next().unwrap_or_default();
    let address_alone = format!("{}{path}", base_url());
    let line = format!("https://line.me/R/msg/text/?{}", percent_encoded(&text));
    let mail = mail_link(&title, &address);
    view! {
        // The page of a posting, which the portal remembers (`islands`, ahead).
        <div class="flow share" data-remembered role="group" aria-label=td_string!(language, opportunity.share)>
            <CopyLink words=td_string!(language, opportunity.copy_link)/>
            <a class="button button-quiet" href=line target="_blank" rel="noopener noreferrer">
                "LINE"
                <span class="only-read">{td_string!(language, common.new_tab)}</span>
            </a>
            <a class="button button-quiet" href=mail>
                <Icon shape=Shape::Mail/>
                {td_string!(language, opportunity.mail)}
            </a>
            <button type="button" class="button button-quiet only-alive" data-print>
                {td_string!(language, opportunity.print)}
            </button>
            <details class="share-qr">
                <summary class="button button-quiet">{td_string!(language, opportunity.qr)}</summary>
            </details>
            // Beside the summary and not within it: paper shows it, whether it is open or not.
            <div class="qr-box">
                <Qr address=address_alone.clone() label=td_string!(language, opportunity.qr_of)/>
                <p class="qr-address">{td_string!(language, opportunity.address, address = address_alone)}</p>
            </div>
        </div>
    }
}
