//! Kana to Latin letters after Hepburn, for addresses that people can read out.

/// Two kana that make one syllable, then single kana; katakana only.
#[rustfmt::skip]
const SYLLABLES: &[(&str, &str)] = &[
    ("キャ", "kya"), ("キュ", "kyu"), ("キョ", "kyo"), ("シャ", "sha"), ("シュ", "shu"), ("ショ", "sho"), ("シェ", "she"),
    ("チャ", "cha"), ("チュ", "chu"), ("チョ", "cho"), ("チェ", "che"), ("ニャ", "nya"), ("ニュ", "nyu"), ("ニョ", "nyo"),
    ("ヒャ", "hya"), ("ヒュ", "hyu"), ("ヒョ", "hyo"), ("ミャ", "mya"), ("ミュ", "myu"), ("ミョ", "myo"),
    ("リャ", "rya"), ("リュ", "ryu"), ("リョ", "ryo"), ("ギャ", "gya"), ("ギュ", "gyu"), ("ギョ", "gyo"),
    ("ジャ", "ja"), ("ジュ", "ju"), ("ジョ", "jo"), ("ジェ", "je"), ("ビャ", "bya"), ("ビュ", "byu"), ("ビョ", "byo"),
    ("ピャ", "pya"), ("ピュ", "pyu"), ("ピョ", "pyo"), ("ファ", "fa"), ("フィ", "fi"), ("フェ", "fe"), ("フォ", "fo"),
    ("ティ", "ti"), ("ディ", "di"), ("デュ", "dyu"), ("トゥ", "tu"), ("ドゥ", "du"), ("ウィ", "wi"), ("ウェ", "we"), ("ウォ", "wo"),
    ("ヴァ", "va"), ("ヴィ", "vi"), ("ヴェ", "ve"), ("ヴォ", "vo"), ("ツァ", "tsa"),
    ("ア", "a"), ("イ", "i"), ("ウ", "u"), ("エ", "e"), ("オ", "o"), ("カ", "ka"), ("キ", "ki"), ("ク", "ku"), ("ケ", "ke"), ("コ", "ko"),
    ("サ", "sa"), ("シ", "shi"), ("ス", "su"), ("セ", "se"), ("ソ", "so"), ("タ", "ta"), ("チ", "chi"), ("ツ", "tsu"), ("テ", "te"), ("ト", "to"),
    ("ナ", "na"), ("ニ", "ni"), ("ヌ", "nu"), ("ネ", "ne"), ("ノ", "no"), ("ハ", "ha"), ("ヒ", "hi"), ("フ", "fu"), ("ヘ", "he"), ("ホ", "ho"),
    ("マ", "ma"), ("ミ", "mi"), ("ム", "mu"), ("メ", "me"), ("モ", "mo"), ("ヤ", "ya"), ("ユ", "yu"), ("ヨ", "yo"),
    ("ラ", "ra"), ("リ", "ri"), ("ル", "ru"), ("レ", "re"), ("ロ", "ro"), ("ワ", "wa"), ("ヰ", "i"), ("ヱ", "e"), ("ヲ", "o"), ("ン", "n"),
    ("ガ", "ga"), ("ギ", "gi"), ("グ", "gu"), ("ゲ", "ge"), ("ゴ", "go"), ("ザ", "za"), ("ジ", "ji"), ("ズ", "zu"), ("ゼ", "ze"), ("ゾ", "zo"),
    ("ダ", "da"), ("ヂ", "ji"), ("ヅ", "zu"), ("デ", "de"), ("ド", "do"), ("バ", "ba"), ("ビ", "bi"), ("ブ", "bu"), ("ベ", "be"), ("ボ", "bo"),
    ("パ", "pa"), ("ピ", "pi"), ("プ", "pu"), ("ペ", "pe"), ("ポ", "po"), ("ヴ", "vu"),
    ("ァ", "a"), ("ィ", "i"), ("ゥ", "u"), ("ェ", "e"), ("ォ", "o"), ("ャ", "ya"), ("ュ", "yu"), ("ョ", "yo"), ("ヮ", "wa"),
];

/// The Latin spelling of a text in katakana; other letters stay, long vowels are not marked.
pub(super) fn of_katakana(kana: &str) -> String {
    let mut latin = String::with_capacity(kana.len());
    let mut rest = kana;
    let mut doubles = false;
    while let Some(first) = rest.chars().next() {
        if first == 'ッ' || first == 'ー' {
            doubles = first == 'ッ';
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let found = SYLLABLES.iter().find(|(kana, _)| rest.starts_with(kana));
        match found {
            Some((kana, syllable)) => {
                if doubles {
                    // Hepburn writes ッチ as tch.
                    latin.push(if syllable.starts_with("ch") {
                        't'
                    } else {
                        char::from(syllable.as_bytes()[0])
                    });
                }
                latin.push_str(syllable);
                rest = &rest[kana.len()..];
            }
            None => {
                latin.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
        doubles = false;
    }
    latin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_spelled_after_hepburn() {
        for (kana, latin) in [
            ("カケハシ", "kakehashi"),
            ("ニットウデンコウ", "nittoudenkou"),
            ("マッチャ", "matcha"),
            ("シンジュク", "shinjuku"),
            ("ロボット", "robotto"),
            ("データ", "deta"),
            ("ッ", ""),
            ("A1カ", "A1ka"),
        ] {
            assert_eq!(of_katakana(kana), latin);
        }
    }
}
