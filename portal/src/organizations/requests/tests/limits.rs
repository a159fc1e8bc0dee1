use super::*;
use model::problem::Slowed;

fn is_slowed<T: std::fmt::Debug>(outcome: crate::Result<T>) -> bool {
    let because = Slowed::Requests;
    matches!(refusal(outcome), Problem::TooOften { because: why, .. } if why == because)
}

#[both_databases]
async fn nobody_begins_and_withdraws_without_end(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = representative(&sandbox.join(&owner, reef, MemberRole::Owner).await);
    let kai = representative(&sandbox.unverified("Kai", Role::Recruiter).await);
    let withdraw = moves("withdraw", "", "");
    for _ in 0..3 {
        let id = ask(portal, &kai, reef).await.unwrap();
        assert_eq!(ask(portal, &kai, reef).await.unwrap(), id, "the same");
        act(portal, &kai, id, &withdraw).await.unwrap();
    }
    assert!(is_slowed(ask(portal, &kai, reef).await));
    for n in 0..7 {
        let other = sandbox.organization(&format!("Other {n}")).await;
        let id = ask(portal, &kai, other).await.unwrap();
        act(portal, &kai, id, &withdraw).await.unwrap();
    }
    let next = sandbox.organization("Next").await;
    assert!(is_slowed(ask(portal, &kai, next).await));
    assert!(is_slowed(bring(portal, &kai, &super::reef()).await));
    portal.clock().advance(TimeDelta::hours(8));
    assert!(ask(portal, &kai, reef).await.is_ok());
    for _ in 0..12 {
        let member = refusal(ask(portal, &owner, reef).await);
        assert_eq!(member, Conflict::MemberAlready.into(), "it does not count");
    }
}
