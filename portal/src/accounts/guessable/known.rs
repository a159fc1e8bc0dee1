//! Passwords that have leaked elsewhere. `data/make.py` says where the list comes from; it stays on the server.

use sha2::{Digest, Sha256};

/// The first bytes of the hash of each, sorted.
static MARKS: &[u8] = include_bytes!("data/known.bin");
/// Bytes of a mark: of 22 million other texts one is taken for a password of the list, so of 600,000 passwords, of which up to 36
/// parts are looked up.
const BYTES: usize = 5;
/// The shortest password of the list, in letters.
const SHORTEST: usize = 8;

/// Whether a password, as `folded` writes it, is one of the list with fewer than so many letters around it.
pub(super) fn is_nearly(password: &str, around: usize) -> bool {
    let letters: Vec<char> = password.chars().collect();
    let cut = |before: usize, after: usize| {
        let end = letters.len().checked_sub(after)?;
        let part = letters.get(before..end)?;
        (part.len() >= SHORTEST).then(|| part.iter().collect::<String>())
    };
    (0..around).any(|before| {
        (0..around - before).any(|after| cut(before, after).is_some_and(|part| is_known(&part)))
    })
}

fn is_known(password: &str) -> bool {
    let hash = Sha256::digest(password);
    let (marks, _) = MARKS.as_chunks::<BYTES>();
    marks
        .binary_search_by(|mark| mark[..].cmp(&hash[..BYTES]))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_whole() {
        let (marks, rest) = MARKS.as_chunks::<BYTES>();
        assert!(rest.is_empty() && marks.is_sorted());
        assert_eq!(marks.len(), 50_000);
    }

    #[test]
    fn asvs_v6_2_12_breached_passwords_are_known_again() {
        for leaked in [
            "1qaz2wsx3edc4rfv",
            "passwordpassword",
            "manchesterunited",
            "worldofwarcraft",
            "stairwaytoheaven",
            "30secondstomars",
            "youngandrestless",
            "cristianoronaldo",
            "mychemicalromance",
            "avengedsevenfold",
            "allyouneedislove",
            "raidersofthelostark",
            "robertpattinson",
            "rumpelstiltzkin",
            "happytreefriends",
            "thisismypassword",
            "rainbowskittles",
            "moneyfornothing",
            "methamphetamine",
            "jenniferjennifer",
        ] {
            assert!(is_nearly(leaked, 1), "{leaked}");
            assert!(is_nearly(&format!("!{leaked}2027"), 8), "{leaked}");
        }
    }

    #[test]
    fn a_leaked_word_within_a_sentence_is_none() {
        assert!(is_nearly("michelle-2027!!", 8));
        assert!(!is_nearly("michelle rows to the island", 8));
        assert!(!is_nearly("けさは川べりを歩いて来ました。", 8));
        assert!(!is_nearly("", 8));
    }
}
