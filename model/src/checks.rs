//! The checks of forms by name, so that a page can tell the browser which one to make.

use crate::FieldProblems;
use crate::accounts::{AddressForm, ForgottenForm, InviteForm, PasswordForm, SignInForm};
use crate::admissions::{CodeForm, LinkForm, RegisterForm};
use crate::closed;
use crate::form::Form;
use crate::inquiries::{ContactForm, ReportForm};
use crate::machine::MoveForm;
use crate::opportunities::{Party, State, StepCheck, Voice};
use crate::organizations::{BringForm, OrganizationForm};
use crate::register::ClaimForm;
use crate::saved_searches::ChangeForm;
use crate::school::SchoolForm;

closed! {
    /// The portal's own check of a form, which the browser makes before it sends the form.
    pub enum Check {
        SignIn = "sign-in",
        Password = "password",
        Forgotten = "forgotten",
        Address = "address",
        Register = "register",
        Code = "code",
        Link = "link",
        Invite = "invite",
        Found = "found",
        Bring = "bring",
        SavedSearch = "saved-search",
        School = "school",
        Contact = "contact",
        Report = "report",
        /// A step of a posting; its `about` is a [`StepCheck`] as JSON.
        Step = "step",
        Claim = "claim",
        /// A move of a posting by its poster.
        PosterMove = "poster-move",
        /// A move of a posting by staff.
        StaffMove = "staff-move",
    }
}

/// What a check finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What is wrong with what the form would send.
    pub problems: FieldProblems,
    /// Whom the form speaks to, on which hangs what its fields are called.
    pub voice: Voice,
}

impl Check {
    /// Checks what the form would send. `about` is what the check needs besides; `None` where it is not what the check asks for.
    pub fn run(self, about: &str, pairs: &[(String, String)]) -> Option<Found> {
        let sent = |name: &str| {
            let pair = pairs.iter().find(|(key, _)| key == name);
            pair.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let problems = match self {
            Self::Step => {
                let step: StepCheck = serde_json::from_str(about).ok()?;
                let (problems, voice) = step.run(pairs);
                return Some(Found { problems, voice });
            }
            Self::SignIn => problems(SignInForm::read(&sent).check()),
            Self::Password => problems(PasswordForm::read(&sent).check()),
            Self::Forgotten => problems(ForgottenForm::read(&sent).check()),
            Self::Address => problems(AddressForm::read(&sent).check()),
            Self::Register => problems(RegisterForm::read(&sent).check()),
            Self::Code => problems(CodeForm::read(&sent).check()),
            Self::Link => problems(LinkForm::read(&sent).check()),
            Self::Invite => problems(InviteForm::read(&sent).check()),
            Self::Found => problems(OrganizationForm::read(&sent).check()),
            Self::Bring => problems(BringForm::read(&sent).check()),
            Self::SavedSearch => problems(ChangeForm::read(&sent).check()),
            Self::Contact => problems(ContactForm::read(&sent).check()),
            Self::Report => problems(ReportForm::read(&sent).check()),
            Self::Claim => problems(ClaimForm::read(&sent).check()),
            Self::School => problems(SchoolForm::read(&sent).check()),
            Self::PosterMove => problems(MoveForm::read(&sent).check::<State>(Party::Poster)),
            Self::StaffMove => problems(MoveForm::read(&sent).check::<State>(Party::Staff)),
        };
        Some(Found {
            problems,
            voice: Voice::Applicants,
        })
    }
}

fn problems<T>(checked: Result<T, FieldProblems>) -> FieldProblems {
    checked.err().unwrap_or_default()
}
