use askama::Template;

/// What is said, in one language and without its addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// `ja` or `en`.
    pub language: &'static str,
    pub subject: String,
    /// Whom it speaks to; empty where nobody knows a name.
    pub greeting: String,
    pub parts: Vec<Part>,
    pub foot: Foot,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Text(String),
    Heading(String),
    Items(Vec<Item>),
    Button(Link),
}

/// A thing that the letter tells of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What happened; may be empty.
    pub head: String,
    pub link: Link,
    /// The language of the link's words.
    pub language: &'static str,
    pub notes: Vec<String>,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub words: String,
    pub url: String,
}

/// Who writes and why, and how to hear less.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    pub sender: String,
    pub why: String,
    pub links: Vec<Link>,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct AsText<'a> {
    letter: &'a Letter,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct AsHtml<'a> {
    letter: &'a Letter,
}

impl Letter {
    /// For programs that show text alone.
    pub fn text(&self) -> String {
        // Only a writer that fails makes a template fail, and a string does not.
        AsText { letter: self }.render().unwrap_or_default()
    }

    /// The same with headings and buttons, readable on dark and on light ground. It loads nothing from anywhere, so
    /// nobody learns that it was read.
    pub fn html(&self) -> String {
        AsHtml { letter: self }.render().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        Letter {
            language: "ja",
            subject: "保存した検索".into(),
            greeting: "髙橋 <b>一郎</b> 様".into(),
            parts: vec![
                Part::Text("新しい募集が公開されました。\n2行目".into()),
                Part::Items(vec![Item {
                    head: "インターンシップ".into(),
                    link: Link {
                        words: "ロボット & 制御".into(),
                        url: "https://portal.test/opportunities/1?a=1&b=2".into(),
                    },
                    language: "ja",
                    notes: vec!["締切：4月1日".into()],
                }]),
                Part::Button(Link {
                    words: "開く".into(),
                    url: "https://portal.test/x".into(),
                }),
            ],
            foot: Foot {
                sender: "架け橋大学".into(),
                why: "登録されているためお送りしています。".into(),
                links: vec![Link {
                    words: "メールの設定".into(),
                    url: "https://portal.test/account/mail".into(),
                }],
            },
        }
    }

    #[test]
    fn text_has_everything_and_each_address_on_a_line_of_its_own() {
        let text = letter().text();
        for line in [
            "髙橋 <b>一郎</b> 様",
            "新しい募集が公開されました。",
            "2行目",
            "  https://portal.test/opportunities/1?a=1&b=2",
            "  締切：4月1日",
            "https://portal.test/x",
            "https://portal.test/account/mail",
        ] {
            assert!(text.lines().any(|one| one == line), "{line:?} in\n{text}");
        }
        assert!(!text.contains("\n\n\n"), "{text}");
    }

    #[test]
    fn html_escapes_what_people_typed_and_loads_nothing() {
        let html = letter().html();
        assert!(!html.contains("<b>一郎"), "{html}");
        assert!(
            html.contains("&#60;b&#62;一郎") || html.contains("&lt;b&gt;一郎"),
            "{html}"
        );
        for loaded in ["<img", "src=", "@import", "url(", "<link", "<script"] {
            assert!(!html.contains(loaded), "{loaded}");
        }
        assert!(html.contains("prefers-color-scheme: dark"));
        assert!(html.contains("lang=\"ja\""));
    }
}
