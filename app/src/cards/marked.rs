use crate::ui::Escaped;

/// A text in which the parts that a query matched stand out. Ranges that do not fit the text are ignored.
pub fn marked(text: &str, marks: &[(u32, u32)]) -> String {
    let pieces = pieces(text, marks).into_iter();
    let pieces = pieces.map(|(piece, is_match)| match is_match {
        true => format!("<mark>{}</mark>", Escaped(piece)),
        false => Escaped(piece).to_string(),
    });
    pieces.collect()
}

fn pieces<'a>(text: &'a str, marks: &[(u32, u32)]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = 0;
    for (start, end) in marks
        .iter()
        .map(|(start, end)| (*start as usize, *end as usize))
    {
        let (Some(before), Some(matched)) = (text.get(rest..start), text.get(start..end)) else {
            continue;
        };
        pieces.push((before, false));
        pieces.push((matched, true));
        rest = end;
    }
    pieces.push((&text[rest..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn matches_stand_out() {
        assert_eq!(
            pieces("水中ロボット", &[(6, 18)]),
            [("水中", false), ("ロボット", true)]
        );
        assert_eq!(
            pieces("AI for AI", &[(0, 2), (7, 9)]),
            [("AI", true), (" for ", false), ("AI", true)]
        );
    }

    #[test]
    fn ranges_that_do_not_fit_are_ignored() {
        assert_eq!(
            pieces("水中", &[(1, 2), (4, 99), (3, 0)]),
            [("水中", false)]
        );
        assert_eq!(pieces("", &[(0, 3)]), []);
    }
}
