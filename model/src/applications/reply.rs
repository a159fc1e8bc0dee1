//! How fast a host answers, as its page says it.

use chrono::TimeDelta;

/// So few answers say nothing of a host, and too much of those who got them.
pub const ANSWERS_MIN: usize = 3;

/// The median time from an application to its first answer, the longer of two in the middle; `None` of fewer than [`ANSWERS_MIN`].
/// Those that still wait count with the time they have waited so far, once it is overdue, so that silence makes no host look quick.
pub fn median(answered: &[TimeDelta], overdue: &[TimeDelta]) -> Option<TimeDelta> {
    if answered.len() < ANSWERS_MIN {
        return None;
    }
    let mut all: Vec<TimeDelta> = answered.iter().chain(overdue).copied().collect();
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_makes_nobody_look_quick() {
        let days = |days: &[i64]| {
            days.iter()
                .map(|day| TimeDelta::days(*day))
                .collect::<Vec<_>>()
        };
        let quick = days(&[1, 2, 3]);
        assert_eq!(median(&quick, &[]), Some(TimeDelta::days(2)));
        assert_eq!(median(&quick, &days(&[20, 30])), Some(TimeDelta::days(3)));
        assert_eq!(median(&days(&[1, 2]), &[]), None);
        assert_eq!(median(&days(&[4, 1, 3, 2]), &[]), Some(TimeDelta::days(3)));
    }
}
