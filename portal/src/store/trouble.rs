//! What a database error is a sign of, when it is no fault of ours.

use sea_orm::sqlx::Error as Sqlx;
use sea_orm::{DbErr, RuntimeErr};

/// Why the database did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Gone, overloaded, or held by others for too long: trying again helps.
    Away,
    /// The disk is full.
    Full,
    /// It is read and not written: a standby, a file system mounted read-only, a lost right.
    ReadOnly,
    /// PostgreSQL keeps no text with the character NUL, so nothing of that name can exist.
    NoText,
}

/// `None`: a fault.
pub(crate) fn trouble(error: &DbErr) -> Option<Trouble> {
    let told = match error {
        DbErr::ConnectionAcquire(_) => return Some(Trouble::Away),
        DbErr::Conn(RuntimeErr::SqlxError(told))
        | DbErr::Exec(RuntimeErr::SqlxError(told))
        | DbErr::Query(RuntimeErr::SqlxError(told)) => told,
        DbErr::Conn(_) => return Some(Trouble::Away),
        _ => return None,
    };
    let coded = told.as_database_error().and_then(|error| error.code());
    let is_connecting = matches!(error, DbErr::Conn(_));
    match (&**told, coded) {
        (_, Some(code)) => of_code(&code).or(is_connecting.then_some(Trouble::Away)),
        (Sqlx::Io(_) | Sqlx::PoolTimedOut | Sqlx::PoolClosed | Sqlx::WorkerCrashed, None) => {
            Some(Trouble::Away)
        }
        (_, None) => is_connecting.then_some(Trouble::Away),
    }
}

/// SQLSTATE has five letters or digits, an extended result code of SQLite at most four digits.
fn of_code(code: &str) -> Option<Trouble> {
    if code.len() == 5 {
        of_sqlstate(code)
    } else {
        of_sqlite(code.parse().ok()?)
    }
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn of_sqlstate(code: &str) -> Option<Trouble> {
    let class = &code[..2];
    match (class, code) {
        (_, "53100") => Some(Trouble::Full),
        // read_only_sql_transaction
        (_, "25006") => Some(Trouble::ReadOnly),
        // character_not_in_repertoire, untranslatable_character
        (_, "22021" | "22P05") => Some(Trouble::NoText),
        // query_canceled, lock_not_available; serialization failure and deadlock
        (_, "57014" | "55P03") | ("40", _) => Some(Trouble::Away),
        // Connections, resources, shutting down and starting.
        ("08" | "53", _) | (_, "57P01" | "57P02" | "57P03" | "57P05") => Some(Trouble::Away),
        _ => None,
    }
}

/// <https://www.sqlite.org/rescode.html>
fn of_sqlite(code: u32) -> Option<Trouble> {
    match (code & 0xff, code) {
        // SQLITE_FULL
        (13, _) => Some(Trouble::Full),
        // SQLITE_PERM, SQLITE_READONLY
        (3 | 8, _) => Some(Trouble::ReadOnly),
        // SQLITE_IOERR: WRITE, FSYNC, DIR_FSYNC, TRUNCATE, SHMOPEN, SHMSIZE, SHMMAP
        (10, 778 | 1034 | 1290 | 1546 | 4618 | 4874 | 5386) => Some(Trouble::ReadOnly),
        // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_CANTOPEN
        (5 | 6 | 14, _) => Some(Trouble::Away),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::testing::{Sandbox, assemble, both_databases};
    use crate::{Error, Portal, Reader, opportunities, screens};
    use model::accounts::Role;
    use model::opportunities::StartForm;
    use model::{Language, Problem};

    /// The same database for a process that may only read it.
    async fn read_only(sandbox: &Sandbox) -> Portal {
        let url = sandbox.url();
        let url = match url.split_once('?') {
            Some(_) => format!("{url}&options=-c%20default_transaction_read_only%3Don"),
            None => format!("{url}?mode=ro"),
        };
        assemble(Store::connect(&url).await.unwrap(), None)
    }

    // Issue 10, 1.1.7: a read-only database was a fault.
    #[both_databases]
    async fn asvs_v16_5_2_where_nothing_can_be_written_reads_go_on(sandbox: Sandbox) {
        let person = sandbox.person("teacher", Role::Faculty).await;
        let teacher = person.poster().unwrap();
        let portal = read_only(&sandbox).await;
        let form = StartForm {
            kind: "guest-course".to_owned(),
            key: String::new(),
        };
        let refused = opportunities::start(&portal, &teacher, &form).await;
        assert!(
            matches!(refused, Err(Error::Problem(Problem::ReadOnly))),
            "{refused:?}"
        );
        assert!(crate::school::school(&portal).await.is_ok());
        assert!(
            opportunities::mine(&portal, &person, Language::Japanese)
                .await
                .is_ok()
        );
    }

    // F106: PostgreSQL keeps no text with NUL.
    #[both_databases]
    async fn f106_nothing_has_a_name_with_nul(sandbox: Sandbox) {
        for slug in ["a\0b", "\0", "reef-labs\0"] {
            let found =
                screens::organization(&sandbox.portal, &Reader::guest(), slug, Language::Japanese)
                    .await;
            assert!(
                matches!(found, Err(Error::Problem(Problem::NotFound))),
                "{slug:?}"
            );
        }
    }

    #[test]
    fn codes_of_both_databases_are_understood() {
        for (code, expected) in [
            ("13", Some(Trouble::Full)),
            ("53100", Some(Trouble::Full)),
            ("8", Some(Trouble::ReadOnly)),
            ("1032", Some(Trouble::ReadOnly)),
            ("778", Some(Trouble::ReadOnly)),
            ("25006", Some(Trouble::ReadOnly)),
            ("5", Some(Trouble::Away)),
            ("517", Some(Trouble::Away)),
            ("14", Some(Trouble::Away)),
            ("40P01", Some(Trouble::Away)),
            ("53300", Some(Trouble::Away)),
            ("57P03", Some(Trouble::Away)),
            ("08006", Some(Trouble::Away)),
            ("22021", Some(Trouble::NoText)),
            ("22P05", Some(Trouble::NoText)),
            ("11", None),
            ("266", None),
            ("1", None),
            ("2067", None),
            ("42P01", None),
            ("23505", None),
        ] {
            assert_eq!(of_code(code), expected, "{code}");
        }
    }
}
