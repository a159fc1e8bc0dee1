//! The built site: scripts, styles and the files of `public/`.

use app::Assets;
use app::ui::SPRITE;
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Names the present files; written last by `script/build`.
pub const MANIFEST: &str = "pkg/manifest.json";

#[derive(Deserialize)]
struct Manifest {
    js: String,
    wasm: String,
    css: String,
    checks_js: String,
    checks_wasm: String,
}

/// Reads which files the pages load.
///
/// # Errors
/// One sentence, when the site has not been built.
pub fn read(site_dir: &Path) -> Result<Assets, String> {
    let file = site_dir.join(MANIFEST);
    let text = fs::read_to_string(&file).map_err(|error| {
        format!(
            "cannot read {} ({error}); script/build makes it",
            file.display()
        )
    })?;
    let manifest: Manifest = serde_json::from_str(&text).map_err(|error| {
        format!(
            "{} is damaged ({error}); script/build makes it anew",
            file.display()
        )
    })?;
    let address = |name: String| format!("/pkg/{name}");
    Ok(Assets {
        js: address(manifest.js),
        wasm: address(manifest.wasm),
        css: address(manifest.css),
        checks_js: address(manifest.checks_js),
        checks_wasm: address(manifest.checks_wasm),
    })
}

/// `site` beside the program, as it is installed; or `target/site`, as it is built.
///
/// # Errors
/// One sentence, when neither is there.
pub fn beside_the_program() -> Result<PathBuf, String> {
    let program = std::env::current_exe()
        .map_err(|error| format!("cannot tell where this program is: {error}"))?;
    let folders = program
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("site"));
    folders
        .into_iter()
        .find(|folder| folder.join(MANIFEST).is_file())
        .ok_or_else(|| {
            "there is no built site beside the program: run script/build, or set KAKEHASHI_SITE_DIR"
                .to_owned()
        })
}

/// For addresses that change with what they lead to.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The drawings that pages name.
pub async fn icons() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CACHE_CONTROL, FOR_EVER),
    ];
    (headers, SPRITE.svg.as_str())
}

/// Files whose names carry a hash of their content: browsers may keep them for ever.
pub fn hashed(site_dir: &Path) -> Router {
    let for_ever = HeaderValue::from_static(FOR_EVER);
    Router::new()
        .fallback_service(files(&site_dir.join("pkg")))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CACHE_CONTROL,
            move |response: &axum::response::Response| {
                response.status().is_success().then(|| for_ever.clone())
            },
        ))
}

/// Serves a folder; with the compressed copy where there is one.
pub fn files(folder: &Path) -> ServeDir {
    ServeDir::new(folder)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip()
}
