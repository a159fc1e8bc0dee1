//! Stories of the desk, on both databases.

mod answering;
mod deciders;
mod deciding;
mod queueing;
mod reports;
mod several;
mod working;

use crate::testing::Sandbox;
use crate::{Reader, screens};
use model::machine::MoveForm;
use model::{Language, OpportunityId};

fn form(act: &str, reason: &str, version: i32) -> MoveForm {
    MoveForm {
        act: act.into(),
        reason: reason.into(),
        message: "理由".into(),
        version: version.to_string(),
        ..MoveForm::default()
    }
}

async fn is_public(sandbox: &Sandbox, id: OpportunityId) -> bool {
    let guest = Reader::guest();
    let found = screens::posting(&sandbox.portal, &guest, id, Language::Japanese).await;
    found.is_ok()
}
