//! What is written out: books that end as the ledger does, and entries that stay.

use giftcho::action::{Change, Did, NewExport};
use giftcho::core::date::Day;
use giftcho::core::entry::Exported;
use giftcho::core::words::{ChargeStatus, ExportKind};
use giftcho::export::account_book::{Of, Period, Wanted, books};
use proptest::prelude::*;

use super::{Step, change, empty, live, step};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn books_end_with_the_balances_and_cards_of_the_ledger(
        steps in prop::collection::vec(step(), 0..50),
        split in 1u32..28,
    ) {
        let desk = live(&steps);
        let ledger = desk.ledger();
        let today = day("2026-11-22");
        let all = books(ledger, &Wanted::default(), today);
        let mut in_hand = 0;
        for book in &all {
            prop_assert_eq!(book.opening_yen + book.in_yen() - book.out_yen(), book.closing_yen());
            match &book.of {
                Of::Account { id, .. } => {
                    let holding = ledger.holding(ledger.account(*id).unwrap());
                    prop_assert_eq!(book.closing_yen(), holding.balance_yen);
                }
                Of::Stock { .. } => in_hand += book.closing_yen(),
            }
        }
        let held = ledger.cards().filter(|card| card.charge_status() == ChargeStatus::Uncharged);
        prop_assert_eq!(in_hand, held.map(giftcho::core::card::Card::face_yen).sum::<i64>());
        // A period and the one after it are one.
        let middle = Day::new(2026, 11, split).unwrap();
        let part = |from, to| books(ledger, &Wanted { period: Period { from, to }, ..Wanted::default() }, today);
        let (before, after) = (part(None, Some(middle)), part(Some(middle.plus_days(1)), None));
        for book in all.iter().filter(|book| book.undated_end.is_empty()) {
            let same = |part: &[giftcho::export::account_book::Book]| {
                part.iter().find(|part| part.of == book.of).map(|part| (part.opening_yen, part.closing_yen()))
            };
            let closing = same(&before).map_or(0, |(_, closing)| closing);
            let (opening, end) = same(&after).unwrap_or((0, 0));
            prop_assert_eq!(closing, opening);
            prop_assert_eq!(end, book.closing_yen());
        }
    }
}

#[test]
fn what_was_written_out_is_on_record_and_undo_leaves_it_there() {
    let mut desk = empty();
    let buy = change(desk.ledger(), &Step::Buy { cards: 1, yen: 5000, provenance: 0, day: 1 }).unwrap();
    desk.run_now(buy).unwrap();
    let new = NewExport {
        what: ExportKind::Table,
        recipient: None,
        incident: None,
        name: "AQDM-7TESTX-K2Q8.xlsx".into(),
        sha256: "0".repeat(64),
    };
    let done = desk.run_now(Change::RecordExport(new)).unwrap();
    assert_eq!(done.what, Did::Exported { name: "AQDM-7TESTX-K2Q8.xlsx".into() });
    assert_eq!(done.entries, Some((2, 2)));
    let exported = Exported {
        what: ExportKind::Table,
        recipient: None,
        incident: None,
        name: "••••K2Q8.xlsx".into(),
        sha256: "0".repeat(64),
        entries: 1,
    };
    assert_eq!(desk.ledger().exports().collect::<Vec<_>>(), [&(2, exported.clone())]);
    // The step before it is taken back, over it.
    desk.run_now(Change::Undo).unwrap();
    assert_eq!(desk.ledger().cards().len(), 0);
    assert!(!desk.can_undo());
    assert_eq!(desk.ledger().exports().collect::<Vec<_>>(), [&(2, exported)]);
}
