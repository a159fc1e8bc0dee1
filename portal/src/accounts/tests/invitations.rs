use super::super::{
    accept_invitation, add_person, invitation, invite, people, renew_invitation, resume,
};
use super::{ANOTHER, PASSWORD, chosen, give_password, is_signed_in, problem, sign_in};
use crate::testing::{Sandbox, both_databases};
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
    sandbox
        .person("Staff", Role::Staff)
        .await
        .moderator()
        .unwrap()
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

    let session = accept_invitation(portal, &invited.token, &chosen(PASSWORD), "Safari")
        .await
        .unwrap();
    let ichiro = resume(portal, &session.token).await.unwrap().unwrap();
    assert!(ichiro.poster().is_ok() && ichiro.edits(reef));
    assert_eq!(problem(invitation(portal, &invited.token).await), LINK_USED);
    let again = accept_invitation(portal, &invited.token, &chosen(ANOTHER), "").await;
    assert_eq!(problem(again), LINK_USED);
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
            problem(invite(portal, &staff, &form).await),
            Problem::NotAllowed
        );
        let invited = invite(portal, &admin, &form).await.unwrap();
        assert_eq!(
            problem(renew_invitation(portal, &staff, invited.person).await),
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
    let session = accept_invitation(portal, &invited.token, &chosen(PASSWORD), "")
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
    assert_eq!(problem(twice), Problem::field("email", FieldProblem::Taken));
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
            problem(twice),
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
        problem(nameless),
        Problem::field("name", FieldProblem::Missing)
    );
}

#[both_databases]
async fn what_cannot_be_right_is_told_by_field_and_leaves_nobody_behind(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let nowhere = InviteForm {
        organization: OrganizationId(portal.new_id()).to_string(),
        ..form("Rie", "rie@example.jp", Role::Recruiter)
    };
    let answer = invite(portal, &staff, &nowhere).await;
    assert_eq!(
        problem(answer),
        Problem::field("organization", FieldProblem::NotAChoice)
    );
    let empty = invite(portal, &staff, &InviteForm::default()).await;
    assert!(matches!(problem(empty), Problem::Invalid(fields) if fields.len() == 3));
    let everybody = people(portal, &staff, &PeopleFilter::default(), Language::Japanese)
        .await
        .unwrap();
    assert_eq!(everybody.total, 1, "only the one who invites");
}

#[both_databases]
async fn a_link_works_for_seven_days(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invite(
        portal,
        &staff,
        &form("Rie", "rie@example.jp", Role::Student),
    )
    .await
    .unwrap();
    portal
        .clock()
        .advance(TimeDelta::days(7) - TimeDelta::seconds(1));
    assert!(invitation(portal, &invited.token).await.is_ok());
    portal.clock().advance(TimeDelta::seconds(1));
    assert_eq!(problem(invitation(portal, &invited.token).await), LINK_USED);
    let late = accept_invitation(portal, &invited.token, &chosen(PASSWORD), "").await;
    assert_eq!(problem(late), LINK_USED);
}

#[both_databases]
async fn a_new_link_replaces_the_old_one(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let old = invite(
        portal,
        &staff,
        &form("Rie", "rie@example.jp", Role::Student),
    )
    .await
    .unwrap();
    let new = renew_invitation(portal, &staff, old.person).await.unwrap();
    assert_eq!(
        problem(accept_invitation(portal, &old.token, &chosen(PASSWORD), "").await),
        LINK_USED
    );
    assert!(
        accept_invitation(portal, &new.token, &chosen(PASSWORD), "")
            .await
            .is_ok()
    );
    let nobody = PersonId(portal.new_id());
    assert_eq!(
        problem(renew_invitation(portal, &staff, nobody).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn whoever_forgot_the_password_gets_a_link_and_old_sessions_end(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    give_password(&sandbox, &ana).await;
    let old = sign_in(portal, &ana).await;
    let link = renew_invitation(portal, &staff, ana.id()).await.unwrap();
    assert!(
        is_signed_in(portal, &old).await,
        "a link alone changes nothing"
    );
    let new = accept_invitation(portal, &link.token, &chosen(ANOTHER), "")
        .await
        .unwrap();
    assert!(!is_signed_in(portal, &old).await && is_signed_in(portal, &new).await);
}

#[both_databases]
async fn a_bad_password_does_not_use_the_link_up(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invite(
        portal,
        &staff,
        &form("Rie Tanaka", "rie@example.jp", Role::Student),
    )
    .await
    .unwrap();
    let short = accept_invitation(portal, &invited.token, &chosen("short"), "").await;
    assert!(matches!(problem(short), Problem::Invalid(fields) if fields.of("password").is_some()));
    let own_name = accept_invitation(
        portal,
        &invited.token,
        &chosen("RieTanaka-2027-kakehashi"),
        "",
    )
    .await;
    assert_eq!(
        problem(own_name),
        Problem::field("password", FieldProblem::TooCommon)
    );
    assert!(
        accept_invitation(portal, &invited.token, &chosen(PASSWORD), "")
            .await
            .is_ok()
    );
}

#[both_databases]
async fn of_two_who_use_one_link_at_once_one_gets_in(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let invited = invite(
        portal,
        &staff,
        &form("Rie", "rie@example.jp", Role::Student),
    )
    .await
    .unwrap();
    let mut racers = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (portal, token) = (portal.clone(), invited.token.clone());
        racers
            .spawn(async move { accept_invitation(&portal, &token, &chosen(PASSWORD), "").await });
    }
    let mut winners = Vec::new();
    while let Some(answer) = racers.join_next().await {
        match answer.unwrap() {
            Ok(session) => winners.push(session),
            refused => assert_eq!(problem(refused), LINK_USED),
        }
    }
    assert_eq!(winners.len(), 1);
    assert!(is_signed_in(portal, &winners[0]).await);
}

#[both_databases]
async fn a_link_that_was_never_made_is_not_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    for token in ["", "x", &"a".repeat(43)] {
        assert_eq!(problem(invitation(portal, token).await), Problem::NotFound);
        let answer = accept_invitation(portal, token, &chosen(PASSWORD), "").await;
        assert_eq!(problem(answer), Problem::NotFound);
    }
}
