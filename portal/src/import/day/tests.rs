use super::*;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

// F65
#[test]
fn f65_days_are_read_as_sources_write_them() {
    for cell in [
        "2027/1/28 0:00",
        "2027/01/28 00:00:00",
        "2027年1月28日(木)",
        "2027年１月２８日（木）",
        "2027年1月28日 木曜日",
        "2027/1/28（木）",
        "令和9年1月28日(木)",
        "R9.1.28",
        "Jan 28, 2027",
        "January 28 2027",
        "28 Jan 2027",
        "28-Jan-2027",
        "Thursday, 28th January 2027",
        "Thu, Jan. 28, 2027",
        "28/01/2027",
        "1/28/2027",
        "28.1.2027",
        "20270128",
        "2027-01-28T00:00:00",
    ] {
        let said = read(cell);
        assert_eq!(
            said.as_ref().map(|said| said.day),
            Ok(day(2027, 1, 28)),
            "{cell}"
        );
        assert!(!said.unwrap().has_more, "{cell}");
    }
}

// F65
#[test]
fn f65_a_time_is_more_than_the_day() {
    for cell in [
        "2027/1/28 17:00",
        "2027年1月28日17時",
        "2027年1月28日(木)17:00必着",
        "2027年1月28日 午後5時",
        "2027-01-28 17:00 JST",
        "2027/1/28 23:59:59",
        "2027-01-28T17:00:00",
        "28 January 2027, 5pm",
        "2027年1月28日消印有効",
    ] {
        let said = read(cell);
        assert_eq!(
            said.as_ref().map(|said| said.day),
            Ok(day(2027, 1, 28)),
            "{cell}"
        );
        assert!(said.unwrap().has_more, "{cell}");
    }
}

#[test]
fn f65_an_instant_is_a_day_in_japan() {
    for (cell, expected) in [
        ("2027-01-28T10:00:00+09:00", day(2027, 1, 28)),
        ("2027-01-28T16:00:00Z", day(2027, 1, 29)),
        ("2027-01-28T12:56:19-04:00", day(2027, 1, 29)),
        ("Thu, 28 Jan 2027 17:00:00 -0500", day(2027, 1, 29)),
    ] {
        let said = read(cell).unwrap();
        assert_eq!(said.day, expected, "{cell}");
        assert!(said.at.is_some());
    }
}

#[test]
fn f65_nothing_is_guessed() {
    for (cell, expected) in [
        ("01/02/2027", NoDay::Ambiguous),
        ("3-4-2027", NoDay::Ambiguous),
        ("46415", NoDay::Unreadable),
        ("20270230", NoDay::Unreadable),
        ("February 30, 2027", NoDay::Unreadable),
        ("2027年2月30日", NoDay::Unreadable),
        ("27/1/28", NoDay::Unreadable),
        ("31/31/2027", NoDay::Unreadable),
        ("2027-02-30", NoDay::Unreadable),
        ("随時", NoDay::Open),
        ("Open until filled", NoDay::Open),
        ("Rolling", NoDay::Open),
    ] {
        assert_eq!(read(cell), Err(expected), "{cell}");
    }
    assert_eq!(read("02/02/2027").map(|said| said.day), Ok(day(2027, 2, 2)));
}

#[test]
fn a_day_that_contradicts_itself_is_none() {
    for (cell, expected) in [
        ("2027年1月28日(金)", NoDay::Contradictory),
        ("2027年1月28日 日曜日", NoDay::Contradictory),
        ("2027/1/28（土・祝）", NoDay::Contradictory),
        ("Fri, 28 Jan 2027", NoDay::Contradictory),
        ("Tues. January 28, 2027", NoDay::Contradictory),
        ("2027/1/28 25:00", NoDay::Unreadable),
        ("2027/1/28 24:30", NoDay::Unreadable),
        ("2027年1月28日17時75分", NoDay::Unreadable),
        ("28 January 2027, 13 pm", NoDay::Unreadable),
    ] {
        assert_eq!(read(cell), Err(expected), "{cell}");
    }
}

#[test]
fn words_that_may_move_a_day_leave_it_uncertain() {
    for cell in [
        "2027-01-28 (tentative)",
        "2027年1月28日（予定）",
        "2027年1月28日頃",
        "2027/1/28ごろ",
        "2027/1/28 TBD",
        "~2027/1/28",
        "2027/1/10～2027/1/28",
        "January 28, 2027 or as soon as we like",
        "2027-01-28 AoE",
        "2027年1月",
        "January 2027",
        "Jan. 2027",
        "2027-01",
        "2027/1",
        "2027",
        "1月28日",
        "1/28",
        "Jan 28",
        "来年1月28日",
        "令和九年一月二十八日",
        "来月末",
        "応相談",
        "soon",
        "yesterday",
        "28 Jan 2027 (rolling)",
        "late January 2027",
        "2027年1月下旬",
        "2027/1/28以降",
        "from 28 January 2027",
        "28 Jan 2027?",
        "28 Jan 2027 (est.)",
        "2027年1月28日 ※変更の可能性あり",
        "9999-12-31",
        "2999/12/31",
    ] {
        assert_eq!(read(cell), Err(NoDay::Uncertain), "{cell}");
    }
    for cell in [
        "as soon as filled",
        "Rolling basis until filled.",
        "定員に達し次第締切",
        "採用が決まり次第終了",
        "TBD",
    ] {
        assert_eq!(read(cell), Err(NoDay::Open), "{cell}");
    }
    for cell in [
        "2027年1月28日（木）正午必着",
        "2027/1/28まで",
        "応募締切：2027年1月28日 24:00",
        "Applications close on Thursday, 28 January 2027 at 11:59 p.m. JST",
        "by 28 January 2027",
        "2027年1月28日（木・祝）当日消印有効",
        "2027年1月28日（定員になり次第締切）",
        "2027年1月28日（木）※ただし、採用が決まり次第終了",
        "2027/1/28 17:00 定員に達し次第受付終了",
        "2027-01-28 or when filled",
        "January 28, 2027 or as soon as filled",
        "28 January 2027, unless the position is filled earlier",
        "2027-01-28 (or until all positions are filled, whichever comes first)",
    ] {
        let said = read(cell);
        assert_eq!(
            said.map(|said| (said.day, said.has_more)),
            Ok((day(2027, 1, 28), true)),
            "{cell}"
        );
    }
}
