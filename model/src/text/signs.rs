//! Signs that readers cannot see.

/// Shows nothing and belongs to no script: it can only mislead (Unicode, 5.21 and UTS 39, 3.1).
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c,
        // Soft hyphen, combining grapheme joiner.
        '\u{AD}' | '\u{34F}'
        // Marks, embeddings, overrides and isolates of direction.
        | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        // Zero-width space, word joiner, invisible operators, deprecated format controls, byte order mark.
        | '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}'
        // Inherent vowels of Khmer and the vowel separator of Mongolian.
        | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
        // Interlinear annotation and the place of an object that was not copied along.
        | '\u{FFF0}'..='\u{FFFC}'
        // Controls of shorthand and of music.
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        // Tags; `clean` keeps those of a flag. Then what is reserved for more of the kind.
        | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}'
        // Code points that no text may contain (Unicode, 23.7 Noncharacters).
        | '\u{FDD0}'..='\u{FDEF}')
        || (c as u32) & 0xFFFE == 0xFFFE
}

/// Looks like a space without being one: fillers of Hangul, the empty Braille cell, an empty note head.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{2800}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{1D159}'
        )
}

/// Shows something: neither hidden nor blank, nor there for its neighbours alone.
pub fn is_seen(c: char) -> bool {
    !(is_hidden(c) || is_blank(c) || is_variation(c) || is_joiner(c))
}

/// Chooses a form of the character before it: 葛󠄀, ☎️.
pub(super) fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180D}' | '\u{180F}')
}

/// Joins or keeps apart the letters around it: ZWNJ and ZWJ.
pub(super) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Belongs to a script whose letters take other shapes beside a joiner: Arabic and its neighbours,
/// the scripts of India and South-East Asia, Mongolian.
pub(super) fn needs_joiners(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{DFF}' | '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{1CFF}' | '\u{A800}'..='\u{ABFF}'
        | '\u{FB50}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}' | '\u{1E900}'..='\u{1E95F}')
}

/// May be on either side of the joiner of an emoji: 👩‍🔬, ❤️‍🔥.
pub(super) fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{FE0F}' | '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}
