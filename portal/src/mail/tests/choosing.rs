use super::super::{desk, letter_of, settings, switch_of, switch_off};
use super::{advance, choose, rows, sent};
use crate::journal::Entry;
use crate::mail::{Post, write};
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use crate::{Error, Poster};
use model::accounts::Role;
use model::mail::{Facts, Group, MailState, Pace, Quiet};
use model::opportunities::{Kind, Verb};
use model::{Language, Problem};

async fn told(sandbox: &Sandbox, poster: &Poster) {
    let kind = Kind::GuestCourse;
    let (id, _) = sandbox.drafted(poster, kind, &draft(kind)).await;
    let mut tx = sandbox.portal.write().await.unwrap();
    tx.record(Entry::new(None, id, Verb::Asked)).await.unwrap();
    tx.commit().await.unwrap();
}

#[both_databases]
async fn everybody_chooses_for_themselves(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (ana, staff) = (
        sandbox.person("Ana", Role::Student).await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let usual = settings(portal, &ana).await.unwrap();
    assert_eq!(
        usual.groups,
        [Group::Postings, Group::Saved],
        "she has no desk"
    );
    assert_eq!(usual.quiet, Quiet::default());
    choose(&sandbox, &ana, ["weekly", "", "portal-only"]).await;
    let hers = settings(portal, &ana).await.unwrap();
    assert_eq!(hers.choices.of(Group::Postings), Pace::Weekly);
    assert_eq!(hers.choices.of(Group::Desk), Pace::Daily);
    let others = settings(portal, &staff).await.unwrap();
    assert_eq!(others.choices.of(Group::Postings), Pace::AtOnce);
    assert_eq!(others.groups.len(), 3);
}

#[both_databases]
async fn a_mail_can_be_answered_with_no_more_of_these(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    told(&sandbox, &ana).await;
    let (token, group) = sent(portal).await[0].switch.clone().unwrap();
    switch_of(portal, &token).await.unwrap();
    assert_eq!(
        settings(portal, &ana)
            .await
            .unwrap()
            .choices
            .of(Group::Postings),
        Pace::AtOnce,
        "looking changes nothing"
    );
    for _ in 0..2 {
        switch_off(portal, &token, group).await.unwrap();
    }
    let now = settings(portal, &ana).await.unwrap().choices;
    assert_eq!(
        (now.of(Group::Postings), now.of(Group::Saved)),
        (Pace::PortalOnly, Pace::AtOnce)
    );
    switch_off(portal, &token, None).await.unwrap();
    let now = settings(portal, &ana).await.unwrap().choices;
    assert_eq!(now.of(Group::Saved), Pace::PortalOnly);
    let strange = switch_off(portal, "another", None).await;
    assert!(matches!(strange, Err(Error::Problem(Problem::NotFound))));
}

#[both_databases]
async fn what_waits_is_not_sent_after_it_was_switched_off(sandbox: Sandbox) {
    let ana = sandbox.faculty("Ana").await;
    advance(&sandbox, 12);
    told(&sandbox, &ana).await;
    choose(&sandbox, &ana, ["portal-only", "", "at-once"]).await;
    advance(&sandbox, 10);
    assert!(sent(&sandbox.portal).await.is_empty());
    assert_eq!(rows(&sandbox).await[0].state, MailState::Dropped);
}

#[both_databases]
async fn staff_read_no_letters_to_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (staff, other, admin) = (
        sandbox.person("Staff", Role::Staff).await,
        sandbox.person("Other", Role::Staff).await,
        sandbox.person("Admin", Role::Admin).await,
    );
    told(&sandbox, &sandbox.faculty("Ana").await).await;
    told(&sandbox, &other.poster().unwrap()).await;
    for row in rows(&sandbox).await {
        let is_to_staff = row.address == "other@sandbox.test";
        let read = letter_of(portal, &staff.moderator().unwrap(), row.id).await;
        assert_eq!(read.is_err(), is_to_staff, "{}", row.address);
        for reader in [&other, &admin] {
            letter_of(portal, &reader.moderator().unwrap(), row.id)
                .await
                .unwrap();
        }
    }
    let shown = desk(portal, &staff.moderator().unwrap()).await.unwrap();
    assert_eq!(shown.mails.len(), 2);
    for mail in shown.mails {
        let is_to_staff = mail.address == "other@sandbox.test";
        assert_eq!(mail.may_read, !is_to_staff, "{}", mail.address);
    }
}

#[both_databases]
async fn asvs_v8_2_3_secrets_that_confirm_somebody_are_read_by_administrators_alone(
    sandbox: Sandbox,
) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let admin = sandbox.person("Admin", Role::Admin).await;
    let admin = admin.moderator().unwrap();
    let tx = portal.write().await.unwrap();
    let post = Post {
        person: None,
        address: "rin@company.test".to_owned(),
        language: Language::Japanese,
        facts: Facts::OrganizationCode {
            code: "123456".to_owned(),
            name: "Nami".to_owned(),
        },
        life: None,
    };
    let id = write(&tx, post).await.unwrap();
    tx.commit_without_entries().await.unwrap();
    assert!(letter_of(portal, &staff, id).await.is_err());
    letter_of(portal, &admin, id).await.unwrap();
    for (reader, may_read) in [(&staff, false), (&admin, true)] {
        let shown = desk(portal, reader).await.unwrap();
        assert_eq!(shown.mails[0].may_read, may_read);
    }
}
