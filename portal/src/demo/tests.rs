use super::files::Files;
use super::fill;
use crate::accounts::{Client, sign_in};
use crate::journal;
use crate::opportunities::entities::opportunities;
use crate::testing::{Sandbox, both_databases};
use crate::{Error, Operator, Portal, Reader, discovery, screens};
use model::accounts::{Role, SignInForm};
use model::closed::Closed;
use model::machine::Machine;
use model::opportunities::Verb;
use model::opportunities::{Kind, State};
use model::search::SearchQuery;
use model::{Conflict, Language, OpportunityId, Problem};
use sea_orm::EntityTrait;
use std::collections::HashMap;

fn operator() -> Operator {
    Operator::of_this_machine()
}

async fn postings(portal: &Portal) -> Vec<opportunities::Model> {
    opportunities::Entity::find()
        .all(portal.read())
        .await
        .unwrap()
}

#[both_databases]
async fn an_empty_portal_becomes_a_school(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let mut told = 0;
    let sign_ins = fill(portal, &operator(), |done| told = done).await.unwrap();
    assert_eq!(
        postings(portal).await.len(),
        Files::read().unwrap().postings.len()
    );
    assert_eq!(
        i64::try_from(told).unwrap(),
        journal::last(portal.read()).await.unwrap()
    );

    let mails = crate::mail::claim(portal, 100).await.unwrap();
    assert!(mails.len() > 3, "there are mails to look at");
    assert!(mails.iter().all(|mail| !mail.lines.is_empty()));

    let roles: Vec<Role> = sign_ins.people.iter().map(|one| one.role).collect();
    assert_eq!(roles.len(), Role::ALL.len());
    for one in &sign_ins.people {
        let form = SignInForm {
            email: one.email.clone(),
            password: sign_ins.password.clone(),
        };
        assert!(
            sign_in(portal, &form, &Client::default()).await.is_ok(),
            "{}",
            one.email
        );
        let form = SignInForm {
            password: "not the password of anybody".to_owned(),
            ..form
        };
        assert!(
            sign_in(portal, &form, &Client::default()).await.is_err(),
            "{}",
            one.email
        );
    }

    discovery::catch_up(portal).await.unwrap();
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
    let front = screens::home(portal, &Reader::guest(), Language::Japanese)
        .await
        .unwrap();
    assert_eq!(front.kinds.len(), Kind::ALL.len());
    assert!(
        front.kinds.iter().all(|(_, count)| *count >= 5),
        "{:?}",
        front.kinds
    );
    assert!(
        !front.closing.is_empty(),
        "something closes within two weeks"
    );
    for (words, least) in FIRST_WORDS {
        let query = SearchQuery::from_pairs([("q", words)]);
        let found = screens::find(portal, &Reader::guest(), &query, Language::English)
            .await
            .unwrap();
        assert!(found.page.total >= least, "{words}: {}", found.page.total);
    }
}

/// What people type first into a portal, and how many postings it finds at the least.
const FIRST_WORDS: [(&str, u64); 9] = [
    ("インターンシップ", 6),
    ("AI", 2),
    ("人工知能", 1),
    ("スタートアップ", 2),
    ("起業", 2),
    ("マーケティング", 1),
    ("SDGs", 1),
    ("TOEIC", 1),
    ("夏休み", 1),
];

#[both_databases]
async fn a_portal_in_use_is_left_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    sandbox.person("Ana", Role::Admin).await;
    let refused = fill(portal, &operator(), |_| {}).await;
    assert!(
        matches!(
            refused,
            Err(Error::Problem(Problem::Conflict(Conflict::NotEmpty)))
        ),
        "{refused:?}"
    );
    assert!(postings(portal).await.is_empty());
    assert_eq!(journal::last(portal.read()).await.unwrap(), 0);
}

#[both_databases]
async fn the_second_time_is_refused(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    fill(portal, &operator(), |_| {}).await.unwrap();
    let before = journal::last(portal.read()).await.unwrap();
    let refused = fill(portal, &operator(), |_| {}).await;
    assert!(
        matches!(
            refused,
            Err(Error::Problem(Problem::Conflict(Conflict::NotEmpty)))
        ),
        "{refused:?}"
    );
    assert_eq!(journal::last(portal.read()).await.unwrap(), before);
}

#[both_databases]
async fn what_happened_was_allowed_and_came_in_order(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    fill(portal, &operator(), |_| {}).await.unwrap();
    let entries = journal::after(portal.read(), 0, 100_000).await.unwrap();
    assert!(entries.is_sorted_by_key(|entry| entry.at));
    assert!(entries.iter().all(|entry| entry.at < portal.now()));

    let mut states: HashMap<_, State> = HashMap::new();
    let deeds = entries
        .iter()
        .filter_map(|entry| entry.about::<OpportunityId>());
    for (id, verb) in deeds {
        match State::row_of(verb) {
            Some(row) => {
                let state = states.get_mut(&id).unwrap();
                let before = *state;
                *state =
                    (row.after)(before).unwrap_or_else(|| panic!("{} after {before:?}", row.act));
            }
            None if verb == Verb::Began => {
                states.insert(id, State::NEW);
            }
            None => {}
        }
    }
    for row in postings(portal).await {
        assert_eq!(states.get(&row.id), Some(&row.state()), "{}", row.id);
    }
}
