//! Every route × every role: what it answers follows from its right. An address that is no route fails the test.

mod cast;

use app::routes::{Kind, Right, Route};
use cast::Cast;
use model::accounts::Role;
use model::closed::Closed;
use server::router::{form_paths, page_paths};
use std::collections::BTreeSet;

/// Columns of the tables: a guest, then the roles in their order, alumnus being the poster.
const COLUMNS: [&str; 7] = [
    "guest",
    "student",
    "alumnus",
    "faculty",
    "staff",
    "recruiter",
    "admin",
];

type Statuses = [u16; 7];

/// What a GET answers to each column, by the right of the route. The owner of the saved search is the student.
fn opened(route: Route) -> Statuses {
    match route {
        // There is no such link, inquiry or picture.
        Route::Invitation
        | Route::Inquiry
        | Route::SchoolLogo
        | Route::ConfirmAddress
        | Route::UndoAddress
        | Route::RegisterCode
        | Route::Registration
        | Route::Colleague
        | Route::StopMail => return [404; 7],
        // Nor somebody who asks to be vouched for.
        Route::Vouch => return [401, 404, 404, 404, 404, 404, 404],
        // Nor such a mail.
        Route::DeskLetter | Route::DeskApplicant => return [401, 403, 403, 403, 404, 403, 404],
        // The alumnus asks to join.
        Route::JoinRequest => return [401, 403, 200, 404, 404, 404, 404],
        _ => {}
    }
    if route == Route::Apply {
        // To where one applies, or back to the posting.
        return [303; 7];
    }
    match route.right() {
        Right::Public | Right::Anybody => [200; 7],
        Right::SignedIn => [401, 200, 200, 200, 200, 200, 200],
        Right::Owner => [401, 200, 404, 404, 404, 404, 404],
        Right::Representative => [401, 403, 200, 200, 200, 200, 200],
        // The faculty member is the organization's owner.
        Right::Member => [401, 404, 404, 200, 404, 404, 404],
        Right::Poster => [401, 403, 200, 200, 200, 200, 200],
        Right::OwningPoster => [401, 403, 200, 404, 404, 404, 404],
        Right::Staff => [401, 403, 403, 403, 200, 403, 200],
        // Nobody of these was given the register; register.rs has somebody who was.
        Right::Registrar => [401, 403, 403, 403, 403, 403, 403],
        // Nor the journal; audit.rs has.
        Right::Auditor => [401, 403, 403, 403, 403, 403, 403],
        Right::Admin => [401, 403, 403, 403, 403, 403, 200],
    }
}

/// What an empty form answers: 303 to sign in for guests, a refusal for those without the right, nothing found for those whose
/// thing it is not, and for the others a word about what is missing.
fn taken(route: Route) -> Statuses {
    match route {
        // Nothing is missing in them.
        Route::SignOut | Route::Notifications | Route::RecentlyViewed => [303; 7],
        // Everybody reads the page, and who follows the organization has signed in.
        Route::Organization | Route::Terms => [303, 422, 422, 422, 422, 422, 422],
        // It has no page to come back with: a guest is refused, and the version is missed before the posting is looked for.
        Route::Autosave => [401, 403, 422, 422, 422, 422, 422],
        route => opened(route).map(|status| match status {
            401 => 303,
            200 => 422,
            other => other,
        }),
    }
}

/// For programs and machines: the same for everybody.
const OTHERS: &[(&str, u16)] = &[
    ("/healthz", 200),
    ("/readyz", 200),
    ("/robots.txt", 200),
    ("/sitemap.xml", 200),
    ("/worker.js", 200),
    ("/card/keys", 200),
    ("/en/card/keys", 200),
    ("/feeds/{feed}/postings.atom", 200),
    ("/feeds/{feed}/deadlines.ics", 200),
    ("/en/feeds/{feed}/postings.atom", 200),
    ("/en/feeds/{feed}/deadlines.ics", 200),
    ("/feeds/{token}/postings.atom", 404),
    ("/en/feeds/{token}/deadlines.ics", 404),
    ("/api/v1/opportunities", 200),
    ("/api/v1/opportunities/{id}", 200),
    ("/api/v1/suggestions", 200),
    ("/api/v1/openapi.json", 200),
    ("/pkg/kakehashi.1.css", 200),
    ("/icon.svg", 200),
    ("/nowhere", 404),
    ("/en/nowhere", 404),
    ("/pkg/nothing.js", 404),
];

#[tokio::test]
async fn asvs_v8_2_1_pages_open_for_whom_they_are_meant() {
    let cast = Cast::new().await;
    let pages = of_kind(Kind::Page);
    let mut wrong = differing(page_paths(), &pages);
    for route in pages {
        cast.check("GET", route, opened(route), &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Feeds know their readers by the secret in their address; they stand in [`OTHERS`].
#[tokio::test]
async fn files_are_given_to_whom_they_are_meant_for() {
    let cast = Cast::new().await;
    let mut wrong = Vec::new();
    let files = of_kind(Kind::File).into_iter();
    for route in files.filter(|route| route.right() != Right::Anybody) {
        cast.check("GET", route, opened(route), &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn asvs_v8_2_1_forms_are_taken_from_whom_they_are_meant_for() {
    let cast = Cast::new().await;
    let paths = form_paths();
    let takes_forms = |route: &Route| paths.contains(&route.pattern());
    let all = Route::ALL.iter().copied();
    let routes: Vec<Route> = all.filter(takes_forms).collect();
    let mut wrong = differing(&paths, &routes);
    let idle = of_kind(Kind::Form).into_iter();
    let idle = idle.filter(|route| !takes_forms(route));
    wrong.extend(idle.map(|route| format!("takes no form: {route:?}")));
    for route in routes {
        cast.check("POST", route, taken(route), &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn the_rest_is_the_same_for_everybody() {
    let cast = Cast::new().await;
    let mut wrong = Vec::new();
    for (pattern, expected) in OTHERS {
        for person in &cast.people {
            let path = cast.address(pattern);
            let answer = cast.app.get(&path).maybe(person.as_ref()).send().await;
            if answer.status != *expected {
                wrong.push(format!("{path}: {} instead of {expected}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn asvs_v8_2_2_somebody_elses_draft_does_not_exist() {
    let cast = Cast::new().await;
    let faculty = cast.people[3].as_ref().unwrap();
    for (path, fields) in [
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "act"), ("act", "close")],
        ),
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "act"), ("act", "copy")],
        ),
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "act"), ("act", "withdraw"), ("reason", "filled")],
        ),
        (
            format!("/postings/{}", cast.draft),
            vec![("form", "answer"), ("message", "はい")],
        ),
        (
            format!("/postings/{}/edit/basics", cast.draft),
            vec![("version", "4"), ("title_ja", "乗っ取り")],
        ),
        (
            format!("/postings/{}/preview", cast.draft),
            vec![("version", "4")],
        ),
    ] {
        let answer = cast
            .app
            .post(&path, &fields)
            .signed_in(faculty)
            .send()
            .await;
        assert_eq!(answer.status, 404, "{path} {fields:?}");
    }
    let guest = cast
        .app
        .get(&format!("/opportunities/{}", cast.draft))
        .send()
        .await;
    assert_eq!(guest.status, 404);
    let program = cast
        .app
        .get(&format!("/api/v1/opportunities/{}", cast.draft))
        .program()
        .send()
        .await;
    assert_eq!(program.status, 404);
}

fn of_kind(kind: Kind) -> Vec<Route> {
    let all = Route::ALL.iter().copied();
    all.filter(|route| route.kind() == kind).collect()
}

/// Addresses that are served and are none of these routes, and the other way round.
fn differing(served: &[String], routes: &[Route]) -> Vec<String> {
    let declared: BTreeSet<String> = routes
        .iter()
        .flat_map(|route| match route.pattern().as_str() {
            "/" => ["/".to_owned(), "/en".to_owned()],
            path => [path.to_owned(), format!("/en{path}")],
        })
        .collect();
    let served: BTreeSet<String> = served.iter().cloned().collect();
    let differing = declared.symmetric_difference(&served);
    differing
        .map(|path| format!("declared or served alone: {path}"))
        .collect()
}

#[test]
fn every_role_has_a_column() {
    assert_eq!(COLUMNS.len(), Role::ALL.len() + 1);
}
