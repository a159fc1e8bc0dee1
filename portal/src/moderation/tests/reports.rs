use super::form;
use crate::accounts::Client;
use crate::inquiries::entities::inquiries;
use crate::inquiries::{report, settle};
use crate::moderation::{decide, undo};
use crate::opportunities::testing::{publish, titled};
use crate::screens::desk;
use crate::testing::{Sandbox, both_databases};
use crate::{Portal, SignedIn};
use chrono::TimeDelta;
use model::accounts::Role;
use model::inquiries::{Guard, InquiryState, ReportForm};
use model::machine::MoveForm;
use model::{InquiryId, Language, OpportunityId};
use sea_orm::{EntityTrait, QueryOrder};

async fn reported(portal: &Portal, reader: &SignedIn, posting: OpportunityId) -> InquiryId {
    let opened = portal.now() - TimeDelta::minutes(1);
    let guard = Guard {
        opened: opened.timestamp().to_string(),
        homepage: String::new(),
    };
    let form = ReportForm {
        reason: "misleading".to_owned(),
        ..ReportForm::default()
    };
    let language = Language::Japanese;
    report(
        portal,
        Some(reader),
        &Client::default(),
        posting,
        &form,
        &guard,
        language,
    )
    .await
    .unwrap();
    rows(portal).await.last().unwrap().id
}

async fn rows(portal: &Portal) -> Vec<inquiries::Model> {
    let all = inquiries::Entity::find().order_by_asc(inquiries::Column::Id);
    all.all(portal.read()).await.unwrap()
}

async fn state_of(portal: &Portal, id: InquiryId) -> InquiryState {
    let row = inquiries::Entity::find_by_id(id).one(portal.read());
    row.await.unwrap().unwrap().state
}

#[both_databases]
async fn an_undone_decision_reopens_what_it_settled_and_nothing_else(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let moderator = staff.moderator().unwrap();
    let ana = sandbox.faculty("Ana").await;
    let id = publish(&sandbox, &ana, &staff, &titled("潮")).await;
    let version = async || {
        let shown = desk(portal, &moderator, id, Language::Japanese).await;
        shown.unwrap().version
    };
    let ren = sandbox.person("Ren", Role::Student).await;
    let by_hand = reported(portal, &ren, id).await;
    let for_another_reason = form("freeze", "safety", version().await);
    decide(portal, &moderator, id, &for_another_reason)
        .await
        .unwrap();
    let settled = MoveForm {
        act: "settle".to_owned(),
        ..MoveForm::default()
    };
    settle(portal, &moderator, by_hand, &settled).await.unwrap();
    undo(portal, &moderator, id).await.unwrap();
    assert_eq!(state_of(portal, by_hand).await, InquiryState::Settled);

    // What was decided before is known as the earlier one.
    portal.clock().advance(TimeDelta::seconds(1));
    let mio = sandbox.person("Mio", Role::Student).await;
    let with_it = reported(portal, &mio, id).await;
    let of_reports = form("freeze", "reported", version().await);
    for _ in 0..2 {
        decide(portal, &moderator, id, &of_reports).await.unwrap();
    }
    assert_eq!(state_of(portal, with_it).await, InquiryState::Settled);
    undo(portal, &moderator, id).await.unwrap();
    assert_eq!(state_of(portal, with_it).await, InquiryState::New);
    assert_eq!(state_of(portal, by_hand).await, InquiryState::Settled);
}
