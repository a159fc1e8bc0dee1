use super::*;
use encoding_rs::{ISO_8859_2, KOI8_R, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1254};

const JAPANESE: &str = "id,会社名,募集名,勤務地\n1,㈱高橋精機,海の仕事～①,東京都港区\n2,瀬戸海洋研究社,水中ロボットの試験を手伝う学生,香川県直島町\n";
const FRENCH: &str = "id,company,title_en,location\nc24a,Québec Océan,Archive intern Montréal,\"Montréal, Canada\"\nc24b,Besançon Horlogerie,Watch intern,\"Besançon, France\"\nc24c,Puerto de Málaga,Port intern,\"Málaga, Spain\"\n";

fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{}", encoding.name());
    bytes.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

// F67, F69
#[test]
fn f67_every_usual_encoding_is_read() {
    let without_nec = JAPANESE
        .replace('①', "1")
        .replace('㈱', "(株)")
        .replace('～', "~");
    let mark = [0xEF, 0xBB, 0xBF];
    let cases: Vec<(Vec<u8>, &str, &str)> = vec![
        (JAPANESE.into(), JAPANESE, "UTF-8"),
        ([&mark[..], JAPANESE.as_bytes()].concat(), JAPANESE, "UTF-8"),
        (encoded(SHIFT_JIS, JAPANESE), JAPANESE, "Shift_JIS"),
        (encoded(EUC_JP, &without_nec), &without_nec, "EUC-JP"),
        (
            encoded(ISO_2022_JP, &without_nec),
            &without_nec,
            "ISO-2022-JP",
        ),
        (encoded(WINDOWS_1252, FRENCH), FRENCH, "windows-1252"),
        (
            utf16(&format!("\u{feff}{JAPANESE}"), u16::to_le_bytes),
            JAPANESE,
            "UTF-16LE",
        ),
        (
            utf16(&format!("\u{feff}{JAPANESE}"), u16::to_be_bytes),
            JAPANESE,
            "UTF-16BE",
        ),
        (utf16(FRENCH, u16::to_le_bytes), FRENCH, "UTF-16LE"),
        (utf16(FRENCH, u16::to_be_bytes), FRENCH, "UTF-16BE"),
    ];
    for (bytes, text, name) in cases {
        assert_eq!(decode(&bytes), Ok((text.to_owned(), name)));
    }
}

// F67: what a short file looks like may not be certain, but it is never read wrong.
#[test]
fn f67_nothing_is_read_wrong() {
    let cases = [
        (WINDOWS_1252, "id,company,title\n1,Québec Océan,Intern\n"),
        (WINDOWS_1252, "id,company,title\n1,Reef,Café intern\n"),
        (
            WINDOWS_1252,
            "id,company,title\n1,Zürcher Höhenklinik,Pflegepraktikum für Ältere\n",
        ),
        (
            WINDOWS_1252,
            "id;company;title\n1;Smørrebrød A/S;Kåre’s intern – “reef”\n",
        ),
        (WINDOWS_1252, "id;company;title\n1;Reef;Trainee – Data\n"),
        (SHIFT_JIS, "id,会社名,募集名\n1,ｶﾌﾞｼｷｶﾞｲｼｬ ｾﾄ,ｲﾝﾀｰﾝ\n"),
        (SHIFT_JIS, "id,会社名,募集名\n1,湊,実習\n"),
        (EUC_JP, "id,会社名,募集名\n1,湊,実習\n"),
        (
            GBK,
            "id,company,title\n1,上海海洋研究所,海洋数据实习生\n2,北京大学,软件工程实习生\n",
        ),
        (
            EUC_KR,
            "id,company,title\n1,서울대학교,연구 인턴을 모집합니다\n",
        ),
        (BIG5, "id,company,title\n1,國立臺灣大學,海洋資料實習生\n"),
    ];
    for (encoding, text) in cases {
        match decode(&encoded(encoding, text)) {
            Ok((read, name)) => assert_eq!(read, text, "read as {name}"),
            Err(problem) => println!("refused: {} {problem:?}: {text}", encoding.name()),
        }
    }
}

// Every byte of these is a sign in windows-1252 as well.
#[test]
fn f67_other_encodings_of_single_bytes_are_refused() {
    for (encoding, text) in [
        (
            MACINTOSH,
            "id,company,title\n1,Université de Montréal,Archive intern\n",
        ),
        (
            MACINTOSH,
            "id,company,title\n1,Hotel Zürich,Concierge intern\n",
        ),
        (MACINTOSH, "id,company,title\n1,García y Compañía,Intern\n"),
        (MACINTOSH, "id,company,title\n1,Reef,École d’été\n"),
        (KOI8_R, "id,company,title\n1,Москва,Intern\n"),
        (WINDOWS_1251, "id,company,title\n1,Reef,Практика в Москве\n"),
        (ISO_8859_2, "id,company,title\n1,Łódź Port,Intern\n"),
        (
            ISO_8859_2,
            "id,company,title\n1,Politechnika Gdańska,Praktyka\n",
        ),
        (
            WINDOWS_1250,
            "id,company,title\n1,Dvořák a synové,Stáž v Plzni\n",
        ),
        (WINDOWS_1254, "id,company,title\n1,Boğaziçi,Staj\n"),
    ] {
        let read = decode(&encoded(encoding, text));
        assert!(
            matches!(read, Err(FileProblem::UnknownEncoding { .. })),
            "{text}: {read:?}"
        );
    }
    // Code page 850, in which Z\x81rich is Shift_JIS as well.
    for bytes in [
        &b"id,company,title\n1,Hotel Z\x81rich,Intern\n"[..],
        b"id,company,title\n1,Universit\x84t Z\x81rich,Praktikant\n",
    ] {
        let read = decode(bytes);
        assert!(
            matches!(read, Err(FileProblem::UnknownEncoding { .. })),
            "{read:?}"
        );
    }
}

#[test]
fn asvs_v5_2_2_what_is_no_text_is_refused() {
    for bytes in [
        &b"PK\x03\x04\x14\x00\x06\x00\x08\x00"[..],
        &[0xFF, 0x00, 0x80],
        &[0x89, b'P', b'N', b'G', 0xFD],
        b"id,title\x01\n",
    ] {
        assert!(decode(bytes).is_err(), "{bytes:?}");
    }
}

#[test]
fn what_was_read_wrong_elsewhere_is_seen() {
    for text in [
        "Qu\u{fffd}bec",
        "QuÃ©bec",
        "CafÃ© â€“ bar",
        "ã‚¤ãƒ³ã‚¿ãƒ¼ãƒ³",
        "繧､繝ｳ繧ｿ繝ｼ繝ｳ",
        "譚ｱ莠ｬ",
    ] {
        assert!(is_garbled(text), "{text}");
    }
    for text in [
        "Québec",
        "Ångström & Çelik",
        "東京都港区",
        "ｾﾄ ﾂｱｰ",
        "ﾂｱ",
        "Ã",
        "naïve – “quoted”",
        "上海",
    ] {
        assert!(!is_garbled(text), "{text}");
    }
}
