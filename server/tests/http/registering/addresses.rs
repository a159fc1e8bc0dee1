//! ux.md 14: what is accepted as an address, as which one, and what is said of the others in both languages.

use super::{code_in, registration};
use crate::support::App;

/// What stands beside the field.
#[derive(Clone, Copy)]
enum Said {
    Missing,
    NotAnEmail,
    NotOfTheSchool,
}

impl Said {
    /// In Japanese and in English.
    fn words(self) -> [&'static str; 2] {
        match self {
            Self::Missing => [
                "メールアドレスを入力してください。",
                "Fill in “E-mail address”.",
            ],
            Self::NotAnEmail => [
                "メールアドレスを「name@example.ac.jp」のように入力してください。",
                "Enter an e-mail address such as name@example.ac.jp.",
            ],
            Self::NotOfTheSchool => [
                "学生・教員・職員の方は、大学のメールアドレスを入力してください。",
                "Students, faculty and staff must register with a university e-mail address.",
            ],
        }
    }
}

/// What is accepted, and for whom it is taken.
const ACCEPTED: &[(&str, &str, &str)] = &[
    ("hanako@example.ac.jp", "alumnus", "hanako@example.ac.jp"),
    // Full width, as Japanese keyboards write it.
    (
        "ＳＡＫＵＲＡ＠ＳＴＵ．ｓｃｈｏｏｌ．ｔｅｓｔ",
        "student",
        "sakura@stu.school.test",
    ),
    (
        "\u{3000}rin@stu.school。test ",
        "student",
        "rin@stu.school.test",
    ),
    ("kai﹫example﹒jp", "alumnus", "kai@example.jp"),
    // What nobody sees: of no width, at the beginning of files, soft hyphens, the other direction, variants.
    (
        "ha\u{200B}na@stu.school.test\u{FEFF}",
        "student",
        "hana@stu.school.test",
    ),
    ("ta\u{AD}ro@example.jp", "alumnus", "taro@example.jp"),
    (
        "\u{202E}jiro@example.jp\u{202C}",
        "alumnus",
        "jiro@example.jp",
    ),
    ("k\u{FE0F}en@example.jp", "alumnus", "ken@example.jp"),
    // Those of mobile operators, which RFC 5322 forbids.
    ("a..b@docomo.ne.jp", "alumnus", "a..b@docomo.ne.jp"),
    (".a.@ezweb.ne.jp", "alumnus", ".a.@ezweb.ne.jp"),
    // Plus, apostrophe, slash and percent sign stand as they are.
    (
        "o'neill+kakehashi@example.com",
        "alumnus",
        "o'neill+kakehashi@example.com",
    ),
    ("a/b=c@example.com", "alumnus", "a/b=c@example.com"),
    ("a%0d%0ab@example.jp", "alumnus", "a%0d%0ab@example.jp"),
    // Names in other scripts are those of the name system.
    ("x@例え.jp", "recruiter", "x@xn--r8jz45g.jp"),
    ("y@XN--R8JZ45G.jp", "recruiter", "y@xn--r8jz45g.jp"),
    ("x@例え。テスト", "recruiter", "x@xn--r8jz45g.xn--zckzah"),
    ("x@髙橋.jp", "recruiter", "x@xn--2dwt94h.jp"),
    ("x@😀.jp", "recruiter", "x@xn--e28h.jp"),
];

const REFUSED: &[(&str, &str, Said)] = &[
    ("", "alumnus", Said::Missing),
    ("\u{200B}\u{3000}", "alumnus", Said::Missing),
    // What would begin another header, or another reader.
    (
        "a@example.jp\r\nBcc: b@example.jp",
        "alumnus",
        Said::NotAnEmail,
    ),
    ("a\r\nBcc:b@example.jp", "alumnus", Said::NotAnEmail),
    ("a@example.jp, b@example.jp", "alumnus", Said::NotAnEmail),
    ("a@example.jp;b@example.jp", "alumnus", Said::NotAnEmail),
    ("a@example.jp?bcc=b@example.jp", "alumnus", Said::NotAnEmail),
    ("mailto:a@example.jp", "alumnus", Said::NotAnEmail),
    ("花子 <a@example.jp>", "alumnus", Said::NotAnEmail),
    ("<a@example.jp>", "alumnus", Said::NotAnEmail),
    // Between quotation marks nearly everything may stand.
    ("\"a b\"@example.jp", "alumnus", Said::NotAnEmail),
    ("\"a\"@example.jp", "alumnus", Said::NotAnEmail),
    // Letters that look like others, and such as no mail server of ours takes.
    ("tаro@example.jp", "alumnus", Said::NotAnEmail),
    ("花子@example.jp", "alumnus", Said::NotAnEmail),
    ("髙橋@example.jp", "alumnus", Said::NotAnEmail),
    ("😀@example.jp", "alumnus", Said::NotAnEmail),
    // No host.
    ("hanako", "alumnus", Said::NotAnEmail),
    ("hanako@", "alumnus", Said::NotAnEmail),
    ("hanako@localhost", "alumnus", Said::NotAnEmail),
    ("hana ko@example.jp", "alumnus", Said::NotAnEmail),
    ("hanako@example.jp.", "alumnus", Said::NotAnEmail),
    ("hanako@example..jp", "alumnus", Said::NotAnEmail),
    ("hanako@-example.jp", "alumnus", Said::NotAnEmail),
    ("hanako@exa_mple.jp", "alumnus", Said::NotAnEmail),
    ("hanako@127.0.0.1", "alumnus", Said::NotAnEmail),
    ("hanako@[127.0.0.1]", "alumnus", Said::NotAnEmail),
    // Elsewhere than at the school.
    ("a@evilstu.school.test", "student", Said::NotOfTheSchool),
    (
        "a@stu.school.test.evil.example",
        "student",
        Said::NotOfTheSchool,
    ),
    (
        "stu.school.test@example.jp",
        "student",
        Said::NotOfTheSchool,
    ),
    ("a@x.stu.school.test", "student", Said::NotOfTheSchool),
];

const PAGES: [&str; 2] = ["/register", "/en/register"];

#[tokio::test]
async fn addresses_that_are_accepted_are_mailed_to() {
    let app = App::with_domains().await;
    let longest = format!("{}@school.test", "x".repeat(64));
    let all = ACCEPTED.iter().copied();
    for (n, (typed, role, address)) in all.chain([(&*longest, "faculty", &*longest)]).enumerate() {
        assert!(::mail::is_sendable(address), "{address}");
        for page in PAGES {
            let sent = app.post(page, &registration(typed, role));
            let sent = sent.from(&format!("198.51.100.{n}")).send().await;
            // The page of the code says which address it was taken for.
            let next = app.get(sent.location()).open().await;
            assert!(next.text("main").contains(address), "{typed:?}");
            let mail = app.mail_to(address).await;
            assert_eq!(code_in(&mail).len(), 6, "{typed:?}");
        }
    }
}

#[tokio::test]
async fn addresses_that_are_not_are_called_so_in_both_languages() {
    let app = App::with_domains().await;
    let too_long = format!("{}@school.test", "x".repeat(65));
    let long_label = format!("x@{}.jp", "x".repeat(64));
    let far_too_long = format!("x@{}jp", format!("{}.", "x".repeat(60)).repeat(5));
    let long = [&too_long, &long_label, &far_too_long];
    let long = long.map(|typed| (typed.as_str(), "alumnus", Said::NotAnEmail));
    let all = REFUSED.iter().copied().chain(long);
    for (n, (typed, role, said)) in all.enumerate() {
        for (page, words) in PAGES.into_iter().zip(said.words()) {
            let sent = app.post(page, &registration(typed, role));
            let sent = sent.from(&format!("198.51.100.{n}")).send().await;
            assert_eq!(sent.status, 422, "{typed:?}");
            assert!(sent.body.contains(words), "{typed:?}: {}", sent.body);
            assert!(app.mails().await.is_empty(), "{typed:?}");
        }
    }
}
