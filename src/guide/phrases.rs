//! What stores show when something is wrong, as people quoted it, and which kind of トラブル it likely is.
//!
//! The present wording of the issuers was not verified, so a typed wording is matched loosely and the kind is only
//! proposed.

use unicode_normalization::UnicodeNormalization as _;

use crate::core::words::IncidentKind;

/// A wording that was quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// The wording.
    pub text: &'static str,
    /// What it likely means.
    pub kind: IncidentKind,
    /// When it was quoted, as far as known.
    pub quoted: Option<&'static str>,
}

/// Wordings that were quoted, the most frequent first.
pub const PHRASES: &[Phrase] = &[
    Phrase {
        text: "Amazonギフト券がロックされています",
        kind: IncidentKind::Lock,
        quoted: Some("2019-05-11"),
    },
    Phrase { text: "ギフト券は無効化されています", kind: IncidentKind::Refused, quoted: None },
    Phrase {
        text: "Amazonギフト券番号は無効です", kind: IncidentKind::Refused, quoted: Some("2024-06-18")
    },
    Phrase {
        text: "既にアカウントに登録済みのAmazonギフト券です",
        kind: IncidentKind::AlreadyUsed,
        quoted: None,
    },
    Phrase {
        text: "キャンセル（残高の履歴の行）", kind: IncidentKind::Cancelled, quoted: None
    },
    Phrase {
        text: "利用規約に違反する行為がありました為",
        kind: IncidentKind::AccountSuspended,
        quoted: None,
    },
];

/// Marks of each kind in a wording, the surest first.
const MARKS: &[(IncidentKind, &[&str])] = &[
    (
        IncidentKind::AlreadyUsed,
        &["登録済み", "使用済み", "既に", "すでに", "alreadyredeemed", "alreadybeenredeemed", "alreadyused"],
    ),
    (IncidentKind::Lock, &["ロック", "locked"]),
    (IncidentKind::AccountSuspended, &["違反", "停止", "suspended", "onhold"]),
    (IncidentKind::Fraud, &["詐欺", "教えてしまった", "教えた", "だまされ", "騙され", "scam", "fraud"]),
    (IncidentKind::Refused, &["無効", "有効ではありません", "正しくありません", "invalid", "notvalid"]),
    (IncidentKind::Cancelled, &["キャンセル", "取消", "取り消", "cancelled", "canceled"]),
    (IncidentKind::BalanceVanished, &["残高", "balance"]),
];

/// The kind a wording points to, and the mark in it that says so.
pub fn proposed(wording: &str) -> Option<(IncidentKind, &'static str)> {
    let wording = folded(wording);
    MARKS.iter().find_map(|(kind, marks)| {
        marks.iter().find(|mark| wording.contains(&folded(mark))).map(|mark| (*kind, *mark))
    })
}

fn folded(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quoted_phrase_is_recognised_as_its_kind() {
        for phrase in PHRASES {
            assert_eq!(proposed(phrase.text).map(|(kind, _)| kind), Some(phrase.kind), "{}", phrase.text);
        }
    }

    #[test]
    fn wordings_are_matched_loosely() {
        assert_eq!(proposed("このギフト券は ﾛｯｸ されました"), Some((IncidentKind::Lock, "ロック")));
        assert_eq!(proposed("This gift card is LOCKED"), Some((IncidentKind::Lock, "locked")));
        assert_eq!(proposed("残高が減っている"), Some((IncidentKind::BalanceVanished, "残高")));
        assert_eq!(proposed("電話で番号を教えてしまった"), Some((IncidentKind::Fraud, "教えてしまった")));
        assert_eq!(proposed("画面が白い"), None);
    }
}
