//! A form as it arrived.

use crate::device;
use crate::network::{self, Peer};
use crate::site::Site;
use app::context::Session;
use app::forms::SWITCH;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use model::closed::Closed;
use model::form::Form;
use model::{FieldProblem, Language, Problem};
use portal::accounts::Client;
use portal::throttle::Network;
use portal::{Moderator, Poster, Representative, Result, SignedIn};
use std::collections::BTreeMap;
use std::str::FromStr;
use texts::language::of_path;

/// More than any form of ours has; parsing stops there.
const FIELDS_MAX: usize = 2000;
pub const FORM: &str = "application/x-www-form-urlencoded";

pub struct Post {
    pub site: Site,
    pub language: Language,
    pub(super) session: Session,
    pub(super) parts: Parts,
    params: BTreeMap<String, String>,
    pub(super) typed: Vec<(String, String)>,
}

impl FromRequest<Site> for Post {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        if !has_type(request.headers(), FORM) {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let (parts, body) = request.into_parts();
        let body = Bytes::from_request(Request::from_parts(parts.clone(), body), site)
            .await
            .map_err(IntoResponse::into_response)?;
        let typed: Vec<(String, String)> = form_urlencoded::parse(&body)
            .into_owned()
            .take(FIELDS_MAX + 1)
            .collect();
        if typed.len() > FIELDS_MAX {
            return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        Self::new(parts, site, typed).await?.unless_switched().await
    }
}

impl Post {
    /// The form, unless it only came along into the other language.
    pub async fn unless_switched(self) -> Result<Self, Response> {
        if self.typed.iter().any(|(name, _)| name == SWITCH) {
            return Err(self.in_other_language().await);
        }
        Ok(self)
    }

    /// From the fields of a form that was read elsewhere.
    pub async fn new(
        mut parts: Parts,
        site: &Site,
        typed: Vec<(String, String)>,
    ) -> Result<Self, Response> {
        let params = RawPathParams::from_request_parts(&mut parts, site)
            .await
            .map_err(IntoResponse::into_response)?;
        let params = params
            .iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        // No text holds it, and PostgreSQL cannot keep it.
        let plain = |text: String| text.replace('\0', "");
        let typed = typed
            .into_iter()
            .map(|(name, value)| (plain(name), plain(value)))
            .collect();
        let session = parts
            .extensions
            .get::<Session>()
            .cloned()
            .unwrap_or(Session(None));
        Ok(Self {
            site: site.clone(),
            language: of_path(parts.uri.path()),
            session,
            parts,
            params,
            typed,
        })
    }

    /// The first value sent under this name; empty when there is none.
    pub fn one(&self, name: &str) -> String {
        self.typed
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// Which of the page's forms it is.
    pub fn which<T: Closed>(&self) -> Result<T> {
        self.choice("form")
    }

    /// What the button that was pressed does.
    pub fn act<T: Closed>(&self) -> Result<T> {
        self.choice("act")
    }

    /// One of a closed set; what is none of it is refused.
    pub fn choice<T: Closed>(&self, name: &str) -> Result<T> {
        let choice = T::from_code(&self.one(name));
        Ok(choice.ok_or_else(|| Problem::field(name, FieldProblem::NotAChoice))?)
    }

    /// Every value by its name.
    pub fn all(&self) -> BTreeMap<String, Vec<String>> {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in &self.typed {
            all.entry(name.clone()).or_default().push(value.clone());
        }
        all
    }

    /// An identity in the path; what is none names nothing.
    pub fn path<T: FromStr>(&self, name: &str) -> Result<T> {
        let id = self.params.get(name).and_then(|text| text.parse().ok());
        Ok(id.ok_or(Problem::NotFound)?)
    }

    /// An identity in a field.
    pub fn field<T: FromStr>(&self, name: &str) -> Result<T> {
        Ok(self
            .one(name)
            .trim()
            .parse()
            .map_err(|_| Problem::field(name, FieldProblem::NotAChoice))?)
    }

    /// The version of the posting that was on the screen.
    pub fn version(&self) -> Result<i32> {
        Ok(self
            .one("version")
            .trim()
            .parse()
            .map_err(|_| Problem::field("version", FieldProblem::NotANumber))?)
    }

    /// The fields of a form.
    pub fn form<F: Form>(&self) -> F {
        F::read(&|name| self.one(name))
    }

    pub fn typed(&self) -> &[(String, String)] {
        &self.typed
    }

    pub fn uri(&self) -> &Uri {
        &self.parts.uri
    }

    /// Files are not kept over a sign-in.
    pub fn can_be_sent_again(&self) -> bool {
        has_type(&self.parts.headers, FORM)
    }

    pub fn visitor(&self) -> Option<&SignedIn> {
        self.session.0.as_ref()
    }

    pub fn person(&self) -> Result<&SignedIn> {
        Ok(self.visitor().ok_or(Problem::SignInNeeded)?)
    }

    pub fn poster(&self) -> Result<Poster> {
        self.person()?.poster()
    }

    pub fn representative(&self) -> Result<Representative> {
        self.person()?.representative()
    }

    pub fn moderator(&self) -> Result<Moderator> {
        self.person()?.moderator()
    }

    /// Where the person signs in from.
    pub fn client(&self) -> Client {
        let address = network::client(
            self.parts.extensions.get::<Peer>().copied(),
            &self.parts.headers,
            &self.site.trusted_proxies,
        );
        let campus = &self.site.campus;
        let is_on_campus = address.is_some_and(|address| campus.contain(address));
        Client {
            network: Network::of(address),
            is_shared: is_on_campus,
            on_campus: (!campus.is_empty()).then_some(is_on_campus),
            device: device::token(&self.parts.headers),
            user_agent: self.user_agent(),
        }
    }

    pub fn user_agent(&self) -> String {
        let agent = self
            .parts
            .headers
            .get(header::USER_AGENT)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        agent.chars().take(300).collect()
    }
}

pub fn has_type(headers: &HeaderMap, wanted: &str) -> bool {
    let content_type = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    content_type
        .split(';')
        .next()
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case(wanted))
}
