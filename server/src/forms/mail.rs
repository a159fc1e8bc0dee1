//! What mails come to somebody, and what staff do with those that did not.

use super::next::Next;
use super::post::{FORM, Post, has_type};
use crate::site::Site;
use app::routes::paths;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use model::mail::{MailAct, MailSetting, switch_of};
use model::{MailId, Problem};
use portal::{Result, mail};

pub async fn settings(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let asked: MailSetting = post.which()?;
    match asked {
        MailSetting::Save => mail::change(portal, person, &post.form()).await?,
        MailSetting::Resume => mail::resume(portal, person).await?,
    }
    Ok(Next::done(paths::mail_settings(post.language), asked))
}

/// Ends mails for whoever has the address of the switch. Programs of mail providers send it without a cookie, in any form,
/// and follow no redirect (RFC 8058); people press the button of its page.
pub async fn stop(State(site): State<Site>, request: Request) -> Response {
    let is_form = has_type(request.headers(), FORM);
    let post = if is_form {
        Post::from_request(request, &site).await
    } else {
        Post::new(request.into_parts().0, &site, Vec::new()).await
    };
    let post = match post {
        Ok(post) => post,
        Err(refused) => return refused,
    };
    let is_program = !is_form || post.one("List-Unsubscribe") == "One-Click";
    match end(&post).await {
        Ok(_) if is_program => StatusCode::OK.into_response(),
        outcome => post.finish(outcome).await,
    }
}

async fn end(post: &Post) -> Result<Next> {
    let (token, what): (String, String) = (post.path("token")?, post.path("what")?);
    let switch = switch_of(&what).ok_or(Problem::NotFound)?;
    mail::switch_off(&post.site.portal, &token, switch).await?;
    let page = paths::stop_mail(post.language, &token, &what);
    Ok(Next::page(format!("{page}?done=1")))
}

pub async fn desk(post: &Post) -> Result<Next> {
    let (portal, staff) = (&post.site.portal, post.moderator()?);
    let asked: MailAct = post.which()?;
    match asked {
        MailAct::Again => {
            let id: MailId = post.field("mail")?;
            mail::send_again(portal, &staff, id).await?;
        }
        MailAct::AllAgain => {
            mail::send_all_again(portal, &staff).await?;
        }
    }
    Ok(Next::done(paths::desk_mail(post.language), asked))
}
