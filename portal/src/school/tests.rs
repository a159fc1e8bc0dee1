//! Stories of the school's settings, on both databases.

use super::{
    THE_SCHOOL, add_department, change, change_department, departments, entity, last_seen, logo,
    remove_department, remove_logo, school, set_logo,
};
use crate::journal;
use crate::rows::insert_all;
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::language::Bilingual;
use model::school::{DepartmentForm, SchoolForm, Verb};
use model::{Conflict, FieldProblem, Language, Problem};
use png::{ColorType, Encoder};

fn named(name: &str, version: i32) -> SchoolForm {
    SchoolForm {
        name_ja: name.to_owned(),
        office_ja: "産学連携課".to_owned(),
        mail: "ＲＥＮＫＥＩ@shiomi.example".to_owned(),
        phone: "０８７−１２３−４５６７".to_owned(),
        version: version.to_string(),
        ..SchoolForm::default()
    }
}

#[both_databases]
async fn an_administrator_says_whose_portal_it_is(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let nameless = school(portal).await.unwrap();
    assert_eq!(nameless.called(Language::Japanese), "本学");
    assert!(!nameless.is_named);
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    change(portal, &admin, &named("潮見大学", 0)).await.unwrap();
    let now = school(portal).await.unwrap();
    assert_eq!(now.called(Language::English), "潮見大学");
    assert_eq!(
        (now.mail.as_str(), now.phone.as_str()),
        ("renkei@shiomi.example", "087-123-4567")
    );
    assert_eq!(school(&sandbox.neighbour().await).await.unwrap(), now);
    assert_eq!(last_seen(portal), now);
    let late = change(portal, &admin, &named("沖見大学", 0)).await;
    assert_eq!(refusal(late), Conflict::Stale.into());
    change(portal, &admin, &named("潮見大学", 1)).await.unwrap();
    let again = school(portal).await.unwrap();
    assert_eq!(again.version, 1, "nothing has changed");
    let wrong = SchoolForm {
        mail: "renkei".to_owned(),
        ..named("", 1)
    };
    let Problem::Invalid(problems) = refusal(change(portal, &admin, &wrong).await) else {
        panic!("fields are wrong");
    };
    assert_eq!(problems.of("name_ja"), Some(&FieldProblem::Missing));
    assert_eq!(problems.of("mail"), Some(&FieldProblem::NotAnEmail));
}

#[both_databases]
async fn the_name_of_the_settings_is_the_first_and_the_administrators_the_last(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let demo = entity::Model {
        id: crate::school::ROW,
        name_ja: "架橋大学".to_owned(),
        ..entity::Model::default()
    };
    insert_all(portal.read(), vec![demo]).await.unwrap();
    assert_eq!(school(portal).await.unwrap().name.ja, "架橋大学");
    portal.name_school(Bilingual::new("潮見大学", "Shiomi University"));
    assert_eq!(school(portal).await.unwrap().name.en, "Shiomi University");
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    change(portal, &admin, &named("沖見大学", 0)).await.unwrap();
    assert_eq!(
        school(portal).await.unwrap().name,
        Bilingual::new("沖見大学", "")
    );
}

#[both_databases]
async fn guests_see_another_edition_after_a_change(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    let before = portal.edition().await.unwrap();
    let department = DepartmentForm {
        faculty_ja: "水産学部".to_owned(),
        ..DepartmentForm::default()
    };
    add_department(portal, &admin, &department).await.unwrap();
    assert_eq!(portal.edition().await.unwrap(), before);
    change(portal, &admin, &named("潮見大学", 0)).await.unwrap();
    assert_ne!(portal.edition().await.unwrap(), before);
}

fn picture(shade: u8) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 8, 4);
    encoder.set_color(ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[shade; 32]).unwrap();
    writer.finish().unwrap();
    file
}

#[both_databases]
async fn the_newest_logo_is_shown_until_it_is_removed(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    let none = set_logo(portal, &admin, b"<svg/>".to_vec()).await;
    let expected = Problem::field("file", FieldProblem::NotAPicture);
    assert_eq!(refusal(none), expected);
    set_logo(portal, &admin, picture(1)).await.unwrap();
    let first = school(portal).await.unwrap().logo.unwrap();
    assert!(logo(portal, &first).await.unwrap().starts_with(b"\x89PNG"));
    set_logo(portal, &admin, picture(2)).await.unwrap();
    set_logo(portal, &admin, picture(2)).await.unwrap();
    let second = school(portal).await.unwrap();
    assert_eq!(second.version, 0, "a picture says nothing");
    let entries = journal::after(portal.read(), 0, 100).await.unwrap();
    let told = entries.iter().filter_map(|entry| entry.about());
    let changed = told.filter(|one| *one == (THE_SCHOOL, Verb::LogoChanged));
    assert_eq!(changed.count(), 2, "the same picture twice is one change");
    assert_eq!(refusal(logo(portal, &first).await), Problem::NotFound);
    for _ in 0..2 {
        remove_logo(portal, &admin).await.unwrap();
    }
    assert_eq!(school(portal).await.unwrap().logo, None);
    assert_eq!(
        refusal(logo(portal, &second.logo.unwrap()).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn a_department_is_added_renamed_and_removed_when_it_is_empty(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    let form = |faculty: &str| DepartmentForm {
        faculty_ja: faculty.to_owned(),
        department_ja: "海洋学科".to_owned(),
        ..DepartmentForm::default()
    };
    let id = add_department(portal, &admin, &form("水産学部"))
        .await
        .unwrap();
    let twice = add_department(portal, &admin, &form(" 水産学部 ")).await;
    let taken = Problem::field("department_ja", FieldProblem::Taken);
    assert_eq!(refusal(twice), taken);
    change_department(portal, &admin, id, &form("海洋学部"))
        .await
        .unwrap();
    let listed = departments(portal, &admin).await.unwrap();
    assert_eq!(
        (listed[0].faculty.ja.as_str(), listed[0].people),
        ("海洋学部", 0)
    );
    remove_department(portal, &admin, id).await.unwrap();
    let gone = remove_department(portal, &admin, id).await;
    assert_eq!(refusal(gone), Problem::NotFound);
}
