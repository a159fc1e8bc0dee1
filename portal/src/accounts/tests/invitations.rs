mod links;

use super::super::{
    accept_invitation, add_person, invitation, invite, people, renew_invitation, resume,
};
use super::{ANOTHER, PASSWORD, chosen, give_password, is_signed_in, sign_in};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Moderator, Operator};
use chrono::TimeDelta;
use model::Language;
use model::accounts::{InviteForm, PeopleFilter, Role};
use model::closed::Closed;
use model::{Conflict, FieldProblem, OrganizationId, PersonId, Problem};

fn form(name: &str, email: &str, role: Role) -> InviteForm {
    InviteForm {
        name: name.to_owned(),
        email: email.to_owned(),
        role: role.code().to_owned(),
        organization: String::new(),
    }
}

async fn staff(sandbox: &Sandbox) -> Moderator {
    sandbox.staff("Staff").await
}

const LINK_USED: Problem = Problem::Conflict(Conflict::LinkUsed);

#[both_databases]
async fn staff_invite_an_alumnus_who_then_posts_for_a_company(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let reef = sandbox.organization("Reef").await;
    let form = InviteForm {
        organization: reef.to_string(),
        ..form("髙橋 一郎", "Ｉｃｈｉｒｏ@Example.jp", Role::Alumnus)
    };
    let invited = invite(portal, &staff, &form).await.unwrap();
    let view = invitation(portal, &invited.token).await.unwrap();
    assert_eq!(
        (view.name.as_str(), view.email.as_str()),
        ("髙橋 一郎", "ichiro@example.jp")
    );
    let list = people(
        portal,
        &staff,
        &PeopleFilter {
            q: "高橋".to_owned(),
            ..PeopleFilter::default()
        },
        Language::Japanese,
    )
    .await
    .unwrap();
    assert!(list.items[0].invited);

    let session = accept_invitation(
        portal,
        &invited.token,
        &chosen(PASSWORD),
        &crate::accounts::Client::named("Safari"),
    )
    .await
    .unwrap();
    let ichiro = resume(portal, &session.token).await.unwrap().unwrap();
    assert!(ichiro.poster().is_ok() && ichiro.edits(reef));
    assert_eq!(refusal(invitation(portal, &invited.token).await), LINK_USED);
    let again = accept_invitation(
        portal,
        &invited.token,
        &chosen(ANOTHER),
        &crate::accounts::Client::named(""),
    )
    .await;
    assert_eq!(refusal(again), LINK_USED);
    assert!(is_signed_in(portal, &session).await);
    sign_in(portal, &ichiro).await;
}

#[both_databases]
async fn asvs_v8_2_1_only_an_administrator_invites_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let admin = sandbox
        .person("Admin", Role::Admin)
        .await
        .moderator()
        .unwrap();
    for role in [Role::Staff, Role::Admin] {
        let form = form("New", &format!("new-{role}@example.jp"), role);
        assert_eq!(
            refusal(invite(portal, &staff, &form).await),
            Problem::NotAllowed
        );
        let invited = invite(portal, &admin, &form).await.unwrap();
        assert_eq!(
            refusal(renew_invitation(portal, &staff, invited.person).await),
            Problem::NotAllowed
        );
        assert!(
            renew_invitation(portal, &admin, invited.person)
                .await
                .is_ok()
        );
    }
}

#[both_databases]
async fn the_command_line_makes_the_first_administrator(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let operator = Operator::of_this_machine();
    let invited = add_person(
        portal,
        &operator,
        &form("Ada", "ada@example.jp", Role::Admin),
    )
    .await
    .unwrap();
    let session = accept_invitation(
        portal,
        &invited.token,
        &chosen(PASSWORD),
        &crate::accounts::Client::named(""),
    )
    .await
    .unwrap();
    assert!(
        resume(portal, &session.token)
            .await
            .unwrap()
            .unwrap()
            .admin()
            .is_ok()
    );
    let twice = add_person(
        portal,
        &operator,
        &form("Ada", "ADA@example.jp", Role::Staff),
    )
    .await;
    assert_eq!(refusal(twice), Problem::field("email", FieldProblem::Taken));
}

#[both_databases]
async fn f58_one_visible_address_is_one_person(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invite(
        portal,
        &staff,
        &form(
            "\u{202E}Taro\u{200B}",
            "\u{200B}taro@example.jp",
            Role::Student,
        ),
    )
    .await
    .unwrap();
    let view = invitation(portal, &invited.token).await.unwrap();
    assert_eq!(
        (view.name.as_str(), view.email.as_str()),
        ("Taro", "taro@example.jp")
    );
    for email in [
        "taro@example.jp",
        "ta\u{AD}ro@example.jp",
        "ＴＡＲＯ＠ｅｘａｍｐｌｅ。ｊｐ",
        "taro@example.jp\u{FEFF}",
    ] {
        let twice = invite(portal, &staff, &form("Taro", email, Role::Student)).await;
        assert_eq!(
            refusal(twice),
            Problem::field("email", FieldProblem::Taken),
            "{email}"
        );
    }
    let nameless = invite(
        portal,
        &staff,
        &form("\u{3164}\u{200B}", "x@example.jp", Role::Student),
    )
    .await;
    assert_eq!(
        refusal(nameless),
        Problem::field("name", FieldProblem::Missing)
    );
}

#[both_databases]
async fn asvs_v2_2_1_what_cannot_be_right_is_told_by_field_and_leaves_nobody_behind(
    sandbox: Sandbox,
) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let nowhere = InviteForm {
        organization: OrganizationId(portal.new_id()).to_string(),
        ..form("Rie", "rie@example.jp", Role::Recruiter)
    };
    let answer = invite(portal, &staff, &nowhere).await;
    assert_eq!(
        refusal(answer),
        Problem::field("organization", FieldProblem::NotAChoice)
    );
    let empty = invite(portal, &staff, &InviteForm::default()).await;
    assert!(matches!(refusal(empty), Problem::Invalid(fields) if fields.len() == 3));
    let everybody = people(portal, &staff, &PeopleFilter::default(), Language::Japanese)
        .await
        .unwrap();
    assert_eq!(everybody.total, 1, "only the one who invites");
}
