//! People and organizations of throw-away portals.

use super::Sandbox;
use crate::accounts::entities::{people, sessions};
use crate::journal::Entry;
use crate::organizations::entities::{memberships, organizations};
use crate::{Moderator, Portal, SignedIn};
use model::accounts::{Role, Verification, Viewer};
use model::organizations::{MemberRole, Membership};
use model::{Language, OrganizationId, PersonId, SessionId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

impl Sandbox {
    /// A verified person who has signed in; the e-mail address is `<name>@sandbox.test`.
    pub async fn person(&self, name: &str, role: Role) -> SignedIn {
        self.person_with(name, role, Verification::Staff).await
    }

    /// A verified member of staff.
    pub async fn staff(&self, name: &str) -> Moderator {
        let person = self.person(name, Role::Staff).await;
        person.moderator().expect("the right")
    }

    /// A person whom the school has not verified.
    pub async fn unverified(&self, name: &str, role: Role) -> SignedIn {
        self.person_with(name, role, Verification::Email).await
    }

    async fn person_with(&self, name: &str, role: Role, verification: Verification) -> SignedIn {
        let now = self.portal.now();
        let person = people::Model {
            id: PersonId(self.portal.new_id()),
            name: name.to_owned(),
            kana: String::new(),
            email: format!("{}@sandbox.test", name.to_lowercase().replace(' ', "-")),
            role,
            verification,
            language: Language::Japanese,
            password_hash: None,
            department_id: None,
            graduated: None,
            joined_at: now,
            disabled_at: None,
        };
        let session = SessionId(self.portal.new_id());
        insert(&self.portal, person.clone()).await;
        let row = sessions::Model {
            id: session,
            token_hash: session.to_string(),
            person_id: person.id,
            created_at: now,
            seen_at: now,
            user_agent: String::new(),
            on_campus: None,
            proved_at: None,
        };
        insert(&self.portal, row).await;
        let viewer = Viewer {
            id: person.id,
            name: person.name,
            email: person.email,
            role,
            verified: verification.is_verified(),
            registrar: false,
            auditor: false,
            language: person.language,
            memberships: Vec::new(),
        };
        SignedIn::new(viewer, session, 0)
    }

    /// Lets the school be as sure of somebody as this.
    pub async fn verify(&self, person: &SignedIn, verification: Verification) {
        let row = people::ActiveModel {
            id: Set(person.id()),
            verification: Set(verification),
            ..Default::default()
        };
        let verified = people::Entity::update(row).exec(self.portal.read());
        verified.await.expect("the person");
    }

    /// A verified organization in Tokyo.
    pub async fn organization(&self, name: &str) -> OrganizationId {
        let id = OrganizationId(self.portal.new_id());
        let row = organizations::Model {
            id,
            slug: name.to_lowercase().replace(' ', "-"),
            name_ja: name.to_owned(),
            name_en: String::new(),
            kana: String::new(),
            search_key: name.to_lowercase(),
            corporate_number: None,
            industry: None,
            country: "JP".to_owned(),
            prefecture: Some("13".to_owned()),
            website: None,
            description_ja: String::new(),
            description_en: String::new(),
            verified_at: Some(self.portal.now()),
            imported: false,
            merged_into: None,
            created_at: self.portal.now(),
        };
        let mut tx = self.portal.write().await.expect("a write begins");
        organizations::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(tx.db())
            .await
            .expect("the row fits");
        let founded = Entry::new(None, id, model::organizations::Verb::Founded);
        tx.record(founded).await.expect("it is told");
        tx.commit().await.expect("the write ends");
        id
    }

    /// Gives the organization other names.
    pub async fn rename(&self, id: OrganizationId, japanese: &str, english: &str) {
        let row = organizations::ActiveModel {
            id: Set(id),
            name_ja: Set(japanese.to_owned()),
            name_en: Set(english.to_owned()),
            ..Default::default()
        };
        let renamed = organizations::Entity::update(row).exec(self.portal.read());
        renamed.await.expect("the organization");
    }

    /// The person again, now a member of the organization.
    pub async fn join(
        &self,
        person: &SignedIn,
        organization: OrganizationId,
        role: MemberRole,
    ) -> SignedIn {
        let row = memberships::Model {
            person_id: person.id(),
            organization_id: organization,
            role,
            since: self.portal.now(),
        };
        insert(&self.portal, row).await;
        let found = organizations::Entity::find_by_id(organization)
            .one(self.portal.read())
            .await;
        let organization_row = found.expect("the database").expect("the organization");
        let mut viewer = person.viewer().clone();
        viewer.memberships.push(Membership {
            organization,
            slug: organization_row.slug,
            name: organization_row.name_ja,
            role,
            organization_verified: organization_row.verified_at.is_some(),
        });
        SignedIn::new(viewer, person.session(), 0)
    }
}

async fn insert<M, A>(portal: &Portal, row: M)
where
    M: sea_orm::ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + sea_orm::ActiveModelBehavior + Send,
    M::Entity: EntityTrait<Model = M>,
{
    let row = row.into_active_model().reset_all();
    M::Entity::insert(row)
        .exec_without_returning(portal.read())
        .await
        .expect("the row fits");
}
