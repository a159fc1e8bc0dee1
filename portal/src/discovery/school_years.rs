//! What a school year is called when people type it: 2027年度, 令和9年度, FY2027.

/// Reiwa 1 is 2019.
const BEFORE_REIWA: i32 = 2018;

/// Its names in both languages, and as they are read.
pub(super) fn names(year: i32) -> Vec<String> {
    let mut names: Vec<String> = ["年度", "ねんど", " nendo", " academic year", " fiscal year"]
        .map(|end| format!("{year}{end}"))
        .into();
    for begin in ["academic year", "fiscal year", "school year"] {
        names.push(format!("{begin} {year}"));
    }
    for begin in ["FY", "AY"] {
        names.push(format!("{begin}{year}"));
        names.push(format!("{begin} {year}"));
        names.push(format!("{begin}{:02}", year % 100));
    }
    let era = year - BEFORE_REIWA;
    if era == 1 {
        names.extend(["令和元年度", "れいわがんねんど"].map(str::to_owned));
    }
    if era >= 1 {
        names.push(format!("令和{era}年度"));
        names.push(format!("れいわ{era}ねんど"));
        names.push(format!("R{era}年度"));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_year_is_named_by_both_calendars() {
        for (year, name) in [
            (2027, "2027年度"),
            (2027, "令和9年度"),
            (2027, "R9年度"),
            (2027, "FY2027"),
            (2027, "AY27"),
            (2027, "academic year 2027"),
            (2019, "令和元年度"),
            (2019, "令和1年度"),
        ] {
            assert!(names(year).iter().any(|one| one == name), "{name}");
        }
        assert!(names(2018).iter().all(|name| !name.contains("令和")));
    }
}
