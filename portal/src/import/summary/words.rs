//! The sentences, in both languages: they become part of a posting, whose language is its own.

use model::Language;
use model::opportunities::Field;

pub(super) struct Words {
    pub summary: fn(programme: &str, organization: &str) -> String,
    pub season: &'static str,
    pub category: &'static str,
    pub place: &'static str,
    pub pay: &'static str,
    pub skills: &'static str,
    pub posted: &'static str,
    pub title: &'static str,
    /// Between a word and its value.
    pub colon: &'static str,
    pub stop: &'static str,
    pub intro: &'static str,
    pub further: &'static str,
    pub programme: &'static str,
    pub apply_there: &'static str,
    pub apply_unknown: &'static str,
    pub pay_unknown: &'static str,
    pub no_deadline: &'static str,
    /// What days are of,
    pub days: &'static [(Field, &'static str)],
    /// and those of something else.
    pub day: &'static str,
}

const ENGLISH: Words = Words {
    summary: |programme, organization| {
        let programme = if programme.is_empty() {
            "Internship"
        } else {
            programme
        };
        format!("{programme} at {organization}.")
    },
    season: "Season",
    category: "Field",
    place: "Place",
    pay: "Pay",
    skills: "Skills",
    posted: "Posted",
    title: "Full title",
    colon: ": ",
    stop: ".",
    intro: "This posting was taken from another source. It says what the source says; the original page has the last word.",
    further: "Further facts of the source",
    programme: "The source does not describe the programme further; see the original page.",
    apply_there: "Apply on the original page, linked here.",
    apply_unknown: "The source names no page to apply on; ask the organization.",
    pay_unknown: "The source does not state the pay.",
    no_deadline: "The source states no deadline.",
    days: &[
        (Field::ApplyBy, "Deadline in the words of the source"),
        (Field::ApplyOpens, "Applications open"),
        (Field::ReplyBy, "Reply by"),
        (Field::StartsOn, "Start"),
        (Field::EndsOn, "End"),
    ],
    day: "Day",
};

const JAPANESE: Words = Words {
    summary: |programme, organization| {
        let programme = if programme.is_empty() {
            "募集"
        } else {
            programme
        };
        format!("{organization}の{programme}。")
    },
    season: "時期",
    category: "分野",
    place: "場所",
    pay: "報酬",
    skills: "スキル",
    posted: "掲載日",
    title: "題名の全文",
    colon: "：",
    stop: "。",
    intro: "外部の掲載元から取り込んだ募集です。内容は掲載元の記載によります。最新の情報は掲載元のページで確かめてください。",
    further: "掲載元のその他の項目",
    programme: "プログラムの詳しい内容は掲載元に記載がありません。掲載元のページをご覧ください。",
    apply_there: "掲載元のページから応募してください。",
    apply_unknown: "応募先は掲載元に記載がありません。企業・団体にお問い合わせください。",
    pay_unknown: "報酬は掲載元に記載がありません。",
    no_deadline: "応募締切は掲載元に記載がありません。",
    days: &[
        (Field::ApplyBy, "応募締切（掲載元の記載）"),
        (Field::ApplyOpens, "応募開始"),
        (Field::ReplyBy, "結果の連絡"),
        (Field::StartsOn, "開始日"),
        (Field::EndsOn, "終了日"),
    ],
    day: "日付",
};

pub(super) fn words_in(language: Language) -> &'static Words {
    match language {
        Language::Japanese => &JAPANESE,
        Language::English => &ENGLISH,
    }
}
