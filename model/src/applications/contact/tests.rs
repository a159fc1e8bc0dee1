use super::*;

fn hidden(text: &str) -> Vec<Contact> {
    let pieces = shielded(text, &["school.example.ac.jp"]);
    let hidden = pieces.iter().filter_map(|piece| match piece {
        Shielded::Hidden(contact) => Some(*contact),
        Shielded::Text(_) => None,
    });
    hidden.collect()
}

#[test]
fn a6_3_ways_to_reach_somebody_are_hidden_however_they_are_written() {
    for (text, contact) in [
        ("０９０ー１２３４ー５６７８", Contact::Phone),
        ("電話は〇九〇一二三四五六七八です", Contact::Phone),
        ("090 1234 5678 まで", Contact::Phone),
        ("03(1234)5678", Contact::Phone),
        ("0 9 0 - 1 2 3 4 - 5 6 7 8", Contact::Phone),
        ("+81 90-1234-5678", Contact::Phone),
        ("携帯 090-1234-5678 10:00以降", Contact::Phone),
        ("090-1234-5678\n2026-10-01", Contact::Phone),
        ("1. 090-1234-5678", Contact::Phone),
        ("10:00 03-1234-5678", Contact::Phone),
        ("name＠ex．jp", Contact::Mail),
        ("Write to taro.yamada@example.co.jp, please", Contact::Mail),
        ("taroアットマークexampleドットcom", Contact::Mail),
        ("たろう taro(at)example.com", Contact::Mail),
        ("n a m e @ e x . j p", Contact::Mail),
        ("na\u{200B}me@ex\u{200B}.jp", Contact::Mail),
        ("l i n e:abc", Contact::Handle),
        ("LINE ID：taro_123", Contact::Handle),
        ("らいん：taro", Contact::Handle),
        ("インスタは @taro.y です", Contact::Handle),
        ("My Discord: taro#1234", Contact::Handle),
        ("LINE：https://line.me/ti/p/abc", Contact::Handle),
        ("Instagram: https://instagram.com/taro", Contact::Handle),
        ("LINE：taro@example.com", Contact::Handle),
        ("私のライン：taro", Contact::Handle),
        ("私のLINE：taro", Contact::Handle),
        ("サブインスタ：taro", Contact::Handle),
        ("https://line.me/ti/p/abc", Contact::Page),
        ("www.example.org/me をご覧ください", Contact::Page),
        ("https://school.example.ac.jp:x@example.org/", Contact::Page),
        ("https://school.example.ac.jp.example.org/", Contact::Page),
    ] {
        assert_eq!(hidden(text), [contact], "{text}");
    }
    let two = hidden("03-1234-5678 090-1234-5678");
    assert_eq!(two, [Contact::Phone, Contact::Phone]);
}

#[test]
fn a6_4_what_reaches_nobody_stays() {
    for text in [
        "2026-10-01 2,000 円",
        "2026-10-01 10:00〜12:00 に伺います",
        "12:00 2026-10-01 10:00",
        "1. 2026-10-01 10 20 30",
        "3,000,000円（税込）",
        "第10条の2、第11条",
        "online: Zoomで行います",
        "deadline: 2026-12-01",
        "ラインの生産管理を学びたいです",
        "オンラインで参加します",
        "オンライン：Zoomで",
        "ｵﾝﾗｲﾝ：Zoomで",
        "オンラインはZoomで",
        "デッドライン：2026-12-01",
        "ガイドライン：https://school.example.ac.jp/guide",
        "LINE：https://school.example.ac.jp/line",
        "一番の理由は、九つの部署を見られることです",
        "時給1,200円、1日7.5時間",
        "https://school.example.ac.jp/office をご覧ください",
        "https://www.school.example.ac.jp/",
        "https://school.example.ac.jp:8443/a?b=c",
        "www.school.example.ac.jp",
        "version 0.10.2 and 1.2.3",
        "学籍番号は書かないでください",
        "",
    ] {
        assert_eq!(hidden(text), [], "{text}");
    }
}

#[test]
fn what_stands_around_it_stays_as_it_was() {
    let shown = shielded("ご連絡は taro@ex.jp へ。\n よろしく", &[]);
    let expected = [
        Shielded::Text("ご連絡は ".into()),
        Shielded::Hidden(Contact::Mail),
        Shielded::Text(" へ。\n よろしく".into()),
    ];
    assert_eq!(shown, expected);
    assert_eq!(shielded("x", &[]), [Shielded::Text("x".into())]);
}

#[test]
fn nothing_is_left_of_a_page_that_stands_for_a_name() {
    let shown = shielded("LINE：https://line.me/ti/p/abc です", &[]);
    let expected = [
        Shielded::Hidden(Contact::Handle),
        Shielded::Text(" です".into()),
    ];
    assert_eq!(shown, expected);
}

#[test]
fn a_long_text_is_read_in_no_time() {
    for part in [
        "a", "0", "0 ", "- ", "(", "a.", "line", "line:", "a b ", "@", "https://",
    ] {
        let text = part.repeat(20_000 / part.len());
        let started = std::time::Instant::now();
        shielded(&text, &[]);
        assert!(started.elapsed().as_secs() < 5, "{part}");
    }
}
