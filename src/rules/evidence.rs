//! What a rule saw, by rule: what its words, its fingerprint and its yen are made from.

use super::balance_cap::AboveCap;
use super::bursts::Burst;
use super::cancel_window::CancelWindow;
use super::claim_window::ClaimWindow;
use super::code_reused::CodeReused;
use super::expiring::Expiry;
use super::first_large_purchase::FirstLarge;
use super::large_charge::LargeCharges;
use super::lot_expiring::LotsExpiring;
use super::new_payment_large::NewPayment;
use super::open_incident_idle::Overdue;
use super::price_below_face::PriceBelowFace;
use super::recent_unofficial_charge::RecentCharges;
use super::resale_pattern::Resale;
use super::seller_record::SellerRecord;
use super::unknown_source::MissingSource;
use super::unusual_count::SameValue;
use crate::core::date::{Day, When};
use crate::core::id::{AccountId, CardId, ChargeId};
use crate::core::words::{ChargeStatus, Issuer, Provenance, Standing};

/// What a rule saw: ids, numbers and names as the person recorded them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A card from a source its issuer does not approve.
    UnofficialSource {
        /// The card.
        card: CardId,
        /// Who issued it.
        issuer: Issuer,
        /// How it came.
        provenance: Provenance,
        /// From whom, if known.
        seller: Option<String>,
        /// When.
        when: When,
        /// Its face value in yen; 0 when unknown.
        face_yen: i64,
        /// What was paid for it in yen, if known.
        paid_yen: Option<i64>,
        /// What has become of it.
        status: ChargeStatus,
        /// Whether it can still be relied on.
        standing: Standing,
        /// The account it was charged to.
        account: Option<AccountId>,
    },
    /// A card of which nobody recorded where it came from.
    UnknownSource {
        /// The card.
        card: CardId,
        /// Who issued it.
        issuer: Issuer,
        /// What is not known.
        missing: MissingSource,
        /// Its face value in yen; 0 when unknown.
        face_yen: i64,
        /// What has become of it.
        status: ChargeStatus,
    },
    /// An account that holds unofficial charges.
    TaintedAccount {
        /// The account.
        account: AccountId,
        /// The store that keeps it.
        issuer: Issuer,
        /// Its balance.
        balance_yen: i64,
        /// The part of the balance that is not left of unofficial charges.
        other_yen: i64,
        /// The unofficial charges that stand.
        charges: Vec<ChargeId>,
        /// What they brought, in yen.
        charged_yen: i64,
        /// When the last of them was made.
        last: When,
    },
    /// More was bought than usual.
    UnusualAmount(Burst),
    /// More cards were bought than usual.
    UnusualCount {
        /// How many, when, compared with what.
        burst: Burst,
        /// The largest group of cards of one value within one purchase.
        same_value: Option<SameValue>,
    },
    /// A claim window is running, or was missed.
    ClaimWindow(ClaimWindow),
    /// Unofficial charges that may be cancelled still.
    RecentUnofficialCharge(RecentCharges),
    /// A price that does not fit its label.
    PriceBelowFace(PriceBelowFace),
    /// A seller was named in a notice.
    SellerNamedInNotice {
        /// The seller.
        seller: String,
        /// How many purchases were made there.
        purchases: usize,
    },
    /// How a seller did.
    SellerRecord(SellerRecord),
    /// A large day without a history.
    FirstLargePurchase(FirstLarge),
    /// A large beginning with a way of paying.
    NewPaymentLarge(NewPayment),
    /// What looks like resale.
    ResalePattern(Resale),
    /// Large charges of an account.
    LargeCharge(LargeCharges),
    /// More than an issuer lets into an account.
    BalanceCap(AboveCap),
    /// A card that expires.
    Expiring(Expiry),
    /// Lots that expire.
    LotExpiring(LotsExpiring),
    /// A card that lies idle.
    IdleCode {
        /// The card.
        card: CardId,
        /// Since when.
        since: Day,
        /// For how many days.
        days: i64,
        /// Its face value in yen; 0 when unknown.
        face_yen: i64,
    },
    /// A purchase that can still be cancelled.
    CancelWindow(CancelWindow),
    /// Cards that may be one.
    CodeReused(CodeReused),
    /// An answer that did not come.
    OpenIncidentIdle(Overdue),
    /// Someone asked for the card, or its code was told.
    AskedToBuy {
        /// The card.
        card: CardId,
        /// Who issued it.
        issuer: Issuer,
        /// Whether the person recorded that someone had asked.
        asked: bool,
        /// How often its code was told.
        told: usize,
        /// To whom it was told last, if known.
        told_to: Option<String>,
        /// When it was told last.
        told_when: When,
        /// Its face value in yen; 0 when unknown.
        face_yen: i64,
        /// What has become of it.
        status: ChargeStatus,
    },
}
