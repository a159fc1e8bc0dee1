//! For search engines: what is public, in both languages.

use crate::refusal;
use crate::site::Site;
use app::routes::{Kind, Right, Route, paths};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::Language;
use model::closed::Closed;
use model::time::day_in_japan;
use portal::opportunities;
use std::fmt::Write;

/// A sitemap may hold 50,000 addresses; what was published or changed last is enough for an engine that comes back.
const POSTINGS: u64 = 2000;

const HOURLY: (header::HeaderName, &str) = (header::CACHE_CONTROL, "public, max-age=3600");

pub async fn sitemap(State(site): State<Site>) -> Response {
    match addresses(&site).await {
        Ok(xml) => (
            [
                (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
                HOURLY,
            ],
            xml,
        )
            .into_response(),
        Err(error) => refusal::of_error(error),
    }
}

async fn addresses(site: &Site) -> portal::Result<String> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let base = site.base_url.as_str();
    let is_listed = |route: &&Route| {
        let is_public_page = route.right() == Right::Public && route.kind() == Kind::Page;
        is_public_page && route.parameters() == 0
    };
    for route in Route::ALL.iter().filter(is_listed) {
        add(&mut xml, base, |language| route.to(language, &[]), None);
    }
    for (id, approved_at) in opportunities::open_to_all(&site.portal, POSTINGS).await? {
        // The day on which people read it: in Japan.
        let day = day_in_japan(approved_at).to_string();
        add(
            &mut xml,
            base,
            |language| paths::opportunity(language, id),
            Some(&day),
        );
    }
    xml.push_str("</urlset>\n");
    Ok(xml)
}

/// One page in each language; every entry names all of them (RFC 5646 codes).
fn add(xml: &mut String, base: &str, path: impl Fn(Language) -> String, day: Option<&str>) {
    for language in Language::ALL {
        // Paths hold nothing that XML would have to escape, and writing to a String does not fail.
        _ = write!(xml, "<url><loc>{base}{}</loc>", path(*language));
        for other in Language::ALL {
            _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{base}{}\"/>",
                path(*other)
            );
        }
        if let Some(day) = day {
            _ = write!(xml, "<lastmod>{day}</lastmod>");
        }
        xml.push_str("</url>\n");
    }
}

/// Personal pages are of no use to anybody else, and lists with filters are endless.
pub async fn robots(State(site): State<Site>) -> Response {
    let mut text = String::from("User-agent: *\n");
    for language in Language::ALL {
        for path in personal(*language) {
            _ = writeln!(text, "Disallow: {path}");
        }
        _ = writeln!(text, "Disallow: {}?", paths::opportunities(*language));
        // The longest rule that fits decides: the pages of the whole list lead to every posting.
        _ = writeln!(text, "Allow: {}?page=", paths::opportunities(*language));
    }
    _ = writeln!(text, "\nSitemap: {}/sitemap.xml", site.base_url.as_str());
    (
        [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), HOURLY],
        text,
    )
        .into_response()
}

/// How the addresses begin that are not public. What stands below another of them is kept out with it; where public pages begin
/// alike, a star stands for what differs (RFC 9309, 2.2.3).
fn personal(language: Language) -> Vec<String> {
    let path = |route: &Route| route.to(language, &[]);
    let all = || Route::ALL.iter();
    let open = all().filter(|route| route.right() == Right::Public);
    let open: Vec<String> = open.map(path).collect();
    let mut kept_out: Vec<String> = Vec::new();
    for path in all().filter(|route| is_personal(**route)).map(path) {
        let begin = path.split(':').next().unwrap_or_default();
        let begin = if open.iter().any(|open| open.starts_with(begin)) {
            starred(&path)
        } else {
            begin.to_owned()
        };
        if !kept_out.iter().any(|above| begin.starts_with(above)) {
            kept_out.push(begin);
        }
    }
    kept_out
}

fn starred(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.starts_with(':') {
        true => "*",
        false => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

fn is_personal(route: Route) -> bool {
    route.right() != Right::Public && route.kind() != Kind::Form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_personal_is_kept_out() {
        let kept_out = [
            "/organizations/join",
            "/organizations/*/members",
            "/colleagues/",
            "/offline",
            "/sign-in",
            "/invitations/",
            "/forgotten-password",
            "/register",
            "/registrations/",
            "/account",
            "/card",
            "/recover",
            "/new-address/",
            "/undo-address/",
            "/unsubscribe/",
            "/claim",
            "/vouch/",
            "/bookmarks",
            "/notifications",
            "/inquiries",
            "/saved-searches",
            "/feeds/",
            "/postings",
            "/desk",
            "/registrar",
            "/admin",
        ];
        assert_eq!(personal(Language::Japanese), kept_out);
        assert_eq!(
            personal(Language::English),
            kept_out.map(|path| format!("/en{path}"))
        );
    }
}
