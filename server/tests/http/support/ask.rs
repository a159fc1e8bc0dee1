use super::{OpenPage, Person};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::response::Parts;
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode};
use server::session::COOKIE;
use std::net::SocketAddr;
use tower::ServiceExt;

/// A request on its way.
pub struct Ask<'a> {
    router: &'a Router,
    request: Request<Body>,
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl<'a> Ask<'a> {
    pub fn new(router: &'a Router, method: &str, path: &str) -> Self {
        let mut request = Request::new(Body::empty());
        *request.method_mut() = method.parse().unwrap();
        *request.uri_mut() = path.parse().unwrap();
        Self { router, request }
            .header("host", "127.0.0.1:3000")
            .header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .from("127.0.0.1")
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.request
            .headers_mut()
            .insert(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        self
    }

    /// Not a person's browser.
    pub fn program(self) -> Self {
        self.header("accept", "*/*")
    }

    pub fn same_origin(self) -> Self {
        self.header("sec-fetch-site", "same-origin")
            .header("origin", "http://127.0.0.1:3000")
    }

    /// The other end of the connection.
    pub fn from(mut self, address: &str) -> Self {
        let peer = SocketAddr::new(address.parse().unwrap(), 4711);
        self.request.extensions_mut().insert(server::Peer(peer));
        self
    }

    pub fn signed_in(self, person: &Person) -> Self {
        self.token(&person.token)
    }

    pub fn maybe(self, person: Option<&Person>) -> Self {
        match person {
            Some(person) => self.signed_in(person),
            None => self,
        }
    }

    pub fn token(self, token: &str) -> Self {
        self.header("cookie", &format!("{COOKIE}={token}"))
    }

    pub fn form(self, fields: &[(&str, &str)]) -> Self {
        let mut typed = form_urlencoded::Serializer::new(String::new());
        self.header("content-type", "application/x-www-form-urlencoded")
            .body(typed.extend_pairs(fields).finish())
    }

    /// A file form whose file is this, with these fields beside it.
    pub fn file(self, content: &str, fields: &[(&str, &str)]) -> Self {
        self.file_called("postings.csv", content, fields)
    }

    /// As browsers send a form whose file nobody has chosen.
    pub fn without_file(self, fields: &[(&str, &str)]) -> Self {
        self.file_called("", "", fields)
    }

    /// A form whose file is a picture.
    pub fn picture(self, content: &[u8]) -> Self {
        let mut body = b"--line\r\ncontent-disposition: form-data; name=\"act\"\r\n\r\nlogo\r\n--line\r\ncontent-disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\ncontent-type: image/png\r\n\r\n".to_vec();
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n--line--\r\n");
        self.header("content-type", "multipart/form-data; boundary=line")
            .body(body)
    }

    fn file_called(self, file: &str, content: &str, fields: &[(&str, &str)]) -> Self {
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!(
                "--line\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
        }
        body += &format!(
            "--line\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{file}\"\r\ncontent-type: text/csv\r\n\r\n"
        );
        body += &format!("{content}\r\n--line--\r\n");
        self.header("content-type", "multipart/form-data; boundary=line")
            .body(body)
    }

    pub fn body(mut self, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self
    }

    pub async fn send(self) -> Answer {
        let (parts, body) = self.answer().await;
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }

    /// Opens the page; it has to be there.
    pub async fn open(self) -> OpenPage<'a> {
        let path = self.request.uri().to_string();
        let cookie = self.request.headers().get("cookie");
        let cookie = cookie.map(|cookie| cookie.to_str().unwrap().to_owned());
        let router = self.router;
        OpenPage::new(router, path, cookie, &self.send().await)
    }

    /// The answer as it travels.
    pub async fn bytes(self) -> (HeaderMap, Bytes) {
        let (parts, body) = self.answer().await;
        (parts.headers, body)
    }

    async fn answer(self) -> (Parts, Bytes) {
        let response = self.router.clone().oneshot(self.request).await.unwrap();
        let (parts, body) = response.into_parts();
        (parts, to_bytes(body, usize::MAX).await.unwrap())
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    /// The page, which has to be there: a refusal lacks much, too.
    pub fn shown(&self) -> &str {
        assert_eq!(self.status, 200, "{}", self.body);
        &self.body
    }

    /// Where the browser goes next.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER.as_u16(), "{}", self.body);
        self.header("location")
    }

    /// The session that the answer begins.
    pub fn token(&self) -> Option<String> {
        let cookie = self
            .header("set-cookie")
            .strip_prefix(&format!("{COOKIE}="))?;
        let (token, _) = cookie.split_once(';')?;
        (!token.is_empty()).then(|| token.to_owned())
    }

    /// What a page says first.
    pub fn heading(&self) -> &str {
        let after = self
            .body
            .split("<h1")
            .nth(1)
            .and_then(|rest| rest.split_once('>'));
        after
            .and_then(|(_, rest)| rest.split('<').next())
            .unwrap_or_default()
    }

    /// The version of the posting that the page's form would send.
    pub fn version(&self) -> String {
        let after = self
            .body
            .split("name=\"version\"")
            .nth(1)
            .expect("a form with a version");
        let value = after
            .split("value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        value.expect("a version").to_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}
