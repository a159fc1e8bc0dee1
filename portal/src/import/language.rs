//! Which language a text of a source is in, and how much of it fits.

use model::Language;
use model::text::visible_length;

/// Kana or kanji make a text Japanese.
pub(super) fn language_of(text: &str) -> Language {
    let is_japanese = |c: char| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FF66}'..='\u{FF9D}');
    if text.chars().any(is_japanese) {
        Language::Japanese
    } else {
        Language::English
    }
}

/// Whether a text holds kana, which no language but Japanese is written with; kanji alone may be Chinese.
pub(super) fn has_kana(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{FF66}'..='\u{FF9D}'))
}

/// At most `max` characters, cut between words where there are words.
pub(super) fn shortened(text: &str, max: u32) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if visible_length(&text) <= max {
        return text;
    }
    let room = usize::try_from(max).unwrap_or(usize::MAX).saturating_sub(1);
    // A character that readers see is one or more of these, never less.
    let cut: String = text.chars().take(room).collect();
    let kept = match cut.rfind(' ') {
        Some(space) if space > cut.len() / 2 => &cut[..space],
        _ => &cut,
    };
    format!("{}…", kept.trim_end_matches([' ', ',', ';', '(', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_end_after_a_word() {
        assert_eq!(shortened("short", 10), "short");
        assert_eq!(
            shortened("Software Engineer, Intern", 20),
            "Software Engineer…"
        );
        assert_eq!(shortened("水中ロボットの制御を学ぶ", 6), "水中ロボッ…");
        let long = "🇯🇵".repeat(50);
        assert!(visible_length(&shortened(&long, 20)) <= 20);
    }

    #[test]
    fn kana_tells_the_language() {
        assert_eq!(language_of("AIエンジニア"), Language::Japanese);
        assert_eq!(language_of("C++ – naïve"), Language::English);
        assert!(has_kana("経理の仕事") && has_kana("ﾃﾞｰﾀ分析"));
        assert!(!has_kana("中文标题实习") && !has_kana("研究・開発"));
    }
}
