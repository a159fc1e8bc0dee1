//! Who is nominated for which place: deferred acceptance, in which those who apply propose (Gale and Shapley, 1962).
//!
//! Nobody gains by ranking places otherwise than they like them, and no place has a nominee before whom it ranks somebody who would
//! rather be there. The same round gives the same result whenever it is run again.

use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// So many places somebody ranks at most.
pub const WISHES_MAX: usize = 5;

/// An application of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish<A, S, P> {
    pub application: A,
    pub student: S,
    pub place: P,
    /// How the student ranks the place among their own, the smallest first; equal ones by application.
    pub rank: u32,
    /// What staff gave by the published criteria; more comes first.
    pub score: u32,
}

/// What becomes of the applications of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round<A> {
    pub nominated: BTreeSet<A>,
    /// Those for whom there was no nomination, in the order in which their place would take them. Whoever is nominated elsewhere by a
    /// better wish of their own is not among them.
    pub reserve: Vec<A>,
}

/// Which of two equal scores comes first: SHA-256 of the name of the round, a line break and the id of the application, both as text.
/// The rule is published; whoever knows a round can work it out again.
pub fn tie(round: &str, application: &str) -> [u8; 32] {
    Sha256::digest(format!("{round}\n{application}")).into()
}

/// Decides a round. `nominations`: how many each place takes; a place that is not named takes none.
pub fn decide<A, S, P>(
    round: &str,
    wishes: &[Wish<A, S, P>],
    nominations: &BTreeMap<P, u32>,
) -> Round<A>
where
    A: Copy + Ord + ToString,
    S: Copy + Ord,
    P: Copy + Ord,
{
    let order = |wish: &Wish<A, S, P>| {
        let tie = tie(round, &wish.application.to_string());
        (std::cmp::Reverse(wish.score), tie, wish.application)
    };
    // Of each student, the places that are left to ask, the best last.
    let mut left: BTreeMap<S, Vec<&Wish<A, S, P>>> = BTreeMap::new();
    for wish in wishes {
        left.entry(wish.student).or_default().push(wish);
    }
    for own in left.values_mut() {
        own.sort_by_key(|wish| (wish.rank, wish.application));
        own.truncate(WISHES_MAX);
        own.reverse();
    }
    let mut held: BTreeMap<P, Vec<&Wish<A, S, P>>> = BTreeMap::new();
    let mut asking: Vec<S> = left.keys().copied().collect();
    while let Some(student) = asking.pop() {
        let Some(wish) = left.get_mut(&student).and_then(Vec::pop) else {
            continue;
        };
        let here = held.entry(wish.place).or_default();
        here.push(wish);
        here.sort_by_key(|wish| order(wish));
        let most = nominations.get(&wish.place).copied().unwrap_or_default();
        if here.len() > usize::try_from(most).unwrap_or(usize::MAX) {
            asking.extend(here.pop().map(|last| last.student));
        }
    }
    let nominated: BTreeSet<A> = held
        .values()
        .flatten()
        .map(|wish| wish.application)
        .collect();
    let settled: BTreeMap<S, (u32, A)> = held
        .values()
        .flatten()
        .map(|wish| (wish.student, (wish.rank, wish.application)))
        .collect();
    let mut reserve: Vec<&Wish<A, S, P>> = wishes
        .iter()
        .filter(|wish| {
            let own = settled.get(&wish.student);
            own.is_none_or(|own| (wish.rank, wish.application) < *own)
        })
        .collect();
    reserve.sort_by_key(|wish| (wish.place, order(wish)));
    let reserve = reserve.iter().map(|wish| wish.application).collect();
    Round { nominated, reserve }
}

#[cfg(test)]
mod tests;
