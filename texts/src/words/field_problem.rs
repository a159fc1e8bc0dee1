//! What is wrong with a field, and what to do about it.

use super::missing::{is_chosen, missing};
use super::{label, of};
use crate::td_string;
use model::school::{LOGO_BYTES_MAX, LOGO_SIDE_MAX};
use model::{FieldProblem, Language};

/// A field and what to do with it; of one that has no name for people only the latter.
pub fn field_line(language: Language, name: &str, problem: &FieldProblem) -> String {
    labelled_line(language, name, label(language, name), problem)
}

/// The same of a field that a page calls otherwise.
pub fn labelled_line(
    language: Language,
    name: &str,
    label: &str,
    problem: &FieldProblem,
) -> String {
    let words = labelled_problem(language, name, label, problem);
    let names_itself = match problem {
        FieldProblem::Missing | FieldProblem::OriginalMissing => true,
        FieldProblem::NotAChoice => is_chosen(name),
        _ => false,
    };
    if names_itself || label == name {
        return words;
    }
    td_string!(
        language,
        error.summary_line,
        field = label.to_owned(),
        problem = words
    )
}

/// How many fields of a form are wrong.
pub fn to_correct(language: Language, fields: usize) -> String {
    match fields {
        1 => td_string!(language, error.summary_count_one).to_owned(),
        n => td_string!(language, error.summary_count, n = n),
    }
}

/// What to do with a field, as a sentence under it.
pub fn field_problem(language: Language, name: &str, problem: &FieldProblem) -> String {
    labelled_problem(language, name, label(language, name), problem)
}

/// The same of a field that a page calls otherwise.
pub fn labelled_problem(
    language: Language,
    name: &str,
    label: &str,
    value: &FieldProblem,
) -> String {
    match value {
        FieldProblem::KeptNoMore => td_string!(language, problem.kept_no_more).to_owned(),
        FieldProblem::Missing => missing(language, name, label),
        FieldProblem::TooLong { max, now } => {
            td_string!(language, problem.too_long, max = *max, now = *now)
        }
        FieldProblem::TooManyMarks { sign } => {
            td_string!(language, problem.too_many_marks, sign = sign.clone())
        }
        FieldProblem::TooShort { min } => td_string!(language, problem.too_short, min = *min),
        FieldProblem::TooMany { max } => td_string!(language, problem.too_many, max = *max),
        FieldProblem::TooFew { min } => td_string!(language, problem.too_few, min = *min),
        FieldProblem::Repeated { word } => {
            td_string!(language, problem.repeated, word = word.clone())
        }
        FieldProblem::NoLetters { word } => {
            td_string!(language, problem.no_letters, word = word.clone())
        }
        FieldProblem::OwnRole => td_string!(language, problem.own_role).to_owned(),
        FieldProblem::NotANumber => td_string!(language, problem.not_a_number).to_owned(),
        FieldProblem::NotHours => td_string!(language, problem.not_hours).to_owned(),
        FieldProblem::OutOfRange { min, max } => {
            td_string!(language, problem.out_of_range, min = *min, max = *max)
        }
        FieldProblem::NotACorporateNumber => {
            td_string!(language, problem.not_a_corporate_number).to_owned()
        }
        FieldProblem::WrongCheckDigit => td_string!(language, problem.wrong_check_digit).to_owned(),
        FieldProblem::NoOwnDomain => td_string!(language, problem.no_own_domain).to_owned(),
        FieldProblem::PublicMail => td_string!(language, problem.public_mail).to_owned(),
        FieldProblem::OtherDomain { domains } => {
            td_string!(language, problem.other_domain, domains = domains.clone())
        }
        FieldProblem::MissedCode { left } => {
            td_string!(language, problem.missed_code, left = *left)
        }
        FieldProblem::CodeOver => td_string!(language, problem.code_over).to_owned(),
        FieldProblem::NotSeen { why } => {
            td_string!(language, problem.not_seen, why = of(language, *why))
        }
        FieldProblem::NotADateAmong { word } => {
            td_string!(language, problem.not_a_date_among, word = word.clone())
        }
        FieldProblem::NotADate => td_string!(language, problem.not_a_date).to_owned(),
        FieldProblem::BeforeField { field } => {
            td_string!(
                language,
                problem.before_field,
                field = super::label(language, field)
            )
        }
        FieldProblem::LessThanField { field } => {
            td_string!(
                language,
                problem.less_than_field,
                field = super::label(language, field)
            )
        }
        FieldProblem::InThePast => td_string!(language, problem.in_the_past).to_owned(),
        FieldProblem::InTheFuture => td_string!(language, problem.in_the_future).to_owned(),
        // Whoever chose nothing and whoever sent something else do the same now.
        FieldProblem::NotAChoice if is_chosen(name) => missing(language, name, label),
        FieldProblem::NotAChoice => td_string!(language, problem.not_a_choice).to_owned(),
        FieldProblem::NotAPhone => td_string!(language, problem.not_a_phone).to_owned(),
        FieldProblem::NotAPicture => td_string!(
            language,
            problem.not_a_picture,
            kilobytes = LOGO_BYTES_MAX >> 10,
            side = LOGO_SIDE_MAX
        ),
        FieldProblem::NotADomain => td_string!(language, problem.not_a_domain).to_owned(),
        FieldProblem::NotASchoolAddress => {
            td_string!(language, problem.not_a_school_address).to_owned()
        }
        FieldProblem::NotACode => td_string!(language, problem.not_a_code).to_owned(),
        FieldProblem::WrongCode => td_string!(language, problem.wrong_code).to_owned(),
        FieldProblem::NotAReading => td_string!(language, problem.not_a_reading).to_owned(),
        FieldProblem::NotAgreed => td_string!(language, problem.not_agreed).to_owned(),
        FieldProblem::NotAnEmail => td_string!(language, problem.not_an_email).to_owned(),
        FieldProblem::NotAUrl => td_string!(language, problem.not_a_url).to_owned(),
        FieldProblem::WrongCredentials => {
            td_string!(language, problem.wrong_credentials).to_owned()
        }
        FieldProblem::WrongPassword => td_string!(language, problem.wrong_password).to_owned(),
        FieldProblem::WrongRecoveryCode => {
            td_string!(language, problem.wrong_recovery_code).to_owned()
        }
        FieldProblem::TooCommon => td_string!(language, problem.too_common).to_owned(),
        FieldProblem::Different => td_string!(language, problem.different).to_owned(),
        FieldProblem::Taken => td_string!(language, problem.taken).to_owned(),
        FieldProblem::NotStaff => td_string!(language, problem.not_staff).to_owned(),
        FieldProblem::ColumnTwice => td_string!(language, problem.column_twice).to_owned(),
        FieldProblem::ColumnsMissing => td_string!(language, problem.columns_missing).to_owned(),
        FieldProblem::Unknown => td_string!(language, problem.unknown).to_owned(),
        FieldProblem::NoOrganization => td_string!(language, problem.no_organization).to_owned(),
        FieldProblem::OriginalMissing => {
            // The name of the field says which language it is written in.
            let original = match name.rsplit('_').next() {
                Some("en") => Language::English,
                _ => Language::Japanese,
            };
            td_string!(
                language,
                problem.original_missing,
                field = label.to_owned(),
                written = of(language, original)
            )
        }
        FieldProblem::InternshipWord => td_string!(language, problem.internship_word).to_owned(),
        FieldProblem::WorkerNeedsWage => td_string!(language, problem.worker_needs_wage).to_owned(),
        FieldProblem::NotOverseas => td_string!(language, problem.not_overseas).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_the_field() {
        let line = |language, name, problem| field_line(language, name, &problem);
        let ja = Language::Japanese;
        assert_eq!(
            line(ja, "title_ja", FieldProblem::Missing),
            "題名（日本語）を入力してください。"
        );
        assert_eq!(
            line(ja, "visibility", FieldProblem::Missing),
            "公開範囲を選んでください。"
        );
        assert_eq!(
            line(ja, "title_ja", FieldProblem::OriginalMissing),
            "題名（日本語）を入力してください（原文の言語に日本語を選んでいます）。"
        );
        assert_eq!(
            line(ja, "minutes", FieldProblem::NotANumber),
            "1回の時間（分）：整数で入力してください。"
        );
        let word = "6月1日ごろ".to_owned();
        assert_eq!(
            line(ja, "date_candidates", FieldProblem::NotADateAmong { word }),
            "候補日：「6月1日ごろ」を日付として読み取れません。1行に1日ずつ、「2027年4月1日」のように入力してください。"
        );
        assert_eq!(
            line(ja, "role", FieldProblem::NotAChoice),
            "役割を選んでください。"
        );
        assert_eq!(
            line(Language::English, "title_en", FieldProblem::Missing),
            "Fill in “Title (English)”."
        );
    }

    #[test]
    fn one_field_is_not_items() {
        let words = |n| to_correct(Language::English, n);
        assert_eq!(words(1), "Please correct 1 item.");
        assert_eq!(words(3), "Please correct 3 items.");
    }
}
