//! Staff keep the words that mean the same, as a browser without script does.

use crate::support::{App, Person};
use app::forms::MAIN_FORM;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use portal::opportunities::testing::draft;

/// Adds a group and returns the address of its page.
async fn add(app: &App, staff: &Person, words: &str) -> String {
    let fields = [("form", "add"), ("words", words)];
    let added = app.post("/desk/synonyms", &fields);
    let added = added.signed_in(staff).send().await;
    let (path, done) = added.location().split_once('?').unwrap();
    assert_eq!(done, "done=add");
    path.to_owned()
}

/// What a guest's list says of a word, once the workers have looked.
async fn finds(app: &App, words: &str, title: &str) -> bool {
    let portal = &app.sandbox.portal;
    portal::synonyms::catch_up(portal).await.unwrap();
    portal::discovery::catch_up(portal).await.unwrap();
    let list = app.get(&format!("/opportunities?q={words}")).send().await;
    list.body.contains(title)
}

#[tokio::test]
async fn a_group_is_added_found_by_and_removed() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let poster = app.sandbox.faculty("Hana").await;
    let titled = draft(Kind::Internship).with(Field::TitleJa, "zorblax");
    let kind = Kind::Internship;
    app.sandbox
        .published(&poster, &staff.pass, kind, &titled)
        .await;
    assert!(!finds(&app, "quixotron", "zorblax").await);

    let path = add(&app, &staff, "quixotron = zorblax").await;
    assert!(finds(&app, "quixotron", "zorblax").await);
    let tried = app.get("/desk/synonyms?try=quixotron");
    let tried = tried.signed_in(&staff).send().await;
    assert!(
        tried
            .body
            .contains("「quixotron」は、次の言葉でも探します：zorblax")
    );

    let page = app.get(&path).signed_in(&staff).send().await;
    let version = page.version();
    for (act, is_found) in [("off", false), ("on", true), ("remove", false)] {
        let page = app.get(&path).signed_in(&staff).send().await;
        let fields = [("form", act), ("version", &page.version())];
        let done = app.post(&path, &fields).signed_in(&staff).send().await;
        assert!(done.location().contains(&format!("done={act}")));
        assert_eq!(finds(&app, "quixotron", "zorblax").await, is_found, "{act}");
    }
    let fields = [("form", "off"), ("version", version.as_str())];
    let gone = app.post(&path, &fields).signed_in(&staff).send().await;
    assert_eq!(gone.status, 404);
}

#[tokio::test]
async fn what_was_typed_comes_back_with_the_problem() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    for (base, told) in [("", "2つ以上"), ("/en", "at least 2")] {
        let fields = [("form", "add"), ("words", "ひとりぼっち")];
        let refused = app.post(&format!("{base}/desk/synonyms"), &fields);
        let refused = refused.signed_in(&staff).send().await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains(told) && refused.body.contains("ひとりぼっち"));
    }
}

#[tokio::test]
async fn whoever_is_late_sees_both_and_may_save_again() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let path = add(&app, &staff, "海藻 = 昆布").await;
    let save = async |words: &str, version: &str| {
        let fields = [("form", "change"), ("words", words), ("version", version)];
        app.post(&path, &fields).signed_in(&staff).send().await
    };
    let first = save("海藻 = ワカメ", "1").await;
    assert_eq!(first.location(), format!("{path}?done=change"));
    let late = save("海藻 = ひじき", "1").await;
    assert_eq!(late.status, 409);
    assert!(late.body.contains("海藻 = ワカメ"), "theirs");
    assert!(late.body.contains("海藻 = ひじき"), "what was typed");
    assert_eq!(late.version(), "2");
    save("海藻 = ひじき", "2").await.location();
    let page = app.get(&path).signed_in(&staff).send().await;
    assert!(page.body.contains("ひじき") && !page.body.contains("ワカメ"));
}

#[tokio::test]
async fn a_group_of_the_program_is_found_replaced_and_restored() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let list = app.get("/desk/synonyms?q=%E4%BA%BA%E5%B7%A5%E7%9F%A5%E8%83%BD");
    let list = list.signed_in(&staff).send().await;
    let at = list.body.find("/desk/synonyms/088094f6").expect("its link");
    let path = &list.body[at..at + "/desk/synonyms/".len() + 36];
    let post = async |fields: &[(&str, &str)]| {
        let answer = app.post(path, fields).signed_in(&staff).send().await;
        answer.location().to_owned()
    };
    let words = ("words", "AI\n人工知能\nzorblax");
    let changed = post(&[("form", "change"), words, ("version", "0")]).await;
    assert!(changed.ends_with("done=change"));
    let page = app.get(path).signed_in(&staff).send().await;
    assert!(page.body.contains("標準を変更"));
    let restored = post(&[("form", "remove"), ("version", "1")]).await;
    assert_eq!(restored, format!("{path}?done=restore"));
    let page = app.get(path).signed_in(&staff).send().await;
    assert!(page.body.contains("artificial intelligence") && !page.body.contains("zorblax"));
    let nothing = app.get("/en/desk/synonyms?q=zzqq");
    let nothing = nothing.signed_in(&staff).send().await;
    assert!(nothing.body.contains("No matching groups"));
}

#[tokio::test]
async fn a_shared_word_is_warned_of() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let path = add(&app, &staff, "人工知能 = 知能機械").await;
    let page = app.get(&path).signed_in(&staff).send().await;
    assert!(page.body.contains("ほかの組にもある言葉"));
    assert!(page.body.contains("先にあるこの組が使われ"));
    let english = app.get(&format!("/en{path}"));
    let english = english.signed_in(&staff).send().await;
    assert!(english.body.contains("uses this group"));
}

#[tokio::test]
async fn many_are_previewed_added_and_saved_as_text() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let send = async |act: &str, text: &str| {
        let page = app.get("/desk/synonyms/import").signed_in(&staff);
        let page = page.open().await;
        page.form(MAIN_FORM).fill("text", text).press(act).await
    };
    let wrong = "海藻 = 昆布\nひとりぼっち";
    for act in ["preview", "run"] {
        let report = send(act, wrong).await;
        assert_eq!(report.status, 200);
        assert!(report.body.contains("まだ何も追加されていません"));
        assert!(report.body.contains("2つ以上"), "line by line");
        assert!(report.body.contains(wrong), "the text stays");
    }
    assert_eq!(send("run", " ").await.status, 422);
    let right = "海藻 = 昆布\n潮流 = 潮汐";
    assert!(send("preview", right).await.body.contains("新しい組"));
    assert!(send("run", right).await.body.contains("追加しました"));

    let file = app.get("/en/desk/synonyms.txt");
    let file = file.signed_in(&staff).send().await;
    assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
    assert!(file.header("content-disposition").contains("synonyms.txt"));
    assert_eq!(file.header("cache-control"), "no-store");
    assert!(file.body.starts_with(&format!("{right}\n# ")));
}
