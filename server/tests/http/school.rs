//! An administrator says whose portal it is, and every page says so.

use crate::support::{Answer, App, Person};
use app::forms::MAIN_FORM;
use model::accounts::Role;
use png::{ColorType, Encoder};

async fn name(app: &App, admin: &Person, name: &str) -> Answer {
    let page = app.get("/admin").signed_in(admin).open().await;
    let form = page.form(MAIN_FORM).fill("name_ja", name);
    let form = form
        .fill("office_ja", "産学連携課<b>")
        .fill("phone", "０８７−１２３−４５６７");
    form.fill("mail", "renkei@shiomi.example").submit().await
}

#[tokio::test]
async fn what_an_administrator_says_stands_on_every_page_at_once() {
    let app = App::new().await;
    let admin = app.person(Role::Admin).await;
    let paths = [
        "/",
        "/en/about",
        "/sign-in",
        "/nowhere",
        "/contact",
        "/opportunities",
    ];
    for path in paths {
        let before = app.get(path).send().await;
        assert!(!before.body.contains("潮見大学"), "{path}");
    }
    let saved = name(&app, &admin, "潮見大学").await;
    assert_eq!(saved.location(), "/admin?done=change");
    for path in paths {
        let page = app.get(path).send().await;
        for said in [
            "潮見大学",
            "産学連携課&lt;b&gt;",
            "mailto:renkei@shiomi.example",
            "tel:0871234567",
        ] {
            assert!(page.body.contains(said), "{path}: {said}");
        }
    }
    let fields = [
        ("form", "change"),
        ("name_en", "Shiomi University"),
        ("version", "1"),
    ];
    let refused = app.post("/admin", &fields).signed_in(&admin).send().await;
    assert_eq!(refused.status, 422, "the Japanese name is needed");
    let refused = name(&app, &admin, "").await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("renkei@shiomi.example"),
        "what was typed is there"
    );
}

#[tokio::test]
async fn a_posting_of_the_school_is_signed_with_its_name() {
    let app = App::new().await;
    let admin = app.person(Role::Admin).await;
    let id = app.publish("海の授業", "public").await;
    name(&app, &admin, "潮見大学").await;
    for path in ["/opportunities".to_owned(), format!("/opportunities/{id}")] {
        let page = app.get(&path).open().await;
        assert!(page.text("main").contains("潮見大学"), "{path}");
    }
}

#[tokio::test]
async fn a_page_that_needs_nothing_of_the_portal_says_whom_to_ask() {
    let app = App::new().await;
    let admin = app.person(Role::Admin).await;
    name(&app, &admin, "潮見大学").await;
    app.get("/").send().await;
    let refused = app.ask("DELETE", "/").same_origin().send().await;
    assert!(refused.status >= 400 && refused.body.contains("renkei@shiomi.example"));
}

/// A picture of one colour.
fn picture() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 8, 4);
    encoder.set_color(ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[7; 32]).unwrap();
    writer.finish().unwrap();
    file
}

#[tokio::test]
async fn asvs_v3_2_1_a_logo_is_shown_as_a_picture_and_nothing_else() {
    let app = App::new().await;
    let admin = app.person(Role::Admin).await;
    name(&app, &admin, "潮見大学").await;
    let send = async |file: &[u8]| {
        let ask = app
            .ask("POST", "/admin/logo")
            .same_origin()
            .signed_in(&admin);
        ask.picture(file).send().await
    };
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let refused = send(svg).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("PNG"));
    assert_eq!(send(&picture()).await.location(), "/admin/logo?done=logo");
    let home = app.get("/").open().await;
    assert!(
        home.text("footer").contains("潮見大学"),
        "it keeps its name"
    );
    let source = home.attribute("img.school-logo", "src");
    let (headers, bytes) = app.get(&source).bytes().await;
    assert_eq!(headers["content-type"], "image/png");
    assert!(
        headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    assert!(
        headers["content-security-policy"]
            .to_str()
            .unwrap()
            .contains("default-src 'none'")
    );
    assert!(bytes.starts_with(b"\x89PNG"));
    let page = app.get("/admin/logo").signed_in(&admin).open().await;
    let removed = page.form(MAIN_FORM).press("remove-logo").await;
    assert_eq!(removed.location(), "/admin/logo?done=remove-logo");
    assert_eq!(app.get(&source).send().await.status, 404);
}

#[tokio::test]
async fn departments_and_roles_are_kept_in_the_administrators_room() {
    let app = App::new().await;
    let admin = app.person(Role::Admin).await;
    let student = app.person(Role::Student).await;
    let page = app.get("/admin/departments").signed_in(&admin).open().await;
    let added = page
        .form("add")
        .fill("faculty_ja", "水産学部")
        .submit()
        .await;
    assert_eq!(added.location(), "/admin/departments?done=add");
    let page = app.get("/admin/departments").signed_in(&admin).open().await;
    let removed = page.form("remove").submit().await;
    assert_eq!(removed.location(), "/admin/departments?done=remove");

    assert_eq!(
        app.get("/desk").signed_in(&student).send().await.status,
        403
    );
    let page = app.get("/admin/roles").signed_in(&admin).open().await;
    let give = page.form(MAIN_FORM).fill("email", &student.email);
    let given = give.fill("role", "staff").submit().await;
    assert_eq!(given.location(), "/admin/roles?done=give");
    assert_eq!(
        app.get("/desk").signed_in(&student).send().await.status,
        200
    );
    let page = app.get("/admin/roles").signed_in(&admin).open().await;
    let own = page.form(MAIN_FORM).fill("email", &admin.email);
    let own = own.fill("role", "student").submit().await;
    assert_eq!(own.status, 422);
    assert!(own.body.contains("自分の役割は変更できません。"));
}
