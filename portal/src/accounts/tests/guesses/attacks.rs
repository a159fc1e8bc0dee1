//! Steady and broad attacks, and who gets in beside them.

use super::*;

// F52
#[both_databases]
async fn f52_a_steady_guesser_behind_the_same_address_keeps_nobody_out(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    for (address, every_ms, victims) in [
        (HOME, 20_500, 1),
        ("198.51.100.8", 1_000, 1),
        ("198.51.100.9", 11_000, 100),
    ] {
        for n in 0..100 {
            let _ = guess(
                portal,
                &format!("a{}@sandbox.test", n % victims),
                &from(address),
            )
            .await;
            portal.clock().advance(TimeDelta::milliseconds(every_ms));
            if n % 20 == 19 {
                assert!(
                    enter(portal, &ana, &from(address)).await.is_ok(),
                    "{every_ms} ms, guess {n}"
                );
            }
        }
    }
}

#[both_databases]
async fn a_spray_over_many_accounts_is_slowed_and_told_why(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let campus = Client {
        is_shared: true,
        ..from("192.0.2.1")
    };
    for (client, burst, an_hour) in [(from(HOME), 60, 360), (campus, 300, 3600)] {
        let mut looked_at = 0;
        for n in 0..400 {
            looked_at += passed(portal, &format!("a{n}@sandbox.test"), &client, 1).await;
        }
        assert_eq!(looked_at, burst);
        let (wait, because) = too_often(guess(portal, "b@sandbox.test", &client).await);
        assert_eq!(
            (i64::from(wait), because),
            (3600 / an_hour, Slowed::Network)
        );
    }
}

// What must be shown 3: an attack from a thousand addresses on one account.
#[both_databases]
async fn asvs_v6_3_1_the_owner_gets_in_during_an_attack_from_a_thousand_addresses(
    sandbox: Sandbox,
) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Student).await;
    give_password(&sandbox, &ana).await;
    let email = &ana.viewer().email;
    let known = enter(portal, &ana, &from(HOME)).await.unwrap();
    let attackers: Vec<Client> = (0..1000)
        .map(|n| from(&format!("203.{}.{}.9", n / 250, n % 250)))
        .collect();
    let mut looked_at = Vec::new();
    for hour in 0..2 {
        let mut this_hour = 0;
        for round in 0..6 {
            for attacker in &attackers {
                this_hour += passed(
                    portal,
                    email,
                    attacker,
                    if hour + round == 0 { 4 } else { 1 },
                )
                .await;
            }
            let fresh = from(&format!("198.51.{hour}.{round}"));
            assert!(
                enter(portal, &ana, &fresh).await.is_ok(),
                "a new browser at a new address"
            );
            assert!(
                enter(portal, &ana, &with(&known, from(HOME))).await.is_ok(),
                "a known browser"
            );
            let beside = with(&known, attackers[0].clone());
            assert!(
                enter(portal, &ana, &beside).await.is_ok(),
                "a known browser beside an attacker"
            );
            portal.clock().advance(TimeDelta::minutes(10));
        }
        looked_at.push(this_hour);
    }
    println!("tries of 1,000 addresses for one account, hour by hour: {looked_at:?}");
    assert!((3000..=3220).contains(&looked_at[0]), "{looked_at:?}");
    assert!(looked_at[1] <= 250, "{looked_at:?}");
}
