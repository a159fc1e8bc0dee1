use super::super::{mark, unmark};
use super::{all, publish, star, titled, titles};
use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::{act, withdraw};
use crate::screens::{self, posting};
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Reader, discovery};
use chrono::TimeDelta;
use model::accounts::Role;
use model::bookmarks::{BookmarkOrder, Star};
use model::opportunities::{Field, Kind, Move, OpportunitySummary};
use model::organizations::MemberRole;
use model::search::SearchQuery;
use model::{Language, Problem};

#[both_databases]
async fn what_one_may_not_read_cannot_be_marked(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = sandbox.join(&owner, reef, MemberRole::Owner).await;
    let colleague = sandbox.person("Colleague", Role::Recruiter).await;
    let colleague = sandbox.join(&colleague, reef, MemberRole::Member).await;
    let (student, rival) = (
        sandbox.person("Student", Role::Student).await,
        sandbox.person("Rival", Role::Recruiter).await,
    );
    let staff = sandbox.person("Staff", Role::Staff).await;
    let kind = Kind::Internship;
    let poster = owner.poster().unwrap();
    let text = draft(kind).with(Field::Organization, reef.to_string());
    let members = publish(
        &sandbox,
        &poster,
        &staff,
        &text.clone().with(Field::Visibility, "members"),
    )
    .await;
    let (unpublished, _) = sandbox.drafted(&poster, kind, &text).await;
    let paused = publish(&sandbox, &poster, &staff, &text).await;
    act(portal, &poster, paused, Move::Pause).await.unwrap();

    for (person, may) in [
        (&student, true),
        (&rival, false),
        (&colleague, true),
        (&owner, true),
        (&staff, true),
    ] {
        let who = &person.viewer().name;
        let outcome = mark(portal, person, members).await;
        // The page of the posting says the same.
        assert_eq!(
            posting(portal, &person.reader(), members, Language::Japanese)
                .await
                .is_ok(),
            may,
            "{who}"
        );
        match may {
            true => outcome.unwrap(),
            false => assert_eq!(refusal(outcome), Problem::NotFound, "{who}"),
        }
        // What is not public is marked by nobody, not by its poster either.
        for id in [unpublished, paused] {
            assert_eq!(
                refusal(mark(portal, person, id).await),
                Problem::NotFound,
                "{who}"
            );
        }
    }
    let nothing = model::OpportunityId(portal.new_id());
    assert_eq!(
        refusal(mark(portal, &student, nothing).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn what_ended_is_shown_as_it_is(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    let (poster, staff) = (
        sandbox.faculty("Hana").await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let mut ids = Vec::new();
    for (title, deadline) in [
        ("開", "2027-06-30"),
        ("閉", "2027-06-29"),
        ("過", "2027-05-01"),
        ("退", "2027-06-28"),
        ("隠", "2027-06-27"),
    ] {
        let id = publish(
            &sandbox,
            &poster,
            &staff,
            &titled(title).with(Field::ApplyBy, deadline),
        )
        .await;
        star(&sandbox, &ana, id).await;
        portal.clock().advance(TimeDelta::minutes(1));
        ids.push(id);
    }
    let [open, closed, _, withdrawn, _] = ids[..] else {
        panic!()
    };
    act(portal, &poster, closed, Move::Close).await.unwrap();
    withdraw(portal, &poster, withdrawn, "filled", "")
        .await
        .unwrap();
    // Past the deadline of one, before the worker has closed it.
    portal.clock().advance(TimeDelta::days(30));

    let some = |title: &str| Some(title.to_owned());
    assert_eq!(
        titles(&sandbox, &ana, BookmarkOrder::Marked).await,
        [some("隠"), None, some("過"), some("閉"), some("開")]
    );
    assert_eq!(
        titles(&sandbox, &ana, BookmarkOrder::Deadline).await,
        [some("隠"), some("開"), some("過"), None, some("閉")]
    );
    let list = all(&sandbox, &ana, BookmarkOrder::Marked).await.items;
    let is_closed = |place: usize| list[place].posting.as_ref().unwrap().closed;
    assert!(!is_closed(0) && is_closed(2) && is_closed(3) && !is_closed(4));
    assert_eq!(list[1].id, withdrawn);
    assert_eq!(list[1].marked_on.to_string(), "2027-04-15");

    // It cannot be marked again, but the mark can be taken off.
    unmark(portal, &ana, withdrawn).await.unwrap();
    assert_eq!(
        refusal(mark(portal, &ana, withdrawn).await),
        Problem::NotFound
    );
    assert_eq!(all(&sandbox, &ana, BookmarkOrder::Marked).await.total, 4);
    assert!(
        posting(portal, &ana.reader(), open, Language::Japanese)
            .await
            .is_ok()
    );
}

#[both_databases]
async fn every_list_shows_the_stars_of_its_reader(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = sandbox
        .join(&owner, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let (ana, staff) = (
        sandbox.person("Ana", Role::Student).await,
        sandbox.person("Staff", Role::Staff).await,
    );
    let text = titled("海").with(Field::Organization, reef.to_string());
    let marked = publish(&sandbox, &owner, &staff, &text).await;
    let other = publish(&sandbox, &owner, &staff, &text).await;
    discovery::catch_up(portal).await.unwrap();
    star(&sandbox, &ana, marked).await;

    for (reader, of_marked, of_other) in [
        (Reader::guest(), Star::Guest, Star::Guest),
        (ana.reader(), Star::Marked, Star::Unmarked),
        (staff.reader(), Star::Unmarked, Star::Unmarked),
    ] {
        let language = Language::Japanese;
        let found = screens::find(portal, &reader, &SearchQuery::default(), language)
            .await
            .unwrap();
        let front = screens::home(portal, &reader, language).await.unwrap();
        let page = screens::organization(portal, &reader, "reef", language)
            .await
            .unwrap();
        let one = posting(portal, &reader, marked, language).await.unwrap();
        let similar = posting(portal, &reader, other, language).await.unwrap();
        assert_eq!(one.summary.mine.star, of_marked);
        assert_eq!(one.related[0].mine.star, of_other);
        assert_eq!(similar.related[0].mine.star, of_marked);
        for cards in [found.page.items, front.newest, page.postings] {
            let star = |id| {
                cards
                    .iter()
                    .find(|card: &&OpportunitySummary| card.id == id)
                    .map(|card| card.mine.star)
            };
            assert_eq!(
                (star(marked), star(other)),
                (Some(of_marked), Some(of_other))
            );
        }
    }
    // A posting of one's own that is not public has a page, and no star.
    act(portal, &owner, marked, Move::Pause).await.unwrap();
    let own = posting(portal, &owner.reader(), marked, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(own.summary.mine.star, Star::Hidden);
}
