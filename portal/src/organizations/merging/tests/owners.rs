use super::*;
use crate::organizations::members::{leave, remove, set_role};
use crate::organizations::testing::now;
use crate::testing::both_databases;
use model::notifications::About;
use model::organizations::Verb;

/// What a person has been told of organizations, newest first.
async fn told(portal: &Portal, person: &SignedIn) -> Vec<Verb> {
    let told = crate::notifications::list(portal, person, 1, Language::Japanese).await;
    let told = told.unwrap().items.into_iter();
    told.filter_map(|one| match one.about {
        About::Organization { verb, .. } => Some(verb),
        _ => None,
    })
    .collect()
}

#[both_databases]
async fn whom_the_other_side_sent_away_comes_back(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        ..
    } = two(&sandbox).await;
    let umi = sandbox.unverified("Umi", Role::Recruiter).await;
    let umi = sandbox.join(&umi, into, MemberRole::Owner).await;
    let bob = member(&sandbox, "Bob", from, MemberRole::Editor).await;
    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    let kai = now(portal, &kai).await;
    remove(portal, &kai, "reef-robotics", umi.id())
        .await
        .unwrap();
    remove(portal, &kai, "reef-robotics", bob.id())
        .await
        .unwrap();
    part(portal, &staff, id).await.unwrap();
    assert_eq!(role_in(portal, &umi, into).await, Some(MemberRole::Owner));
    assert!(
        now(portal, &umi).await.viewer().verified,
        "their employer answers for them again"
    );
    assert_eq!(role_in(portal, &kai, from).await, Some(MemberRole::Owner));
    assert_eq!(role_in(portal, &kai, into).await, None);
    assert_eq!(
        role_in(portal, &bob, from).await,
        None,
        "sent away by their own owner"
    );
}

#[both_databases]
async fn an_owner_who_was_lowered_meanwhile_is_one_again(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        ..
    } = two(&sandbox).await;
    let umi = member(&sandbox, "Umi", into, MemberRole::Owner).await;
    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    let kai = now(portal, &kai).await;
    set_role(portal, &kai, "reef-robotics", umi.id(), MemberRole::Member)
        .await
        .unwrap();
    part(portal, &staff, id).await.unwrap();
    assert_eq!(role_in(portal, &umi, into).await, Some(MemberRole::Owner));
}

#[both_databases]
async fn nothing_that_was_looked_after_is_left_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        ..
    } = two(&sandbox).await;
    let umi = member(&sandbox, "Umi", into, MemberRole::Owner).await;
    let bob = member(&sandbox, "Bob", from, MemberRole::Editor).await;
    let mio = sandbox.person("Mio", Role::Staff).await;
    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    for person in [&kai, &umi] {
        leave(portal, &now(portal, person).await, "reef-robotics")
            .await
            .ok();
    }
    part(portal, &staff, id).await.unwrap();
    assert_eq!(role_in(portal, &bob, from).await, Some(MemberRole::Owner));
    assert_eq!(told(portal, &bob).await, [Verb::Inherited]);
    assert_eq!(role_in(portal, &umi, into).await, Some(MemberRole::Owner));
    assert!(told(portal, &mio).await.is_empty());
}

#[both_databases]
async fn staff_hear_of_one_that_nobody_can_look_after(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        ..
    } = two(&sandbox).await;
    member(&sandbox, "Umi", into, MemberRole::Owner).await;
    let mio = sandbox.person("Mio", Role::Staff).await;
    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    leave(portal, &now(portal, &kai).await, "reef-robotics")
        .await
        .unwrap();
    part(portal, &staff, id).await.unwrap();
    assert_eq!(told(portal, &mio).await, [Verb::Orphaned]);
}
