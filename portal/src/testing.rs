//! Throw-away portals and people for tests, on SQLite and on PostgreSQL.

mod template;
mod unread;

use crate::accounts::PasswordCost;
use crate::accounts::entities::{people, sessions};
use crate::organizations::entities::{memberships, organizations};
use crate::store::Store;
use crate::{Clock, Portal, SignedIn};
use chrono::{DateTime, Utc};
use model::accounts::{Role, Verification, Viewer};
use model::organizations::{MemberRole, Membership};
use model::{Language, OrganizationId, PersonId, SessionId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use std::path::PathBuf;
use std::sync::Arc;
use template::Copy;

/// Makes two tests of a story: one on SQLite, one on PostgreSQL.
///
/// ```ignore
/// #[both_databases]
/// async fn an_alumnus_posts(sandbox: Sandbox) { … }
/// ```
#[cfg(test)]
pub use macros::both_databases;

/// Names the PostgreSQL that tests may make databases in; `script/with-postgres` sets it.
pub const POSTGRES_URL: &str = "KAKEHASHI_TEST_POSTGRES_URL";

/// An empty portal of its own, gone after the test. Its clock stands still at
/// 2027-04-15 10:00 in Japan until it is advanced.
pub struct Sandbox {
    /// The portal under test.
    pub portal: Portal,
    database: Arc<Copy>,
}

impl Sandbox {
    /// A portal on a SQLite file in a temporary folder.
    pub async fn sqlite() -> Self {
        Self::on(template::sqlite().await).await
    }

    /// A portal on a new database of the test PostgreSQL; `None`, with a printed line, where there is none.
    pub async fn postgres() -> Option<Self> {
        let Some(copy) = template::postgres().await else {
            println!(
                "skipped on PostgreSQL: {POSTGRES_URL} is not set (script/with-postgres sets it)"
            );
            return None;
        };
        Some(Self::on(copy).await)
    }

    async fn on(copy: Copy) -> Self {
        Self {
            portal: open(copy.url(), None).await,
            database: Arc::new(copy),
        }
    }

    /// Runs a story. Afterwards whatever follows the journal has to come to its end, and the database is removed.
    pub async fn run(self, story: impl AsyncFnOnce(Self)) {
        let (portal, database) = (self.portal.clone(), Arc::clone(&self.database));
        story(self).await;
        unread::fail_if_any(&portal).await;
        drop(portal);
        database.remove().await;
    }

    /// What another process opens with [`open`] to work on the same database.
    pub fn url(&self) -> &str {
        self.database.url()
    }

    /// Another process on the same database, with an index of its own.
    pub async fn neighbour(&self) -> Portal {
        open(self.url(), None).await
    }

    /// The same, where a guess at a password costs what it does in production.
    #[cfg(test)]
    pub(crate) async fn at_full_cost(self) -> Self {
        let store = Store::connect(self.url()).await.expect("the database");
        Self {
            portal: assemble_at(store, None, PasswordCost::STANDARD),
            ..self
        }
    }

    /// A verified person who has signed in; the e-mail address is `<name>@sandbox.test`.
    pub async fn person(&self, name: &str, role: Role) -> SignedIn {
        self.person_with(name, role, Verification::Staff).await
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
        };
        insert(&self.portal, row).await;
        let viewer = Viewer {
            id: person.id,
            name: person.name,
            email: person.email,
            role,
            verified: verification.is_verified(),
            language: person.language,
            memberships: Vec::new(),
        };
        SignedIn::new(viewer, session, 0)
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
            created_at: self.portal.now(),
        };
        insert(&self.portal, row).await;
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
            name: organization_row.name_ja,
            role,
            organization_verified: organization_row.verified_at.is_some(),
        });
        SignedIn::new(viewer, person.session(), 0)
    }
}

/// A portal at the instant of a new sandbox, on a sandbox's database; without a folder its index is kept in memory.
pub async fn open(url: &str, folder: Option<PathBuf>) -> Portal {
    let store = Store::connect(url).await.expect("the database");
    assemble(store, folder)
}

/// The same with a connection that is open already.
pub(crate) fn assemble(store: Store, folder: Option<PathBuf>) -> Portal {
    assemble_at(store, folder, PasswordCost::LITTLE)
}

fn assemble_at(store: Store, folder: Option<PathBuf>, cost: PasswordCost) -> Portal {
    let settings = search::Settings {
        folder,
        dictionary: None,
        threads: 1,
        memory: 15 << 20,
        vocabulary: crate::discovery::vocabulary(),
    };
    let index = search::Index::open(settings).expect("an index");
    let at: DateTime<Utc> = "2027-04-15T01:00:00Z".parse().expect("a valid instant");
    Portal::assemble(store, index, Clock::held(at), cost)
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

/// What [`both_databases`] expands to.
#[macro_export]
macro_rules! on_both_databases {
    ($(#[$meta:meta])* async fn $name:ident($sandbox:ident: $type:ty $(,)?) $story:block) => {
        mod $name {
            use super::*;

            async fn story($sandbox: $type) $story

            $(#[$meta])*
            #[tokio::test]
            async fn sqlite() {
                $crate::testing::Sandbox::sqlite().await.run(story).await;
            }

            $(#[$meta])*
            #[tokio::test]
            async fn postgres() {
                if let Some(sandbox) = $crate::testing::Sandbox::postgres().await {
                    sandbox.run(story).await;
                }
            }
        }
    };
}
