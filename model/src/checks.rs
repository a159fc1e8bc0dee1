//! The checks of forms by name, so that a page can tell the browser which one to make.

use crate::FieldProblems;
use crate::accounts::{InviteForm, PasswordForm, SignInForm};
use crate::closed;
use crate::machine::MoveForm;
use crate::opportunities::{Party, State};
use crate::organizations::OrganizationForm;
use crate::saved_searches::ChangeForm;

closed! {
    /// The portal's own check of a form, which the browser makes before it sends the form.
    pub enum Check {
        SignIn = "sign-in",
        Password = "password",
        Invite = "invite",
        Found = "found",
        SavedSearch = "saved-search",
        /// A move of a posting by its poster.
        PosterMove = "poster-move",
        /// A move of a posting by staff.
        StaffMove = "staff-move",
    }
}

impl Check {
    /// What is wrong with what the form would send.
    pub fn run(self, pairs: &[(String, String)]) -> FieldProblems {
        let value = |name: &str| {
            let sent = pairs.iter().find(|(key, _)| key == name);
            sent.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        match self {
            Self::SignIn => problems(
                SignInForm {
                    email: value("email"),
                    password: value("password"),
                }
                .check(),
            ),
            Self::Password => problems(
                PasswordForm {
                    current: value("current"),
                    password: value("password"),
                    again: value("again"),
                }
                .check(),
            ),
            Self::Invite => problems(
                InviteForm {
                    name: value("name"),
                    email: value("email"),
                    role: value("role"),
                    organization: value("organization"),
                }
                .check(),
            ),
            Self::Found => problems(
                OrganizationForm {
                    name_ja: value("name_ja"),
                    name_en: value("name_en"),
                    kana: value("kana"),
                    corporate_number: value("corporate_number"),
                    industry: value("industry"),
                    country: value("country"),
                    prefecture: value("prefecture"),
                    website: value("website"),
                    description_ja: value("description_ja"),
                    description_en: value("description_en"),
                }
                .check(),
            ),
            Self::SavedSearch => problems(
                ChangeForm {
                    name: value("name"),
                    frequency: value("frequency"),
                }
                .check(),
            ),
            Self::PosterMove => problems(moved(&value).check::<State>(Party::Poster)),
            Self::StaffMove => problems(moved(&value).check::<State>(Party::Staff)),
        }
    }
}

fn moved(value: &impl Fn(&str) -> String) -> MoveForm {
    MoveForm {
        act: value("act"),
        reason: value("reason"),
        message: value("message"),
        version: value("version"),
    }
}

fn problems<T>(checked: Result<T, FieldProblems>) -> FieldProblems {
    checked.err().unwrap_or_default()
}
