//! Requests to the portal. The client of a server function would bring the whole model of errors along, 27 kB.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Document, DomParser, RequestInit, RequestRedirect, Response, ResponseType,
    SupportedType, UrlSearchParams,
};

/// Status and text of an answer.
pub struct Answer {
    pub status: u16,
    pub text: String,
}

/// The text under an address; `None` when nothing can be reached, or the signal said to stop.
pub async fn get(address: &str, signal: Option<&AbortSignal>) -> Option<Answer> {
    let init = RequestInit::new();
    init.set_signal(signal);
    answer(send(address, &init).await.ok()?).await
}

/// An answer as a page.
pub fn page(answer: &Answer) -> Option<Document> {
    let parser = DomParser::new().ok()?;
    parser
        .parse_from_string(&answer.text, SupportedType::TextHtml)
        .ok()
}

/// What the portal says to pairs that are posted, where it says it itself and leads nowhere.
pub async fn post(address: &str, pairs: &[(String, String)]) -> Option<Answer> {
    answer(send(address, &posting(pairs)).await.ok()?).await
}

/// Whether the portal took a form: then it leads on, to where the person is already.
///
/// # Errors
/// Nothing can be reached.
pub async fn submit(address: &str, pairs: &[(String, String)]) -> Result<bool, JsValue> {
    let init = posting(pairs);
    init.set_redirect(RequestRedirect::Manual);
    let response = send(address, &init).await?;
    Ok(response.type_() == ResponseType::Opaqueredirect)
}

fn posting(pairs: &[(String, String)]) -> RequestInit {
    let init = RequestInit::new();
    init.set_method("POST");
    if let Ok(body) = UrlSearchParams::new() {
        for (name, value) in pairs {
            body.append(name, value);
        }
        init.set_body(&body);
    }
    init
}

async fn send(address: &str, init: &RequestInit) -> Result<Response, JsValue> {
    let answer = window().fetch_with_str_and_init(address, init);
    JsFuture::from(answer).await?.dyn_into()
}

async fn answer(response: Response) -> Option<Answer> {
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(Answer {
        status: response.status(),
        text: text.as_string()?,
    })
}
