//! Where the page is, and with which status it is answered.

use leptos::prelude::use_context;
use leptos_router::location::RequestUrl;
use model::Language;
use model::school::School;
use texts::td_string;

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

/// The school that runs the portal; the server provides it.
pub fn school() -> School {
    use_context().unwrap_or_default()
}

/// What the school is called; where nobody has said so, a word for any school.
pub fn school_name(language: Language) -> String {
    let school = school();
    match school.is_named {
        true => school.called(language),
        false => td_string!(language, common.school).to_owned(),
    }
}

/// The HTTP status of the page.
pub fn say_status(status: u16) {
    crate::context::set_status(status);
}
