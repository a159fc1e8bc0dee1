//! The page for when no page could be made: it needs nothing of the portal, so it works when the portal does not.

use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

pub fn page(status: StatusCode, is_english: bool, incident: &str, css: &str) -> Response {
    let (language, home, title, help, back) = if is_english {
        let (title, help) = english(status);
        ("en", "/en", title, help, "To the home page")
    } else {
        let (title, help) = japanese(status);
        ("ja", "/", title, help, "トップページへ")
    };
    // Where there was no room, nobody was counted.
    let is_ours = status.is_server_error() && !incident.is_empty();
    let number = match (is_ours, is_english) {
        (false, _) => String::new(),
        (true, true) => format!(
            "<p>Please quote this number when you ask for help: <code>{incident}</code></p>"
        ),
        (true, false) => format!(
            "<p>お問い合わせの際は、この番号をお知らせください：<code>{incident}</code></p>"
        ),
    };
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title} | Kakehashi</title><link rel=\"stylesheet\" href=\"{css}\">\
         <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"></head>\
         <body><main id=\"main\" class=\"main\"><h1>{title}</h1><p>{help}</p>{number}\
         <p><a href=\"{home}\">{back}</a></p></main></body></html>"
    );
    ([(header::CONTENT_SECURITY_POLICY, POLICY)], Html(html)).into_response()
}

fn japanese(status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        401 => (
            "サインインが必要です",
            "サインインしてから、もう一度お試しください。",
        ),
        403 => (
            "この操作は受け付けられません",
            "権限がないか、別のサイトから送信された可能性があります。ページを開き直して、もう一度お試しください。",
        ),
        404 => (
            "ページが見つかりません",
            "移動または削除されたか、アドレスが間違っている可能性があります。",
        ),
        405 => (
            "この操作はできません",
            "ページを開き直して、もう一度お試しください。",
        ),
        409 => (
            "ほかの変更と重なりました",
            "ページを開き直し、内容を確かめてから、もう一度お試しください。",
        ),
        413 => (
            "送信する内容が大きすぎます",
            "ファイルや文章を小さくして、もう一度お試しください。",
        ),
        415 => (
            "この形式は受け付けられません",
            "ページを開き直して、もう一度お試しください。",
        ),
        400 | 422 => (
            "送信された内容を読み取れません",
            "ページを開き直して、もう一度お試しください。",
        ),
        429 => (
            "回数が多すぎます",
            "しばらく待ってから、もう一度お試しください。",
        ),
        503 => (
            "ただいま混み合っています",
            "少し待ってから、もう一度お試しください。",
        ),
        507 => (
            "いまは保存できません",
            "サーバーの空き容量がないため、何も保存されていません。学校の担当者に知らせて、しばらくしてからもう一度お試しください。",
        ),
        _ => (
            "エラーが発生しました",
            "問題が起きたことは記録されました。少し待ってから、もう一度お試しください。",
        ),
    }
}

fn english(status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        401 => ("Please sign in", "Sign in, then try again."),
        403 => (
            "This was not accepted",
            "You may not be allowed to do this, or it was sent from another site. Open the page again and try once more.",
        ),
        404 => (
            "Page not found",
            "It may have moved or gone, or the address may be wrong.",
        ),
        405 => (
            "This cannot be done here",
            "Open the page again and try once more.",
        ),
        409 => (
            "Somebody else changed this",
            "Open the page again, check what it says now, and try once more.",
        ),
        413 => (
            "That is too large",
            "Make the file or the text smaller and try again.",
        ),
        415 => (
            "This format is not accepted",
            "Open the page again and try once more.",
        ),
        400 | 422 => (
            "What was sent could not be read",
            "Open the page again and try once more.",
        ),
        429 => ("Too many tries", "Wait a while, then try again."),
        503 => ("The portal is busy", "Wait a moment, then try again."),
        507 => (
            "Nothing can be saved at the moment",
            "The server has no space left, and nothing was saved. Tell the school’s staff and try again later.",
        ),
        _ => (
            "Something went wrong",
            "It has been recorded. Wait a moment, then try again.",
        ),
    }
}
