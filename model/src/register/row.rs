//! A row of a register as what it says of somebody.

use super::{Leaving, Recorded, RegisterColumn, YearMonth, parse_birth, parse_month};
use crate::closed;
use crate::fields::fold_width;
use crate::text::{line, too_much};
use RegisterColumn as Column;

/// Longest cell that is kept, in user-visible characters.
const CELL_MAX: u32 = 200;

closed! {
    /// Why a row cannot be taken.
    pub enum RowFault {
        WrongColumnCount = "wrong-column-count",
        NoName = "no-name",
        /// Neither a student number nor a date of birth.
        NoKey = "no-key",
        BadBirth = "bad-birth",
        BadLeft = "bad-left",
        /// How somebody left is told in words that are not known.
        BadLeaving = "bad-leaving",
        TooLong = "too-long",
    }
}

/// What one row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub recorded: Recorded,
    /// Of the student's account; empty where the file has none.
    pub email: String,
    /// Stays at the school as a student.
    pub goes_on: bool,
    /// Whether the row says how somebody left; of an empty cell it is only taken that they graduated.
    pub says_leaving: bool,
}

impl Row {
    /// # Errors
    /// What is wrong with the row; the others are taken.
    pub fn read(columns: &[Column], cells: &[String]) -> Result<Self, RowFault> {
        if cells.len() != columns.len() {
            return Err(RowFault::WrongColumnCount);
        }
        if cells.iter().any(|cell| too_much(cell, CELL_MAX).is_some()) {
            return Err(RowFault::TooLong);
        }
        let said = |column: Column| {
            let place = columns.iter().position(|one| *one == column);
            place.map(|place| line(&cells[place])).unwrap_or_default()
        };
        let whole = |whole: Column, family: Column, given: Column| match said(whole) {
            whole if !whole.is_empty() => whole,
            _ => format!("{} {}", said(family), said(given))
                .trim()
                .to_owned(),
        };
        let name = whole(Column::Name, Column::Family, Column::Given);
        let student_no = said(Column::StudentNo);
        let birth = parsed(&said(Column::Birth), parse_birth).ok_or(RowFault::BadBirth)?;
        let left = left(&said).ok_or(RowFault::BadLeft)?;
        let leaving = leaving(&said(Column::Leaving)).ok_or(RowFault::BadLeaving)?;
        if name.is_empty() {
            return Err(RowFault::NoName);
        }
        if student_no.is_empty() && birth.is_none() {
            return Err(RowFault::NoKey);
        }
        let recorded = Recorded {
            student_no,
            name,
            kana: whole(Column::Kana, Column::FamilyKana, Column::GivenKana),
            roman: said(Column::Roman),
            former: said(Column::Former),
            birth,
            faculty: said(Column::Faculty),
            department: said(Column::Department),
            degree: said(Column::Degree),
            left,
            leaving,
        };
        Ok(Self {
            recorded,
            email: said(Column::Email).to_lowercase(),
            goes_on: goes_on(&said(Column::Onward), &said(Column::Leaving)),
            says_leaving: !said(Column::Leaving).is_empty(),
        })
    }
}

/// `Some(None)` for an empty cell, `None` for one that cannot be read.
fn parsed<T>(cell: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match cell.is_empty() {
        true => Some(None),
        false => parse(cell).map(Some),
    }
}

fn left(said: &impl Fn(Column) -> String) -> Option<Option<YearMonth>> {
    let whole = said(Column::Left);
    if !whole.is_empty() {
        return parse_month(&whole).map(Some);
    }
    let year = said(Column::LeftYear);
    if year.is_empty() {
        return Some(None);
    }
    let month = said(Column::LeftMonth);
    // Japanese schools end their year in March.
    let month = if month.is_empty() {
        "3"
    } else {
        month.as_str()
    };
    let year = year.trim_end_matches('年');
    parse_month(&format!("{year}年{}月", month.trim_end_matches('月'))).map(Some)
}

/// Whoever is expected to leave, or has to stay, has not left: 卒業見込, 卒業延期, 卒業不可, 未修了, 留年.
const NOT_YET: &[&str] = &["見込", "延期", "不可", "未", "留年"];

fn leaving(cell: &str) -> Option<Leaving> {
    let cell = fold_width(cell).to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| cell.contains(word));
    Some(if cell.is_empty() {
        Leaving::Graduated
    } else if says(NOT_YET) {
        return None;
    } else if says(&[
        "満期退学",
        "単位取得",
        "単位修得",
        "研究指導認定退学",
        "credits",
    ]) {
        Leaving::Credits
    } else if says(&["退学", "除籍", "withdrawn"]) {
        Leaving::Withdrawn
    } else if says(&["修了", "completed"]) {
        Leaving::Completed
    } else if says(&["卒", "進学", "graduated", "onward"]) {
        Leaving::Graduated
    } else {
        return None;
    })
}

/// Of a column of its own any mark says yes; of 進路 and 区分 the word does.
fn goes_on(onward: &str, leaving: &str) -> bool {
    let no = ["", "-", "0", "×", "無", "なし", "no", "就職"];
    let onward = fold_width(onward).to_lowercase();
    let elsewhere = ["他大", "他校", "他機関", "海外", "学外"];
    let is_here =
        |cell: &str| cell.contains("進学") && !elsewhere.iter().any(|word| cell.contains(word));
    let says_elsewhere = elsewhere.iter().any(|word| onward.contains(word));
    let by_column = !no.contains(&onward.as_str())
        && (["1", "○", "◯", "有", "yes", "onward"].contains(&onward.as_str()) || is_here(&onward));
    by_column || (is_here(leaving) && !says_elsewhere)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        Column::StudentNo,
        Column::Family,
        Column::Given,
        Column::Birth,
        Column::Left,
        Column::Leaving,
        Column::Onward,
    ];

    fn read(cells: [&str; 7]) -> Result<Row, RowFault> {
        Row::read(COLUMNS, &cells.map(str::to_owned))
    }

    #[test]
    fn a_row_says_who_left_when_and_how() {
        let row = read(["E21001", "髙橋", "一", "H10.4.1", "2021年9月", "卒業", ""]).unwrap();
        assert_eq!(row.recorded.name, "髙橋 一");
        let september = YearMonth {
            year: 2021,
            month: 9,
        };
        assert_eq!(row.recorded.left, Some(september));
        assert_eq!(row.recorded.leaving, Leaving::Graduated);
        assert!(!row.goes_on);
        for (cell, expected) in [
            ("", Leaving::Graduated),
            ("修了", Leaving::Completed),
            ("満期退学", Leaving::Credits),
            ("単位取得退学", Leaving::Credits),
            ("単位修得退学", Leaving::Credits),
            ("単位修得後退学", Leaving::Credits),
            ("研究指導認定退学", Leaving::Credits),
            ("退学", Leaving::Withdrawn),
        ] {
            let row = read(["E1", "髙橋", "一", "", "", cell, ""]).unwrap();
            assert_eq!(row.recorded.leaving, expected, "{cell}");
        }
        for (onward, yes) in [
            ("○", true),
            ("本学大学院進学", true),
            ("他大学院進学", false),
            ("進学(海外)", false),
            ("進学(学外)", false),
            ("就職", false),
            ("", false),
        ] {
            let row = read(["E1", "髙橋", "一", "", "", "", onward]).unwrap();
            assert_eq!(row.goes_on, yes, "{onward}");
        }
    }

    #[test]
    fn what_a_row_lacks_is_named() {
        for (cells, fault) in [
            (["E1", "", "", "", "", "", ""], RowFault::NoName),
            (["", "髙橋", "一", "", "", "", ""], RowFault::NoKey),
            (["E1", "髙橋", "一", "春", "", "", ""], RowFault::BadBirth),
            (["E1", "髙橋", "一", "", "春", "", ""], RowFault::BadLeft),
            (
                ["E1", "髙橋", "一", "", "", "休学", ""],
                RowFault::BadLeaving,
            ),
            (
                ["E1", "髙橋", "一", "", "", "卒業見込", ""],
                RowFault::BadLeaving,
            ),
            (
                ["E1", "髙橋", "一", "", "", "未修了", ""],
                RowFault::BadLeaving,
            ),
            (
                ["E1", "髙橋", "一", "", "", "留年", ""],
                RowFault::BadLeaving,
            ),
        ] {
            assert_eq!(read(cells), Err(fault));
        }
        assert_eq!(
            Row::read(COLUMNS, &["E1".to_owned()]),
            Err(RowFault::WrongColumnCount)
        );
    }
}
