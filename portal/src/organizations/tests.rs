use super::{KnownOrganizations, Origin, Recognition, directory, found, found_in, verify};
use crate::opportunities::testing::draft;
use crate::screens::organization as details;
use crate::testing::{Sandbox, both_databases, refusal};
use crate::{Moderator, Reader};
use model::accounts::Role;
use model::opportunities::{Field, Kind};
use model::organizations::{MemberRole, OrganizationForm};
use model::{FieldProblem, Language, OrganizationId, Problem};

async fn staff(sandbox: &Sandbox) -> Moderator {
    sandbox.staff("Staff").await
}

fn named(japanese: &str, english: &str, kana: &str) -> OrganizationForm {
    OrganizationForm {
        name_ja: japanese.to_owned(),
        name_en: english.to_owned(),
        kana: kana.to_owned(),
        ..OrganizationForm::default()
    }
}

async fn slugs(sandbox: &Sandbox, q: &str) -> Vec<String> {
    let found = directory(&sandbox.portal, q, 1, Language::Japanese)
        .await
        .unwrap();
    found.items.into_iter().map(|one| one.head.slug).collect()
}

#[both_databases]
async fn two_organizations_of_one_name_have_two_addresses(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    for _ in 0..3 {
        found(portal, &staff, &named("", "Reef Robotics", ""))
            .await
            .unwrap();
    }
    found(portal, &staff, &named("株式会社架け橋", "", "カケハシ"))
        .await
        .unwrap();
    let mut reefs = slugs(&sandbox, "reef").await;
    reefs.sort();
    assert_eq!(
        reefs,
        ["reef-robotics", "reef-robotics-2", "reef-robotics-3"]
    );
    assert_eq!(slugs(&sandbox, "架け橋").await, ["kakehashi"]);
}

#[both_databases]
async fn many_founded_at_once_have_an_address_each(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..3 {
        let (portal, staff) = (portal.clone(), staff.clone());
        all.spawn(async move { found(&portal, &staff, &named("", "Reef Robotics", "")).await });
    }
    while let Some(answer) = all.join_next().await {
        answer.unwrap().unwrap();
    }
    assert_eq!(slugs(&sandbox, "").await.len(), 3);
}

#[both_databases]
async fn the_directory_finds_any_spelling(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    found(
        portal,
        &staff,
        &named(
            "株式会社髙橋精機",
            "Takahashi Precision Inc.",
            "タカハシセイキ",
        ),
    )
    .await
    .unwrap();
    found(
        portal,
        &staff,
        &named("合同会社青い波", "Blue Tide LLC", "アオイナミ"),
    )
    .await
    .unwrap();
    for q in [
        "高橋",
        "㈱髙橋",
        "たかはし",
        "ﾀｶﾊｼ",
        "ＰＲＥＣＩＳＩＯＮ",
        "precision takahashi",
        "takahashi, inc.",
    ] {
        assert_eq!(slugs(&sandbox, q).await, ["takahashi-precision-inc"], "{q}");
    }
    assert_eq!(
        slugs(&sandbox, "").await,
        ["blue-tide-llc", "takahashi-precision-inc"],
        "by reading"
    );
    assert_eq!(
        slugs(&sandbox, "株式会社").await,
        ["takahashi-precision-inc"],
        "as it is written"
    );
    for q in ["100%", "_", "\\", "' OR 1=1"] {
        let found = slugs(&sandbox, q).await;
        assert!(found.is_empty() || found.len() == 2, "{q}: {found:?}");
    }
    assert!(slugs(&sandbox, "nobody").await.is_empty());
}

// F88: what the keys leave out is looked for as it stands.
#[both_databases]
async fn f88_forms_of_company_law_and_signs_are_looked_for_letter_by_letter(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    for form in [
        named("株式会社青い波", "Blue Tide SAS", ""),
        named("港町大学", "Harbour 100% University", ""),
        named("合同会社ほし★", "", ""),
        named("㈱ときわ", "", ""),
        named("（株）まるぶん", "", ""),
        named("㈲さざなみ", "", ""),
    ] {
        found(portal, &staff, &form).await.unwrap();
    }
    for (typed, count) in [
        ("株式会社", 3),
        ("(株)", 3),
        ("（株）", 3),
        ("㈱", 3),
        ("(有)", 1),
        ("㈲", 1),
        ("有限会社", 1),
        ("(同)", 1),
        ("(学)", 0),
        ("(株)ときわ", 1),
        ("SAS", 1),
        ("合同会社", 1),
        ("★", 1),
        ("☆", 0),
        ("🚀", 0),
        ("%", 1),
        ("_", 0),
        ("", 6),
        ("　", 6),
        ("株式会社 青い波", 1),
    ] {
        assert_eq!(slugs(&sandbox, typed).await.len(), count, "{typed}");
    }
}

#[both_databases]
async fn a_corporate_number_belongs_to_one_organization(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let form = OrganizationForm {
        corporate_number: "4011001098993".to_owned(),
        ..named("架橋", "", "")
    };
    found(portal, &staff, &form).await.unwrap();
    let again = OrganizationForm {
        corporate_number: "４０１１００１０９８９９３".to_owned(),
        ..named("別の名", "", "")
    };
    assert_eq!(
        refusal(found(portal, &staff, &again).await),
        Problem::field("corporate_number", FieldProblem::Taken)
    );
    let nameless = found(portal, &staff, &OrganizationForm::default()).await;
    assert_eq!(
        refusal(nameless),
        Problem::field("name_ja", FieldProblem::Missing)
    );
}

#[both_databases]
async fn staff_vouch_for_an_organization_once(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = staff(&sandbox).await;
    let id = found(portal, &staff, &named("", "Reef", "")).await.unwrap();
    let is_verified = async || {
        let page = details(portal, &Reader::guest(), "reef", Language::English)
            .await
            .unwrap();
        (page.details.summary.head.verified, page.details.verified_at)
    };
    assert_eq!(is_verified().await, (false, None));
    verify(portal, &staff, id).await.unwrap();
    let first = portal.now();
    portal.clock().advance(chrono::TimeDelta::days(1));
    verify(portal, &staff, id).await.unwrap();
    assert_eq!(is_verified().await, (true, Some(first)));
    let nowhere = OrganizationId(portal.new_id());
    assert_eq!(
        refusal(verify(portal, &staff, nowhere).await),
        Problem::NotFound
    );
}

#[both_databases]
async fn a_page_shows_what_the_reader_may_see(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let staff = sandbox.person("Staff", Role::Staff).await;
    let reef = sandbox.organization("Reef").await;
    let owner = sandbox.person("Owner", Role::Recruiter).await;
    let owner = sandbox.join(&owner, reef, MemberRole::Owner).await;
    let poster = owner.poster().unwrap();
    let public = draft(Kind::Internship).with(Field::Organization, reef.to_string());
    let for_members = public.clone().with(Field::Visibility, "members");
    sandbox
        .published(&poster, &staff, Kind::Internship, &public)
        .await;
    sandbox
        .published(&poster, &staff, Kind::Internship, &for_members)
        .await;
    sandbox.submitted(&poster, Kind::Internship, &public).await;

    let student = sandbox.person("Student", Role::Student).await;
    let rival = sandbox.person("Rival", Role::Recruiter).await;
    for (reader, seen) in [
        (Reader::guest(), 1),
        (rival.reader(), 1),
        (student.reader(), 2),
        (owner.reader(), 2),
    ] {
        let page = details(portal, &reader, "reef", Language::Japanese)
            .await
            .unwrap();
        assert_eq!(page.postings.len(), seen);
        assert_eq!(
            page.details.summary.open_postings, 1,
            "what needs no sign-in"
        );
        assert_eq!(page.details.published, 2);
    }
    let listed = directory(portal, "", 1, Language::English).await.unwrap();
    assert_eq!(listed.items[0].open_postings, 1);
    let nowhere = details(portal, &Reader::guest(), "nowhere", Language::Japanese).await;
    assert_eq!(refusal(nowhere), Problem::NotFound);
}

#[both_databases]
async fn an_import_recognizes_an_organization_by_either_name(sandbox: Sandbox) {
    let portal = &sandbox.portal;
    let form = named("株式会社青い波", "Blue Tide Co., Ltd.", "")
        .check()
        .unwrap();
    let mut tx = portal.write().await.unwrap();
    let id = found_in(&mut tx, None, &form, Origin::Import)
        .await
        .unwrap();
    let known = KnownOrganizations::read(tx.db()).await.unwrap();
    tx.commit().await.unwrap();
    for name in ["Blue Tide Co Ltd", "BLUE TIDE CO., LTD.", "㈱青い波"] {
        assert_eq!(known.find(name, None), Recognition::Certain(id), "{name}");
    }
    let page = details(
        portal,
        &Reader::guest(),
        "blue-tide-co-ltd",
        Language::English,
    )
    .await
    .unwrap();
    assert!(page.details.imported && !page.details.summary.head.verified);
    assert!(page.details.description.is_none());
}
