//! Members of the school show a card, anybody checks it, staff revoke it; as a browser without script does it.

use crate::support::{App, Page, Person, log};
use app::forms::MAIN_FORM;
use chrono::TimeDelta;
use model::accounts::{Role, Verification};
use model::school_cards::{Published, Revocations};

/// A student with a card.
async fn holder(app: &App, name: &str) -> Person {
    let person = app.called(name, "holder", Role::Student).await;
    let page = app.get("/account/card").signed_in(&person).open().await;
    let made = page.form("make").submit().await;
    assert_eq!(made.location(), "/account/card?done=make");
    person
}

/// The page of the card, and where its square leads.
async fn shown(app: &App, person: &Person) -> (Page, String) {
    let answer = app.get("/account/card").signed_in(person).send().await;
    assert_eq!(answer.header("refresh"), "25; url=/account/card?again=1");
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = Page::read(answer.shown());
    let links = page.attributes("a.button", "href");
    let address = links.into_iter().find(|href| href.starts_with("/card?c="));
    (page, address.expect("a link to what others see"))
}

/// What a stranger reads of a card.
async fn judged(app: &App, address: &str) -> Page {
    let answer = app.get(address).send().await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let page = Page::read(answer.shown());
    let robots = page.attributes("meta[name=robots]", "content");
    assert_eq!(robots, ["noindex"]);
    page
}

#[tokio::test]
async fn a_card_is_made_shown_and_checked_by_strangers_in_both_languages() {
    let app = App::new().await;
    let person = holder(&app, "森本 さくら").await;
    let (card, address) = shown(&app, &person).await;
    assert_eq!(card.text(".school-card-name"), "森本 さくら");
    assert!(card.text(".school-card").contains("2028年3月31日"));
    assert_eq!(card.all("svg.qr").len(), 1);
    assert!(card.text(".school-card-paper").contains("無効"));

    let page = judged(&app, &address).await;
    assert!(page.text(".verdict-valid").contains("有効なカードです"));
    assert_eq!(page.text(".school-card-name"), "森本 さくら");
    assert_eq!(page.text(".school-card-class"), "学生");
    assert!(!page.text("main").contains("holder@"), "no more than that");
    let page = judged(&app, &format!("/en{address}")).await;
    assert!(page.text(".verdict-valid").contains("Valid card"));
    assert_eq!(page.text(".school-card-class"), "Student");

    // Pasted, as whole as it was read.
    let whole = format!("http://127.0.0.1:3000{address}");
    let mut pasted = form_urlencoded::Serializer::new(String::new());
    pasted.append_pair("c", &whole);
    let page = judged(&app, &format!("/card?{}", pasted.finish())).await;
    assert_eq!(page.all(".verdict-valid").len(), 1);
}

#[tokio::test]
async fn a_new_name_waits_for_staff_and_the_page_says_so() {
    let app = App::new().await;
    let person = holder(&app, "森本 さくら").await;
    let account = app.get("/account").signed_in(&person).open().await;
    let form = account.form("name").fill("name", "渡邉 さくら");
    let form = form.fill("kana", "わたなべ さくら");
    assert_eq!(form.submit().await.location(), "/account?done=name");
    let (card, address) = shown(&app, &person).await;
    assert_eq!(card.text(".school-card-name"), "森本 さくら");
    let said = "変更後の氏名「渡邉 さくら」は、窓口が確認するとカードに表示されます";
    assert!(card.text("main").contains(said));
    let english = app.get("/en/account/card").signed_in(&person).open().await;
    let said = "It will show “渡邉 さくら” once the office has seen your new name";
    assert!(english.text("main").contains(said));
    let judged_name = judged(&app, &address).await.text(".school-card-name");
    assert_eq!(judged_name, "森本 さくら");

    let staff = app.person(Role::Staff).await;
    let people = app.get("/desk/people").signed_in(&staff).open().await;
    assert!(people.text("main").contains("氏名の確認を待っている人"));
    let fields = [
        ("form", "person"),
        ("act", "see-name"),
        ("person", &person.pass.id().to_string()),
        ("name", "渡邉 さくら"),
    ];
    let done = app.post("/desk/people", &fields).signed_in(&staff);
    let done = done.send().await;
    assert!(done.location().contains("done=see-name"));
    let told = app.get(done.location()).signed_in(&staff).open().await;
    assert!(
        told.text("main")
            .contains("渡邉 さくらさんの氏名を確認しました")
    );
    assert!(!told.text("main").contains("氏名の確認を待っている人"));
    let (card, _) = shown(&app, &person).await;
    assert_eq!(card.text(".school-card-name"), "渡邉 さくら");
}

#[tokio::test]
async fn a_card_that_is_left_open_is_put_away_and_lets_its_session_end() {
    let app = App::new().await;
    let clock = app.sandbox.portal.clock();
    let person = app.called("森本 さくら", "holder", Role::Staff).await;
    let page = app.get("/account/card").signed_in(&person).open().await;
    page.form("make").submit().await;
    // As the browser does it by itself, until nothing tells it to.
    let (mut address, mut opened) = ("/en/account/card".to_owned(), 0);
    let page = loop {
        let answer = app.get(&address).signed_in(&person).send().await;
        let refresh = answer.header("refresh").to_owned();
        let Some((seconds, next)) = refresh.split_once("; url=") else {
            break Page::read(answer.shown());
        };
        (address, opened) = (next.to_owned(), opened + 1);
        clock.advance(TimeDelta::seconds(seconds.parse().unwrap()));
    };
    assert_eq!(opened, 12, "five minutes");
    assert!(page.all(".school-card").is_empty() && page.all("svg.qr").is_empty());
    let mut links = page.attributes("a.button", "href").into_iter();
    let again = links.find(|href| href.ends_with("/account/card"));
    let again = again.expect("a link to see it again");
    let shown = app.get(&again).signed_in(&person).open().await;
    assert_eq!(shown.all(".school-card").len(), 1);
    // Nothing has been asked for since: the session has ended as any other.
    clock.advance(TimeDelta::hours(8));
    let over = app.get("/account/card").signed_in(&person).send().await;
    assert_eq!(over.status, 401);
}

#[tokio::test]
async fn a_picture_of_a_card_and_what_is_no_card_tell_nothing() {
    let app = App::new().await;
    let person = holder(&app, "森本 さくら").await;
    let (_, address) = shown(&app, &person).await;
    app.sandbox.portal.clock().advance(TimeDelta::seconds(60));
    let page = judged(&app, &address).await;
    assert_eq!(page.all(".verdict-expired").len(), 1);
    assert!(!page.text("main").contains("森本"));
    for (address, word) in [
        ("/card?c=nonsense".to_owned(), "確認できないカードです"),
        (format!("/en{address}x"), "Unknown card"),
    ] {
        let page = judged(&app, &address).await;
        assert!(page.text(".verdict-unknown").contains(word), "{address}");
        assert!(page.all(".school-card-name").is_empty());
    }
    let page = judged(&app, "/card").await;
    assert!(page.all(".verdict-unknown").is_empty(), "nothing was asked");
}

#[tokio::test]
async fn a_holder_revokes_and_a_stranger_is_told() {
    let app = App::new().await;
    let person = holder(&app, "森本 さくら").await;
    let (_, address) = shown(&app, &person).await;
    let ask = app
        .get("/account/card/revoke")
        .signed_in(&person)
        .open()
        .await;
    let unsaid = ask.form(MAIN_FORM).submit().await;
    assert_eq!(unsaid.status, 422);
    let revoked = ask.form(MAIN_FORM).fill("card_reason", "lost").submit();
    assert_eq!(revoked.await.location(), "/account/card?done=revoke");
    let page = judged(&app, &address).await;
    assert_eq!(page.all(".verdict-revoked").len(), 1);
    let answer = app
        .get("/account/card?done=revoke")
        .signed_in(&person)
        .send()
        .await;
    assert_eq!(answer.header("refresh"), "", "nothing to be shown anew");
    assert!(answer.shown().contains("スマートフォンを失くした"));
    let gone = app
        .get("/account/card/revoke")
        .signed_in(&person)
        .send()
        .await;
    assert!(gone.shown().contains("有効なカードはありません"));

    // Another one, and another in its place.
    let page = app.get("/account/card").signed_in(&person).open().await;
    page.form("make").submit().await;
    let (_, first) = shown(&app, &person).await;
    let page = app.get("/account/card").signed_in(&person).open().await;
    let renewed = page.form("renew").submit().await;
    assert_eq!(renewed.location(), "/account/card?done=renew");
    assert_eq!(judged(&app, &first).await.all(".verdict-revoked").len(), 1);
    let (_, second) = shown(&app, &person).await;
    assert_eq!(judged(&app, &second).await.all(".verdict-valid").len(), 1);
}

#[tokio::test]
async fn whom_the_school_is_not_sure_of_has_no_card() {
    let app = App::new().await;
    let person = app.named("ren", Role::Alumnus).await;
    for verification in [Verification::Email, Verification::Domain] {
        app.sandbox.verify(&person.pass, verification).await;
        let page = app.get("/account/card").signed_in(&person).open().await;
        assert!(page.text("main").contains("確認が済むと"));
        let fields = [("form", "make")];
        let forced = app.post("/account/card", &fields).signed_in(&person);
        assert_eq!(forced.send().await.status, 403);
    }
}

#[tokio::test]
async fn staff_find_a_card_and_revoke_it() {
    let app = App::new().await;
    let person = holder(&app, "森本 さくら").await;
    let (_, address) = shown(&app, &person).await;
    let staff = app.person(Role::Staff).await;
    let list = app
        .get("/desk/cards?q=%E3%81%95%E3%81%8F%E3%82%89")
        .signed_in(&staff)
        .open()
        .await;
    assert!(list.text("table").contains("holder@people.test"));
    let links = list.attributes("a[href*=revoke=]", "href");
    let ask = app.get(&links[0]).signed_in(&staff).open().await;
    let unsaid = ask.form(MAIN_FORM).submit().await;
    assert_eq!(unsaid.status, 422);
    assert!(
        unsaid.body.contains("森本 さくら"),
        "the question is there again"
    );
    let revoked = ask.form(MAIN_FORM).fill("card_reason", "misused").submit();
    assert_eq!(revoked.await.location(), "/desk/cards?done=revoke");
    assert_eq!(
        judged(&app, &address).await.all(".verdict-revoked").len(),
        1
    );
    let bell = app.get("/notifications").signed_in(&person).open().await;
    assert!(bell.text("main").contains("デジタルカードを無効にしました"));
    let letters = app.mails().await;
    assert!(letters.iter().any(|letter| letter.to.contains("holder@")));
    let none = app.get("/desk/cards?q=zzqqxxyy").signed_in(&staff);
    assert!(
        none.send()
            .await
            .shown()
            .contains("該当するカードはありません")
    );
}

#[tokio::test]
async fn verifiers_fetch_keys_and_the_list_and_may_keep_them_for_an_hour() {
    let app = App::new().await;
    let before = app.get("/card/keys").program().send().await;
    let before: Published = serde_json::from_str(before.shown()).unwrap();
    assert!(before.keys.is_empty() && before.revocations.is_none());
    holder(&app, "森本 さくら").await;
    let answer = app.get("/card/keys").program().send().await;
    assert_eq!(answer.header("cache-control"), "public, max-age=3600");
    assert_eq!(answer.header("content-type"), "application/json");
    let fetched: Published = serde_json::from_str(answer.shown()).unwrap();
    let list = fetched.revocations.unwrap();
    assert!(Revocations::open(&list, &fetched.keys).is_some());
}

#[tokio::test]
async fn the_log_has_neither_a_name_nor_a_code() {
    log::listen();
    let app = App::new().await;
    let person = holder(&app, "森本 さくら").await;
    let (_, address) = shown(&app, &person).await;
    judged(&app, &address).await;
    let code = address.split_once("?c=").unwrap().1;
    app.get(&format!("/card/{code}")).send().await;
    let written = log::read();
    assert!(written.contains("/card"), "{written}");
    assert!(!written.contains("森本") && !written.contains(&code[..20]));
}
