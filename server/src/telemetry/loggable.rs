//! What of an address may be written into the log. Invitations and feeds have secrets in their addresses, also
//! when such an address was mistyped and leads nowhere or to another page. So only that is shown which can hold none:
//! words of the route itself, identities, numbers, and short words. Queries, which hold what people look for, never
//! get here.

use uuid::Uuid;

/// The route of what nothing answers.
pub const UNKNOWN: &str = "-";

/// In the place of what might be a secret.
const HIDDEN: &str = "…";
/// Longest path in the log, in characters.
const LENGTH_MAX: usize = 200;
/// Longest part of a path that is shown, in bytes.
const WORD_MAX: usize = 48;

/// The path as the log shows it; `route` is the pattern that answered it.
pub fn loggable_path(route: &str, path: &str) -> String {
    let mut pattern = route.split('/');
    let mut after_secret_place = false;
    let segments = path.split('/').map(|segment| {
        let expected = pattern.next().unwrap_or_default();
        let is_named = expected.starts_with('{') && !expected.starts_with("{*");
        let shown = if expected == "{token}" {
            expected
        } else if after_secret_place {
            HIDDEN
        } else if segment == expected || is_identity(segment) {
            segment
        } else if expected == "{id}" || !is_word(segment) {
            HIDDEN
        } else {
            segment
        };
        // A route knows what follows; elsewhere what follows these words is a secret.
        after_secret_place |= !is_named && segment != expected && is_secret_place(segment);
        shown
    });
    let shown = segments.collect::<Vec<_>>().join("/");
    shown.chars().take(LENGTH_MAX).collect()
}

/// The identity of a thing, as addresses write it, or a number.
fn is_identity(segment: &str) -> bool {
    let is_uuid = segment.len() == 36 && segment.parse::<Uuid>().is_ok();
    is_uuid || (segment.len() <= 20 && segment.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Small letters, or numbers of their own, as people name pages. The letters of a secret are of every kind.
fn is_word(segment: &str) -> bool {
    let is_plain = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_lowercase())
            || part.bytes().all(|byte| byte.is_ascii_digit())
    };
    segment.len() <= WORD_MAX && segment.split(['-', '_', '.']).all(is_plain)
}

/// What comes next is a secret.
fn is_secret_place(segment: &str) -> bool {
    [
        "feed",
        "invit",
        "unsubscribe",
        "new-address",
        "undo-address",
        "inquir",
        "colleague",
        "registration",
        "vouch",
        "card",
    ]
    .iter()
    .any(|place| {
        let begin = segment.as_bytes().get(..place.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(place.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "q8Zr0Vw1sXhY-3u_PbKcT7dN5mJ2eL4fGa9oQiRtUvW";
    const ID: &str = "0192d3c4-0000-7000-8000-000000000000";

    #[test]
    fn an_address_is_shown_as_far_as_its_route_knows_it() {
        for (route, path, shown) in [
            (
                "/en/invitations/{token}",
                "/en/invitations/s3cr3t",
                "/en/invitations/{token}",
            ),
            (
                "/feeds/{token}/postings.atom",
                "/feeds/geheim/postings.atom",
                "/feeds/{token}/postings.atom",
            ),
            ("/postings/{id}", "/postings/1", "/postings/1"),
            (
                "/opportunities/{id}",
                &format!("/opportunities/{ID}"),
                &format!("/opportunities/{ID}"),
            ),
            (
                "/opportunities/{id}",
                "/opportunities/geheim",
                "/opportunities/…",
            ),
            (
                "/opportunities/{id}",
                &format!("/opportunities/{SECRET}"),
                "/opportunities/…",
            ),
            (
                "/en/desk/{id}",
                "/en/desk/123456789012345678901",
                "/en/desk/…",
            ),
            (
                "/postings/{id}/edit/{step}",
                "/postings/x/edit/basics",
                "/postings/…/edit/basics",
            ),
            (
                "/organizations/{slug}",
                "/organizations/reef-measurement-2",
                "/organizations/reef-measurement-2",
            ),
            (
                "/organizations/{slug}",
                "/organizations/Reef",
                "/organizations/…",
            ),
            (
                "/organizations/{slug}",
                "/organizations/feeds",
                "/organizations/feeds",
            ),
            (
                "/saved-searches/{id}",
                "/saved-searches/{id}",
                "/saved-searches/{id}",
            ),
            (
                "/desk/synonyms.txt",
                "/desk/synonyms.txt",
                "/desk/synonyms.txt",
            ),
            ("/", "/", "/"),
            (UNKNOWN, "/wp-login.php", "/wp-login.php"),
            (
                UNKNOWN,
                &format!("/opportunity/{ID}/7"),
                &format!("/opportunity/{ID}/7"),
            ),
            (UNKNOWN, "/xmlrpc/q8Zr0Vw1sXhY", "/xmlrpc/…"),
            (UNKNOWN, "/feed/geheim/x", "/feed/…/…"),
            (UNKNOWN, "/card/geheim", "/card/…"),
            ("/card/keys", "/card/keys", "/card/keys"),
        ] {
            assert_eq!(loggable_path(route, path), shown, "{route}");
        }
        let long = "/x".repeat(5000);
        assert_eq!(loggable_path("/organizations/{slug}", &long).len(), 200);
    }

    // Issue 10, 1.1.7: a slash too many took the path out of its route, and the secret into the log.
    #[test]
    fn asvs_v16_2_5_secrets_in_mistyped_addresses_stay_out_of_the_log() {
        let parts = [SECRET, &SECRET.to_uppercase(), "q8Zr0Vw1sXhY"];
        for path in [
            "/feeds/S/postings.atom/",
            "//feeds/S/postings.atom",
            "/feeds//S/postings.atom",
            "/feeds/S",
            "/feeds/S/",
            "/feeds/S/deadlines.ics.ics",
            "/FEEDS/S/postings.atom",
            "/en/feeds/S/postings.atom/",
            "/EN/Feeds/S/Deadlines.ics",
            "/feeds%2FS%2Fpostings.atom",
            "/%66eeds/S/postings.atom",
            "/feeds/S%20/postings.atom",
            "/feeds/S./postings.atom",
            "/feeds/%71S/postings.atom",
            "/invitations/S/",
            "/invitations/S/accept",
            "/en/invitations/S)",
            "/en//invitations/S",
            "/invitation/S",
            "/S",
            "/opportunities/S",
            "/opportunities/S/x",
            "/postings/S/edit/S",
            "/organizations/S",
        ] {
            let path = path.replace('S', SECRET);
            for route in [
                UNKNOWN,
                "/opportunities/{id}",
                "/organizations/{slug}",
                "/postings/{id}/edit/{step}",
                "/desk/synonyms/{id}",
            ] {
                let shown = loggable_path(route, &path);
                for part in &parts {
                    assert!(!shown.contains(part), "{route} {path}: {shown}");
                }
            }
            let shown = loggable_path("/api/{*rest}", &format!("/api{path}"));
            assert!(!shown.contains(SECRET), "{path}: {shown}");
        }
    }
}
