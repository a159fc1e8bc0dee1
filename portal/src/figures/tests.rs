use super::{keep, seen, weeks, went};
use crate::opportunities::testing::draft;
use crate::testing::{Sandbox, both_databases};
use crate::{Error, Poster, bookmarks};
use chrono::TimeDelta;
use model::accounts::Role;
use model::figures::{Interest, total};
use model::opportunities::Kind;
use model::{OpportunityId, Problem};

async fn published(sandbox: &Sandbox, poster: &Poster) -> OpportunityId {
    let staff = sandbox.person("Staff", Role::Staff).await;
    let kind = Kind::Internship;
    sandbox.published(poster, &staff, kind, &draft(kind)).await
}

#[both_databases]
async fn looks_and_marks_are_gathered_by_week(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let id = published(&sandbox, &ana).await;
    let student = sandbox.person("Student", Role::Student).await;
    for _ in 0..3 {
        seen(portal, id);
    }
    went(portal, id);
    bookmarks::mark(portal, &student, id).await.unwrap();
    let now = weeks(portal, &ana, id).await.unwrap();
    let marked = Interest {
        marked: 1,
        ..Interest::default()
    };
    assert_eq!(total(&now), marked, "what is counted waits to be written");
    assert_eq!(keep(portal).await.unwrap(), 1);
    assert_eq!(keep(portal).await.unwrap(), 0, "once");
    seen(portal, id);
    portal.clock().advance(TimeDelta::days(7));
    seen(portal, id);
    assert_eq!(keep(portal).await.unwrap(), 2);
    let weeks = weeks(portal, &ana, id).await.unwrap();
    let last: Vec<Interest> = weeks
        .iter()
        .rev()
        .take(2)
        .map(|week| week.interest)
        .collect();
    let counted = |seen, marked, went| Interest { seen, marked, went };
    assert_eq!(last, [counted(1, 0, 0), counted(4, 1, 1)]);
}

#[both_databases]
async fn figures_are_the_posters_alone(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let id = published(&sandbox, &ana).await;
    let ben = sandbox.faculty("Ben").await;
    assert!(weeks(portal, &ana, id).await.is_ok());
    let refused = weeks(portal, &ben, id).await;
    assert!(matches!(refused, Err(Error::Problem(Problem::NotFound))));
}
