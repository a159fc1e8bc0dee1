//! Every pass × every role × verified or not (domain guide E10).

use crate::Reader;
use crate::testing::Sandbox;
use model::accounts::Role;

/// Role, verified, then: posts, moderates, administers, reads what is for members.
#[rustfmt::skip]
const MATRIX: &[(Role, bool, [bool; 4])] = &[
    (Role::Student,   false, [false, false, false, false]),
    (Role::Student,   true,  [false, false, false, true]),
    (Role::Alumnus,   false, [false, false, false, false]),
    (Role::Alumnus,   true,  [true,  false, false, true]),
    (Role::Faculty,   false, [false, false, false, false]),
    (Role::Faculty,   true,  [true,  false, false, true]),
    (Role::Staff,     false, [false, false, false, false]),
    (Role::Staff,     true,  [true,  true,  false, true]),
    (Role::Recruiter, false, [false, false, false, false]),
    (Role::Recruiter, true,  [true,  false, false, false]),
    (Role::Admin,     false, [false, false, false, false]),
    (Role::Admin,     true,  [true,  true,  true,  true]),
];

#[tokio::test]
async fn passes_follow_the_matrix() {
    let sandbox = Sandbox::sqlite().await;
    for (role, verified, expected) in MATRIX {
        let name = format!("{role} {verified}");
        let person = match verified {
            true => sandbox.person(&name, *role).await,
            false => sandbox.unverified(&name, *role).await,
        };
        let passes = [
            person.poster().is_ok(),
            person.moderator().is_ok(),
            person.admin().is_ok(),
            person.reader().members(),
        ];
        assert_eq!(passes, *expected, "{name}");
        assert_eq!(person.reader().id(), Some(person.id()));
    }
    assert!(!Reader::guest().members() && Reader::guest().id().is_none());
}

#[test]
fn no_role_is_left_out_of_the_matrix() {
    use model::closed::Closed;
    for role in Role::ALL {
        assert_eq!(
            MATRIX.iter().filter(|(one, ..)| one == role).count(),
            2,
            "{role}"
        );
    }
}
