use super::*;

/// How many new postings each saved search has, by the organization that it names.
async fn new_ones(portal: &Portal, person: &SignedIn) -> Vec<(String, u32)> {
    let list = saved_searches::list(portal, person, Language::Japanese).await;
    let list = list.unwrap().into_iter();
    let named = |query: &SearchQuery| query.chosen.of(Facet::Organization).first().cloned();
    let mut new: Vec<_> = list
        .map(|one| (named(&one.query).unwrap(), one.new))
        .collect();
    new.sort();
    new
}

#[both_databases]
async fn what_a_search_found_before_it_was_merged_comes_back(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let Two {
        staff,
        from,
        into,
        kai,
        ..
    } = two(&sandbox).await;
    portal.clock().advance(TimeDelta::minutes(1));
    let (fan, other) = (
        sandbox.person("Ren", Role::Student).await,
        sandbox.person("Mio", Role::Student).await,
    );
    for person in [&fan, &other] {
        for slug in ["reef", "reef-robotics"] {
            saved_searches::follow(portal, person, slug, Language::Japanese)
                .await
                .unwrap();
        }
    }
    let poster = kai.poster().unwrap();
    let text = draft(Kind::Internship).with(Field::Organization, from.to_string());
    sandbox
        .published(&poster, &staff, Kind::Internship, &text)
        .await;
    catch_up(portal).await.unwrap();
    saved_searches::catch_up(portal).await.unwrap();
    let of = |slug: &str, new: u32| (slug.to_owned(), new);
    let before = [of("reef", 1), of("reef-robotics", 0)];
    assert_eq!(new_ones(portal, &fan).await, before);

    let id = merge(portal, &staff, &form(from, into)).await.unwrap();
    let merged = [of("reef-robotics", 1)];
    assert_eq!(new_ones(portal, &fan).await, merged, "nothing is lost");
    saved_searches::unfollow(portal, &other, "reef-robotics")
        .await
        .unwrap();
    part(portal, &staff, id).await.unwrap();
    assert_eq!(new_ones(portal, &fan).await, before);
    assert!(
        new_ones(portal, &other).await.is_empty(),
        "whoever has forgotten the one that stood for both has forgotten both"
    );
}
