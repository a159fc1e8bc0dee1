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

#[test]
fn what_is_deep_or_long_takes_no_time() {
    let started = Instant::now();
    for pattern in [">", "- ", "[", "**a ", "![", "`", "<", "|", "&#", "*_"] {
        let long: String = pattern.repeat(10_000 / pattern.len());
        let html = markdown(&long);
        assert!(html.len() < 2_000_000, "{pattern}: {}", html.len());
    }
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "{:?}",
        started.elapsed()
    );
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
        ("2*3*4", "2<em>3</em>4"),
    ] {
        let html = markdown(typed);
        assert!(html.contains(shown), "{typed} became {html}");
    }
    assert!(!markdown("a\u{FDD0}b **（x）**y").contains('\u{FDD0}'));
}
