//! A card that was recorded as charged twice counts on both accounts, and what is said of it later changes both.

use std::sync::Arc;

use giftcho::core::entry::{CardSpent, Charged, Entry, Fact, IncidentOpened, NewCard, PurchaseRecorded};
use giftcho::core::facts::{AccountFacts, CardChange, CardFacts, PurchaseChange, PurchaseFacts};
use giftcho::core::id::{AccountId, CardId, ChargeId, IncidentId, PurchaseId};
use giftcho::core::ledger::Ledger;
use giftcho::core::money::Money;
use giftcho::core::words::{IncidentKind, Issuer, Provenance, SourceClass};
use uuid::Uuid;

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u128) -> T {
    Uuid::from_u128(n).to_string().parse().unwrap()
}

#[test]
fn every_account_a_card_was_charged_to_follows_what_becomes_of_the_card() {
    let (card, purchase): (CardId, PurchaseId) = (id(1), id(2));
    let accounts: [AccountId; 2] = [id(3), id(4)];
    let charged = |charge, account, day: &str| {
        Fact::Charged(Charged::of_card(id::<ChargeId>(charge), card, account, day.parse().unwrap()))
    };
    let bought = PurchaseRecorded {
        purchase,
        facts: PurchaseFacts { provenance: Provenance::OfficialStore, ..PurchaseFacts::default() },
        cards: vec![NewCard {
            card,
            facts: CardFacts { face_value: Some(Money::yen(5_000)), ..CardFacts::default() },
        }],
        origin: None,
    };
    let open = |account| Fact::AccountOpened {
        account,
        facts: AccountFacts { issuer: Issuer::AmazonJp, name: "自分の".into(), memo: None },
    };
    let spent = CardSpent { card, when: "2026-11-10".parse().unwrap(), memo: None };
    let voided = IncidentOpened {
        incident: id::<IncidentId>(9),
        kind: IncidentKind::Cancelled,
        when: "2026-11-12".parse().unwrap(),
        seen: None,
        seen_where: None,
        mail: None,
        pattern: None,
        cause: None,
        cards: vec![card],
        account: None,
    };
    let steps = [
        (Fact::PurchaseRecorded(bought), [0, 0], SourceClass::Official),
        (open(accounts[0]), [0, 0], SourceClass::Official),
        (open(accounts[1]), [0, 0], SourceClass::Official),
        (charged(5, accounts[0], "2026-11-01"), [5_000, 0], SourceClass::Official),
        (charged(6, accounts[1], "2026-11-02"), [5_000, 5_000], SourceClass::Official),
        (
            Fact::CardAmended { card, changes: vec![CardChange::FaceValue(Some(Money::yen(3_000)))] },
            [3_000, 3_000],
            SourceClass::Official,
        ),
        // What became of the card afterwards does not hide that it was charged.
        (Fact::CardSpent(spent), [3_000, 3_000], SourceClass::Official),
        (
            Fact::PurchaseAmended {
                purchase,
                changes: vec![PurchaseChange::Provenance(Provenance::Marketplace)],
            },
            [3_000, 3_000],
            SourceClass::Unofficial,
        ),
        (Fact::IncidentOpened(voided), [0, 0], SourceClass::Unofficial),
    ];
    let mut ledger = Ledger::default();
    let mut entries = Vec::new();
    for (seq, (fact, balances, class)) in (1..).zip(steps) {
        let recorded_at = "2026-11-22T05:30:00Z".parse().unwrap();
        let entry = Arc::new(Entry { seq, id: id(100 + u128::from(seq)), recorded_at, run: None, fact });
        entries.push(Arc::clone(&entry));
        ledger.apply(entry);
        let folded = Ledger::fold(entries.iter().cloned());
        for (account, balance) in accounts.iter().zip(balances) {
            let Some(found) = ledger.account(*account) else { continue };
            let holding = ledger.holding(found);
            assert_eq!(holding.balance_yen, balance, "after entry {seq}");
            assert_eq!(holding.left_yen(class), balance.max(0), "after entry {seq}");
            assert_eq!(holding, folded.holding(folded.account(*account).unwrap()), "after entry {seq}");
        }
    }
}
