use super::*;
use uuid::Uuid;

fn known(names: &[(&str, bool, Option<&str>)]) -> KnownOrganizations {
    let mut known = KnownOrganizations::default();
    for (number, (name, is_verified, website)) in (1..).zip(names) {
        known.add(Known {
            id: id(number),
            name: (*name).to_owned(),
            is_verified: *is_verified,
            host: website.and_then(own_host),
        });
    }
    known
}

fn id(number: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(number))
}

fn near(names: &[(&str, bool)]) -> Recognition {
    Recognition::Unknown {
        near: names
            .iter()
            .map(|(name, verified)| ((*name).to_owned(), *verified))
            .collect(),
    }
}

#[test]
fn one_merged_twice_is_what_it_turned_out_to_be() {
    let merged = HashMap::from([(id(1), id(2)), (id(2), id(3))]);
    assert_eq!(standing(&merged, id(1)), id(3));
    assert_eq!(standing(&merged, id(4)), id(4));
}

// F30
#[test]
fn an_organization_of_two_names_is_asked_about_once() {
    let mut known = known(&[("Reef Labs, Inc.", true, None)]);
    known.add(Known {
        id: id(1),
        name: "REEF LABS".to_owned(),
        is_verified: true,
        host: None,
    });
    assert_eq!(
        known.find("Reef Labs LLC", None),
        near(&[("Reef Labs, Inc.", true)])
    );
}

#[test]
fn f30_a_badge_needs_the_whole_name() {
    let known = known(&[("Juniper Bay Analytics, Inc.", true, None)]);
    let question = near(&[("Juniper Bay Analytics, Inc.", true)]);
    for name in [
        "Juniper Bay Analytics LLC",
        "Juniper Bay Analytics",
        "Juniper-Bay Analytics Inc",
        "Juniper Bay Analytics, Inc. (Japan)",
        "Junіper Bау Analytics, Inc.",
        "Juniper Bay Analytic, Inc.",
    ] {
        assert_eq!(known.find(name, None), question, "{name}");
    }
    assert_eq!(
        known.find("JUNIPER BAY ANALYTICS INC", None),
        Recognition::Certain(id(1))
    );
    assert_eq!(known.find("Juniper Labs", None), near(&[]));
}

#[test]
fn a_name_that_only_looks_alike_is_nobody_on_any_website() {
    let home = Some("https://juniper.example");
    let known = known(&[("Juniper Bay Analytics, Inc.", true, home)]);
    let question = near(&[("Juniper Bay Analytics, Inc.", true)]);
    for name in ["Juniper Bay Analytics (Japan)", "Junіper Bау Analytics"] {
        let found = known.find(name, Some("https://jobs.juniper.example/1"));
        assert_eq!(found, question, "{name}");
    }
}

#[test]
fn f30_a_posting_on_its_own_website_is_its_own() {
    let known = known(&[
        (
            "Reef Labs, Inc.",
            true,
            Some("https://www.reeflabs.example/"),
        ),
        ("Tide LLC", true, Some("https://boards.example/tide")),
    ]);
    let at = |name, url| known.find(name, Some(url));
    assert_eq!(
        at("Reef Labs", "https://jobs.reeflabs.example/1"),
        Recognition::Certain(id(1))
    );
    assert_eq!(
        at("Reef Labs", "https://evilreeflabs.example/1"),
        near(&[("Reef Labs, Inc.", true)])
    );
    assert_eq!(
        at("Reef Labs", "https://x@evil.example/reeflabs.example"),
        near(&[("Reef Labs, Inc.", true)])
    );
    assert_eq!(
        at("Tide Inc.", "https://boards.example/tide/1"),
        near(&[("Tide LLC", true)])
    );
    assert_eq!(
        at("Other", "https://reeflabs.example/1"),
        near(&[]),
        "a website alone names nobody"
    );
}

#[test]
fn two_verified_of_one_name_are_a_question() {
    let known = known(&[
        ("Minato Inc.", false, None),
        ("Minato Inc.", true, Some("https://minato.example")),
        ("Minato Inc", true, Some("https://minato.test")),
    ]);
    assert!(
        matches!(known.find("Minato Inc.", None), Recognition::Unknown { near } if near.len() == 3)
    );
    assert_eq!(
        known.find("Minato Inc.", Some("https://minato.test/x")),
        Recognition::Certain(id(3))
    );
}
