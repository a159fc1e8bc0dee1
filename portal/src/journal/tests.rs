use super::{Entry, after, last, of_opportunity};
use crate::testing::{Sandbox, both_databases};
use model::OpportunityId;
use model::accounts::Role;
use model::accounts::Verb;

#[both_databases]
async fn asvs_v2_3_3_what_is_not_committed_is_not_told(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await;
    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(Some(ana.id()), ana.id(), Verb::Verified))
        .await
        .unwrap();
    drop(tx);
    assert_eq!(last(portal.read()).await.unwrap(), 0);

    let mut tx = portal.write().await.unwrap();
    tx.record(Entry::new(Some(ana.id()), ana.id(), Verb::Verified))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let told = after(portal.read(), 0, 10).await.unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].about(), Some((ana.id(), Verb::Verified)));
    assert_eq!(told[0].thing::<OpportunityId>(), None);
    assert_eq!(
        (told[0].actor_id, told[0].at),
        (Some(ana.id()), portal.now())
    );
}

#[both_databases]
async fn many_writers_keep_the_order_of_their_commits(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Staff).await.id();
    let writers: Vec<_> = (0..16)
        .map(|_| {
            let portal = portal.clone();
            tokio::spawn(async move {
                let mut tx = portal.write().await.unwrap();
                tx.record(Entry::new(None, ana, Verb::Updated))
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
                // Whoever has committed sees every smaller number.
                let seen = after(portal.read(), 0, 100).await.unwrap();
                let numbers: Vec<i64> = seen.iter().map(|row| row.seq).collect();
                let first = numbers[0];
                assert!(
                    numbers
                        .iter()
                        .zip(first..)
                        .all(|(seq, expected)| *seq == expected),
                    "{numbers:?}"
                );
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(after(portal.read(), 0, 100).await.unwrap().len(), 16);
}

#[both_databases]
async fn a_run_of_saves_is_one_line_of_the_timeline(sandbox: Sandbox) {
    use model::opportunities::Verb;
    let portal = &sandbox.portal;
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let id = OpportunityId(portal.new_id());
    let mut tx = portal.write().await.unwrap();
    for verb in [Verb::Began, Verb::Saved, Verb::Saved, Verb::Submitted] {
        tx.record(Entry::new(Some(ana.id()), id, verb))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let lines = of_opportunity(portal.read(), id).await.unwrap();
    let verbs: Vec<Verb> = lines.iter().map(|line| line.verb).collect();
    assert_eq!(verbs, [Verb::Began, Verb::Saved, Verb::Submitted]);
    assert_eq!(lines[0].actor.as_deref(), Some("Ana"));
}
