use super::*;
use proptest::prelude::*;

type Own = Wish<u32, u32, u32>;

fn wish(application: u32, student: u32, place: u32, rank: u32, score: u32) -> Own {
    Wish {
        application,
        student,
        place,
        rank,
        score,
    }
}

#[test]
fn a_better_score_displaces_and_the_displaced_ask_elsewhere() {
    let wishes = [
        wish(1, 1, 10, 1, 50),
        wish(2, 1, 20, 2, 50),
        wish(3, 2, 10, 1, 80),
        wish(4, 3, 20, 1, 40),
    ];
    let places = BTreeMap::from([(10, 1), (20, 1)]);
    let round = decide("2027-spring", &wishes, &places);
    assert_eq!(round.nominated, BTreeSet::from([2, 3]));
    // The first wish of student 1, and student 3 whom they displaced.
    assert_eq!(round.reserve, [1, 4]);
}

#[test]
fn a5_4_one_nomination_is_given_once() {
    let wishes = [wish(1, 1, 10, 1, 50), wish(2, 2, 10, 1, 50)];
    let places = BTreeMap::from([(10, 1)]);
    let round = decide("2027-spring", &wishes, &places);
    assert_eq!(round.nominated.len(), 1);
    assert_eq!(round.reserve.len(), 1);
}

#[test]
fn a_place_that_takes_nobody_nominates_nobody() {
    let wishes = [wish(1, 1, 10, 1, 50)];
    let round = decide("r", &wishes, &BTreeMap::new());
    assert!(round.nominated.is_empty());
    assert_eq!(round.reserve, [1]);
}

/// `printf '2027-spring\n1' | sha256sum`: anybody can work it out.
#[test]
fn the_tie_break_is_what_is_published() {
    let hex: String = tie("2027-spring", "1")
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        hex,
        "49965fb671ff5101d90f446309dada3b63ad3034057cc1084b24717b4261fc4f"
    );
    assert_ne!(tie("2027-spring", "1"), tie("2027-autumn", "1"));
}

/// Up to eight students with up to four wishes each among four places.
fn rounds() -> impl Strategy<Value = (Vec<Own>, BTreeMap<u32, u32>)> {
    let own = proptest::sample::subsequence(vec![0, 1, 2, 3], 0..=4).prop_shuffle();
    let scores = proptest::collection::vec(0..4_u32, 4);
    let students = proptest::collection::vec((own, scores), 0..8);
    let places = proptest::collection::vec(0..3_u32, 4);
    (students, places).prop_map(|(students, places)| {
        let mut wishes = Vec::new();
        for (student, (own, scores)) in (0..).zip(students) {
            for (rank, place) in (1..).zip(own) {
                let application = student * 10 + place;
                wishes.push(wish(
                    application,
                    student,
                    place,
                    rank,
                    scores[place as usize],
                ));
            }
        }
        (wishes, (0..).zip(places).collect())
    })
}

/// The rank of the place that a student got; a large number for none.
fn got(round: &Round<u32>, wishes: &[Own], student: u32) -> u32 {
    let own = wishes.iter().filter(|wish| wish.student == student);
    let own = own.filter(|wish| round.nominated.contains(&wish.application));
    own.map(|wish| wish.rank).min().unwrap_or(u32::MAX)
}

fn comes_before(one: &Own, other: &Own) -> bool {
    let key = |wish: &Own| {
        let tie = tie("r", &wish.application.to_string());
        (std::cmp::Reverse(wish.score), tie)
    };
    key(one) < key(other)
}

proptest! {
    #[test]
    fn nobody_is_nominated_twice_and_no_place_beyond_its_number((wishes, places) in rounds()) {
        let round = decide("r", &wishes, &places);
        let of = |application: &u32| wishes.iter().find(|wish| wish.application == *application).unwrap();
        let mut students = BTreeSet::new();
        for application in &round.nominated {
            prop_assert!(students.insert(of(application).student));
        }
        for (place, most) in &places {
            let here = round.nominated.iter().filter(|one| of(one).place == *place).count();
            prop_assert!(here <= *most as usize);
        }
    }

    /// Stable: nobody prefers a place that has room, or a nominee whom it ranks behind them.
    #[test]
    fn no_pair_blocks((wishes, places) in rounds()) {
        let round = decide("r", &wishes, &places);
        for wished in &wishes {
            if wished.rank >= got(&round, &wishes, wished.student) {
                continue;
            }
            let here: Vec<&Own> = wishes
                .iter()
                .filter(|one| one.place == wished.place && round.nominated.contains(&one.application))
                .collect();
            let most = places.get(&wished.place).copied().unwrap_or_default();
            prop_assert!(here.len() >= most as usize, "room for {wished:?}");
            prop_assert!(here.iter().all(|one| comes_before(one, wished)), "{wished:?}");
        }
    }

    /// Honest ranking is safe: whatever else a student had said, they would not have got a better place.
    #[test]
    fn saying_something_else_never_helps(
        (wishes, places) in rounds(),
        other in proptest::sample::subsequence(vec![0_u32, 1, 2, 3], 0..=4).prop_shuffle(),
    ) {
        let honest = decide("r", &wishes, &places);
        for student in wishes.iter().map(|wish| wish.student).collect::<BTreeSet<_>>() {
            let mut told: Vec<Own> = wishes.iter().filter(|wish| wish.student != student).copied().collect();
            let own: Vec<&Own> = wishes.iter().filter(|wish| wish.student == student).collect();
            for (rank, place) in (1..).zip(&other) {
                // Places they did not really wish for do not count as better.
                let real = own.iter().find(|wish| wish.place == *place);
                told.extend(real.map(|wish| Wish { rank, ..**wish }));
            }
            let lied = decide("r", &told, &places);
            prop_assert!(got(&honest, &wishes, student) <= got(&lied, &wishes, student));
        }
    }

    /// A5 case 5: a round that is replayed has the same result, in whatever order its rows are read.
    #[test]
    fn a5_5_the_order_of_rows_does_not_matter((wishes, places) in rounds(), seed in any::<u64>()) {
        let mut other = wishes.clone();
        other.sort_by_key(|wish| u64::from(wish.application).wrapping_mul(seed | 1));
        prop_assert_eq!(decide("r", &wishes, &places), decide("r", &other, &places));
    }
}
