use super::super::{
    REGISTRATION_LIFE, confirm_code, confirm_link, register, standing, started_with_link,
    started_with_ticket,
};
use super::{PASSWORD, at, begun, mailed, school, typed};
use crate::accounts::testing::shut_out;
use crate::accounts::{Client, invite, resume};
use crate::journal::after;
use crate::notifications::{list, unread};
use crate::terms::entities::agreements;
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Portal, SignedIn};
use model::accounts::{InviteForm, Role};
use model::admissions::{AdmissionState, CodeForm, LinkForm};
use model::mail::Facts;
use model::problem::Slowed;
use model::{Conflict, FieldProblem, Language, Problem};
use sea_orm::EntityTrait;

fn code(code: &str) -> CodeForm {
    CodeForm {
        code: code.to_owned(),
    }
}

fn link(password: &str) -> LinkForm {
    LinkForm {
        password: password.to_owned(),
    }
}

async fn enter(portal: &Portal, ticket: &str, typed: &str) -> SignedIn {
    let client = Client::default();
    let new = confirm_code(portal, ticket, &code(typed), &client).await;
    resume(portal, &new.unwrap().token).await.unwrap().unwrap()
}

#[both_databases]
async fn a_student_of_a_student_domain_is_in_at_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let (ticket, _, digits) = begun(&sandbox, Role::Student, "Sakura@STU.school.test").await;
    let started = started_with_ticket(portal, &ticket).await.unwrap();
    assert_eq!(started.email, "sakura@stu.school.test");
    let person = enter(portal, &ticket, &digits).await;
    assert!(person.viewer().verified && person.reader().members());
    let standing = standing(portal, &person).await.unwrap();
    assert_eq!((standing.is_verified, standing.state), (true, None));
    let agreed = agreements::Entity::find_by_id((person.id(), 0));
    assert!(agreed.one(portal.read()).await.unwrap().is_some());
    // What is done is done.
    let elsewhere = Client {
        user_agent: "Elsewhere".to_owned(),
        ..Client::default()
    };
    let again = confirm_code(portal, &ticket, &code(&digits), &elsewhere).await;
    assert_eq!(refusal(again), Conflict::RegistrationOver.into());
}

#[both_databases]
async fn a_double_click_leads_to_where_the_first_has_led(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let here = Client {
        user_agent: "Firefox".to_owned(),
        ..Client::default()
    };
    let (ticket, token, digits) = begun(&sandbox, Role::Student, "rin@stu.school.test").await;
    let typed = code(&digits);
    let (first, second) = tokio::join!(
        confirm_code(portal, &ticket, &typed, &here),
        confirm_code(portal, &ticket, &typed, &here)
    );
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!(first.person, second.person);
    let mut kept = 0;
    for new in [&first, &second] {
        kept += usize::from(resume(portal, &new.token).await.unwrap().is_some());
    }
    assert_eq!(kept, 1, "one session, whichever answer arrives last");
    let third = confirm_link(portal, &token, &link(PASSWORD), &here).await;
    assert_eq!(third.unwrap().person, first.person);
    let wrong = confirm_code(portal, &ticket, &code("000000"), &here).await;
    let expected = Problem::field("code", FieldProblem::WrongCode);
    assert_eq!(refusal(wrong), expected);
    portal.clock().advance(chrono::TimeDelta::minutes(1));
    let late = confirm_code(portal, &ticket, &code(&digits), &here).await;
    assert_eq!(refusal(late), Conflict::RegistrationOver.into());
}

#[both_databases]
async fn whoever_waits_has_no_right_of_the_role_and_staff_are_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let (_, token, _) = begun(&sandbox, Role::Staff, "yumiko@office.school.test").await;
    let new = confirm_link(portal, &token, &link(PASSWORD), &Client::default()).await;
    let new = new.unwrap();
    let person = resume(portal, &new.token).await.unwrap().unwrap();
    assert!(!person.viewer().verified && !person.reader().members());
    assert!(person.moderator().is_err() && person.poster().is_err());
    assert!(!person.reader().is_staff());
    let standing = standing(portal, &person).await.unwrap();
    assert_eq!(standing.state, Some(AdmissionState::Waiting));
    assert_eq!(unread(portal.read(), staff.id()).await.unwrap(), 1);
    assert_eq!(unread(portal.read(), person.id()).await.unwrap(), 0);
    let told = list(portal, &staff, 1, Language::Japanese).await.unwrap();
    assert_eq!(told.items.len(), 1);
}

#[both_databases]
async fn alumni_and_recruiters_come_with_any_address_and_wait_elsewhere(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    for (role, email) in [
        (Role::Alumnus, "ana@private.test"),
        (Role::Recruiter, "rui@company.test"),
    ] {
        let (ticket, _, digits) = begun(&sandbox, role, email).await;
        let person = enter(portal, &ticket, &digits).await;
        assert!(!person.viewer().verified && person.poster().is_err());
        assert_eq!(standing(portal, &person).await.unwrap().state, None);
    }
    assert_eq!(unread(portal.read(), staff.id()).await.unwrap(), 0);
}

#[both_databases]
async fn members_of_the_school_need_an_address_of_the_school(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    for role in [Role::Student, Role::Faculty, Role::Staff] {
        let form = typed(role, "ana@private.test");
        let outcome = register(portal, &form, &Client::default(), Language::Japanese).await;
        let expected = Problem::field("email", FieldProblem::NotASchoolAddress);
        assert_eq!(refusal(outcome), expected, "{role}");
    }
    assert!(mailed(&sandbox).await.is_empty());
}

#[both_databases]
async fn an_address_with_an_account_gets_a_mail_that_says_so_and_opens_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let form = typed(Role::Alumnus, &ana.viewer().email);
    let ticket = register(portal, &form, &Client::default(), Language::Japanese).await;
    let ticket = ticket.unwrap();
    let mails = mailed(&sandbox).await;
    assert_eq!(mails, [(ana.viewer().email.clone(), Facts::HasAccount)]);
    // The page is the same as anybody's.
    assert!(started_with_ticket(portal, &ticket).await.is_ok());
    let wrong = confirm_code(portal, &ticket, &code("000000"), &Client::default()).await;
    assert_eq!(
        refusal(wrong),
        Problem::field("code", FieldProblem::WrongCode)
    );
    let staff = sandbox.staff("Staff").await;
    shut_out(portal, &staff, ana.id()).await.unwrap();
    let again = register(portal, &form, &Client::default(), Language::Japanese).await;
    assert!(again.is_ok());
    let mails = mailed(&sandbox).await;
    assert_eq!(mails, [(ana.viewer().email.clone(), Facts::AccountEnded)]);
}

#[both_databases]
async fn asvs_v6_5_5_asvs_v6_6_3_a_code_is_tried_five_times_and_runs_out(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (ticket, token, digits) = begun(&sandbox, Role::Alumnus, "ana@private.test").await;
    let wrong = if digits == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..5 {
        let outcome = confirm_code(portal, &ticket, &code(wrong), &Client::default()).await;
        let expected = Problem::field("code", FieldProblem::WrongCode);
        assert_eq!(refusal(outcome), expected);
    }
    let spent = confirm_code(portal, &ticket, &code(&digits), &Client::default()).await;
    assert_eq!(
        refusal(spent),
        Conflict::CodeSpent.into(),
        "the right one too"
    );
    let spent = confirm_link(portal, &token, &link(PASSWORD), &Client::default()).await;
    assert_eq!(refusal(spent), Conflict::CodeSpent.into());

    let (ticket, token, digits) = begun(&sandbox, Role::Alumnus, "bea@private.test").await;
    portal.clock().advance(REGISTRATION_LIFE);
    let late = confirm_code(portal, &ticket, &code(&digits), &Client::default()).await;
    assert_eq!(refusal(late), Conflict::RegistrationOver.into());
    let late = started_with_link(portal, &token).await;
    assert_eq!(refusal(late), Conflict::RegistrationOver.into());
    let unknown = started_with_link(portal, "nothing").await;
    assert_eq!(refusal(unknown), Problem::NotFound);
}

/// Somebody else's address: its owner gets the mail and opens its link, but does not know the password.
#[both_databases]
async fn the_link_alone_gives_nobody_an_account_with_a_password_of_somebody_else(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (_, token, _) = begun(&sandbox, Role::Alumnus, "victim@private.test").await;
    let guess = link("わたしのいつものパスワードです。");
    let outcome = confirm_link(portal, &token, &guess, &Client::default()).await;
    let expected = Problem::field("password", FieldProblem::WrongPassword);
    assert_eq!(refusal(outcome), expected);
}

#[both_databases]
async fn whoever_was_invited_meanwhile_is_not_registered_twice(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let (ticket, _, digits) = begun(&sandbox, Role::Alumnus, "ana@private.test").await;
    let form = InviteForm {
        name: "Ana".to_owned(),
        email: "ana@private.test".to_owned(),
        role: "alumnus".to_owned(),
        organization: String::new(),
    };
    invite(portal, &staff, &form).await.unwrap();
    let late = confirm_code(portal, &ticket, &code(&digits), &Client::default()).await;
    assert_eq!(refusal(late), Conflict::RegistrationOver.into());
}

#[both_databases]
async fn nobody_fills_a_mailbox_and_known_addresses_are_counted_like_others(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    for email in [ana.viewer().email.as_str(), "nobody@private.test"] {
        for n in 0..3 {
            let from = at(&format!("198.51.100.{n}"));
            let form = typed(Role::Alumnus, email);
            let begun = register(portal, &form, &from, Language::Japanese).await;
            assert!(begun.is_ok(), "{email} {n}");
        }
        let form = typed(Role::Alumnus, email);
        let outcome = register(portal, &form, &at("198.51.100.9"), Language::Japanese).await;
        let Problem::TooOften { because, .. } = refusal(outcome) else {
            panic!("a fourth mail to {email}");
        };
        assert_eq!(because, Slowed::Registrations);
    }
}

#[both_databases]
async fn the_journal_tells_the_same_of_known_and_unknown_addresses(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let told = async |email: &str| {
        let before = crate::journal::last(portal.read()).await.unwrap();
        let form = typed(Role::Alumnus, email);
        let client = Client::default();
        register(portal, &form, &client, Language::Japanese)
            .await
            .unwrap();
        let entries = after(portal.read(), before, 100).await.unwrap();
        let told = entries
            .into_iter()
            .map(|one| (one.actor_id, one.subject, one.verb));
        told.collect::<Vec<_>>()
    };
    assert_eq!(
        told(&ana.viewer().email).await,
        told("nobody@private.test").await
    );
}
