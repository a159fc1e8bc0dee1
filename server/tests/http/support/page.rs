use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use std::collections::BTreeMap;

/// A page as a browser reads it: its elements in the order of the document.
pub struct Page(Vec<Element>);

#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// All text inside of it.
    pub text: String,
    /// The same without scripts.
    read: String,
    /// Classes of the elements around it.
    inside: Vec<String>,
    /// The place of the form around it.
    form: Option<usize>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn attributes(&self) -> &[(String, String)] {
        &self.attributes
    }

    fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split(' ')
    }

    /// Whether it is a `name.class[attribute][attribute=value]…`, each part of which may be missing; `^=`, `$=` and `*=`
    /// as in CSS.
    fn is(&self, wanted: &str) -> bool {
        let mut tests = wanted.split('[');
        let (name, class) = match tests.next().unwrap().split_once('.') {
            Some((name, class)) => (name, Some(class)),
            None => (wanted.split('[').next().unwrap(), None),
        };
        (name.is_empty() || self.name == name)
            && class.is_none_or(|class| self.classes().any(|own| own == class))
            && tests.all(|test| self.passes(test.trim_end_matches(']')))
    }

    fn passes(&self, test: &str) -> bool {
        let Some((name, wanted)) = test.split_once('=') else {
            return self.attribute(test).is_some();
        };
        let bare = name.trim_end_matches(['^', '$', '*']);
        let value = self.attribute(bare).unwrap_or_default();
        match &name[bare.len()..] {
            "^" => value.starts_with(wanted),
            "$" => value.ends_with(wanted),
            "*" => value.contains(wanted),
            _ => value == wanted,
        }
    }
}

impl Page {
    pub fn read(body: &str) -> Self {
        let dom = parse_document(RcDom::default(), Default::default()).one(body);
        let mut elements = Vec::new();
        for child in dom.document.children.borrow().iter() {
            gather(child, &[], None, &mut elements);
        }
        Self(elements)
    }

    /// The places of the forms that this is true of.
    pub(super) fn forms(&self, is_wanted: impl Fn(&Element, &[&Element]) -> bool) -> Vec<usize> {
        let places = 0..self.0.len();
        let forms = places.filter(|place| self.0[*place].name == "form");
        forms
            .filter(|place| is_wanted(&self.0[*place], &self.controls(*place)))
            .collect()
    }

    pub(super) fn element(&self, place: usize) -> &Element {
        &self.0[place]
    }

    /// What belongs to the form at this place, inside of it or by its id; options stand behind their select.
    pub(super) fn controls(&self, form: usize) -> Vec<&Element> {
        let id = self.0[form].attribute("id");
        let mut is_of_form = false;
        let elements = self.0.iter().filter(move |element| {
            if element.name != "option" {
                is_of_form = match element.attribute("form") {
                    Some(other) => Some(other) == id,
                    None => element.form == Some(form),
                };
            }
            is_of_form
        });
        elements.collect()
    }

    pub fn all(&self, wanted: &str) -> Vec<&Element> {
        self.0.iter().filter(|element| element.is(wanted)).collect()
    }

    /// The text of the first such element.
    pub fn text(&self, wanted: &str) -> String {
        let first = self.all(wanted).into_iter().next();
        let first = first.unwrap_or_else(|| panic!("{wanted}: {:#?}", self.0));
        first.text.clone()
    }

    /// An attribute of each such element.
    pub fn attributes(&self, wanted: &str, name: &str) -> Vec<String> {
        let found = self.all(wanted).into_iter();
        found
            .filter_map(|element| element.attribute(name).map(str::to_owned))
            .collect()
    }

    /// An attribute of the first such element.
    pub fn attribute(&self, wanted: &str, name: &str) -> String {
        let found = self.attributes(wanted, name).into_iter().next();
        found.unwrap_or_else(|| panic!("{wanted} with {name}: {:#?}", self.0))
    }

    /// What the page calls itself in a tab, without the name of the portal.
    pub fn tab(&self) -> String {
        let title = self.text("title");
        let own = title
            .strip_suffix(" | Kakehashi")
            .or_else(|| title.strip_suffix("｜Kakehashi"));
        own.unwrap_or_else(|| panic!("{title}")).to_owned()
    }

    /// What stands in the first field of this name, and what the form would send.
    pub fn field(&self, name: &str) -> Option<String> {
        let fields = self.0.iter();
        fields
            .filter(|element| element.attribute("name") == Some(name))
            .find_map(|element| match element.name.as_str() {
                "textarea" => Some(element.text.clone()),
                "input" => element.attribute("value").map(str::to_owned),
                _ => None,
            })
    }

    /// Everything that people read, without blanks.
    pub fn squeezed(&self) -> String {
        let body = self.all("body");
        body.iter().map(|body| squeeze(&body.read)).collect()
    }

    /// Every element with the names of its attributes and its id, and how often it is there. Left out is what text
    /// may become by rule: formatted text, links of typed addresses, marks of what was found, and what is alike.
    pub fn shape(&self) -> BTreeMap<String, usize> {
        let mut shape = BTreeMap::new();
        for element in self.0.iter().filter(|element| !is_made_of_text(element)) {
            *shape.entry(described(element)).or_default() += 1;
        }
        shape
    }

    /// What stands inside of an element of this class.
    pub fn inside(&self, class: &str) -> impl Iterator<Item = &Element> {
        let elements = self.0.iter();
        elements.filter(move |element| element.inside.iter().any(|around| around == class))
    }
}

pub fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Adds the element and all inside of it; returns its text, and the text that people read.
fn gather(
    node: &Handle,
    inside: &[String],
    form: Option<usize>,
    elements: &mut Vec<Element>,
) -> (String, String) {
    match &node.data {
        NodeData::Text { contents } => {
            let text = contents.borrow().to_string();
            (text.clone(), text)
        }
        NodeData::Element { name, attrs, .. } => {
            let place = elements.len();
            let attributes = attrs.borrow();
            let attributes = attributes
                .iter()
                .map(|one| (one.name.local.to_string(), one.value.to_string()));
            elements.push(Element {
                name: name.local.to_string(),
                attributes: attributes.collect(),
                inside: inside.to_vec(),
                form,
                ..Element::default()
            });
            let form = (elements[place].name == "form").then_some(place).or(form);
            let classes = elements[place].classes().map(str::to_owned);
            let around: Vec<String> = inside.iter().cloned().chain(classes).collect();
            let (mut text, mut read) = (String::new(), String::new());
            for child in node.children.borrow().iter() {
                let (own, own_read) = gather(child, &around, form, elements);
                text += &own;
                read += &own_read;
            }
            if elements[place].name == "script" {
                read.clear();
            }
            elements[place].text = text.clone();
            elements[place].read = read.clone();
            (text, read)
        }
        _ => (String::new(), String::new()),
    }
}

fn is_made_of_text(element: &Element) -> bool {
    // Which names of a file are like each other depends on the names.
    let made = ["prose", "related", "near-names", "change-cell"];
    element.is("a[rel*=nofollow]")
        || element.is("mark")
        || made
            .iter()
            .any(|class| element.inside.iter().any(|around| around == class))
}

fn described(element: &Element) -> String {
    let mut names: Vec<&str> = element
        .attributes
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    names.sort_unstable();
    let id = element.attribute("id").map(without_numbers);
    format!(
        "{} [{}] {} #{}",
        element.name,
        names.join(" "),
        element.attribute("type").unwrap_or_default(),
        id.unwrap_or_default()
    )
}

/// Ids of things differ from portal to portal, and the box of a skill has its name.
fn without_numbers(id: &str) -> String {
    if id.starts_with("skill-") {
        return "skill-NAME".to_owned();
    }
    let is_part_of_uuid =
        |part: &str| part.len() >= 4 && part.chars().all(|c| c.is_ascii_hexdigit());
    id.split('-')
        .map(|part| if is_part_of_uuid(part) { "N" } else { part })
        .collect::<Vec<_>>()
        .join("-")
}
