use super::*;
use crate::closed::Closed;
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

const OWN: [u8; 32] = [7; 32];
const OTHER: [u8; 32] = [8; 32];

fn key() -> SecretKey {
    SecretKey::new(1, &OWN)
}

fn keys() -> Vec<PublicKey> {
    vec![key().public(None)]
}

/// Noon in Japan.
fn now() -> DateTime<Utc> {
    "2027-04-15T03:00:00Z".parse().unwrap()
}

fn token() -> Token {
    Token {
        serial: Serial([1, 2, 3, 4, 5, 6, 7, 8]),
        class: CardClass::Alumnus,
        from: "2027-04-01".parse().unwrap(),
        to: "2028-03-31".parse().unwrap(),
        at: now(),
        name: "髙橋 一".to_owned(),
    }
}

fn none_gone() -> Revocations {
    Revocations::new(now(), [])
}

fn judged(shown: &str) -> CardStanding {
    verify(shown, &keys(), &none_gone(), now()).standing
}

#[test]
fn a_fresh_card_is_valid_and_tells_a_name_and_a_class() {
    let verdict = verify(&token().sign(&key()), &keys(), &none_gone(), now());
    let face = Face {
        name: "髙橋 一".to_owned(),
        class: CardClass::Alumnus,
    };
    let expected = Verdict {
        standing: CardStanding::Valid,
        face: Some(face),
        list_is_old: false,
    };
    assert_eq!(verdict, expected);
}

#[test]
fn the_layout_does_not_change_unnoticed() {
    let bytes = wire::decode(&token().sign(&key())).unwrap();
    let head = [
        1, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 2, 0x26, 0xe0, 0x28, 0x4d, 0, 0, 0, 0, 0x6b, 0xc0, 0x32,
        0xb0,
    ];
    assert_eq!(bytes[..head.len()], head);
    let name = "髙橋 一".as_bytes();
    assert_eq!(&bytes[head.len()..bytes.len() - 64], name);
}

/// Each bit of the token, and each letter in which it is written.
#[test]
fn asvs_v9_1_1_what_is_changed_anywhere_is_unknown() {
    let shown = token().sign(&key());
    let bytes = wire::decode(&shown).unwrap();
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << bit;
            let standing = judged(&wire::encode(changed));
            assert_eq!(standing, CardStanding::Unknown, "byte {place}, bit {bit}");
        }
    }
    for place in 0..shown.len() {
        let mut changed = shown.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert_eq!(judged(&changed), CardStanding::Unknown, "letter {place}");
    }
    for cut in 0..shown.len() {
        assert_eq!(judged(&shown[..cut]), CardStanding::Unknown, "{cut}");
    }
}

#[test]
fn asvs_v9_2_1_the_time_decides_between_a_card_and_a_picture_of_one() {
    let shown = token().sign(&key());
    for (seconds, standing) in [
        (0, CardStanding::Valid),
        (45, CardStanding::Valid),
        (46, CardStanding::Expired),
        (60, CardStanding::Expired),
        (86_400 * 400, CardStanding::Expired),
        (-15, CardStanding::Valid),
        (-16, CardStanding::Expired),
    ] {
        let at = now() + TimeDelta::seconds(seconds);
        let verdict = verify(&shown, &keys(), &none_gone(), at);
        assert_eq!(verdict.standing, standing, "{seconds}");
        assert_eq!(verdict.face.is_some(), standing == CardStanding::Valid);
    }
}

#[test]
fn a_card_ends_on_its_last_day_in_japan() {
    for (at, standing) in [
        ("2028-03-31T14:59:59Z", CardStanding::Valid),
        ("2028-03-31T15:00:00Z", CardStanding::Ended),
        ("2027-03-31T15:00:00Z", CardStanding::Valid),
        ("2027-03-31T14:59:59Z", CardStanding::Ended),
    ] {
        let at = at.parse().unwrap();
        let shown = Token { at, ..token() }.sign(&key());
        let verdict = verify(&shown, &keys(), &Revocations::new(at, []), at);
        assert_eq!(verdict.standing, standing, "{at}");
        assert!(verdict.face.is_some());
    }
}

#[test]
fn the_list_says_what_is_no_card_any_more_and_how_old_it_is() {
    let shown = token().sign(&key());
    for (gone, standing) in [
        (Gone::Revoked, CardStanding::Revoked),
        (Gone::Ended, CardStanding::Ended),
    ] {
        let list = Revocations::new(now(), [(token().serial, gone)]);
        let list = Revocations::open(&list.sign(&key()), &keys()).unwrap();
        assert_eq!(verify(&shown, &keys(), &list, now()).standing, standing);
    }
    for (hours, is_old) in [(0, false), (24, false), (25, true), (-1, true)] {
        let list = Revocations::new(now() - TimeDelta::hours(hours), []);
        let verdict = verify(&shown, &keys(), &list, now());
        assert_eq!(verdict.standing, CardStanding::Valid);
        assert_eq!(verdict.list_is_old, is_old, "{hours}");
    }
}

#[test]
fn asvs_v9_2_2_a_list_that_was_changed_or_is_a_token_opens_for_nobody() {
    let list = Revocations::new(now(), [(token().serial, Gone::Revoked)]).sign(&key());
    let bytes = wire::decode(&list).unwrap();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        let changed = wire::encode(changed);
        assert_eq!(Revocations::open(&changed, &keys()), None, "{place}");
    }
    assert_eq!(Revocations::open(&token().sign(&key()), &keys()), None);
    assert_eq!(judged(&list), CardStanding::Unknown);
}

#[test]
fn asvs_v9_1_3_only_the_schools_keys_sign_and_a_replaced_one_no_longer() {
    let forged = token().sign(&SecretKey::new(1, &OTHER));
    assert_eq!(judged(&forged), CardStanding::Unknown);
    let numbered = token().sign(&SecretKey::new(2, &OWN));
    assert_eq!(judged(&numbered), CardStanding::Unknown);

    let old = token().sign(&key());
    let new = SecretKey::new(2, &OTHER);
    let second = TimeDelta::seconds(1);
    for (until, standing) in [
        (now(), CardStanding::Valid),
        (now() - second, CardStanding::Unknown),
    ] {
        let keys = [new.public(None), key().public(Some(until))];
        let judge = |shown: &str| verify(shown, &keys, &none_gone(), now()).standing;
        assert_eq!(judge(&old), standing);
        assert_eq!(judge(&token().sign(&new)), CardStanding::Valid);
    }
    let spoilt = PublicKey {
        public: "AAAA".to_owned(),
        ..key().public(None)
    };
    let verdict = verify(&old, &[spoilt], &none_gone(), now());
    assert_eq!(verdict, Verdict::UNKNOWN);
    assert_eq!(
        verify(&old, &[], &none_gone(), now()),
        Verdict::UNKNOWN,
        "without keys"
    );
}

proptest! {
    #[test]
    fn what_is_signed_is_read_again(
        serial: [u8; 8],
        class in 0..CardClass::ALL.len(),
        from in 0..60_000_i64,
        days in 0..5_000_i64,
        seconds in 0..4_000_000_000_i64,
        name in "\\PC{1,40}",
    ) {
        let from = "2000-01-01".parse::<chrono::NaiveDate>().unwrap() + TimeDelta::days(from);
        let token = Token {
            serial: Serial(serial),
            class: CardClass::ALL[class],
            from,
            to: from + TimeDelta::days(days),
            at: DateTime::from_timestamp(seconds, 0).unwrap(),
            name: display_name(&name),
        };
        prop_assert_eq!(Token::open(&token.sign(&key()), &keys()), Some(token));
    }

    #[test]
    fn nothing_that_is_typed_is_a_card(typed in ".{0,400}", bytes: Vec<u8>) {
        prop_assert_eq!(judged(&typed), CardStanding::Unknown);
        let bytes = wire::encode(bytes);
        prop_assert_eq!(judged(&bytes), CardStanding::Unknown);
        prop_assert_eq!(Revocations::open(&bytes, &keys()), None);
    }

    #[test]
    fn a_list_is_read_as_it_was_signed(gone: Vec<([u8; 8], bool)>, hours in 0..300_000_i64) {
        let at = DateTime::from_timestamp(hours * 3600, 0).unwrap();
        let list = Revocations::new(at, gone.into_iter().map(|(serial, is_revoked)| {
            (Serial(serial), if is_revoked { Gone::Revoked } else { Gone::Ended })
        }));
        prop_assert_eq!(Revocations::open(&list.sign(&key()), &keys()), Some(list));
    }
}
