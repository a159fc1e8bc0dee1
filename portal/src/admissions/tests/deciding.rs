use super::super::{admit_pasted, answer, applicant, decide, standing};
use super::{listed, mailed, makes, school, waiting};
use crate::notifications::unread;
use crate::testing::{Sandbox, both_databases, refusal};
use model::accounts::Role;
use model::admissions::{
    AdmissionOnly, AdmissionState, Applicant, DeclineReason, Doubt, LineProblem,
};
use model::mail::Facts;
use model::{Conflict, Language, Problem};

#[both_databases]
async fn a_yes_gives_the_rights_and_is_mailed_with_them(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let ken = waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let [one] = <[Applicant; 1]>::try_from(listed(&sandbox, &staff, AdmissionOnly::Waiting).await)
        .expect("one who waits");
    assert_eq!(
        (one.person.id, one.by_address),
        (ken.id(), Some(Role::Faculty))
    );
    assert!(one.doubts.is_empty() && one.kana == "モリモト サクラ");
    decide(portal, &staff, one.id, &makes("admit", ""))
        .await
        .unwrap();
    let mails = mailed(&sandbox).await;
    assert!(mails.contains(&("ken@school.test".to_owned(), Facts::Admitted)));
    let now = standing(portal, &ken).await.unwrap();
    assert_eq!(now.state, Some(AdmissionState::Admitted));
    assert!(
        listed(&sandbox, &staff, AdmissionOnly::Waiting)
            .await
            .is_empty()
    );
    let again = decide(portal, &staff, one.id, &makes("decline", "")).await;
    assert_eq!(refusal(again), Conflict::AlreadyDecided.into());
}

#[both_databases]
async fn a_question_is_mailed_and_its_answer_waits_again(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let ken = waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let id = listed(&sandbox, &staff, AdmissionOnly::Waiting).await[0].id;
    let silent = decide(portal, &staff, id, &makes("ask", "")).await;
    assert!(matches!(refusal(silent), Problem::Invalid(_)));
    let early = answer(portal, &ken, &makes("answer", "理学部です。")).await;
    assert_eq!(refusal(early), Conflict::WrongStage.into());
    let ask = makes("ask", "所属はどちらですか。");
    decide(portal, &staff, id, &ask).await.unwrap();
    let question = Facts::AdmissionAsked {
        question: "所属はどちらですか。".to_owned(),
    };
    assert!(
        mailed(&sandbox)
            .await
            .iter()
            .any(|(_, facts)| *facts == question)
    );
    assert_eq!(
        standing(portal, &ken).await.unwrap().message,
        "所属はどちらですか。"
    );
    let told = unread(portal.read(), staff.id()).await.unwrap();
    let words = makes("answer", "理学部です。");
    answer(portal, &ken, &words).await.unwrap();
    assert_eq!(unread(portal.read(), staff.id()).await.unwrap(), told + 1);
    let one = applicant(portal, &staff, id, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(
        (one.state, one.answer.as_str()),
        (AdmissionState::Waiting, "理学部です。")
    );
}

#[both_databases]
async fn a_no_says_why_and_can_become_a_yes(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let ken = waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let id = listed(&sandbox, &staff, AdmissionOnly::Waiting).await[0].id;
    let no = makes("decline", "名簿にお名前がありません。");
    decide(portal, &staff, id, &no).await.unwrap();
    let told = Facts::NotAdmitted {
        reason: DeclineReason::Unknown,
        message: "名簿にお名前がありません。".to_owned(),
    };
    assert!(
        mailed(&sandbox)
            .await
            .iter()
            .any(|(_, facts)| *facts == told)
    );
    assert!(ken.poster().is_err());
    assert_eq!(
        listed(&sandbox, &staff, AdmissionOnly::Declined)
            .await
            .len(),
        1
    );
    decide(portal, &staff, id, &makes("admit", ""))
        .await
        .unwrap();
    assert!(
        listed(&sandbox, &staff, AdmissionOnly::Declined)
            .await
            .is_empty()
    );
}

#[both_databases]
async fn only_an_administrator_makes_staff(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    let admin = sandbox
        .person("Alma", Role::Admin)
        .await
        .moderator()
        .unwrap();
    waiting(&sandbox, Role::Staff, "yumi@office.school.test").await;
    let one = listed(&sandbox, &staff, AdmissionOnly::Waiting)
        .await
        .remove(0);
    assert!(one.is_above);
    let by_staff = decide(portal, &staff, one.id, &makes("admit", "")).await;
    assert_eq!(refusal(by_staff), Problem::NotAllowed);
    decide(portal, &admin, one.id, &makes("admit", ""))
        .await
        .unwrap();
}

#[both_databases]
async fn the_doubtful_come_first(sandbox: Sandbox) {
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    let certain = listed(&sandbox, &staff, AdmissionOnly::Waiting).await;
    assert!(certain[0].doubts.is_empty());
    // Of the same name, with an address of students.
    waiting(&sandbox, Role::Faculty, "taro@stu.school.test").await;
    let found = listed(&sandbox, &staff, AdmissionOnly::Waiting).await;
    let doubts: Vec<_> = found.iter().map(|one| one.doubts.clone()).collect();
    assert_eq!(found[0].person.email, "taro@stu.school.test");
    assert_eq!(
        doubts,
        [
            vec![Doubt::Namesake, Doubt::OtherDomain],
            vec![Doubt::Namesake]
        ]
    );
}

#[both_databases]
async fn a_pasted_list_says_of_each_line_what_became_of_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    school(&sandbox).await;
    let staff = sandbox.staff("Staff").await;
    for (role, email) in [
        (Role::Faculty, "ken@school.test"),
        (Role::Student, "rin@school.test"),
        (Role::Staff, "yumi@office.school.test"),
    ] {
        waiting(&sandbox, role, email).await;
    }
    let list = "ken@school.test\n三好 <Rin@School.test>\n\nken@school.test\nnobody@school.test\n理学部\nyumi@office.school.test";
    let done = admit_pasted(portal, &staff, list).await.unwrap();
    let outcomes: Vec<_> = done.into_iter().map(|line| line.outcome).collect();
    let name = || Ok("森本 さくら".to_owned());
    let expected = [
        name(),
        // A student with an address of the faculty.
        Err(LineProblem::Doubtful),
        Err(LineProblem::Repeated),
        Err(LineProblem::NobodyWaits),
        Err(LineProblem::NotAnEmail),
        Err(LineProblem::Refused(Problem::NotAllowed)),
    ];
    assert_eq!(outcomes, expected);
    let admitted = mailed(&sandbox).await.into_iter();
    assert_eq!(
        admitted
            .filter(|(_, facts)| *facts == Facts::Admitted)
            .count(),
        1
    );
}

#[both_databases]
async fn staff_are_mailed_that_somebody_waits(sandbox: Sandbox) {
    school(&sandbox).await;
    let staff = sandbox.person("Staff", Role::Staff).await;
    waiting(&sandbox, Role::Faculty, "ken@school.test").await;
    sandbox.portal.clock().advance(chrono::TimeDelta::days(4));
    let mails = mailed(&sandbox).await;
    let told = (staff.viewer().email.clone(), Facts::Notices);
    assert!(mails.contains(&told), "{mails:?}");
}
