//! Whoever was confirmed, and is not any more.

use super::*;
use crate::admissions::queue;
use crate::journal;
use crate::opportunities::entities::opportunities;
use crate::opportunities::testing::draft;
use model::admissions::{AdmissionOnly, AdmissionState};
use model::opportunities::{Field, Kind, Verb};
use model::organizations::MemberRole;
use model::{Language, OpportunityId};
use sea_orm::sea_query::Expr;

/// An alumnus whom the register has confirmed, with what they have posted for an organization, and a colleague.
struct Posted {
    kai: SignedIn,
    mio: SignedIn,
    posting: OpportunityId,
}

impl Posted {
    async fn new(sandbox: &Sandbox) -> Self {
        let reef = sandbox.organization("Reef").await;
        let mio = sandbox.person("Mio", Role::Recruiter).await;
        let mio = sandbox.join(&mio, reef, MemberRole::Owner).await;
        let kai = sandbox.person("Kai", Role::Alumnus).await;
        let kai = sandbox.join(&kai, reef, MemberRole::Editor).await;
        let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
        let poster = kai.poster().unwrap();
        let (posting, _) = sandbox.drafted(&poster, Kind::Internship, &text).await;
        sandbox.verify(&kai, Verification::Email).await;
        assert_eq!(claims_as(sandbox, &kai, &takahashi()).await, Claimed::Sure);
        let posted = Self { kai, mio, posting };
        assert_eq!(posted.poster(&sandbox.portal).await, posted.kai.id());
        posted
    }

    async fn poster(&self, portal: &Portal) -> PersonId {
        let row = opportunities::Entity::find_by_id(self.posting).one(portal.read());
        row.await.unwrap().unwrap().poster_id
    }
}

#[both_databases]
async fn whoever_is_frozen_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    let known = verification_of(portal, &posted.kai).await;
    assert_eq!(known, Verification::Email);
    assert_eq!(posted.poster(portal).await, posted.mio.id());
    let told = journal::after(portal.read(), 0, 1000).await.unwrap();
    let mut told = told.iter().rev();
    let handed = told.find(|entry| {
        let about = entry.about::<OpportunityId>();
        about == Some((posted.posting, Verb::HandedOver))
    });
    let actor = handed.expect("it is told").actor_id;
    assert_eq!(
        actor, None,
        "the stranger who claims the entry is not named"
    );
}

#[both_databases]
async fn whose_claim_is_revoked_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    let row = row_of(portal, &posted.kai).await;
    let form = moved("revoke", "differs", "", row.version);
    decide(portal, &registrar, row.id, &form, None)
        .await
        .unwrap();
    assert_eq!(posted.poster(portal).await, posted.mio.id());
}

#[both_databases]
async fn a_teacher_whose_claim_is_frozen_waits_for_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    people::Entity::update_many()
        .col_expr(people::Column::Role, Expr::value(Role::Faculty))
        .filter(people::Column::Id.eq(posted.kai.id()))
        .exec(portal.read())
        .await
        .unwrap();
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    assert_eq!(posted.poster(portal).await, posted.mio.id());
    let (staff, only) = (registrar.moderator().unwrap(), AdmissionOnly::Waiting);
    let waiting = queue(portal, &staff, only, 1, Language::Japanese).await;
    let waiting = waiting.unwrap().page.items;
    assert_eq!(waiting.len(), 1);
    let seen = (waiting[0].person.id, waiting[0].state);
    assert_eq!(seen, (posted.kai.id(), AdmissionState::Waiting));
}

/// Nobody takes away what an administrator knows.
#[both_databases]
async fn staff_stay_who_they_are(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    people::Entity::update_many()
        .col_expr(people::Column::Role, Expr::value(Role::Staff))
        .filter(people::Column::Id.eq(posted.kai.id()))
        .exec(portal.read())
        .await
        .unwrap();
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    let known = verification_of(portal, &posted.kai).await;
    assert_eq!(known, Verification::Register);
    assert_eq!(posted.poster(portal).await, posted.kai.id());
}
