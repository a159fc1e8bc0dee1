mod cases;
mod golden;
mod postings;
mod properties;
mod sample;
mod table;

use super::*;

/// A pair as it stands in JSON.
fn inputs(json: serde_json::Value) -> Inputs {
    serde_json::from_value(json).unwrap()
}

/// A pair in which everything fits.
fn fitting() -> Inputs {
    inputs(serde_json::json!({
        "person": {
            "student": true,
            "year": "b3",
            "fields": ["06", "07"],
            "skills": ["Python", "統計", "Git"],
            "wished_skills": ["Rust"],
            "languages": {"ja": "C2", "en": "B2"},
            "places": ["JP-13"],
            "times": [{"from": "2027-08-01", "until": "2027-09-30"}],
            "kinds": ["internship"],
            "paid": true,
        },
        "posting": {
            "kind": "internship",
            "years": ["b3", "b4"],
            "students_only": true,
            "fields": ["06", "07"],
            "skills": ["Python", "統計"],
            "used_skills": ["Python", "Rust"],
            "languages": {"ja": null, "en": "B1"},
            "mode": "on-site",
            "area": "JP-13",
            "times": [{"from": "2027-09-01", "until": "2027-09-14"}],
            "days_min": 10,
            "paid": true,
        },
    }))
}

fn judged(inputs: &Inputs) -> Matched {
    judge(&Rules::CURRENT, inputs.pair())
}

fn bytes(matched: &Matched) -> Vec<u8> {
    serde_json::to_vec(matched).unwrap()
}
