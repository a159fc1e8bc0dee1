//! What the journal tells, and what is wrong with it.

use super::worded::Worded;
use super::{day, of};
use crate::td_string;
use model::Language;
use model::audit::{AuditLine, AuditQuestion, Break, BreakKind, Happened, LookLine, SubjectKind};
use model::closed::Closed;
use model::{
    accounts, admissions, audit, inquiries, mail, moderation, opportunities, organizations,
    register, saved_searches, school, school_cards, synonyms, terms,
};

/// What happened to a thing; `None` for what a newer program wrote.
pub fn happened(language: Language, kind: SubjectKind, verb: &str) -> Option<&'static str> {
    let called = match kind {
        SubjectKind::Person => called::<accounts::Verb>,
        SubjectKind::Admission => called::<admissions::AdmissionVerb>,
        SubjectKind::Registrar | SubjectKind::Auditor => called::<accounts::RightVerb>,
        SubjectKind::AuditLook => called::<audit::LookVerb>,
        SubjectKind::Opportunity => called::<opportunities::Verb>,
        SubjectKind::Case => called::<moderation::CaseVerb>,
        SubjectKind::Organization => called::<organizations::Verb>,
        SubjectKind::OrganizationRequest => called::<organizations::RequestVerb>,
        SubjectKind::Inquiry => called::<inquiries::InquiryVerb>,
        SubjectKind::Mail => called::<mail::Verb>,
        SubjectKind::SavedSearch => called::<saved_searches::Verb>,
        SubjectKind::RegisterEntry => called::<register::EntryVerb>,
        SubjectKind::RegisterImport => called::<register::ImportVerb>,
        SubjectKind::Claim => called::<register::ClaimVerb>,
        SubjectKind::Graduation => called::<register::GraduationVerb>,
        SubjectKind::Card => called::<school_cards::CardVerb>,
        SubjectKind::CardKey => called::<school_cards::CardKeyVerb>,
        SubjectKind::School => called::<school::Verb>,
        SubjectKind::Department => called::<school::DepartmentVerb>,
        SubjectKind::Terms => called::<terms::Verb>,
        SubjectKind::SynonymGroup => called::<synonyms::Verb>,
    };
    called(language, verb)
}

/// Of what kind an entry is and what it tells; in its own codes where a newer program wrote it.
pub fn audit_words(language: Language, line: &AuditLine) -> (String, String) {
    let Some(kind) = SubjectKind::from_code(&line.kind) else {
        return (line.kind.clone(), line.verb.clone());
    };
    let told = happened(language, kind, &line.verb).unwrap_or(&line.verb);
    (of(language, kind).to_owned(), told.to_owned())
}

fn called<T: Worded>(language: Language, verb: &str) -> Option<&'static str> {
    T::from_code(verb).map(|verb| of(language, verb))
}

/// What an auditor looked for, in a line.
pub fn audit_question(language: Language, question: &AuditQuestion) -> String {
    let person = Some(question.person.clone()).filter(|person| !person.is_empty());
    let person = person.map(|name| td_string!(language, audit.asked.person, name = name));
    audit_asked(language, person, question)
}

/// The same for other auditors, who may read it when the name is forgotten.
pub fn audit_look(language: Language, line: &LookLine) -> String {
    if !line.is_forgotten {
        return audit_question(language, &line.question);
    }
    let somebody = td_string!(language, audit.asked.forgotten).to_owned();
    audit_asked(language, Some(somebody), &line.question)
}

fn audit_asked(language: Language, person: Option<String>, question: &AuditQuestion) -> String {
    let mut said: Vec<String> = person.into_iter().collect();
    said.extend(question.happened.map(|one| happened_in_full(language, one)));
    let since = question.since.map(|since| day(language, since));
    said.extend(since.map(|day| td_string!(language, audit.asked.since, day = day)));
    let until = question.until.map(|until| day(language, until));
    said.extend(until.map(|day| td_string!(language, audit.asked.until, day = day)));
    match said.is_empty() {
        true => td_string!(language, audit.asked.everything).to_owned(),
        false => said.join(td_string!(language, audit.asked.and)),
    }
}

fn happened_in_full(language: Language, happened: Happened) -> String {
    let kind = of(language, happened.kind);
    let Some(verb) = happened.verb else {
        return kind.to_owned();
    };
    let act = self::happened(language, happened.kind, verb).unwrap_or(verb);
    td_string!(language, audit.asked.act, kind = kind, act = act)
}

/// How the journal differs from its chain, in a sentence.
pub fn broken(language: Language, found: &Break) -> String {
    let n = found.at;
    match found.kind {
        BreakKind::Changed => td_string!(language, audit.broken.changed, n = n),
        BreakKind::Removed => td_string!(language, audit.broken.removed, n = n),
        BreakKind::Torn => td_string!(language, audit.broken.torn, n = n),
        BreakKind::Inserted => td_string!(language, audit.broken.inserted, n = n),
        BreakKind::Cut => td_string!(language, audit.broken.cut, n = n),
        BreakKind::Replaced => td_string!(language, audit.broken.replaced, n = n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_of_every_kind_has_words() {
        for kind in SubjectKind::ALL {
            for verb in kind.verbs() {
                for language in [Language::Japanese, Language::English] {
                    assert!(happened(language, *kind, verb).is_some(), "{kind} {verb}");
                }
            }
            assert_eq!(happened(Language::English, *kind, "flown"), None);
        }
    }

    #[test]
    fn a_question_is_told_in_a_line() {
        let everything = AuditQuestion::default();
        assert_eq!(
            audit_question(Language::English, &everything),
            "All entries"
        );
        let asked = AuditQuestion {
            person: "Ana".to_owned(),
            happened: Happened::from_code("person:signed-in"),
            since: "2027-04-01".parse().ok(),
            until: None,
        };
        assert_eq!(
            audit_question(Language::English, &asked),
            "“Ana”, Person: Signed in, from Thu 1 April 2027"
        );
        assert_eq!(
            audit_question(Language::Japanese, &asked),
            "「Ana」、利用者：サインインしました、2027年4月1日（木）から"
        );
        let line = LookLine {
            at: chrono::DateTime::UNIX_EPOCH,
            by: "Auditor".to_owned(),
            question: AuditQuestion {
                person: String::new(),
                ..asked
            },
            exported: false,
            is_forgotten: true,
        };
        assert_eq!(
            audit_look(Language::English, &line),
            "somebody (the name was deleted after two years), Person: Signed in, from Thu 1 April 2027"
        );
    }

    #[test]
    fn a_break_is_told_in_a_sentence() {
        for kind in BreakKind::ALL {
            for language in [Language::Japanese, Language::English] {
                let said = broken(language, &Break { kind: *kind, at: 7 });
                assert!(said.contains('7'), "{said}");
            }
        }
    }
}
