//! Searching the cards as one types: ＡＢ = AB, ｱ = ア = あ, words in any order, each anywhere.
//!
//! What can be found is folded once per card and kept until that card changes, so that a keystroke only looks.

use crate::core::card::{Card, Purchase};
use crate::core::code::Last4;
use crate::core::facts::Purchaser;
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::quick;
use crate::core::spelling::{fold, fold_into};

/// The folded words of every card, and the last answer.
#[derive(Debug, Default)]
pub struct CardSearch {
    revision: Option<u64>,
    cards: Vec<Found>,
    query: Vec<String>,
    hits: Vec<u32>,
}

#[derive(Debug)]
struct Found {
    card: CardId,
    version: Version,
    words: Box<str>,
}

/// The entries that last spoke of a card and its purchase.
type Version = (usize, Option<u64>, Option<u64>);

impl CardSearch {
    /// The places, in the order of recording, of the cards that hold every word of the query.
    pub fn find(&mut self, ledger: &Ledger, revision: u64, query: &str) -> &[u32] {
        let terms: Vec<String> = query.split_whitespace().map(fold).filter(|term| !term.is_empty()).collect();
        let fresh = self.revision != Some(revision);
        if fresh {
            self.refresh(ledger);
            self.revision = Some(revision);
        }
        if fresh || terms != self.query {
            // While one types on, what did not fit before does not fit now.
            let narrower = !fresh && narrows(&self.query, &terms);
            let fits = |at: &u32| {
                let found = self.cards.get(*at as usize);
                found.is_some_and(|found| terms.iter().all(|term| found.words.contains(term.as_str())))
            };
            self.hits = if narrower {
                self.hits.iter().copied().filter(fits).collect()
            } else {
                (0..self.cards.len() as u32).filter(fits).collect()
            };
            self.query = terms;
        }
        &self.hits
    }

    fn refresh(&mut self, ledger: &Ledger) {
        self.cards.truncate(ledger.cards().len());
        let mut words = String::new();
        for (at, card) in ledger.cards().enumerate() {
            let purchase = ledger.purchase_of(card);
            let version = version(card, purchase);
            if self.cards.get(at).is_some_and(|found| found.card == card.id && found.version == version) {
                continue;
            }
            words.clear();
            collect(&mut words, card, purchase);
            let found = Found { card: card.id, version, words: words.as_str().into() };
            match self.cards.get_mut(at) {
                Some(place) => *place = found,
                None => self.cards.push(found),
            }
        }
    }
}

/// Whether everything that fits the new words fitted the old ones.
fn narrows(old: &[String], new: &[String]) -> bool {
    old.iter().all(|old| new.iter().any(|new| new.contains(old.as_str())))
}

fn version(card: &Card, purchase: Option<&Purchase>) -> Version {
    let bought = purchase.and_then(|purchase| purchase.history.last().copied());
    (card.history.len(), card.history.last().copied(), bought)
}

/// Everything a card can be found by, a line each so that nothing is found across two of them.
fn collect(words: &mut String, card: &Card, purchase: Option<&Purchase>) {
    let mut add = |text: &str| {
        if !text.is_empty() {
            fold_into(words, text);
            words.push('\n');
        }
    };
    let facts = &card.facts;
    let names = quick::ISSUERS.iter().find(|(issuer, _)| *issuer == facts.issuer);
    names.into_iter().flat_map(|(_, names)| names.iter().take(2)).for_each(|name| add(name));
    let last4 = facts.code_last4.as_ref().map(Last4::as_str);
    let texts =
        [&facts.issuer_name, &facts.title, &facts.serial_number, &facts.memo].map(|text| text.as_deref());
    texts.into_iter().flatten().for_each(&mut add);
    last4.into_iter().for_each(&mut add);
    if let Some(face) = facts.face_value {
        add(&face.minor.to_string());
    }
    let Some(purchase) = purchase else { return };
    let bought = &purchase.facts;
    let texts =
        [&bought.seller, &bought.order_number, &bought.for_whom, &bought.discount_reason, &bought.memo];
    texts.into_iter().flatten().for_each(|text| add(text));
    if let Purchaser::Other(name) = &bought.purchaser {
        add(name);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use uuid::Uuid;

    use super::*;
    use crate::core::entry::{Entry, Fact, NewCard, PurchaseRecorded};
    use crate::core::facts::{CardChange, CardFacts, PurchaseFacts};
    use crate::core::id::{EntryId, PurchaseId};
    use crate::core::money::Money;
    use crate::core::words::Issuer;

    fn entry(seq: u64, fact: Fact) -> Arc<Entry> {
        let recorded_at = "2026-11-22T05:00:00Z".parse().unwrap();
        Arc::new(Entry { seq, id: EntryId::new(Uuid::from_u128(seq.into())), recorded_at, run: None, fact })
    }

    fn card(number: u128) -> CardId {
        CardId::new(Uuid::from_u128(number))
    }

    fn bought(seq: u64, seller: &str, memo: &str) -> Arc<Entry> {
        let facts = CardFacts {
            issuer: Issuer::AmazonJp,
            face_value: Some(Money::yen(5000)),
            memo: Some(memo.into()),
            code_last4: "7K2Q".parse().ok(),
            ..CardFacts::default()
        };
        entry(
            seq,
            Fact::PurchaseRecorded(PurchaseRecorded {
                purchase: PurchaseId::new(Uuid::from_u128(seq.into())),
                facts: PurchaseFacts {
                    seller: Some(seller.into()),
                    order_number: Some("250-1234567-1234567".into()),
                    ..PurchaseFacts::default()
                },
                cards: vec![NewCard { card: card(seq.into()), facts }],
                origin: None,
            }),
        )
    }

    fn ledger() -> Ledger {
        Ledger::fold([bought(1, "ローソン 新宿店", ""), bought(2, "ＡＢストア", "あかいふくろ")])
    }

    #[track_caller]
    fn check(query: &str, expect: &[u32]) {
        assert_eq!(CardSearch::default().find(&ledger(), 1, query), expect, "{query}");
    }

    #[test]
    fn width_and_kana_form_do_not_matter() {
        check("AB", &[1]);
        check("ａｂ", &[1]);
        check("ﾛｰｿﾝ", &[0]);
        check("ろーそん", &[0]);
        check("アカイ", &[1]);
        check("ローソン新宿", &[0]);
    }

    #[test]
    fn numbers_amounts_and_the_last_four_are_found() {
        check("2501234567", &[0, 1]);
        check("¥5,000", &[0, 1]);
        check("7k2q", &[0, 1]);
        check("アマゾン 新宿", &[0]);
        check("amazon", &[0, 1]);
        check("", &[0, 1]);
        check("ミニストップ", &[]);
    }

    #[test]
    fn typing_on_and_back_gives_the_same_as_typing_at_once() {
        let mut search = CardSearch::default();
        let ledger = ledger();
        for query in ["あ", "ああ", "あ", "あか", "", "ろ", "ろー 新"] {
            let expect = CardSearch::default().find(&ledger, 1, query).to_vec();
            assert_eq!(search.find(&ledger, 1, query), expect, "{query}");
        }
    }

    #[test]
    fn what_changed_is_found_by_its_new_words() {
        let mut search = CardSearch::default();
        let mut ledger = ledger();
        assert!(search.find(&ledger, 1, "みどり").is_empty());
        let changes = vec![CardChange::Memo(Some("ミドリ".into()))];
        ledger.apply(entry(3, Fact::CardAmended { card: card(1), changes }));
        assert_eq!(search.find(&ledger, 2, "みどり"), [0]);
    }
}
