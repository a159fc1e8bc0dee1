use crate::opportunities::markdown;

#[test]
fn the_usual_things_work() {
    let html = markdown(
        "# 題\n\n**太字**と*強調*\n次の行\n\n- 一\n- 二\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[site](https://example.ac.jp)",
    );
    for part in [
        "<h2>題</h2>",
        "<strong>太字</strong>",
        "<br>",
        "<li>一</li>",
        "<td>2</td>",
        "href=\"https://example.ac.jp\"",
        "rel=\"nofollow noopener noreferrer ugc\"",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn headings_stand_below_the_pages_own() {
    let html = markdown("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6\n\nsetext\n===");
    assert!(!html.contains("<h1"), "{html}");
    assert!(
        html.contains("<h6>5</h6>")
            && html.contains("<h6>6</h6>")
            && html.contains("<h2>setext</h2>"),
        "{html}"
    );
}

#[test]
fn one_star_between_figures_multiplies() {
    for typed in [
        "5*3*2=30",
        "a*b*c と x*y",
        "1024*768、`5*3*2`で計算",
        "3*4 と 5*6",
    ] {
        assert_eq!(text_of(&markdown(typed)), typed.replace('`', ""), "{typed}");
    }
    assert!(markdown("これは*強調*です").contains("<em>強調</em>"));
    assert!(markdown("an *important* word").contains("<em>important</em>"));
}

/// F24
#[test]
fn f24_one_tilde_is_a_range_and_two_strike_through() {
    for typed in [
        "受付：~4/30、面接：5/10~、結果：5/20",
        "10:00~12:00、13:00~15:00",
        "約~3時間~程度",
        "https://example.jp/~taro と https://example.jp/~hanako",
    ] {
        let html = markdown(typed);
        assert_eq!(text_of(&html), typed, "{html}");
        assert!(!html.contains("<del>"), "{html}");
    }
    assert!(markdown("締切は~~4/30~~5/7").contains("<del>4/30</del>5/7"));
    assert_eq!(
        text_of(&markdown("~~~ お知らせ ~~~\n**本文**")),
        "~~~ お知らせ ~~~\n本文"
    );
}

/// F5, F26
#[test]
fn f26_what_looks_like_html_is_shown_as_typed_asvs_v1_3_1() {
    for typed in [
        "Put <name> in the subject",
        "Use List<String>",
        "Map<String, Vec<u8>> and <T>",
        "件名は &lt;氏名&gt;・&lt;name&gt; とする。C&copy;",
        "AT&amp;T と <br> の話 &lt;入門&gt;",
        "<name> を件名に",
        "a &#65; b &#x41; &nbsp;&hellip;",
        "<div>\n**ではない",
        "</p><!-- 注 --><?php ?><![CDATA[x]]>",
        "R&D & 3 < 5 > 2",
        "[備考]: 4月開始",
        "[1]: https",
        "[必須](学生証の写しを持参)",
        "[申込書](申込書.pdf)と![図](図1.png)",
        "[x](/sign-out)",
    ] {
        let html = markdown(typed);
        assert_eq!(text_of(&html), typed, "{html}");
    }
    assert!(
        markdown("`&lt;` と `<br>`").contains("<code>&amp;lt;</code> と <code>&lt;br&gt;</code>")
    );
}

/// F28
#[test]
fn f28_addresses_become_links() {
    let rel = "rel=\"nofollow noopener noreferrer ugc\"";
    let html = markdown(
        "申し込み（https://example.ac.jp/apply?a=1&b=2）、office@example.ac.jpまで。\n**www.example.co.jp**「https://example.org/a_b_c」",
    );
    for (href, typed) in [
        (
            "https://example.ac.jp/apply?a=1&amp;b=2",
            "https://example.ac.jp/apply?a=1&amp;b=2",
        ),
        ("mailto:office@example.ac.jp", "office@example.ac.jp"),
        ("https://www.example.co.jp", "www.example.co.jp"),
        ("https://example.org/a_b_c", "https://example.org/a_b_c"),
    ] {
        let link = format!("<a href=\"{href}\" {rel}>{typed}</a>");
        assert!(html.contains(&link), "{link} in {html}");
    }
    let once = markdown(
        "[案内](https://example.jp) <https://example.jp/x> `https://example.jp/code`\n\n    https://example.jp/y",
    );
    assert_eq!(once.matches("<a ").count(), 2, "{once}");
}

#[test]
fn nothing_that_markdown_drops_is_lost() {
    for (typed, shown) in [
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |", "2 | 3 | 4"),
        ("3. 三\n7. 七", "<li value=\"7\">七"),
        (
            "![図](https://example.jp/a.png)",
            "<a href=\"https://example.jp/a.png\"",
        ),
        ("[](https://example.jp/a)", ">https://example.jp/a</a>"),
        ("[a](https://example.jp \"題\")", "</a> (題)"),
        ("```職種 エンジニア\nx\n```", "職種 エンジニア"),
    ] {
        let html = markdown(typed);
        assert!(html.contains(shown), "{typed} became {html}");
    }
}

/// What readers see of simple HTML.
pub(super) fn text_of(html: &str) -> String {
    let mut text = String::new();
    for part in html.replace("<br>", "").split('<') {
        text += part.split_once('>').map_or(part, |(_, after)| after);
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{A0}");
    text.replace("&amp;", "&").trim().to_owned()
}

#[test]
fn emphasis_works_without_spaces_around_it() {
    for (typed, shown) in [
        (
            "期間は**8月3日（月）**から",
            "期間は<strong>8月3日（月）</strong>から",
        ),
        (
            "合言葉は**「架け橋」**です",
            "合言葉は<strong>「架け橋」</strong>です",
        ),
        (
            "これは、**重要**です。**次**も",
            "これは、<strong>重要</strong>です。<strong>次</strong>も",
        ),
        (
            "**8/3(月)**から*「小」*も",
            "<strong>8/3(月)</strong>から<em>「小」</em>も",
        ),
        (
            "**English (too)** as ever",
            "<strong>English (too)</strong> as ever",
        ),
        ("`**（a）**b`のまま", "<code>**（a）**b</code>のまま"),
        ("\\*\\*（a）\\*\\*から", "**（a）**から"),
        (
            "[名](https://a.test/（*x)",
            "<a href=\"https://a.test/%EF%BC%88*x\"",
        ),
        (
            "[名](https://a.test/%EF（*あ）)",
            "<a href=\"https://a.test/%EF%EF%BC%88*%E3%81%82%EF%BC%89\"",
        ),
        ("[x](https://a.test/2*3*4)", "href=\"https://a.test/2*3*4\""),
    ] {
        let html = markdown(typed);
        assert!(html.contains(shown), "{typed} became {html}");
    }
    assert!(!markdown("a\u{FDD0}b **（x）**y").contains('\u{FDD0}'));
}
