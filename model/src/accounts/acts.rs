//! The forms of the pages about people, by the words they are sent with.

use crate::closed;

closed! {
    /// The forms of somebody's account, and what each has done.
    pub enum Setting {
        Password = "password",
        Language = "language",
        /// Another name.
        Name = "name",
        /// Asks for another address.
        Address = "address",
        /// Ends the account.
        Depart = "depart",
    }
}

closed! {
    /// The forms of the list of browsers in which somebody is signed in.
    pub enum SessionsForm {
        /// Signs one browser out.
        One = "session",
        /// Signs several browsers out.
        Several = "sessions",
    }
}

closed! {
    /// What a page without a form of its own for it has done to an account.
    pub enum AccountDone {
        /// Asked for a link for a new password.
        LinkAsked = "link-asked",
        AddressChanged = "address-changed",
        AddressRestored = "address-restored",
        Departed = "departed",
        /// Ended every session, this browser's too.
        SignedOut = "signed-out",
        /// Took the password as proof, for what is done next.
        Proved = "proved",
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
        /// Ends somebody's access.
        Suspend = "suspend",
        /// A list of addresses of those who wait.
        Pasted = "pasted",
    }
}

closed! {
    /// What staff do to an account.
    pub enum PersonAct {
        Verify = "verify",
        /// Leads to where it is asked why.
        Disable = "disable",
        Enable = "enable",
        /// Makes the link of an invitation anew.
        Link = "link",
        /// Makes a link to choose a new password.
        Password = "password",
        /// They have seen what the person calls themselves since.
        SeeName = "see-name",
    }
}
