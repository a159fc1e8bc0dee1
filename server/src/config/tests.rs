use super::*;
use figment::Jail;

/// What `Config::read` says with these variables set.
fn refusal(variables: &[(&str, &str)]) -> String {
    read(None, variables).unwrap_err().to_string()
}

#[expect(clippy::result_large_err, reason = "the closure's type is the jail's")]
fn read(file: Option<&str>, variables: &[(&str, &str)]) -> Result<Config, Wrong> {
    let mut outcome = None;
    Jail::expect_with(|jail| {
        jail.clear_env();
        if let Some(text) = file {
            jail.create_file(DEFAULT_FILE, text)?;
        }
        for (name, value) in variables {
            jail.set_env(name, value);
        }
        outcome = Some(Config::read(None));
        Ok(())
    });
    outcome.unwrap()
}

#[test]
fn without_any_setting_it_runs_on_this_machine() {
    let config = read(None, &[]).unwrap();
    assert_eq!(config.addr.to_string(), "127.0.0.1:3000");
    assert_eq!(config.base_url.as_str(), "http://127.0.0.1:3000");
    assert_eq!(config.database_url, "sqlite://./data/kakehashi.db?mode=rwc");
    assert_eq!(config.log_level, None);
    assert!(!config.base_url.is_https());
}

#[test]
fn a_guess_at_a_password_costs_what_owasp_asks_for() {
    let cost = read(None, &[]).unwrap().portal().password_cost;
    assert_eq!(
        format!("{cost:?}"),
        "PasswordCost { memory_kib: 19456, rounds: 2 }"
    );
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "addr = \"127.0.0.1:4000\"\nbase_url = \"https://Portal.Example.ac.jp/\"\ncampus = [\"192.0.2.0/24\"]\n";
    let config = read(
        Some(file),
        &[
            ("KAKEHASHI_ADDR", "127.0.0.1:5000"),
            ("KAKEHASHI_TRUSTED_PROXIES", "10.0.0.1, 10.0.0.2"),
        ],
    )
    .unwrap();
    assert_eq!(config.addr.port(), 5000);
    assert_eq!(config.base_url.as_str(), "https://portal.example.ac.jp");
    assert!(config.campus.contain("192.0.2.9".parse().unwrap()));
    assert!(config.trusted_proxies.contain("10.0.0.2".parse().unwrap()));
    assert!(!config.trusted_proxies.contain("127.0.0.1".parse().unwrap()));
}

#[test]
fn an_unknown_setting_is_named() {
    let said = refusal(&[("KAKEHASHI_ADRESS", "127.0.0.1:3000")]);
    assert!(
        said.starts_with("there is no setting KAKEHASHI_ADRESS; known are addr, data_dir"),
        "{said}"
    );
    let said = read(Some("adress = \"x\""), &[]).unwrap_err().to_string();
    assert!(
        said.starts_with("there is no setting `adress` in kakehashi.toml"),
        "{said}"
    );
}

#[test]
fn the_variables_of_the_scripts_are_no_settings() {
    assert!(
        read(
            None,
            &[
                ("KAKEHASHI_CHROMIUM", "x"),
                ("KAKEHASHI_TEST_POSTGRES_URL", "x")
            ]
        )
        .is_ok()
    );
}

#[test]
fn a_broken_file_is_one_sentence() {
    let said = read(Some("addr = \n"), &[]).unwrap_err().to_string();
    assert!(said.contains("kakehashi.toml"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    let said = read(Some("addr = 3000"), &[]).unwrap_err().to_string();
    assert!(
        said.starts_with("`addr` in kakehashi.toml should be"),
        "{said}"
    );
}

#[test]
fn wrong_addresses_are_refused() {
    for typed in [
        "localhost",
        "127.0.0.1",
        "127.0.0.1:99999",
        "http://127.0.0.1:3000",
    ] {
        assert!(
            refusal(&[("KAKEHASHI_ADDR", typed)]).starts_with("KAKEHASHI_ADDR"),
            "{typed}"
        );
    }
}

#[test]
#[expect(clippy::result_large_err, reason = "the closure's type is the jail's")]
fn a_folder_that_cannot_be_written_is_refused() {
    Jail::expect_with(|jail| {
        jail.clear_env();
        // A file in the place of the folder fails for every user, root too.
        jail.create_file("taken", "")?;
        jail.set_env("KAKEHASHI_DATA_DIR", "taken/data");
        let said = Config::read(None).unwrap_err().to_string();
        assert!(
            said.starts_with("KAKEHASHI_DATA_DIR: cannot write to the folder `taken/data`"),
            "{said}"
        );
        Ok(())
    });
}

#[test]
fn only_two_databases_are_known() {
    let said = refusal(&[("KAKEHASHI_DATABASE_URL", "mysql://portal:secret@db/portal")]);
    assert!(
        said.starts_with("KAKEHASHI_DATABASE_URL: starts with `mysql`"),
        "{said}"
    );
    assert!(!said.contains("secret"), "{said}");
    assert!(read(None, &[("KAKEHASHI_DATABASE_URL", "postgres://db/portal")]).is_ok());
}

#[test]
fn sessions_travel_over_https_or_stay_on_this_machine() {
    for typed in [
        "http://portal.example.ac.jp",
        "http://192.0.2.1:3000",
        "ftp://x",
        "portal",
        "https://x.jp/kakehashi",
        "https://u:p@x.jp",
        "https://x.jp/?a=b",
    ] {
        assert!(
            refusal(&[("KAKEHASHI_BASE_URL", typed)]).starts_with("KAKEHASHI_BASE_URL"),
            "{typed}"
        );
    }
    for typed in [
        "https://portal.example.ac.jp",
        "http://localhost:3000",
        "http://[::1]:3000",
    ] {
        assert!(
            read(None, &[("KAKEHASHI_BASE_URL", typed)]).is_ok(),
            "{typed}"
        );
    }
}

#[test]
fn other_wrong_settings_are_refused() {
    for (name, typed) in [
        ("KAKEHASHI_SITE_DIR", "nowhere"),
        ("KAKEHASHI_TRUSTED_PROXIES", "10.0.0.0/8,proxy"),
        ("KAKEHASHI_CAMPUS", "192.0.2.0/99"),
        ("KAKEHASHI_LOG", "xml"),
        ("KAKEHASHI_LOG_LEVEL", "loud"),
        ("KAKEHASHI_DICTIONARY", "nowhere"),
        ("KAKEHASHI_SCHOOL_JA", " \u{200b}"),
        ("KAKEHASHI_SCHOOL_EN", ""),
        ("KAKEHASHI_SCHOOL_EN", &"long ".repeat(13)),
    ] {
        let said = refusal(&[(name, typed)]);
        assert!(said.starts_with(name), "{name}: {said}");
        assert_eq!(said.lines().count(), 1);
    }
}

#[test]
fn a_school_has_a_name_in_one_language_or_in_both() {
    for (ja, en, japanese, english) in [
        (
            Some("潮見大学"),
            Some("Shiomi University"),
            "潮見大学",
            "Shiomi University",
        ),
        (Some("  潮見大学\t"), None, "潮見大学", "潮見大学"),
        (
            None,
            Some("Ōta Institute & Co."),
            "Ōta Institute & Co.",
            "Ōta Institute & Co.",
        ),
    ] {
        let settings = [("KAKEHASHI_SCHOOL_JA", ja), ("KAKEHASHI_SCHOOL_EN", en)];
        let settings = settings
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        let config = read(None, &settings.collect::<Vec<_>>()).unwrap();
        let school = config.portal().school.unwrap();
        let shown = |language| school.shown(language).text;
        assert_eq!(shown(model::Language::Japanese), japanese);
        assert_eq!(shown(model::Language::English), english);
    }
    assert_eq!(read(None, &[]).unwrap().school, None);
    let file = "school_ja = \"潮見大学\"\n";
    assert_eq!(
        read(Some(file), &[]).unwrap().school.unwrap().ja,
        "潮見大学"
    );
}

#[test]
fn a_named_file_has_to_exist() {
    let said = Config::read(Some(Path::new("no-such-file.toml")))
        .unwrap_err()
        .to_string();
    assert_eq!(said, "--config: there is no file `no-such-file.toml`");
}

#[test]
fn mail_without_a_server_stays_in_the_data_folder() {
    let config = read(None, &[]).unwrap();
    assert!(config.mail.server.is_none());
    assert_eq!(config.mail.folder, PathBuf::from("./data/mail"));
    let named = [("KAKEHASHI_BASE_URL", "https://portal.example.ac.jp")];
    let config = read(None, &named).unwrap();
    assert_eq!(config.mail.from, "noreply@portal.example.ac.jp");
}

#[test]
fn each_wrong_setting_of_mail_is_one_sentence() {
    let server = ("KAKEHASHI_SMTP", "smtps://mail.example.ac.jp");
    let from = ("KAKEHASHI_MAIL_FROM", "portal@example.ac.jp");
    let user = ("KAKEHASHI_SMTP_USER", "portal");
    for (settings, begin) in [
        (vec![server], "KAKEHASHI_MAIL_FROM: is needed"),
        (
            vec![("KAKEHASHI_SMTP", "mail.example.ac.jp"), from],
            "KAKEHASHI_SMTP: has to begin with smtps://",
        ),
        (
            vec![("KAKEHASHI_SMTP", "smtp://mail.example.ac.jp"), from],
            "KAKEHASHI_SMTP: would send passwords",
        ),
        (
            vec![server, from, user],
            "KAKEHASHI_SMTP_PASSWORD: is needed",
        ),
        (
            vec![server, from, ("KAKEHASHI_SMTP_PASSWORD", "x")],
            "KAKEHASHI_SMTP_USER: is needed",
        ),
        (
            vec![server, from, ("KAKEHASHI_SMTP_CA", "nowhere.pem")],
            "KAKEHASHI_SMTP_CA: cannot read",
        ),
        (
            vec![server, ("KAKEHASHI_MAIL_FROM", "portal")],
            "KAKEHASHI_MAIL_FROM: `portal` is not an address",
        ),
        (vec![user], "KAKEHASHI_SMTP_USER: is of no use without"),
    ] {
        let said = refusal(&settings);
        assert!(said.starts_with(begin), "{said}");
        assert_eq!(said.lines().count(), 1);
    }
    let all = [server, from, user, ("KAKEHASHI_SMTP_PASSWORD", "ひみつ")];
    let config = read(None, &all).unwrap();
    let way = config.mail.server.as_ref().unwrap();
    assert_eq!(way.server.to_string(), "smtps://mail.example.ac.jp:465");
    assert!(
        !format!("{config:?}").contains("ひみつ"),
        "secrets are not shown"
    );
}
