//! A posting as schema.org calls things. Only what is certain is said.

use crate::host::base_url;
use crate::routes::paths;
use model::Language;
use model::closed::Closed;
use model::language::Bilingual;
use model::opportunities::{Kind, OpportunityDetails};
use model::place::{Mode, Place};
use serde_json::{Map, Value, json};

/// The text of a script element; empty for what schema.org has no word for.
pub fn text(details: &OpportunityDetails, school: &Bilingual, language: Language) -> String {
    structured(details, school, language)
        .map_or_else(String::new, |data| script_safe(&without_blanks(data)))
}

fn structured(
    details: &OpportunityDetails,
    school: &Bilingual,
    language: Language,
) -> Option<Value> {
    let summary = &details.summary;
    let url = format!("{}{}", base_url(), paths::opportunity(language, summary.id));
    // Without an organization it is the school's own.
    let organization = match &summary.organization {
        Some(organization) => json!({
            "@type": "Organization",
            "name": organization.name.text,
            "url": format!("{}{}", base_url(), paths::organization(language, &organization.slug)),
        }),
        None => json!({ "@type": "CollegeOrUniversity", "name": school.shown(language).text }),
    };
    match summary.kind {
        Kind::Internship | Kind::OverseasProgram => {
            let job = json!({
                "@context": "https://schema.org",
                "@type": "JobPosting",
                "title": summary.title.text,
                "description": details.body_html,
                "url": url,
                "inLanguage": details.body_language.code(),
                "employmentType": "INTERN",
                "datePosted": summary.published_at.to_rfc3339(),
                // The end of the day in Japan.
                "validThrough": summary.has_deadline.then(|| format!("{}T23:59:59+09:00", summary.apply_by)),
                "hiringOrganization": organization,
            });
            Some(merged(job, place(&summary.place)))
        }
        Kind::GuestCourse => Some(json!({
            "@context": "https://schema.org",
            "@type": "Course",
            "name": summary.title.text,
            "description": summary.summary.text,
            "url": url,
            "inLanguage": details.body_language.code(),
            "provider": organization,
        })),
        Kind::JointResearch => None,
    }
}

/// Where the work is done. `TELECOMMUTE` means that nobody has to come, ever, so it does not fit what is partly on
/// site; search engines take either only with a country, so where none is stated nothing is.
fn place(place: &Place) -> Value {
    match place.mode {
        _ if place.country.is_empty() => json!({}),
        Mode::Online => json!({
            "jobLocationType": "TELECOMMUTE",
            "applicantLocationRequirements": { "@type": "Country", "name": place.country },
        }),
        Mode::OnSite | Mode::Hybrid => json!({
            "jobLocation": {
                "@type": "Place",
                "address": {
                    "@type": "PostalAddress",
                    "addressCountry": place.country,
                    "addressRegion": place.prefecture.as_ref().map(|code| format!("JP-{code}")),
                    "addressLocality": place.city,
                },
            },
        }),
    }
}

fn merged(data: Value, more: Value) -> Value {
    let members = [data, more].into_iter().filter_map(|data| match data {
        Value::Object(members) => Some(members),
        _ => None,
    });
    Value::Object(members.flatten().collect::<Map<_, _>>())
}

/// What is not known is left out rather than called null or nothing.
fn without_blanks(data: Value) -> Value {
    match data {
        Value::Object(members) => {
            let known = members
                .into_iter()
                .filter(|(_, value)| !value.is_null() && value.as_str() != Some(""));
            known
                .map(|(name, value)| (name, without_blanks(value)))
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
        let data = json!({ "a": null, "b": { "c": null, "d": 1 }, "e": "" });
        assert_eq!(without_blanks(data), json!({ "b": { "d": 1 } }));
    }

    #[test]
    fn nothing_ends_the_script_early() {
        assert_eq!(
            script_safe(&json!("</script><b>")),
            r#""\u003c/script>\u003cb>""#
        );
    }

    // F103
    #[test]
    fn f103_work_from_home_says_in_which_country() {
        let told = |mode, country: &str| {
            let place = super::place(&Place {
                mode,
                country: country.to_owned(),
                prefecture: None,
                city: String::new(),
            });
            without_blanks(place)
        };
        for country in ["JP", "US", "DE"] {
            assert_eq!(
                told(Mode::Online, country),
                json!({
                    "jobLocationType": "TELECOMMUTE",
                    "applicantLocationRequirements": { "@type": "Country", "name": country },
                })
            );
            for mode in [Mode::OnSite, Mode::Hybrid] {
                let place = told(mode, country);
                assert_eq!(place["jobLocation"]["address"]["addressCountry"], country);
                assert_eq!(place["jobLocationType"], Value::Null, "{mode:?}");
            }
        }
        for mode in [Mode::Online, Mode::Hybrid, Mode::OnSite] {
            assert_eq!(told(mode, ""), json!({}), "nobody knows where");
        }
    }
}
