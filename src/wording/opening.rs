//! The words with which a トラブル is opened: what was seen, why a kind is proposed, where a balance may have gone.

use crate::core::words::VanishCause;
use crate::guide::opening::{AllClear, OwnPage, Sight, Why};
use crate::i18n::Texts;
use crate::wording::words;

/// What was seen.
pub fn sight(sight: Sight, t: &Texts) -> String {
    match sight {
        Sight::Locked => t.opening_sight_locked(),
        Sight::Refused => t.opening_sight_refused(),
        Sight::UsedAlready => t.opening_sight_used_already(),
        Sight::TakenBack => t.opening_sight_taken_back(),
        Sight::BalanceGone => t.opening_sight_balance_gone(),
        Sight::Suspended => t.opening_sight_suspended(),
        Sight::Told => t.opening_sight_told(),
        Sight::StrangeOrders => t.opening_sight_strange_orders(),
    }
}

/// What the store's own page says.
pub fn own_page(answer: OwnPage, t: &Texts) -> String {
    match answer {
        OwnPage::Same => t.opening_own_page_same(),
        OwnPage::NotYet => t.opening_own_page_not_yet(),
        OwnPage::Otherwise => t.opening_own_page_otherwise(),
    }
}

/// Why a kind is proposed.
pub fn why(why: Why, t: &Texts) -> String {
    match why {
        Why::Chosen => t.incident_new_kind_chosen(),
        Why::Picked => t.opening_why_picked(),
        Why::Wording(mark) => t.incident_new_kind_proposed(mark),
        Why::Mail(mark) => t.opening_why_mail(mark),
        Why::Signs => t.opening_why_signs(),
        Why::Cause(cause) => t.opening_why_cause(words::vanish_cause(cause, t)),
    }
}

/// A question about a cause, and where to look.
pub struct CauseWords {
    /// The question.
    pub ask: String,
    /// Where to look.
    pub look: String,
}

/// The question about a cause.
pub fn cause(cause: VanishCause, t: &Texts) -> CauseWords {
    let (ask, look) = match cause {
        VanishCause::UsedAutomatically => (t.opening_cause_used(), t.opening_cause_used_look()),
        VanishCause::OtherAccount => (t.opening_cause_other(), t.opening_cause_other_look()),
        VanishCause::Misused => (t.opening_cause_misused(), t.opening_cause_misused_look()),
        VanishCause::Invalidated => (t.opening_cause_invalidated(), t.opening_cause_invalidated_look()),
        VanishCause::Expired => (t.opening_cause_expired(), t.opening_cause_expired_look()),
        VanishCause::StoreFault => (t.opening_cause_fault(), t.opening_cause_fault_look()),
    };
    CauseWords { ask, look }
}

/// Why it is no trouble: what to think of it, and what to do now.
pub fn all_clear(clear: AllClear, t: &Texts) -> (String, String) {
    match clear {
        AllClear::FalseMail => (t.opening_clear_mail(), t.opening_clear_mail_do()),
        AllClear::Used => (t.opening_clear_used(), t.opening_clear_used_do()),
        AllClear::Elsewhere => (t.opening_clear_elsewhere(), t.opening_clear_elsewhere_do()),
    }
}
