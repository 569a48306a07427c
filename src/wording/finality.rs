//! The table of what charging ends, in words.

use super::issuers;
use crate::guide::finality::{Aspect, Says};
use crate::i18n::Texts;

/// What is compared.
pub fn aspect(aspect: Aspect, t: &Texts) -> String {
    match aspect {
        Aspect::State => t.finality_state(),
        Aspect::Gift => t.finality_gift(),
        Aspect::ForValue => t.finality_for_value(),
        Aspect::CashOut => t.finality_cash_out(),
        Aspect::Use => t.finality_use(),
        Aspect::Refund => t.finality_refund(),
        Aspect::Resend => t.finality_resend(),
    }
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
        Says::NoRefund => t.finality_says_no_refund(),
        Says::Resend(resend) => issuers::resend(resend, t),
        Says::Unknown => t.word_unknown(),
    }
}
