use super::super::entities::saved_searches;
use super::super::{change, delete, list, look, one, save};
use super::{form, keep};
use crate::Error;
use crate::screens::feed;
use crate::testing::{Sandbox, both_databases};
use model::accounts::Role;
use model::saved_searches::{ChangeForm, Frequency, SAVED_MAX};
use model::search::{Facet, Sort};
use model::{Conflict, Language, Problem};
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;

fn asked(name: &str, frequency: &str) -> ChangeForm {
    ChangeForm {
        name: name.to_owned(),
        frequency: frequency.to_owned(),
    }
}

#[both_databases]
async fn somebody_keeps_a_search_names_it_and_lets_it_go(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    sandbox.organization("Reef").await;
    let id = save(
        portal,
        &ana,
        &form("海の仕事", "?organization=reef&q=海&page=3"),
    )
    .await
    .unwrap();

    let kept = one(portal, &ana, id, Language::Japanese).await.unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.frequency, kept.new),
        ("海の仕事", Frequency::AtOnce, 0)
    );
    assert_eq!((kept.query.text.as_str(), kept.query.page), ("海", 1));
    assert_eq!(kept.organizations["reef"], "Reef");
    assert!(kept.feed_token.len() >= 22, "128 bits at least");

    change(portal, &ana, id, &asked("海", "weekly"))
        .await
        .unwrap();
    let kept = list(portal, &ana, Language::English).await.unwrap();
    assert_eq!(
        (kept[0].name.as_str(), kept[0].frequency),
        ("海", Frequency::Weekly)
    );
    let wrong = change(portal, &ana, id, &asked("", "hourly"))
        .await
        .unwrap_err();
    assert!(matches!(wrong, Error::Problem(Problem::Invalid(problems)) if problems.len() == 2));

    delete(portal, &ana, id).await.unwrap();
    assert!(
        list(portal, &ana, Language::English)
            .await
            .unwrap()
            .is_empty()
    );
    let gone = delete(portal, &ana, id).await.unwrap_err();
    assert!(matches!(gone, Error::Problem(Problem::NotFound)));
}

#[both_databases]
async fn what_was_kept_with_hidden_signs_is_shown_without_them(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let id = save(portal, &ana, &form("海藻", "q=海藻&skill=C"))
        .await
        .unwrap();
    saved_searches::Entity::update_many()
        .col_expr(
            saved_searches::Column::Name,
            Expr::value("\u{202e}海\u{200b}藻"),
        )
        .col_expr(
            saved_searches::Column::Query,
            Expr::value("q=海%E2%80%8B藻&skill=%E2%81%A6C"),
        )
        .exec(portal.read())
        .await
        .unwrap();
    let kept = one(portal, &ana, id, Language::Japanese).await.unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.query.text.as_str()),
        ("海藻", "海藻")
    );
    assert_eq!(kept.query.chosen.of(Facet::Skill), ["C"]);
    let fed = feed(portal, &kept.feed_token, Sort::Newest, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (fed.name.as_str(), fed.query.text.as_str()),
        ("海藻", "海藻")
    );
    let names = crate::saved_searches::entities::saved_searches::names(portal.read(), ana.id())
        .await
        .unwrap();
    assert_eq!(names[&id], "海藻");
}

#[both_databases]
async fn the_same_conditions_are_kept_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let bea = sandbox.person("Bea", Role::Student).await;
    keep(&sandbox, &ana, "kind=internship&kind=guest-course&q=海").await;
    let again = save(
        portal,
        &ana,
        &form("x", "q=海&kind=guest-course&kind=internship&sort=newest"),
    )
    .await;
    assert!(matches!(
        again,
        Err(Error::Problem(Problem::Conflict(Conflict::SavedAlready)))
    ));
    keep(&sandbox, &bea, "q=海&kind=guest-course&kind=internship").await;
    let everything = save(portal, &ana, &form("x", "sort=newest")).await;
    assert!(matches!(
        everything,
        Err(Error::Problem(Problem::Invalid(_)))
    ));
}

#[both_databases]
async fn asvs_v2_3_2_nobody_keeps_more_than_the_limit(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    for number in 1..SAVED_MAX {
        keep(&sandbox, &ana, &format!("q=word{number}")).await;
    }
    // Two windows at the same moment: one place is left.
    let (one, other) = (form("one", "q=one"), form("other", "q=other"));
    let (one, other) = tokio::join!(save(portal, &ana, &one), save(portal, &ana, &other));
    assert_eq!(u32::from(one.is_ok()) + u32::from(other.is_ok()), 1);
    let refused = one.and(other).unwrap_err();
    assert!(matches!(
        refused,
        Error::Problem(Problem::Conflict(Conflict::TooManySaved))
    ));
    let first = list(portal, &ana, Language::Japanese).await.unwrap()[0].id;
    delete(portal, &ana, first).await.unwrap();
    keep(&sandbox, &ana, "q=again").await;
}

#[both_databases]
async fn somebody_elses_search_does_not_exist(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let bea = sandbox.person("Bea", Role::Admin).await;
    let id = keep(&sandbox, &ana, "q=海").await;
    let not_found =
        |outcome: crate::Result<()>| matches!(outcome, Err(Error::Problem(Problem::NotFound)));
    assert!(not_found(
        one(portal, &bea, id, Language::Japanese).await.map(drop)
    ));
    assert!(not_found(look(portal, &bea, id).await.map(drop)));
    assert!(not_found(
        change(portal, &bea, id, &asked("x", "never")).await
    ));
    assert!(not_found(delete(portal, &bea, id).await));
    assert!(
        list(portal, &bea, Language::Japanese)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        list(portal, &ana, Language::Japanese).await.unwrap()[0].name,
        "q=海"
    );
}

// F87
#[both_databases]
async fn f87_signs_alone_are_not_kept(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    for signs in ["q=★", "q=🚀&kind=internship", "q=%3F%3F%3F"] {
        let refused = save(portal, &ana, &form("x", signs)).await;
        assert!(
            matches!(
                refused,
                Err(Error::Problem(Problem::Conflict(Conflict::SignsOnly)))
            ),
            "{signs}"
        );
    }
    for words in ["q=★海", "q=C%2B%2B"] {
        keep(&sandbox, &ana, words).await;
    }
}
