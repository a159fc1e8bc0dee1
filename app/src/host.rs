//! What server and browser know in different ways: where the page is, and with which status it is answered.

#[cfg(not(feature = "ssr"))]
pub use browser::{base_url, present_path, say_status};
#[cfg(feature = "ssr")]
pub use server::{base_url, present_path, say_status};

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::use_context;
    use leptos_router::location::RequestUrl;

    /// Path and query of the page.
    pub fn present_path() -> String {
        // Leptos keeps the address with a made-up origin before it.
        let Some(url) = use_context::<RequestUrl>().and_then(|url| url.parse().ok()) else {
            return String::new();
        };
        match url.search() {
            "" => url.path().to_owned(),
            search => format!("{}?{search}", url.path()),
        }
    }

    /// The address of the portal, without a slash at the end.
    pub fn base_url() -> String {
        use_context::<crate::BaseUrl>()
            .map(|url| url.0)
            .unwrap_or_default()
    }

    /// The HTTP status of the page.
    pub fn say_status(status: u16) {
        crate::context::set_status(status);
    }
}

#[cfg(not(feature = "ssr"))]
mod browser {
    use leptos::prelude::window;

    pub fn present_path() -> String {
        let location = window().location();
        location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
    }

    pub fn base_url() -> String {
        window().location().origin().unwrap_or_default()
    }

    /// A page that is already there has its status.
    pub fn say_status(_status: u16) {}
}
