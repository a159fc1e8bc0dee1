use crate::host::{base_url, present_path};
use crate::language::{language, locale, translated};
use crate::rcdata::title_text;
use leptos::prelude::*;
use leptos_i18n::td_string;
use leptos_meta::{Link, Meta, Title};
use model::Language;
use model::closed::Closed;

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
) -> impl IntoView {
    let (language, locale) = (language(), locale());
    let title = if wrong {
        format!("{}{title}", td_string!(locale, error.title_prefix))
    } else {
        title
    };
    let full_title = td_string!(locale, common.title, title = title.clone());
    let description = description.unwrap_or_else(|| td_string!(locale, common.tagline).to_owned());
    let path = present_path();
    let bare = path.split(['?', '#']).next().unwrap_or_default().to_owned();
    let address =
        move |language: Language| format!("{}{}", base_url(), translated(&bare, language));
    let here = address(language);
    view! {
        <Title text=title_text(&full_title)/>
        <Meta name="description" content=description.clone()/>
        <Meta property="og:type" content="website"/>
        <Meta property="og:site_name" content=td_string!(locale, common.name)/>
        <Meta property="og:title" content=title/>
        <Meta property="og:description" content=description/>
        <Meta property="og:url" content=here.clone()/>
        <Meta property="og:locale" content=og_locale(language)/>
        <Meta property="og:image" content=format!("{}{SHARE_PICTURE}", base_url())/>
        <Meta name="twitter:card" content="summary_large_image"/>
        {if private {
            view! { <Meta name="robots" content="noindex"/> }.into_any()
        } else {
            view! {
                <Link rel="canonical" href=here/>
                <Link rel="alternate" hreflang=Language::Japanese.code() href=address(Language::Japanese)/>
                <Link rel="alternate" hreflang=Language::English.code() href=address(Language::English)/>
                <Link rel="alternate" hreflang="x-default" href=address(Language::Japanese)/>
            }
                .into_any()
        }}
    }
}

fn og_locale(language: Language) -> &'static str {
    match language {
        Language::Japanese => "ja_JP",
        Language::English => "en_US",
    }
}
