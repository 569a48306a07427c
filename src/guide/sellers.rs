//! Sites and shops of which something is known that matters once a card was bought there: until when they take claims,
//! whether a dated notice named them.
//!
//! Data: `assets/knowledge/sellers.toml`. Only exact names count, nobody is compared with anybody, and nothing here says
//! whether a seller is good or bad. A person's own file can change every one of them.

use serde::Deserialize;
use unicode_normalization::{UnicodeNormalization as _, is_nfkc};

use super::fact::FactId;

/// What is known of one seller.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownSeller {
    /// What it is called.
    pub name: String,
    /// How its name is written besides.
    #[serde(default)]
    pub forms: Vec<String>,
    /// How many minutes after the purchase it takes claims; none when it is not known.
    pub claim_minutes: Option<u32>,
    /// Whether Amazon's notice of August 2021 named it.
    #[serde(default)]
    pub named_in_notice: bool,
    /// What says so.
    #[serde(default)]
    pub cites: Vec<FactId>,
}

impl KnownSeller {
    /// Every way its name is written.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.forms.iter().map(String::as_str))
    }
}

/// A name as it is compared: without width, case, and blanks around it. Nothing else is left out, so that only an exact
/// name is the same.
pub fn comparable(name: &str) -> String {
    let name = name.trim();
    if name.is_ascii() {
        name.to_ascii_lowercase()
    } else if is_nfkc(name) {
        name.to_lowercase()
    } else {
        name.nfkc().flat_map(char::to_lowercase).collect::<String>().trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::knowledge::Knowledge;

    #[test]
    fn a_seller_is_known_in_every_width_and_case_but_only_by_its_exact_name() {
        let knowledge = Knowledge::built_in();
        let known = |name: &str| knowledge.seller(name).map(|seller| seller.name.clone());
        for name in ["amaten", " Amaten ", "ＡＭＡＴＥＮ", "アマテン", "ｱﾏﾃﾝ"] {
            assert_eq!(known(name).as_deref(), Some("amaten"), "{name}");
        }
        for name in ["アマオク!", "アマオク！", "アマオク"] {
            assert_eq!(known(name).as_deref(), Some("アマオク!"), "{name}");
        }
        for name in ["", "amaten2", "amaten の友人", "アマ", "ama-ten", "ローソン"] {
            assert_eq!(known(name), None, "{name}");
        }
    }

    #[test]
    fn each_seller_takes_claims_for_its_own_time() {
        let knowledge = Knowledge::built_in();
        let of = |name: &str| {
            let seller = knowledge.seller(name).unwrap();
            (seller.claim_minutes, seller.named_in_notice)
        };
        assert_eq!(of("amaten"), (Some(30), true));
        assert_eq!(of("アマオク!"), (None, true));
        assert_eq!(of("ギフティッシュ"), (None, true));
        assert_eq!(of("beterugift"), (Some(60), false));
        assert_eq!(of("売買部"), (Some(30), false));
        assert_eq!(of("ギフル"), (None, false));
        assert!(knowledge.seller("giftissue").unwrap().cites.contains(&FactId::PAYS_FOR_LOCK_ONLY));
    }
}
