//! The HTML document around every page.

use crate::app::App;
use crate::context::Session;
use crate::host::present_path;
use crate::turned::TurnedApp;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use model::closed::Closed;
use texts::language::of_path;

/// The present names of the files in `/pkg`, from the site's manifest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    pub js: String,
    pub wasm: String,
    pub css: String,
    /// The checks of forms, a program of its own (`frontend/checks`).
    pub checks_js: String,
    pub checks_wasm: String,
}

/// The address under which people reach the portal, without a slash at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BaseUrl(pub String);

/// The document. The server provides [`Assets`], [`BaseUrl`] and the school in the context.
pub fn shell() -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or_default();
    document(view! { <Program assets/><Ahead/> }, App)
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
    // What the browser keeps of a page, it keeps for one person.
    let viewer = use_context::<Session>().and_then(|Session(person)| person);
    let viewer = viewer.map(|person| person.id().to_string());
    // Resources are not written into the page: nothing reads them there.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    view! {
        <!DOCTYPE html>
        <html lang=of_path(&present_path()).code() data-viewer=viewer>
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

/// The inline scripts of pages. They are the same in all pages of a build, and the policy of the server names them by
/// their hashes: other ones do not run.
pub fn inline_scripts(assets: &Assets) -> [String; 3] {
    [
        WAITING.to_owned(),
        start(&assets.js, &assets.wasm),
        RULES.to_owned(),
    ]
}

/// What is there without a script alone steps aside at once, so that nothing moves when the program has come.
const WAITING: &str =
    "'noModule' in HTMLScriptElement.prototype&&(document.documentElement.dataset.waiting='')";

/// Where a guest may go next, as Speculation Rules.
const RULES: &str = r#"{"prefetch":[{"where":{"href_matches":["/opportunities","/opportunities/*","/organizations/*","/en/opportunities","/en/opportunities/*","/en/organizations/*"]},"eagerness":"moderate"}]}"#;

/// What the program has something to do with: forms that are sent, islands, and marks that it listens for. A page without any of
/// it is whole as it stands.
const ALIVE: &str = "form[method=post],\
                     main :is(leptos-island,[data-live],[data-copy],[data-print],[data-remembered],.queue-link)";

/// Loads the program where the page has something for it to do, behind what the page looks like.
#[component]
fn Program(assets: Assets) -> impl IntoView {
    let Assets { js, wasm, .. } = assets;
    view! {
        <script>{WAITING}</script>
        <script type="module" data-program=js.clone()>{start(&js, &wasm)}</script>
    }
}

/// Pages that a guest may go to next: the browser loads one while the pointer rests on its link. What
/// belongs to somebody who is signed in is always asked for anew.
#[component]
fn Ahead() -> impl IntoView {
    let is_guest = use_context::<Session>().is_none_or(|Session(person)| person.is_none());
    is_guest.then(|| view! { <script type="speculationrules">{RULES}</script> })
}

/// The service worker, which has a page for when nothing can be reached (`server`, offline).
pub const WORKER: &str = "/worker.js";

/// Starts the browser's half: first all behaviour, then the islands of the page, each under the name it is exported by.
/// Tests and styles wait for the mark: from there on clicks reach their handlers, or there are none to reach. Where the program does not come, the page
/// is what it is without a script. Whoever goes back before it listens gets the page of the address.
fn start(js: &str, wasm: &str) -> String {
    format!(
        "const root=document.documentElement.dataset,at=()=>location.pathname+location.search,here=at(),\
         moved=()=>at()===here||location.reload();\
         addEventListener('popstate',moved);\
         try{{if(document.querySelector({ALIVE:?})){{\
         const[program,file]=await Promise.all([import({js:?}),fetch({wasm:?},{{priority:'low'}})]);\
         await program.default({{module_or_path:file}});\
         program.begin();\
         for(const island of document.querySelectorAll('leptos-island'))program[island.dataset.component]?.(island)}}\
         root.hydrated='';\
         removeEventListener('popstate',moved)}}finally{{delete root.waiting}}\
         navigator.serviceWorker?.register({WORKER:?})"
    )
}
