use super::App;
use model::accounts::{InviteForm, PasswordForm, Role};
use model::closed::Closed;
use portal::{Operator, SignedIn, accounts};

pub const PASSWORD: &str = "けさは川べりを歩いて来ました。";

/// Somebody with a browser that is signed in.
pub struct Person {
    pub token: String,
    pub email: String,
    pub pass: SignedIn,
}

impl App {
    /// The secret of an invitation that nobody has accepted.
    pub async fn invited(&self, name: &str) -> String {
        let form = InviteForm {
            name: name.to_owned(),
            email: format!("{}@invited.test", name.to_lowercase()),
            role: Role::Student.code().to_owned(),
            organization: String::new(),
        };
        let operator = Operator::of_this_machine();
        let invited = accounts::add_person(&self.sandbox.portal, &operator, &form).await;
        invited.unwrap().token
    }

    /// Joins by an invitation, as everybody does.
    pub async fn person(&self, role: Role) -> Person {
        self.named(role.code(), role).await
    }

    pub async fn named(&self, name: &str, role: Role) -> Person {
        self.called(name, name, role).await
    }

    /// Somebody of this name, whose e-mail address begins with `account`.
    pub async fn called(&self, name: &str, account: &str, role: Role) -> Person {
        let portal = &self.sandbox.portal;
        let organization = match role {
            Role::Recruiter => self
                .sandbox
                .organization(&format!("Reef {account}"))
                .await
                .to_string(),
            _ => String::new(),
        };
        let email = format!("{account}@people.test");
        let form = InviteForm {
            name: name.to_owned(),
            email: email.clone(),
            role: role.code().to_owned(),
            organization,
        };
        let operator = Operator::of_this_machine();
        let invited = accounts::add_person(portal, &operator, &form)
            .await
            .unwrap();
        let password = PasswordForm {
            current: String::new(),
            password: PASSWORD.to_owned(),
            again: PASSWORD.to_owned(),
        };
        let new = accounts::accept_invitation(
            portal,
            &invited.token,
            &password,
            &accounts::Client::named("test"),
        )
        .await
        .unwrap();
        let pass = accounts::resume(portal, &new.token).await.unwrap().unwrap();
        Person {
            token: new.token,
            email,
            pass,
        }
    }
}
