//! The checks of forms by name, so that a page can tell the browser which one to make.

use crate::FieldProblems;
use crate::accounts::{InviteForm, PasswordForm, SignInForm};
use crate::closed;
use crate::form::Form;
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
        let sent = |name: &str| {
            let pair = pairs.iter().find(|(key, _)| key == name);
            pair.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        match self {
            Self::SignIn => problems(SignInForm::read(&sent).check()),
            Self::Password => problems(PasswordForm::read(&sent).check()),
            Self::Invite => problems(InviteForm::read(&sent).check()),
            Self::Found => problems(OrganizationForm::read(&sent).check()),
            Self::SavedSearch => problems(ChangeForm::read(&sent).check()),
            Self::PosterMove => problems(MoveForm::read(&sent).check::<State>(Party::Poster)),
            Self::StaffMove => problems(MoveForm::read(&sent).check::<State>(Party::Staff)),
        }
    }
}

fn problems<T>(checked: Result<T, FieldProblems>) -> FieldProblems {
    checked.err().unwrap_or_default()
}
