//! A small mail server of our own that speaks real SMTP over TCP, with TLS by a certificate made for it.

mod certificate;
mod conversation;
mod sink;

pub use sink::{Received, Sink, Way};
