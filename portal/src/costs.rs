//! What the pages that everybody opens cost in statements, on data like a real school's.

use crate::accounts::{self, entities::people};
use crate::store::Store;
use crate::testing;
use crate::testing::{Sandbox, both_databases};
use crate::{
    Operator, Portal, Reader, Result, SignedIn, bookmarks, demo, discovery, opportunities,
    organizations, screens,
};
use model::accounts::{InviteForm, PasswordForm, Role, Viewer};
use model::bookmarks::{BookmarkOrder, Star, Viewed};
use model::closed::Closed;
use model::opportunities::Kind;
use model::search::SearchQuery;
use model::{Language, OpportunityId, SessionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A filled portal whose statements are counted.
async fn counted(url: &str) -> (Portal, Arc<AtomicUsize>) {
    let mut store = Store::connect(url).await.unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    store.on_statement(move || {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    let portal = testing::assemble(store, None);
    demo::fill(&portal, &Operator::of_this_machine(), |_| {})
        .await
        .unwrap();
    discovery::catch_up(&portal).await.unwrap();
    (portal, count)
}

/// What an act costs in statements.
async fn cost<T>(count: &AtomicUsize, act: impl Future<Output = Result<T>>) -> (usize, T) {
    count.store(0, Ordering::Relaxed);
    let outcome = act.await.unwrap();
    (count.load(Ordering::Relaxed), outcome)
}

/// A student of the demo school.
async fn student(portal: &Portal) -> SignedIn {
    let row = people::Entity::find()
        .filter(people::Column::Role.eq(Role::Student))
        .one(portal.read())
        .await
        .unwrap()
        .unwrap();
    let viewer = Viewer {
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        verified: row.verification.is_verified(),
        registrar: false,
        auditor: false,
        language: row.language,
        memberships: Vec::new(),
    };
    SignedIn::new(viewer, SessionId(portal.new_id()), 0)
}

/// Somebody new of this role, and the token of their session.
async fn joined(portal: &Portal, role: Role) -> String {
    let organization = organizations::entities::organizations::Entity::find();
    let organization = organization.one(portal.read()).await.unwrap().unwrap();
    let form = InviteForm {
        name: role.code().to_owned(),
        email: format!("{role}@costs.test"),
        role: role.code().to_owned(),
        organization: match role {
            Role::Recruiter => organization.id.to_string(),
            _ => String::new(),
        },
    };
    let operator = Operator::of_this_machine();
    let invited = accounts::add_person(portal, &operator, &form)
        .await
        .unwrap();
    let password = "けさは川べりを歩いて来ました。".to_owned();
    let password = PasswordForm {
        current: String::new(),
        again: password.clone(),
        password,
    };
    let client = accounts::Client::named("test");
    let joined = accounts::accept_invitation(portal, &invited.token, &password, &client);
    joined.await.unwrap().token
}

#[both_databases]
async fn pages_cost_few_queries(sandbox: Sandbox) {
    let (portal, count) = counted(sandbox.url()).await;
    assert!(count.load(Ordering::Relaxed) > 5, "nothing is counted");
    let (student, language) = (student(&portal).await, Language::Japanese);
    let organizations: Vec<String> = organizations::entities::organizations::Entity::find()
        .all(portal.read())
        .await
        .unwrap()
        .into_iter()
        .map(|row| row.slug)
        .collect();

    let mut queries = vec![
        SearchQuery::default(),
        SearchQuery::from_pairs([("q", "ロボット")]),
    ];
    queries.extend(
        Kind::ALL
            .iter()
            .map(|kind| SearchQuery::from_pairs([("kind", kind.code())])),
    );
    // Stars of a list come with its postings; those of a posting's page are one statement more.
    for (reader, stars) in [(Reader::guest(), 0), (student.reader(), 1)] {
        let mut shown = Vec::new();
        for query in &queries {
            let find = screens::find(&portal, &reader, query, language);
            let (cost, found) = cost(&count, find).await;
            println!("list {query:?}: {cost} statements");
            assert!(cost <= 2, "a list costs {cost} statements: {query:?}");
            assert!(!found.page.items.is_empty(), "{query:?}");
            shown.extend(found.page.items.into_iter().map(|item| item.id));
        }

        let mut dearest = 0;
        for id in shown {
            let details = screens::posting(&portal, &reader, id, Language::English);
            dearest = dearest.max(cost(&count, details).await.0);
        }
        println!("detail: at most {dearest} statements");
        assert!(
            (1..=6 + stars).contains(&dearest),
            "a page costs {dearest} statements"
        );

        let front = screens::home(&portal, &reader, language);
        let (home, _) = cost(&count, front).await;
        println!("home: {home} statements");
        assert!(home <= 4, "the home page costs {home} statements");

        let mut dearest = 0;
        for slug in &organizations {
            let page = screens::organization(&portal, &reader, slug, language);
            dearest = dearest.max(cost(&count, page).await.0);
        }
        println!("organization: at most {dearest} statements");
        // One of them for the domains that it has proved.
        assert!(
            (1..=6 + stars).contains(&dearest),
            "an organization's page costs {dearest} statements"
        );
    }
}

#[both_databases]
async fn what_one_keeps_costs_few_queries(sandbox: Sandbox) {
    let (portal, count) = counted(sandbox.url()).await;
    let (student, language) = (student(&portal).await, Language::Japanese);
    let everything = SearchQuery::default();
    let found = screens::find(&portal, &Reader::guest(), &everything, language)
        .await
        .unwrap();
    let ids: Vec<OpportunityId> = found.page.items.iter().map(|item| item.id).collect();
    for id in &ids {
        bookmarks::mark(&portal, &student, *id).await.unwrap();
    }
    for order in BookmarkOrder::ALL.iter().copied() {
        let list = screens::bookmarks(&portal, &student, order, 1, language);
        let (cost, list) = cost(&count, list).await;
        assert_eq!(list.items.len(), ids.len());
        assert!(cost <= 4, "bookmarks cost {cost} statements");
    }

    let cookie = ids.into_iter().fold(Viewed::default(), Viewed::opened);
    for (cookie, expected) in [(Viewed::default(), 0), (cookie, 1)] {
        for person in [None, Some(&student)] {
            let viewed = opportunities::viewed(&portal, person, &cookie, language);
            let (cost, list) = cost(&count, viewed).await;
            assert_eq!(cost, expected, "what was viewed");
            assert_eq!(list.len(), cookie.ids().len());
        }
    }
}

// Who it is, what they have not read and where they belong are one statement before any page.
#[both_databases]
async fn a_request_of_somebody_signed_in_costs_few_queries(sandbox: Sandbox) {
    let (portal, count) = counted(sandbox.url()).await;
    let language = Language::Japanese;
    for role in [Role::Student, Role::Staff, Role::Recruiter] {
        let token = joined(&portal, role).await;
        let list = async {
            let person = accounts::resume(&portal, &token).await?.expect("a session");
            let visit = accounts::visit(Some(&person));
            assert!(visit.viewer.is_some());
            let query = SearchQuery::default();
            let results = screens::find(&portal, &person.reader(), &query, language).await?;
            assert!(
                results
                    .page
                    .items
                    .iter()
                    .all(|item| item.mine.star == Star::Unmarked)
            );
            Ok(results.page.total)
        };
        let (cost, total) = cost(&count, list).await;
        println!("list of a {role}: {cost} statements");
        assert!(cost <= 3 && total > 0, "{role}: {cost} statements");
    }
    let (cost, _) = cost(&count, portal.edition()).await;
    assert_eq!(cost, 1, "the edition that guests see");
    let (cost, _) = self::cost(&count, portal.edition()).await;
    assert_eq!(cost, 1, "the edition that guests see");
}
