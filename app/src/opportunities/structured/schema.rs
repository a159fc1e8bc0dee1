//! A posting as schema.org calls things.

use crate::host::base_url;
use crate::routes::paths;
use model::Language;
use model::closed::Closed;
use model::opportunities::{Kind, OpportunityDetails};
use model::place::{Mode, Place};
use serde_json::{Value, json};

/// The text of a script element; empty for what schema.org has no word for.
pub fn text(details: &OpportunityDetails, language: Language) -> String {
    structured(details, language).map_or_else(String::new, |data| script_safe(&without_nulls(data)))
}

fn structured(details: &OpportunityDetails, language: Language) -> Option<Value> {
    let summary = &details.summary;
    let url = format!("{}{}", base_url(), paths::opportunity(language, summary.id));
    let organization = summary.organization.as_ref().map(|organization| {
        json!({
            "@type": "Organization",
            "name": organization.name.text,
            "url": format!("{}{}", base_url(), paths::organization(language, &organization.slug)),
        })
    });
    match summary.kind {
        Kind::Internship | Kind::OverseasProgram => Some(json!({
            "@context": "https://schema.org",
            "@type": "JobPosting",
            "title": summary.title.text,
            "description": details.body_html,
            "url": url,
            "inLanguage": details.body_language.code(),
            "employmentType": "INTERN",
            "datePosted": summary.published_at.to_rfc3339(),
            // The end of the day in Japan.
            "validThrough": format!("{}T23:59:59+09:00", summary.apply_by),
            "hiringOrganization": organization?,
            "jobLocationType": (summary.place.mode == Mode::Online).then_some("TELECOMMUTE"),
            "jobLocation": (summary.place.mode != Mode::Online).then(|| address(&summary.place)),
        })),
        Kind::GuestCourse => Some(json!({
            "@context": "https://schema.org",
            "@type": "Course",
            "name": summary.title.text,
            "description": summary.summary.text,
            "url": url,
            "inLanguage": details.body_language.code(),
            "provider": organization?,
        })),
        Kind::JointResearch => None,
    }
}

fn address(place: &Place) -> Value {
    json!({
        "@type": "Place",
        "address": {
            "@type": "PostalAddress",
            "addressCountry": place.country,
            "addressRegion": place.prefecture.as_ref().map(|code| format!("JP-{code}")),
            "addressLocality": place.city,
        },
    })
}

/// What is not known is left out rather than called null.
fn without_nulls(data: Value) -> Value {
    match data {
        Value::Object(members) => {
            let known = members.into_iter().filter(|(_, value)| !value.is_null());
            known
                .map(|(name, value)| (name, without_nulls(value)))
                .collect()
        }
        other => other,
    }
}

/// A script element ends at the first `</`, whatever is inside a string.
fn script_safe(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_facts_are_left_out() {
        let data = json!({ "a": null, "b": { "c": null, "d": 1 } });
        assert_eq!(without_nulls(data), json!({ "b": { "d": 1 } }));
    }

    #[test]
    fn nothing_ends_the_script_early() {
        assert_eq!(
            script_safe(&json!("</script><b>")),
            r#""\u003c/script>\u003cb>""#
        );
    }
}
