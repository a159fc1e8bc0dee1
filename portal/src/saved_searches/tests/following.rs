use super::super::{follow, followed, list, unfollow};
use super::{bells, follow as work, keep};
use crate::Error;
use crate::opportunities::testing::{publish, titled};
use crate::testing::{Sandbox, both_databases};
use model::accounts::Role;
use model::opportunities::Field;
use model::organizations::MemberRole;
use model::saved_searches::SAVED_MAX;
use model::{Conflict, Language, Problem};

#[both_databases]
async fn who_follows_an_organization_hears_of_what_it_publishes(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = sandbox.join(&owner, reef, MemberRole::Owner).await;
    let poster = owner.poster().unwrap();
    let staff = sandbox.person("Staff", Role::Staff).await;
    let ana = sandbox.person("Ana", Role::Student).await;
    work(&sandbox).await;

    for _ in 0..2 {
        follow(portal, &ana, "reef", Language::Japanese)
            .await
            .unwrap();
    }
    let kept = list(portal, &ana, Language::Japanese).await.unwrap();
    assert_eq!(kept.len(), 1, "a second time changes nothing");
    assert_eq!(kept[0].name, "Reef");
    let id = followed(portal, &ana, "reef").await.unwrap();
    assert_eq!(id, Some(kept[0].id));
    assert_eq!(followed(portal, &owner, "reef").await.unwrap(), None);

    let text = titled("海").with(Field::Organization, reef.to_string());
    publish(&sandbox, &poster, &staff, &text).await;
    let elsewhere = sandbox.faculty("Hana").await;
    publish(&sandbox, &elsewhere, &staff, &titled("山")).await;
    work(&sandbox).await;
    assert_eq!(bells(&sandbox, &ana).await, [1]);

    for _ in 0..2 {
        unfollow(portal, &ana, "reef").await.unwrap();
    }
    assert_eq!(followed(portal, &ana, "reef").await.unwrap(), None);
    publish(&sandbox, &poster, &staff, &text).await;
    work(&sandbox).await;
    assert!(bells(&sandbox, &ana).await.is_empty());
}

#[both_databases]
async fn what_is_not_there_and_what_is_too_much_is_refused(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    sandbox.organization("Reef").await;
    let ana = sandbox.person("Ana", Role::Student).await;
    let nowhere = follow(portal, &ana, "nowhere", Language::English).await;
    assert!(matches!(nowhere, Err(Error::Problem(Problem::NotFound))));
    for number in 0..SAVED_MAX {
        keep(&sandbox, &ana, &format!("q=word{number}")).await;
    }
    let full = follow(portal, &ana, "reef", Language::English).await;
    let expected = Problem::Conflict(Conflict::TooManySaved);
    assert!(matches!(full, Err(Error::Problem(problem)) if problem == expected));
}
