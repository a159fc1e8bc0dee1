//! Feeds and site maps as an XML reader sees them.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;

/// How often each element is there with these attributes; the text has to be well-formed XML 1.0.
pub fn shape(xml: &str) -> BTreeMap<String, usize> {
    assert!(xml.chars().all(is_allowed), "signs that XML does not have");
    let mut reader = Reader::from_str(xml);
    let mut shape = BTreeMap::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(element) | Event::Empty(element) => {
                let mut described = String::from_utf8(element.name().as_ref().to_vec()).unwrap();
                for attribute in element.attributes() {
                    let name = attribute.expect("an attribute").key.as_ref().to_vec();
                    described += &format!(" {}", String::from_utf8(name).unwrap());
                }
                *shape.entry(described).or_default() += 1;
            }
            Event::CData(_) | Event::DocType(_) | Event::PI(_) | Event::Comment(_) => {
                panic!("none of ours")
            }
            Event::Eof => return shape,
            _ => {}
        }
    }
}

/// The production `Char` of XML 1.0.
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}
