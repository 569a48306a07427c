//! Any bytes as a file to import: what its plan says, what recording it writes, and what the same file is afterwards.

#![no_main]

use giftcho_fuzz::{Asked, check_again, check_plan, check_proposal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(asked) = Asked::of(data) else { return };
    let Ok(plan) = asked.plan(asked.ledger()) else { return };
    check_plan(asked.file, &plan);
    if let Some(mapping) = &plan.proposal {
        check_proposal(&asked, mapping);
    }
    if let Some(ledger) = asked.record(&plan) {
        check_again(&plan, &asked.plan(&ledger).expect("a file that was read is read again"));
    }
});
