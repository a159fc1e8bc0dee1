//! What other programs are told of a page: mail, messengers, calendars, search engines.

use crate::support::{App, Page};
use chrono::TimeDelta;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

const BASE: &str = "http://127.0.0.1:3000";

async fn page(app: &App, path: &str) -> Page {
    let answer = app.get(path).send().await;
    assert_eq!(answer.status, 200, "{path}");
    Page::read(&answer.body)
}

// F98
#[tokio::test]
async fn f98_mail_and_messages_say_the_title_as_it_is() {
    let app = App::new().await;
    for (title, written) in [
        ("Coral reef data intern", "Coral%20reef%20data%20intern"),
        ("C++ & R = 100%?", "C%2B%2B%20%26%20R%20%3D%20100%25%3F"),
        ("海を測る #1", "%E6%B5%B7%E3%82%92%E6%B8%AC%E3%82%8B%20%231"),
    ] {
        let id = app.publish(title, "public").await;
        let page = page(&app, &format!("/opportunities/{id}")).await;
        let mail = page.attribute("a[href^=mailto:]", "href");
        let body = form_urlencoded::byte_serialize(format!("{BASE}/opportunities/{id}").as_bytes())
            .collect::<String>();
        assert_eq!(mail, format!("mailto:?subject={written}&body={body}"));
        let line = page.attribute("a[href^=https://line.me]", "href");
        assert_eq!(
            line,
            format!("https://line.me/R/msg/text/?{written}%20{body}")
        );
    }
}

// F100, F101
#[tokio::test]
async fn f101_lists_keep_words_filters_and_page_in_their_address() {
    let app = App::new().await;
    for (path, kept) in [
        ("/opportunities", ""),
        ("/opportunities?page=1", ""),
        ("/opportunities?page=2", ""),
        ("/opportunities?saved=x&since=1&utm_source=mail", ""),
        (
            "/opportunities?kind=internship&q=%E3%83%AD%E3%83%9C%E3%83%83%E3%83%88",
            "?q=%E3%83%AD%E3%83%9C%E3%83%83%E3%83%88&kind=internship",
        ),
        (
            "/opportunities?page=3&sort=deadline&skill=C%2B%2B&kind=internship&kind=joint-research",
            "?kind=joint-research&kind=internship&skill=C%2B%2B&sort=deadline",
        ),
        ("/organizations", ""),
        ("/organizations?page=2", ""),
        ("/organizations?page=2&q=R%26D", "?q=R%26D"),
    ] {
        let bare = path.split('?').next().unwrap();
        for (base, own) in [("", ""), ("/en", "/en")] {
            let page = page(&app, &format!("{base}{path}")).await;
            let here = format!("{BASE}{own}{bare}{kept}");
            assert_eq!(page.attribute("meta[property=og:url]", "content"), here);
            assert_eq!(page.attributes("link[rel=canonical]", "href"), [here]);
            for (language, prefix) in [("ja", ""), ("en", "/en"), ("x-default", "")] {
                let other = page.attribute(&format!("link[hreflang={language}]"), "href");
                assert_eq!(other, format!("{BASE}{prefix}{bare}{kept}"), "{path}");
            }
        }
    }
    let robots = app.get("/robots.txt").send().await.body;
    assert!(robots.contains("Disallow: /opportunities?\nAllow: /opportunities?page=\n"));
}

// The kind of F94 and F101: the address is the one of the page that is shown.
#[tokio::test]
async fn past_the_end_of_a_list_the_address_is_the_one_of_its_last_page() {
    let app = App::new().await;
    for n in 0..41 {
        app.sandbox.organization(&format!("Reef {n}")).await;
    }
    let poster = app.sandbox.faculty("Hana").await;
    let staff = app.sandbox.person("Staff", Role::Staff).await;
    for n in 0..21 {
        let draft = draft(Kind::GuestCourse).with(Field::TitleJa, format!("海の講義 {n}"));
        let published = app
            .sandbox
            .published(&poster, &staff, Kind::GuestCourse, &draft);
        published.await;
    }
    portal::discovery::catch_up(&app.sandbox.portal)
        .await
        .unwrap();
    for (asked, of_postings, of_organizations) in [
        ("1", "", ""),
        ("0", "", ""),
        ("-3", "", ""),
        ("abc", "", ""),
        ("2", "?page=2", "?page=2"),
        ("3", "?page=2", "?page=3"),
        ("99", "?page=2", "?page=3"),
        ("501", "?page=2", "?page=3"),
        ("4294967296", "?page=2", "?page=3"),
    ] {
        for (list, shown) in [
            ("/opportunities", of_postings),
            ("/organizations", of_organizations),
        ] {
            for base in ["", "/en"] {
                let page = page(&app, &format!("{base}{list}?page={asked}")).await;
                let here = format!("{BASE}{base}{list}{shown}");
                assert_eq!(
                    page.attribute("meta[property=og:url]", "content"),
                    here,
                    "{asked}"
                );
                assert_eq!(page.attributes("link[rel=canonical]", "href"), [here]);
                let there = format!("{BASE}/en{list}{shown}");
                assert_eq!(page.attribute("link[hreflang=en]", "href"), there);
            }
        }
    }
}

// F102
#[tokio::test]
async fn f102_a_calendar_can_be_subscribed_to() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let fields = [("form", "save"), ("name", "海"), ("query", "q=%E6%B5%B7")];
    let saved = app.post("/saved-searches", &fields).signed_in(&student);
    let path = saved.send().await.location().replace("?done=save", "");
    for (base, told) in [("", "購読"), ("/en", "Subscribe")] {
        let answer = app.get(&format!("{base}{path}")).signed_in(&student);
        let page = Page::read(&answer.send().await.body);
        let https = page.attribute("a[href^=http][href$=deadlines.ics]", "href");
        let webcal = page.attribute("a[href^=webcal:]", "href");
        assert_eq!(webcal.strip_prefix("webcal"), https.strip_prefix("http"));
        assert!(page.text("a[href^=webcal:]").contains(told));
        assert!(page.squeezed().contains("Outlook"), "how the others do it");
    }
}

#[tokio::test]
async fn the_deadline_of_a_posting_goes_into_a_calendar_of_whoever_may_read_it() {
    let app = App::new().await;
    let student = app.person(Role::Student).await;
    let open = app.publish("海の実習", "public").await;
    let hidden = app.publish("会員の実習", "members").await;
    for (base, summary) in [("", "締切：海の実習"), ("/en", "Deadline: 海の実習")] {
        let page = page(&app, &format!("{base}/opportunities/{open}")).await;
        let address = format!("{base}/opportunities/{open}/deadline.ics");
        assert_eq!(page.attribute("a.to-calendar", "href"), address);
        let calendar = app.get(&address).send().await;
        let kind = "text/calendar; charset=utf-8";
        assert_eq!(
            (calendar.status, calendar.header("content-type")),
            (200, kind)
        );
        for line in [
            format!("UID:deadline-{open}"),
            "SEQUENCE:30129180".to_owned(),
            "DTSTART;VALUE=DATE:20270630".to_owned(),
            format!("SUMMARY:{summary}"),
        ] {
            assert!(calendar.body.contains(&format!("{line}\r\n")), "{line}");
        }
    }
    let address = format!("/opportunities/{hidden}/deadline.ics");
    assert_eq!(app.get(&address).send().await.status, 404);
    let own = app.get(&address).signed_in(&student).send().await;
    assert_eq!(own.body.matches("BEGIN:VEVENT").count(), 1);
}

// F110
#[tokio::test]
async fn f110_the_sitemap_says_when_a_text_was_approved() {
    let app = App::new().await;
    let (sandbox, portal) = (&app.sandbox, &app.sandbox.portal);
    let poster = sandbox.faculty("Hana").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let kind = Kind::Internship;
    let first = draft(kind);
    let edited = sandbox.published(&poster, &staff, kind, &first).await;
    let untouched = sandbox.published(&poster, &staff, kind, &first).await;
    let hidden = first.clone().with(Field::Visibility, "members");
    let hidden = sandbox.published(&poster, &staff, kind, &hidden).await;
    let day_of = async |id: &str| {
        let xml = app.get("/sitemap.xml").send().await.body;
        let loc = format!("<loc>{BASE}/opportunities/{id}</loc>");
        let (_, entry) = xml.split_once(&loc)?;
        let (_, day) = entry.split_once("<lastmod>")?;
        Some(day[..10].to_owned())
    };
    assert_eq!(day_of(&edited.to_string()).await.unwrap(), "2027-04-15");

    for (days, day) in [(2, "2027-04-18"), (29, "2027-05-18")] {
        portal.clock().advance(TimeDelta::days(days));
        let changed = first.clone().with(Field::TitleJa, format!("改訂 {day}"));
        let version = sandbox.resubmitted(&poster, edited, kind, &changed).await;
        portal.clock().advance(TimeDelta::days(1));
        sandbox.approved(&staff, edited, version).await;
        assert_eq!(day_of(&edited.to_string()).await.unwrap(), day);
    }
    assert_eq!(day_of(&untouched.to_string()).await.unwrap(), "2027-04-15");
    assert_eq!(day_of(&hidden.to_string()).await, None);
}
