use super::*;

#[both_databases]
async fn an_owner_says_yes_asks_and_says_no(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    sandbox.join(&owner, reef, MemberRole::Owner).await;
    let editor = sandbox.person("Editor", Role::Recruiter).await;
    sandbox.join(&editor, reef, MemberRole::Editor).await;
    let staff = sandbox.staff("Staff").await;
    let person = sandbox.unverified("Kai", Role::Recruiter).await;
    let kai = representative(&person);
    let id = ask(portal, &kai, reef).await.unwrap();
    let yes = moves("accept", "", "");
    assert_eq!(
        refusal(decide_as_owner(portal, &owner, id, &yes).await),
        Conflict::WrongStage.into(),
        "not handed in"
    );
    act(
        portal,
        &kai,
        id,
        &moves("hand-in", "", "人事部の甲斐です。"),
    )
    .await
    .unwrap();
    assert_eq!(told(portal, &owner).await, [RequestVerb::HandedIn]);
    assert!(told(portal, &editor).await.is_empty() && told(portal, &staff).await.is_empty());
    assert!(
        screens::requests(portal, &staff, Language::Japanese)
            .await
            .unwrap()
            .is_empty(),
        "owners decide"
    );
    assert_eq!(
        refusal(decide_as_owner(portal, &editor, id, &yes).await),
        Problem::NotFound
    );
    assert_eq!(
        refusal(decide_as_owner(portal, &kai, id, &yes).await),
        Problem::NotFound
    );
    decide_as_owner(
        portal,
        &owner,
        id,
        &moves("ask", "", "部署はどちらですか。"),
    )
    .await
    .unwrap();
    assert_eq!(told(portal, &person).await, [RequestVerb::Asked]);
    act(portal, &kai, id, &moves("answer", "", "採用課です。"))
        .await
        .unwrap();
    decide_as_owner(portal, &owner, id, &yes).await.unwrap();
    assert_eq!(role_in(portal, &kai, reef).await, Some(MemberRole::Editor));
    assert!(
        now(portal, &person).await.poster().is_ok(),
        "the organization answers for its recruiter"
    );
    assert_eq!(
        refusal(decide_as_owner(portal, &owner, id, &yes).await),
        Conflict::WrongStage.into()
    );

    let other = representative(&sandbox.unverified("Umi", Role::Recruiter).await);
    let id = ask(portal, &other, reef).await.unwrap();
    act(portal, &other, id, &moves("hand-in", "", "海です。"))
        .await
        .unwrap();
    let without = moves("decline", "", "");
    assert_eq!(
        refusal(decide_as_owner(portal, &owner, id, &without).await),
        Problem::field("reason", FieldProblem::Missing)
    );
    decide_as_owner(
        portal,
        &owner,
        id,
        &moves("decline", "not-known", "存じません。"),
    )
    .await
    .unwrap();
    assert_eq!(role_in(portal, &other, reef).await, None);
    let view = one(portal, &other, id, Language::Japanese).await.unwrap();
    assert_eq!(view.message, "存じません。");
}

#[both_databases]
async fn staff_see_the_doubtful_first_and_everybody_is_mailed_the_decision(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    sandbox.organization("株式会社サンゴ").await;
    let one_of = async |name: &str, form: BringForm, prove: Option<&str>| {
        let person = sandbox.unverified(name, Role::Recruiter).await;
        let applicant = representative(&person);
        let id = bring(portal, &applicant, &form).await.unwrap();
        match prove {
            Some(address) => prove_by_mail(&sandbox, &applicant, id, address)
                .await
                .unwrap(),
            None => {
                act(
                    portal,
                    &applicant,
                    id,
                    &moves("hand-in", "", "登記の写しがあります。"),
                )
                .await
                .unwrap();
            }
        }
        (person, applicant, id)
    };
    let little = BringForm {
        corporate_number: String::new(),
        ..reef()
    };
    let (_, _, little) = one_of("Little", little, Some("a@reef.co.jp")).await;
    let much = BringForm {
        name_ja: "サンゴジャパン".to_owned(),
        corporate_number: String::new(),
        website: String::new(),
        name_en: String::new(),
        kana: String::new(),
        ..reef()
    };
    let (person, applicant, much) = one_of("Much", much, None).await;
    let cases = screens::requests(portal, &staff, Language::Japanese)
        .await
        .unwrap();
    let order: Vec<RequestId> = cases.iter().map(|case| case.request.id).collect();
    assert_eq!(order, [much, little]);
    assert_eq!(
        cases[0].doubts,
        [
            Doubt::NoDomain,
            Doubt::NoNumber,
            Doubt::OtherWebsite,
            Doubt::LikeAnother
        ]
    );
    assert_eq!(cases[0].twins.len(), 1);
    assert_eq!(cases[1].doubts, [Doubt::NoNumber]);
    assert_eq!(cases[1].request.proof, Some(Proof::Mail));
    decide_as_staff(
        portal,
        &staff,
        much,
        &moves("decline", "no-proof", "登記の番号をお知らせください。"),
    )
    .await
    .unwrap();
    assert_eq!(told(portal, &person).await, [RequestVerb::Declined]);
    assert_eq!(
        state(portal, &applicant, much).await,
        RequestState::Declined
    );
    let mails = crate::mail::claim(portal, 50).await.unwrap();
    let mail = mails
        .iter()
        .find(|mail| mail.address == person.viewer().email)
        .unwrap();
    assert_eq!(mail.lines[0].message, "登記の番号をお知らせください。");
    decide_as_staff(portal, &staff, little, &moves("accept", "", ""))
        .await
        .unwrap();
    let found = find(portal, "reef.co.jp", Language::Japanese)
        .await
        .unwrap();
    assert!(
        found[0].head.verified,
        "the domain that was proved is its own now"
    );
}

#[both_databases]
async fn nobody_decides_on_their_own_request_and_students_have_none(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let own = representative(&staff);
    let id = bring(portal, &own, &reef()).await.unwrap();
    act(portal, &own, id, &moves("hand-in", "", "兼業です。"))
        .await
        .unwrap();
    let yes = moves("accept", "", "");
    assert_eq!(
        refusal(decide_as_staff(portal, &staff, id, &yes).await),
        Problem::NotAllowed
    );
    let student = sandbox.person("Student", Role::Student).await;
    assert_eq!(refusal(student.representative()), Problem::NotAllowed);
}

#[both_databases]
async fn staff_take_their_word_back(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let reef = sandbox.organization("Reef").await;
    let person = sandbox.person("Rin", Role::Recruiter).await;
    sandbox.join(&person, reef, MemberRole::Owner).await;
    doubt(portal, &staff, reef).await.unwrap();
    doubt(portal, &staff, reef).await.unwrap();
    let person = now(portal, &person).await;
    assert!(!person.viewer().memberships[0].organization_verified);
}

#[both_databases]
async fn staff_let_nobody_in_past_an_owner_who_came_in_the_meantime(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.staff("Staff").await;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let sora = representative(&sandbox.unverified("Sora", Role::Recruiter).await);
    let first = bring(portal, &rin, &reef()).await.unwrap();
    let second = bring(portal, &sora, &reef()).await.unwrap();
    act(portal, &sora, second, &moves("hand-in", "", "空です。"))
        .await
        .unwrap();
    prove_by_mail(&sandbox, &rin, first, "rin@reef.co.jp")
        .await
        .unwrap();
    let yes = moves("accept", "", "");
    assert_eq!(
        refusal(decide_as_staff(portal, &staff, second, &yes).await),
        Conflict::KnownByNow.into()
    );
    let view = one(portal, &sora, second, Language::Japanese)
        .await
        .unwrap();
    assert_eq!(view.state, RequestState::Waiting);
    let organization = view.organization.unwrap().id;
    assert_eq!(role_in(portal, &sora, organization).await, None);
}
