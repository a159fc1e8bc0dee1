//! Claims that a registrar decides, and what owners hear of others.

use super::*;

#[both_databases]
async fn a_registrar_asks_is_answered_and_declines(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    let doubtful = typed("高橋一", "1998-04-02", "2021", "", "");
    assert_eq!(
        claims_as(&sandbox, &one, &doubtful).await,
        Claimed::Received
    );
    let row = row_of(portal, &one).await;
    look_at(portal, &registrar, row.id).await.unwrap();
    let detail = claim_detail(portal, &registrar, row.id).await.unwrap();
    let look = detail.look.expect("it was opened");
    assert_eq!(look.entries[0].recorded.student_no, "E17001");

    let silent = moved("ask", "", "", row.version);
    let unasked = decide(portal, &registrar, row.id, &silent, None);
    assert!(matches!(refusal(unasked.await), Problem::Invalid(_)));
    let ask = moved("ask", "", "生年月日をご確認ください", row.version);
    decide(portal, &registrar, row.id, &ask, None)
        .await
        .unwrap();
    assert_eq!(notices_of(portal, one.id()).await, ["asked"]);
    let own = answer_of(portal, &one).await.unwrap().unwrap();
    assert_eq!(own.answer, "生年月日をご確認ください");

    claims_as(&sandbox, &one, &doubtful).await;
    assert_eq!(
        notices_of(portal, registrar.id()).await,
        ["sent", "answered"]
    );
    let stale = moved("decline", "differs", "", row.version);
    let stale = decide(portal, &registrar, row.id, &stale, None).await;
    assert_eq!(refusal(stale), Problem::Conflict(Conflict::Stale));
    let row = row_of(portal, &one).await;
    let decline = moved("decline", "differs", "窓口へどうぞ", row.version);
    decide(portal, &registrar, row.id, &decline, None)
        .await
        .unwrap();
    assert_eq!(state_of(portal, &one).await, ClaimState::Declined);
    // Whoever was declined may claim again, and then be sure.
    assert_eq!(claims_as(&sandbox, &one, &takahashi()).await, Claimed::Sure);
}

#[both_databases]
async fn papers_confirm_whom_the_register_does_not_have(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Nobody").await;
    let form = typed("知らぬ 誰か", "1960-01-01", "1983", "", "");
    claims_as(&sandbox, &one, &form).await;
    let row = row_of(portal, &one).await;
    let accept = moved("accept", "", "学位記を確認しました", row.version);
    decide(portal, &registrar, row.id, &accept, None)
        .await
        .unwrap();
    assert_eq!(verification_of(portal, &one).await, Verification::Staff);
    let row = row_of(portal, &one).await;
    assert_eq!(row.method, Some(ClaimMethod::Papers));
    let revoke = moved("revoke", "differs", "", row.version);
    decide(portal, &registrar, row.id, &revoke, None)
        .await
        .unwrap();
    assert_eq!(verification_of(portal, &one).await, Verification::Email);
}

#[both_databases]
async fn an_owner_hears_of_failed_claims_on_their_entry(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let owner = alumnus(&sandbox, "Owner").await;
    claims_as(&sandbox, &owner, &takahashi()).await;
    let thief = alumnus(&sandbox, "Thief").await;
    let guess = typed("誰か", "1970-01-01", "2021", "E17001", "");
    claims_as(&sandbox, &thief, &guess).await;
    assert_eq!(notices_of(portal, owner.id()).await, ["register-tried"]);
    assert_eq!(
        verification_of(portal, &owner).await,
        Verification::Register
    );
}

#[both_databases]
async fn whoever_was_revoked_is_not_confirmed_by_the_same_form(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    assert_eq!(claims_as(&sandbox, &one, &takahashi()).await, Claimed::Sure);
    let row = row_of(portal, &one).await;
    let revoke = moved("revoke", "differs", "", row.version);
    decide(portal, &registrar, row.id, &revoke, None)
        .await
        .unwrap();
    for _ in 0..2 {
        assert_eq!(
            claims_as(&sandbox, &one, &takahashi()).await,
            Claimed::Received
        );
        assert_eq!(state_of(portal, &one).await, ClaimState::Waiting);
        assert_eq!(verification_of(portal, &one).await, Verification::Email);
    }
}
