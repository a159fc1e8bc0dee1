mod deciding;
mod limits;
mod proving;

use super::super::testing::{Fake, code, now, prove_by_mail, reef, role_in};
use super::*;
use crate::organizations::{doubt, find};
use crate::screens;
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Portal, Representative, SignedIn, notifications};
use chrono::TimeDelta;
use model::accounts::Role;
use model::machine::MoveForm;
use model::notifications::About;
use model::organizations::{
    BringForm, CodeForm, ConfirmForm, Doubt, FILE_PATH, MemberRole, Proof, RequestState,
    RequestVerb, Trouble, wanted_text,
};
use model::{Conflict, FieldProblem, Language, Problem, RequestId};

fn representative(person: &SignedIn) -> Representative {
    person.representative().unwrap()
}

fn moves(act: &str, reason: &str, message: &str) -> MoveForm {
    MoveForm {
        act: act.to_owned(),
        reason: reason.to_owned(),
        message: message.to_owned(),
        ..MoveForm::default()
    }
}

async fn state(portal: &Portal, person: &Representative, id: RequestId) -> RequestState {
    let one = one(portal, person, id, Language::Japanese).await.unwrap();
    one.state
}

async fn told(portal: &Portal, person: &SignedIn) -> Vec<RequestVerb> {
    let list = notifications::list(portal, person, 1, Language::Japanese).await;
    let told = list.unwrap().items.into_iter();
    let verbs = told.filter_map(|one| match one.about {
        About::Request { verb, .. } => Some(verb),
        _ => None,
    });
    verbs.collect()
}

#[both_databases]
async fn a_recruiter_brings_a_company_and_may_post_for_it_at_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let person = sandbox.unverified("Rin", Role::Recruiter).await;
    assert!(person.poster().is_err(), "the account waits");
    let rin = representative(&person);
    let id = bring(portal, &rin, &reef()).await.unwrap();
    assert!(
        find(portal, "リーフ", Language::Japanese)
            .await
            .unwrap()
            .is_empty()
    );
    prove_by_mail(&sandbox, &rin, id, "rin@reef.co.jp")
        .await
        .unwrap();
    let found = find(portal, "4011001098993", Language::Japanese)
        .await
        .unwrap();
    assert!(found[0].head.verified);
    assert_eq!(state(portal, &rin, id).await, RequestState::Accepted);
    let organization = found[0].head.id;
    assert_eq!(
        role_in(portal, &rin, organization).await,
        Some(MemberRole::Owner)
    );
    let person = now(portal, &person).await;
    assert!(person.poster().is_ok() && person.edits(organization));
    for typed in [
        "reef.co.jp",
        "rin@reef.co.jp",
        "㈱リーフ",
        "reef robotics inc.",
        "ﾘｰﾌ",
        "４０１１００１０９８９９３",
    ] {
        let found = find(portal, typed, Language::Japanese).await.unwrap();
        assert_eq!(found.len(), 1, "{typed}");
    }
}

#[both_databases]
async fn one_that_is_there_is_offered_instead_of_a_second(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let id = bring(portal, &rin, &reef()).await.unwrap();
    prove_by_mail(&sandbox, &rin, id, "rin@reef.co.jp")
        .await
        .unwrap();
    let sora = representative(&sandbox.unverified("Sora", Role::Recruiter).await);
    let known = Problem::Conflict(Conflict::OrganizationKnown);
    let number = BringForm {
        name_ja: "別の会社".to_owned(),
        name_en: String::new(),
        kana: String::new(),
        website: String::new(),
        is_another: "1".to_owned(),
        ..reef()
    };
    assert_eq!(refusal(bring(portal, &sora, &number).await), known);
    let domain = BringForm {
        corporate_number: String::new(),
        website: "https://reef.co.jp".to_owned(),
        ..number.clone()
    };
    assert_eq!(refusal(bring(portal, &sora, &domain).await), known);
    let name = BringForm {
        name_ja: "リーフ(株)".to_owned(),
        corporate_number: String::new(),
        website: String::new(),
        is_another: String::new(),
        ..number.clone()
    };
    assert_eq!(refusal(bring(portal, &sora, &name).await), known);
    let kana = BringForm {
        name_ja: "李布".to_owned(),
        kana: "りーふ".to_owned(),
        ..name.clone()
    };
    assert_eq!(refusal(bring(portal, &sora, &kana).await), known);
    // Of the same name there may be several.
    let another = BringForm {
        is_another: "1".to_owned(),
        ..name
    };
    assert!(bring(portal, &sora, &another).await.is_ok());
}
