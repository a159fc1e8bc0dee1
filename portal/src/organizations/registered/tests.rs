use super::{RegisteredName, spellings_of_form};

fn is_one(one: &str, other: &str) -> bool {
    RegisteredName::of(one) == RegisteredName::of(other)
}

#[test]
fn f88_a_form_has_several_spellings() {
    for (typed, other) in [
        ("(株)", "㈱"),
        ("(株)", "株式会社"),
        ("株式会社", "（株）"),
        ("株式会社", "㍿"),
        ("(有)", "㈲"),
        ("有限会社", "(有)"),
        ("(学)", "学校法人"),
    ] {
        assert!(
            spellings_of_form(typed).iter().any(|one| one == other),
            "{typed}"
        );
    }
    assert!(spellings_of_form("青い波").is_empty());
}

// F30, F31
#[test]
fn spelling_makes_no_other_company() {
    for (one, other) in [
        ("Juniper Bay Analytics, Inc.", "juniper bay  analytics inc"),
        (
            "Juniper Bay Analytics, Inc.",
            "Ｊｕｎｉｐｅｒ　Ｂａｙ　Ａｎａｌｙｔｉｃｓ Incorporated",
        ),
        ("Blue Tide Co., Ltd.", "BLUE TIDE CO LTD"),
        ("Reef L.L.C.", "Reef LLC"),
        ("㈱瀬戸海洋", "株式会社 瀬戸海洋"),
        ("（株）瀬戸 海洋", "(株)瀬戸海洋"),
        ("ｶｹﾊｼ工業", "カケハシ工業"),
        ("O’Neill Labs", "O'Neill Labs"),
        ("A.B. Consulting, L.L.C.", "a.b consulting llc"),
        ("Reef Sp. z o.o.", "Reef sp z oo"),
    ] {
        assert!(is_one(one, other), "{one} / {other}");
    }
}

// F30, F31
#[test]
fn form_and_signs_make_another_company() {
    for (one, other) in [
        ("Juniper Bay Analytics LLC", "Juniper Bay Analytics, Inc."),
        ("Juniper Bay Analytics", "Juniper Bay Analytics, Inc."),
        ("Minato GmbH", "Minato Inc."),
        ("Minato Ltd.", "Minato Co., Ltd."),
        ("A&B Consulting", "AB Consulting"),
        ("A&B Consulting", "A+B Consulting"),
        ("A.B. Consulting", "AB Consulting"),
        ("U.S. Reef Inc.", "US Reef Inc."),
        ("株式会社瀬戸海洋", "有限会社瀬戸海洋"),
        ("株式会社瀬戸海洋", "瀬戸海洋株式会社"),
        ("株式会社瀬戸海洋", "一般社団法人瀬戸海洋"),
        ("Kelp & Sons", "Kelp Sons"),
        ("高橋精機", "髙橋精機"),
    ] {
        assert!(!is_one(one, other), "{one} / {other}");
    }
}

#[test]
fn a_name_that_is_only_a_form_is_a_name() {
    assert!(!RegisteredName::of("SAS").has_form());
    assert!(!RegisteredName::of("株式会社").has_form());
    assert!(!is_one("SAS", "AS"));
}

#[test]
fn a_form_may_be_left_out_but_not_changed() {
    let of = RegisteredName::of;
    assert!(of("Reef Labs").may_be(&of("REEF LABS, Inc.")));
    assert!(!of("Reef Labs LLC").may_be(&of("Reef Labs, Inc.")));
    assert!(!of("Reef Labs").may_be(&of("Reef Lab")));
}
