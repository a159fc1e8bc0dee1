//! Placeholders in the column of an organization's name.

use super::RegisteredName;
use super::registered::is_form;

/// Words for a name that is not there, as [`letters`] leaves them.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "na", "none", "null", "nil", "nan", "undefined", "unknown", "unnamed", "unspecified", "undisclosed",
    "confidential", "anonymous", "private", "tbd", "tba", "tbc", "tobedetermined", "tobeannounced",
    "tobeconfirmed", "tobedecided", "notstated", "notspecified", "notavailable", "notapplicable",
    "notdisclosed", "notknown", "noname", "nocompany", "company", "companyname", "organization",
    "organizationname", "employer", "employername", "confidentialcompany", "unknowncompany",
    "companyconfidential", "未定", "不明", "未記入", "未入力", "未設定", "記載なし", "記載無し", "非公開",
    "非開示", "非表示", "未公開", "匿名", "なし", "無し", "該当なし", "会社名", "企業名", "団体名", "組織名",
    "社名", "会社名未定", "社名非公開", "会社名非公開", "企業名非公開", "会社名不明", "調整中", "確認中",
    "検討中",
];

/// Whether nobody is named: signs alone (★, 〇〇), a form of company law without a name (株式会社,
/// LLC), or a word for a name that is missing (N/A, 未定, 株式会社未定).
pub(crate) fn is_nameless(name: &str) -> bool {
    let registered = RegisteredName::of(name);
    let rest = registered.rest();
    let word = letters(rest);
    let is_japanese = !word.is_ascii();
    // Unknown Inc. may be a company; 株式会社未定 is none.
    let is_nobody =
        NOBODY.contains(&word.as_str()) && (is_japanese || !registered.has_form() || word == "tbd");
    word.is_empty() || is_nobody || is_form(rest)
}

/// Without spaces, punctuation and what stands for letters that nobody wrote.
fn letters(folded: &str) -> String {
    let is_letter = |c: &char| c.is_alphanumeric() && !matches!(c, '〇' | 'ー' | '々');
    folded.chars().filter(is_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::is_nameless;

    #[test]
    fn nobody_is_named() {
        for name in [
            "N/A",
            "n.a.",
            "-",
            "―",
            "株式会社",
            "(株)",
            "㈱",
            "（有）",
            "合同会社",
            "LLC",
            "L.L.C.",
            "Co., Ltd.",
            "Inc.",
            "★",
            "…",
            "???",
            "TBD",
            "ＴＢＤ",
            "未定",
            "（未定）",
            "unknown",
            "Unknown.",
            "株式会社○○",
            "株式会社〇〇",
            "株式会社未定",
            "Not stated",
            "(confidential)",
            "非公開",
            "null",
            "会社名",
            "—",
        ] {
            assert!(is_nameless(name), "{name}");
        }
    }

    #[test]
    fn short_and_odd_names_are_names() {
        for name in [
            "X",
            "3M",
            "37",
            "SAS",
            "SE",
            "株式会社一",
            "一",
            "NA Labs",
            "Unknown Worlds",
            "Nil Holdings",
            "TBD Robotics",
            "未来",
            "Company of Heroes",
            "海洋社",
            "Неизвестно",
            "AB",
            "C&C",
            "会社の森",
        ] {
            assert!(!is_nameless(name), "{name}");
        }
    }
}
