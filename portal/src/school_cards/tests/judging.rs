use super::super::entities::keys as table;
use super::super::{check, keys, published, revoke_own};
use super::*;
use crate::testing::both_databases;
use chrono::TimeDelta;
use model::school_cards::{
    CardClass, Face, Published, Revocations, SecretKey, Token, Verdict, verify,
};

#[both_databases]
async fn a_card_tells_strangers_a_name_and_a_class(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = alumnus(&sandbox, "髙橋 一").await;
    let card = shown(portal, &person).await;
    assert_eq!(card.to.to_string(), "2028-03-31");
    let verdict = check(portal, &card.token).await.unwrap();
    let face = Face {
        name: "髙橋 一".to_owned(),
        class: CardClass::Alumnus,
    };
    let expected = Verdict {
        standing: CardStanding::Valid,
        face: Some(face),
        list_is_old: false,
    };
    assert_eq!(verdict, expected);
    for nonsense in ["", "x", &card.token[1..]] {
        assert_eq!(check(portal, nonsense).await.unwrap(), Verdict::UNKNOWN);
    }
}

/// P8, 7: a screenshot is worth nothing after a minute.
#[both_databases]
async fn p8_7_a_screenshot_is_expired_after_sixty_seconds(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = student(&sandbox, "Sakura").await;
    let screenshot = shown(portal, &person).await.token;
    assert_eq!(standing(portal, &screenshot).await, CardStanding::Valid);
    portal.clock().advance(TimeDelta::seconds(60));
    let verdict = check(portal, &screenshot).await.unwrap();
    assert_eq!(verdict.standing, CardStanding::Expired);
    assert_eq!(verdict.face, None, "whose it was is not told any more");
    // The card itself is shown with another token.
    let fresh = shown(portal, &person).await.token;
    assert_eq!(standing(portal, &fresh).await, CardStanding::Valid);
}

/// P8, 8: with the list of today and without a network, a card that was revoked yesterday is revoked.
#[both_databases]
async fn p8_8_the_list_of_today_tells_offline_what_was_revoked_yesterday(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (lost, kept) = (
        alumnus(&sandbox, "Lost").await,
        alumnus(&sandbox, "Kept").await,
    );
    let card = shown(portal, &lost).await;
    revoke_own(portal, &lost, &because(card.id, CardReason::Lost))
        .await
        .unwrap();
    portal.clock().advance(TimeDelta::days(1));
    let fetched = serde_json::to_string(&published(portal).await.unwrap()).unwrap();
    assert!(!fetched.contains("Lost"), "serials and nothing else");

    // From here on nothing but what was fetched. The school signs no token of a card that is none; whoever had its key would.
    let key = school_key(portal).await;
    let offline: Published = serde_json::from_str(&fetched).unwrap();
    let list = Revocations::open(&offline.revocations.unwrap(), &offline.keys).unwrap();
    let judge = |token: &Token, at| verify(&token.sign(&key), &offline.keys, &list, at);
    let later = portal.now() + TimeDelta::hours(20);
    for (person, expected) in [(&lost, CardStanding::Revoked), (&kept, CardStanding::Valid)] {
        let token = token_of(portal, person, later).await;
        let verdict = judge(&token, later);
        assert_eq!(verdict.standing, expected);
        assert!(!verdict.list_is_old);
        let too_late = later + TimeDelta::hours(5);
        let token = Token {
            at: too_late,
            ..token
        };
        assert!(judge(&token, too_late).list_is_old, "as a verifier is told");
    }
}

/// As a card would show itself at an instant.
async fn token_of(portal: &Portal, person: &SignedIn, at: chrono::DateTime<chrono::Utc>) -> Token {
    let card = cards_of(portal, person.id()).await.remove(0);
    Token {
        serial: card.serial,
        class: card.class,
        from: card.first_day,
        to: card.last_day,
        at,
        name: person.viewer().name.clone(),
    }
}

async fn school_key(portal: &Portal) -> SecretKey {
    keys::signing(portal.read()).await.unwrap().unwrap()
}

/// Whoever has stolen the key makes no card that the school does not know.
#[both_databases]
async fn a_card_that_was_never_made_is_unknown_to_the_portal(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = student(&sandbox, "Sakura").await;
    let (own, key) = (
        token_of(portal, &person, portal.now()).await,
        school_key(portal).await,
    );
    let (mut other, mut faculty, mut ben) = (own.clone(), own.clone(), own);
    other.serial = model::school_cards::Serial([9; 8]);
    faculty.class = CardClass::Faculty;
    ben.name = "Ben".to_owned();
    for invented in [other, faculty, ben] {
        let verdict = check(portal, &invented.sign(&key)).await;
        assert_eq!(verdict.unwrap(), Verdict::UNKNOWN);
    }
    let keys = table::Entity::find().all(portal.read()).await.unwrap();
    assert_eq!(keys.len(), 1);
}
