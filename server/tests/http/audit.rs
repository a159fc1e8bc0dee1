//! Auditors search the journal and take away what they found; as a browser without script does it.

use crate::support::{App, Person};
use app::forms::MAIN_FORM;
use model::accounts::{RightForm, Role, StaffRight};
use portal::accounts::give_right;
use portal::audit;
use sha2::{Digest, Sha256};

/// Somebody of staff who may read the journal.
async fn auditor(app: &App, name: &str) -> Person {
    let admin = app.named(&format!("admin-of-{name}"), Role::Admin).await;
    let staff = app.named(name, Role::Staff).await;
    let form = RightForm {
        email: staff.email.clone(),
    };
    let admin = admin.pass.admin().unwrap();
    give_right(&app.sandbox.portal, &admin, StaffRight::Auditor, &form)
        .await
        .unwrap();
    staff
}

/// Searches and returns the address of what was found.
async fn search(app: &App, auditor: &Person, fields: &[(&str, &str)]) -> String {
    let page = app.get("/desk/audit").signed_in(auditor).open().await;
    let mut form = page.form(MAIN_FORM);
    for (name, value) in fields {
        form = form.fill(name, value);
    }
    form.submit().await.location().to_owned()
}

#[tokio::test]
async fn an_auditor_searches_and_reads_pages() {
    let app = App::new().await;
    let auditor = auditor(&app, "aoi").await;
    app.named("Hana", Role::Alumnus).await;
    for number in 0..60 {
        app.sandbox.organization(&format!("Reef {number}")).await;
    }
    let whose = [("audit_person", "Hana"), ("audit_happened", "person")];
    let path = search(&app, &auditor, &whose).await;
    let page = app.get(&path).signed_in(&auditor).open().await;
    assert!(page.text("tbody").contains("Hana"));
    assert!(page.text("dl.facts").contains("「Hana」、利用者"));

    // Of the same search, and in English.
    let all = search(&app, &auditor, &[]).await;
    let english = format!("/en{all}");
    let page = app.get(&english).signed_in(&auditor).open().await;
    assert!(page.text("tbody").contains("Registered"));
    assert!(page.text("dl.facts").contains("All entries"));
    let desk = app.get("/desk/audit").signed_in(&auditor).open().await;
    assert!(desk.text("tbody").contains("すべての記録"));

    // Fifty on a page.
    let founded = search(
        &app,
        &auditor,
        &[("audit_happened", "organization:founded")],
    )
    .await;
    for (page, rows) in [(1, 50), (2, 10)] {
        let path = format!("{founded}?page={page}");
        let page = app.get(&path).signed_in(&auditor).open().await;
        assert_eq!(page.all("th[scope=row]").len(), rows);
    }

    // A day that is none comes back with everything that was typed.
    let desk = app.get("/desk/audit").signed_in(&auditor).open().await;
    let form = desk.form(MAIN_FORM).fill("audit_person", "Hana");
    let refused = form.fill("audit_since", "昨日").submit().await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("value=\"Hana\"") && refused.body.contains("昨日"));
}

#[tokio::test]
async fn what_was_found_is_taken_away_and_runs_no_formula() {
    let app = App::new().await;
    let auditor = auditor(&app, "aoi").await;
    app.called("=HYPERLINK(\"x\")", "formula", Role::Alumnus)
        .await;
    let path = search(&app, &auditor, &[("audit_person", "formula")]).await;
    let found = app.get(&path).signed_in(&auditor).open().await;
    assert!(!found.all("th[scope=row]").is_empty());
    let file = app.post(&path, &[("form", "export")]).signed_in(&auditor);
    let (headers, bytes) = file.bytes().await;
    assert_eq!(headers["content-type"], "text/csv; charset=utf-8");
    assert!(
        headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains("audit.csv")
    );
    assert_eq!(&bytes[..3], [0xEF, 0xBB, 0xBF]);
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");

    // Both the search and the file are entries themselves, which a search finds.
    let looks = search(&app, &auditor, &[("audit_happened", "audit-look")]).await;
    let page = app.get(&looks).signed_in(&auditor).open().await;
    let read = page.text("tbody");
    assert!(read.contains("監査記録を検索しました"), "{read}");
    assert!(
        read.contains("検索結果をファイルに書き出しました"),
        "{read}"
    );
    let desk = app.get("/desk/audit").signed_in(&auditor).open().await;
    assert!(desk.text("tbody").contains("あり"));
}

#[tokio::test]
async fn what_an_auditor_found_is_nobody_elses() {
    let app = App::new().await;
    let auditor = auditor(&app, "aoi").await;
    let colleague = self::auditor(&app, "mio").await;
    let (staff, admin) = (app.person(Role::Staff).await, app.person(Role::Admin).await);
    let path = search(&app, &auditor, &[]).await;
    for (person, status) in [(&colleague, 404), (&staff, 403), (&admin, 403)] {
        let page = app.get(&path).signed_in(person).send().await;
        assert_eq!(page.status, status);
        let file = app.post(&path, &[("form", "export")]).signed_in(person);
        assert_eq!(file.send().await.status, status);
    }
    for person in [&staff, &admin] {
        let desk = app.get("/desk/audit").signed_in(person).send().await;
        assert_eq!(desk.status, 403);
        assert!(desk.body.contains("監査担当者に指定された職員"));
        let sent = app.post("/desk/audit", &[]).signed_in(person).send().await;
        assert_eq!(sent.status, 403);
    }
    // The menu of the desk leads there, for auditors alone.
    let offered = async |person: &Person| {
        let desk = app.get("/desk").signed_in(person).send().await;
        desk.shown().contains("href=\"/desk/audit\"")
    };
    assert!(offered(&auditor).await && !offered(&staff).await && !offered(&admin).await);
}

#[tokio::test]
async fn an_administrator_gives_the_right_and_takes_it() {
    let app = App::new().await;
    let (staff, admin) = (app.person(Role::Staff).await, app.person(Role::Admin).await);
    let page = app.get("/admin/auditors").signed_in(&admin).open().await;
    let form = page.form(MAIN_FORM).fill("email", &staff.email);
    let given = form.submit().await;
    assert_eq!(given.location(), "/admin/auditors?done=give");
    assert_eq!(
        app.get("/desk/audit").signed_in(&staff).send().await.status,
        200
    );
    let page = app.get(given.location()).signed_in(&admin).open().await;
    assert_eq!(page.all("div.banner-success").len(), 1);
    let taken = page.form("take").submit().await;
    assert_eq!(taken.location(), "/admin/auditors?done=take");
    assert_eq!(
        app.get("/desk/audit").signed_in(&staff).send().await.status,
        403
    );
    let page = app.get("/admin/auditors").signed_in(&admin).open().await;
    let form = page.form(MAIN_FORM).fill("email", &admin.email);
    let refused = form.submit().await;
    assert_eq!(refused.status, 422);
    assert!(
        refused
            .body
            .contains("この権限を付けられるのは「職員」だけです")
    );
}

#[tokio::test]
async fn auditors_see_whether_the_journal_was_altered() {
    let app = App::new().await;
    let auditor = auditor(&app, "aoi").await;
    let portal = &app.sandbox.portal;
    let read = async || {
        let page = app.get("/desk/audit").signed_in(&auditor).open().await;
        page.text("main")
    };
    assert!(read().await.contains("まだ照合していません"));
    audit::catch_up(portal).await.unwrap();
    assert_eq!(audit::check(portal, None).await.unwrap().found, None);
    assert!(read().await.contains("問題はありませんでした"));
    // A head of somebody else's chain says nothing of this one.
    let mut other = audit::head(portal).await.unwrap().unwrap();
    other.hash = Sha256::digest("other")
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(
        audit::check(portal, Some(&other))
            .await
            .unwrap()
            .missed
            .is_some()
    );
    assert!(read().await.contains("問題はありませんでした"));
}
