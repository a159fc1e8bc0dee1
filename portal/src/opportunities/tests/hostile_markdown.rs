//! Markdown that attacks whoever reads it, or the server.

use super::markdown::text_of;
use crate::opportunities::markdown;
use std::time::{Duration, Instant};

#[test]
fn asvs_v1_3_5_attacks_come_out_as_harmless_text_or_not_at_all() {
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
        html.contains("<blockquote>")
            && html.contains("<hr>")
            && html.contains("<table tabindex=\"0\">"),
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
