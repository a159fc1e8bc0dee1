use super::*;
use crate::accounts::{give_right, holders, take_right};
use crate::journal;
use crate::register::{claim_detail, ledger, look, look_at, open_for};
use crate::testing::{both_databases, refusal};
use chrono::TimeDelta;
use model::accounts::{RightForm, StaffRight};
use model::register::{EntryVerb, LookForm};
use model::{Conflict, Problem, RegisterEntryId};

fn asked(whom: &str, purpose: &str) -> LookForm {
    LookForm {
        whom: whom.to_owned(),
        look_purpose: purpose.to_owned(),
    }
}

async fn reads(portal: &Portal) -> usize {
    let all = journal::after(portal.read(), 0, 10_000).await.unwrap();
    let read = |line: &&journal::Model| {
        line.about::<RegisterEntryId>()
            .is_some_and(|(_, verb)| verb == EntryVerb::Read)
    };
    all.iter().filter(read).count()
}

/// P8, 9: without an open claim a registrar is asked for a reason, and it is noted.
#[both_databases]
async fn p8_9_without_a_claim_a_reason_is_asked_and_noted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    for purpose in ["", "うん"] {
        let refused = open_for(portal, &registrar, &asked("E17001", purpose)).await;
        assert!(matches!(refusal(refused), Problem::Invalid(_)), "{purpose}");
    }
    assert_eq!(reads(portal).await, 0);
    let id = open_for(portal, &registrar, &asked("E17001", "証明書窓口からの照会"))
        .await
        .unwrap();
    let opened = look(portal, &registrar, id).await.unwrap();
    assert_eq!(opened.entries.len(), 1);
    assert_eq!(opened.entries[0].recorded.name, "髙橋 一");
    assert_eq!(reads(portal).await, 1);
    let lines = ledger(portal, &registrar, 1).await.unwrap();
    assert_eq!(lines.items[0].purpose, "証明書窓口からの照会");
    assert_eq!(lines.items[0].entries, 1);
    // Also by name, in another spelling.
    let by_name = open_for(portal, &registrar, &asked("渡辺 恵", "電話での照会")).await;
    let opened = look(portal, &registrar, by_name.unwrap()).await.unwrap();
    assert_eq!(opened.entries.len(), 1);
    // Nobody else sees it, and afterwards nobody at all.
    let colleague = super::registrar(&sandbox, "Colleague").await;
    assert_eq!(
        refusal(look(portal, &colleague, id).await),
        Problem::NotFound
    );
    portal.clock().advance(TimeDelta::minutes(61));
    assert_eq!(
        refusal(look(portal, &registrar, id).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn an_open_claim_is_reason_enough_and_the_ledger_has_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let one = alumnus(&sandbox, "Hajime").await;
    let form = typed("高橋一", "1998-04-02", "2021", "E17001", "");
    claims_as(&sandbox, &one, &form).await;
    let id = row_of(portal, &one).await.id;
    let closed = claim_detail(portal, &registrar, id).await.unwrap();
    assert_eq!(closed.look, None, "nothing is opened by looking at a claim");
    assert_eq!(reads(portal).await, 0);
    look_at(portal, &registrar, id).await.unwrap();
    let opened = claim_detail(portal, &registrar, id).await.unwrap();
    assert_eq!(opened.look.unwrap().entries.len(), 1);
    assert_eq!(reads(portal).await, 1);
    let lines = ledger(portal, &registrar, 1).await.unwrap();
    assert_eq!(lines.items[0].claim, Some(id));
    // Once it is decided it is none.
    claims_as(&sandbox, &one, &takahashi()).await;
    assert_eq!(state_of(portal, &one).await, ClaimState::Accepted);
    let decided = look_at(portal, &registrar, id).await;
    assert_eq!(refusal(decided), Problem::Conflict(Conflict::WrongStage));
}

#[both_databases]
async fn administrators_give_the_right_to_staff_and_do_not_have_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let root = sandbox.person("Root", Role::Admin).await;
    let admin = root.admin().unwrap();
    let staff = sandbox.person("Aoi", Role::Staff).await;
    assert_eq!(refusal(root.registrar()), Problem::NotAllowed);
    assert_eq!(refusal(staff.registrar()), Problem::NotAllowed);
    let form = |email: &str| RightForm {
        email: email.to_owned(),
    };
    let right = StaffRight::Registrar;
    for no in [root.viewer().email.as_str(), "nobody@sandbox.test"] {
        let refused = give_right(portal, &admin, right, &form(no)).await;
        assert!(matches!(refusal(refused), Problem::Invalid(_)), "{no}");
    }
    give_right(portal, &admin, right, &form(&staff.viewer().email))
        .await
        .unwrap();
    give_right(portal, &admin, right, &form(&staff.viewer().email))
        .await
        .unwrap();
    let all = holders(portal, &admin, right).await.unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].id, all[0].by.as_str()), (staff.id(), "Root"));
    // An administrator who was a registrar is none.
    let viewer = Viewer {
        registrar: true,
        ..root.viewer().clone()
    };
    let promoted = SignedIn::new(viewer, root.session(), 0);
    assert_eq!(refusal(promoted.registrar()), Problem::NotAllowed);
    take_right(portal, &admin, right, staff.id()).await.unwrap();
    take_right(portal, &admin, right, staff.id()).await.unwrap();
    assert!(holders(portal, &admin, right).await.unwrap().is_empty());
}
