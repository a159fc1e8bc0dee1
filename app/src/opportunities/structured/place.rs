//! Where something is done, as schema.org says it of jobs and of events.

use model::place::{Mode, Place};
use serde_json::{Value, json};

/// Where the work is done. `TELECOMMUTE` means that nobody has to come, ever, so it does not fit what is partly on
/// site; search engines take either only with a country, so where none is stated nothing is.
pub fn job_place(place: &Place) -> Value {
    match place.mode {
        _ if place.country.is_empty() => json!({}),
        Mode::Online => json!({
            "jobLocationType": "TELECOMMUTE",
            "applicantLocationRequirements": { "@type": "Country", "name": place.country },
        }),
        Mode::OnSite | Mode::Hybrid => json!({ "jobLocation": somewhere(place) }),
    }
}

/// Where people come together.
pub fn event_place(place: &Place) -> Value {
    let mode = match place.mode {
        Mode::OnSite => "OfflineEventAttendanceMode",
        Mode::Online => "OnlineEventAttendanceMode",
        Mode::Hybrid => "MixedEventAttendanceMode",
    };
    let is_somewhere = place.mode != Mode::Online && !place.country.is_empty();
    json!({
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "location": is_somewhere.then(|| somewhere(place)),
    })
}

fn somewhere(place: &Place) -> Value {
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

#[cfg(test)]
mod tests {
    use super::*;

    // F103
    #[test]
    fn f103_work_from_home_says_in_which_country() {
        let told = |mode, country: &str| {
            job_place(&Place {
                mode,
                country: country.to_owned(),
                prefecture: None,
                city: String::new(),
            })
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
