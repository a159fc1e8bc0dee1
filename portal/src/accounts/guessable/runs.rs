//! Keys and letters in the order in which they stand anyhow, and dates.

/// Letters in a row that are no chance.
const LEAST: usize = 4;

/// Rows of keys of keyboards as they are sold in Japan and elsewhere, fingers that walk over them, letters in their order.
const ROWS: &[&str] = &[
    "01234567890-^",
    "qwertyuiop@[",
    "asdfghjkl;:]",
    "zxcvbnm,./",
    "!\"#$%&'()",
    "!@#$%^&*()",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "a1s2d3f4g5h6j7k8l9",
    "abcdefghijklmnopqrstuvwxyz",
    "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
    "いろはにほへとちりぬるをわかよたれそつねならむ",
    "aiueokakikukekosashisusesotachitsutetonaninuneno",
    "irohanihohetochirinuruo",
    "ぬふあうえおやゆよわほ",
    "たていすかんなにらせ",
    "ちとしはきくまのりれけむ",
    "つさそひこみもねるめろ",
];

/// A text, as `folded` writes it, with a line break for each row of keys or letters in it, forwards or backwards, and for each letter
/// that comes again and again.
pub(super) fn without_runs(text: &str) -> String {
    let rows: Vec<Vec<char>> = ROWS
        .iter()
        .flat_map(|row| [row.chars().collect(), row.chars().rev().collect()])
        .collect();
    let letters: Vec<char> = text.chars().collect();
    let mut rest = String::new();
    let mut at = 0;
    while let Some((first, _)) = letters[at..].split_first() {
        let length = run(&letters[at..], &rows);
        if length < LEAST {
            rest.push(*first);
            at += 1;
        } else {
            rest.push('\n');
            at += length;
        }
    }
    rest
}

/// How many letters a text begins with that stand in one row, or are all the same.
fn run(text: &[char], rows: &[Vec<char>]) -> usize {
    let same = text
        .iter()
        .take_while(|letter| text.first() == Some(*letter));
    let in_rows = rows.iter().flat_map(|row| {
        let starts = 0..row.len();
        starts.map(move |start| {
            let pairs = row[start..].iter().zip(text);
            pairs.take_while(|(one, other)| one == other).count()
        })
    });
    in_rows.max().unwrap_or(0).max(same.count())
}

/// A text with a line break for each year from 1900 to 2099, with the month and the day behind it where they stand there.
pub(super) fn without_years(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut rest = String::new();
    let mut at = 0;
    while at < letters.len() {
        let year = number(&letters, at, 4).filter(|year| (1900..2100).contains(year));
        let month = number(&letters, at + 4, 2).filter(|month| (1..=12).contains(month));
        let day = number(&letters, at + 6, 2).filter(|day| (1..=31).contains(day));
        let length = match (year, month, day) {
            (None, ..) => 0,
            (Some(_), Some(_), Some(_)) => 8,
            (Some(_), ..) => 4,
        };
        if length == 0 {
            rest.push(letters[at]);
            at += 1;
        } else {
            rest.push('\n');
            at += length;
        }
    }
    rest
}

/// The number that so many digits at a place make; `None` where they are none.
fn number(letters: &[char], at: usize, digits: usize) -> Option<u32> {
    let digits = letters.get(at..at + digits)?;
    digits.iter().try_fold(0, |number, letter| {
        letter.to_digit(10).map(|digit| number * 10 + digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_in_both_directions() {
        for (text, rest) in [
            ("qwertyuiopasdfghjkl", "\n\n"),
            ("lkjhgfdsa", "\n"),
            ("1234tree4321", "\ntree\n"),
            ("aaaaab", "\nb"),
            ("あいうえおか", "\n"),
            ("ろはにほへといろ", "\nいろ"),
            ("blue tide", "blue tide"),
            ("", ""),
        ] {
            assert_eq!(without_runs(text), rest, "{text}");
        }
    }

    #[test]
    fn dates_are_no_secret() {
        for (text, rest) in [
            ("19991231", "\n"),
            ("tree2027", "tree\n"),
            ("20279931", "\n9931"),
            ("1899", "1899"),
            ("京都2100", "京都2100"),
            ("201", "201"),
        ] {
            assert_eq!(without_years(text), rest, "{text}");
        }
    }
}
