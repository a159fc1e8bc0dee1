//! Keeping a search and hearing of what it finds, as a browser without script and a feed reader do.

use crate::support::{App, Person};
use model::accounts::Role;

const QUERY: &str = "q=%E6%B5%B7%E8%97%BB&kind=internship";

/// Saves from the list of postings and returns the address of what was saved.
async fn save(app: &App, person: &Person) -> String {
    let list = format!("/opportunities?{QUERY}");
    let list = app.get(&list).signed_in(person).open().await;
    let saved = list.form("save").submit().await;
    let (path, done) = saved.location().split_once('?').unwrap();
    assert_eq!(done, "done=save");
    path.to_owned()
}

/// The address of a feed that the page of a saved search shows.
fn feed(page: &str, end: &str) -> String {
    let to = page.find(end).expect("a feed") + end.len();
    let from = page[..to].rfind("/feeds/").unwrap();
    page[from..to].to_owned()
}

#[tokio::test]
async fn the_list_offers_to_save_what_narrows_it() {
    let app = App::new().await;
    for base in ["", "/en"] {
        let all = app.get(&format!("{base}/opportunities")).open().await;
        assert_eq!(all.all("form.save-search").len(), 0);
        let narrow = app.get(&format!("{base}/opportunities?{QUERY}"));
        let narrow = narrow.open().await;
        assert_eq!(narrow.all("form.save-search").len(), 1);
        let form = narrow.form(&format!("{base}/saved-searches"));
        assert_eq!(form.value("form"), Some("save"));
        assert_eq!(form.value("query"), Some(QUERY));
    }
}

#[tokio::test]
async fn a_guest_signs_in_first_and_the_form_is_kept() {
    let app = App::new().await;
    let fields = [("form", "save"), ("name", "海藻"), ("query", QUERY)];
    let led = app.post("/en/saved-searches", &fields).send().await;
    assert_eq!(led.status, 307);
    let location = led.header("location");
    assert!(location.starts_with("/en/sign-in?next="), "{location}");
    let page = app.post(location, &fields).send().await;
    assert!(
        page.body.contains("%E6%B5%B7%E8%97%BB"),
        "the conditions wait in the page"
    );
}

#[tokio::test]
async fn saving_twice_says_so_and_loses_nothing() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let path = save(&app, &student).await;
    let fields = [
        ("form", "save"),
        ("name", "x"),
        ("query", "kind=internship&q=%E6%B5%B7%E8%97%BB&page=2"),
    ];
    let again = app
        .post("/saved-searches", &fields)
        .signed_in(&student)
        .send()
        .await;
    assert_eq!(again.status, 409);
    assert!(again.body.contains("すでに保存されています"));
    assert!(again.body.contains(&path), "the one that is there");

    let long = "長".repeat(61);
    let wrong = [("form", "change"), ("name", &*long), ("frequency", "daily")];
    let refused = app.post(&path, &wrong).signed_in(&student).send().await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(&long));
    let right = [("form", "change"), ("name", "うみ"), ("frequency", "daily")];
    let changed = app.post(&path, &right).signed_in(&student).send().await;
    assert_eq!(changed.location(), format!("{path}?done=change"));
    let gone = app
        .post(&path, &[("form", "delete")])
        .signed_in(&student)
        .send()
        .await;
    assert_eq!(gone.location(), "/saved-searches?done=delete");
    assert_eq!(app.get(&path).signed_in(&student).send().await.status, 404);
}

#[tokio::test]
async fn looking_leads_to_the_list_with_marks() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let path = save(&app, &student).await;
    app.publish("海藻から紙をつくる", "public").await;
    let portal = &app.sandbox.portal;
    portal::saved_searches::catch_up(portal).await.unwrap();
    let page = app.get(&path).signed_in(&student).open().await;
    let change = page.form("change");
    let name = change.value("name").unwrap();
    let looked = page.form("look").submit().await;
    let list = looked.location().to_owned();
    assert!(
        list.starts_with("/opportunities?q=") && list.contains("&saved="),
        "{list}"
    );
    // Whatever has come since the look is marked, as long as nobody has looked again.
    let marked = app.get(&list).signed_in(&student).open().await;
    assert!(marked.text("p.saved-as").contains(name));
    assert_eq!(marked.all("article").len(), 1);
    assert_eq!(marked.all("span.tag-new").len(), 1);
    let guest = app.get(&list).open().await;
    assert_eq!(guest.all("p.saved-as").len(), 0);
    assert_eq!(guest.all("article").len(), 1);
    assert_eq!(guest.all("span.tag-new").len(), 0);
}

// F61: a list in an order that somebody chose keeps it, so that what is new would not stand first.
#[tokio::test]
async fn looking_leads_to_a_list_in_no_order_of_its_own() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    for (query, list) in [
        ("kind=internship", "/opportunities?kind=internship&saved="),
        (
            "q=%E6%B5%B7&sort=newest",
            "/opportunities?q=%E6%B5%B7&saved=",
        ),
        (
            "sort=deadline&place=JP-13",
            "/opportunities?place=JP-13&saved=",
        ),
    ] {
        let fields = [("form", "save"), ("name", "海"), ("query", query)];
        let saved = app.post("/saved-searches", &fields).signed_in(&student);
        let path = saved.send().await.location().replace("?done=save", "");
        let look = app.post(&path, &[("form", "look")]).signed_in(&student);
        let looked = look.send().await.location().to_owned();
        assert!(looked.starts_with(list), "{looked}");
    }
}

#[tokio::test]
async fn a_feed_reader_needs_the_address_alone() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let path = save(&app, &student).await;
    let page = app.get(&path).signed_in(&student).send().await.body;
    app.publish("海藻 & <紙>", "public").await;
    app.publish("海藻の秘密", "members").await;

    let atom = feed(&page, "postings.atom");
    let answer = app.get(&atom).program().send().await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    assert!(answer.header("cache-control").starts_with("private"));
    assert!(answer.body.contains("海藻 &amp; &lt;紙&gt;") && !answer.body.contains("秘密"));
    assert!(
        answer
            .body
            .contains(&format!("href=\"http://127.0.0.1:3000{atom}\""))
    );
    assert_eq!(answer.body.matches("<entry>").count(), 1);
    let tag = answer.header("etag").to_owned();
    let same = app
        .get(&atom)
        .program()
        .header("if-none-match", &tag)
        .send()
        .await;
    assert_eq!((same.status, same.body.as_str()), (304, ""));
    assert_eq!(same.header("etag"), tag);

    let ics = format!("/en{}", feed(&page, "deadlines.ics"));
    let calendar = app.get(&ics).program().send().await;
    assert_eq!(
        calendar.header("content-type"),
        "text/calendar; charset=utf-8"
    );
    for line in [
        "BEGIN:VCALENDAR",
        "DTSTART;VALUE=DATE:20270630",
        "DTEND;VALUE=DATE:20270701",
        "DTSTAMP:20270415T010000Z",
        "SUMMARY:Deadline: 海藻 & <紙>",
        "END:VCALENDAR",
    ] {
        assert!(
            calendar.body.contains(&format!("{line}\r\n")),
            "{line}: {}",
            calendar.body
        );
    }
    assert_eq!(calendar.body.matches("BEGIN:VEVENT").count(), 1);
    assert!(calendar.body.lines().all(|line| line.len() <= 76));

    for wrong in [
        atom.replace("/feeds/", "/feeds/x"),
        "/feeds/x/deadlines.ics".to_owned(),
    ] {
        assert_eq!(
            app.get(&wrong).program().send().await.status,
            404,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn an_organization_is_followed_from_its_page() {
    let app = App::new().await;
    app.sandbox.organization("Reef").await;
    let student = app.person(Role::Student).await;
    let path = "/en/organizations/reef";

    let guest = app.get(path).open().await;
    let links = guest.attributes("a", "href");
    let sign_in = "/en/sign-in?next=%2Fen%2Forganizations%2Freef";
    // In the header, and instead of the button.
    let led = links.iter().filter(|link| *link == sign_in).count();
    assert_eq!(led, 2, "{links:?}");

    let page = app.get(path).signed_in(&student).open().await;
    let done = page.form("follow").submit().await;
    assert_eq!(done.status, 303);
    let page = app.get(done.location()).signed_in(&student).open().await;
    assert!(
        page.text("main").contains("You are now following"),
        "{}",
        page.text("main")
    );
    let kept = app
        .get("/en/saved-searches")
        .signed_in(&student)
        .open()
        .await;
    assert!(kept.text("main").contains("Reef"));

    let done = page.form("unfollow").submit().await;
    assert_eq!(done.status, 303);
    let page = app.get(path).signed_in(&student).open().await;
    assert_eq!(page.form("follow").value("form"), Some("follow"));
    let unknown = app.post("/en/organizations/nowhere", &[("form", "follow")]);
    assert_eq!(unknown.signed_in(&student).send().await.status, 404);
}
