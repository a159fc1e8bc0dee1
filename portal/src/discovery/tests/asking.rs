use super::super::{catch_up, suggest};
use super::{ask, publish};
use crate::Reader;
use crate::opportunities::testing::draft;
use crate::screens::home;
use crate::testing::{Sandbox, both_databases};
use model::Language;
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::organizations::MemberRole;
use model::search::{Facet, FoundBy};

// Hole 1.1.8: what somebody may read elsewhere is in their lists, counts and suggestions too.
#[both_databases]
async fn who_belongs_to_an_organization_finds_its_postings_for_members(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let (reef, spree) = (
        sandbox.organization("Reef").await,
        sandbox.organization("Spree").await,
    );
    let staff = sandbox.person("Staff", Role::Staff).await;
    let mut ids = Vec::new();
    let mut owners = Vec::new();
    for (name, organization) in [("Ana", reef), ("Bea", spree)] {
        let owner = sandbox.person(name, Role::Recruiter).await;
        let owner = sandbox.join(&owner, organization, MemberRole::Owner).await;
        let typed = draft(Kind::Internship)
            .with(Field::TitleJa, "深海の音響")
            .with(Field::Visibility, "members")
            .with(Field::Organization, organization.to_string());
        ids.push(
            sandbox
                .published(&owner.poster().unwrap(), &staff, Kind::Internship, &typed)
                .await,
        );
        owners.push(owner);
    }
    catch_up(portal).await.unwrap();
    let member = sandbox.faculty("Hana").await;
    let stranger = sandbox.person("Cem", Role::Recruiter).await;
    for (reader, found) in [
        (owners[0].reader(), &ids[..1]),
        (owners[1].reader(), &ids[1..]),
        (member.reader(), &ids[..]),
        (stranger.reader(), &[]),
        (Reader::guest(), &[]),
    ] {
        let results = ask(portal, &reader, &[("q", "深海")]).await;
        let mut listed: Vec<_> = results.page.items.iter().map(|item| item.id).collect();
        listed.sort();
        let mut found = found.to_vec();
        found.sort();
        assert_eq!(listed, found);
        assert_eq!(results.page.total, found.len() as u64);
        let counted = results.facets.get(&Facet::Organization).map_or(0, Vec::len);
        assert_eq!(counted, found.len());
        let offered = suggest(portal, &reader, "深海の", Vec::new())
            .await
            .unwrap();
        assert_eq!(offered.is_empty(), found.is_empty());
        let front = home(portal, &reader, Language::Japanese).await.unwrap();
        assert_eq!(front.newest.len(), found.len());
    }
}

// F79, F80, F87
#[both_databases]
async fn filters_are_typed_in_the_words_of_the_pages(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let poster = sandbox.faculty("Hana").await;
    publish(&sandbox, &poster, Kind::Internship, "Place:Lab 海洋実習").await;
    publish(&sandbox, &poster, Kind::GuestCourse, "海の講義").await;
    catch_up(portal).await.unwrap();
    for (typed, total) in [
        ("Place:Lab 海洋実習", 1),
        ("kind:Internship", 1),
        ("種類:実践講座", 1),
        ("kind:guest-course", 1),
        ("place:東京 kind:インターンシップ", 1),
        ("place:とうきょう kind:internship", 1),
        ("mode:対面 海", 2),
    ] {
        let found = ask(portal, &Reader::guest(), &[("q", typed)]).await;
        assert_eq!(
            (found.page.total, found.found_by == FoundBy::Signs),
            (total, false),
            "{typed}"
        );
    }
    for signs in ["🚀", "★", "???", "・"] {
        let found = ask(portal, &Reader::guest(), &[("q", signs)]).await;
        assert_eq!(
            (found.page.total, found.found_by),
            (0, FoundBy::Signs),
            "{signs}"
        );
    }
}
