//! Coming in by oneself: registering, showing whose address it is, and seeing what is waited for.

mod api;
mod code;
mod link;
mod register;
mod standing;

pub use code::RegisterCodePage;
pub use link::RegistrationPage;
pub use register::RegisterPage;
pub use standing::StandingPage;
