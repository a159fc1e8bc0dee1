use crate::closed;
use crate::fields::fold_width;

closed! {
    /// What a column of a register or of a graduation list says.
    pub enum RegisterColumn {
        /// Nothing that is kept.
        Ignored = "ignored",
        StudentNo = "student-no",
        Name = "name",
        Family = "family",
        Given = "given",
        Kana = "kana",
        FamilyKana = "family-kana",
        GivenKana = "given-kana",
        Roman = "roman",
        Former = "former",
        Birth = "birth",
        Faculty = "faculty",
        Department = "department",
        Degree = "degree",
        Left = "left",
        LeftYear = "left-year",
        LeftMonth = "left-month",
        Leaving = "leaving",
        /// Goes on to study at the same school.
        Onward = "onward",
        /// The address of the student's account; of graduation lists.
        Email = "email",
    }
}

use RegisterColumn as Column;

/// What schools call their columns, in one spelling.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::StudentNo,
        &[
            "学籍番号",
            "学生番号",
            "学生証番号",
            "studentno",
            "studentid",
            "studentnumber",
        ],
    ),
    (
        Column::Name,
        &[
            "氏名",
            "名前",
            "漢字氏名",
            "氏名漢字",
            "学生氏名",
            "name",
            "fullname",
        ],
    ),
    (
        Column::Family,
        &["姓", "氏", "名字", "苗字", "familyname", "lastname"],
    ),
    (Column::Given, &["名", "givenname", "firstname"]),
    (
        Column::Kana,
        &[
            "フリガナ",
            "ふりがな",
            "カナ氏名",
            "氏名カナ",
            "カナ",
            "かな",
            "氏名フリガナ",
            "kana",
        ],
    ),
    (
        Column::FamilyKana,
        &["姓カナ", "セイ", "せい", "姓フリガナ", "familynamekana"],
    ),
    (
        Column::GivenKana,
        &["名カナ", "メイ", "めい", "名フリガナ", "givennamekana"],
    ),
    (
        Column::Roman,
        &[
            "ローマ字",
            "ローマ字氏名",
            "英字氏名",
            "氏名ローマ字",
            "英語氏名",
            "romanname",
            "nameen",
        ],
    ),
    (
        Column::Former,
        &["旧姓", "旧氏名", "改姓前", "formername", "maidenname"],
    ),
    (
        Column::Birth,
        &["生年月日", "誕生日", "birth", "birthdate", "dateofbirth"],
    ),
    (
        Column::Faculty,
        &[
            "学部",
            "学部・研究科",
            "学部研究科",
            "研究科",
            "学部名",
            "所属",
            "faculty",
        ],
    ),
    (
        Column::Department,
        &[
            "学科",
            "専攻",
            "学科・専攻",
            "学科専攻",
            "学科名",
            "department",
        ],
    ),
    (Column::Degree, &["学位", "課程", "degree"]),
    (
        Column::Left,
        &[
            "卒業年月",
            "卒業年月日",
            "修了年月",
            "卒業・修了年月",
            "学位授与日",
            "学籍異動日",
            "graduated",
            "graduationdate",
        ],
    ),
    (Column::LeftYear, &["卒業年", "修了年", "graduationyear"]),
    (Column::LeftMonth, &["卒業月", "修了月", "graduationmonth"]),
    (
        Column::Leaving,
        &[
            "卒業区分",
            "異動区分",
            "学籍区分",
            "区分",
            "leaving",
            "status",
        ],
    ),
    (Column::Onward, &["進学", "進学先", "進路", "onward"]),
    (
        Column::Email,
        &[
            "メールアドレス",
            "メール",
            "学内メール",
            "学生用メール",
            "email",
            "mail",
        ],
    ),
];

impl Column {
    /// What a column of this name says, as far as its name tells.
    pub fn guessed(heading: &str) -> Self {
        let heading = Self::spelling(heading);
        let named = |(_, names): &&(Self, &[&str])| names.contains(&heading.as_str());
        NAMES
            .iter()
            .find(named)
            .map_or(Self::Ignored, |(column, _)| *column)
    }

    /// The name of a column in one spelling; what was chosen for it is remembered by this.
    pub fn spelling(heading: &str) -> String {
        let folded = fold_width(heading).to_lowercase();
        folded
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '(' | ')'))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::closed::Closed;

    #[test]
    fn columns_are_known_by_what_offices_call_them() {
        for (heading, column) in [
            ("学籍番号", Column::StudentNo),
            (" 氏名（漢字） ", Column::Name),
            ("Student ID", Column::StudentNo),
            ("ﾌﾘｶﾞﾅ", Column::Ignored),
            ("卒業年月", Column::Left),
            ("備考", Column::Ignored),
        ] {
            assert_eq!(Column::guessed(heading), column, "{heading}");
        }
    }

    #[test]
    fn names_are_written_in_the_spelling_they_are_looked_up_by() {
        for (column, names) in NAMES {
            for name in *names {
                assert_eq!(
                    Column::guessed(name),
                    *column,
                    "{name} of {}",
                    column.code()
                );
            }
        }
    }
}
