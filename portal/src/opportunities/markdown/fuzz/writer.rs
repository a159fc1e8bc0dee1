//! Writes Markdown that nobody would write.

/// Writes one text.
pub(super) struct Writer {
    state: u64,
    pub text: String,
    /// How many numbered words there are.
    pub words: usize,
    /// How much there may be, in bytes.
    room: usize,
}

impl Writer {
    pub fn new(seed: u64) -> Self {
        let mut writer = Self {
            state: seed,
            text: String::new(),
            words: 0,
            room: 0,
        };
        writer.room = match writer.dice(1000) {
            // Twice the longest text of a posting.
            0 => 20_000,
            1..=9 => 8_000,
            10..=199 => 1_000,
            _ => 250,
        };
        writer
    }

    /// A number below `sides` (`SplitMix64`).
    fn dice(&mut self, sides: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.dice(of.len() as u64)).unwrap_or_default()]
    }

    fn is_full(&self) -> bool {
        self.text.len() >= self.room
    }

    fn add(&mut self, text: &str) {
        self.text += text;
    }

    fn word(&mut self) {
        self.text += &format!("w{}q", self.words);
        self.words += 1;
    }

    pub fn document(&mut self) {
        while !self.is_full() {
            let prefix = self.prefix();
            self.block(&prefix);
        }
    }

    /// What the lines of a block begin with: quotes and lists around it.
    fn prefix(&mut self) -> String {
        let deepest = if self.dice(50) == 0 { 80 } else { 4 };
        let depth = self.dice(deepest);
        (0..depth)
            .map(|_| {
                self.one_of(&[
                    "> ", ">", "- ", "1. ", "  ", "* ", "\t", "+ ", "    ", "23) ",
                ])
            })
            .collect()
    }

    fn block(&mut self, prefix: &str) {
        match self.dice(12) {
            0 => {
                let sign = self.one_of(&["# ", "###### ", "## "]);
                self.line(&format!("{prefix}{sign}"));
            }
            1 => self.table(prefix),
            2 => {
                let fence = self.one_of(&["```", "~~~", "``````", "```rust", "``` 例 "]);
                self.add(&format!("{prefix}{fence}\n"));
                self.lines(prefix);
                let fence = self.one_of(&["```", "~~~", ""]);
                self.add(&format!("{prefix}{fence}\n"));
            }
            3 => {
                let ruler = self.one_of(&["---", "===", "***", "- - -", "______"]);
                self.add(&format!("{prefix}{ruler}\n"));
            }
            4 => {
                let sign = self.one_of(&[
                    ">",
                    "[",
                    "![",
                    "**a ",
                    "*_",
                    "`",
                    "<",
                    "|",
                    "&#",
                    "- ",
                    "](",
                    "~",
                    "~~",
                    "\\",
                    "[](",
                    "<a",
                    "&lt;",
                    "1. ",
                    "#",
                    "(",
                    "@",
                    "https://a.jp/(",
                    "_a",
                    "``",
                    "|-",
                    "[x]: ",
                    "<!--",
                    "a@",
                    "\t",
                    "ᄀ",
                    "e\u{301}",
                ]);
                let left = self.room.saturating_sub(self.text.len());
                let length = usize::try_from(self.dice(left as u64 + 1)).unwrap_or_default();
                let times = length / sign.len() + 1;
                self.add(&sign.repeat(times));
                self.add("\n");
            }
            5 => self.add("\n"),
            _ => self.lines(prefix),
        }
    }

    fn lines(&mut self, prefix: &str) {
        for _ in 0..=self.dice(4) {
            self.line(prefix);
        }
        if self.dice(2) == 0 {
            self.add("\n");
        }
    }

    fn line(&mut self, prefix: &str) {
        self.add(prefix);
        self.inlines(4);
        self.add("\n");
    }

    fn table(&mut self, prefix: &str) {
        let widest = if self.dice(30) == 0 { 300 } else { 5 };
        let columns = self.dice(widest) + 1;
        self.row(prefix, columns);
        self.add(prefix);
        for _ in 0..columns {
            let rule = self.one_of(&["|---", "|:-:", "|-"]);
            self.add(rule);
        }
        self.add("|\n");
        for _ in 0..self.dice(6) {
            let ragged = columns + self.dice(4);
            self.row(prefix, ragged.saturating_sub(2));
        }
        self.add("\n");
    }

    fn row(&mut self, prefix: &str, cells: u64) {
        self.add(prefix);
        for _ in 0..cells {
            self.add("| ");
            self.inlines(1);
        }
        self.add(" |\n");
    }

    fn inlines(&mut self, most: u64) {
        for _ in 0..=self.dice(most) {
            self.inline(3);
        }
    }

    fn inline(&mut self, deep: u64) {
        if deep == 0 || self.is_full() {
            return self.word();
        }
        match self.dice(16) {
            0 => self.around("**", "**", deep),
            1 => self.around("*", "*", deep),
            2 => self.around("~~", "~~", deep),
            3 => self.around("~", "~", deep),
            4 => self.around("`", "`", deep),
            5 => self.around("<", ">", deep),
            6 => self.around("[", "](https://example.jp/a)", deep),
            7 => self.around("![", "](https://example.jp/b.png)", deep),
            8 => self.around("[", "](学生証の写し)", deep),
            9 => {
                self.add("https://example.ac.jp/");
                self.word();
                let after = self.one_of(&["を", "、", "）", " ", "/採用（新卒）", "?a=1&b=2。"]);
                self.add(after);
            }
            10 => {
                let entity = self.one_of(&[
                    "&amp;",
                    "&lt;",
                    "&copy;",
                    "&#x41;",
                    "&",
                    "\\*",
                    "<br>",
                    "</p>",
                    "<!-- ",
                    "受付：~4/30",
                ]);
                self.add(entity);
            }
            11 => {
                self.add("office");
                self.word();
                self.add("@example.ac.jp");
            }
            12 => {
                let japanese = self.one_of(&[
                    "締切は8月3日（月）",
                    "、",
                    "。",
                    "「架け橋」",
                    "　",
                    "髙橋",
                    "葛\u{E0100}城",
                ]);
                self.add(japanese);
            }
            13 => self.around("[", "]: https://example.jp/c", deep),
            _ => {
                self.word();
                self.add(" ");
            }
        }
    }

    fn around(&mut self, before: &str, after: &str, deep: u64) {
        self.add(before);
        self.inline(deep - 1);
        // Now and then something stays open.
        if self.dice(8) > 0 {
            self.add(after);
        }
    }
}
