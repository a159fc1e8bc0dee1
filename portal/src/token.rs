use crate::digest::digest;
use crate::error::{Fault, Result};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

/// Random bytes in a token.
const TOKEN_BYTES: usize = 32;

/// Six digits, all as likely: for what may be guessed a few times only.
pub(crate) fn new_code() -> Result<String> {
    const CODES: u32 = 1_000_000;
    // What is left over at the end would make small codes likelier.
    const FAIR: u32 = u32::MAX - u32::MAX % CODES;
    loop {
        let mut bytes = [0; 4];
        getrandom::fill(&mut bytes)
            .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
        let number = u32::from_le_bytes(bytes);
        if number < FAIR {
            return Ok(format!("{:06}", number % CODES));
        }
    }
}

/// A secret that nobody can guess: the only thing that is ever given out for it is itself.
pub(crate) fn new_token() -> Result<String> {
    let mut bytes = [0; TOKEN_BYTES];
    getrandom::fill(&mut bytes)
        .map_err(|error| Fault::new(format_args!("random numbers: {error}")))?;
    Ok(BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

/// A secret as it is given out, and what is kept of it.
pub(crate) struct Secret {
    pub token: String,
    pub hash: String,
}

/// A new secret of which only the hash is kept.
pub(crate) fn new_secret() -> Result<Secret> {
    let token = new_token()?;
    let hash = digest(&token);
    Ok(Secret { token, hash })
}

/// Letters in a token: 256 bits, six a letter.
const TOKEN_LENGTH: usize = 43;

/// What is kept of a token; `None` for what cannot be one.
pub(crate) fn hash_of(token: &str) -> Option<String> {
    if token.len() != TOKEN_LENGTH {
        return None;
    }
    Some(digest(token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn asvs_v6_5_4_a_code_has_six_digits_of_which_each_is_as_likely() {
        let mut counts = [0_u32; 10];
        for _ in 0..2_000 {
            let code = new_code().unwrap();
            assert_eq!(code.len(), 6);
            for digit in code.chars() {
                counts[digit.to_digit(10).unwrap() as usize] += 1;
            }
        }
        // 1,200 are expected; a fair source is 250 off once in a very long time.
        assert!(
            counts.iter().all(|count| (950..1_450).contains(count)),
            "{counts:?}"
        );
    }

    #[test]
    fn no_secret_comes_twice() {
        let tokens: BTreeSet<String> = (0..1_000).map(|_| new_token().unwrap()).collect();
        assert_eq!(tokens.len(), 1_000);
        let letters: BTreeSet<char> = tokens.iter().flat_map(|token| token.chars()).collect();
        assert_eq!(letters.len(), 64);
    }

    #[test]
    fn asvs_v7_2_3_tokens_have_256_random_bits_and_only_a_hash_is_kept() {
        let Secret { token, hash } = new_secret().unwrap();
        assert_ne!(token, new_token().unwrap());
        assert_eq!(token.len(), TOKEN_LENGTH);
        assert_eq!(hash.len(), 64);
        assert_eq!(hash_of(&token), Some(hash));
        assert_eq!(hash_of(""), None);
        assert_eq!(hash_of(&"a".repeat(100_000)), None);
    }
}
