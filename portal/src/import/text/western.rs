//! Whether bytes that were read as windows-1252 are that at all. Every byte is a sign there, so Mac
//! Roman, code page 850, ISO-8859-2 or KOI8-R are read without an error, and wrong.

/// Signs that are part of no word; in other encodings their bytes are letters.
const SIGNS: &str = "‚ƒ„…†‡ˆ‰‹‘“”•˜™›€¡¢£¤¥¦§¨©ª«¬®¯°±²³´¶·¸¹º»¼½¾¿÷";
/// Of these, what may follow or precede a word.
const AFTER_A_WORD: &str = "…™®°²³ªº¹“”‰«»›€©·";
const BEFORE_A_WORD: &str = "‚„‹›“‘”•©§¡¿«»…±¶·°†";

/// The letters that one language writes.
const ALPHABETS: &[&str] = &[
    "àâæçéèêëîïôœùûüÿ",
    "äöüßéèàçñáóôêëï",
    "áéíñóúü",
    "àçèéíïòóúü",
    "áâãàçéêíóôõúü",
    "àèéìîòóù",
    "æøåéèêóòôüöä",
    "åäöéüàšžõ",
    "áðéíóúýþæö",
];

/// Whether no Western language writes a word of this text.
pub(super) fn is_improbable(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_part = |c: &char| c.is_alphabetic() || SIGNS.contains(*c) || "’–—".contains(*c);
    letters
        .split(|c| !is_part(c))
        .any(|word| word.iter().any(|c| !c.is_ascii()) && is_wrong(word))
}

/// A run of letters and of signs between, before and behind them.
fn is_wrong(word: &[char]) -> bool {
    (0..word.len()).any(|at| {
        let (before, after) = word.split_at(at);
        match after {
            [c, after @ ..] if SIGNS.contains(*c) => is_wrong_sign(*c, before, after),
            [dash @ ('’' | '–' | '—'), after @ ..] => is_wrong_mark(*dash, before, after),
            [c, after @ ..] if !c.is_ascii() => is_wrong_letter(*c, before, after),
            _ => false,
        }
    }) || parts(word).any(is_of_no_language)
}

/// The words between apostrophes, dashes and signs.
fn parts(word: &[char]) -> impl Iterator<Item = &[char]> {
    word.split(|c| !is_letter(*c))
        .filter(|part| !part.is_empty())
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !SIGNS.contains(c)
}

fn is_wrong_sign(sign: char, before: &[char], after: &[char]) -> bool {
    let follows = before.last().copied().is_some_and(is_letter);
    let leads = after.first().copied().is_some_and(is_letter);
    match (follows, leads) {
        (true, true) => true,
        (true, false) => !AFTER_A_WORD.contains(sign),
        (false, true) => !BEFORE_A_WORD.contains(sign),
        (false, false) => false,
    }
}

/// An apostrophe or a dash within a word, which in Mac Roman is í, ñ or ó.
fn is_wrong_mark(mark: char, before: &[char], after: &[char]) -> bool {
    let end: String = before.iter().rev().take_while(|c| is_letter(**c)).collect();
    let start: String = after.iter().take_while(|c| is_letter(**c)).collect();
    let (before, after) = (end.to_lowercase(), start.to_lowercase());
    if before.is_empty() || after.is_empty() {
        return false;
    }
    let is_vowel = |c: Option<char>| c.is_some_and(|c| "aeiouáéíóúü".contains(c));
    match mark {
        '’' => {
            // Written backwards: l’eau, d’Or, qu’il, dell’arte, O’Neill.
            let elides = [
                "l", "d", "j", "n", "s", "c", "m", "t", "uq", "o", "lled", "llen", "lla", "llus",
                "druojua",
            ];
            let ends = [
                "s", "t", "d", "m", "re", "ve", "ll", "em", "n", "er", "am", "clock", "all",
            ];
            !(ends.contains(&after.as_str())
                || (elides.contains(&before.as_str()) && after.len() > 2)
                || before.ends_with("uqs")
                || before.starts_with("uq"))
        }
        '–' => {
            is_vowel(before.chars().next()) && is_vowel(after.chars().next()) && is_lower(&start)
        }
        _ => is_lower(&start) && (before.chars().count() <= 2 || after.chars().count() <= 2),
    }
}

fn is_lower(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
}

/// A letter at a place in the word where no language has it.
fn is_wrong_letter(letter: char, before: &[char], after: &[char]) -> bool {
    let previous = before.last().copied().filter(|c| is_letter(*c));
    let next = after.first().copied().filter(|c| is_letter(*c));
    let is_consonant = |c: Option<char>| {
        c.is_some_and(|c| !"aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûü".contains(c.to_ascii_lowercase()))
    };
    // `MontrŽal`, `ZŸrich`.
    if letter.is_uppercase()
        && previous.is_some()
        && (previous.is_some_and(char::is_lowercase) || next.is_some_and(char::is_lowercase))
    {
        return true;
    }
    let starts = |letters: &str| next.is_some_and(|c| letters.contains(c.to_ascii_lowercase()));
    match letter.to_lowercase().next().unwrap_or(letter) {
        // `Kšln`: ö of Mac Roman between consonants.
        'š' | 'ž' => {
            previous.is_some()
                && (is_consonant(previous) || previous == Some('o'))
                && (next.is_none() || is_consonant(next))
        }
        'œ' => !(starts("ui") || (previous.is_none() && starts("dnsct"))),
        'ÿ' => !starts("es") && next.is_some(),
        // Gdańsk and Toruń.
        'ñ' => !starts("aeiouáéíóúâãü"),
        // Győr.
        'õ' => !starts("e"),
        'ì' | 'ù' => next.is_some(),
        _ => false,
    }
}

/// Three of them in a row, as when Cyrillic or Greek is read so; letters of several languages;
/// or the Icelandic ones alone, whose bytes are Turkish.
fn is_of_no_language(word: &[char]) -> bool {
    let special: Vec<char> = word
        .iter()
        .filter(|c| !c.is_ascii())
        .flat_map(|c| c.to_lowercase())
        .collect();
    let is_run = word
        .windows(3)
        .any(|three| three.iter().all(|c| !c.is_ascii()));
    let is_mixed = !special.is_empty()
        && !ALPHABETS
            .iter()
            .any(|alphabet| special.iter().all(|c| alphabet.contains(*c)));
    let is_turkish = special.iter().any(|c| "ðþý".contains(*c))
        && !special.iter().any(|c| "áéíóúæ".contains(*c));
    is_run || is_mixed || is_turkish
}

#[cfg(test)]
mod tests {
    use super::is_improbable;
    use encoding_rs::{
        Encoding, ISO_8859_2, KOI8_R, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
        WINDOWS_1253, WINDOWS_1254,
    };

    const WESTERN: &[&str] = &[
        "Québec Océan, Montréal, Besançon, Málaga, São Paulo, Übersee",
        "L’été à l’École d’ingénieurs, qu’il, aujourd’hui, cœur, Œuvre, créée, naïve, où",
        "O’Neill’s reef – “quoted” … it’s, don’t, they’re; 20 °C, 5 m², No. 1ª, Reef™, €500, £5m",
        "Zürcher Höhenklinik, Straße, Äpfel, ÄPFEL, „Wort“, «mot», «Œuvre»",
        "Smørrebrød, Kåre, Århus, Øresund, København, Göteborg, Malmö, Åbo, Jyväskylä",
        "España, Coruña, Perú, García, ¿qué?, ¡hola!, educación, Ñuñoa",
        "però, più, lunedì, città, Forlì",
        "ações, São João, põe, Évora",
        "Þórður, Háskóli Íslands, Reykjavík",
        "Paris–London, data—driven, input–output, Škoda, Žižka, naïveté",
    ];

    fn as_western(encoding: &'static Encoding, text: &str) -> String {
        let (bytes, _, unmappable) = encoding.encode(text);
        assert!(!unmappable, "{text}");
        WINDOWS_1252
            .decode_without_bom_handling(&bytes)
            .0
            .into_owned()
    }

    #[test]
    fn western_languages_are_probable() {
        for text in WESTERN {
            for word in text.split([' ', ',']) {
                assert!(!is_improbable(word), "{word}");
            }
        }
    }

    #[test]
    fn mac_roman_is_not() {
        for text in [
            "Montréal",
            "Université",
            "École",
            "château",
            "forêt",
            "Noël",
            "María",
            "García",
            "España",
            "Perú",
            "León",
            "educación",
            "Bogotá",
            "Zürich",
            "Köln",
            "Göteborg",
            "Malmö",
            "København",
            "Straße",
            "Ålesund",
            "Øresund",
            "Jyväskylä",
            "São",
            "ações",
            "Besançon",
            "hôtel",
            "Müller",
            "Ärzte",
            "Åbo",
        ] {
            let read = as_western(MACINTOSH, text);
            assert!(
                is_improbable(&read) || read.chars().any(char::is_control),
                "{text}: {read}"
            );
        }
    }

    #[test]
    fn letters_of_other_scripts_and_of_the_east_are_not() {
        for (encoding, texts) in [
            (KOI8_R, &["Москва", "Институт моря", "Нет"][..]),
            (WINDOWS_1251, &["Москва", "Київ", "София"]),
            (WINDOWS_1253, &["Αθήνα", "Κρήτη"]),
            (
                ISO_8859_2,
                &[
                    "Łódź",
                    "Gdańsk",
                    "Wałęsa",
                    "Košice",
                    "Dvořák",
                    "Toruń",
                    "Győr",
                    "Ústí nad Labem, Plzeňská",
                ],
            ),
            (
                WINDOWS_1250,
                &[
                    "Łódź",
                    "Gdańsk",
                    "Wałęsa",
                    "Dvořák",
                    "Toruń",
                    "Győr",
                    "Budějovice",
                ],
            ),
            (
                WINDOWS_1254,
                &["Beyoğlu", "Eskişehir", "Kadıköy", "İstanbul"],
            ),
        ] {
            for text in texts {
                let read = as_western(encoding, text);
                assert!(
                    is_improbable(&read) || read.chars().any(char::is_control),
                    "{text}: {read}"
                );
            }
        }
    }
}
