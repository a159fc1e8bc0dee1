pub mod mails;
pub mod returned;
pub mod settings;
