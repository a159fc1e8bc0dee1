use super::super::{catch_up, change, list, remove, turn_off, turn_on};
use super::{added, form, hits, publish, staff};
use crate::testing::{Sandbox, both_databases};
use crate::{discovery, notifications, saved_searches};
use model::accounts::Role;
use model::saved_searches::SaveForm;
use model::search::FoundBy;

#[both_databases]
async fn what_staff_decide_is_searched_by_in_every_process(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    publish(&sandbox, &staff, "zorblax").await;
    let neighbour = sandbox.neighbour().await;
    discovery::catch_up(&neighbour).await.unwrap();
    for portal in [portal, &neighbour] {
        catch_up(portal).await.unwrap();
        assert_eq!(hits(portal, "quixotron").await, 0);
    }

    let id = added(&sandbox, &staff, "quixotron = zorblax").await;
    for portal in [portal, &neighbour] {
        assert!(catch_up(portal).await.unwrap() > 0);
        assert_eq!(hits(portal, "quixotron").await, 1);
        assert_eq!(catch_up(portal).await.unwrap(), 0, "nothing new");
    }

    change(portal, &staff, id, &form("flumewort = zorblax"), 1)
        .await
        .unwrap();
    catch_up(&neighbour).await.unwrap();
    assert_eq!(
        (
            hits(&neighbour, "quixotron").await,
            hits(&neighbour, "flumewort").await
        ),
        (0, 1)
    );
    turn_off(portal, &staff, id, 2).await.unwrap();
    catch_up(&neighbour).await.unwrap();
    assert_eq!(hits(&neighbour, "flumewort").await, 0);
    turn_on(portal, &staff, id, 3).await.unwrap();
    catch_up(&neighbour).await.unwrap();
    assert_eq!(hits(&neighbour, "flumewort").await, 1);
    remove(portal, &staff, id, 4).await.unwrap();
    catch_up(&neighbour).await.unwrap();
    assert_eq!(hits(&neighbour, "flumewort").await, 0);
}

#[both_databases]
async fn a_process_that_starts_knows_what_was_decided(sandbox: Sandbox) {
    let staff = staff(&sandbox).await;
    publish(&sandbox, &staff, "zorblax").await;
    added(&sandbox, &staff, "quixotron = zorblax").await;
    let neighbour = sandbox.neighbour().await;
    catch_up(&neighbour).await.unwrap();
    discovery::catch_up(&neighbour).await.unwrap();
    assert_eq!(hits(&neighbour, "quixotron").await, 1);
}

#[both_databases]
async fn the_journal_of_others_is_no_reason_to_read_the_groups(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    assert!(
        catch_up(portal).await.unwrap() > 40,
        "the first look takes the groups of the program"
    );
    publish(&sandbox, &staff, "zorblax").await;
    assert_eq!(catch_up(portal).await.unwrap(), 0);
}

#[both_databases]
async fn saved_searches_hear_by_the_same_words(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let student = sandbox.person("Student", Role::Student).await;
    let search = SaveForm {
        name: "x".into(),
        query: "q=quixotron".into(),
    };
    saved_searches::save(portal, &student, &search)
        .await
        .unwrap();
    added(&sandbox, &staff, "quixotron = zorblax").await;
    publish(&sandbox, &staff, "zorblax").await;
    assert_eq!(saved_searches::catch_up(portal).await.unwrap(), 1);
    assert_eq!(
        notifications::unread(portal.read(), student.id())
            .await
            .unwrap(),
        1
    );
}

#[both_databases]
async fn a_trial_tells_how_a_query_is_understood(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    publish(&sandbox, &staff, "zorblax").await;
    added(&sandbox, &staff, "Quixotron = zorblax = フルーム").await;
    let shown = list(portal, &staff, "", 1, " ＱＵＩＸＯＴＲＯＮ ")
        .await
        .unwrap();
    let tried = shown.tried.unwrap();
    let others = vec!["zorblax".to_owned(), "フルーム".to_owned()];
    assert_eq!(tried.met, [("quixotron".to_owned(), others)]);
    assert_eq!(tried.with, (1, FoundBy::AllWords));
    assert_eq!(tried.without.0, 0);
    assert!(
        list(portal, &staff, "", 1, " ")
            .await
            .unwrap()
            .tried
            .is_none()
    );
}
