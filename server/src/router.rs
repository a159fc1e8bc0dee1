//! Every address, and the middleware around it.

use crate::forms::{ANSWER_WITHIN, FILE_LIMIT, FORM_LIMIT};
use crate::site::Site;
use crate::{
    address, api, assets, card_keys, desk_file, feeds, forms, health, language, looks, offline,
    pages, pictures, refusal, security, session, sitemap, suggestions, telemetry,
};
use app::App;
use app::routes::Route;
use app::ui::SPRITE;
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use islands::SUGGESTIONS;
use leptos_axum::generate_route_list;
use model::Problem;
use std::sync::LazyLock;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

/// For answers that are made once: a fifth less than the fastest, for a millisecond at most.
const COMPRESSION: i32 = 4;

/// The whole portal.
pub fn router(site: Site) -> Router {
    let personal = personal(&site);
    let public = public(&site);
    let hour = SetResponseHeaderLayer::if_not_present(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=3600"),
    );
    let missing = Router::new()
        .fallback(pages::missing)
        .layer(in_time())
        .layer(from_fn_with_state(site.clone(), session::load_session))
        .with_state(site.clone());
    let files = assets::files(&site.site_dir)
        .call_fallback_on_method_not_allowed(true)
        .fallback(missing);

    let router = personal
        .merge(public)
        .route(&SPRITE.address, get(assets::icons))
        .nest_service("/pkg", assets::hashed(&site.site_dir))
        .fallback_service(Router::new().fallback_service(files).layer(hour));
    with_middleware(router, site)
}

/// What is answered where there is no room for the connection: the health of the process, and that one should come back.
pub fn refusing(site: Site) -> Router {
    Router::new()
        .route(health::ALIVE, get(health::alive))
        .route(health::READY, get(health::ready))
        .fallback(async || refusal::of_problem(Problem::Unavailable))
        .with_state(site.clone())
        .layer(from_fn_with_state(site.clone(), refusal::render_errors))
        .layer(from_fn_with_state(site, security::headers))
}

/// Adds the middleware of all responses, the innermost first.
pub fn with_middleware(router: Router, site: Site) -> Router {
    router
        .layer(packed().no_zstd())
        // Brotli is smaller; this is for those who take nothing else.
        .layer(packed().no_br().no_gzip())
        // Above every form's own limit, which knows what to say.
        .layer(RequestBodyLimitLayer::new(FILE_LIMIT + FORM_LIMIT))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(site.clone(), refusal::explain))
        .layer(CatchPanicLayer::custom(refusal::of_panic))
        .layer(from_fn(address::readable))
        .layer(from_fn_with_state(site.clone(), refusal::render_errors))
        .layer(from_fn_with_state(site, security::headers))
        .layer(from_fn(telemetry::observe))
}

fn packed() -> CompressionLayer {
    CompressionLayer::new().quality(CompressionLevel::Precise(COMPRESSION))
}

/// Pages, forms and suggestions: what depends on who asks.
fn personal(site: &Site) -> Router {
    let mut router = Router::new();
    for path in page_paths() {
        router = router.route(path, get(pages::show).layer(in_time()));
    }
    // Pages alone are switched between: other addresses have no language.
    router = router.layer(from_fn(language::lead));
    for (route, form) in forms::routes() {
        for path in in_both_languages(&route.pattern()) {
            router = router.route(&path, form.clone());
        }
    }
    for path in in_both_languages(&Route::DeskPostingsFile.pattern()) {
        router = router.route(&path, get(desk_file::postings).layer(in_time()));
    }
    for path in in_both_languages(&Route::Apply.pattern()) {
        router = router.route(&path, get(looks::apply).layer(in_time()));
    }
    for path in in_both_languages(&Route::OpportunityCalendar.pattern()) {
        router = router.route(&path, get(feeds::deadline).layer(in_time()));
    }
    for path in in_both_languages(&Route::DeskSynonymExport.pattern()) {
        router = router.route(&path, get(forms::synonyms::export).layer(in_time()));
    }
    router
        .route(SUGGESTIONS, get(suggestions::suggest).layer(in_time()))
        .layer(from_fn_with_state(site.clone(), session::load_session))
        .with_state(site.clone())
}

/// What is the same for everybody.
fn public(site: &Site) -> Router {
    Router::new()
        .route(health::ALIVE, get(health::alive))
        .route(health::READY, get(health::ready))
        .route("/robots.txt", get(sitemap::robots))
        .route("/sitemap.xml", get(sitemap::sitemap))
        .merge(logos())
        .merge(card_keys())
        .merge(feeds::router())
        .merge(pictures::router())
        .merge(offline::router())
        .merge(api::router())
        .layer(in_time())
        .with_state(site.clone())
}

fn logos() -> Router<Site> {
    let paths = in_both_languages(&Route::SchoolLogo.pattern()).into_iter();
    paths.fold(Router::new(), |router, path| {
        router.route(&path, get(forms::school::picture))
    })
}

fn card_keys() -> Router<Site> {
    let paths = in_both_languages(&Route::CardKeys.pattern()).into_iter();
    paths.fold(Router::new(), |router, path| {
        router.route(&path, get(card_keys::keys))
    })
}

/// Every page's address in both languages, as the app lists them.
pub fn page_paths() -> &'static [String] {
    // While Leptos lists routes it keeps the resources of the whole process from loading, and a page
    // that is rendered meanwhile never ends: so it is done once, before the first page.
    static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        generate_route_list(App)
            .iter()
            .flat_map(|page| in_both_languages(page.path()))
            .collect()
    });
    &PATHS
}

/// Every form's address in both languages.
pub fn form_paths() -> Vec<String> {
    forms::routes()
        .into_iter()
        .flat_map(|(route, _)| in_both_languages(&route.pattern()))
        .collect()
}

fn in_time() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER_WITHIN)
}

fn in_both_languages(path: &str) -> [String; 2] {
    match path {
        "" | "/" => ["/".to_owned(), "/en".to_owned()],
        path => [path.to_owned(), format!("/en{path}")],
    }
}
