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

    /// Whether they may post with their next request.
    async fn may_act(&self, portal: &Portal) -> bool {
        let row = person_row(portal, self.kai.id()).await;
        let viewer = Viewer {
            role: row.role,
            verified: row.verification.is_verified(),
            ..self.kai.viewer().clone()
        };
        SignedIn::new(viewer, self.kai.session(), 0)
            .poster()
            .is_ok()
    }

    /// Who has handed the posting over, as the journal says.
    async fn handed_over_by(&self, portal: &Portal) -> Vec<Option<PersonId>> {
        let told = journal::after(portal.read(), 0, 1000).await.unwrap();
        let about = Some((self.posting, Verb::HandedOver));
        let handed = told
            .iter()
            .filter(|entry| entry.about::<OpportunityId>() == about);
        handed.map(|entry| entry.actor_id).collect()
    }

    /// A registrar decides on their claim.
    async fn decides(&self, portal: &Portal, registrar: &Registrar, act: &str, reason: &str) {
        let row = row_of(portal, &self.kai).await;
        let form = moved(act, reason, "", row.version);
        decide(portal, registrar, row.id, &form, row.entry_id)
            .await
            .unwrap();
    }
}

/// A doubt is no verdict: whoever is confirmed again has lost nothing.
#[both_databases]
async fn whoever_is_frozen_keeps_what_they_posted_and_may_not_act(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    assert_eq!(posted.poster(portal).await, posted.kai.id());
    assert!(!posted.may_act(portal).await);
    assert!(posted.handed_over_by(portal).await.is_empty());

    posted.decides(portal, &registrar, "accept", "").await;
    assert_eq!(posted.poster(portal).await, posted.kai.id());
    assert!(posted.may_act(portal).await);

    posted
        .decides(portal, &registrar, "revoke", "differs")
        .await;
    assert_eq!(posted.poster(portal).await, posted.mio.id());
    assert!(!posted.may_act(portal).await);
}

#[both_databases]
async fn whoever_was_frozen_and_is_not_it_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    let row = row_of(portal, &second).await;
    let form = moved("accept", "", "", row.version);
    decide(portal, &registrar, row.id, &form, row.entry_id)
        .await
        .unwrap();
    assert_eq!(state_of(portal, &posted.kai).await, ClaimState::Declined);
    assert_eq!(posted.poster(portal).await, posted.mio.id());
    let handed = posted.handed_over_by(portal).await;
    assert_eq!(
        handed,
        [None::<PersonId>],
        "the stranger who claims the entry is not named"
    );
}

#[both_databases]
async fn whose_frozen_claim_is_declined_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    let second = alumnus(&sandbox, "Second").await;
    claims_as(&sandbox, &second, &takahashi()).await;
    posted
        .decides(portal, &registrar, "decline", "differs")
        .await;
    assert_eq!(posted.poster(portal).await, posted.mio.id());
}

#[both_databases]
async fn whose_claim_is_revoked_leaves_what_they_posted(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let registrar = with_register(&sandbox).await;
    let posted = Posted::new(&sandbox).await;
    posted
        .decides(portal, &registrar, "revoke", "differs")
        .await;
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
    assert_eq!(posted.poster(portal).await, posted.kai.id());
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
