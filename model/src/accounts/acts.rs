//! The forms of the pages about people, by the words they are sent with.

use crate::closed;

closed! {
    /// The forms of somebody's account, and what each has done.
    pub enum Setting {
        Password = "password",
        Language = "language",
        /// Signs one browser out.
        Session = "session",
        /// Signs several browsers out.
        Sessions = "sessions",
    }
}

closed! {
    /// Which browsers are signed out at once.
    pub enum Ending {
        Others = "others",
        All = "all",
    }
}

closed! {
    /// The forms of the list of people.
    pub enum PeopleForm {
        Invite = "invite",
        Person = "person",
    }
}

closed! {
    /// What staff do to an account.
    pub enum PersonAct {
        Verify = "verify",
        Disable = "disable",
        Enable = "enable",
        /// Makes the link of an invitation anew.
        Link = "link",
        /// Makes a link to choose a new password.
        Password = "password",
    }
}
