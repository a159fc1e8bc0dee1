//! Every page's language switch: which form comes along, and that what was typed into it is there again.

use crate::support::{App, Page, Things};
use server::router::page_paths;

/// Each page and the id of the form that comes along. Nothing does where nothing is typed but passwords, where a form
/// only asks, which its address remembers, and where a file is chosen, which no browser lets a page keep.
const PAGES: &[(&str, &str)] = &[
    ("/", ""),
    ("/about", ""),
    ("/contact", "main-form"),
    ("/terms", ""),
    ("/register", "main-form"),
    ("/register/{ticket}", "main-form"),
    ("/registrations/{token}", ""),
    ("/search-help", ""),
    ("/opportunities", ""),
    ("/opportunities/{id}", ""),
    ("/opportunities/{id}/report", "main-form"),
    ("/organizations", ""),
    ("/organizations/join", "main-form"),
    ("/organizations/join/{id}", "main-form"),
    ("/organizations/{slug}", ""),
    ("/organizations/{slug}/members", "main-form"),
    ("/colleagues/{token}", ""),
    ("/offline", ""),
    ("/sign-in", "main-form"),
    ("/invitations/{token}", ""),
    ("/forgotten-password", "main-form"),
    ("/new-address/{token}", ""),
    ("/undo-address/{token}", ""),
    ("/unsubscribe/{token}/{what}", ""),
    ("/account/mail", "main-form"),
    ("/account", "main-form"),
    ("/account/standing", "main-form"),
    ("/account/prove", ""),
    ("/account/recovery", ""),
    ("/account/sessions", ""),
    ("/account/card", ""),
    ("/account/card/revoke", "main-form"),
    ("/card", ""),
    ("/recover", "main-form"),
    ("/claim", "main-form"),
    ("/vouch/{token}", ""),
    ("/notifications", ""),
    ("/inquiries", ""),
    ("/inquiries/{token}", ""),
    ("/bookmarks", ""),
    ("/saved-searches", ""),
    ("/saved-searches/{id}", "main-form"),
    ("/postings", ""),
    ("/postings/new", ""),
    ("/postings/{id}", "main-form"),
    ("/postings/{id}/edit/{step}", "step"),
    ("/postings/{id}/preview", ""),
    ("/desk", ""),
    ("/desk/{id}", "main-form"),
    ("/desk/postings", ""),
    ("/desk/inquiries", ""),
    ("/desk/inquiries/{id}", "main-form"),
    ("/desk/mail", ""),
    ("/desk/mail/{id}", ""),
    ("/desk/audit", "main-form"),
    ("/desk/audit/{id}", ""),
    ("/desk/people", "main-form"),
    ("/desk/people/{id}", "main-form"),
    ("/desk/cards", "main-form"),
    ("/desk/organizations", "main-form"),
    ("/desk/organizations/merge", ""),
    ("/desk/import", ""),
    ("/desk/synonyms", "main-form"),
    ("/desk/synonyms/{id}", "main-form"),
    ("/desk/synonyms/import", "main-form"),
    ("/registrar", ""),
    ("/registrar/claims/{id}", "main-form"),
    ("/registrar/register", "main-form"),
    ("/registrar/looks/{id}", ""),
    ("/registrar/imports/{id}", "main-form"),
    ("/registrar/graduations", ""),
    ("/registrar/graduations/{id}", ""),
    ("/registrar/ledger", ""),
    ("/admin/registrars", "main-form"),
    ("/admin/auditors", "main-form"),
    ("/admin", "main-form"),
    ("/admin/logo", "main-form"),
    ("/admin/departments", "main-form"),
    ("/admin/roles", "main-form"),
    ("/admin/mail-domains", "main-form"),
    ("/admin/terms", "main-form"),
];

#[tokio::test]
async fn each_page_says_which_form_comes_along() {
    let app = App::new().await;
    let things = Things::of(&app).await;
    let known: Vec<&str> = PAGES.iter().map(|(path, _)| *path).collect();
    for path in page_paths().iter().filter(|path| !path.starts_with("/en")) {
        let path = path.as_str();
        assert!(known.contains(&path), "{path} stands in no table");
    }
    for (pattern, form) in PAGES {
        let path = things.path(pattern);
        let english = format!("/en{}", path.trim_end_matches('/'));
        for (path, there) in [(path.clone(), english.clone()), (english, path)] {
            let page = app.get(&path).signed_in(&things.staff).send().await;
            let page = Page::read(&page.body);
            if form.is_empty() {
                let link = page.attribute("a.language", "href");
                assert_eq!(link, there);
                assert!(page.all(".language").len() == 1, "{path}");
                continue;
            }
            assert_eq!(page.attribute("button.language", "form"), *form, "{path}");
            assert_eq!(page.attribute("button.language", "formaction"), there);
            let forms = page.attributes(&format!("form[id={form}]"), "method");
            assert_eq!(forms, ["post"], "{path} has the form once");
        }
    }
}
