use super::*;

fn refused(password: &str) -> bool {
    let schools = ["青嶺大学".to_owned(), "Aomine University".to_owned()];
    let (name, email) = ("髙橋 一郎", "ichiro.takahashi@example.jp");
    is_guessable(password, name, email, &schools)
}

#[test]
fn asvs_v6_2_4_what_everybody_tries_first_is_refused() {
    for password in [
        "PasswordPassword",
        "ｐａｓｓｗｏｒｄ１２３４５６７８９",
        "qwertyuiopasdfghjkl",
        "1qaz2wsx3edc4rfv5tgb",
        "123456789012345678901234567890",
        "abcdefghijklmnopqrs",
        "correct correct correct",
        "あいうえおかきくけこさしすせそ",
        "アイウエオカキクケコサシスセソ",
        "aiueokakikukekosasisuseso",
        "よろしくお願いします2027!!",
        "sakurasakura20270401",
        "ありがとうアリガトウ！！1234",
        "liverpool-2027!!",
        "!!!!michelle!!!",
    ] {
        assert!(refused(password), "{password}");
    }
}

#[test]
fn asvs_v6_2_11_words_of_this_portal_and_its_people_are_refused() {
    for password in [
        "kakehashi-kakehashi",
        "Kakehashi2027!!!",
        "ichiro.takahashi@example.jp",
        "ichiro.takahashi2027",
        "髙橋一郎パスワード12345678",
        "架け橋架け橋かけはし2027",
        "aomine-university-2027",
        "青嶺大学青嶺大学2027年度",
    ] {
        assert!(refused(password), "{password}");
    }
}

#[test]
fn a_sentence_may_hold_such_a_word() {
    for password in [
        "けさは川べりを歩いて来ました。",
        "夕方の港で船を数えていました。",
        "kakehashi opens at nine each day",
        "my sakura blossoms too late",
        "correct horse battery staple",
        "髙橋さんちの猫は二匹とも黒い",
        "大学の桜は四月に散ってしまう",
        "vk3$Lw9!xPz7@qTn",
        "not the password of anybody",
    ] {
        assert!(!refused(password), "{password}");
    }
}
