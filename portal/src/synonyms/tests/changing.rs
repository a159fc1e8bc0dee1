use super::super::entity::Model;
use super::super::groups::id_of;
use super::super::{add, change, import, list, one, remove, turn_off, turn_on};
use super::{added, form, staff};
use crate::journal;
use crate::rows::insert_all;
use crate::testing::{Sandbox, both_databases, refusal};
use model::synonyms::Verb;
use model::synonyms::{GROUPS_MAX, Origin};
use model::{Conflict, FieldProblem, Problem, SynonymGroupId};
use search::Synonyms;
use std::collections::HashSet;
use uuid::Uuid;

#[both_databases]
async fn whoever_is_late_overwrites_nothing(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let id = added(&sandbox, &staff, "海藻 = 昆布").await;
    change(portal, &staff, id, &form("海藻 = 昆布 = ワカメ"), 1)
        .await
        .unwrap();
    let stale = Problem::Conflict(Conflict::Stale);
    assert_eq!(
        refusal(change(portal, &staff, id, &form("海藻 = ひじき"), 1).await),
        stale
    );
    assert_eq!(refusal(turn_off(portal, &staff, id, 1).await), stale);
    assert_eq!(refusal(remove(portal, &staff, id, 1).await), stale);
    let group = one(portal, &staff, id).await.unwrap();
    assert_eq!(
        (group.words.join("="), group.version, group.is_on),
        ("海藻=昆布=ワカメ".to_owned(), 2, true)
    );
    // The same once more, by an older page: nothing to do, nothing told.
    let before = journal::last(portal.read()).await.unwrap();
    change(portal, &staff, id, &form("海藻、昆布、ワカメ"), 1)
        .await
        .unwrap();
    turn_on(portal, &staff, id, 1).await.unwrap();
    assert_eq!(journal::last(portal.read()).await.unwrap(), before);

    remove(portal, &staff, id, 2).await.unwrap();
    assert_eq!(
        refusal(remove(portal, &staff, id, 2).await),
        Problem::NotFound
    );
    assert_eq!(
        refusal(change(portal, &staff, id, &form("a = b"), 2).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn two_at_once_change_a_group_of_the_program_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let id = id_of("AI");
    let (hers, his) = (form("AI = 人工知能 = her"), form("AI = 人工知能 = his"));
    let (her, him) = tokio::join!(
        change(portal, &staff, id, &hers, 0),
        change(portal, &staff, id, &his, 0)
    );
    assert!(her.is_ok() != him.is_ok(), "{her:?} {him:?}");
    assert_eq!(one(portal, &staff, id).await.unwrap().version, 1);
}

#[both_databases]
async fn a_group_of_the_program_is_switched_off_replaced_and_restored(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let id = id_of("AI");
    let fresh = one(portal, &staff, id).await.unwrap();
    assert_eq!(
        (fresh.origin, fresh.is_on, fresh.version),
        (Origin::Bundled, true, 0)
    );
    assert_eq!(
        refusal(remove(portal, &staff, id, 0).await),
        Problem::Conflict(Conflict::WrongStage)
    );

    turn_off(portal, &staff, id, 0).await.unwrap();
    let off = one(portal, &staff, id).await.unwrap();
    assert_eq!(
        (off.origin, off.is_on, off.version),
        (Origin::Bundled, false, 1)
    );
    change(portal, &staff, id, &form("AI = 人工知能"), 1)
        .await
        .unwrap();
    let replaced = one(portal, &staff, id).await.unwrap();
    assert_eq!(
        (replaced.origin, replaced.is_on, replaced.words.len()),
        (Origin::Replaced, false, 2)
    );
    turn_on(portal, &staff, id, 2).await.unwrap();
    remove(portal, &staff, id, 3).await.unwrap();
    let restored = one(portal, &staff, id).await.unwrap();
    assert_eq!((restored.origin, restored.is_on), (Origin::Bundled, true));
    assert_eq!(restored.words, fresh.words);

    let told = journal::after(portal.read(), 0, 100).await.unwrap();
    let told = told
        .iter()
        .filter_map(|entry| entry.about::<SynonymGroupId>());
    let verbs: Vec<Verb> = told.map(|(_, verb)| verb).collect();
    assert_eq!(
        verbs,
        [
            Verb::SwitchedOff,
            Verb::Updated,
            Verb::SwitchedOn,
            Verb::Removed
        ]
    );
}

#[both_databases]
async fn what_an_upgrade_drops_is_kept_where_the_school_chose_the_words(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let decided = |bundled: &str, words: Option<&str>| Model {
        id: id_of(bundled),
        bundled: Some(bundled.to_owned()),
        rank: 0,
        words: words.map(str::to_owned),
        is_on: words.is_some(),
        version: 1,
    };
    let rows = vec![
        decided("昔の組", Some("昔の組 = 昔のグループ")),
        decided("消えた組", None),
    ];
    insert_all(portal.read(), rows).await.unwrap();
    let all = list(portal, &staff, "", 1, "").await.unwrap().page;
    assert_eq!(all.total as usize, Synonyms::bundled_groups().len() + 1);
    let kept = one(portal, &staff, id_of("昔の組")).await.unwrap();
    assert_eq!((kept.origin, kept.is_on), (Origin::Own, true));
    remove(portal, &staff, kept.id, 1).await.unwrap();
    assert_eq!(
        refusal(one(portal, &staff, kept.id).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn a_word_of_two_groups_is_told_on_both(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let older = added(&sandbox, &staff, "ロボコン = ＡＩ").await;
    let newer = added(&sandbox, &staff, "ロボコン = ロボット競技").await;
    let shared = one(portal, &staff, newer).await.unwrap().shared;
    assert_eq!(shared.len(), 1);
    assert!(shared[0].is_ours, "the newest comes first");
    assert_eq!(shared[0].other, "ロボコン = ＡＩ");
    let shared = one(portal, &staff, older).await.unwrap().shared;
    assert_eq!(
        shared.iter().map(|one| one.is_ours).collect::<Vec<_>>(),
        [false, true]
    );
    assert!(
        shared[1].other.starts_with("AI = "),
        "a group of the program, in other letters"
    );
    let bundled = one(portal, &staff, id_of("AI")).await.unwrap();
    assert!(!bundled.shared[0].is_ours);

    turn_off(portal, &staff, older, 1).await.unwrap();
    assert!(one(portal, &staff, newer).await.unwrap().shared.is_empty());
    assert!(one(portal, &staff, older).await.unwrap().shared.is_empty());
}

#[both_databases]
async fn wrong_words_are_refused_and_the_list_is_filtered(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    // The search takes the variant kanji for one.
    let repeated = refusal(add(portal, &staff, &form("高橋 = 髙橋")).await);
    let word = "髙橋".to_owned();
    assert_eq!(
        repeated,
        Problem::field("words", FieldProblem::Repeated { word })
    );
    added(&sandbox, &staff, "ＭＢＡ = 経営学修士").await;
    added(&sandbox, &staff, "ＭＢＡ = 経営学修士").await;
    let found = list(portal, &staff, " mba ", 1, "").await.unwrap().page;
    assert_eq!((found.total, found.items[0].origin), (1, Origin::Own));
    assert_eq!(
        list(portal, &staff, "zzqq", 1, "")
            .await
            .unwrap()
            .page
            .total,
        0
    );
    let all = list(portal, &staff, "", 1, "").await.unwrap().page;
    assert_eq!(all.total as usize, Synonyms::bundled_groups().len() + 1);
    assert_eq!(
        all.items[0].origin,
        Origin::Own,
        "the first in use is the first in the list"
    );
    let nobody = SynonymGroupId(Uuid::nil());
    assert_eq!(
        refusal(one(portal, &staff, nobody).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn a_school_keeps_a_thousand_groups_of_its_own(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let text: String = (1..GROUPS_MAX).map(|n| format!("w{n} = v{n}\n")).collect();
    import(portal, &staff, &text).await.unwrap();
    // Two windows do not slip through the limit together.
    let (last, over) = (form("last = last one"), form("over = over it"));
    let (last, over) = tokio::join!(add(portal, &staff, &last), add(portal, &staff, &over));
    assert!(last.is_ok() != over.is_ok());
    let refused = refusal(if last.is_ok() { over } else { last });
    assert_eq!(refused, Problem::Conflict(Conflict::TooManySynonyms));
    let refused = refusal(import(portal, &staff, "too = many").await);
    assert_eq!(refused, Problem::Conflict(Conflict::TooManySynonyms));
    // Decisions on the program's groups do not count.
    turn_off(portal, &staff, id_of("AI"), 0).await.unwrap();
}

#[test]
fn a_group_of_the_program_keeps_its_identity() {
    // Rows of schools' databases stand under these.
    assert_eq!(
        id_of("AI").to_string(),
        "088094f6-a2ab-8be9-9aa0-73305586f4bf"
    );
    let ids = Synonyms::bundled_groups();
    let ids: HashSet<SynonymGroupId> = ids.iter().map(|words| id_of(&words[0])).collect();
    assert_eq!(ids.len(), Synonyms::bundled_groups().len());
}
