use super::*;

/// What a question is about, by the codes of the items; empty: nothing.
fn asks(text: &str) -> Vec<&'static str> {
    let found = unfair_questions(text);
    found.iter().map(|one| one.about.code()).collect()
}

fn presses(text: &str) -> Vec<&'static str> {
    let found = pressure(text);
    found.iter().map(|one| one.about.code()).collect()
}

#[test]
fn questions_that_nobody_may_ask() {
    let mut wrong = Vec::new();
    for (text, about) in [
        ("本籍地を記入してください。", "origin"),
        ("ご出身地はどちらですか？", "origin"),
        ("住民票の写しを提出してください", "origin"),
        ("What is your place of birth?", "origin"),
        ("Where were you born?", "origin"),
        ("ご家族の職業を教えてください。", "family"),
        ("家族構成", "family"),
        ("お父様のお勤め先はどちらですか", "family"),
        ("兄弟は何人いますか", "family"),
        ("What do your parents do for a living?", "family"),
        ("Are you married?", "family"),
        ("What is your father's occupation?", "family"),
        ("お住まいは持ち家ですか、賃貸ですか。", "housing"),
        ("現住所の略図を書いてください", "housing"),
        ("Do you own or rent?", "housing"),
        ("生い立ちについて述べてください。", "upbringing"),
        ("あなたの家庭環境はどうですか", "upbringing"),
        ("Tell us about your upbringing.", "upbringing"),
        ("信仰している宗教はありますか？", "religion"),
        ("What is your religion?", "religion"),
        ("Do you go to church?", "religion"),
        ("支持する政党はどこですか", "party"),
        ("先日の選挙に行きましたか", "party"),
        ("Which political party do you support?", "party"),
        ("あなたの人生観を述べよ。", "view-of-life"),
        ("座右の銘は何ですか", "view-of-life"),
        ("What is your philosophy of life?", "view-of-life"),
        ("尊敬する人物は誰ですか。", "respected"),
        ("Who do you admire most?", "respected"),
        ("あなたの思想について教えてください", "thought"),
        ("What are your political views?", "thought"),
        ("労働組合に加入したことはありますか", "movement"),
        ("学生運動の経験を書いてください", "movement"),
        ("Have you ever been in a labor union?", "movement"),
        ("愛読書を一冊挙げてください。", "reading"),
        ("どの新聞を読んでいますか？", "reading"),
        ("Which newspapers do you read?", "reading"),
        ("身元調査に同意してください", "investigation"),
        ("We will run a background check.", "investigation"),
        ("当社指定の履歴書を使用すること", "form"),
        ("社用紙に記入してください", "form"),
        ("健康診断書を添付してください。", "health"),
        ("既往歴はありますか", "health"),
        ("Please attach a health certificate.", "health"),
        ("お住まいの種類を選んでください", "housing"),
        ("血液検査の結果を提出してください", "health"),
        ("Please bring your blood test results.", "health"),
    ] {
        if asks(text) != [about] {
            wrong.push((text, asks(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn questions_that_only_look_like_it() {
    let mut wrong = Vec::new();
    for text in [
        "志望動機を400字以内で書いてください。",
        "研究テーマと、用いた手法を説明してください。",
        "希望する勤務地はありますか",
        "宗教学を専攻する方も歓迎します。",
        "宗教上の理由で食べられないものがあれば教えてください",
        "家族向けアプリを開発した経験について教えてください。",
        "母国語以外に話せる言語はありますか",
        "住宅の間取りを設計した経験はありますか",
        "日本思想史の授業を履修しましたか",
        "このシステムの設計思想を説明してください",
        "生活環境学部の学生が対象です",
        "地域の生活環境を改善する提案を書いてください",
        "社会運動論の研究をしていますか",
        "新聞記事を書いた経験はありますか",
        "渡航のため健康診断書を提出していただきます",
        "健康診断システムの開発に関心はありますか",
        "ご自宅のネット回線の種類を教えてください",
        "自宅で使うパソコンの種類は何ですか",
        "血液検査のデータを解析した経験はありますか",
        "Have you worked with blood test data?",
        "出身学部と学年を記入してください",
        "JIS規格様式の履歴書を提出してください",
        "Why do you want to join this internship?",
        "Which programming languages do you use?",
        "Have you taken a course in religious studies?",
        "Do you need a prayer room or other meals, for religious or other reasons?",
        "Did you work on social movements in your thesis?",
        "Do you have experience of work in a family restaurant?",
        "A visa needs a health certificate.",
        "Are you interested in the health sector?",
        "",
    ] {
        if !asks(text).is_empty() {
            wrong.push((text, asks(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn offers_that_press() {
    let mut wrong = Vec::new();
    for (text, about) in [
        (
            "内定を受ける場合は、就職活動を終了してください。",
            "stop-looking",
        ),
        ("就活はここでやめていただけますか", "stop-looking"),
        ("Please stop your job search.", "stop-looking"),
        ("他社の選考を辞退することを条件とします。", "decline-others"),
        ("ほかの企業はお断りください", "decline-others"),
        ("他社 を 辞 退 し て く だ さ い", "decline-others"),
        ("You must decline all other offers.", "decline-others"),
        ("Please withdraw your other applications", "decline-others"),
        ("保護者の同意書を提出してください。", "ask-parents"),
        ("ご両親の承諾を得てください", "ask-parents"),
        ("後日、保護者に確認のお電話をします", "ask-parents"),
        ("We need your parents’ consent.", "ask-parents"),
        ("承諾書は本日中にご提出ください", "pledge-now"),
        ("この場で決断し、その場で返答してください", "pledge-now"),
        ("You have to accept on the spot.", "pledge-now"),
        ("指導教員の推薦状を提出していただきます", "recommendation"),
        ("Send us a letter of recommendation.", "recommendation"),
        ("内定者研修に参加しない場合は取り消します", "keep-busy"),
        ("Training is a condition of the offer.", "keep-busy"),
        ("辞退した場合は損害賠償を請求します", "penalty"),
        ("断った場合、後輩の採用に影響します", "penalty"),
        ("If you withdraw, you pay us damages.", "penalty"),
        ("承諾後の辞退は認めません。", "hold-back"),
        ("You cannot withdraw after that.", "hold-back"),
        ("承諾後は辞退できません。", "hold-back"),
        ("承諾後に辞退することはできません。", "hold-back"),
        ("他社の選考を終えてください", "decline-others"),
        ("就職活動を終えてください", "stop-looking"),
        ("就活を控えてください", "stop-looking"),
        ("Please sign within 24 hours.", "pledge-now"),
        ("推薦状をお持ちください", "recommendation"),
        ("You must submit a recommendation letter.", "recommendation"),
    ] {
        if presses(text) != [about] {
            wrong.push((text, presses(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn offers_that_do_not_press() {
    let mut wrong = Vec::new();
    for text in [
        // The words of the portal itself.
        "受入れをご案内申し上げます。◯日までにご返答ください。他の選考を妨げるものではございません。",
        "他社の選考を辞退する必要はありません。",
        "就職活動を続けていただいて差し支えありません。",
        "就職活動の終了を求めるものではありません。",
        "辞退される場合は、大学のキャリアセンターにもご連絡ください。",
        "辞退してもペナルティはありません。",
        "辞退はいつでもできます。返答は15日までにお願いします。",
        "未成年の方は保護者の同意書が必要です。",
        "緊急連絡先として保護者の電話番号を伺います。",
        "選考は終了いたしました。",
        "研修は4月1日に行います。",
        "推薦状の提出は任意です。",
        "推薦状をいただきありがとうございました。",
        "推薦状をご提出いただき、ありがとうございました。",
        "ご参加できない場合は、マイページから辞退してください。",
        "マイページで辞退できない場合は、お電話ください。",
        "他社の選考を終えてからのご返答で構いません。",
        "就職活動を終えてからのお返事で構いません。",
        "就活を控えた皆さまを歓迎します。",
        "You do not have to decline other offers.",
        "You are free to stop applying or to go on.",
        "You may withdraw at any time without penalty.",
        "Please answer by 15 December.",
        "We answer messages within 24 hours.",
        "We will decide within 24 hours.",
        "Thank you for the letter of recommendation.",
        "A letter of recommendation is optional.",
        "Participants under 18 need parental consent.",
        "",
    ] {
        if !presses(text).is_empty() {
            wrong.push((text, presses(text)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn width_kana_hidden_signs_and_spaces_do_not_matter() {
    for text in [
        "本\u{200B}籍",
        "本　籍",
        "ＰＬＡＣＥ　ＯＦ　ＢＩＲＴＨ",
        "ﾃﾞﾓに参加しましたか",
    ] {
        assert_eq!(asks(text).len(), 1, "{text}");
    }
    assert_eq!(presses("ホカノ企業を断ってください"), ["decline-others"]);
}

#[test]
fn a_finding_shows_the_sentence() {
    let found = unfair_questions("志望動機は？ ご家族の職業は？\n希望日は？");
    let sentences: Vec<&str> = found.iter().map(|one| one.sentence.as_str()).collect();
    assert_eq!(sentences, ["ご家族の職業は"]);
}

#[test]
fn every_row_can_be_read_and_every_item_has_both_languages() {
    fn check<C: Closed + PartialEq + std::fmt::Debug>(table: &str) {
        let lines = table.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(rules::<C>(table).count(), lines.count());
        for item in C::ALL {
            for is_english in [true, false] {
                let has = rules::<C>(table)
                    .any(|rule| rule.about == *item && rule.groups[0][0].is_ascii() == is_english);
                assert!(has, "{item:?}");
            }
        }
    }
    check::<Unfair>(include_str!("../../../data/unfair-questions.tsv"));
    check::<Pressure>(include_str!("../../../data/pressing-offers.tsv"));
}

#[test]
fn a_long_text_is_read_in_no_time() {
    let text = "家族と職業とchurchと。".repeat(2_000);
    let started = std::time::Instant::now();
    unfair_questions(&text);
    assert!(started.elapsed().as_secs() < 5);
}
