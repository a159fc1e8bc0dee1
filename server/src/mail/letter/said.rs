use super::{Desk, Said, accounts, addresses, arriving};
use crate::mail::notices;
use model::mail::Facts;
use portal::mail::Parcel;

/// What the letter of a mail says.
pub(super) fn said(desk: &Desk<'_>, parcel: &Parcel) -> Said {
    let language = parcel.language;
    match &parcel.facts {
        Facts::Notices => notices::said(desk, language, &parcel.lines),
        Facts::Invitation { token } => arriving::invitation(desk, language, token),
        Facts::ConfirmRegistration { token, code } => {
            arriving::confirm_registration(desk, language, token, code)
        }
        Facts::Admitted => arriving::admitted(desk, language),
        Facts::AdmissionAsked { question } => arriving::asked(desk, language, question),
        Facts::NotAdmitted { reason, message } => {
            arriving::not_admitted(desk, language, *reason, message)
        }
        Facts::Colleague {
            token,
            organization,
            by,
        } => arriving::colleague(desk, language, token, organization, by),
        Facts::OrganizationCode { code, name } => arriving::organization_code(language, code, name),
        Facts::PasswordLink { token } => accounts::password_link(desk, language, token),
        Facts::NoAccount => accounts::no_account(language),
        Facts::PasswordChanged => accounts::password_changed(desk, language),
        Facts::HasAccount => accounts::has_account(desk, language),
        Facts::AccountEnded => accounts::account_ended(desk, language),
        Facts::Departed => accounts::departed(desk, language),
        Facts::ConfirmAddress { token } => addresses::confirm(desk, language, token),
        Facts::AddressTaken => addresses::taken(language),
        Facts::AddressChanged { to, token } => addresses::changed(desk, language, to, token),
    }
}
