//! The browser's entry point.

/// Begins what runs on the page that the server made.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn begin() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
    islands::begin();
}
