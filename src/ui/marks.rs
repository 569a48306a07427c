//! The icon and tone of each provenance and state, the same on every page. The words beside them are in `wording`.

use crate::core::card::Card;
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, Provenance, SourceClass, Standing};
use crate::i18n::Texts;
use crate::ui::icons::Icon;
use crate::ui::theme::{Fill, Tone};
use crate::wording::words;

/// The icon of a provenance; vermilion when the issuer does not approve such a source.
pub fn provenance(word: Provenance) -> (Icon, Tone) {
    match word {
        Provenance::OfficialIssuer | Provenance::OfficialCampaign => (Icon::Official, Tone::Ink2),
        Provenance::OfficialStore => (Icon::Store, Tone::Ink2),
        Provenance::GiftFromAcquaintance => (Icon::Gift, Tone::Ink2),
        Provenance::Stranger
        | Provenance::RefundInKind
        | Provenance::Marketplace
        | Provenance::FleaOrAuction
        | Provenance::BuybackShop => (Icon::Market, Tone::Danger),
        Provenance::Unknown => (Icon::Unknown, Tone::Ink3),
    }
}

/// The fill of a class in the source band.
pub fn fill(class: SourceClass) -> Fill {
    match class {
        SourceClass::Official => Fill::Official,
        SourceClass::Gift => Fill::Gift,
        SourceClass::Unofficial => Fill::Unofficial,
        SourceClass::Unknown => Fill::Unknown,
    }
}

/// How a card stands, as one icon and one word: what is wrong with it first, else what has become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateMark {
    /// The icon.
    pub icon: Icon,
    /// Its tone.
    pub icon_tone: Tone,
    /// The word.
    pub word: String,
    /// Its tone.
    pub tone: Tone,
}

/// The state of a card.
pub fn state(ledger: &Ledger, card: &Card, t: &Texts) -> StateMark {
    let standing = ledger.standing(card);
    let (icon, icon_tone, tone) = match standing {
        Standing::Locked => (Icon::Lock, Tone::Danger, Tone::Danger),
        Standing::Invalid => (Icon::Void, Tone::Danger, Tone::Danger),
        Standing::Good | Standing::Unknown => return charge_status(card.charge_status(), t),
    };
    StateMark { icon, icon_tone, word: words::standing(standing, t), tone }
}

/// A charge status alone.
pub fn charge_status(status: ChargeStatus, t: &Texts) -> StateMark {
    let (icon, icon_tone, tone) = match status {
        ChargeStatus::Uncharged => (Icon::Uncharged, Tone::Ink, Tone::Ink),
        ChargeStatus::Charged | ChargeStatus::Spent => (Icon::Check, Tone::Ok, Tone::Ink),
        ChargeStatus::HandedOver => (Icon::Export, Tone::Ink3, Tone::Ink2),
        ChargeStatus::Unknown => (Icon::Unknown, Tone::Ink3, Tone::Ink3),
    };
    StateMark { icon, icon_tone, word: words::charge_status_short(status, t), tone }
}
