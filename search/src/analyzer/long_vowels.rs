//! The long vowel at the end of a foreign word: サーバー and サーバ are one word, written by one or the
//! other rule (Cabinet Notice No. 2 of 1991 keeps it, JIS Z 8301 leaves it out). Short words need it: コピー, キー.

use super::fold::is_katakana;

pub const LONG: char = 'ー';
/// The shortest word without it.
const SHORTEST: usize = 3;
/// Words that are another one without it: a drummer is no drama.
const OTHERS: [&str; 7] = [
    "ドラマー",
    "バッター",
    "ホッケー",
    "ハッピー",
    "ジョッキー",
    "ハッカー",
    "サンマー",
];

/// The bytes of the long vowel at this place, when it ends a word that is written without it too.
pub fn ends_at(text: &str, at: usize) -> Option<usize> {
    let (before, rest) = text.split_at(at);
    let after = rest.trim_start_matches(LONG);
    let length = rest.len() - after.len();
    let is_end = length > 0 && !after.starts_with(is_katakana) && !before.ends_with(LONG);
    let letters = before.chars().rev().take_while(|&c| is_katakana(c)).count();
    let is_another = || {
        let word = &text[..at + LONG.len_utf8()];
        OTHERS.iter().any(|other| word.ends_with(other))
    };
    (is_end && letters >= SHORTEST && !is_another()).then_some(length)
}

/// Whether what follows a word with a long vowel at its end is a part of it: インターン, リーダーシップ.
pub fn goes_on(rest: &str) -> bool {
    rest.starts_with("シップ") || rest.starts_with(|c| "ーンッァィゥェォャュョ".contains(c))
}

/// A word as it is in the index.
pub fn stem(word: &str) -> &str {
    let stem = word.trim_end_matches(LONG);
    let is_one_word = word.chars().all(is_katakana);
    match ends_at(word, stem.len()).filter(|_| is_one_word) {
        Some(_) => stem,
        None => word,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;

    #[test]
    fn the_long_vowel_at_the_end_is_written_or_not() {
        for (long, short) in [
            ("サーバー", "サーバ"),
            ("ユーザー", "ユーザ"),
            ("コンピューター", "コンピュータ"),
            ("エレベーター", "エレベータ"),
            ("プリンター", "プリンタ"),
            ("フォルダー", "フォルダ"),
            ("モーター制御", "モータ制御"),
            ("ブラウザーとサーバー", "ブラウザとサーバ"),
            ("メモリー", "メモリ"),
            ("ｾﾝｻｰ", "センサ"),
            ("センサー・ネットワーク", "センサ・ネットワーク"),
            ("コンピューターーー", "コンピュータ"),
            ("コンピュータービジョン", "コンピュータビジョン"),
            ("サーバーエンジニア", "サーバエンジニア"),
        ] {
            assert_eq!(fold(long).text, short);
            assert_eq!(fold(short).text, short);
        }
    }

    #[test]
    fn other_words_keep_it() {
        for word in [
            "コピー",
            "キー",
            "カー",
            "カバー",
            "ドラマー",
            "バッター",
            "ルール",
            "インターン",
            "インターネット",
            "リーダーシップ",
            "スーパーマーケット",
            "ホッケー",
        ] {
            assert_eq!(fold(word).text, word);
        }
    }

    #[test]
    fn the_way_back_covers_it() {
        let text = "社内サーバーの保守";
        let back = fold(text);
        let at = back.text.find("サーバ").expect("there");
        let (from, to) = back.original(at, at + "サーバ".len());
        assert_eq!(&text[from..to], "サーバー");
    }
}
