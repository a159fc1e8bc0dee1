use crate::opportunities::markdown;
use std::time::{Duration, Instant};

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
fn attacks_come_out_as_harmless_text_or_not_at_all() {
    for attack in [
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.test></ScRiPt>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<iframe src=javascript:alert(1)></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\nscript:alert(1))",
        "[x](java&#x0A;script:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](\u{1}javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox)",
        "[x](//evil.test)",
        "[x](/sign-out)",
        "[x](https://ok.test \"onmouseover=alert(1) x=\\\"\")",
        "<javascript:alert(1)>",
        "![x](https://evil.test/pixel.png)",
        "![x](javascript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x]",
        "<style>*{display:none}</style>",
        "<form action=/account method=post><button>x</button></form>",
        "<input name=form value=password>",
        "<base href=//evil.test>",
        "<meta http-equiv=refresh content=0;url=//evil.test>",
        "<p style=\"position:fixed;inset:0\">x</p>",
        "<div id=main class=banner>x</div>",
        "<details open ontoggle=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
        "<x onclick=alert(1)>x</x>",
        "```<script>\nalert(1)\n```",
        "```\"><script>alert(1)</script>\nx\n```",
        "`<script>alert(1)</script>`",
        "# <img src=x onerror=alert(1)> {#id onclick=alert(1)}",
        "| <script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | 2 |",
        "<!-- --><script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
    ] {
        let html = markdown(attack);
        let tags = tags(&html);
        for tag in &tags {
            let name = tag
                .trim_start_matches('/')
                .split([' ', '>'])
                .next()
                .unwrap_or_default();
            let known = [
                "p", "a", "br", "h2", "pre", "code", "table", "thead", "tbody", "tr", "th", "td",
                "em", "strong", "ul", "li",
            ];
            assert!(known.contains(&name), "{attack}\n became {html}");
            for banned in [
                " on",
                "style=",
                "javascript:",
                "data:",
                "vbscript:",
                " id=",
                "class=",
                "title=",
                "src=",
            ] {
                assert!(
                    !tag.to_lowercase().contains(banned),
                    "{attack}\n became {html}"
                );
            }
        }
        assert!(!html.contains("href=\"/"), "{attack}\n became {html}");
    }
}

/// What stands between `<` and `>`.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .collect()
}

/// What costs more than it is long to read is shown as typed.
#[test]
fn what_is_deep_or_wide_is_shown_as_typed() {
    let wide = format!("|{}\n|{}\n| a |", "a|".repeat(2000), "-|".repeat(2000));
    let stairs: String = (0..200)
        .map(|n| format!("{}- 段{n}\n", "  ".repeat(n)))
        .collect();
    let ragged = "|a".repeat(30) + "\n" + &"|-".repeat(30) + "\n" + &"|a\n".repeat(3000);
    for typed in [
        ">".repeat(20_000),
        "> ".repeat(300),
        "- ".repeat(5_000) + "x",
        "1. ".repeat(3_000) + "x",
        wide,
        stairs,
        ragged,
    ] {
        let html = markdown(&typed);
        assert!(
            html.starts_with("<p>") && !html.contains("<table") && !html.contains("<li>"),
            "{html}"
        );
        let typed = typed.replace([' ', '\n'], "");
        assert_eq!(text_of(&html).replace([' ', '\n'], ""), typed);
    }
    let usual = "> - a\n>   - b\n>     1. c\n\n- - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n\n|a|b|\n|-|-|\n|1|2|";
    let html = markdown(usual);
    assert!(
        html.contains("<blockquote>") && html.contains("<hr>") && html.contains("<table>"),
        "{html}"
    );
}

#[test]
fn what_is_deep_or_long_takes_no_time() {
    let started = Instant::now();
    for pattern in [
        ">",
        "- ",
        "[",
        "**a ",
        "![",
        "`",
        "<",
        "|",
        "&#",
        "*_",
        "~",
        "](",
        "[](",
        "<a",
        "a@",
        "https://a.jp/(",
    ] {
        let long: String = pattern.repeat(20_000 / pattern.len());
        let html = markdown(&long);
        assert!(html.len() < 2_000_000, "{pattern}: {}", html.len());
    }
    assert!(
        started.elapsed() < Duration::from_secs(10),
        "{:?}",
        started.elapsed()
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
fn f26_what_looks_like_html_is_shown_as_typed() {
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
fn text_of(html: &str) -> String {
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
