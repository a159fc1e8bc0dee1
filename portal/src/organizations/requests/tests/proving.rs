use super::*;

#[both_databases]
async fn a_code_works_once_for_ten_minutes_and_five_tries(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let id = bring(portal, &rin, &reef()).await.unwrap();
    let address = CodeForm {
        address: "rin@reef.co.jp".to_owned(),
    };
    let code = async || {
        send_code(portal, &rin, id, &address).await.unwrap();
        code(portal).await
    };
    let over = Problem::field("code", FieldProblem::CodeOver);
    let wrong = ConfirmForm {
        code: "000000".to_owned(),
    };
    assert_eq!(
        refusal(confirm_code(portal, &rin, id, &wrong).await),
        over,
        "none was sent"
    );
    let right = code().await;
    let wrong = if right == wrong {
        ConfirmForm {
            code: "000001".to_owned(),
        }
    } else {
        wrong
    };
    for left in [4, 3, 2, 1] {
        let problem = Problem::field("code", FieldProblem::MissedCode { left });
        assert_eq!(
            refusal(confirm_code(portal, &rin, id, &wrong).await),
            problem
        );
    }
    assert_eq!(refusal(confirm_code(portal, &rin, id, &wrong).await), over);
    assert_eq!(
        refusal(confirm_code(portal, &rin, id, &right).await),
        over,
        "even the right one"
    );
    let first = code().await;
    portal.clock().advance(TimeDelta::minutes(10));
    assert_eq!(refusal(confirm_code(portal, &rin, id, &first).await), over);
    let last = code().await;
    let other = representative(&sandbox.unverified("Sora", Role::Recruiter).await);
    assert_eq!(
        refusal(confirm_code(portal, &other, id, &last).await),
        Problem::NotFound
    );
    for _ in 0..2 {
        // A double click.
        confirm_code(portal, &rin, id, &last).await.unwrap();
    }
    portal.clock().advance(TimeDelta::minutes(1));
    assert_eq!(
        refusal(confirm_code(portal, &rin, id, &last).await),
        Conflict::WrongStage.into()
    );
}

#[both_databases]
async fn a_record_or_a_file_proves_a_domain(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let id = bring(portal, &rin, &reef()).await.unwrap();
    let view = one(portal, &rin, id, Language::Japanese).await.unwrap();
    assert_eq!(view.domains, ["reef.co.jp"]);
    let seen = |why| Problem::field("proof", FieldProblem::NotSeen { why });
    let mut world = Fake::default();
    let look = async |world: &Fake, proof| look_for(portal, &rin, id, proof, world).await;
    assert_eq!(
        refusal(look(&world, Proof::Record).await),
        seen(Trouble::NoSuchName)
    );
    world.records.insert(
        "_kakehashi.reef.co.jp".to_owned(),
        vec!["v=spf1".to_owned()],
    );
    assert_eq!(
        refusal(look(&world, Proof::Record).await),
        seen(Trouble::OtherText)
    );
    world
        .files
        .insert(format!("reef.co.jp{FILE_PATH}"), Err(Trouble::Elsewhere));
    assert_eq!(
        refusal(look(&world, Proof::File).await),
        seen(Trouble::Elsewhere)
    );
    // The website stands at www alone.
    let text = format!("\u{feff}\n{}\r\n", wanted_text(&view.token)).replace('\u{feff}', "");
    world
        .files
        .insert(format!("www.reef.co.jp{FILE_PATH}"), Ok(text));
    look(&world, Proof::File).await.unwrap();
    assert_eq!(state(portal, &rin, id).await, RequestState::Accepted);
    let organization = find(portal, "reef.co.jp", Language::Japanese)
        .await
        .unwrap()[0]
        .head
        .id;

    // Nobody's record proves somebody else's request.
    let person = sandbox.unverified("Sora", Role::Recruiter).await;
    let sora = representative(&person);
    let id = ask(portal, &sora, organization).await.unwrap();
    assert_eq!(
        refusal(look_for(portal, &sora, id, Proof::File, &world).await),
        seen(Trouble::OtherText)
    );
    let token = one(portal, &sora, id, Language::Japanese)
        .await
        .unwrap()
        .token;
    let records = vec!["v=spf1".to_owned(), wanted_text(&token)];
    world
        .records
        .insert("_kakehashi.reef.co.jp".to_owned(), records);
    look_for(portal, &sora, id, Proof::Record, &world)
        .await
        .unwrap();
    assert_eq!(
        role_in(portal, &sora, organization).await,
        Some(MemberRole::Editor)
    );
}

#[both_databases]
async fn two_who_bring_one_company_at_once_end_up_in_one(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let sora = representative(&sandbox.unverified("Sora", Role::Recruiter).await);
    let first = bring(portal, &rin, &reef()).await.unwrap();
    let second = bring(portal, &sora, &reef()).await.unwrap();
    prove_by_mail(&sandbox, &rin, first, "rin@reef.co.jp")
        .await
        .unwrap();
    prove_by_mail(&sandbox, &sora, second, "sora@reef.co.jp")
        .await
        .unwrap();
    let found = find(portal, "リーフ", Language::Japanese).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        role_in(portal, &rin, found[0].head.id).await,
        Some(MemberRole::Owner)
    );
    assert_eq!(
        role_in(portal, &sora, found[0].head.id).await,
        Some(MemberRole::Editor)
    );
}

#[both_databases]
async fn an_alumnus_joins_their_employer_by_an_address_of_its_domain(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let brought = bring(portal, &rin, &reef()).await.unwrap();
    prove_by_mail(&sandbox, &rin, brought, "rin@reef.co.jp")
        .await
        .unwrap();
    let organization = find(portal, "reef.co.jp", Language::Japanese)
        .await
        .unwrap()[0]
        .head
        .id;
    let person = sandbox.unverified("Kai", Role::Alumnus).await;
    let kai = representative(&person);
    let id = ask(portal, &kai, organization).await.unwrap();
    assert_eq!(
        ask(portal, &kai, organization).await.unwrap(),
        id,
        "asked once"
    );
    for elsewhere in ["kai@lab.reef.co.jp", "kai@reef.com", "kai@gmail.com"] {
        let form = CodeForm {
            address: elsewhere.to_owned(),
        };
        let problem = FieldProblem::OtherDomain {
            domains: "reef.co.jp".to_owned(),
        };
        assert_eq!(
            refusal(send_code(portal, &kai, id, &form).await),
            Problem::field("address", problem)
        );
    }
    prove_by_mail(&sandbox, &kai, id, "Kai@Reef.co.jp")
        .await
        .unwrap();
    assert_eq!(
        role_in(portal, &kai, organization).await,
        Some(MemberRole::Editor)
    );
    // An employer does not say who has studied here.
    assert!(now(portal, &person).await.poster().is_err());
    assert_eq!(
        refusal(ask(portal, &kai, organization).await),
        Conflict::MemberAlready.into()
    );
}

#[both_databases]
async fn patience_finds_no_code(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let id = bring(portal, &rin, &reef()).await.unwrap();
    let address = CodeForm {
        address: "rin@reef.co.jp".to_owned(),
    };
    for _ in 0..3 {
        send_code(portal, &rin, id, &address).await.unwrap();
        let right = code(portal).await;
        let wrong = ["000000", "000001"].map(|code| ConfirmForm {
            code: code.to_owned(),
        });
        let wrong = wrong.into_iter().find(|wrong| *wrong != right).unwrap();
        for _ in 0..5 {
            assert!(confirm_code(portal, &rin, id, &wrong).await.is_err());
        }
    }
    portal.clock().advance(TimeDelta::hours(1));
    send_code(portal, &rin, id, &address).await.unwrap();
    let right = code(portal).await;
    let slowed = refusal(confirm_code(portal, &rin, id, &right).await);
    assert!(matches!(slowed, Problem::TooOften { .. }), "{slowed:?}");
    portal.clock().advance(TimeDelta::hours(6));
    prove_by_mail(&sandbox, &rin, id, "rin@reef.co.jp")
        .await
        .unwrap();
}

#[both_databases]
async fn staff_look_at_an_address_of_a_school_which_proves_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let form = BringForm {
        website: "https://www.reef.ac.jp/".to_owned(),
        ..reef()
    };
    let id = bring(portal, &rin, &form).await.unwrap();
    prove_by_mail(&sandbox, &rin, id, "rin@reef.ac.jp")
        .await
        .unwrap();
    assert_eq!(state(portal, &rin, id).await, RequestState::Waiting);
    assert_eq!(
        refusal(prove_by_mail(&sandbox, &rin, id, "rin@reef.ac.jp").await),
        Conflict::WrongStage.into()
    );
}

#[both_databases]
async fn another_domain_does_not_become_the_organizations(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let sora = representative(&sandbox.unverified("Sora", Role::Recruiter).await);
    let first = bring(portal, &rin, &reef()).await.unwrap();
    let other = BringForm {
        website: "https://www.other.co.jp/".to_owned(),
        ..reef()
    };
    let second = bring(portal, &sora, &other).await.unwrap();
    prove_by_mail(&sandbox, &rin, first, "rin@reef.co.jp")
        .await
        .unwrap();
    prove_by_mail(&sandbox, &sora, second, "sora@other.co.jp")
        .await
        .unwrap();
    assert_eq!(state(portal, &sora, second).await, RequestState::Waiting);
    decide_as_owner(portal, &rin, second, &moves("accept", "", ""))
        .await
        .unwrap();
    let found = find(portal, "other.co.jp", Language::Japanese).await;
    assert!(found.unwrap().is_empty());
}

#[both_databases]
async fn whoever_corrects_the_domain_begins_anew(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let rin = representative(&sandbox.unverified("Rin", Role::Recruiter).await);
    let first = bring(portal, &rin, &reef()).await.unwrap();
    assert_eq!(bring(portal, &rin, &reef()).await.unwrap(), first);
    let corrected = BringForm {
        domain: "reef-robotics.co.jp".to_owned(),
        ..reef()
    };
    let second = bring(portal, &rin, &corrected).await.unwrap();
    assert_ne!(second, first);
    let view = one(portal, &rin, second, Language::Japanese).await;
    assert_eq!(view.unwrap().domains, ["reef-robotics.co.jp"]);
}
