//! Whether a programme is an internship at all: a job must not be listed as one.

use model::fields::fold_width;

/// Words of programmes in which students learn, in Japanese.
#[rustfmt::skip]
const JAPANESE: &[&str] = &[
    "インターン", "コーオプ", "実習", "就業体験", "仕事体験", "職場体験", "オープン・カンパニー",
    "オープンカンパニー", "キャリア教育", "研究体験", "研修生", "ワークショップ",
];
/// The same in English, as whole words; a star matches any ending.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "intern", "interns", "internship*", "coop", "coops", "placement*", "practic*", "trainee*", "traineeship*",
    "apprentice*", "fellow*", "externship*", "extern", "reu", "shadowing", "praktik*", "werkstudent*",
    "stage", "stagiaire", "thesis", "student",
];
/// What is no internship.
#[rustfmt::skip]
const JOBS_JAPANESE: &[&str] = &[
    "正社員", "正職員", "契約社員", "派遣", "アルバイト", "バイト", "パート", "新卒", "既卒", "中途", "業務委託",
    "嘱託", "フリーランス", "本採用", "転職", "常勤", "キャリア採用", "求人",
];
#[rustfmt::skip]
const JOBS_ENGLISH: &[&str] = &[
    "fulltime", "parttime", "permanent", "graduate", "grad", "grads", "job", "jobs", "employee", "employment",
    "contract", "contractor", "freelance*", "temporary", "temp", "experienced", "regular", "career", "casual",
];
const DENIED_ENGLISH: &[&str] = &["not", "no", "non"];

/// Whether a cell says that it is something else. What is not known leaves it an internship.
pub(super) fn is_no_internship(cell: &str) -> bool {
    let folded = fold_width(cell).to_lowercase();
    let joined = ["full", "part", "co"]
        .iter()
        .zip(["time", "time", "op"])
        .fold(folded.clone(), |text, (one, other)| {
            text.replace(&format!("{one}-{other}"), &format!("{one}{other}"))
                .replace(&format!("{one} {other}"), &format!("{one}{other}"))
        });
    let words: Vec<&str> = joined
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |list: &[&str]| {
        words
            .iter()
            .any(|word| list.iter().any(|known| is(word, known)))
    };
    let holds = |list: &[&str]| list.iter().any(|word| folded.contains(word));
    let names_one = has(ENGLISH) || holds(JAPANESE);
    let is_denied = has(DENIED_ENGLISH) || holds(&["ではな", "ではあり", "でない", "以外"]);
    if names_one {
        is_denied
    } else {
        has(JOBS_ENGLISH) || holds(JOBS_JAPANESE)
    }
}

fn is(word: &str, known: &str) -> bool {
    match known.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == known,
    }
}

#[cfg(test)]
mod tests {
    use super::is_no_internship;

    #[test]
    fn a_job_is_no_internship() {
        for cell in [
            "正社員",
            "アルバイト",
            "パート・アルバイト",
            "契約社員",
            "新卒採用",
            "Full-time",
            "FULL TIME",
            "Part-time",
            "New Grad",
            "Job",
            "Ｊｏｂ",
            "Permanent position",
            "Contractor",
            "Not an internship",
            "インターンシップではない",
            "Graduate",
        ] {
            assert!(is_no_internship(cell), "{cell}");
        }
        for cell in [
            "",
            "Internship",
            "Internship / Co-op",
            "Co-op",
            "Full-time internship",
            "Part-time Intern",
            "長期インターン（アルバイト雇用）",
            "就業体験",
            "Summer Analyst",
            "Graduate Internship",
            "Research Fellowship",
            "Job shadowing",
            "オープン・カンパニー",
            "Student job",
        ] {
            assert!(!is_no_internship(cell), "{cell}");
        }
    }
}
