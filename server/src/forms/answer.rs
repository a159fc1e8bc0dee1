//! How a form is answered.

use super::next::Next;
use super::post::Post;
use super::resume::{self, SECRETS};
use crate::{pages, refusal};
use app::context::Session;
use app::forms::{Outcome, SWITCH};
use app::routes::{Route, paths};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use model::{Language, Problem};
use portal::Result;
use texts::language::translated;

impl Post {
    /// Leads on, or brings the page back.
    pub async fn finish(self, outcome: Result<Next>) -> Response {
        match outcome {
            Ok(Next::Page { path, cookies }) => see_other(&path, cookies),
            Ok(Next::Show(made)) => pages::made(&self.site, self.session, self.parts, made).await,
            Ok(Next::Enter {
                made,
                session,
                cookies,
            }) => {
                let session = Session(Some(*session));
                let mut page = pages::made(&self.site, session, self.parts, made).await;
                for cookie in cookies {
                    page.headers_mut().append(header::SET_COOKIE, cookie);
                }
                page
            }
            Err(portal::Error::Problem(problem)) => self.refuse(problem).await,
            Err(fault) => refusal::of_error(fault),
        }
    }

    /// The form's page again, whatever was typed.
    pub async fn again(self, outcome: Outcome) -> Response {
        pages::again(&self.site, self.session, self.parts, outcome).await
    }

    /// The form came along into its page in the other language, and nothing is carried out.
    pub(super) async fn in_other_language(mut self) -> Response {
        if resume::is_at_sign_in(&self) {
            // A guest's form may be on its way to be kept there, with its own question for the other language.
            if self.visitor().is_none()
                && let Some(outcome) = resume::forwarded(&self)
            {
                return self.again(outcome).await;
            }
            if let Some(made) = resume::waiting(&self) {
                return self.finish(Ok(Next::Show(made))).await;
            }
        }
        if self.typed.iter().all(|(name, _)| name == SWITCH) {
            let address = self.uri().path_and_query();
            return see_other(address.map_or("/", PathAndQuery::as_str), Vec::new());
        }
        if self.visitor().is_none() && !resume::is_at_sign_in(&self) && !is_for_guests(&self) {
            return resume::to_sign_in(&self);
        }
        self.typed.retain(|(name, _)| name != SWITCH);
        self.refuse(Problem::NotSent).await
    }

    async fn refuse(self, problem: Problem) -> Response {
        if !refusal::wants_page(&self.parts.headers) {
            return refusal::of_problem(problem);
        }
        if problem == Problem::SignInNeeded {
            return resume::to_sign_in(&self);
        }
        if problem == Problem::ProofNeeded {
            return to_proof(&self);
        }
        let form = self.one("form");
        let typed = self
            .typed
            .into_iter()
            .filter(|(name, _)| !SECRETS.contains(&name.as_str()))
            .collect();
        pages::again(
            &self.site,
            self.session,
            self.parts,
            Outcome {
                form,
                typed,
                problem,
            },
        )
        .await
    }
}

/// Whether the form's page is there for people without an account.
fn is_for_guests(post: &Post) -> bool {
    let path = translated(post.uri().path(), Language::Japanese);
    let route = Route::of_path(path.split('?').next().unwrap_or_default());
    route.is_some_and(|route| route.right().admits(None))
}

/// To where the password is asked for, and back to the form's page. Such a form has buttons and nothing that is typed. What the
/// page's address says that a form before has done is left out: this one has done nothing.
fn to_proof(post: &Post) -> Response {
    let next = paths::prove_then(post.language, post.uri().path());
    see_other(&next, Vec::new())
}

fn see_other(path: &str, cookies: Vec<HeaderValue>) -> Response {
    let Ok(location) = HeaderValue::from_str(path) else {
        tracing::error!("a path that no header can hold");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
