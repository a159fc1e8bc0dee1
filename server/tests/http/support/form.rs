use super::controls::{Button, Field, Kind, buttons, fields};
use super::page::{Element, Page};
use super::{Answer, Ask};
use axum::Router;
use std::fmt::{self, Debug, Formatter};
use std::ops::Deref;

/// A page that somebody has open: its forms send what a browser would send.
pub struct OpenPage<'a> {
    page: Page,
    router: &'a Router,
    path: String,
    cookie: Option<String>,
}

impl Deref for OpenPage<'_> {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl<'a> OpenPage<'a> {
    pub fn new(router: &'a Router, path: String, cookie: Option<String>, answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        let page = Page::read(&answer.body);
        Self {
            page,
            router,
            path,
            cookie,
        }
    }

    /// The only form of this name, id or address.
    pub fn form(&self, name: &str) -> Form<'_> {
        self.only(name, |form, controls| {
            let is_called = |attribute| form.attribute(attribute) == Some(name);
            is_called("id") || is_called("action") || has(controls, "form", name)
        })
    }

    /// The only form of the page's own content without a name.
    pub fn only_form(&self) -> Form<'_> {
        self.only("without a name", |form, controls| {
            form.attribute("action").is_none()
                && !controls
                    .iter()
                    .any(|one| one.attribute("name") == Some("form"))
        })
    }

    /// The only form that has buttons or fields of all these names and values.
    pub fn form_with(&self, pairs: &[(&str, &str)]) -> Form<'_> {
        self.only(&format!("{pairs:?}"), |_, controls| {
            pairs.iter().all(|(name, value)| has(controls, name, value))
        })
    }

    fn only(&self, wanted: &str, is_wanted: impl Fn(&Element, &[&Element]) -> bool) -> Form<'_> {
        let is_post = |form: &Element| form.attribute("method") == Some("post");
        let found = self
            .page
            .forms(|form, controls| is_post(form) && is_wanted(form, controls));
        match found.as_slice() {
            [only] => self.form_at(*only),
            found => {
                let all = self.page.forms(|form, _| is_post(form)).into_iter();
                let all: Vec<_> = all.map(|place| self.form_at(place)).collect();
                panic!(
                    "{} forms {wanted} on {}, of {all:#?}",
                    found.len(),
                    self.path
                )
            }
        }
    }

    fn form_at(&self, place: usize) -> Form<'_> {
        let form = self.page.element(place);
        let controls = self.page.controls(place);
        Form {
            page: self,
            action: form.attribute("action").unwrap_or(&self.path).to_owned(),
            takes_files: form.attribute("enctype") == Some("multipart/form-data"),
            fields: fields(&controls),
            buttons: buttons(&controls),
        }
    }
}

/// A form with what is typed and chosen in it.
pub struct Form<'a> {
    page: &'a OpenPage<'a>,
    action: String,
    takes_files: bool,
    fields: Vec<Field>,
    buttons: Vec<Button>,
}

impl Debug for Form<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.action)?;
        formatter
            .debug_list()
            .entries(&self.fields)
            .entries(&self.buttons)
            .finish()
    }
}

impl<'a> Form<'a> {
    /// Types, or chooses, this in the field; refuses what a browser would not offer.
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        let is_typed = |field: &&mut Field| field.name == name && field.kind == Kind::Typed;
        let mut typed: Vec<_> = self.fields.iter_mut().filter(is_typed).collect();
        if let [typed] = typed.as_mut_slice() {
            value.clone_into(&mut typed.value);
            return self;
        }
        assert!(typed.is_empty(), "several fields {name}: {self:#?}");
        let offered = self.fields.iter().position(|field| {
            field.name == name
                && field.value == value
                && matches!(field.kind, Kind::OneOf | Kind::Checkbox)
        });
        let Some(offered) = offered else {
            panic!("nobody can fill {name} with {value}: {self:#?}")
        };
        if self.fields[offered].kind == Kind::OneOf {
            let others = self.fields.iter_mut().filter(|field| field.name == name);
            others.for_each(|field| field.is_sent = false);
        }
        self.fields[offered].is_sent = true;
        self
    }

    /// What the form would send under this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        let fields = self.fields();
        let found = fields.into_iter().find(|(of, _)| *of == name);
        found.map(|(_, value)| value)
    }

    /// What the form would send, without a button.
    pub fn fields(&self) -> Vec<(&str, &str)> {
        let sent = self.fields.iter().filter(|field| field.is_sent);
        let sent = sent.filter(|field| field.kind != Kind::File);
        sent.map(|field| (field.name.as_str(), field.value.as_str()))
            .collect()
    }

    /// Presses Enter, which is the form's first button.
    pub async fn submit(self) -> Answer {
        let first = self.buttons.first().cloned();
        self.request(first, None).send().await
    }

    /// Presses the button with this value.
    pub async fn press(self, value: &str) -> Answer {
        self.request(self.button(value), None).send().await
    }

    /// Chooses a file of this content and presses Enter.
    pub async fn with_file(self, content: &str) -> Answer {
        let first = self.buttons.first().cloned();
        self.request(first, Some(content)).send().await
    }

    /// Chooses a file of this content and presses the button with this value.
    pub async fn press_with_file(self, value: &str, content: &str) -> Answer {
        self.request(self.button(value), Some(content)).send().await
    }

    fn button(&self, value: &str) -> Option<Button> {
        self.buttons.iter().find(|(_, of)| of == value).cloned()
    }

    fn request(&self, pressed: Option<Button>, file: Option<&str>) -> Ask<'a> {
        let (button, pressed) = pressed.unwrap_or_else(|| panic!("no such button: {self:#?}"));
        let mut fields = self.fields();
        if !button.is_empty() {
            fields.push((&button, &pressed));
        }
        let ask = Ask::new(self.page.router, "POST", &self.action).same_origin();
        let ask = match &self.page.cookie {
            Some(cookie) => ask.header("cookie", cookie),
            None => ask,
        };
        match (self.takes_files, file) {
            (true, Some(content)) => ask.file(content, &fields),
            (true, None) => ask.without_file(&fields),
            (false, None) => ask.form(&fields),
            (false, Some(_)) => panic!("no file can be chosen: {self:#?}"),
        }
    }
}

fn has(controls: &[&Element], name: &str, value: &str) -> bool {
    controls.iter().any(|control| {
        control.attribute("name") == Some(name) && control.attribute("value") == Some(value)
    })
}

#[tokio::test]
#[should_panic(expected = "nobody can fill nickname with Hana")]
async fn what_a_page_does_not_ask_cannot_be_filled() {
    let app = super::App::new().await;
    let page = app.get("/sign-in").open().await;
    let _ = page.form("main-form").fill("nickname", "Hana");
}
