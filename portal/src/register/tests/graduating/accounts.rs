//! Which accounts a list means, and what becomes of them.

use super::*;

/// Anybody may open an account whose address begins with somebody's number.
#[both_databases]
async fn a_number_names_only_who_has_an_address_of_the_school(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    student(&sandbox, "E23009", None).await;
    sandbox.unverified("E23010", Role::Student).await;
    let csv = "学籍番号,氏名,卒業年月\nE23009,E23009,2027年3月\nE23010,E23010,2027年3月\n";
    let view = school.list(portal, csv, "2027-04-20").await;
    assert_eq!(count(&view, GraduationFate::NoAccount), 2);
    let domain = mail_domains::Model {
        domain: "sandbox.test".to_owned(),
        role: Role::Student,
        subdomains: false,
    };
    insert_all(portal.read(), vec![domain]).await.unwrap();
    let view = school.list(portal, csv, "2027-04-20").await;
    assert_eq!(count(&view, GraduationFate::Leaves), 1);
    assert_eq!(count(&view, GraduationFate::NoAccount), 1);
    // By the address an unverified account is found, and nothing is done to it.
    let csv =
        "学籍番号,氏名,メールアドレス,卒業年月\nE23010,E23010,e23010@sandbox.test,2027年3月\n";
    let view = school.list(portal, csv, "2027-04-20").await;
    assert_eq!(count(&view, GraduationFate::Conflict), 1);
}

/// Somebody claims what a graduate of the portal is: the graduate is told and loses nothing.
#[both_databases]
async fn a_graduate_is_not_shut_out_by_a_claim(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    let csv = "学籍番号,氏名,メールアドレス,生年月日,卒業年月\nE23001,Umi,umi@sandbox.test,2004-04-02,2027年3月\n";
    let view = school.list(portal, csv, "2027-03-25").await;
    school.approved(portal, view.id).await;
    let thief = alumnus(&sandbox, "Thief").await;
    let form = typed("Umi", "2004-04-02", "2027", "E23001", "");
    assert_eq!(claims_as(&sandbox, &thief, &form).await, Claimed::Received);
    assert_eq!(state_of(portal, &thief).await, ClaimState::Frozen);
    assert_eq!(role_of(portal, &school.umi).await, Role::Alumnus);
    assert_eq!(
        verification_of(portal, &school.umi).await,
        Verification::Register
    );
}

/// P8, 6: whoever graduates before confirming another address comes back with a code.
#[both_databases]
async fn p8_6_without_a_confirmed_address_a_recovery_code_works(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let school = School::new(&sandbox).await;
    give_password(portal, &school.umi, PASSWORD).await.unwrap();
    let proven = prove(portal, &school.umi, PASSWORD).await.unwrap();
    let codes = make_recovery_codes(portal, &proven, NO_RECOVERY_CODES).await;
    let codes = codes.unwrap();
    let view = school.list(portal, LIST, "2027-03-25").await;
    school.approved(portal, view.id).await;
    assert_eq!(role_of(portal, &school.umi).await, Role::Alumnus);
    let form = RecoverForm {
        email: school.umi.viewer().email.clone(),
        recovery_code: codes[0].clone(),
    };
    let token = recover(portal, &form, &Client::default()).await.unwrap();
    let chosen = PasswordForm {
        current: String::new(),
        password: "夕方の港で船を数えていました。".to_owned(),
        again: "夕方の港で船を数えていました。".to_owned(),
    };
    let new = accept_invitation(
        portal,
        &token,
        &chosen,
        &crate::accounts::Client::named("Firefox"),
    )
    .await
    .unwrap();
    let back = resume(portal, &new.token).await.unwrap().unwrap();
    assert_eq!(
        (back.id(), back.viewer().role),
        (school.umi.id(), Role::Alumnus)
    );
}
