use super::super::{card, cards as list, make, renew, revoke, revoke_own};
use super::*;
use crate::accounts;
use crate::journal;
use crate::notifications::entity as notices;
use crate::testing::{both_databases, refusal};
use chrono::{DateTime, TimeDelta, Utc};
use model::Problem;
use model::accounts::SuspendForm;
use model::school_cards::{CardClass, CardFilter, CardState, CardVerb};

#[both_databases]
async fn only_whom_the_school_is_sure_of_makes_a_card(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let unsure = sandbox.unverified("Unsure", Role::Student).await;
    let recruiter = sandbox.person("Recruiter", Role::Recruiter).await;
    for person in [&unsure, &recruiter] {
        let outcome = make(portal, person).await;
        assert_eq!(refusal(outcome), Problem::NotAllowed);
        let seen = seen(portal, person).await;
        assert_eq!((seen.class, seen.shown), (None, None));
    }
    let person = student(&sandbox, "Sakura").await;
    make(portal, &person).await.unwrap();
    assert_eq!(cards_of(portal, person.id()).await.len(), 1, "once");
}

#[both_databases]
async fn many_tabs_make_one_card(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let people = [
        sandbox.person("One", Role::Student).await,
        sandbox.person("Two", Role::Student).await,
    ];
    let mut tabs = tokio::task::JoinSet::new();
    for person in people.iter().chain(&people) {
        let (portal, person) = (portal.clone(), person.clone());
        tabs.spawn(async move { make(&portal, &person).await.unwrap() });
    }
    tabs.join_all().await;
    for person in &people {
        assert_eq!(cards_of(portal, person.id()).await.len(), 1);
        let token = shown(portal, person).await.token;
        assert_eq!(standing(portal, &token).await, CardStanding::Valid);
    }
}

/// Graduation, departure, a suspension and a confirmation that is taken back; and the way back from each.
#[both_databases]
async fn a_card_is_one_as_long_as_its_holder_is_what_it_says(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = student(&sandbox, "Sakura").await;
    let disabled = |at: Option<DateTime<Utc>>| Expr::value(at);
    let (role, verification) = (people::Column::Role, people::Column::Verification);
    for (column, ended, back) in [
        (role, Expr::value(Role::Alumnus), Expr::value(Role::Student)),
        (
            verification,
            Expr::value(Verification::Email),
            Expr::value(Verification::Domain),
        ),
        (
            people::Column::DisabledAt,
            disabled(Some(portal.now())),
            disabled(None),
        ),
    ] {
        let token = shown(portal, &person).await.token;
        set(portal, &person, column, ended).await;
        assert_eq!(standing(portal, &token).await, CardStanding::Ended);
        assert_eq!(seen(portal, &person).await.shown, None);
        assert_eq!(gone(portal).await, 1, "offline as well");
        set(portal, &person, column, back).await;
        assert_eq!(standing(portal, &token).await, CardStanding::Valid);
        assert_eq!(gone(portal).await, 0);
    }
}

#[both_databases]
async fn a_graduate_makes_a_card_of_an_alumnus(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = student(&sandbox, "Sakura").await;
    let alumnus = Expr::value(Role::Alumnus);
    set(portal, &person, people::Column::Role, alumnus).await;
    make(portal, &person).await.unwrap();
    let card = shown(portal, &person).await;
    assert_eq!(card.face.class, CardClass::Alumnus);
    // The graduation is undone: the card of before is there again.
    let student = Expr::value(Role::Student);
    set(portal, &person, people::Column::Role, student).await;
    let before = shown(portal, &person).await;
    assert_eq!(before.face.class, CardClass::Student);
    assert_eq!(standing(portal, &card.token).await, CardStanding::Ended);
}

#[both_databases]
async fn somebody_who_is_shut_out_has_no_card(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = student(&sandbox, "Sakura").await;
    let token = shown(portal, &person).await.token;
    let form = SuspendForm {
        person: person.id().to_string(),
        reason: "退学".to_owned(),
    };
    accounts::disable_person(portal, &staff, &form)
        .await
        .unwrap();
    assert_eq!(standing(portal, &token).await, CardStanding::Ended);
    assert_eq!(refusal(make(portal, &person).await), Problem::NotAllowed);
}

#[both_databases]
async fn a_card_ends_with_the_school_year_and_another_is_made(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = student(&sandbox, "Sakura").await;
    portal.clock().advance(TimeDelta::days(365));
    assert_eq!(seen(portal, &person).await.shown, None);
    make(portal, &person).await.unwrap();
    assert_eq!(shown(portal, &person).await.to.to_string(), "2029-03-31");
    assert_eq!(gone(portal).await, 0, "its last day says so");
}

#[both_databases]
async fn holders_revoke_their_own_card_and_make_another(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (person, other) = (
        student(&sandbox, "Sakura").await,
        student(&sandbox, "Other").await,
    );
    let card = shown(portal, &person).await;
    let form = because(card.id, CardReason::Lost);
    let stranger = revoke_own(portal, &other, &form).await;
    assert_eq!(refusal(stranger), Problem::NotFound);
    revoke_own(portal, &person, &form).await.unwrap();
    revoke_own(portal, &person, &form).await.unwrap();
    assert_eq!(standing(portal, &card.token).await, CardStanding::Revoked);
    let seen = seen(portal, &person).await;
    assert_eq!(seen.shown, None);
    assert_eq!(seen.revoked.map(|(why, _)| why), Some(CardReason::Lost));
    make(portal, &person).await.unwrap();
    let another = shown(portal, &person).await;
    assert_eq!(standing(portal, &another.token).await, CardStanding::Valid);
    assert_eq!(gone(portal).await, 1);

    renew(portal, &person).await.unwrap();
    assert_eq!(
        standing(portal, &another.token).await,
        CardStanding::Revoked
    );
    let told = journal::after(portal.read(), 0, 1000).await.unwrap();
    let told = told.iter().filter_map(|entry| entry.about::<CardId>());
    let of_another: Vec<_> = told.filter(|(id, _)| *id == another.id).collect();
    let verbs: Vec<_> = of_another.into_iter().map(|(_, verb)| verb).collect();
    assert_eq!(verbs, [CardVerb::Made, CardVerb::Replaced]);
}

#[both_databases]
async fn nobody_fills_the_list_with_cards(sandbox: Sandbox) {
    let person = student(&sandbox, "Sakura").await;
    for _ in 0..4 {
        renew(&sandbox.portal, &person).await.unwrap();
    }
    let outcome = renew(&sandbox.portal, &person).await;
    assert!(matches!(refusal(outcome), Problem::TooOften { .. }));
}

#[both_databases]
async fn staff_revoke_and_the_holder_is_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let person = student(&sandbox, "髙橋 さくら").await;
    let held = shown(portal, &person).await;
    let line = card(portal, &staff, held.id).await.unwrap();
    assert!(line.may_revoke && line.state == CardState::Live);
    let form = because(held.id, CardReason::Misused);
    let own = revoke_own(portal, &person, &form).await;
    assert!(
        matches!(refusal(own), Problem::Invalid(_)),
        "not a holder's reason"
    );
    revoke(portal, &staff, &form).await.unwrap();
    revoke(portal, &staff, &form).await.unwrap();
    assert_eq!(standing(portal, &held.token).await, CardStanding::Revoked);
    let told = notices::Entity::find()
        .filter(notices::Column::PersonId.eq(person.id()))
        .all(portal.read())
        .await
        .unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].verb, "card-revoked");

    for (q, found) in [("さくら", 1), ("", 1), ("Nobody", 0), ("%", 0)] {
        let filter = CardFilter {
            q: q.to_owned(),
            page: 1,
        };
        let page = list(portal, &staff, &filter).await.unwrap();
        assert_eq!(page.total, found, "{q}");
    }
    let filter = CardFilter {
        q: line.serial.to_string(),
        page: 1,
    };
    let page = list(portal, &staff, &filter).await.unwrap();
    let (why, by, _) = page.items[0].revoked.clone().unwrap();
    assert_eq!((why, by.as_str()), (CardReason::Misused, "Staff"));
    assert!(!page.items[0].may_revoke);
}

#[both_databases]
async fn staff_revoke_no_card_of_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (one, other) = (
        sandbox.person("One", Role::Staff).await,
        sandbox.person("Other", Role::Staff).await,
    );
    make(portal, &one).await.unwrap();
    let held = shown(portal, &one).await;
    assert_eq!(held.face.class, CardClass::Staff);
    let form = because(held.id, CardReason::Lost);
    for staff in [&one, &other] {
        let staff = staff.moderator().unwrap();
        let outcome = revoke(portal, &staff, &form).await;
        assert_eq!(refusal(outcome), Problem::NotAllowed);
        assert!(!card(portal, &staff, held.id).await.unwrap().may_revoke);
    }
    let admin = sandbox.person("Admin", Role::Admin).await;
    let admin = admin.moderator().unwrap();
    revoke(portal, &admin, &form).await.unwrap();
}
