use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal digits.
pub(crate) fn digest(of: impl AsRef<[u8]>) -> String {
    let hash = Sha256::digest(of);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
