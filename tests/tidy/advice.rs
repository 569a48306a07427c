//! What no text may advise: to split purchases, stay under some limit, wait something out, hide, or use another account to
//! avoid checks; nor may any name an amount or number as safe. Every text of both languages is read.
//!
//! A word that occurs harmlessly is one line below, with its reason.

use crate::source::files;
use crate::{root, tidy};

/// Pieces of Japanese that only occur in such advice.
const JAPANESE: &[&str] = &[
    "分けて買",
    "分けて購入",
    "分けてチャージ",
    "分割して",
    "小分け",
    "少額ずつ",
    "数回に分け",
    "複数回に分け",
    "日を分け",
    "店を分け",
    "上限以内",
    "上限まで",
    "上限を超えない",
    "以下に抑え",
    "以内に抑え",
    "未満に抑え",
    "超えないように",
    "バレ",
    "ばれ",
    "別のアカウント",
    "別アカウント",
    "もう一つのアカウント",
    "サブアカ",
    "捨てアカ",
    "隠",
    "目立たな",
    "怪しまれ",
    "疑われな",
    "検知され",
    "引っかから",
    "すり抜け",
    "回避",
    "ほとぼり",
    "元を伝えない",
    "先を伝えない",
    "元を伝えず",
    "先を伝えず",
    "元を言わ",
    "先を言わ",
    "元には触れ",
    "先には触れ",
    "ふれずに",
    "伏せ",
    "黙ってい",
    "ごまか",
    "偽って",
    "うそを",
    "嘘を",
    "書かないで",
    "空欄にして",
    "しばらく待ってから",
    "時間を置いて買",
    "日を空けて買",
    "間をあけ",
    "安全な金額",
    "安全な枚数",
    "安全な額",
    "安全な範囲",
    "安全圏",
    "なら安全",
    "れば安全",
    "なら大丈夫",
    "れば大丈夫",
];

/// The same in English; each begins a word.
const ENGLISH: &[&str] = &[
    "split",
    "in smaller amounts",
    "in small amounts",
    "several smaller",
    "spread your purchases",
    "spread purchases",
    "spread out",
    "stay under",
    "stay below",
    "stay within",
    "keep under",
    "keep below",
    "keep it under",
    "keep it below",
    "below the limit",
    "under the limit",
    "within the limit",
    "under the threshold",
    "below the threshold",
    "separate account",
    "second account",
    "another account",
    "different account",
    "open a new account",
    "make a new account",
    "create a new account",
    "alternate account",
    "burner",
    "avoid detection",
    "avoid checks",
    "avoid suspicion",
    "undetected",
    "unnoticed",
    "under the radar",
    "get around",
    "bypass",
    "evade",
    "hide",
    "hiding",
    "conceal",
    "do not mention",
    "don’t mention",
    "without mentioning",
    "without saying where",
    "leave out where",
    "say nothing about where",
    "keep quiet about",
    "no need to say where",
    "lie about",
    "lie low",
    "wait it out",
    "wait a while",
    "wait until it",
    "safe limit",
    "safe amount",
    "safe number",
    "safe range",
    "would be safe",
    "a day is safe",
    "a month is safe",
    "amount is safe",
    "yen is safe",
    "cards are safe",
];

/// Where such a piece occurs and advises nothing: language, key, piece, why.
const HARMLESS: &[(&str, &str, &str, &str)] = &[
    ("ja", "settings-rules-ours", "れば安全", "says that the numbers do not mean this"),
    ("en", "card-new-account", "another account", "the choice of an account that is not in the list yet"),
    ("ja", "before-undone-text", "別のアカウント", "a balance cannot be moved there"),
    ("en", "before-undone-text", "another account", "a balance cannot be moved there"),
    ("en", "finality-move", "another account", "a balance cannot be moved there"),
    ("ja", "word-vanish-other-account", "別のアカウント", "where a balance that seemed lost was found"),
    ("en", "word-vanish-other-account", "another account", "where a balance that seemed lost was found"),
    ("ja", "opening-cause-other", "別のアカウント", "asks where a balance that seems lost is"),
    ("en", "opening-cause-other", "another account", "asks where a balance that seems lost is"),
    ("ja", "opening-clear-elsewhere", "別のアカウント", "where a balance that seemed lost was found"),
    ("en", "opening-clear-elsewhere", "another account", "where a balance that seemed lost was found"),
    ("en", "settings-rules-ours", "would be safe", "says that the numbers do not mean this"),
];

/// One text: its file, line, key (with `.name` for an attribute) and everything it says.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    line: usize,
    key: String,
    text: String,
}

#[test]
fn no_text_advises_to_dodge_checks_or_names_a_safe_amount() {
    let mut violations = Vec::new();
    let mut met: Vec<bool> = HARMLESS.iter().map(|_| false).collect();
    for (lang, pieces) in [("ja", JAPANESE), ("en", ENGLISH)] {
        for (path, text) in files(root(), &format!("assets/locales/{lang}"), "ftl") {
            for said in texts(&text) {
                for piece in pieces.iter().filter(|piece| advises(&said.text, piece)) {
                    let known = HARMLESS
                        .iter()
                        .position(|(of, key, word, _)| *of == lang && *key == said.key && word == piece);
                    match known.and_then(|at| met.get_mut(at)) {
                        Some(met) => *met = true,
                        None => violations.push(format!(
                            "{path}:{}: `{}` says \"{piece}\": say what was seen, why it matters and what to do; \
                             a harmless use is a line in HARMLESS with its reason",
                            said.line, said.key
                        )),
                    }
                }
            }
        }
    }
    for ((lang, key, piece, _), _) in HARMLESS.iter().zip(&met).filter(|(_, met)| !**met) {
        violations.push(format!(
            "tests/tidy/advice.rs:1: `{key}` ({lang}) no longer says \"{piece}\": take the line out"
        ));
    }
    tidy(&violations);
}

/// Before these, ばれ is the end of another verb: 選ばれた, 呼ばれる.
const VERBS: &[char] = &['選', '呼', '運', '並', '結', '学', '遊', '飛', '喜', '及'];

/// Whether a text holds a piece; an English one must begin a word.
fn advises(text: &str, piece: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices(&piece.to_lowercase()).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        if piece.is_ascii() {
            before.is_none_or(|before| !before.is_alphanumeric())
        } else {
            piece != "ばれ" || before.is_none_or(|before| !VERBS.contains(&before))
        }
    })
}

/// The texts of a Fluent file, each with the lines it goes on over; comments say nothing to people.
fn texts(file: &str) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let mut owner = String::new();
    for (at, line) in file.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let top = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        let named = line.split_once('=').map(|(name, text)| (name.trim(), text.trim()));
        match named {
            Some((name, text)) if top => {
                name.clone_into(&mut owner);
                found.push(Said { line: at + 1, key: owner.clone(), text: text.to_owned() });
            }
            Some((name, text)) if name.starts_with('.') && !name.contains(' ') => {
                found.push(Said { line: at + 1, key: format!("{owner}{name}"), text: text.to_owned() });
            }
            Some(_) | None => {
                if let Some(said) = found.last_mut() {
                    // A line ends where a word ends in English only; a piece must be found across both.
                    said.text.push(' ');
                    said.text.push_str(line.trim());
                }
            }
        }
    }
    found
}

#[test]
fn advice_of_that_kind_is_caught() {
    let bad = "card-advice = 目立たないように、何回かに小分けにして買う。\n";
    let said = texts(bad);
    assert_eq!(said.len(), 1);
    assert!(JAPANESE.iter().any(|piece| advises(&said[0].text, piece)));
    for text in [
        "ひと月 3万円以下に抑えましょう",
        "しばらく待ってから、別のアカウントにチャージする",
        "ばれないようにするには",
        "1日 5枚なら安全です",
        "入手元は隠しておく",
        "購入元を伝えないで、解除を頼む",
        "どこで買ったかは黙っていれば通る",
    ] {
        assert!(JAPANESE.iter().any(|piece| advises(text, piece)), "{text}");
    }
    for text in [
        "Split the purchase over several days",
        "Stay under ¥30,000 a month",
        "Use a second account for these",
        "Then it goes Undetected",
        "Five cards a day is safe",
        "Better lie low until the lock is forgotten",
        "Ask for an unlock without saying where you bought it",
        "Do not mention the site",
    ] {
        assert!(ENGLISH.iter().any(|piece| advises(text, piece)), "{text}");
    }
}

#[test]
fn calm_advice_is_let_through() {
    for text in [
        "選ばれたカードだけ、うまく呼ばれないこともあります。",
        "どの購入も自分で決めたものかを確かめる。何のための購入かを書きたす。",
        "これまでの購入をまとめて取り込みます。",
        "What was recorded is safe.",
        "Check that each purchase was your own decision.",
        "A split-second glance would do",
    ] {
        let all = JAPANESE.iter().chain(ENGLISH);
        let caught: Vec<&&str> = all.filter(|piece| advises(text, piece)).collect();
        assert_eq!(caught.len(), usize::from(text.contains("split")), "{text}: {caught:?}");
    }
}

#[test]
fn a_text_over_several_lines_and_its_attributes_are_read_whole() {
    let said = texts(
        "# split\na-b = one\n    two\n    .why = stay\n        under it\nc = { $n ->\n   *[other] x\n}\n",
    );
    let keys: Vec<(&str, usize, &str)> =
        said.iter().map(|said| (said.key.as_str(), said.line, said.text.as_str())).collect();
    assert_eq!(keys[..2], [("a-b", 2, "one two"), ("a-b.why", 4, "stay under it")]);
    assert_eq!(keys[2].2, "{ $n -> *[other] x }");
    assert!(advises(&said[1].text, "stay under"));
}
