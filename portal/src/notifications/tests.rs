use super::{list, mark_all_read, unread};
use crate::accounts::testing::shut_out;
use crate::journal::Entry;
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use chrono::TimeDelta;
use model::Language;
use model::accounts::Role;
use model::notifications::{About, Notification};
use model::opportunities::Verb;
use model::opportunities::{Field, Kind};
use model::page::PER_PAGE;

#[both_databases]
async fn people_read_what_they_are_told_and_nobody_else_does(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let bea = sandbox.person("Bea", Role::Student).await;
    let text =
        draft(Kind::GuestCourse).with(Field::TitleEn, "Robots that look after wind turbines");
    let (id, _) = sandbox.drafted(&ana, Kind::GuestCourse, &text).await;
    for verb in [Verb::Asked, Verb::Approved] {
        portal.clock().advance(TimeDelta::minutes(1));
        let mut tx = portal.write().await.unwrap();
        tx.record(Entry::new(None, id, verb)).await.unwrap();
        tx.commit().await.unwrap();
    }
    let told = list(portal, &ana, 1, Language::Japanese)
        .await
        .unwrap()
        .items;
    let verbs: Vec<Verb> = told.iter().filter_map(Notification::posting_verb).collect();
    assert_eq!(verbs, [Verb::Approved, Verb::Asked], "newest first");
    assert!(
        told.iter()
            .all(|one| one.posting() == Some(id) && !one.read && !one.is_at_desk())
    );
    let About::Posting { title, .. } = &told[0].about else {
        panic!("{told:?}")
    };
    assert_eq!(title.language, Language::Japanese);
    assert!(
        list(portal, &bea, 1, Language::Japanese)
            .await
            .unwrap()
            .items
            .is_empty()
    );
    assert_eq!(unread(portal.read(), ana.id()).await.unwrap(), 2);

    for _ in 0..2 {
        mark_all_read(portal, &ana).await.unwrap();
        assert_eq!(unread(portal.read(), ana.id()).await.unwrap(), 0);
    }
    assert!(
        list(portal, &ana, 1, Language::Japanese)
            .await
            .unwrap()
            .items
            .iter()
            .all(|one| one.read)
    );
}

#[both_databases]
async fn a_long_list_comes_in_pages(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let (id, _) = sandbox
        .drafted(&ana, Kind::GuestCourse, &draft(Kind::GuestCourse))
        .await;
    let mut tx = portal.write().await.unwrap();
    for _ in 0..=PER_PAGE {
        tx.record(Entry::new(None, id, Verb::Asked)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let pages = [
        list(portal, &ana, 1, Language::Japanese).await.unwrap(),
        list(portal, &ana, 2, Language::Japanese).await.unwrap(),
    ];
    assert_eq!(
        pages.each_ref().map(|page| page.items.len()),
        [PER_PAGE as usize, 1]
    );
    assert!(pages.iter().all(|page| page.last() == 2));
    assert!(
        !pages[0]
            .items
            .iter()
            .any(|one| one.id == pages[1].items[0].id)
    );
}

#[both_databases]
async fn the_desk_is_told_but_not_the_one_who_did_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let admin = sandbox.person("Admin", Role::Admin).await;
    let gone = sandbox.person("Gone", Role::Staff).await;
    shut_out(portal, &admin.moderator().unwrap(), gone.id())
        .await
        .unwrap();
    let (id, _) = sandbox
        .drafted(&ana, Kind::GuestCourse, &draft(Kind::GuestCourse))
        .await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(Some(staff.id()), id, Verb::Submitted))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for (person, told) in [(&admin, 1), (&staff, 0), (&gone, 0), (&*ana, 0)] {
        let list = list(portal, person, 1, Language::Japanese)
            .await
            .unwrap()
            .items;
        assert_eq!(list.len(), told, "{}", person.viewer().name);
        assert!(list.iter().all(Notification::is_at_desk));
    }
}

#[both_databases]
async fn what_is_undone_is_not_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let (id, _) = sandbox
        .drafted(&ana, Kind::GuestCourse, &draft(Kind::GuestCourse))
        .await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(None, id, Verb::Approved))
        .await
        .unwrap();
    drop(tx);
    assert!(
        list(portal, &ana, 1, Language::Japanese)
            .await
            .unwrap()
            .items
            .is_empty()
    );
}

#[both_databases]
async fn nobody_is_told_what_they_did_themselves_nor_what_is_no_news(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let (id, _) = sandbox
        .drafted(&ana, Kind::GuestCourse, &draft(Kind::GuestCourse))
        .await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(Some(ana.id()), id, Verb::Expired))
        .await
        .unwrap();
    for quiet in [Verb::Saved, Verb::Paused, Verb::Withdrawn, Verb::Imported] {
        tx.record(Entry::new(None, id, quiet)).await.unwrap();
    }
    // The past is no news.
    let before = tx.now() - TimeDelta::minutes(1);
    tx.record_at(before, Entry::new(None, id, Verb::Approved))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(unread(portal.read(), ana.id()).await.unwrap(), 0);
}
