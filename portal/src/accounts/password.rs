//! Passwords at rest: argon2id, computed beside the threads that serve.

use crate::error::{Error, Fault, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use model::Problem;
use std::sync::Arc;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

/// What one guess costs; always in one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordCost {
    memory_kib: u32,
    rounds: u32,
}

impl PasswordCost {
    /// OWASP ASVS 5.0, appendix C.
    pub const STANDARD: Self = Self {
        memory_kib: 19_456,
        rounds: 2,
    };

    /// For tests of everything else; argon2 accepts a little less.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) const LITTLE: Self = Self {
        memory_kib: 2 * Params::MIN_M_COST,
        rounds: Params::MIN_T_COST,
    };

    fn argon2(self) -> Result<Argon2<'static>> {
        let params = Params::new(self.memory_kib, self.rounds, 1, None).map_err(broken)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    fn hash(self, password: &str) -> Result<String> {
        let hash = self
            .argon2()?
            .hash_password(password.as_bytes())
            .map_err(broken)?;
        Ok(hash.to_string())
    }

    fn verify(self, password: &str, stored: &str) -> Result<Verdict> {
        let stored = PasswordHash::new(stored).map_err(broken)?;
        match self.argon2()?.verify_password(password.as_bytes(), &stored) {
            Ok(()) if self.is_more_than(&stored) => Ok(Verdict::Right {
                stronger: Some(self.hash(password)?),
            }),
            Ok(()) => Ok(Verdict::Right { stronger: None }),
            Err(argon2::password_hash::Error::PasswordInvalid) => Ok(Verdict::Wrong),
            Err(error) => Err(broken(error)),
        }
    }

    fn is_more_than(self, stored: &PasswordHash) -> bool {
        match Params::try_from(stored) {
            Ok(params) => params.m_cost() < self.memory_kib || params.t_cost() < self.rounds,
            Err(_) => true,
        }
    }
}

/// How many may wait for a core; the next ones are told to try again.
const QUEUE: usize = 64;
/// Places that strangers never get, so that a storm of theirs keeps nobody out.
const KEPT_FREE: usize = 16;

/// Hashing takes 19 MiB and a core each time; more at once than cores would only add memory.
pub(crate) struct Hashing {
    cost: PasswordCost,
    places: Arc<Semaphore>,
    of_strangers: Arc<Semaphore>,
    cores: Arc<Semaphore>,
}

/// Who waits for a core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Whoever tries to sign in.
    Strangers,
    /// People with a session, with an invitation, or in a browser that the account knows.
    Known,
}

/// What a typed password turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Wrong,
    Right {
        /// A stronger hash to keep instead, when the stored one is cheaper than today's.
        stronger: Option<String>,
    },
}

impl Hashing {
    pub(crate) fn new(cost: PasswordCost, cores: usize) -> Self {
        Self {
            cost,
            places: Arc::new(Semaphore::new(cores + QUEUE + KEPT_FREE)),
            of_strangers: Arc::new(Semaphore::new(cores + QUEUE)),
            cores: Arc::new(Semaphore::new(cores)),
        }
    }

    /// The hash to keep of a new password.
    pub(crate) async fn hash(&self, password: &str) -> Result<String> {
        let (cost, password) = (self.cost, normal(password));
        self.run(Line::Known, move || cost.hash(&password)).await?
    }

    /// The same for somebody whom nobody knows yet.
    pub(crate) async fn hash_of_stranger(&self, password: &str) -> Result<String> {
        let (cost, password) = (self.cost, normal(password));
        self.run(Line::Strangers, move || cost.hash(&password))
            .await?
    }

    /// Compares with what is stored. Without anything stored the work is the same, so that the
    /// time of the answer says nothing.
    pub(crate) async fn verify(
        &self,
        password: &str,
        stored: Option<String>,
        line: Line,
    ) -> Result<Verdict> {
        let (cost, password) = (self.cost, normal(password));
        self.run(line, move || match stored {
            Some(stored) => cost.verify(&password, &stored),
            None => cost.hash(&password).map(|_| Verdict::Wrong),
        })
        .await?
    }

    async fn run<T: Send + 'static>(
        &self,
        line: Line,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        let place = |of: &Arc<Semaphore>| Arc::clone(of).try_acquire_owned();
        let of_stranger = match line {
            Line::Strangers => Some(place(&self.of_strangers).map_err(|_| Problem::Unavailable)?),
            Line::Known => None,
        };
        let place = place(&self.places).map_err(|_| Problem::Unavailable)?;
        let core = Arc::clone(&self.cores)
            .acquire_owned()
            .await
            .map_err(|_| Problem::Unavailable)?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            // Given back here and not by the request, which may be gone while the work goes on.
            drop((core, place, of_stranger));
            done
        });
        done.await.map_err(|error| Fault::new(error).into())
    }
}

/// What is typed with an input method in one width or form is the same in another.
fn normal(password: &str) -> String {
    password.nfkc().collect()
}

#[track_caller]
fn broken(error: impl std::fmt::Display) -> Error {
    Fault::new(format_args!("password hash: {error}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[tokio::test]
    async fn asvs_v11_4_2_the_parameters_are_in_the_hash_and_no_two_hashes_are_alike() {
        let hashing = Hashing::new(PasswordCost::STANDARD, 1);
        let one = hashing.hash("けさは川べりを歩いて来ました").await.unwrap();
        let other = hashing.hash("けさは川べりを歩いて来ました").await.unwrap();
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, other);
    }

    #[tokio::test]
    async fn asvs_v6_2_8_no_letter_is_cut_off_and_case_counts() {
        let hashing = Hashing::new(PasswordCost::LITTLE, 1);
        // 72 bytes are where some hashes end.
        let sentence = "the tide turns at six ".repeat(6);
        let stored = hashing.hash(&sentence).await.unwrap();
        for other in [
            &sentence[..sentence.len() - 1],
            &sentence[..72],
            &sentence.to_uppercase(),
            sentence.trim_end(),
            &format!(" {sentence}"),
        ] {
            let verdict = hashing.verify(other, Some(stored.clone()), Line::Known);
            assert_eq!(verdict.await.unwrap(), Verdict::Wrong, "{other}");
        }
    }

    #[tokio::test]
    async fn the_width_of_the_typed_letters_does_not_matter() {
        let hashing = Hashing::new(PasswordCost::LITTLE, 1);
        let stored = hashing
            .hash("ｂｌｕｅ　ｔｉｄｅ　２０２７ ｶﾞ")
            .await
            .unwrap();
        let right = hashing
            .verify("blue tide 2027 ガ", Some(stored.clone()), Line::Known)
            .await
            .unwrap();
        assert_eq!(right, Verdict::Right { stronger: None });
        assert_eq!(
            hashing
                .verify("Blue tide 2027 ガ", Some(stored), Line::Known)
                .await
                .unwrap(),
            Verdict::Wrong
        );
        assert_eq!(
            hashing
                .verify("blue tide 2027 ガ", None, Line::Known)
                .await
                .unwrap(),
            Verdict::Wrong
        );
    }

    #[tokio::test]
    async fn a_cheap_hash_is_replaced_once_the_password_is_known() {
        let cheap = PasswordCost {
            memory_kib: 4096,
            rounds: 1,
        };
        let stored = cheap.hash("an older password").unwrap();
        let hashing = Hashing::new(PasswordCost::STANDARD, 1);
        let Verdict::Right {
            stronger: Some(stronger),
        } = hashing
            .verify("an older password", Some(stored.clone()), Line::Known)
            .await
            .unwrap()
        else {
            panic!("the stored hash is cheaper than today's");
        };
        let again = hashing
            .verify("an older password", Some(stronger), Line::Known)
            .await
            .unwrap();
        assert_eq!(again, Verdict::Right { stronger: None });
        assert_eq!(
            hashing
                .verify("another password", Some(stored), Line::Known)
                .await
                .unwrap(),
            Verdict::Wrong
        );
    }

    #[tokio::test]
    async fn asvs_v15_2_2_a_storm_is_turned_away_instead_of_piling_up() {
        let hashing = Arc::new(Hashing::new(PasswordCost::LITTLE, 1));
        let core = Arc::clone(&hashing.cores).acquire_owned().await.unwrap();
        let mut waiting = tokio::task::JoinSet::new();
        for _ in 0..=QUEUE {
            let hashing = Arc::clone(&hashing);
            waiting.spawn(async move { hashing.run(Line::Strangers, || ()).await });
        }
        while hashing.of_strangers.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let turned_away = hashing.run(Line::Strangers, || ()).await;
        assert!(matches!(
            turned_away,
            Err(Error::Problem(Problem::Unavailable))
        ));
        // A known browser still waits for a core instead of being sent away.
        let mut known = std::pin::pin!(hashing.run(Line::Known, || ()));
        let at_once = tokio::time::timeout(Duration::ZERO, known.as_mut()).await;
        assert!(at_once.is_err(), "waits");
        drop(core);
        known.await.unwrap();
        while let Some(done) = waiting.join_next().await {
            done.unwrap().unwrap();
        }
        assert!(hashing.run(Line::Strangers, || ()).await.is_ok());
    }
}
