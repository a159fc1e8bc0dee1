//! The HTML document around every page.

use crate::app::App;
use crate::host::present_path;
use crate::turned::TurnedApp;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::MetaTags;
use model::closed::Closed;
use model::language::Bilingual;
use texts::language::of_path;

/// The present names of the files in `/pkg`, from the site's manifest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    pub js: String,
    pub wasm: String,
    pub css: String,
}

/// The address under which people reach the portal, without a slash at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BaseUrl(pub String);

/// The name of the school that runs the portal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct School(pub Bilingual);

/// The document. The server provides [`Assets`], [`BaseUrl`] and [`School`] in the context.
pub fn shell() -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or_default();
    document(view! { <HydrationScript assets/> }, App)
}

/// The document for what was turned away, which is provided as [`crate::Turned`] besides. Nothing in it comes alive.
pub fn turned_shell() -> impl IntoView {
    document((), TurnedApp)
}

fn document<V: IntoView + 'static>(
    script: impl IntoView,
    body: impl FnOnce() -> V,
) -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or_default();
    set_content_security_policy();
    view! {
        <!DOCTYPE html>
        <html lang=of_path(&present_path()).code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14181f"/>
                <meta name="format-detection" content="telephone=no"/>
                <link rel="stylesheet" href=assets.css/>
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                {script}
                <MetaTags/>
            </head>
            <body>
                {body()}
            </body>
        </html>
    }
}

/// Leptos' own component prints the nonce into `crossorigin`, which Firefox answers by not hydrating (leptos#4843).
#[component]
fn HydrationScript(assets: Assets) -> impl IntoView {
    let Assets { js, wasm, .. } = assets;
    // Whoever goes back before the program listens gets the page of the address.
    let script = format!(
        "const at=()=>location.pathname+location.search,here=at(),moved=()=>at()===here||location.reload();\
         addEventListener('popstate',moved);\
         import({js:?}).then((program)=>program.default({{module_or_path:{wasm:?}}}).then(()=>program.hydrate()))\
         .then(()=>removeEventListener('popstate',moved))"
    );
    view! {
        <link rel="modulepreload" href=js/>
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin=""/>
        <script type="module" nonce=use_nonce()>
            {script}
        </script>
    }
}

fn set_content_security_policy() {
    let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) else {
        return;
    };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; \
         base-uri 'none'; object-src 'none'; manifest-src 'self'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
