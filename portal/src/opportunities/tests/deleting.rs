use crate::opportunities::testing::draft;
use crate::opportunities::testing::moves::{act, submit};
use crate::opportunities::{delete, mine, posting};
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::opportunities::{Field, Kind, Move};
use model::organizations::MemberRole;
use model::{Conflict, Language, Problem};

const KIND: Kind = Kind::JointResearch;

#[both_databases]
async fn a_draft_that_nobody_has_read_is_deleted_without_a_reason(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let mut editors = Vec::new();
    for name in ["Ana", "Ben"] {
        let person = sandbox.person(name, Role::Alumnus).await;
        let editor = sandbox.join(&person, reef, MemberRole::Editor).await;
        editors.push(editor.poster().unwrap());
    }
    let [ana, ben] = editors.as_slice() else {
        panic!("two editors");
    };
    let text = draft(KIND).with(Field::Organization, reef.to_string());
    let (id, _) = sandbox.drafted(ana, KIND, &text).await;
    let stranger = sandbox.faculty("Tanaka").await;
    assert_eq!(
        refusal(delete(portal, &stranger, id).await),
        Problem::NotFound
    );
    let may = async |of| {
        let seen = posting(portal, of, id, Language::Japanese).await;
        seen.unwrap().may_delete
    };
    assert!(may(ana).await && !may(ben).await);
    assert_eq!(
        refusal(delete(portal, ben, id).await),
        Problem::NotAllowed,
        "the poster alone"
    );
    for _ in 0..2 {
        delete(portal, ana, id).await.unwrap();
    }
    let gone = posting(portal, ana, id, Language::Japanese).await;
    assert_eq!(refusal(gone.map(drop)), Problem::NotFound);
    let left = mine(portal, ana, Language::Japanese).await;
    assert!(left.unwrap().is_empty());
    assert_eq!(refusal(delete(portal, ben, id).await), Problem::NotFound);
}

#[both_databases]
async fn what_was_handed_in_once_is_withdrawn_and_not_deleted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.faculty("Ana").await;
    let (id, version) = sandbox.drafted(&ana, KIND, &draft(KIND)).await;
    submit(portal, &ana, id, version).await.unwrap();
    let refused = Problem::Conflict(Conflict::WrongStage);
    assert_eq!(refusal(delete(portal, &ana, id).await), refused);
    act(portal, &ana, id, Move::Recall).await.unwrap();
    assert_eq!(refusal(delete(portal, &ana, id).await), refused);
    let seen = posting(portal, &ana, id, Language::Japanese).await.unwrap();
    assert!(!seen.may_delete);
}
