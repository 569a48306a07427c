//! The table of what charging ends, in words.

use super::{issuers, words};
use crate::core::words::CardKind;
use crate::guide::finality::{Aspect, Says};
use crate::i18n::{Texts, format};

/// What is compared.
pub fn aspect(aspect: Aspect, t: &Texts) -> String {
    match aspect {
        Aspect::State => t.finality_state(),
        Aspect::Gift => t.finality_gift(),
        Aspect::ForValue => t.finality_for_value(),
        Aspect::CashOut => t.finality_cash_out(),
        Aspect::Use => t.finality_use(),
        Aspect::Move => t.finality_move(),
        Aspect::Refund => t.finality_refund(),
        Aspect::Resend => t.finality_resend(),
    }
}

/// What is compared, for these forms; for all there are when none are named.
pub fn aspect_of(of: Aspect, kinds: &[CardKind], t: &Texts) -> String {
    if kinds.is_empty() { aspect(of, t) } else { t.finality_of_kinds(aspect(of, t), kinds_list(kinds, t)) }
}

/// The same over two lines.
pub fn aspect_above(of: Aspect, kinds: &[CardKind], t: &Texts) -> String {
    if kinds.is_empty() { aspect(of, t) } else { format!("{}\n{}", aspect(of, t), kinds_list(kinds, t)) }
}

fn kinds_list(kinds: &[CardKind], t: &Texts) -> String {
    let kinds: Vec<String> = kinds.iter().map(|kind| words::kind(*kind, t)).collect();
    format::list(&kinds, t)
}

/// What is said of it.
pub fn says(says: Says, t: &Texts) -> String {
    match says {
        Says::Number => t.finality_says_number(),
        Says::NoNumber => t.finality_says_no_number(),
        Says::Balance => t.finality_says_balance(),
        Says::FreeGift => t.finality_says_free_gift(),
        Says::StaysWithAccount => t.finality_says_stays(),
        Says::Forbidden => t.finality_says_forbidden(),
        Says::MostlyForbidden => t.finality_says_mostly_forbidden(),
        Says::AfterCharging => t.finality_says_after_charging(),
        Says::Purchases => t.finality_says_purchases(),
        Says::Cancel(cancel) => issuers::cancel(cancel, t),
        Says::InNoAccount => t.finality_says_in_no_account(),
        Says::Final => t.finality_says_final(),
        Says::NoRefund => t.finality_says_no_refund(),
        Says::Resend(resend) => issuers::resend(resend, t),
        Says::ByKind => t.finality_says_by_kind(),
        Says::Unknown => t.word_unknown(),
    }
}
