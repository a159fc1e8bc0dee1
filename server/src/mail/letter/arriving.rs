//! How people come in: invitations, registrations and organizations.

use super::{Desk, Said, text};
use app::routes::paths;
use model::Language;
use model::admissions::DeclineReason;
use portal::admissions::REGISTRATION_LIFE;
use portal::organizations::members::COLLEAGUE_LIFE;
use portal::organizations::requests::CODE_LIFE;
use texts::{td_string, words};

pub(super) fn invitation(desk: &Desk<'_>, language: Language, token: &str) -> Said {
    let school = desk.school(language);
    (
        td_string!(language, mail.invitation.subject).to_owned(),
        vec![
            text(&td_string!(language, mail.invitation.text, school = school)),
            desk.button(
                td_string!(language, mail.invitation.button),
                &paths::invitation(language, token),
            ),
            text(td_string!(language, mail.invitation.life)),
        ],
    )
}

pub(super) fn confirm_registration(
    desk: &Desk<'_>,
    language: Language,
    token: &str,
    code: &str,
) -> Said {
    let school = desk.school(language);
    let minutes = REGISTRATION_LIFE.num_minutes();
    (
        td_string!(language, mail.confirm_registration.subject, code = code),
        vec![
            text(&td_string!(
                language,
                mail.confirm_registration.text,
                school = school
            )),
            text(&td_string!(
                language,
                mail.confirm_registration.code,
                code = code
            )),
            text(td_string!(language, mail.confirm_registration.link)),
            desk.button(
                td_string!(language, mail.confirm_registration.button),
                &paths::registration(language, token),
            ),
            text(&td_string!(
                language,
                mail.confirm_registration.life,
                minutes = minutes
            )),
        ],
    )
}

pub(super) fn admitted(desk: &Desk<'_>, language: Language) -> Said {
    (
        td_string!(language, mail.admitted.subject).to_owned(),
        vec![
            text(td_string!(language, mail.admitted.text)),
            desk.button(
                td_string!(language, mail.open),
                &paths::opportunities(language),
            ),
        ],
    )
}

pub(super) fn asked(desk: &Desk<'_>, language: Language, question: &str) -> Said {
    (
        td_string!(language, mail.admission_asked.subject).to_owned(),
        vec![
            text(td_string!(language, mail.admission_asked.text)),
            text(question),
            desk.button(
                td_string!(language, mail.admission_asked.button),
                &paths::standing(language),
            ),
        ],
    )
}

pub(super) fn not_admitted(
    desk: &Desk<'_>,
    language: Language,
    reason: DeclineReason,
    message: &str,
) -> Said {
    let reason = words::of(language, reason);
    let reason = td_string!(language, mail.reason, reason = reason);
    let mut parts = vec![
        text(td_string!(language, mail.not_admitted.text)),
        text(&reason),
    ];
    if !message.is_empty() {
        parts.push(text(message));
    }
    parts.push(text(td_string!(language, mail.not_admitted.advice)));
    parts.push(desk.button(td_string!(language, nav.contact), &paths::contact(language)));
    (
        td_string!(language, mail.not_admitted.subject).to_owned(),
        parts,
    )
}

/// The code that shows whose mailbox is in an organization.
pub(super) fn organization_code(language: Language, code: &str, name: &str) -> Said {
    let minutes = CODE_LIFE.num_minutes();
    (
        td_string!(language, mail.organization_code.subject, code = code),
        vec![
            text(&td_string!(
                language,
                mail.organization_code.text,
                name = name
            )),
            text(code),
            text(&td_string!(
                language,
                mail.organization_code.life,
                minutes = minutes
            )),
        ],
    )
}

pub(super) fn colleague(
    desk: &Desk<'_>,
    language: Language,
    token: &str,
    organization: &str,
    by: &str,
) -> Said {
    let school = desk.school(language);
    let days = COLLEAGUE_LIFE.num_days();
    let invited = td_string!(
        language,
        mail.colleague.text,
        by = by,
        school = school,
        organization = organization
    );
    (
        td_string!(
            language,
            mail.colleague.subject,
            organization = organization
        ),
        vec![
            text(&invited),
            desk.button(
                td_string!(language, mail.colleague.button),
                &paths::colleague(language, token),
            ),
            text(&td_string!(language, mail.colleague.life, days = days)),
        ],
    )
}
