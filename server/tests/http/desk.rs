//! The desk as a browser without script works it.

use crate::support::{App, Page};
use app::forms::MAIN_FORM;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::{draft, titled};

#[tokio::test]
async fn a_decision_names_its_posting_and_can_be_taken_back() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let teacher = app.sandbox.faculty("Ana").await;
    let kind = Kind::Internship;
    let (first, _) = app
        .sandbox
        .submitted(&teacher, kind, &titled("一つめ"))
        .await;
    let (second, _) = app
        .sandbox
        .submitted(&teacher, kind, &titled("二つめ"))
        .await;
    let page = app.get(&format!("/desk/{first}?from=%3Fkind%3Dinternship"));
    let page = page.signed_in(&staff).open().await;
    let back = page.attributes("nav.breadcrumb a", "href");
    let links = page.attributes("a[href^=/desk?kind=internship#posting-]", "href");
    assert_eq!(
        links,
        [format!("/desk?kind=internship#posting-{first}")],
        "{back:?}"
    );
    let decided = page.form(MAIN_FORM).fill("act", "approve").submit().await;
    assert!(
        decided
            .location()
            .starts_with(&format!("/desk/{second}?done=approve&of={first}"))
    );
    assert_eq!(
        app.get(&format!("/opportunities/{first}"))
            .send()
            .await
            .status,
        200
    );

    let page = app.get(decided.location()).signed_in(&staff).open().await;
    assert!(page.text("div.banner-success").contains("一つめ"));
    let undone = page.form("undo").submit().await;
    assert!(
        undone
            .location()
            .starts_with(&format!("/desk/{first}?done=undo"))
    );
    assert_eq!(
        app.get(&format!("/opportunities/{first}"))
            .send()
            .await
            .status,
        404
    );
    let again = app.post(&format!("/desk/{first}"), &[("form", "undo")]);
    assert_eq!(again.signed_in(&staff).send().await.status, 409);
}

#[tokio::test]
async fn every_stage_is_found_and_saved_for_spreadsheets() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let teacher = app.sandbox.faculty("Ana").await;
    let kind = Kind::Internship;
    let formula = titled("=HYPERLINK(\"x\")");
    let open = app
        .sandbox
        .published(&teacher, &staff.pass, kind, &formula)
        .await;
    app.sandbox
        .submitted(&teacher, kind, &titled("審査中の波力"))
        .await;
    app.sandbox
        .drafted(&teacher, kind, &titled("下書きの波力"))
        .await;
    let look = async |path: &str| {
        let page = app.get(path).signed_in(&staff).send().await;
        Page::read(page.shown()).text("main")
    };
    let all = look("/desk/postings").await;
    assert!(all.contains("=HYPERLINK") && all.contains("審査中の波力"));
    assert!(!all.contains("下書きの波力"), "never handed in");
    let found = look("/desk/postings?q=%E6%B3%A2%E5%8A%9B").await;
    assert!(found.contains("審査中の波力") && !found.contains("HYPERLINK"));
    assert!(
        look("/desk/postings?stage=open")
            .await
            .contains("HYPERLINK")
    );
    assert!(
        look("/desk/postings?q=ana").await.contains("HYPERLINK"),
        "by the poster"
    );
    assert!(
        look("/desk/postings?q=100%25_")
            .await
            .contains("ありません")
    );

    let file = app.get("/desk/postings.csv?stage=open").signed_in(&staff);
    let (headers, bytes) = file.bytes().await;
    assert_eq!(headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(&bytes[..3], [0xEF, 0xBB, 0xBF]);
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
    assert!(text.contains(&format!("/desk/{open}")));
    assert_eq!(text.lines().count(), 2);
}

#[tokio::test]
async fn a_posting_is_taken_and_several_are_approved_each_with_its_outcome() {
    let app = App::new().await;
    let (staff, other) = (
        app.person(Role::Staff).await,
        app.named("Mio", Role::Staff).await,
    );
    let teacher = app.sandbox.faculty("Ana").await;
    let kind = Kind::Internship;
    let (first, version) = app
        .sandbox
        .submitted(&teacher, kind, &titled("一つめ"))
        .await;
    let (second, _) = app
        .sandbox
        .submitted(&teacher, kind, &titled("二つめ"))
        .await;
    let path = format!("/desk/{first}");
    let page = app.get(&path).signed_in(&other).open().await;
    let taken = page.form("take").submit().await;
    assert!(taken.location().contains("done=take"));
    let mine = app.get("/desk?only=mine").signed_in(&other).send().await;
    assert!(mine.shown().contains("一つめ") && !mine.body.contains("二つめ"));
    let queue = app.get("/desk").signed_in(&staff).send().await;
    assert!(queue.shown().contains("Mio"));

    let fields = [
        ("act", "approve".to_owned()),
        ("chosen", format!("{first}:{version}")),
        ("chosen", format!("{second}:999")),
    ];
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let done = app.post("/desk", &fields).signed_in(&staff).send().await;
    let banner = Page::read(done.shown()).text("div.banner-warning");
    assert!(banner.contains("2件のうち1件を公開しました"), "{banner}");
    assert_eq!(
        app.get(&format!("/opportunities/{first}"))
            .send()
            .await
            .status,
        200
    );
    // The outcome itself offers to take it back.
    let undone = Page::read(done.shown());
    assert_eq!(
        undone.attributes("form.form-inline[action^=/desk/]", "action"),
        std::slice::from_ref(&path)
    );
    let undone = app
        .post(&path, &[("form", "undo")])
        .signed_in(&staff)
        .send()
        .await;
    assert!(undone.location().contains("done=undo"));
    let none = app
        .post("/desk", &[("act", "take")])
        .signed_in(&staff)
        .send()
        .await;
    assert_eq!(none.status, 422);
    assert!(none.body.contains("募集を1件以上選んでください。"));
}

#[tokio::test]
async fn an_edit_shows_the_words_that_change() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let teacher = app.sandbox.faculty("Ana").await;
    let kind = Kind::Internship;
    let text =
        |days: &str| draft(kind).with(Field::SummaryJa, format!("週に{days}、工場で点検します。"));
    let id = app
        .sandbox
        .published(&teacher, &staff.pass, kind, &text("三日"))
        .await;
    app.sandbox
        .resubmitted(&teacher, id, kind, &text("四日"))
        .await;
    let page = app
        .get(&format!("/desk/{id}"))
        .signed_in(&staff)
        .open()
        .await;
    let texts =
        |name: &str| -> Vec<String> { page.all(name).iter().map(|one| one.text.clone()).collect() };
    assert_eq!(
        (texts("del.change-text"), texts("ins.change-text")),
        (vec!["三日".to_owned()], vec!["四日".to_owned()])
    );
}

#[tokio::test]
async fn an_edit_shows_amounts_with_their_currency() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let teacher = app.sandbox.faculty("Ana").await;
    let kind = Kind::OverseasProgram;
    let text = |fee: &str| {
        let text = draft(kind).with(Field::CostCurrency, "CNY");
        text.with(Field::ProgrammeFee, fee)
    };
    let id = app
        .sandbox
        .published(&teacher, &staff.pass, kind, &text("9800"))
        .await;
    app.sandbox
        .resubmitted(&teacher, id, kind, &text("10400"))
        .await;
    let page = app.get(&format!("/desk/{id}"));
    let page = page.signed_in(&staff).open().await;
    let cells = page.all("div.change-cell");
    let cells: Vec<&str> = cells.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(cells, ["9,800人民元", "10,400人民元"]);
}

#[tokio::test]
async fn a_decision_says_which_moves_ask_for_what() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let teacher = app.sandbox.faculty("Ana").await;
    let (id, _) = app
        .sandbox
        .submitted(&teacher, Kind::Internship, &titled("一つめ"))
        .await;
    let page = app.get(&format!("/desk/{id}"));
    let page = page.signed_in(&staff).open().await;
    let marks = page.all("span.field-required");
    let marks: Vec<&str> = marks.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        marks,
        [
            "必須",
            "掲載を断る場合は必須",
            "質問する、修正を依頼する、掲載を断る場合は必須"
        ]
    );
    let refused = page.form(MAIN_FORM).submit().await;
    assert!(refused.body.contains("判断を選んでください"));
}
