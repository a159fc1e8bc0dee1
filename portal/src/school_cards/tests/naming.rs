//! A card says the name by which the school knows its holder.

use super::*;
use crate::accounts::{change_role, new_names, rename, see_name};
use crate::school_cards::cards;
use crate::testing::{both_databases, refusal};
use crate::{Moderator, notifications};
use chrono::TimeDelta;
use model::accounts::{NameForm, NameSeenForm, RoleForm};
use model::notifications::{About, Target};
use model::school_cards::CardFilter;
use model::{Conflict, Language, Problem};

async fn calls(portal: &Portal, person: &SignedIn, name: &str) {
    let form = NameForm {
        name: name.to_owned(),
        kana: "わたなべ さくら".to_owned(),
    };
    rename(portal, person, &form).await.unwrap();
}

fn saw(person: &SignedIn, name: &str) -> NameSeenForm {
    NameSeenForm {
        person: person.id().to_string(),
        name: name.to_owned(),
    }
}

async fn told(portal: &Portal, person: &SignedIn) -> u32 {
    let unread = notifications::unread(portal.read(), person.id()).await;
    unread.unwrap()
}

async fn nobody_waits(portal: &Portal, staff: &Moderator) -> bool {
    let waiting = new_names(portal, staff).await.unwrap();
    assert_eq!(waiting.shown.is_empty(), waiting.total == 0);
    waiting.total == 0
}

/// The name on the card, and the one that staff have not seen.
async fn names(portal: &Portal, person: &SignedIn) -> (String, Option<String>) {
    let own = seen(portal, person).await;
    let shown = own.shown.expect("a card");
    assert_eq!(own.name.as_ref(), Some(&shown.face.name));
    assert_eq!(standing(portal, &shown.token).await, CardStanding::Valid);
    let judged = check(portal, &shown.token).await.unwrap();
    assert_eq!(judged.face.map(|face| face.name), own.name);
    (shown.face.name, own.new_name)
}

#[both_databases]
async fn a_new_name_stands_on_the_card_once_staff_have_seen_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = student(&sandbox, "森本 さくら").await;
    assert_eq!(
        names(portal, &person).await,
        ("森本 さくら".to_owned(), None)
    );
    assert!(nobody_waits(portal, &staff).await);
    for name in ["渡邉 さくら", "学長"] {
        calls(portal, &person, name).await;
        let expected = ("森本 さくら".to_owned(), Some(name.to_owned()));
        assert_eq!(names(portal, &person).await, expected);
    }
    // Staff find it by what stands on it, and by what the account is called.
    for (q, found) in [("森本", 1), ("学長", 1), ("渡邉", 0)] {
        let filter = CardFilter {
            q: q.to_owned(),
            page: 1,
        };
        let page = cards(portal, &staff, &filter).await.unwrap();
        assert_eq!(page.total, found, "{q}");
    }
    // A card that is made anew says it no earlier.
    crate::school_cards::renew(portal, &person).await.unwrap();
    assert_eq!(names(portal, &person).await.0, "森本 さくら");

    let waiting = new_names(portal, &staff).await.unwrap().shown;
    assert_eq!(waiting.len(), 1);
    let known_as = waiting[0].known_as.as_deref();
    assert_eq!(
        (waiting[0].name.as_str(), known_as),
        ("学長", Some("森本 さくら"))
    );
    calls(portal, &person, "渡邉 さくら").await;
    let changed = see_name(portal, &staff, &saw(&person, "学長")).await;
    assert_eq!(refusal(changed), Problem::Conflict(Conflict::Stale));
    for _ in 0..2 {
        let form = saw(&person, "渡邉 さくら");
        see_name(portal, &staff, &form).await.unwrap();
        assert_eq!(told(portal, &person).await, 1, "once");
    }
    assert_eq!(
        names(portal, &person).await,
        ("渡邉 さくら".to_owned(), None)
    );
    assert!(nobody_waits(portal, &staff).await);
}

#[both_databases]
async fn the_name_of_before_needs_nobody(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = student(&sandbox, "森本 さくら").await;
    calls(portal, &person, "学長").await;
    calls(portal, &person, "森本 さくら").await;
    assert_eq!(
        names(portal, &person).await,
        ("森本 さくら".to_owned(), None)
    );
    assert!(nobody_waits(portal, &staff).await);
}

/// Whoever confirms somebody sees what they are called on that day.
#[both_databases]
async fn who_is_confirmed_later_is_known_as_they_were_then(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = sandbox.unverified("森本 さくら", Role::Student).await;
    calls(portal, &person, "渡邉 さくら").await;
    assert!(nobody_waits(portal, &staff).await);
    let form = saw(&person, "渡邉 さくら");
    crate::accounts::verify_person(portal, &staff, &form)
        .await
        .unwrap();
    make(portal, &person).await.unwrap();
    assert_eq!(
        names(portal, &person).await,
        ("渡邉 さくら".to_owned(), None)
    );
}

#[both_databases]
async fn nobody_sees_their_own_name_nor_staff_each_others(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (one, other) = (
        sandbox.person("One", Role::Staff).await,
        sandbox.person("Other", Role::Staff).await,
    );
    calls(portal, &one, "President").await;
    for staff in [&one, &other] {
        let staff = staff.moderator().unwrap();
        let outcome = see_name(portal, &staff, &saw(&one, "President")).await;
        assert_eq!(refusal(outcome), Problem::NotAllowed);
        let waiting = new_names(portal, &staff).await.unwrap().shown;
        assert!(!waiting[0].may_see);
    }
    let admin = sandbox.person("Admin", Role::Admin).await;
    let admin = admin.moderator().unwrap();
    see_name(portal, &admin, &saw(&one, "President"))
        .await
        .unwrap();
}

/// Recruiters have no card, so nobody looks at what they call themselves, unless they become something else.
#[both_databases]
async fn of_whoever_has_no_card_nobody_confirms_a_name(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let recruiter = sandbox.person("Sakura", Role::Recruiter).await;
    calls(portal, &recruiter, "学長").await;
    assert!(nobody_waits(portal, &staff).await);
    assert_eq!(told(portal, &staff).await, 0);
    let admin = sandbox.person("Admin", Role::Admin).await.admin().unwrap();
    let form = RoleForm {
        email: recruiter.viewer().email.clone(),
        role: Role::Faculty.to_string(),
    };
    change_role(portal, &admin, &form).await.unwrap();
    let waiting = new_names(portal, &staff).await.unwrap().shown;
    assert_eq!(waiting[0].known_as.as_deref(), Some("Sakura"));
    assert_eq!(told(portal, &staff).await, 1);
}

#[both_databases]
async fn staff_are_told_once_that_a_name_waits(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = student(&sandbox, "森本 さくら").await;
    for name in ["渡邉 さくら", "渡辺 さくら"] {
        calls(portal, &person, name).await;
        assert_eq!(told(portal, &staff).await, 1);
    }
    assert_eq!(told(portal, &person).await, 0);
    let list = notifications::list(portal, &staff, 1, Language::Japanese).await;
    let list = list.unwrap().items;
    assert_eq!(list[0].about, About::NewName);
    let target = notifications::open(portal, &staff, list[0].id).await;
    assert_eq!(target.unwrap(), Target::People);
}

#[both_databases]
async fn a_name_that_goes_back_and_forth_is_told_once_a_day(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = student(&sandbox, "森本 さくら").await;
    for name in ["学長", "森本 さくら", "学長", "森本 さくら", "学長"] {
        portal.clock().advance(TimeDelta::minutes(1));
        calls(portal, &person, name).await;
    }
    assert_eq!(told(portal, &staff).await, 1);
    // Staff have looked, and then there is another one.
    see_name(portal, &staff, &saw(&person, "学長"))
        .await
        .unwrap();
    calls(portal, &person, "総長").await;
    assert_eq!(told(portal, &staff).await, 2);
    calls(portal, &person, "学長").await;
    portal.clock().advance(TimeDelta::days(1));
    calls(portal, &person, "理事長").await;
    assert_eq!(told(portal, &staff).await, 3);
}
