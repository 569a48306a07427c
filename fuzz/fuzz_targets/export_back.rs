//! Whatever was imported, the cards that are exported and read back add nothing.

#![no_main]

use giftcho::export::template;
use giftcho_fuzz::{Asked, Choice, check_plan};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(asked) = Asked::of(data) else { return };
    let Ok(plan) = asked.plan(asked.ledger()) else { return };
    let Some(ledger) = asked.record(&plan) else { return };
    if ledger.cards().len() == 0 {
        return;
    }
    let file = template::write(&ledger);
    let back = Asked { file: &file, choice: Choice::default() };
    let plan = back.plan(&ledger).expect("an export is read");
    check_plan(&file, &plan);
    for row in &plan.rows {
        assert!(
            !row.is_recorded(),
            "line {} of an export would be recorded again: {:?}",
            row.line,
            row.reason()
        );
    }
});
