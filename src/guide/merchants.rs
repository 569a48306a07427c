//! Shops that sell gift cards, by the names statements give them. Data: `assets/knowledge/merchants.toml`.
//!
//! A name on a statement never proves that a gift card was bought: it makes a question for the person. Nothing here says
//! anything about a shop beyond that it sells, or is known to sell, gift cards.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::core::spelling::fold;
use crate::core::words::{Issuer, Provenance};

/// One shop, or one chain of shops.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Merchant {
    /// What it is called.
    pub name: String,
    /// Whose cards it issues itself.
    pub issuer: Option<Issuer>,
    /// How a card bought there came.
    pub provenance: Provenance,
    /// Whether a card may cost any amount there; else only multiples of [`STEP`].
    #[serde(default)]
    pub any_amount: bool,
    /// How its name begins on statements; `…` in front allows it anywhere.
    forms: Vec<String>,
    /// What is not this shop although its name begins so.
    #[serde(default)]
    not: Vec<String>,
}

/// Of what the prices of cards in shops are multiples, in yen. Our own choice; cards of free amounts are the exception.
pub const STEP: i64 = 500;

impl Merchant {
    /// Whether a card may have cost this many yen there.
    pub fn may_cost(&self, yen: i64) -> bool {
        yen > 0 && (self.any_amount || yen % STEP == 0)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    #[allow(dead_code)]
    about: toml::Table,
    merchant: Vec<Merchant>,
}

/// Every shop that is known.
#[derive(Debug)]
pub struct Merchants(Vec<Known>);

#[derive(Debug)]
struct Known {
    merchant: Merchant,
    begins: Vec<String>,
    contains: Vec<String>,
    not: Vec<String>,
}

impl Merchants {
    fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let all = |forms: &[String]| forms.iter().map(|form| fold(form)).collect::<Vec<_>>();
        let known = file.merchant.into_iter().map(|merchant| {
            let anywhere = |form: &&String| form.starts_with('…');
            let contains = merchant.forms.iter().filter(anywhere).map(|form| fold(&form.replace('…', "")));
            let begins = merchant.forms.iter().filter(|form| !anywhere(form)).map(|form| fold(form));
            Known {
                contains: contains.collect(),
                begins: begins.collect(),
                not: all(&merchant.not),
                merchant,
            }
        });
        Ok(Self(known.collect()))
    }

    /// The shops, in the order of the file.
    pub fn all(&self) -> impl Iterator<Item = &Merchant> {
        self.0.iter().map(|known| &known.merchant)
    }

    /// The shop a text on a statement names: of several the one whose name is the longest.
    pub fn find(&self, text: &str) -> Option<&Merchant> {
        let text = fold(text);
        let mut best: Option<(usize, &Merchant)> = None;
        for Known { merchant, begins, contains, not } in &self.0 {
            if not.iter().any(|not| text.contains(not.as_str())) {
                continue;
            }
            let begins = begins.iter().filter(|form| text.starts_with(form.as_str()));
            let contains = contains.iter().filter(|form| text.contains(form.as_str()));
            let longest = begins.chain(contains).map(String::len).max();
            if let Some(length) = longest.filter(|length| best.is_none_or(|(best, _)| *length > best)) {
                best = Some((length, merchant));
            }
        }
        best.map(|(_, merchant)| merchant)
    }
}

/// The shops the program knows.
pub fn merchants() -> &'static Merchants {
    // A test reads the file, so the list is never empty.
    static ALL: LazyLock<Merchants> = LazyLock::new(|| {
        Merchants::parse(include_str!("../../assets/knowledge/merchants.toml"))
            .unwrap_or(Merchants(Vec::new()))
    });
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_shops_is_read_and_no_form_is_empty() {
        let all = Merchants::parse(include_str!("../../assets/knowledge/merchants.toml")).unwrap();
        assert!(all.0.len() > 10);
        for known in &all.0 {
            let forms = || known.begins.iter().chain(&known.contains);
            assert!(forms().count() > 0, "{}", known.merchant.name);
            assert!(
                forms().chain(&known.not).all(|form| form.chars().count() > 1),
                "{}",
                known.merchant.name
            );
        }
    }

    #[test]
    fn a_shop_is_known_in_every_width() {
        for text in ["ＡＭＡＺＯＮ．ＣＯ．ＪＰ", "AMAZON.CO.JP", "Amazon.co.jp 決済"] {
            let found = merchants().find(text).unwrap();
            assert_eq!(
                (found.name.as_str(), found.issuer),
                ("Amazon.co.jp", Some(Issuer::AmazonJp)),
                "{text}"
            );
        }
        for text in ["ﾛｰｿﾝ", "ローソン　新宿店", "セブン－イレブン", "ファミリーマート見本店"]
        {
            let found = merchants().find(text).unwrap();
            assert_eq!(found.provenance, Provenance::OfficialStore, "{text}");
        }
        for text in
            ["AMAZON WEB SERVICES (AWS.AMAZON.CO)", "ＡＭＡＺＯＮ　ＤＯＷＮＬＯＡＤＳ", "東京電力", ""]
        {
            assert_eq!(merchants().find(text), None, "{text}");
        }
    }

    #[test]
    fn cards_cost_round_amounts_except_where_any_amount_is_sold() {
        let shop = merchants().find("ローソン").unwrap();
        assert_eq!(
            [0, 534, 500, 3000, -3000].map(|yen| shop.may_cost(yen)),
            [false, false, true, true, false]
        );
        assert!(merchants().find("Amazon.co.jp").unwrap().may_cost(3456));
    }
}
