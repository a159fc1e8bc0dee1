//! Administrators say whose portal it is, which departments there are and who has which role.

use super::next::Next;
use super::post::Post;
use super::sent_file::sent_file;
use crate::refusal;
use crate::site::Site;
use app::routes::paths;
use axum::extract::{Path, Request, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use model::DepartmentId;
use model::accounts::RoleAct;
use model::school::{DepartmentAct, DomainAct, DomainForm, LOGO_BYTES_MAX, SchoolAct};
use model::terms::TermsAct;
use model::{FieldProblem, Problem};
use portal::{Result, accounts, school, terms};

/// The picture with what a form sends around it.
pub const LOGO_LIMIT: usize = LOGO_BYTES_MAX + (16 << 10);
/// The address changes with the picture.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

pub async fn settings(post: &Post) -> Result<Next> {
    let admin = post.person()?.admin()?;
    school::change(&post.site.portal, &admin, &post.form()).await?;
    Ok(Next::done(paths::admin(post.language), SchoolAct::Change))
}

pub async fn logo(State(site): State<Site>, request: Request) -> Response {
    match sent_file(&site, request).await {
        Ok((post, file)) => {
            let outcome = replace(&post, file.bytes.to_vec()).await;
            post.finish(outcome).await
        }
        Err(refused) => refused,
    }
}

async fn replace(post: &Post, bytes: Vec<u8>) -> Result<Next> {
    let (portal, admin) = (&post.site.portal, post.person()?.admin()?);
    let done = post.act().unwrap_or(SchoolAct::Logo);
    match done {
        SchoolAct::RemoveLogo => school::remove_logo(portal, &admin).await?,
        _ if bytes.is_empty() => Err(Problem::field("file", FieldProblem::Missing))?,
        _ => school::set_logo(portal, &admin, bytes).await?,
    }
    Ok(Next::done(paths::admin_logo(post.language), done))
}

pub async fn departments(post: &Post) -> Result<Next> {
    let (portal, admin) = (&post.site.portal, post.person()?.admin()?);
    let done: DepartmentAct = post.which()?;
    let id = || post.field::<DepartmentId>("department");
    match done {
        DepartmentAct::Add => drop(school::add_department(portal, &admin, &post.form()).await?),
        DepartmentAct::Change => {
            school::change_department(portal, &admin, id()?, &post.form()).await?;
        }
        DepartmentAct::Remove => school::remove_department(portal, &admin, id()?).await?,
    }
    Ok(Next::done(paths::admin_departments(post.language), done))
}

pub async fn roles(post: &Post) -> Result<Next> {
    let admin = post.person()?.admin()?;
    let done: RoleAct = post.which()?;
    accounts::change_role(&post.site.portal, &admin, &post.form()).await?;
    Ok(Next::done(paths::admin_roles(post.language), done))
}

pub async fn domains(post: &Post) -> Result<Next> {
    let (portal, admin) = (&post.site.portal, post.person()?.admin()?);
    let done: DomainAct = post.which()?;
    match done {
        DomainAct::Add => school::add_domain(portal, &admin, &post.form()).await?,
        DomainAct::Remove => {
            let domain = post.one(DomainForm::FIELDS.domain);
            school::remove_domain(portal, &admin, &domain).await?;
        }
    }
    Ok(Next::done(paths::admin_domains(post.language), done))
}

pub async fn terms(post: &Post) -> Result<Next> {
    let admin = post.person()?.admin()?;
    let _: TermsAct = post.which()?;
    terms::publish(&post.site.portal, &admin, &post.form()).await?;
    let next = paths::admin_terms(post.language);
    Ok(Next::done(next, TermsAct::Publish))
}

/// The school's logo, as it was written anew.
pub async fn picture(State(site): State<Site>, Path(hash): Path<String>) -> Response {
    match school::logo(&site.portal, &hash).await {
        Ok(png) => {
            let headers = [
                (header::CONTENT_TYPE, "image/png"),
                (header::CACHE_CONTROL, FOR_EVER),
            ];
            (headers, png).into_response()
        }
        Err(error) => refusal::of_error(error),
    }
}
