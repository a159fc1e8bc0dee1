use crate::closed;

closed! {
    /// Whose tries are slowed down. The same for accounts that do not exist.
    pub enum Slowed {
        /// Those for one account from one network or in one browser.
        Here = "here",
        /// Everybody's from one network.
        Network = "network",
        /// Those for one account from wherever.
        Account = "account",
        /// Those for the present password of somebody who has signed in.
        CurrentPassword = "current-password",
        /// What is written to the office.
        Inquiries = "inquiries",
        /// Links for a new password that are asked for.
        Forgotten = "forgotten",
        /// Mails to the address that somebody wants to have.
        AddressMails = "address-mails",
        /// Registrations that are begun.
        Registrations = "registrations",
        /// Requests to bring or to join an organization.
        Requests = "requests",
        /// Codes that prove a domain.
        Codes = "codes",
        /// Records and files that prove one.
        Looks = "looks",
        /// Colleagues who are invited.
        Colleagues = "colleagues",
        /// Wrong codes for a domain.
        CodeGuesses = "code-guesses",
        /// Cards that one person has made.
        Cards = "cards",
    }
}
