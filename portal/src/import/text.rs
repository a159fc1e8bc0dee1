//! Bytes of a file as text, whatever program wrote it; or the reason why that would be a guess.

mod western;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_1252,
};
use model::import::FileProblem;

/// What is read without a mark, when the detector says so and the text makes sense.
const LEGACY: &[&Encoding] = &[
    SHIFT_JIS,
    EUC_JP,
    ISO_2022_JP,
    WINDOWS_1252,
    GBK,
    GB18030,
    EUC_KR,
    BIG5,
];

/// The text, and the name of its encoding: UTF-8 and UTF-16 are told by a mark or by their own
/// shape, the others by `chardetng`, which browsers use. `Shift_JIS` is what Excel in Japan writes
/// (CP932), windows-1252 what it writes in the West.
///
/// # Errors
/// `NotText` and `UnknownEncoding`.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, &'static str), FileProblem> {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return read(marked, bytes);
    }
    if let Some(wide) = wide(bytes) {
        return read(wide, bytes);
    }
    if bytes.contains(&0) {
        return Err(FileProblem::NotText);
    }
    // The escape sequences of ISO-2022-JP are valid UTF-8 as well.
    if !bytes.contains(&0x1B) && std::str::from_utf8(bytes).is_ok() {
        return read(UTF_8, bytes);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let unsure = || FileProblem::UnknownEncoding {
        looks_like: Some(guess.name().to_owned()),
    };
    if !LEGACY.contains(&guess) {
        return Err(unsure());
    }
    let has_escapes = bytes
        .iter()
        .any(|byte| is_no_text(char::from(*byte)) && byte.is_ascii());
    let (text, name) = read(guess, bytes).map_err(|problem| match problem {
        // Bytes from 0x80 on are letters of an encoding that is not known here.
        FileProblem::NotText if has_escapes => FileProblem::NotText,
        _ => unsure(),
    })?;
    let is_wrong = match guess == WINDOWS_1252 {
        true => western::is_improbable(&text),
        false => is_stray(&text) || !has_words(&text),
    };
    if is_wrong {
        return Err(unsure());
    }
    Ok((text, name))
}

fn read(encoding: &'static Encoding, bytes: &[u8]) -> Result<(String, &'static str), FileProblem> {
    let (text, wrong) = encoding.decode_with_bom_removal(bytes);
    if wrong {
        return Err(FileProblem::UnknownEncoding { looks_like: None });
    }
    // No table holds control characters; programs and pictures do.
    if text.chars().any(|c| is_no_text(c) || is_private(c)) {
        return Err(FileProblem::NotText);
    }
    Ok((text.into_owned(), encoding.name()))
}

fn is_no_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// UTF-16 without a mark: in its ASCII letters every other byte is 0.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| {
        let every_other = bytes.iter().skip(from).step_by(2).take(200);
        every_other.filter(|byte| **byte == 0).count()
    };
    let half = bytes.len().min(400) / 4;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > half => Some(UTF_16LE),
        (even, 0) if even > half => Some(UTF_16BE),
        _ => None,
    }
}

/// Where companies put signs of their own; nobody else can read them.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}')
}

/// Whether most kanji, kana and hangul stand alone between Latin letters, as when `Québec` is
/// read in a wrong encoding: no language is written so.
fn is_stray(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let is_latin = |at: Option<&char>| at.is_some_and(char::is_ascii_lowercase);
    let (mut stray, mut all) = (0_usize, 0_usize);
    for (at, c) in letters.iter().enumerate() {
        if c.is_ascii() {
            continue;
        }
        all += 1;
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        if is_latin(before) && is_latin(letters.get(at + 1)) {
            stray += 1;
        }
    }
    stray * 3 > all
}

/// Whether letters of the East stand side by side anywhere, as they do in every language there.
fn has_words(text: &str) -> bool {
    let is_eastern = |c: char| matches!(c, '\u{3005}' | '\u{3041}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{FF66}'..='\u{FF9F}');
    let mut before = false;
    text.chars().any(|c| {
        let is_pair = before && is_eastern(c);
        before = is_eastern(c);
        is_pair
    })
}

/// Whether a text has been read in a wrong encoding before it came here: it holds the sign for
/// what could not be read, or it is the bytes of UTF-8 in the letters of another encoding.
pub(super) fn is_garbled(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    text.contains(char::REPLACEMENT_CHARACTER)
        || was_utf8_in(WINDOWS_1252, text, 1)
        || was_utf8_in(SHIFT_JIS, text, 2)
}

fn was_utf8_in(encoding: &'static Encoding, text: &str, least: usize) -> bool {
    let (bytes, _, unmappable) = encoding.encode(text);
    let Ok(again) = std::str::from_utf8(&bytes) else {
        return false;
    };
    !unmappable && again != text && again.chars().filter(|c| !c.is_ascii()).count() >= least
}

#[cfg(test)]
mod tests;
