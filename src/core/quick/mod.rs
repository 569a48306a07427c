//! Reading the quick entry: one line such as `アマゾン 5000円x3 ローソン 11/20` as a purchase and its cards.
//!
//! Each word is read alone and says what it was read as, so that a screen can underline it. What nobody wrote stays
//! unknown, what cannot be read is kept for the memo, and a full code is cut to its last four before anything else.

mod amount;
mod day;
mod words;

use std::ops::Range;

pub use amount::{AmountTimes, MOST_CARDS, parse_amount_times};
pub use day::read_when;
pub use words::ISSUERS;

use super::code::{Last4, mask_codes};
use super::date::{Now, When};
use super::facts::{CardFacts, PurchaseFacts};
use super::ledger::Ledger;
use super::money::Money;
use super::spelling::fold;
use super::words::{CardKind, Issuer, Payment, Provenance, Purpose, SourceClass};

/// A word of the line and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the line, in bytes.
    pub at: Range<usize>,
    /// What it was read as.
    pub what: What,
}

/// What a word was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Issuer(Issuer),
    Kind(CardKind),
    /// 額面, with how many cards when that stood beside it.
    Face(Money),
    FaceTimes(Money, u32),
    Count(u32),
    Paid(Money),
    /// A seller, and how a card from there came if that is known.
    Seller(String, Option<Provenance>),
    Provenance(Provenance),
    When(When),
    Payment(Payment),
    Purpose(Purpose),
    OrderNumber(String),
    Last4(Last4),
    /// Not read: it goes to the memo.
    Unread,
}

/// A seller the person has bought from, and how cards from there came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownSeller {
    /// The name as it was written.
    pub name: String,
    /// The provenance recorded with it last.
    pub provenance: Provenance,
    folded: String,
}

impl KnownSeller {
    /// A seller under this name.
    pub fn new(name: String, provenance: Provenance) -> Self {
        let folded = fold(&name);
        Self { name, provenance, folded }
    }
}

/// The sellers of a ledger, the latest first, each once.
pub fn known_sellers(ledger: &Ledger) -> Vec<KnownSeller> {
    let mut seen = std::collections::HashSet::new();
    let named = ledger.purchases().rev().filter_map(|p| Some((p.facts.seller.as_ref()?, p)));
    named
        .filter(|(name, _)| !name.trim().is_empty() && seen.insert(name.as_str()))
        .map(|(name, p)| KnownSeller::new(name.clone(), p.facts.provenance))
        .collect()
}

/// What a line was read as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuickReading {
    /// Every word of the line, in order.
    pub pieces: Vec<Piece>,
    /// The purchase as it will be recorded.
    pub purchase: PurchaseFacts,
    /// One card as it will be recorded, times `count`.
    pub card: CardFacts,
    /// How many cards.
    pub count: u32,
    /// Whether 支払額 was not written and is taken to be the face value.
    pub paid_is_assumed: bool,
}

impl QuickReading {
    /// Whether there is something to record.
    pub fn says_something(&self) -> bool {
        self.pieces.iter().any(|piece| piece.what != What::Unread)
    }

    /// The facts of every card.
    pub fn cards(&self) -> Vec<CardFacts> {
        vec![self.card.clone(); self.count as usize]
    }

    /// The face value of all cards together, if it is known and can be held.
    pub fn total(&self) -> Option<Money> {
        self.card.face_value?.checked_mul(self.count)
    }

    /// The word that was read as this.
    pub fn piece(&self, is: impl Fn(&What) -> bool) -> Option<&Piece> {
        self.pieces.iter().find(|piece| is(&piece.what))
    }
}

/// The line with every full code cut to its last four characters; `None` when there is none in it.
pub fn without_codes(line: &str) -> Option<String> {
    let masked = mask_codes(line);
    (masked.found > 0)
        .then(|| masked.text.replace("••••", words::LAST_FOUR.first().copied().unwrap_or_default()))
}

/// Reads a line. `sellers` are those the person knows, `now` gives days without a year theirs.
pub fn read(line: &str, sellers: &[KnownSeller], now: Now) -> QuickReading {
    let mut reader =
        Reader { line, now, sellers, reading: QuickReading { count: 1, ..QuickReading::default() } };
    let words = split(line);
    let mut at = 0;
    while at < words.len() {
        at += reader.read_at(&words, at);
    }
    reader.finish()
}

/// Where the words of a line stand.
fn split(line: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices() {
        match (c.is_whitespace() || matches!(c, '、' | ',') && !beside_digits(line, at), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..line.len()));
    words
}

/// A comma between digits separates thousands, not words.
fn beside_digits(line: &str, at: usize) -> bool {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let after = line.get(at..).and_then(|text| text.chars().nth(1));
    before.is_some_and(is_digit) && after.is_some_and(is_digit)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A stretch of the line and what it was read as.
type Read = (Range<usize>, What);

/// From the beginning of one word to the end of another.
fn span_of(words: &[Range<usize>], at: usize, length: usize) -> Option<Range<usize>> {
    Some(words.get(at)?.start..words.get(at + length - 1)?.end)
}

struct Reader<'a> {
    line: &'a str,
    now: Now,
    sellers: &'a [KnownSeller],
    reading: QuickReading,
}

impl Reader<'_> {
    /// Reads what begins at a word and says how many words that took.
    fn read_at(&mut self, words: &[Range<usize>], at: usize) -> usize {
        for length in (1..=4.min(words.len() - at)).rev() {
            let Some(span) = span_of(words, at, length) else { continue };
            let text = self.text(&span);
            let what = if length > 1 { self.read_several(&text) } else { self.read_word(&text) };
            if let Some(what) = what {
                self.take(span, what);
                return length;
            }
        }
        let Some(span) = words.get(at).cloned() else { return 1 };
        if let Some((first, second)) = self.split_at_figure(&span) {
            self.take(first.0, first.1);
            self.take(second.0, second.1);
        } else {
            self.take(span, What::Unread);
        }
        1
    }

    fn text(&self, span: &Range<usize>) -> String {
        self.line.get(span.clone()).unwrap_or_default().to_owned()
    }

    /// Names of several words: `Google Play`, `ローソン 新宿店`, `末尾 7K2Q`, `5,000円 × 3`.
    fn read_several(&self, text: &str) -> Option<What> {
        let folded = fold(text);
        if let Some(what) = self.word_of_tables(&folded) {
            return Some(what);
        }
        if let Some(seller) = self.sellers.iter().find(|seller| seller.folded == folded) {
            return Some(What::Seller(seller.name.clone(), known(seller.provenance)));
        }
        if let Some(what) = after_word(text, words::LAST_FOUR).and_then(|rest| rest.parse().ok()) {
            return Some(What::Last4(what));
        }
        let parts: Vec<&str> = text.split_whitespace().collect();
        if let [first, branch] = parts.as_slice()
            && branch.ends_with('店')
            && let Some(provenance) = seller_word(&fold(first))
        {
            return Some(What::Seller(text.to_owned(), Some(provenance)));
        }
        let times = text.contains(['x', 'X', '×', '✕', 'ｘ', 'Ｘ', '*', '＊']);
        if times && let Some(what) = amount_words(text) {
            return Some(what);
        }
        // A day and its time are one thing.
        if parts.len() == 2
            && let Ok(when @ When::At(..)) = read_when(text, self.now)
        {
            return Some(What::When(when));
        }
        None
    }

    fn read_word(&self, text: &str) -> Option<What> {
        let folded = fold(text);
        if let Some(seller) = self.sellers.iter().find(|seller| seller.folded == folded)
            && self.word_of_tables(&folded).is_none_or(|what| matches!(what, What::Seller(..)))
        {
            return Some(What::Seller(seller.name.clone(), known(seller.provenance)));
        }
        self.word_of_tables(&folded)
            .or_else(|| paid_word(text))
            .or_else(|| amount_words(text))
            .or_else(|| self.day_word(text))
            .or_else(|| {
                after_word(text, words::LAST_FOUR).and_then(|rest| rest.parse().ok()).map(What::Last4)
            })
            .or_else(|| order_number(text).map(What::OrderNumber))
            .or_else(|| {
                let provenance = seller_word(&folded)?;
                Some(What::Seller(text.to_owned(), Some(provenance)))
            })
            .or_else(|| person(text))
    }

    fn day_word(&self, text: &str) -> Option<What> {
        read_when(text, self.now).ok().filter(|when| !when.is_unknown()).map(What::When)
    }

    fn word_of_tables(&self, folded: &str) -> Option<What> {
        if let Some(issuer) = lookup(words::ISSUERS, folded) {
            // The second time an issuer is named, it is where the card was bought.
            return Some(if self.reading.card.issuer == Issuer::Unknown {
                What::Issuer(issuer)
            } else {
                What::Provenance(Provenance::OfficialIssuer)
            });
        }
        lookup(words::KINDS, folded)
            .map(What::Kind)
            .or_else(|| lookup(words::SOURCES, folded).map(What::Provenance))
            .or_else(|| lookup(words::PAYMENTS, folded).map(What::Payment))
            .or_else(|| lookup(words::PURPOSES, folded).map(What::Purpose))
    }

    /// `アマゾン5000円`: a known word and figures without a blank between.
    fn split_at_figure(&self, span: &Range<usize>) -> Option<(Read, Read)> {
        let text = self.text(span);
        let figure =
            text.char_indices().find(|(at, c)| *at > 0 && (is_digit(*c) || matches!(c, '¥' | '￥')))?.0;
        let first = self.read_word(text.get(..figure)?)?;
        let second = amount_words(text.get(figure..)?)?;
        let middle = span.start + figure;
        Some(((span.start..middle, first), (middle..span.end, second)))
    }

    /// Puts what was read where it belongs, unless that place is taken.
    fn take(&mut self, at: Range<usize>, what: What) {
        let QuickReading { purchase, card, count, pieces, .. } = &mut self.reading;
        let taken = |is: fn(&What) -> bool| pieces.iter().any(|piece| is(&piece.what));
        let what = match what {
            What::Face(face) if card.face_value.is_some() && card.paid.is_none() => What::Paid(face),
            What::Face(_) | What::FaceTimes(..) if card.face_value.is_some() => What::Unread,
            What::Kind(_) if card.kind != CardKind::Unknown => What::Unread,
            What::Count(_) if taken(|w| matches!(w, What::Count(_) | What::FaceTimes(..))) => What::Unread,
            What::Paid(_) if card.paid.is_some() => What::Unread,
            What::Seller(..) if purchase.seller.is_some() => What::Unread,
            What::When(When::At(day, minute))
                if Some(day) == purchase.when.day() && purchase.when.minute().is_none() =>
            {
                What::When(When::At(day, minute))
            }
            What::When(_) if !purchase.when.is_unknown() => What::Unread,
            What::Last4(_) if card.code_last4.is_some() => What::Unread,
            What::OrderNumber(_) if purchase.order_number.is_some() => What::Unread,
            other => other,
        };
        match &what {
            What::Issuer(issuer) => card.issuer = *issuer,
            What::Kind(kind) => card.kind = *kind,
            What::Face(face) => card.face_value = Some(*face),
            What::FaceTimes(face, times) => (card.face_value, *count) = (Some(*face), *times),
            What::Count(times) => *count = *times,
            What::Paid(paid) => card.paid = Some(*paid),
            What::Seller(name, provenance) => {
                purchase.seller = Some(name.clone());
                if purchase.provenance == Provenance::Unknown {
                    purchase.provenance = provenance.unwrap_or(Provenance::Unknown);
                }
            }
            What::Provenance(provenance) => purchase.provenance = *provenance,
            What::When(when) => purchase.when = *when,
            What::Payment(payment) => purchase.payment = *payment,
            What::Purpose(purpose) => purchase.purpose = *purpose,
            What::OrderNumber(number) => purchase.order_number = Some(number.clone()),
            What::Last4(last4) => card.code_last4 = Some(last4.clone()),
            What::Unread => {}
        }
        self.reading.pieces.push(Piece { at, what });
    }

    fn finish(mut self) -> QuickReading {
        let unread: Vec<String> = self
            .reading
            .pieces
            .iter()
            .filter(|piece| piece.what == What::Unread)
            .map(|piece| self.text(&piece.at))
            .collect();
        let reading = &mut self.reading;
        if !unread.is_empty() {
            reading.purchase.memo = Some(unread.join(" "));
        }
        // Several cards cannot have one code between them.
        if reading.count > 1 {
            reading.card.code_last4 = None;
        }
        // An official shop sells at face value; elsewhere the price is exactly what must not be guessed.
        let official = reading.purchase.provenance.class() == SourceClass::Official;
        let campaign = reading.purchase.provenance == Provenance::OfficialCampaign;
        if reading.card.paid.is_none() && reading.card.face_value.is_some() && official && !campaign {
            reading.card.paid = reading.card.face_value;
            reading.paid_is_assumed = true;
        }
        self.reading
    }
}

fn known(provenance: Provenance) -> Option<Provenance> {
    (provenance != Provenance::Unknown).then_some(provenance)
}

fn lookup<T: Copy>(table: &[(T, &[&str])], folded: &str) -> Option<T> {
    let is = |words: &&[&str]| words.iter().any(|word| fold(word) == folded);
    table.iter().find(|(_, words)| is(words)).map(|(value, _)| *value)
}

/// The provenance of a seller whose name is or begins with a known one.
fn seller_word(folded: &str) -> Option<Provenance> {
    let begins = |words: &&[&str]| words.iter().any(|word| folded.starts_with(&fold(word)));
    words::SELLERS.iter().find(|(_, words)| begins(words)).map(|(provenance, _)| *provenance)
}

/// The rest of a text that begins with one of these words.
fn after_word<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let rest = words.iter().find_map(|word| text.strip_prefix(word))?;
    Some(rest.trim()).filter(|rest| !rest.is_empty())
}

fn paid_word(text: &str) -> Option<What> {
    let amount = parse_amount_times(after_word(text, words::PAID)?).ok().flatten()?;
    (amount.count.is_none()).then_some(What::Paid(amount.amount))
}

fn amount_words(text: &str) -> Option<What> {
    if let Some(count) = amount::count_alone(text) {
        return Some(What::Count(count));
    }
    let AmountTimes { amount, count } = amount::amount_in_line(text)?;
    Some(count.map_or(What::Face(amount), |count| What::FaceTimes(amount, count)))
}

/// `母`, `母から`, `山田さんから`.
fn person(text: &str) -> Option<What> {
    let name = words::FROM.iter().find_map(|from| text.strip_suffix(from)).filter(|name| !name.is_empty());
    let folded = fold(name.unwrap_or(text));
    if words::PEOPLE.iter().any(|person| fold(person) == folded) {
        let name = name.unwrap_or(text).to_owned();
        return Some(What::Seller(name, Some(Provenance::GiftFromAcquaintance)));
    }
    name.map(|name| What::Seller(name.to_owned(), None))
}

/// Amazon's order numbers: `250-1234567-1234567`, `D01-1234567-1234567`.
fn order_number(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split('-').collect();
    let digits = |group: &str| group.chars().all(|c| c.is_ascii_digit());
    match groups.as_slice() {
        [first, second, third]
            if first.len() == 3
                && second.len() == 7
                && third.len() == 7
                && first.chars().all(|c| c.is_ascii_alphanumeric())
                && digits(second)
                && digits(third) =>
        {
            Some(text.to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
