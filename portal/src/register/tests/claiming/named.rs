//! By which name the school knows whoever is confirmed.

use super::*;
use crate::accounts::entities::new_names;

/// By which the school knows them, if not by the name of the account.
async fn known_as(portal: &Portal, person: &SignedIn) -> Option<Option<String>> {
    let row = new_names::Entity::find_by_id(person.id()).one(portal.read());
    row.await.unwrap().map(|row| row.known_as)
}

#[both_databases]
async fn a_sure_match_says_what_the_register_says(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let honest = alumnus(&sandbox, "髙橋　一").await;
    assert_eq!(
        claims_as(&sandbox, &honest, &takahashi()).await,
        Claimed::Sure
    );
    assert_eq!(known_as(portal, &honest).await, None);
    // The account is called otherwise, and nobody has compared the two.
    let other = alumnus(&sandbox, "President").await;
    let form = typed("田中花子", "1998-05-02", "2021", "E17002", "");
    assert_eq!(claims_as(&sandbox, &other, &form).await, Claimed::Sure);
    assert_eq!(
        known_as(portal, &other).await,
        Some(Some("田中花子".to_owned()))
    );
}

/// The register has the former name, and of the new one nobody knows.
#[both_databases]
async fn a_name_that_is_only_claimed_is_none(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let person = alumnus(&sandbox, "President").await;
    let form = ClaimForm {
        full_name: "鈴木 一".to_owned(),
        former_name: "髙橋".to_owned(),
        ..takahashi()
    };
    assert_eq!(claims_as(&sandbox, &person, &form).await, Claimed::Sure);
    assert_eq!(known_as(portal, &person).await, Some(None));
    let refused = crate::school_cards::make(portal, &person).await;
    assert_eq!(refusal(refused), Problem::NotAllowed);
    let own = crate::school_cards::own(portal, &person).await.unwrap();
    assert_eq!((own.name, own.shown), (None, None));
    assert_eq!(own.new_name.as_deref(), Some("President"));
    // A registrar who decides sees what the account is called.
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    let row = row_of(portal, &person).await;
    let seen = |name: &str| MoveForm {
        name: name.to_owned(),
        ..moved("accept", "", "", row.version)
    };
    let other = decide(portal, &registrar, row.id, &seen("Presiden"), row.entry_id).await;
    assert_eq!(refusal(other), Problem::Conflict(Conflict::Stale));
    assert_eq!(state_of(portal, &person).await, ClaimState::Frozen);
    decide(portal, &registrar, row.id, &seen("President"), row.entry_id)
        .await
        .unwrap();
    assert_eq!(known_as(portal, &person).await, None);
}
