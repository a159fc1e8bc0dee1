//! What the page of a posting says beside its text, and to whom.

use crate::support::{App, Page};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

#[tokio::test]
async fn what_one_decides_by_stands_in_the_box_once() {
    let app = App::new().await;
    let poster = app.sandbox.faculty("Hana").await;
    let staff = app.sandbox.person("Staff", Role::Staff).await;
    let draft = draft(Kind::Internship)
        .with(Field::DaysWorkplace, "8")
        .with(Field::HoursPerDay, "7")
        .with(Field::WorkerStatus, "worker")
        .with(Field::WageUnit, "hour")
        .with(Field::WageAmount, "1300")
        .with(Field::WageCurrency, "JPY")
        .with(Field::Insurance, "workers-compensation")
        .with(Field::CourseCredit, "2単位")
        .with(Field::JapaneseLevel, "B2")
        .with(Field::ApplyUrl, "https://www.reef.example/apply?x=1");
    let kind = Kind::Internship;
    let id = app.sandbox.published(&poster, &staff, kind, &draft).await;
    let page = app.get(&format!("/opportunities/{id}")).send().await;
    let page = Page::read(page.shown());
    let aside = page.text("section.posting-aside");
    for told in [
        "15日（うち職場で8日）、1日7時間",
        "時給1,300円",
        "労災保険",
        "2単位",
        "日本語（B2以上）",
        "結果の連絡：2027年7月10日（土）まで",
        "reef.example（このポータルの外）に移動します。",
    ] {
        assert!(aside.contains(told), "{told}: {aside}");
        assert_eq!(page.squeezed().matches(told).count(), 1, "{told}");
    }
    let apply = page.attribute("a.button-primary", "href");
    assert_eq!(apply, format!("/opportunities/{id}/apply"));
    let address = page.text("p.apply-address");
    assert_eq!(address, "https://www.reef.example/apply?x=1", "on paper");
    assert!(page.text("dl.facts").contains("時給") || aside.contains("時給"));
}

#[tokio::test]
async fn without_a_page_of_its_own_the_way_to_apply_is_on_the_page() {
    let app = App::new().await;
    let id = app.publish("海の実習", "public").await;
    let page = app.get(&format!("/opportunities/{id}")).send().await;
    let page = Page::read(page.shown());
    assert_eq!(page.attribute("a[href=#applying]", "class"), "box-note");
    assert!(
        page.text("section[id=applying]")
            .contains("志望動機を添えて")
    );
}

#[tokio::test]
async fn a_guest_who_follows_a_members_link_is_shown_the_way_in() {
    let app = App::new().await;
    let hidden = app.publish("会員の実習", "members").await;
    let missing = "00000000-0000-7000-8000-000000000000";
    for id in [hidden.as_str(), missing, "nothing"] {
        for (base, told) in [("", "会員だけが読める"), ("/en", "verifiedmembers")] {
            let path = format!("{base}/opportunities/{id}");
            let answer = app.get(&path).send().await;
            assert_eq!(answer.status, 404, "{path}");
            let page = Page::read(&answer.body);
            assert!(page.squeezed().contains(told), "{path}");
            let ways_in = page.attributes("a[href*=sign-in?next=]", "href");
            assert_eq!(ways_in.len(), 2, "in the header and on the page");
        }
    }
    let recruiter = app.person(Role::Recruiter).await;
    let answer = app.get(&format!("/opportunities/{hidden}"));
    let answer = answer.signed_in(&recruiter).send().await;
    assert_eq!(answer.status, 404);
    assert!(
        !answer.body.contains("会員だけが読める"),
        "they are in already"
    );
    let elsewhere = app.get("/nothing-here").send().await;
    assert!(!elsewhere.body.contains("会員だけが読める"));
}

#[tokio::test]
async fn staff_and_nobody_else_go_to_the_desk_from_a_posting() {
    let app = App::new().await;
    let id = app.publish("海の実習", "public").await;
    let path = format!("/opportunities/{id}");
    let desk = format!("href=\"/desk/{id}\"");
    for (role, is_offered) in [
        (Role::Staff, true),
        (Role::Admin, true),
        (Role::Student, false),
    ] {
        let person = app.person(role).await;
        let page = app.get(&path).signed_in(&person).send().await;
        assert_eq!(page.shown().contains(&desk), is_offered, "{role}");
    }
    assert!(!app.get(&path).send().await.body.contains(&desk));
}

#[tokio::test]
async fn cards_tell_readers_of_the_other_language_what_is_not_in_theirs() {
    let app = App::new().await;
    app.publish("海の実習", "public").await;
    let list = |path: &'static str| app.get(path).send();
    let english = list("/en/opportunities").await;
    assert!(
        Page::read(english.shown())
            .text("article.card")
            .contains("Japanese only")
    );
    let japanese = list("/opportunities").await;
    assert!(
        !Page::read(japanese.shown())
            .text("article.card")
            .contains("のみ")
    );
}

#[tokio::test]
async fn a_list_is_called_by_its_question_and_says_nothing_twice() {
    let app = App::new().await;
    app.publish("海の実習", "public").await;
    let page = app
        .get("/opportunities?q=%E6%B5%B7&kind=internship")
        .send()
        .await;
    let page = Page::read(page.shown());
    assert_eq!(
        page.text("title"),
        "「海」、インターンシップの募集｜Kakehashi"
    );
    let none = app.get("/opportunities?q=zzqqxxyy").send().await;
    let none = Page::read(none.shown());
    let said = none.squeezed().matches("見つかりません").count();
    assert_eq!(said, 1);
}

#[tokio::test]
async fn what_is_written_in_the_other_language_says_so() {
    let app = App::new().await;
    let poster = app.sandbox.faculty("Hana").await;
    let staff = app.sandbox.person("Staff", Role::Staff).await;
    let kind = Kind::Internship;
    let written = draft(kind)
        .with(Field::Costs, "交通費は自己負担です。")
        .with(Field::Workplace, "Takamatsu")
        .with(Field::Skills, "Python\n潜水");
    let id = app.sandbox.published(&poster, &staff, kind, &written).await;
    let japanese = async |path: String| {
        let page = app.get(&path).open().await;
        let told = page.all("[lang=ja]").into_iter();
        let told = told.filter(|one| matches!(one.name.as_str(), "dd" | "li" | "span"));
        // The portal's own name is Japanese on every page.
        let told = told.filter(|one| one.text != "架け橋");
        told.map(|one| one.text.clone()).collect::<Vec<_>>()
    };
    let told = japanese(format!("/en/opportunities/{id}")).await;
    for text in [
        "島の風力発電を守る点検ロボット",
        "交通費は自己負担です。",
        "一週目は座学、二週目から現場に出ます。",
        "Python潜水",
    ] {
        let count = told.iter().filter(|one| one.as_str() == text).count();
        let expected = if text.starts_with('島') { 2 } else { 1 };
        assert_eq!(count, expected, "{text}: {told:?}");
    }
    assert!(!told.iter().any(|one| one.contains("Takamatsu")));
    let same = japanese(format!("/opportunities/{id}")).await;
    assert!(same.is_empty(), "{same:?}");
}
