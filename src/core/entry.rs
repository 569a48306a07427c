//! 記録: what can be written into the journal. Kinds are added, never changed once they have shipped.
//!
//! `docs/FORMAT.md` describes every kind. A fact says what happened as the person knows it; the entry around it says
//! when the machine recorded it and in which import.

mod incident;

use serde::{Deserialize, Serialize};

use super::code::Last4;
use super::date::{Day, Stamp, When};
use super::facts::{AccountChange, AccountFacts, CardChange, CardFacts, PurchaseChange, PurchaseFacts};
use super::id::{AccountId, CardId, ChargeId, EntryId, EvidenceId, IncidentId, PurchaseId, RunId};
use super::money::Money;
use super::words::{CreditReason, ExportKind, HandOver, Recipient};

pub use incident::{
    ContactLogged, EvidenceAttached, EvidenceChange, IncidentChange, IncidentClosed, IncidentNoted,
    IncidentOpened, StepMarked,
};

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1.
    pub seq: u64,
    /// Its identifier.
    pub id: EntryId,
    /// When the machine recorded it.
    pub recorded_at: Stamp,
    /// The import it belongs to.
    pub run: Option<RunId>,
    /// What it says.
    pub fact: Fact,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    PurchaseRecorded(PurchaseRecorded),
    PurchaseAmended {
        purchase: PurchaseId,
        changes: Vec<PurchaseChange>,
    },
    CardAmended {
        card: CardId,
        changes: Vec<CardChange>,
    },
    Charged(Charged),
    CardSpent(CardSpent),
    CardHandedOver(CardHandedOver),
    CardResent(CardResent),
    CodeTold(CodeTold),
    AccountOpened {
        account: AccountId,
        facts: AccountFacts,
    },
    AccountAmended {
        account: AccountId,
        changes: Vec<AccountChange>,
    },
    AccountSpent(AccountSpent),
    AccountCredited(AccountCredited),
    AccountReconciled(AccountReconciled),
    IncidentOpened(IncidentOpened),
    IncidentAmended {
        incident: IncidentId,
        changes: Vec<IncidentChange>,
    },
    IncidentNoted(IncidentNoted),
    StepMarked(StepMarked),
    ContactLogged(ContactLogged),
    EvidenceAttached(EvidenceAttached),
    EvidenceAmended {
        evidence: EvidenceId,
        changes: Vec<EvidenceChange>,
    },
    IncidentClosed(IncidentClosed),
    IncidentReopened {
        incident: IncidentId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<String>,
    },
    SellerNoted(SellerNoted),
    WarningDismissed(WarningDismissed),
    WarningRestored {
        rule: String,
        subject: String,
    },
    ImportCommitted(ImportCommitted),
    ImportReverted {
        run: RunId,
    },
    Exported(Exported),
    EntryReverted {
        entry: EntryId,
    },
}

/// Cards bought or received together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurchaseRecorded {
    pub purchase: PurchaseId,
    pub facts: PurchaseFacts,
    pub cards: Vec<NewCard>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// One card of a purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCard {
    pub card: CardId,
    pub facts: CardFacts,
}

/// The line of a file from which an entry came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The line where the record begins, from 1.
    pub line: u64,
    /// The record's cells as read, codes masked.
    pub raw: Vec<String>,
    /// Identity of the record: source, order number, content, occurrence; never made from a full code.
    pub key: String,
    /// Further records of the same purchase: orders with several rows are one purchase.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<FurtherRecord>,
}

/// Another record of a purchase that several records of a file tell of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FurtherRecord {
    /// The first card of the purchase, from 0, that it tells of.
    pub from_card: u32,
    /// The line where the record begins, from 1.
    pub line: u64,
    /// The record's cells as read, codes masked.
    pub raw: Vec<String>,
    /// Identity of the record.
    pub key: String,
}

impl Origin {
    /// The identities of all its records.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.key.as_str()).chain(self.further.iter().map(|record| record.key.as_str()))
    }

    /// Line, cells and identity of the record that tells of a card, by the card's place in the purchase.
    pub fn record_of(&self, card: usize) -> (u64, &[String], &str) {
        let further = self.further.iter().rev().find(|record| record.from_card as usize <= card);
        further.map_or((self.line, &self.raw, &self.key), |r| (r.line, &r.raw, &r.key))
    }
}

/// A card redeemed into an account, which cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    pub charge: ChargeId,
    /// Unknown for チャージタイプ and for rows of a balance history.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<CardId>,
    pub account: AccountId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    /// What came onto the balance; the card's face value when not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_last4: Option<Last4>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// The balance the source stated after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance_after: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

impl Charged {
    /// A charge of which only the account and the time are known.
    pub fn new(charge: ChargeId, account: AccountId, when: When) -> Self {
        Self {
            charge,
            card: None,
            account,
            when,
            amount: None,
            expires_on: None,
            code_last4: None,
            serial_number: None,
            balance_after: None,
            origin: None,
        }
    }

    /// The charge of a card at its face value.
    pub fn of_card(charge: ChargeId, card: CardId, account: AccountId, when: When) -> Self {
        Self { card: Some(card), ..Self::new(charge, account, when) }
    }
}

/// A card used up without being charged to an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSpent {
    pub card: CardId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
}

/// A card given, sold, returned for refund, or cancelled before delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardHandedOver {
    pub card: CardId,
    pub how: HandOver,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_whom: Option<String>,
    /// What was received for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
}

/// 再送 of an Eメールタイプ: there is a new code, the old one is dead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardResent {
    pub card: CardId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_code_last4: Option<Last4>,
}

/// The claim code was told to someone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeTold {
    pub card: CardId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_whom: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
}

/// Balance of an account used for an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountSpent {
    pub account: AccountId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    pub amount: Money,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// Balance that came without a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCredited {
    pub account: AccountId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    pub amount: Money,
    pub reason: CreditReason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// The balance that was seen in the store on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountReconciled {
    pub account: AccountId,
    #[serde(default, skip_serializing_if = "When::is_unknown")]
    pub when: When,
    pub observed: Money,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
}

/// What the person knows of a seller. The latest holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SellerNoted {
    pub seller: String,
    /// For how many minutes after a purchase it takes claims; 0 when it takes none. Not known when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_minutes: Option<u32>,
}

/// A warning the person has looked at and closed, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WarningDismissed {
    /// The rule's stable id.
    pub rule: String,
    /// What the warning was about, as `type:id`.
    pub subject: String,
    pub reason: String,
    /// What the warning rested on; when that changes materially the warning comes back.
    pub fingerprint: String,
}

/// One imported file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportCommitted {
    pub run: RunId,
    pub file_name: String,
    /// SHA-256 of the file's bytes, in hexadecimal.
    pub file_sha256: String,
    /// The profile's id; none when columns were mapped by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    pub encoding: String,
    /// Records in the file.
    pub rows: u64,
    /// Records written.
    pub recorded: u64,
    /// How many records were left out, by reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<(String, u64)>,
}

/// Something was written out of the ledger, for someone to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exported {
    pub what: ExportKind,
    /// Whom papers are for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// The incident papers are about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<IncidentId>,
    /// The name of the file or folder, without the folders it is in.
    pub name: String,
    /// SHA-256 of the file, or of the list of files of papers, in hexadecimal.
    pub sha256: String,
    /// How many entries the ledger had.
    pub entries: u64,
}

impl Fact {
    /// The kind's stable name, as in the journal's `kind` column and the body.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::PurchaseRecorded(_) => "purchase-recorded",
            Self::PurchaseAmended { .. } => "purchase-amended",
            Self::CardAmended { .. } => "card-amended",
            Self::Charged(_) => "charged",
            Self::CardSpent(_) => "card-spent",
            Self::CardHandedOver(_) => "card-handed-over",
            Self::CardResent(_) => "card-resent",
            Self::CodeTold(_) => "code-told",
            Self::AccountOpened { .. } => "account-opened",
            Self::AccountAmended { .. } => "account-amended",
            Self::AccountSpent(_) => "account-spent",
            Self::AccountCredited(_) => "account-credited",
            Self::AccountReconciled(_) => "account-reconciled",
            Self::IncidentOpened(_) => "incident-opened",
            Self::IncidentAmended { .. } => "incident-amended",
            Self::IncidentNoted(_) => "incident-noted",
            Self::StepMarked(_) => "step-marked",
            Self::ContactLogged(_) => "contact-logged",
            Self::EvidenceAttached(_) => "evidence-attached",
            Self::EvidenceAmended { .. } => "evidence-amended",
            Self::IncidentClosed(_) => "incident-closed",
            Self::IncidentReopened { .. } => "incident-reopened",
            Self::SellerNoted(_) => "seller-noted",
            Self::WarningDismissed(_) => "warning-dismissed",
            Self::WarningRestored { .. } => "warning-restored",
            Self::ImportCommitted(_) => "import-committed",
            Self::ImportReverted { .. } => "import-reverted",
            Self::Exported(_) => "exported",
            Self::EntryReverted { .. } => "entry-reverted",
        }
    }

    /// When it happened, for facts that happened at a moment of the person's life.
    pub fn when(&self) -> When {
        match self {
            Self::PurchaseRecorded(f) => f.facts.when,
            Self::Charged(f) => f.when,
            Self::CardSpent(f) => f.when,
            Self::CardHandedOver(f) => f.when,
            Self::CardResent(f) => f.when,
            Self::CodeTold(f) => f.when,
            Self::AccountSpent(f) => f.when,
            Self::AccountCredited(f) => f.when,
            Self::AccountReconciled(f) => f.when,
            Self::IncidentOpened(f) => f.when,
            Self::IncidentNoted(f) => f.when,
            Self::StepMarked(f) => f.when,
            Self::ContactLogged(f) => f.when,
            Self::EvidenceAttached(f) => f.when,
            Self::IncidentClosed(f) => f.when,
            Self::PurchaseAmended { .. }
            | Self::CardAmended { .. }
            | Self::AccountOpened { .. }
            | Self::AccountAmended { .. }
            | Self::IncidentAmended { .. }
            | Self::IncidentReopened { .. }
            | Self::SellerNoted(_)
            | Self::WarningDismissed(_)
            | Self::WarningRestored { .. }
            | Self::ImportCommitted(_)
            | Self::ImportReverted { .. }
            | Self::EvidenceAmended { .. }
            | Self::Exported(_)
            | Self::EntryReverted { .. } => When::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_of_an_order_with_several_rows_knows_its_own_row() {
        let record = |line, key: &str| (line, vec![format!("row {line}")], key.to_owned());
        let ((line, raw, key), (line2, raw2, key2)) = (record(3, "a"), record(5, "b"));
        let further = vec![FurtherRecord { from_card: 2, line: line2, raw: raw2, key: key2 }];
        let origin = Origin { line, raw, key, further };
        assert_eq!(origin.record_of(1), (3, &["row 3".to_owned()][..], "a"));
        assert_eq!(origin.record_of(2), (5, &["row 5".to_owned()][..], "b"));
        assert_eq!(origin.keys().collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn the_body_names_the_kind_of_the_fact() {
        let fact = Fact::ImportReverted { run: RunId(3) };
        assert_eq!(serde_json::to_string(&fact).unwrap(), r#"{"import-reverted":{"run":3}}"#);
        assert_eq!(fact.kind(), "import-reverted");
    }

    #[test]
    fn a_small_purchase_is_a_small_body() {
        let fact = Fact::PurchaseRecorded(PurchaseRecorded {
            purchase: "0192f3e4-5a6b-7c8d-9e0f-000000000001".parse().unwrap(),
            facts: PurchaseFacts { when: "2026-11-22".parse().unwrap(), ..PurchaseFacts::default() },
            cards: vec![NewCard {
                card: "0192f3e4-5a6b-7c8d-9e0f-000000000002".parse().unwrap(),
                facts: CardFacts { face_value: Some(Money::yen(5000)), ..CardFacts::default() },
            }],
            origin: None,
        });
        let body = serde_json::to_string(&fact).unwrap();
        assert_eq!(
            body,
            concat!(
                r#"{"purchase-recorded":{"purchase":"0192f3e4-5a6b-7c8d-9e0f-000000000001","facts":{"when":"2026-11-22"},"#,
                r#""cards":[{"card":"0192f3e4-5a6b-7c8d-9e0f-000000000002","facts":{"face_value":{"minor":5000}}}]}}"#
            )
        );
        assert_eq!(serde_json::from_str::<Fact>(&body).unwrap(), fact);
    }
}
