//! Claims of alumni, and what registrars do.

use super::next::Next;
use super::post::{FORM, Post, has_type};
use super::sent_file::sent_file;
use crate::site::Site;
use app::forms::Made;
use app::routes::paths;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use model::closed::Closed;
use model::machine::MoveForm;
use model::register::{
    ClaimAct, ClaimMove, GraduationAct, ImportAct, RegisterColumn, RegisterFile,
};
use model::{ClaimId, FieldProblem, GraduationId, Problem, RegisterEntryId, RegisterImportId};
use portal::register::{self, Claimed};
use portal::{Registrar, Result};

/// The largest file, with what a form sends around it.
pub const REGISTER_LIMIT: usize = 65 << 20;

pub async fn claim(post: &Post) -> Result<Next> {
    let (portal, person) = (&post.site.portal, post.person()?);
    let page = paths::claim(post.language);
    match register::claim(portal, person, &post.client(), &post.form()).await? {
        Claimed::Sure => Ok(Next::done(page, ClaimAct::Sure)),
        // The page says by itself what becomes of it: the same words, whatever that is.
        Claimed::Received => Ok(Next::page(page)),
    }
}

pub async fn vouch(post: &Post) -> Result<Next> {
    let token: String = post.path("token")?;
    register::vouch(&post.site.portal, post.person()?, &token).await?;
    let page = paths::vouch(post.language, &token);
    Ok(Next::done(page, ClaimAct::Vouch))
}

fn registrar(post: &Post) -> Result<Registrar> {
    post.person()?.registrar()
}

/// Opens the register for a claim, or decides on it.
pub async fn decide(post: &Post) -> Result<Next> {
    let (portal, registrar) = (&post.site.portal, registrar(post)?);
    let id: ClaimId = post.path("id")?;
    if post.one("form") == "compare" {
        register::look_at(portal, &registrar, id).await?;
        return Ok(Next::page(paths::registrar_claim(post.language, id)));
    }
    let form: MoveForm = post.form();
    register::decide(portal, &registrar, id, &form, entry(post, &form)?).await?;
    let list = paths::registrar_claims(post.language);
    Ok(match ClaimMove::from_code(form.act.trim()) {
        Some(done) => Next::done(list, done),
        None => Next::page(list),
    })
}

/// As which entry a claim is accepted; of papers there is none, and nothing chosen is a question.
fn entry(post: &Post, form: &MoveForm) -> Result<Option<RegisterEntryId>> {
    let chosen = post.one("entry");
    if ClaimMove::from_code(form.act.trim()) != Some(ClaimMove::Accept) || chosen == "papers" {
        return Ok(None);
    }
    let missing = || Problem::field("entry", FieldProblem::Missing);
    Ok(Some(chosen.parse().map_err(|_| missing())?))
}

pub async fn files(State(site): State<Site>, request: Request) -> Response {
    uploaded(site, request, RegisterFile::Register).await
}

pub async fn graduations(State(site): State<Site>, request: Request) -> Response {
    uploaded(site, request, RegisterFile::Graduation).await
}

/// A file to be read, or a look for somebody: the page has both.
async fn uploaded(site: Site, request: Request, file: RegisterFile) -> Response {
    let is_form = has_type(request.headers(), FORM);
    if is_form && file == RegisterFile::Register {
        return match Post::from_request(request, &site).await {
            Ok(post) => {
                let outcome = look(&post).await;
                post.finish(outcome).await
            }
            Err(refused) => refused,
        };
    }
    let request = match may_send(&site, request).await {
        Ok(request) => request,
        Err(refused) => return refused,
    };
    match sent_file(&site, request).await {
        Ok((post, sent)) => {
            let outcome = bring_in(&post, file, &sent.name, sent.bytes.to_vec()).await;
            let is_refused = matches!(&outcome, Ok(Next::Show(_)));
            let mut answer = post.finish(outcome).await;
            if is_refused && answer.status().is_success() {
                *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            }
            answer
        }
        Err(refused) => refused,
    }
}

/// Whoever is no registrar is refused before a byte of the file is read.
async fn may_send(site: &Site, request: Request) -> Result<Request, Response> {
    if !has_type(request.headers(), "multipart/form-data") {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let post = Post::new(parts.clone(), site, Vec::new()).await?;
    match registrar(&post) {
        Ok(_) => Ok(Request::from_parts(parts, body)),
        Err(refused) => Err(post.finish(Err(refused)).await),
    }
}

async fn look(post: &Post) -> Result<Next> {
    let id = register::open_for(&post.site.portal, &registrar(post)?, &post.form()).await?;
    Ok(Next::page(paths::registrar_look(post.language, id)))
}

async fn bring_in(post: &Post, file: RegisterFile, name: &str, bytes: Vec<u8>) -> Result<Next> {
    let registrar = registrar(post)?;
    if bytes.is_empty() {
        return Err(Problem::field("file", FieldProblem::Missing).into());
    }
    let read = register::upload(&post.site.portal, &registrar, file, name, bytes).await?;
    Ok(match read {
        Ok(id) => Next::done(
            paths::registrar_import(post.language, id),
            ImportAct::Upload,
        ),
        Err(problem) => Next::Show(Made::Refused(problem)),
    })
}

pub async fn import(post: &Post) -> Result<Next> {
    let (portal, registrar) = (&post.site.portal, registrar(post)?);
    let id: RegisterImportId = post.path("id")?;
    let page = paths::registrar_import(post.language, id);
    let done: ImportAct = post.which()?;
    match done {
        ImportAct::Map => {
            let import = register::import(portal, &registrar, id).await?;
            let columns = (0..import.headings.len()).map(|at| {
                let said = RegisterColumn::from_code(&post.one(&format!("column-{at}")));
                said.unwrap_or(RegisterColumn::Ignored)
            });
            register::map(portal, &registrar, id, &post.form(), columns.collect()).await?;
            if import.file == RegisterFile::Graduation {
                let page = paths::registrar_graduation(post.language, GraduationId(id.0));
                return Ok(Next::page(page));
            }
        }
        ImportAct::Run => register::run(portal, &registrar, id).await?,
        ImportAct::Cancel => register::cancel(portal, &registrar, id).await?,
        ImportAct::Upload => return Err(Problem::NotFound.into()),
    }
    Ok(Next::done(page, done))
}

pub async fn graduation(post: &Post) -> Result<Next> {
    let (portal, registrar) = (&post.site.portal, registrar(post)?);
    let id: GraduationId = post.path("id")?;
    let done: GraduationAct = post.which()?;
    match done {
        GraduationAct::Approve => register::approve(portal, &registrar, id).await?,
        GraduationAct::Cancel => register::cancel_graduation(portal, &registrar, id).await?,
        GraduationAct::Undo => register::undo_graduation(portal, &registrar, id).await?,
    }
    Ok(Next::done(
        paths::registrar_graduation(post.language, id),
        done,
    ))
}
