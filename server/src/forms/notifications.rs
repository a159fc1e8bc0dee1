//! Reading what the portal has told somebody.

use super::next::Next;
use super::post::Post;
use app::routes::paths;
use model::notifications::{NotificationForm, Target};
use model::{Language, NotificationId, Problem};
use portal::{Result, notifications};

pub async fn read(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    match post.which() {
        Ok(NotificationForm::Open) => {
            let named = post.one("notification").parse();
            let id: NotificationId = named.map_err(|_| Problem::NotFound)?;
            let target = notifications::open(portal, person, id).await?;
            Ok(Next::page(leads_to(post.language, target)))
        }
        _ => {
            notifications::mark_all_read(portal, person).await?;
            Ok(Next::page(paths::notifications(post.language)))
        }
    }
}

fn leads_to(language: Language, target: Target) -> String {
    match target {
        Target::Posting { id, at_desk: true } => paths::desk_posting(language, id),
        Target::Posting { id, .. } => paths::posting(language, id),
        Target::SavedSearch(id) => paths::saved_search(language, id),
        Target::Inquiry { id, at_desk: true } => paths::desk_inquiry(language, id),
        Target::Inquiry { .. } => paths::inquiries(language),
        Target::Claim { id, at_desk: true } => paths::registrar_claim(language, id),
        Target::Claim { .. } => paths::claim(language),
        Target::Graduation(id) => paths::registrar_graduation(language, id),
        Target::Organization {
            slug,
            at_desk: true,
        } => paths::organization(language, &slug),
        Target::Organization { slug, .. } => paths::members(language, &slug),
        Target::Request { at_desk: true, .. } => paths::desk_organizations(language),
        Target::Request {
            slug: Some(slug), ..
        } => paths::members(language, &slug),
        Target::Request { id, .. } => paths::join_request(language, id),
        Target::Account => paths::account(language),
        Target::People => paths::desk_people(language),
        Target::Mail => paths::mail_settings(language),
        Target::Nowhere => paths::notifications(language),
    }
}
