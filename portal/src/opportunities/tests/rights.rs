use crate::opportunities::testing::moves::{act, answer, submit, withdraw};
use crate::opportunities::testing::{draft, sent};
use crate::opportunities::{copy, mine, posting, preview, save_step, start};
use crate::organizations::entities::organizations;
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Poster, SignedIn};
use model::accounts::Role;
use model::closed::Closed;
use model::opportunities::{Draft, Field, Kind, Move, StartForm, Step};
use model::organizations::MemberRole;
use model::{FieldProblem, Language, Problem};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

/// What submitting says about the organization.
async fn about_organization(
    sandbox: &crate::testing::Sandbox,
    poster: &Poster,
    kind: Kind,
    text: &Draft,
) -> Option<FieldProblem> {
    let (id, version) = sandbox.drafted(poster, kind, text).await;
    match submit(&sandbox.portal, poster, id, version).await {
        Ok(()) => None,
        refused => match refusal(refused) {
            Problem::Invalid(problems) => problems.of("organization").cloned(),
            problem => panic!("{problem:?}"),
        },
    }
}

#[both_databases]
async fn students_and_the_unverified_do_not_post(sandbox: Sandbox) {
    for role in Role::ALL.iter().copied() {
        let verified = sandbox.person(&format!("{role} one"), role).await;
        assert_eq!(verified.poster().is_ok(), role != Role::Student, "{role}");
        let unverified = sandbox.unverified(&format!("{role} two"), role).await;
        assert_eq!(refusal(unverified.poster()), Problem::NotAllowed, "{role}");
    }
}

#[both_databases]
async fn each_role_begins_what_it_may(sandbox: Sandbox) {
    for role in Role::ALL
        .iter()
        .copied()
        .filter(|role| *role != Role::Student)
    {
        let poster = sandbox.person(role.code(), role).await.poster().unwrap();
        for kind in Kind::ALL {
            let begun = start(
                &sandbox.portal,
                &poster,
                &StartForm {
                    kind: kind.code().into(),
                    ..StartForm::default()
                },
            )
            .await;
            if (role, *kind) == (Role::Recruiter, Kind::GuestCourse) {
                assert_eq!(refusal(begun), Problem::NotAllowed);
            } else {
                assert!(begun.is_ok(), "{role} {kind}");
            }
        }
    }
}

#[both_databases]
async fn only_faculty_and_staff_post_for_the_school(sandbox: Sandbox) {
    for role in Role::ALL
        .iter()
        .copied()
        .filter(|role| *role != Role::Student)
    {
        let poster = sandbox.person(role.code(), role).await.poster().unwrap();
        let speaks_for_school = matches!(role, Role::Faculty | Role::Staff | Role::Admin);
        let problem = about_organization(
            &sandbox,
            &poster,
            Kind::Internship,
            &draft(Kind::Internship),
        )
        .await;
        assert_eq!(problem.is_none(), speaks_for_school, "{role}: {problem:?}");
    }
}

#[both_databases]
async fn an_alumnus_offers_a_course_in_their_own_name(sandbox: Sandbox) {
    let ana = sandbox.person("Ana", Role::Alumnus).await.poster().unwrap();
    let offer = draft(Kind::GuestCourse);
    assert_eq!(
        about_organization(&sandbox, &ana, Kind::GuestCourse, &offer).await,
        None
    );
    let wish = offer.with(Field::CourseSide, "wish");
    assert_eq!(
        about_organization(&sandbox, &ana, Kind::GuestCourse, &wish).await,
        Some(FieldProblem::Missing)
    );
}

#[both_databases]
async fn asvs_v8_4_1_an_organization_is_posted_for_by_its_verified_editors_only(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let shady = sandbox.organization("Shady").await;
    let mut row = organizations::Model::clone(&find(&sandbox, shady).await).into_active_model();
    row.verified_at = Set(None);
    row.update(portal.read()).await.unwrap();
    let ana = sandbox.person("Ana", Role::Recruiter).await;
    let text = |organization: model::OrganizationId| {
        draft(Kind::Internship).with(Field::Organization, organization.to_string())
    };
    let stranger = ana.poster().unwrap();
    let no_choice = Some(FieldProblem::NotAChoice);
    assert_eq!(
        about_organization(&sandbox, &stranger, Kind::Internship, &text(reef)).await,
        no_choice
    );
    let member = sandbox
        .join(&ana, reef, MemberRole::Member)
        .await
        .poster()
        .unwrap();
    assert_eq!(
        about_organization(&sandbox, &member, Kind::Internship, &text(reef)).await,
        no_choice
    );

    let ben = sandbox.person("Ben", Role::Recruiter).await;
    let ben = sandbox.join(&ben, reef, MemberRole::Editor).await;
    let ben = sandbox
        .join(&ben, shady, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    assert_eq!(
        about_organization(&sandbox, &ben, Kind::Internship, &text(reef)).await,
        None
    );
    assert_eq!(
        about_organization(&sandbox, &ben, Kind::Internship, &text(shady)).await,
        no_choice,
        "not verified"
    );
    let begun = start(
        portal,
        &ben,
        &StartForm {
            kind: "internship".into(),
            ..StartForm::default()
        },
    )
    .await
    .unwrap();
    let offered = posting(portal, &ben, begun, Language::Japanese)
        .await
        .unwrap()
        .organizations;
    assert_eq!(
        offered.iter().map(|head| head.id).collect::<Vec<_>>(),
        [reef]
    );
}

#[both_databases]
async fn another_persons_draft_is_not_found(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let tanaka = sandbox.faculty("Tanaka").await;
    let kind = Kind::Internship;
    let (id, version) = sandbox.drafted(&tanaka, kind, &draft(kind)).await;
    let mut others: Vec<SignedIn> = Vec::new();
    for role in [
        Role::Alumnus,
        Role::Faculty,
        Role::Staff,
        Role::Recruiter,
        Role::Admin,
    ] {
        others.push(sandbox.person(role.code(), role).await);
    }
    for other in others {
        let other = other.poster().unwrap();
        let fields = sent(&draft(kind), kind, Step::Basics);
        assert_eq!(
            refusal(posting(portal, &other, id, Language::Japanese).await),
            Problem::NotFound
        );
        assert_eq!(
            refusal(preview(portal, &other, id, Language::Japanese).await),
            Problem::NotFound
        );
        assert_eq!(
            refusal(save_step(portal, &other, id, Step::Basics, &fields, version).await),
            Problem::NotFound
        );
        assert_eq!(
            refusal(submit(portal, &other, id, version).await),
            Problem::NotFound
        );
        assert_eq!(
            refusal(act(portal, &other, id, Move::Recall).await),
            Problem::NotFound
        );
        assert_eq!(
            refusal(withdraw(portal, &other, id, "other", "").await),
            Problem::NotFound
        );
        assert_eq!(refusal(copy(portal, &other, id).await), Problem::NotFound);
        assert_eq!(
            refusal(answer(portal, &other, id, "x").await),
            Problem::NotFound
        );
        assert!(
            mine(portal, &other, Language::Japanese)
                .await
                .unwrap()
                .is_empty()
        );
    }
    assert!(
        posting(portal, &tanaka, id, Language::Japanese)
            .await
            .is_ok()
    );
}

#[both_databases]
async fn naming_an_organization_opens_the_draft_to_nobody_else(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = sandbox
        .join(&owner, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let ana = sandbox.person("Ana", Role::Alumnus).await;
    let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let (foreign, _) = sandbox
        .drafted(&ana.poster().unwrap(), Kind::Internship, &text)
        .await;
    assert_eq!(
        refusal(posting(portal, &owner, foreign, Language::Japanese).await),
        Problem::NotFound
    );

    let ana = sandbox
        .join(&ana, reef, MemberRole::Editor)
        .await
        .poster()
        .unwrap();
    let (own, _) = sandbox.drafted(&ana, Kind::Internship, &text).await;
    assert!(
        posting(portal, &owner, own, Language::Japanese)
            .await
            .is_ok()
    );
    assert_eq!(
        mine(portal, &owner, Language::Japanese)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[both_databases]
async fn who_leaves_a_company_no_longer_posts_for_it(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let reef = sandbox.organization("Reef").await;
    let before = sandbox.person("Ana", Role::Alumnus).await;
    let within = sandbox
        .join(&before, reef, MemberRole::Owner)
        .await
        .poster()
        .unwrap();
    let text = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let (id, version) = sandbox.drafted(&within, Kind::Internship, &text).await;
    let after = before.poster().unwrap();
    let Problem::Invalid(problems) = refusal(submit(portal, &after, id, version).await) else {
        panic!()
    };
    assert_eq!(problems.of("organization"), Some(&FieldProblem::NotAChoice));
    submit(portal, &within, id, version).await.unwrap();
}

async fn find(
    sandbox: &crate::testing::Sandbox,
    id: model::OrganizationId,
) -> organizations::Model {
    use sea_orm::EntityTrait;
    organizations::Entity::find_by_id(id)
        .one(sandbox.portal.read())
        .await
        .unwrap()
        .unwrap()
}
