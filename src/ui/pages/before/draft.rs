//! What is typed before a purchase, and the question it asks. Everything may stay unknown; nothing typed is lost.

use uuid::Uuid;

use crate::core::date::When;
use crate::core::entry::{Charged, Fact, NewCard, PurchaseRecorded};
use crate::core::facts::{CardFacts, PurchaseFacts, Purchaser};
use crate::core::id::{AccountId, CardId, ChargeId, PurchaseId};
use crate::core::money::Money;
use crate::core::quick::MOST_CARDS;
use crate::core::spelling::fold;
use crate::core::words::{CardKind, Issuer, Payment, Provenance, Purpose};
use crate::i18n::{Texts, format};
use crate::ui::pages::cards::reading;

/// What stands in the fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub issuer: Issuer,
    pub issuer_name: String,
    pub kind: CardKind,
    pub amount: String,
    pub count: String,
    pub paid: String,
    pub discount_reason: String,
    pub provenance: Provenance,
    pub seller: String,
    pub payment: Payment,
    pub purpose: Purpose,
    pub for_whom: String,
    pub target: Target,
}

/// チャージ先
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Nobody has decided.
    Unknown,
    /// The cards are kept as they are.
    Kept,
    /// They are charged to an account.
    Account(AccountId),
}

/// What the fields were read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub question: Question,
    pub problems: Problems,
    /// What could not be read, as typed.
    pub unread: Vec<String>,
}

/// Why a field cannot be read, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    pub amount: Option<String>,
    pub count: Option<String>,
    pub paid: Option<String>,
}

/// A purchase nobody made yet: cards that are alike, and where they would go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub purchase: PurchaseFacts,
    pub card: CardFacts,
    pub count: u32,
    pub target: Target,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            issuer: Issuer::Unknown,
            issuer_name: String::new(),
            kind: CardKind::Unknown,
            amount: String::new(),
            count: 1.to_string(),
            paid: String::new(),
            discount_reason: String::new(),
            provenance: Provenance::Unknown,
            seller: String::new(),
            payment: Payment::Unknown,
            purpose: Purpose::Unknown,
            for_whom: String::new(),
            target: Target::Unknown,
        }
    }
}

impl Draft {
    /// What the fields say.
    pub fn read(&self, t: &Texts) -> Read {
        let (mut problems, mut unread) = (Problems::default(), Vec::new());
        let mut keep = |typed: &str| unread.push(typed.trim().to_owned());
        let amount = reading::money_times(&self.amount, t).unwrap_or_else(|problem| {
            problems.amount = Some(problem);
            keep(&self.amount);
            None
        });
        let count = count(&self.count).unwrap_or_else(|| {
            problems.count = Some(t.before_count_problem(format::count(MOST_CARDS as usize)));
            keep(&self.count);
            1
        });
        let paid = reading::money(&self.paid, t).unwrap_or_else(|problem| {
            problems.paid = Some(problem);
            keep(&self.paid);
            None
        });
        let received = self.provenance.is_received();
        let purchase = PurchaseFacts {
            when: When::Unknown,
            seller: reading::text(&self.seller),
            provenance: self.provenance,
            payment: self.payment,
            purpose: self.purpose,
            for_whom: reading::text(&self.for_whom),
            purchaser: if received { Purchaser::Unknown } else { Purchaser::Myself },
            order_number: None,
            discount_reason: reading::text(&self.discount_reason),
            memo: None,
        };
        let card = CardFacts {
            issuer: self.issuer,
            issuer_name: reading::text(&self.issuer_name).filter(|_| self.issuer == Issuer::Other),
            kind: self.kind,
            face_value: amount.map(|amount| amount.amount),
            paid,
            ..CardFacts::default()
        };
        // A count written beside the amount is the later word of the two.
        let count = amount.and_then(|amount| amount.count).unwrap_or(count);
        let question = Question { purchase, card, count, target: self.target };
        Read { question, problems, unread }
    }

    /// Writes the amount as amounts are written; a count beside it goes to its own field.
    pub fn write_amount_out(&mut self, t: &Texts) {
        if let Ok(Some(read)) = reading::money_times(&self.amount, t) {
            self.amount = format::money(read.amount);
            if let Some(count) = read.count {
                self.count = count.to_string();
            }
        }
    }

    /// Writes the price as amounts are written.
    pub fn write_paid_out(&mut self, t: &Texts) {
        if let Ok(Some(paid)) = reading::money(&self.paid, t) {
            self.paid = format::money(paid);
        }
    }

    /// An account the issuer's cards cannot be charged to is none of theirs.
    pub fn fit_target(&mut self, fits: impl Fn(AccountId) -> bool) {
        if let Target::Account(account) = self.target
            && !fits(account)
        {
            self.target = Target::Unknown;
        }
    }

    /// Makes it the same purchase at the issuer's own shop, at face value, going there.
    pub fn become_official(&mut self, target: Target) {
        self.paid.clone_from(&self.amount);
        self.provenance = Provenance::OfficialIssuer;
        self.seller.clear();
        self.discount_reason.clear();
        self.target = target;
    }
}

impl Read {
    /// The purchase and its cards, to be recorded as made at a moment.
    pub fn bought(&self, when: When, t: &Texts) -> (PurchaseFacts, Vec<CardFacts>) {
        let kept: Vec<String> = self.unread.iter().map(|typed| t.word_quoted(typed)).collect();
        let memo = (!kept.is_empty()).then(|| kept.join("\n"));
        let purchase = PurchaseFacts { when, memo, ..self.question.purchase.clone() };
        (purchase, vec![self.question.card.clone(); self.question.count as usize])
    }
}

impl Question {
    /// Whether nothing was written that an answer could speak of.
    pub fn is_blank(&self) -> bool {
        self.card.face_value.is_none()
            && self.card.paid.is_none()
            && self.purchase.provenance == Provenance::Unknown
            && self.purchase.purpose == Purpose::Unknown
    }

    /// The face value of all cards in yen.
    pub fn face_yen(&self) -> Option<i64> {
        self.times(self.card.face_value)
    }

    /// What would be paid for all cards in yen.
    pub fn paid_yen(&self) -> Option<i64> {
        self.times(self.card.paid)
    }

    /// How much less than the face value would be paid; negative when more.
    pub fn saving_yen(&self) -> Option<i64> {
        self.face_yen()?.checked_sub(self.paid_yen()?)
    }

    fn times(&self, each: Option<Money>) -> Option<i64> {
        each?.checked_mul(self.count)?.in_yen()
    }

    /// The same cards from the issuer's own shop, at face value, going there.
    pub fn official(&self, target: Target) -> Self {
        let purchase = PurchaseFacts {
            provenance: Provenance::OfficialIssuer,
            seller: None,
            discount_reason: None,
            purchaser: Purchaser::Myself,
            ..self.purchase.clone()
        };
        Self {
            purchase,
            card: CardFacts { paid: self.card.face_value, ..self.card.clone() },
            target,
            ..*self
        }
    }

    /// What would be recorded.
    pub fn facts(&self, when: When) -> Vec<Fact> {
        let cards: Vec<NewCard> = (0..self.count)
            .map(|at| NewCard { card: CardId::new(supposed(1 + 2 * at)), facts: self.card.clone() })
            .collect();
        let charges: Vec<Fact> = match self.target {
            Target::Unknown | Target::Kept => Vec::new(),
            Target::Account(account) => cards
                .iter()
                .zip(0..)
                .map(|(card, at)| {
                    let charge = ChargeId::new(supposed(2 + 2 * at));
                    Fact::Charged(Charged::of_card(charge, card.card, account, when))
                })
                .collect(),
        };
        let facts = PurchaseFacts { when, ..self.purchase.clone() };
        let purchase = PurchaseId::new(supposed(0));
        let bought = PurchaseRecorded { purchase, facts, cards, origin: None };
        std::iter::once(Fact::PurchaseRecorded(bought)).chain(charges).collect()
    }
}

/// Ids of what does not exist, from the end where no real id is.
fn supposed(nth: u32) -> Uuid {
    Uuid::from_u128(u128::MAX - u128::from(u32::MAX) + u128::from(nth))
}

/// How many cards, one when nothing was written; none when it is no such number.
fn count(typed: &str) -> Option<u32> {
    let typed = fold(typed);
    if typed.is_empty() {
        return Some(1);
    }
    typed.parse().ok().filter(|count| (1..=MOST_CARDS).contains(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn t() -> Texts {
        Texts::new(Lang::Ja)
    }

    fn draft() -> Draft {
        Draft {
            issuer: Issuer::AmazonJp,
            amount: "10,000".into(),
            count: "３".into(),
            paid: "9,200円".into(),
            provenance: Provenance::Marketplace,
            seller: "売買サイトA".into(),
            ..Draft::default()
        }
    }

    #[test]
    fn an_empty_form_asks_about_one_card_of_which_nothing_is_known() {
        let read = Draft::default().read(&t());
        assert_eq!(read.question.count, 1);
        assert_eq!(read.question.card, CardFacts::default());
        assert_eq!((read.problems, read.unread), (Problems::default(), Vec::new()));
        assert!(read.question.is_blank());
        assert_eq!((read.question.face_yen(), read.question.saving_yen()), (None, None));
    }

    #[test]
    fn totals_and_the_saving_are_those_of_all_cards() {
        let question = draft().read(&t()).question;
        assert_eq!(question.face_yen(), Some(30_000));
        assert_eq!(question.paid_yen(), Some(27_600));
        assert_eq!(question.saving_yen(), Some(2_400));
    }

    #[test]
    fn a_count_beside_the_amount_goes_to_its_own_field() {
        let mut draft = Draft { amount: "5,000円 × 4".into(), ..draft() };
        assert_eq!(draft.read(&t()).question.count, 4);
        draft.write_amount_out(&t());
        assert_eq!((draft.amount.as_str(), draft.count.as_str()), ("¥5,000", "4"));
        assert_eq!(draft.read(&t()).question.face_yen(), Some(20_000));
    }

    #[test]
    fn what_cannot_be_read_is_said_and_goes_to_the_memo() {
        let draft =
            Draft { amount: "たくさん".into(), count: "0".into(), paid: "やすい".into(), ..draft() };
        let read = draft.read(&t());
        let Problems { amount, count, paid } = &read.problems;
        assert!(amount.is_some() && count.is_some() && paid.is_some());
        let (purchase, cards) = read.bought("2026-11-22T14:32".parse().unwrap(), &t());
        assert_eq!(purchase.memo.as_deref(), Some("「たくさん」\n「0」\n「やすい」"));
        assert_eq!(purchase.when, "2026-11-22T14:32".parse().unwrap());
        assert_eq!(cards.len(), 1);
    }

    #[test]
    fn the_official_twin_costs_its_face_value_and_names_no_seller() {
        let account = Target::Account(AccountId::new(Uuid::from_u128(7)));
        let twin = draft().read(&t()).question.official(account);
        assert_eq!(twin.paid_yen(), Some(30_000));
        assert_eq!(twin.purchase.provenance, Provenance::OfficialIssuer);
        assert_eq!(twin.purchase.seller, None);
        let mut draft = draft();
        draft.become_official(account);
        assert_eq!(draft.read(&t()).question, twin);
    }

    #[test]
    fn cards_that_go_to_an_account_are_charged_one_by_one() {
        let when: When = "2026-11-22".parse().unwrap();
        let mut question = draft().read(&t()).question;
        assert_eq!(question.facts(when).len(), 1);
        question.target = Target::Account(AccountId::new(Uuid::from_u128(7)));
        let facts = question.facts(when);
        assert_eq!(facts.len(), 4);
        let charged: std::collections::BTreeSet<_> = facts
            .iter()
            .filter_map(|fact| if let Fact::Charged(charged) = fact { charged.card } else { None })
            .collect();
        assert_eq!(charged.len(), 3);
    }

    #[test]
    fn an_account_of_another_issuer_is_no_target() {
        let mut draft = Draft { target: Target::Account(AccountId::new(Uuid::from_u128(7))), ..draft() };
        draft.fit_target(|_| false);
        assert_eq!(draft.target, Target::Unknown);
    }
}
