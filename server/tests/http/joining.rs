//! Companies come in by themselves, as a browser without script does it.

use crate::support::{App, Letter, Person};
use model::accounts::Role;
use model::organizations::MemberRole;

const JOIN: &str = "/organizations/join";

/// Looks for an organization, does not find it, and enters it. Answers the address of the request.
async fn bring(app: &App, person: &Person) -> String {
    let page = app
        .get(&format!("{JOIN}?q=reef.co.jp"))
        .signed_in(person)
        .open()
        .await;
    let form = page.form("bring");
    assert_eq!(
        form.value("domain"),
        Some("reef.co.jp"),
        "what was looked for"
    );
    let sent = form
        .fill("name_ja", "株式会社リーフ")
        .fill("corporate_number", "４０１１−００１０−９８９９３")
        .fill("website", "https://www.reef.co.jp")
        .submit()
        .await;
    sent.location().to_owned()
}

async fn mailed(app: &App, to: &str) -> Letter {
    let mails = app.mails().await;
    let mail = mails.into_iter().find(|one| one.to == to);
    mail.unwrap_or_else(|| panic!("no mail to {to}"))
}

fn code(mail: &Letter) -> String {
    let lines = mail.text.lines().map(str::trim);
    let mut codes = lines.filter(|line| line.len() == 6 && line.parse::<u32>().is_ok());
    codes.next().expect("a code").to_owned()
}

#[tokio::test]
async fn a_new_company_comes_in_by_a_mailed_code() {
    let app = App::new().await;
    let rin = app.named("rin", Role::Alumnus).await;
    let path = bring(&app, &rin).await;
    let page = app.get(&path).signed_in(&rin).open().await;
    let wrong = page
        .form("code")
        .fill("address", "rin@gmail.com")
        .submit()
        .await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.body.contains("rin@gmail.com"),
        "nothing typed is lost"
    );
    let sent = page
        .form("code")
        .fill("address", "rin@reef.co.jp")
        .submit()
        .await;
    assert_eq!(sent.location(), format!("{path}?done=code"));
    let mail = mailed(&app, "rin@reef.co.jp").await;
    let page = app.get(&path).signed_in(&rin).open().await;
    let missed = page.form("confirm").fill("code", "12345").submit().await;
    assert_eq!(missed.status, 422);
    let confirmed = page
        .form("confirm")
        .fill("code", &code(&mail))
        .submit()
        .await;
    assert_eq!(confirmed.location(), format!("{path}?done=confirm"));
    let guest = app.get("/organizations").send().await;
    assert!(guest.body.contains("株式会社リーフ"));
    let account = app.get("/account").signed_in(&rin).send().await;
    assert!(account.body.contains("株式会社リーフ"));
}

#[tokio::test]
async fn one_that_is_there_is_offered_and_its_owner_says_yes() {
    let app = App::new().await;
    let owner = app.named("owner", Role::Alumnus).await;
    let reef = app.sandbox.organization("Reef").await;
    app.sandbox.rename(reef, "株式会社リーフ", "").await;
    app.sandbox.join(&owner.pass, reef, MemberRole::Owner).await;
    let kai = app.named("kai", Role::Alumnus).await;
    let page = app
        .get(&format!("{JOIN}?q=別の会社"))
        .signed_in(&kai)
        .open()
        .await;
    let known = page
        .form("bring")
        .fill("name_ja", "リーフ㈱")
        .submit()
        .await;
    assert_eq!(known.status, 409);
    assert!(known.body.contains("参加を申し込む"), "{}", known.body);
    let fields = [("form", "ask"), ("organization", &*reef.to_string())];
    let path = app.post(JOIN, &fields).signed_in(&kai).send().await;
    let path = path.location().to_owned();
    let page = app.get(&path).signed_in(&kai).open().await;
    let handed = page
        .form_with(&[("act", "hand-in")])
        .fill("message", "営業部の甲斐です。")
        .press("hand-in")
        .await;
    assert_eq!(handed.location(), format!("{path}?done=move"));
    let mail = mailed(&app, &owner.email).await;
    assert!(
        mail.text.contains("参加の申し込みが届きました"),
        "{}",
        mail.text
    );
    let members = mail.link("/organizations/");
    let page = app.get(&members).signed_in(&owner).open().await;
    assert!(page.text("main").contains("営業部の甲斐です。"));
    let decided = page
        .form("decide")
        .fill("act", "accept")
        .fill("message", "ようこそ。")
        .submit()
        .await;
    assert_eq!(decided.location(), format!("{members}?done=decide"));
    let told = mailed(&app, &kai.email).await;
    assert!(
        told.text.contains("承認されました") && told.text.contains("ようこそ。"),
        "{}",
        told.text
    );
    let shown = app.get(&members).signed_in(&kai).send().await;
    assert_eq!(shown.status, 200, "one of them now");
}

#[tokio::test]
async fn an_owner_invites_and_removes_a_colleague() {
    let app = App::new().await;
    let owner = app.named("owner", Role::Alumnus).await;
    let reef = app.sandbox.organization("Reef").await;
    app.sandbox.join(&owner.pass, reef, MemberRole::Owner).await;
    let path = "/organizations/reef/members";
    let page = app.get(path).signed_in(&owner).open().await;
    let sent = page
        .form("invite")
        .fill("email", "kai@people.test")
        .submit()
        .await;
    assert_eq!(sent.location(), format!("{path}?done=invite"));
    let link = mailed(&app, "kai@people.test").await.link("/colleagues/");
    let guest = app.get(&link).open().await;
    assert!(guest.text("main").contains("サインインしてください"));
    let kai = app.named("kai", Role::Alumnus).await;
    let page = app.get(&link).signed_in(&kai).open().await;
    let joined = page.form("join").submit().await;
    assert_eq!(joined.location(), format!("{path}?done=join"));
    assert_eq!(
        app.get(&link).signed_in(&kai).send().await.status,
        409,
        "it works once"
    );
    let last = app
        .post(path, &[("form", "leave")])
        .signed_in(&owner)
        .send()
        .await;
    assert_eq!(last.status, 409, "the last owner");
    let whom = kai.pass.id().to_string();
    let fields = [("form", "remove"), ("person", &*whom)];
    let removed = app.post(path, &fields).signed_in(&owner).send().await;
    assert_eq!(removed.location(), format!("{path}?done=remove"));
    assert_eq!(app.get(path).signed_in(&kai).send().await.status, 404);
}

#[tokio::test]
async fn staff_decide_and_merge() {
    let app = App::new().await;
    let staff = app.named("staff", Role::Staff).await;
    let rin = app.named("rin", Role::Alumnus).await;
    let path = bring(&app, &rin).await;
    let page = app.get(&path).signed_in(&rin).open().await;
    let form = page.form_with(&[("act", "hand-in")]);
    form.fill("message", "登記の写しがあります。")
        .press("hand-in")
        .await;
    let page = app
        .get("/desk/organizations")
        .signed_in(&staff)
        .open()
        .await;
    assert!(
        page.text("main").contains("ドメインが確認できていない"),
        "{}",
        page.text("main")
    );
    let refused = page.form("decide").fill("act", "decline").submit().await;
    assert_eq!(refused.status, 422, "a reason is asked for");
    let decided = page.form("decide").fill("act", "accept").submit().await;
    assert_eq!(decided.location(), "/desk/organizations?done=decide");

    let twin = app.sandbox.organization("リーフ").await;
    let page = app
        .get(&format!("/desk/organizations/merge?from={twin}"))
        .signed_in(&staff)
        .open()
        .await;
    let mut links = page.attributes("a", "href").into_iter();
    let into = links.find(|link| link.contains("into=")).unwrap();
    let page = app.get(&into).signed_in(&staff).open().await;
    let merged = page.form("merge").submit().await;
    assert_eq!(merged.location(), "/desk/organizations?done=merge");
    let page = app
        .get("/desk/organizations?done=merge")
        .signed_in(&staff)
        .open()
        .await;
    let parted = page.form("part").submit().await;
    assert_eq!(parted.location(), "/desk/organizations?done=part");
}

#[tokio::test]
async fn strangers_find_nothing_of_it() {
    let app = App::new().await;
    let rin = app.named("rin", Role::Alumnus).await;
    let path = bring(&app, &rin).await;
    let other = app.named("other", Role::Alumnus).await;
    let student = app.named("student", Role::Student).await;
    for act in ["code", "confirm", "record", "file", "move"] {
        let fields = [
            ("form", act),
            ("act", "withdraw"),
            ("address", "x@reef.co.jp"),
        ];
        assert_eq!(
            app.post(&path, &fields)
                .signed_in(&other)
                .send()
                .await
                .status,
            404,
            "{act}"
        );
        assert_eq!(
            app.post(&path, &fields)
                .signed_in(&student)
                .send()
                .await
                .status,
            403,
            "{act}"
        );
    }
}
