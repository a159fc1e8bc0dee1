use super::addresses::Addresses;
use crate::host::base_url;
use crate::language::language;
use crate::rcdata::title_text;
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use model::Language;
use texts::td_string;

/// Version of the picture that links show; services keep it for long under one address.
const SHARE_PICTURE: &str = "/share.1.png";

/// Title, description and addresses of a page, for tabs, search engines and shared links.
#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    #[prop(optional, into)] description: Option<String>,
    /// Not for search engines.
    #[prop(optional)]
    private: bool,
    /// A form of the page came back with problems: screen readers hear it first.
    #[prop(optional)]
    wrong: bool,
    /// What of the page's query belongs to its address, with its `?`; nothing on most pages.
    #[prop(optional, into)]
    query: String,
    /// The path of the page's own picture; the portal's on most pages.
    #[prop(optional, into)]
    picture: String,
    /// The path of the feed that tells of what is new on the page.
    #[prop(optional, into)]
    feed: String,
) -> impl IntoView {
    let language = language();
    let title = if wrong {
        format!("{}{title}", td_string!(language, error.title_prefix))
    } else {
        title
    };
    let full_title = td_string!(language, common.title, title = title.clone());
    let description =
        description.unwrap_or_else(|| td_string!(language, common.tagline).to_owned());
    let picture = match picture.as_str() {
        "" => SHARE_PICTURE,
        own => own,
    };
    view! {
        <Title text=title_text(&full_title)/>
        <Meta name="description" content=description.clone()/>
        <Meta property="og:type" content="website"/>
        <Meta property="og:site_name" content=td_string!(language, common.name)/>
        <Meta property="og:title" content=title/>
        <Meta property="og:description" content=description/>
        <Meta property="og:locale" content=og_locale(language)/>
        <Meta property="og:image" content=format!("{}{picture}", base_url())/>
        <Meta property="og:image:width" content="1200"/>
        <Meta property="og:image:height" content="630"/>
        <Meta name="twitter:card" content="summary_large_image"/>
        {private.then(|| view! { <Meta name="robots" content="noindex"/> })}
        {(!feed.is_empty()).then(|| view! { <Link rel="alternate" type_="application/atom+xml" href=feed/> })}
        <Addresses query private/>
    }
}

fn og_locale(language: Language) -> &'static str {
    match language {
        Language::Japanese => "ja_JP",
        Language::English => "en_US",
    }
}
