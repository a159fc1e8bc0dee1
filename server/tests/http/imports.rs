//! Staff bring a file, without script.

use crate::support::{Answer, App, Person};
use model::accounts::Role;

const CSV: &str = "id,title,company,location\n1,Robot intern,Reef Robotics,London\n";

async fn preview(app: &App, staff: &Person, csv: &str, fields: &[(&str, &str)]) -> Answer {
    let form = app.ask("POST", "/en/desk/import").same_origin();
    form.file(csv, fields).signed_in(staff).send().await
}

/// Sends the form that came back, and no file.
async fn go_on(app: &App, person: &Person, key: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    let fields = [&[("act", act), ("kept", key)][..], more].concat();
    let form = app.ask("POST", "/en/desk/import").same_origin();
    form.without_file(&fields).signed_in(person).send().await
}

fn key(answer: &Answer) -> String {
    let (_, rest) = answer
        .body
        .split_once("name=\"kept\" value=\"")
        .expect("a file is kept");
    rest.split('"').next().unwrap().to_owned()
}

/// Whether the box of this name came back ticked.
fn is_ticked(answer: &Answer, name: &str) -> bool {
    let (_, rest) = answer
        .body
        .split_once(&format!("type=\"checkbox\" name=\"{name}\""))
        .expect("a box");
    rest.split('>').next().unwrap().contains("checked")
}

#[tokio::test]
async fn f72_a_preview_keeps_the_file_and_what_was_ticked() {
    let app = App::new().await;
    let (staff, other) = (app.person(Role::Staff).await, app.person(Role::Admin).await);
    let choices = [
        ("act", "preview"),
        ("publish", "1"),
        ("source", "Reef board"),
    ];
    let answer = preview(&app, &staff, CSV, &choices).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(is_ticked(&answer, "publish") && !is_ticked(&answer, "close_missing"));
    assert!(answer.body.contains("postings.csv") && answer.body.contains("Reef board"));
    let key = key(&answer);
    assert_eq!(
        go_on(&app, &other, &key, "run", &[]).await.status,
        422,
        "somebody else's file"
    );
    assert_eq!(go_on(&app, &staff, "guessed", "run", &[]).await.status, 422);
    let run = go_on(
        &app,
        &staff,
        &key,
        "run",
        &[("publish", "1"), ("source", "Reef board")],
    )
    .await;
    assert_eq!(run.status, 200, "{}", run.body);
    assert_eq!(
        go_on(&app, &staff, &key, "run", &[]).await.status,
        422,
        "done with"
    );
}

#[tokio::test]
async fn f72_another_file_goes_before_the_kept_one() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let key = key(&preview(&app, &staff, CSV, &[("act", "preview")]).await);
    let second = CSV.replace("Robot", "Diving");
    let answer = preview(&app, &staff, &second, &[("act", "preview"), ("kept", &key)]).await;
    assert!(answer.body.contains("Diving intern") && !answer.body.contains("Robot intern"));
}

#[tokio::test]
async fn another_tab_and_the_other_language_lose_no_preview() {
    let app = App::new().await;
    let (staff, other) = (app.person(Role::Staff).await, app.person(Role::Admin).await);
    let first = preview(&app, &staff, CSV, &[("act", "preview"), ("publish", "1")]).await;
    for path in ["/desk/import", "/en/desk/import"] {
        let page = app.get(path).signed_in(&staff).send().await;
        assert!(
            is_ticked(&page, "publish") && page.body.contains("Robot intern"),
            "{path}"
        );
        assert_eq!(key(&page), key(&first), "{path}");
        let page = app.get(path).signed_in(&other).send().await;
        assert!(
            !page.body.contains("Robot intern"),
            "{path}: somebody else's"
        );
    }
    let second = CSV.replace("Robot", "Diving");
    let second = preview(&app, &staff, &second, &[("act", "preview")]).await;
    let run = go_on(&app, &staff, &key(&first), "run", &[("publish", "1")]).await;
    assert_eq!(run.status, 200, "{}", run.body);
    let page = app.get("/en/desk/import").signed_in(&staff).send().await;
    assert!(page.body.contains("Diving intern") && key(&page) == key(&second));
    let gone = go_on(&app, &staff, &key(&first), "run", &[]).await;
    assert!(
        gone.status == 422 && gone.body.contains("is no longer kept"),
        "{}",
        gone.body
    );
}

#[tokio::test]
async fn f69_a_file_that_cannot_be_read_is_refused_in_a_sentence() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    for (csv, japanese, english) in [
        (
            "会社名,募集名\n湊,実習\n",
            "IDの列がありません（使える列名：source_id、id",
            "There is no ID column (accepted names: source_id, id",
        ),
        (
            "id,company,title\n",
            "見出しの行だけで",
            "column names but no rows",
        ),
        (
            "id,company,title\n1,\"Reef,x\n",
            "2行目の引用符",
            "opened on line 2 is never closed",
        ),
        (
            "id,company,title,title\n1,Reef,x,y\n",
            "「title」という列が2つ",
            "two columns called “title”",
        ),
    ] {
        for (path, sentence) in [("/desk/import", japanese), ("/en/desk/import", english)] {
            let form = app
                .ask("POST", path)
                .same_origin()
                .file(csv, &[("publish", "1")]);
            let answer = form.signed_in(&staff).send().await;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains(sentence), "{path}: {}", answer.body);
            assert!(is_ticked(&answer, "publish"), "nothing chosen is lost");
        }
    }
}

#[tokio::test]
async fn a_refused_row_says_where_and_why() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let csv = "id,会社名,募集名,勤務地,締切\n1,湊,実習,東京都港区,01/02/2027\n";
    let form = app.ask("POST", "/desk/import").same_origin().file(csv, &[]);
    let answer = form.signed_in(&staff).send().await;
    for part in ["締切", "01/02/2027", "月と日の順序が決まりません"] {
        assert!(answer.body.contains(part), "{part}: {}", answer.body);
    }
}

#[tokio::test]
async fn f71_what_is_gone_is_named_and_closed_after_a_second_yes() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let three =
        format!("{CSV}2,Wave intern,Reef Robotics,London\n3,Tide intern,Reef Robotics,London\n");
    preview(&app, &staff, &three, &[("act", "run"), ("publish", "1")]).await;
    let answer = preview(
        &app,
        &staff,
        CSV,
        &[("act", "run"), ("publish", "1"), ("close_missing", "1")],
    )
    .await;
    assert!(
        answer.body.contains("Wave intern") && answer.body.contains("name=\"close_most\""),
        "{}",
        answer.body
    );
    let yes = [
        ("publish", "1"),
        ("close_missing", "1"),
        ("close_most", "1"),
    ];
    let closed = go_on(&app, &staff, &key(&answer), "run", &yes).await;
    assert!(
        closed.body.contains("They have been closed."),
        "{}",
        closed.body
    );
}

#[tokio::test]
async fn a_deadline_that_no_source_states_is_nowhere_stated() {
    let app = App::new().await;
    let staff = app.person(Role::Staff).await;
    let csv = "id,title,company,location,apply_by\n1,Robot intern,Reef Robotics,London,rolling\n2,Tide intern,Reef Robotics,London,2027-06-30\n";
    preview(&app, &staff, csv, &[("act", "run"), ("publish", "1")]).await;
    portal::discovery::catch_up(&app.sandbox.portal)
        .await
        .unwrap();
    let list = app.get("/api/v1/opportunities?lang=en").send().await;
    let list: serde_json::Value = serde_json::from_str(&list.body).unwrap();
    let items = list["items"].as_array().unwrap();
    let of = |title: &str| items.iter().find(|one| one["title"] == title).unwrap();
    let (open, stated) = (of("Robot intern"), of("Tide intern"));
    assert!(
        open["apply_by"].is_null() && open["listed_until"].is_string(),
        "{open}"
    );
    assert_eq!(stated["apply_by"], "2027-06-30");
    assert!(stated["listed_until"].is_null());
    for (path, sentence) in [
        ("", "掲載元に記載なし"),
        ("/en", "not stated by the source (listed until"),
    ] {
        let page = |one: &serde_json::Value| {
            format!("{path}/opportunities/{}", one["id"].as_str().unwrap())
        };
        let shown = app.get(&page(open)).send().await;
        assert!(
            shown.body.contains(sentence) && !shown.body.contains("validThrough"),
            "{}",
            shown.body
        );
        let shown = app.get(&page(stated)).send().await;
        assert!(shown.body.contains("validThrough"));
        let list = app.get(&format!("{path}/opportunities")).send().await;
        assert!(list.body.contains(sentence), "{}", list.body);
    }
    let soon = app.get("/api/v1/opportunities?within=90").send().await;
    assert!(
        !soon.body.contains("Robot intern") && soon.body.contains("Tide intern"),
        "{}",
        soon.body
    );
}
