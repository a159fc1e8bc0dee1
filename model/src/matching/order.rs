//! In which order pairs are shown.

use super::judged::Weighed;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// What is shown of many pairs and with which score: nothing that is excluded, nothing of which too little is known. The highest
/// score is first; of equal ones the earlier deadline, and then the smaller id.
pub fn ranked<Id: Ord>(
    pairs: impl IntoIterator<Item = (Id, NaiveDate, Weighed)>,
) -> Vec<(Id, u16)> {
    let shown = pairs.into_iter().filter_map(|(id, deadline, weighed)| {
        let score = weighed.score.filter(|_| !weighed.excluded)?;
        Some((Reverse(score), deadline, id))
    });
    let mut shown: Vec<_> = shown.collect();
    shown.sort_unstable();
    let bare = shown.into_iter().map(|(Reverse(score), _, id)| (id, score));
    bare.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earlier_deadline_is_first_among_equals_and_then_the_id() {
        let of = |score, excluded| Weighed { excluded, score };
        let day = |day| NaiveDate::from_ymd_opt(2027, 6, day).unwrap();
        let pairs = [
            ('f', day(1), of(Some(700), true)),
            ('e', day(1), of(None, false)),
            ('d', day(9), of(Some(300), false)),
            ('c', day(9), of(Some(300), false)),
            ('b', day(2), of(Some(300), false)),
            ('a', day(9), of(Some(500), false)),
        ];
        let expected = [('a', 500), ('b', 300), ('c', 300), ('d', 300)];
        assert_eq!(ranked(pairs), expected);
        let mut turned = pairs;
        turned.reverse();
        assert_eq!(ranked(turned), expected);
    }
}
