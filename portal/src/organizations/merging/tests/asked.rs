//! What people ask for with their saved searches while two organizations are made one with a third, and both merges are taken back.

use super::*;
use crate::testing::both_databases;
use model::MergeId;
use model::saved_searches::{SaveForm, written};

const A: &str = "reef";
const B: &str = "reef-two";
const C: &str = "reef-robotics";

struct Asked {
    staff: Moderator,
    ids: [OrganizationId; 3],
    fan: SignedIn,
}

impl Asked {
    /// Somebody who keeps these searches, each for postings of some of the organizations.
    async fn new(sandbox: &Sandbox, searches: &[&[&str]]) -> Self {
        let ids = [
            sandbox.organization("Reef").await,
            sandbox.organization("Reef Two").await,
            sandbox.organization("Reef Robotics").await,
        ];
        let fan = sandbox.person("Fan", Role::Student).await;
        for (number, slugs) in searches.iter().enumerate() {
            let mut query = SearchQuery::of(Facet::Organization, slugs[0]);
            for slug in &slugs[1..] {
                query.chosen.add(Facet::Organization, slug);
            }
            let form = SaveForm {
                name: format!("Search {number}"),
                query: written(&query),
            };
            saved_searches::save(&sandbox.portal, &fan, &form)
                .await
                .unwrap();
        }
        Self {
            staff: sandbox.staff("Staff").await,
            ids,
            fan,
        }
    }

    /// Makes A one with C, and then B.
    async fn merged(&self, portal: &Portal) -> [MergeId; 2] {
        let [a, b, c] = self.ids;
        let first = merge(portal, &self.staff, &form(a, c)).await.unwrap();
        portal.clock().advance(TimeDelta::minutes(1));
        let second = merge(portal, &self.staff, &form(b, c)).await.unwrap();
        portal.clock().advance(TimeDelta::minutes(1));
        [first, second]
    }

    async fn part(&self, portal: &Portal, id: MergeId) {
        part(portal, &self.staff, id).await.unwrap();
    }

    /// The organizations that each search names.
    async fn now(&self, portal: &Portal) -> Vec<Vec<String>> {
        let list = saved_searches::list(portal, &self.fan, Language::Japanese).await;
        let named = list.unwrap().into_iter().map(|one| {
            let mut slugs = one.query.chosen.of(Facet::Organization).to_vec();
            slugs.sort();
            slugs
        });
        let mut all: Vec<Vec<String>> = named.collect();
        all.sort();
        all
    }
}

/// What is kept at first, with both merges, without the first of them, and without the second.
struct Case {
    kept: &'static [&'static [&'static str]],
    merged: &'static [&'static [&'static str]],
    without_first: &'static [&'static [&'static str]],
    without_second: &'static [&'static [&'static str]],
}

/// Takes both merges back, the older or the newer first.
async fn taken_back(sandbox: &Sandbox, case: &Case, oldest_first: bool) {
    let portal = &sandbox.portal;
    let asked = Asked::new(sandbox, case.kept).await;
    let before = asked.now(portal).await;
    let [first, second] = asked.merged(portal).await;
    assert_eq!(asked.now(portal).await, case.merged);
    let (one, other, between) = match oldest_first {
        true => (first, second, case.without_first),
        false => (second, first, case.without_second),
    };
    asked.part(portal, one).await;
    assert_eq!(asked.now(portal).await, between);
    asked.part(portal, other).await;
    assert_eq!(asked.now(portal).await, before);
}

/// Whoever follows both follows the third once, and each again.
const BOTH: Case = Case {
    kept: &[&[A], &[B]],
    merged: &[&[C]],
    without_first: &[&[A], &[C]],
    without_second: &[&[C], &[B]],
};

/// One search names both.
const IN_ONE: Case = Case {
    kept: &[&[A, B]],
    merged: &[&[C]],
    without_first: &[&[A, C]],
    without_second: &[&[C, B]],
};

/// One names both, and becomes one with that of the third.
const WITH_THE_THIRD: Case = Case {
    kept: &[&[A, B], &[C]],
    merged: &[&[C]],
    without_first: &[&[A, C], &[C]],
    without_second: &[&[C], &[C, B]],
};

/// All three are followed.
const ALL: Case = Case {
    kept: &[&[A], &[B], &[C]],
    merged: &[&[C]],
    without_first: &[&[A], &[C]],
    without_second: &[&[C], &[B]],
};

/// Without the first, what names both asks what the second asked at first.
const IN_TWO: Case = Case {
    kept: &[&[A, B], &[A, C]],
    merged: &[&[C]],
    without_first: &[&[A, C]],
    without_second: &[&[C], &[C, B]],
};

/// The same beside one for the third.
const IN_TWO_BESIDE_THE_THIRD: Case = Case {
    kept: &[&[A, B], &[A, C], &[C]],
    merged: &[&[C]],
    without_first: &[&[A, C], &[C]],
    without_second: &[&[C], &[C, B]],
};

/// Every two of the three.
const IN_PAIRS: Case = Case {
    kept: &[&[A, C], &[B, C], &[A, B]],
    merged: &[&[C]],
    without_first: &[&[A, C], &[C]],
    without_second: &[&[C], &[C, B]],
};

#[both_databases]
async fn whoever_followed_both_follows_each_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &BOTH, true).await;
}

#[both_databases]
async fn whoever_followed_both_follows_each_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &BOTH, false).await;
}

#[both_databases]
async fn a_search_for_both_asks_for_both_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_ONE, true).await;
}

#[both_databases]
async fn a_search_for_both_asks_for_both_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_ONE, false).await;
}

#[both_databases]
async fn a_search_that_was_one_with_another_is_there_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &WITH_THE_THIRD, true).await;
}

#[both_databases]
async fn a_search_that_was_one_with_another_is_there_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &WITH_THE_THIRD, false).await;
}

#[both_databases]
async fn whoever_followed_all_three_does_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &ALL, true).await;
}

#[both_databases]
async fn whoever_followed_all_three_does_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &ALL, false).await;
}

#[both_databases]
async fn what_is_one_with_another_in_between_is_two_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_TWO, true).await;
}

#[both_databases]
async fn what_is_one_with_another_in_between_is_two_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_TWO, false).await;
}

#[both_databases]
async fn three_that_were_one_are_three_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_TWO_BESIDE_THE_THIRD, true).await;
}

#[both_databases]
async fn three_that_were_one_are_three_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_TWO_BESIDE_THE_THIRD, false).await;
}

#[both_databases]
async fn searches_for_every_two_are_there_again_oldest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_PAIRS, true).await;
}

#[both_databases]
async fn searches_for_every_two_are_there_again_newest_first(sandbox: Sandbox) {
    taken_back(&sandbox, &IN_PAIRS, false).await;
}

/// A search names organizations of two merges that have nothing else in common.
#[both_databases]
async fn a_merge_of_others_stands_in_a_search_that_names_both(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let asked = Asked::new(&sandbox, &[&[A, "shore"]]).await;
    let (shore, two) = (
        sandbox.organization("Shore").await,
        sandbox.organization("Shore Two").await,
    );
    let [a, _, c] = asked.ids;
    let mut merges = Vec::new();
    for (from, into) in [(a, c), (shore, two)] {
        let id = merge(portal, &asked.staff, &form(from, into)).await;
        merges.push(id.unwrap());
        portal.clock().advance(TimeDelta::minutes(1));
    }
    assert_eq!(asked.now(portal).await, [[C, "shore-two"]]);
    asked.part(portal, merges[0]).await;
    assert_eq!(asked.now(portal).await, [[A, "shore-two"]]);
    asked.part(portal, merges[1]).await;
    assert_eq!(asked.now(portal).await, [[A, "shore"]]);
}
