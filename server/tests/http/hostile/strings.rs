//! What people type by mistake and on purpose.

/// Kept exactly as typed. None is longer than 40 characters, so that each fits in every field.
pub const HOSTILE: &[&str] = &[
    "</title><meta name=x content=y>",
    "</title><form method=post action=/desk>",
    "AT&amp;T と <br> の話 &lt;入門&gt;",
    "</textarea><b>x</b>",
    "件名は &lt;氏名&gt;・&lt;name&gt;",
    "</script><b>x</b>",
    "<script>alert(1)</script>",
    "<!-- x",
    "<!-- x -->",
    "--><b>x",
    "<!--HEAD--><b>",
    "<!>",
    "</head><body onload=x>",
    "</body></html>x",
    "]]>",
    "<![CDATA[x]]>",
    "<?xml version=1?>",
    "<!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "\" autofocus onfocus=\"x",
    "`><b>x",
    "<svg/onload=alert(1)>",
    "<style>*{display:none}</style>",
    "<base href=//x><plaintext>",
    "<b",
    "a<b>c</b",
    "Put <name> in the subject",
    "List<String> と Vec<Option<u8>>",
    "1 < 2 && 3 > 2",
    "&lt;name&gt;",
    "&amp;",
    "&amp;amp;lt;",
    "C&copy; &copy &#60;b&#62; &#x3c;",
    "a&b=c;d&nbsp;e",
    "{{7*7}}",
    "${x} #{x} %s %n {0}",
    "{{ title }} {{ n }}",
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "=HYPERLINK(1)",
    "+1-1",
    "@SUM(1)",
    "a\\b;c,d\\n\\,",
    "\\u003c/script\\u003e",
    "x\\nBEGIN:VEVENT\\nSUMMARY:y",
    "x%0d%0aSet-Cookie: a=b",
    "' OR 1=1 --",
    "'; DROP TABLE people; --",
    "../../etc/passwd%00",
    "null",
    "שלום עולם",
    "مرحبا 2027",
    "👩\u{200D}🔬 と 👨\u{200D}👩\u{200D}👧",
    "🇯🇵🏳\u{FE0F}\u{200D}🌈",
    "𠮷野家",
    "葛\u{E0100}城市",
    "e\u{301} か\u{3099}",
    "ＡＢ＜ｃ＞　全角",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
];

/// Signs that the store may take away: what is left is harmless, whatever it is.
pub const CLEANED: &[&str] = &[
    "x\u{1b}[31m</title>red",
    "x\u{7}\u{8}<b>\u{c}y",
    "x\u{202E}<b>\u{2066}y",
    "x\u{200B}<i>\u{2060}y",
    "x\u{FEFF}</b>y",
    "x\u{FFFE}\u{FFFF}y",
    "x\u{85}\u{2028}\u{2029}y",
    "x\u{AD}</script>y",
    "x\u{7f}\u{80}\u{9f}y",
    "x\u{FFFD}\u{FFF9}y",
    "tab\there",
    "x\u{E0041}\u{E007F}y",
];

/// The same text with letters for every sign that means something to a parser.
pub fn twin(text: &str) -> String {
    let letter = |c: char| char::from(b'a' + (c as u8) % 26);
    text.chars()
        .map(|c| {
            if c.is_ascii_punctuation() {
                letter(c)
            } else {
                c
            }
        })
        .collect()
}

/// The string after `turn` others.
pub fn string(turn: usize) -> &'static str {
    HOSTILE[turn % HOSTILE.len()]
}

/// Has to be shown exactly as typed.
pub fn is_kept(text: &str) -> bool {
    !CLEANED.iter().any(|cleaned| text.contains(cleaned))
}

#[test]
fn the_list_is_long_and_every_string_fits_everywhere() {
    assert!(HOSTILE.len() >= 40);
    for text in HOSTILE.iter().chain(CLEANED) {
        assert!(text.chars().count() <= 41, "{text}");
        assert_eq!(text.trim(), *text);
    }
    assert_eq!(twin("</a>").len(), 4);
}
