//! The form as it is typed, and what will be recorded of it. What cannot be read is never lost and never in the way: it
//! is kept in the memo.

use super::reading;
use crate::core::card::{Card, Purchase};
use crate::core::code::Last4;
use crate::core::date::{Now, When};
use crate::core::facts::{CardFacts, PurchaseFacts, Purchaser};
use crate::core::words::{CardKind, Issuer, Payment, Provenance, Purpose};
use crate::i18n::{Texts, format};

/// At most this many cards get lines for serial number and code of their own.
pub const MOST_LINES: usize = 20;

/// What stands in the fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub issuer: Issuer,
    pub issuer_name: String,
    pub kind: CardKind,
    pub amount: String,
    pub paid: String,
    pub provenance: Provenance,
    pub seller: String,
    pub when: String,
    pub payment: Payment,
    pub purpose: Purpose,
    pub for_whom: String,
    pub purchaser: WhoBought,
    pub purchaser_name: String,
    pub order_number: String,
    pub expires_on: String,
    pub discount_reason: String,
    pub memo: String,
    /// Serial number and end of the code of each card.
    pub numbers: Vec<Numbers>,
}

/// Who bought it, as the form asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhoBought {
    Unknown,
    Myself,
    Other,
}

impl WhoBought {
    /// Every answer, in the order the form lists.
    pub const ALL: [Self; 3] = [Self::Myself, Self::Other, Self::Unknown];
}

/// The numbers of one card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    pub serial: String,
    pub last4: String,
}

/// What the fields were read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub purchase: PurchaseFacts,
    pub cards: Vec<CardFacts>,
    pub problems: Problems,
    /// What could not be read and goes to the memo, as typed.
    pub unread: Vec<String>,
}

/// Why a field cannot be read, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    pub amount: Option<String>,
    pub paid: Option<String>,
    pub when: Option<String>,
    pub expires_on: Option<String>,
}

impl Default for Draft {
    fn default() -> Self {
        Self::of(&PurchaseFacts::default(), &[CardFacts::default()])
    }
}

impl Draft {
    /// The fields that say this purchase and these cards of it, which are alike but for their numbers.
    pub fn of(purchase: &PurchaseFacts, cards: &[CardFacts]) -> Self {
        let card = cards.first().cloned().unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let amount = match (card.face_value.map(format::money), cards.len()) {
            (Some(face), 0 | 1) => face,
            (Some(face), count) => format!("{face} × {count}"),
            (None, _) => String::new(),
        };
        let (purchaser, purchaser_name) = match &purchase.purchaser {
            Purchaser::Myself => (WhoBought::Myself, String::new()),
            Purchaser::Other(name) => (WhoBought::Other, name.clone()),
            Purchaser::Unknown => (WhoBought::Unknown, String::new()),
        };
        let memo = [text(&purchase.memo), text(&card.memo)];
        let numbers = |card: &CardFacts| Numbers {
            serial: text(&card.serial_number),
            last4: card.code_last4.as_ref().map(ToString::to_string).unwrap_or_default(),
        };
        Self {
            issuer: card.issuer,
            issuer_name: text(&card.issuer_name),
            kind: card.kind,
            amount,
            paid: card.paid.map(format::money).unwrap_or_default(),
            provenance: purchase.provenance,
            seller: text(&purchase.seller),
            when: when_text(purchase.when),
            payment: purchase.payment,
            purpose: purchase.purpose,
            for_whom: text(&purchase.for_whom),
            purchaser,
            purchaser_name,
            order_number: text(&purchase.order_number),
            expires_on: card.expires_on.map(format::day_source).unwrap_or_default(),
            discount_reason: text(&purchase.discount_reason),
            memo: memo.into_iter().filter(|memo| !memo.is_empty()).collect::<Vec<_>>().join("\n"),
            numbers: if cards.is_empty() {
                vec![Numbers::default()]
            } else {
                cards.iter().map(numbers).collect()
            },
        }
    }

    /// The fields of one card that is there.
    pub fn of_card(card: &Card, purchase: &Purchase) -> Self {
        Self {
            memo: card.facts.memo.clone().unwrap_or_default(),
            ..Self::of(&purchase.facts, std::slice::from_ref(&card.facts))
        }
    }

    /// How many cards it says.
    pub fn count(&self, t: &Texts) -> u32 {
        reading::money_times(&self.amount, t).ok().flatten().and_then(|read| read.count).unwrap_or(1)
    }

    /// Gives every card its line of numbers; lines already written stay.
    pub fn fit_numbers(&mut self, count: usize) {
        let written =
            self.numbers.iter().rposition(|numbers| *numbers != Numbers::default()).map_or(0, |at| at + 1);
        self.numbers.resize_with(count.clamp(1, MOST_LINES).max(written.min(MOST_LINES)), Numbers::default);
    }

    /// What will be recorded of it, on top of what was known before.
    pub fn read(&self, purchase: &PurchaseFacts, card: &CardFacts, now: Now, t: &Texts) -> Read {
        let mut problems = Problems::default();
        let mut unread = Vec::new();
        let amount =
            noted(reading::money_times(&self.amount, t), &mut problems.amount, &self.amount, &mut unread);
        let paid = noted(reading::money(&self.paid, t), &mut problems.paid, &self.paid, &mut unread);
        let when = noted(reading::when(&self.when, now, t), &mut problems.when, &self.when, &mut unread);
        let expires_on =
            noted(reading::day(&self.expires_on, t), &mut problems.expires_on, &self.expires_on, &mut unread);
        let amount = amount.flatten();
        let purchaser = match (self.purchaser, reading::text(&self.purchaser_name)) {
            (WhoBought::Myself, _) => Purchaser::Myself,
            (WhoBought::Other, Some(name)) => Purchaser::Other(name),
            (WhoBought::Other, None) | (WhoBought::Unknown, _) => Purchaser::Unknown,
        };
        let mut memo: Vec<String> = reading::text(&self.memo).into_iter().collect();
        memo.extend(unread.iter().map(|text| t.word_quoted(text)));
        let memo = (!memo.is_empty()).then(|| memo.join("\n"));
        let purchase = PurchaseFacts {
            when: when.unwrap_or_default(),
            seller: reading::text(&self.seller),
            provenance: self.provenance,
            payment: self.payment,
            purpose: self.purpose,
            for_whom: reading::text(&self.for_whom),
            purchaser,
            order_number: reading::text(&self.order_number),
            discount_reason: reading::text(&self.discount_reason),
            memo: purchase.memo.clone(),
        };
        let one = |numbers: Option<&Numbers>| CardFacts {
            issuer: self.issuer,
            issuer_name: reading::text(&self.issuer_name).filter(|_| self.issuer == Issuer::Other),
            kind: self.kind,
            face_value: amount.map(|amount| amount.amount),
            paid: paid.flatten(),
            code_last4: numbers.and_then(|numbers| Last4::from_code(&numbers.last4)),
            serial_number: numbers.and_then(|numbers| reading::text(&numbers.serial)),
            expires_on: expires_on.flatten(),
            initial: card.initial,
            title: card.title.clone(),
            memo: memo.clone(),
        };
        let count = amount.and_then(|amount| amount.count).unwrap_or(1) as usize;
        let cards = (0..count).map(|at| one(self.numbers.get(at))).collect();
        Read { purchase, cards, problems, unread }
    }
}

impl Read {
    /// A memo written for a new purchase is the purchase's; the cards have none of their own.
    pub fn with_memo_of_purchase(mut self) -> Self {
        let memo = self.cards.iter_mut().find_map(|card| card.memo.take());
        self.purchase.memo = memo.or(self.purchase.memo);
        self
    }
}

fn noted<T>(
    read: Result<T, String>,
    problem: &mut Option<String>,
    typed: &str,
    unread: &mut Vec<String>,
) -> Option<T> {
    match read {
        Ok(value) => Some(value),
        Err(why) => {
            *problem = Some(why);
            unread.push(typed.trim().to_owned());
            None
        }
    }
}

fn when_text(when: When) -> String {
    match when {
        When::Unknown => String::new(),
        When::Day(day) => format::day_source(day),
        When::At(day, minute) => format!("{} {}", format::day_source(day), format::time(minute)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Minute;
    use crate::core::money::Money;
    use crate::i18n::Lang;

    fn now() -> Now {
        Now { day: "2026-11-22".parse().unwrap(), minute: Minute::new(14, 32).unwrap() }
    }

    fn read(draft: &Draft) -> Read {
        let t = Texts::new(Lang::Ja);
        draft.read(&PurchaseFacts::default(), &CardFacts::default(), now(), &t).with_memo_of_purchase()
    }

    #[test]
    fn an_empty_form_is_one_card_of_which_nothing_is_known() {
        let read = read(&Draft::default());
        assert_eq!(read.purchase, PurchaseFacts::default());
        assert_eq!(read.cards, [CardFacts::default()]);
        assert_eq!(read.problems, Problems::default());
    }

    #[test]
    fn amount_times_count_makes_that_many_cards() {
        let read = read(&Draft { amount: "5,000円 × 3".into(), paid: "4,900".into(), ..Draft::default() });
        assert_eq!(read.cards.len(), 3);
        assert_eq!(read.cards[2].face_value, Some(Money::yen(5000)));
        assert_eq!(read.cards[2].paid, Some(Money::yen(4900)));
    }

    #[test]
    fn what_cannot_be_read_is_said_and_kept_in_the_memo() {
        let draft = Draft {
            when: "2026/2/30".into(),
            amount: "たくさん".into(),
            memo: "棚".into(),
            ..Draft::default()
        };
        let read = read(&draft);
        assert!(read.problems.when.is_some());
        assert!(read.problems.amount.is_some());
        assert_eq!(read.purchase.when, When::Unknown);
        assert_eq!(read.purchase.memo.as_deref(), Some("棚\n「たくさん」\n「2026/2/30」"));
    }

    #[test]
    fn each_card_keeps_its_own_numbers() {
        let mut draft = Draft { amount: "3000x2".into(), ..Draft::default() };
        draft.fit_numbers(2);
        draft.numbers[1] = Numbers { serial: "266".into(), last4: "DUMY-TEST14-7K2Q".into() };
        let read = read(&draft);
        assert_eq!(read.cards[0].code_last4, None);
        assert_eq!(read.cards[1].code_last4.as_ref().unwrap().as_str(), "7K2Q");
        assert_eq!(read.cards[1].serial_number.as_deref(), Some("266"));
    }

    #[test]
    fn a_card_read_back_from_its_own_fields_is_the_same() {
        let purchase = PurchaseFacts {
            when: "2026-11-20T14:08".parse().unwrap(),
            seller: Some("ローソン 新宿店".into()),
            provenance: Provenance::OfficialStore,
            payment: Payment::Cash,
            purpose: Purpose::Gift,
            for_whom: Some("母".into()),
            purchaser: Purchaser::Other("父".into()),
            order_number: Some("250-1234567-1234567".into()),
            discount_reason: Some("感謝祭".into()),
            memo: Some("まとめて".into()),
        };
        let card = CardFacts {
            issuer: Issuer::AmazonJp,
            kind: CardKind::StoreCard,
            face_value: Some(Money::yen(5000)),
            paid: Some(Money::yen(4500)),
            code_last4: "7K2Q".parse().ok(),
            serial_number: Some("26600".into()),
            expires_on: "2036-11-20".parse().ok(),
            memo: Some("赤い袋".into()),
            ..CardFacts::default()
        };
        let draft = Draft { memo: "赤い袋".into(), ..Draft::of(&purchase, std::slice::from_ref(&card)) };
        let read = draft.read(&purchase, &card, now(), &Texts::new(Lang::Ja));
        assert_eq!(read.purchase, purchase);
        assert_eq!(read.cards, [card]);
    }

    #[test]
    fn typing_a_whole_code_leaves_its_last_four() {
        let mut typed = "DUMY-TEST14-7K2Q".to_owned();
        reading::keep_last4(&mut typed);
        assert_eq!(typed, "7K2Q");
        let mut typed = "7K".to_owned();
        reading::keep_last4(&mut typed);
        assert_eq!(typed, "7K");
    }
}
