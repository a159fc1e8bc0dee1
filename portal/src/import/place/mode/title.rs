//! Whether a title says how the work takes place.

use super::Remote;
use super::clause::of_clause;
use super::mention::{Mention, mention};
use super::understood::{is_of_an_event, is_understood};
use model::fields::fold_width;

/// What follows `Remote` in the name of a subject.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "sensing", "control", "controlled", "controls", "monitoring", "access", "island", "islands", "desktop", "patient",
    "operations", "operation", "operated", "vehicle", "vehicles", "imaging", "diagnostics", "health", "healthcare", "care",
    "learning", "teaching", "area", "areas", "communities", "community", "region", "regions", "site", "sites", "viewing",
    "handling", "robotics", "work", "working", "procedure", "code",
];
/// What means nothing but staying at home.
const FULL: &[&str] = &["フルリモート", "完全リモート", "完全在宅", "フルテレワーク"];

/// What a title says of it, as a column of its own would; `None` where it speaks of something else.
pub(in super::super::super) fn of_title(title: &str) -> Option<&'static str> {
    let lower = fold_width(title).to_lowercase();
    let said: Vec<Remote> = segments(&lower)
        .into_iter()
        .map(of_segment)
        .filter(|said| *said != Remote::Unsaid)
        .collect();
    match said.as_slice() {
        [] => {
            (starts_remote(&lower) || FULL.iter().any(|word| lower.contains(word))).then_some("tbd")
        }
        [first, others @ ..] if others.iter().all(|one| one == first) => match first {
            Remote::Yes => Some("remote"),
            Remote::Partly => Some("hybrid"),
            Remote::No => Some("no"),
            Remote::Unsaid => None,
            Remote::Unclear => Some("tbd"),
        },
        _ => Some("tbd"),
    }
}

fn segments(lower: &str) -> Vec<&str> {
    const SIGNS: &[char] = &[
        '(', ')', '[', ']', '【', '】', '「', '」', '『', '』', '<', '>', '〈', '〉', '《', '》',
        ',', ';', '/', '|', ':', '、', '・', '–', '—', '★', '◆', '■', '~', '〜', '!',
    ];
    lower
        .split(SIGNS)
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The whole of it is on remote work; or one of the parts between blanks is, in Japanese.
fn of_segment(segment: &str) -> Remote {
    let said = of_known(segment);
    if !matches!(said, Remote::Unsaid | Remote::Unclear) || segment.is_ascii() {
        return said;
    }
    // オンライン 英会話 is no way of working.
    let is_bare = |part: &&str| matches!(*part, "オンライン" | "ハイブリッド");
    let parts = segment
        .split_whitespace()
        .filter(|part| !part.is_ascii() && !is_bare(part));
    let mut parts = parts.map(of_known);
    parts
        .find(|part| !matches!(part, Remote::Unsaid | Remote::Unclear))
        .unwrap_or(said)
}

fn of_known(text: &str) -> Remote {
    match mention(text) {
        Some(word) if is_understood(text, &word) => of_clause(text),
        Some(word) if !text.is_ascii() && is_way_of_working(text, &word) => Remote::Unclear,
        Some(_) => Remote::Unsaid,
        None if matches!(
            text,
            "on-site"
                | "onsite"
                | "on site"
                | "in-person"
                | "in person"
                | "対面開催"
                | "現地開催"
                | "出社必須"
        ) =>
        {
            Remote::No
        }
        None => Remote::Unsaid,
    }
}

/// リモートワークのデータ入力 is done from home; オンラインの広告 and 在宅の患者 are subjects.
fn is_way_of_working(text: &str, word: &Mention) -> bool {
    const WAYS: &[&str] = &[
        "リモート",
        "テレワーク",
        "在宅勤務",
        "在宅ワーク",
        "完全在宅",
    ];
    const SAID: &[&str] = &[
        "可",
        "ok",
        "勤務",
        "ワーク",
        "開催",
        "参加",
        "完結",
        "実施",
        "あり",
    ];
    let (named, after) = (&text[word.start..word.end], &text[word.end..]);
    let is_way = WAYS.iter().any(|way| named.contains(way));
    let is_said = SAID.iter().any(|said| after.starts_with(said));
    !is_of_an_event(text, Some(word)) && (is_way || is_said)
}

/// `Remote software intern` may be done from home; `Remote sensing intern` is about a subject.
fn starts_remote(lower: &str) -> bool {
    // `Software intern remote`
    let ends = lower.ends_with(" remote") || lower.ends_with(" remotely");
    ends || lower.strip_prefix("remote ").is_some_and(|rest| {
        let next = rest.split(|c: char| !c.is_alphanumeric()).next();
        next.is_some_and(|next| !SUBJECTS.contains(&next))
    })
}

#[cfg(test)]
mod tests {
    use super::of_title;

    #[test]
    fn a_title_says_how_the_work_takes_place_or_speaks_of_something_else() {
        let cases = [
            ("Software Intern (Remote)", Some("remote")),
            ("Data Intern (100% remote)", Some("remote")),
            ("Design Intern - Remote", Some("remote")),
            ("Remote internship", Some("remote")),
            ("Analyst Intern [Hybrid]", Some("hybrid")),
            ("【フルリモート】データ分析インターン", Some("remote")),
            ("データ分析（在宅）", Some("remote")),
            ("データ分析（リモート可）", Some("hybrid")),
            ("オンライン開催 仕事体験", Some("remote")),
            ("広報インターン（リモート不可）", Some("no")),
            ("Lab Intern (On-site)", Some("no")),
            ("Data Intern (Remote, US)", Some("remote")),
            ("Remote Summer Internship", Some("remote")),
            ("リモートOK！広報の実習", Some("hybrid")),
            ("オンライン仕事体験", Some("remote")),
            ("オンライン1DAYインターン", Some("remote")),
            ("【WEB開催】仕事体験", Some("remote")),
            ("Engineer Intern (remote or hybrid)", Some("hybrid")),
            ("Virtual Summer Internship", Some("remote")),
            ("Software Intern Remote", Some("tbd")),
            ("在宅OKのデータ入力", Some("tbd")),
            ("データ分析 フルリモート", Some("remote")),
            ("在宅の患者の調査", None),
            ("Remote software intern", Some("tbd")),
            ("フルリモートのデータ分析インターン", Some("tbd")),
            ("Data Intern (remote TBD)", Some("tbd")),
            ("Remote Sensing Intern", None),
            ("Online Marketing Intern", None),
            ("Virtual Reality Intern", None),
            ("リモートセンシングの実習", None),
            ("オンライン 英会話の運営", None),
            ("ハイブリッド車の開発", None),
            ("在宅医療の実習", None),
            ("Lab Intern (online interview)", None),
            ("営業（面接はオンライン）", None),
            ("Software Intern", None),
        ];
        for (title, said) in cases {
            assert_eq!(of_title(title), said, "{title}");
        }
    }
}
