//! What the portal mails, to whom and when.

mod pace;
mod settings;
mod views;

pub use pace::{DIGEST_HOUR, Due, Pace, Quiet};
pub use settings::{MailChoices, MailForm, MailSettings};
pub use views::{DeskMail, Found, LetterShown, Line, MailDesk, Switch, switch_of, what_of};

use crate::admissions::DeclineReason;
use crate::closed;
use serde::{Deserialize, Serialize};

closed! {
    /// Notices that are switched together. What concerns the account itself belongs to none: it always goes.
    pub enum Group {
        /// What happens to the reader's own postings.
        Postings = "postings",
        /// What waits on the moderation desk.
        Desk = "desk",
        /// What saved searches find.
        Saved = "saved-searches",
    }
}

/// Stands for all groups in the address that ends mails.
pub const ALL_GROUPS: &str = "all";

closed! {
    /// What becomes of a mail.
    pub enum MailState {
        /// It is to be sent, for the first time or again.
        Waiting = "waiting",
        /// A mail server has taken it.
        Sent = "sent",
        /// It was given up; staff see why.
        Failed = "failed",
        /// It was of no use any more when its turn came.
        Dropped = "dropped",
    }
}

closed! {
    /// What a letter is for.
    pub enum MailKind {
        Notices = "notices",
        Invitation = "invitation",
        PasswordLink = "password-link",
        NoAccount = "no-account",
        PasswordChanged = "password-changed",
        ConfirmAddress = "confirm-address",
        AddressTaken = "address-taken",
        AddressChanged = "address-changed",
        ConfirmRegistration = "confirm-registration",
        HasAccount = "has-account",
        AccountEnded = "account-ended",
        OrganizationCode = "organization-code",
        Colleague = "colleague",
        Admission = "admission",
        Departed = "departed",
    }
}

closed! {
    /// What happens to a mail that the journal tells of.
    pub enum Verb {
        /// Of those to people without an account, of which nothing else tells.
        Written = "written",
        Failed = "failed",
        SentAgain = "sent-again",
    }
}

closed! {
    /// The forms of somebody's page about mail, and what each has done.
    pub enum MailSetting {
        Save = "save",
        /// Mail goes to an address again from which it came back.
        Resume = "resume",
    }
}

closed! {
    /// The forms of the desk's page about mail.
    pub enum MailAct {
        Again = "again",
        AllAgain = "all-again",
    }
}

/// What a letter is for, and what it has to say besides the notices that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Facts {
    /// One notice or many, which are read when it is sent.
    Notices,
    /// The link with which an invited person begins.
    Invitation {
        token: String,
    },
    /// The link with which somebody who forgot their password chooses a new one.
    PasswordLink {
        token: String,
    },
    /// Somebody asked for such a link with an address that has no account.
    NoAccount,
    PasswordChanged,
    /// To the new address, before it is used.
    ConfirmAddress {
        token: String,
    },
    /// To an address that was to be used by another account as well.
    AddressTaken,
    /// To the old address, with the way back.
    AddressChanged {
        to: String,
        token: String,
    },
    /// To whoever registers, with both ways to show that the address is theirs.
    ConfirmRegistration {
        token: String,
        code: String,
    },
    /// To an address that somebody registers with although it has an account.
    HasAccount,
    /// To an address whose account has ended, whatever was tried with it.
    AccountEnded,
    /// To an address of an organization's domain: who reads it belongs there.
    OrganizationCode {
        code: String,
        /// Of the organization.
        name: String,
    },
    /// To a colleague whom an owner of an organization has invited.
    Colleague {
        token: String,
        organization: String,
        by: String,
    },
    /// Staff have said yes to what somebody says they are.
    Admitted,
    /// Staff ask before they say yes or no.
    AdmissionAsked {
        question: String,
    },
    NotAdmitted {
        reason: DeclineReason,
        message: String,
    },
    /// Somebody has left by themselves.
    Departed,
}

impl Facts {
    pub fn kind(&self) -> MailKind {
        match self {
            Self::Notices => MailKind::Notices,
            Self::Invitation { .. } => MailKind::Invitation,
            Self::PasswordLink { .. } => MailKind::PasswordLink,
            Self::NoAccount => MailKind::NoAccount,
            Self::PasswordChanged => MailKind::PasswordChanged,
            Self::ConfirmAddress { .. } => MailKind::ConfirmAddress,
            Self::AddressTaken => MailKind::AddressTaken,
            Self::AddressChanged { .. } => MailKind::AddressChanged,
            Self::ConfirmRegistration { .. } => MailKind::ConfirmRegistration,
            Self::HasAccount => MailKind::HasAccount,
            Self::AccountEnded => MailKind::AccountEnded,
            Self::OrganizationCode { .. } => MailKind::OrganizationCode,
            Self::Colleague { .. } => MailKind::Colleague,
            Self::Admitted | Self::AdmissionAsked { .. } | Self::NotAdmitted { .. } => {
                MailKind::Admission
            }
            Self::Departed => MailKind::Departed,
        }
    }

    /// Holds what nobody but its reader may know, so it is forgotten once it is sent.
    pub fn is_secret(&self) -> bool {
        matches!(
            self,
            Self::Invitation { .. }
                | Self::PasswordLink { .. }
                | Self::ConfirmAddress { .. }
                | Self::AddressChanged { .. }
                | Self::ConfirmRegistration { .. }
                | Self::OrganizationCode { .. }
                | Self::Colleague { .. }
        )
    }
}
