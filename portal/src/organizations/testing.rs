//! People who bring and join organizations, and a world outside that says what a test wants.

use super::entities::memberships;
use super::requests::{Outside, confirm_code, send_code};
use crate::accounts::entities::people;
use crate::mail::entities::mails;
use crate::testing::Sandbox;
use crate::{Portal, Representative, Result, SignedIn};
use model::accounts::Viewer;
use model::mail::{Facts, MailKind};
use model::organizations::{BringForm, CodeForm, ConfirmForm, MemberRole, Trouble};
use model::{OrganizationId, RequestId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;

/// Names and files as a test says; everything else is not there.
#[derive(Default)]
pub(super) struct Fake {
    pub records: HashMap<String, Vec<String>>,
    pub files: HashMap<String, std::result::Result<String, Trouble>>,
}

impl Outside for Fake {
    async fn texts(&self, name: &str) -> std::result::Result<Vec<String>, Trouble> {
        self.records.get(name).cloned().ok_or(Trouble::NoSuchName)
    }

    async fn file(&self, host: &str, path: &str) -> std::result::Result<String, Trouble> {
        let file = self.files.get(&format!("{host}{path}")).cloned();
        file.unwrap_or(Err(Trouble::NoSuchName))
    }
}

/// An organization without anything that makes people doubt.
pub(super) fn reef() -> BringForm {
    BringForm {
        name_ja: "株式会社リーフ".to_owned(),
        name_en: "Reef Robotics".to_owned(),
        kana: "リーフ".to_owned(),
        corporate_number: "4011001098993".to_owned(),
        country: "JP".to_owned(),
        website: "https://www.reef.co.jp/".to_owned(),
        ..BringForm::default()
    }
}

/// The person with what they are now.
pub(super) async fn now(portal: &Portal, person: &SignedIn) -> SignedIn {
    let row = people::Entity::find_by_id(person.id()).one(portal.read());
    let row = row.await.unwrap().unwrap();
    let mut of_people = memberships::of_people(portal.read(), [row.id], row.language)
        .await
        .unwrap();
    let viewer = Viewer {
        role: row.role,
        verified: row.verification.is_verified(),
        memberships: of_people.remove(&row.id).unwrap_or_default(),
        ..person.viewer().clone()
    };
    SignedIn::new(viewer, person.session(), 0)
}

/// What somebody is in an organization.
pub(super) async fn role_in(
    portal: &Portal,
    person: &SignedIn,
    organization: OrganizationId,
) -> Option<MemberRole> {
    let row = memberships::Entity::find_by_id((person.id(), organization))
        .one(portal.read())
        .await
        .unwrap();
    row.map(|row| row.role)
}

/// What the only mail of this kind holds, which is taken out of the outbox.
pub(super) async fn mailed(portal: &Portal, kind: MailKind) -> Facts {
    let of_kind = mails::Entity::find().filter(mails::Column::Kind.eq(kind));
    let rows = of_kind.all(portal.read()).await.unwrap();
    let [row] = rows.as_slice() else {
        panic!("{} mails of this kind", rows.len());
    };
    mails::Entity::delete_by_id(row.id)
        .exec(portal.read())
        .await
        .unwrap();
    serde_json::from_str(row.facts.as_deref().unwrap()).unwrap()
}

/// The code that was mailed.
pub(super) async fn code(portal: &Portal) -> ConfirmForm {
    match mailed(portal, MailKind::OrganizationCode).await {
        Facts::OrganizationCode { code, .. } => ConfirmForm { code },
        other => panic!("{other:?}"),
    }
}

/// Has a code mailed there, and types it.
pub(super) async fn prove_by_mail(
    sandbox: &Sandbox,
    person: &Representative,
    id: RequestId,
    address: &str,
) -> Result<()> {
    let form = CodeForm {
        address: address.to_owned(),
    };
    send_code(&sandbox.portal, person, id, &form).await?;
    let code = code(&sandbox.portal).await;
    confirm_code(&sandbox.portal, person, id, &code).await
}
