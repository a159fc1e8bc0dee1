//! Long random walks: whatever people, staff and the clock do, in whatever order.

use crate::applications::{Hand, Move, Party, State, WhyNot};
use crate::closed::Closed;
use crate::machine::Machine;
use crate::opportunities::Kind;

/// A small generator that needs no crate and repeats itself.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % n as u64).unwrap()
    }
}

impl Chance {
    /// Most tries are what the party may do; the rest is anything.
    fn step(&mut self, state: State) -> (Move, Party) {
        let party = Party::ALL[self.below(Party::ALL.len())];
        let open = state.open_to(&[party], Hand::Own, |_| true);
        if !open.is_empty() && self.below(4) > 0 {
            return (open[self.below(open.len())].act, party);
        }
        (Move::ALL[self.below(Move::ALL.len())], party)
    }
}

#[test]
fn a1_8_ten_thousand_random_moves_end_nothing_in_silence() {
    let mut chance = Chance(0x08a1_1ca5);
    let (mut made, mut refused, mut ended) = (0, 0, 0);
    let mut kinds = Kind::ALL.iter().cycle();
    while made < 10_000 {
        let mut state = State::new(*kinds.next().unwrap());
        // What is begun and thrown away tells little of the rest.
        for _ in 0..60 {
            let (act, party) = chance.step(state);
            if act == Move::Discard {
                continue;
            }
            match state.why_not(act, &[party], Hand::Own, |_| true) {
                Some(WhyNot::NotTheirs(_)) => {
                    assert!(!State::row(act).is_of(party));
                    refused += 1;
                }
                Some(_) => {
                    assert_eq!(state.after(act), None);
                    refused += 1;
                }
                None => {
                    let after = state.after(act).unwrap();
                    let is_dropped = state.is_live() && state.contested && !after.contested;
                    let may_drop = matches!(act, Move::Settle | Move::Withdraw);
                    assert!(!is_dropped || may_drop, "{act} settles {state:?}");
                    state = after;
                    made += 1;
                }
            }
            if !state.is_live() && !state.contested {
                assert!(state.stage.is_success() || state.before.is_some());
                ended += 1;
                break;
            }
            assert!(state.wait().is_some(), "{state:?}");
        }
    }
    assert!(refused > 1_000 && ended > 500, "{refused} {ended}");
}
