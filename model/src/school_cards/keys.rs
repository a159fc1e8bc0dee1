//! The school's keys. Several are known at once; the newest signs.

use super::wire::{self, SIGNATURE};
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

/// What a signature is for. It stands before what is signed, so that the signature of one is never taken for that of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Token,
    Revocations,
}

impl Purpose {
    fn signed(self, message: &[u8]) -> Vec<u8> {
        let name: &[u8] = match self {
            Self::Token => b"kakehashi card\0",
            Self::Revocations => b"kakehashi revocations\0",
        };
        [name, message].concat()
    }
}

/// A key that signs (Ed25519, RFC 8032).
pub struct SecretKey {
    number: u16,
    key: SigningKey,
}

impl SecretKey {
    /// The key of these bytes, which have to be random.
    pub fn new(number: u16, secret: &[u8; 32]) -> Self {
        Self {
            number,
            key: SigningKey::from_bytes(secret),
        }
    }

    pub fn number(&self) -> u16 {
        self.number
    }

    /// What is told to everybody of it; `until`: when it was replaced.
    pub fn public(&self, until: Option<DateTime<Utc>>) -> PublicKey {
        PublicKey {
            number: self.number,
            public: wire::encode(self.key.verifying_key().to_bytes()),
            until,
        }
    }

    /// The message with its signature behind it, as text.
    pub(super) fn sign(&self, purpose: Purpose, mut message: Vec<u8>) -> String {
        let signature = self.key.sign(&purpose.signed(&message));
        message.extend_from_slice(&signature.to_bytes());
        wire::encode(message)
    }
}

/// A key that verifiers know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    pub number: u16,
    /// Its 32 bytes in base64url.
    pub public: String,
    /// What says that it was signed later was not signed by the school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
}

impl PublicKey {
    /// Whether the school has signed this with one of its keys, at this instant.
    pub(super) fn any_has_signed(
        keys: &[Self],
        number: u16,
        purpose: Purpose,
        at: DateTime<Utc>,
        message: &[u8],
        signature: &[u8; SIGNATURE],
    ) -> bool {
        let mut fitting = keys.iter().filter(|key| key.number == number);
        fitting.any(|key| {
            key.until.is_none_or(|until| at <= until) && key.has_signed(purpose, message, signature)
        })
    }

    fn has_signed(&self, purpose: Purpose, message: &[u8], signature: &[u8; SIGNATURE]) -> bool {
        let bytes = wire::decode(&self.public).and_then(|bytes| bytes.try_into().ok());
        let key = bytes.and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
        let signature = Signature::from_bytes(signature);
        // Strict: one message has one signature, and weak keys have none.
        key.is_some_and(|key| {
            key.verify_strict(&purpose.signed(message), &signature)
                .is_ok()
        })
    }
}
