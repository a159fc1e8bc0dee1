use super::companies::Poster;
use super::compose::compose;
use super::fill_at_scale;
use super::words::Words;
use crate::opportunities::entities::opportunities::{Column, Entity};
use crate::testing::{Sandbox, both_databases};
use crate::{Error, Operator, Reader, discovery, journal, screens};
use chrono::TimeDelta;
use model::closed::Closed;
use model::language::Bilingual;
use model::opportunities::{Field, Kind};
use model::search::SearchQuery;
use model::time::parse_day;
use model::{Conflict, Language, OrganizationId, PersonId, Problem};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

#[test]
fn what_is_put_together_passes_the_check_of_what_is_typed() {
    let words = Words::read().unwrap();
    let today = parse_day("2027-04-15").unwrap();
    let mut kinds: BTreeMap<Kind, u32> = BTreeMap::new();
    let mut titles = BTreeSet::new();
    let (mut english, mut closed) = (0, 0);
    for number in 0..4000_u64 {
        let poster = Poster {
            organization: (number % 10 != 0)
                .then_some(OrganizationId(Uuid::from_u128(number.into()))),
            name: Bilingual::new("学校法人たちばな瀬学園", "Tachibanase Research Institute"),
            person: PersonId(Uuid::nil()),
            fields: words.fields.iter().collect(),
        };
        let published = today - TimeDelta::days(300 - i64::try_from(number).unwrap() * 300 / 4000);
        let composed = compose(&words, &poster, number, published, today);
        if let Err(problems) = composed.draft.check(composed.kind, published) {
            panic!("posting {number}: {problems:?}\n{:#?}", composed.draft);
        }
        let all = composed.draft.0.values().cloned().collect::<String>();
        assert!(!all.contains('{'), "a name was not replaced: {all}");
        *kinds.entry(composed.kind).or_default() += 1;
        english += u32::from(!composed.draft.get(Field::TitleEn).is_empty());
        closed += u32::from(!composed.is_open);
        titles.insert(composed.draft.get(Field::TitleJa).to_owned());
    }
    assert!(Kind::ALL.iter().all(|kind| kinds[kind] > 400), "{kinds:?}");
    assert!((1200..1500).contains(&english), "{english} in English too");
    assert!((300..900).contains(&closed), "{closed} closed");
    assert!(titles.len() > 2000, "{} different titles", titles.len());
}

#[both_databases]
async fn many_postings_are_published_and_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let mut told = Vec::new();
    let sign_ins = fill_at_scale(portal, &Operator::of_this_machine(), 600, |done| {
        told.push(done);
    })
    .await
    .unwrap();
    assert_eq!(told, [500, 600]);
    assert!(!sign_ins.people.is_empty());

    let readable = Entity::find()
        .filter(Column::Version.eq(3))
        .filter(Column::PublishedAt.is_not_null());
    assert!(readable.count(portal.read()).await.unwrap() >= 600);
    let indexed = discovery::reindex(portal, |_| {}).await.unwrap();
    assert!(indexed >= 600, "{indexed}");
    assert_eq!(discovery::verify(portal).await.unwrap(), []);
    for text in ["触覚センサー", "bridges", "ロボット"] {
        let query = SearchQuery::from_pairs([("q", text)]);
        let found = screens::find(portal, &Reader::guest(), &query, Language::Japanese)
            .await
            .unwrap();
        assert!(found.page.total > 0, "{text}");
    }
}

#[both_databases]
async fn a_portal_in_use_is_not_filled(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    sandbox.organization("Here Already").await;
    let before = journal::last(portal.read()).await.unwrap();
    let refused = fill_at_scale(portal, &Operator::of_this_machine(), 10, |_| {}).await;
    assert!(
        matches!(
            refused,
            Err(Error::Problem(Problem::Conflict(Conflict::NotEmpty)))
        ),
        "{refused:?}"
    );
    assert_eq!(journal::last(portal.read()).await.unwrap(), before);
    assert_eq!(Entity::find().count(portal.read()).await.unwrap(), 0);
}
