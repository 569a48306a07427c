//! The answer to a question, worked out once for each question and state of the ledger: numbers, and warnings in words.

use crate::core::account::Account;
use crate::core::date::{Day, When};
use crate::core::holdings::Holdings;
use crate::core::id::{AccountId, CardId};
use crate::core::ledger::Ledger;
use crate::core::words::{Provenance, Purpose, SourceClass};
use crate::i18n::{Lang, Texts};
use crate::rules::{Change, Level, RuleCx, RuleSettings, SaidBy, Scope, Subject, Then, Warning, WhatIf};
use crate::ui::page_cx::PageCx;
use crate::wording::warnings::{self, WarningWords};

use super::draft::{Question, Target};

/// The answer.
#[derive(Debug, Clone)]
pub struct Answer {
    pub verdict: Verdict,
    /// Yen at risk today and then.
    pub at_risk: Change,
    pub held_now: Holdings,
    pub held_then: Holdings,
    /// The warnings that would be new, alike ones once.
    pub found: Vec<Found>,
    pub around: Around,
    pub official: Option<Official>,
    /// For how many minutes the seller takes claims, and who says so.
    pub claim: Option<(u32, SaidBy)>,
}

/// What the answer can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was written yet.
    Blank,
    /// Without a face value in yen nothing can be said of amounts.
    NoValue,
    /// Of a source nobody knows nothing is counted, which does not mean that there is nothing to lose.
    NoSource { saving_yen: Option<i64> },
    /// How much cheaper, if known, and how much more would be at risk.
    Said { saving_yen: Option<i64>, more_yen: i64 },
}

/// A warning that would be new.
#[derive(Debug, Clone)]
pub struct Found {
    pub level: Level,
    pub words: WarningWords,
    /// Whether its reason says more in one line than what was seen.
    pub reason_first: bool,
    /// How many cards of the purchase it is about.
    pub cards: usize,
    /// What it rests on in the ledger as it stands.
    pub known_cards: Vec<CardId>,
    pub known_account: Option<AccountId>,
}

/// What becomes of the account the cards would go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Around {
    /// Nothing to say of one.
    Nothing,
    /// A source that is not approved, kept or with nobody knowing where it goes.
    NotCharged { decided: bool },
    /// An account that is mixed, or would be.
    Account {
        account: AccountId,
        name: String,
        balance_yen: i64,
        mixed_now: bool,
        /// Official cards with something left in it, and what is left.
        official: (usize, i64),
    },
}

/// The same cards bought at the issuer's own shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Official {
    /// Where they would go.
    pub target: Target,
    /// How much more would be paid, if the price is known.
    pub more_paid_yen: Option<i64>,
    /// What would be paid.
    pub paid_yen: i64,
    /// How much more would be at risk, and how many warnings would be new.
    pub more_yen: i64,
    pub warnings: usize,
    /// The name of the account, and how much more charging there would put at risk, where that is more than keeping.
    pub charging: Option<(String, i64)>,
}

/// What was asked, and in which state of things; the answer holds while it is the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    question: Question,
    revision: u64,
    day: Day,
    lang: Lang,
    rules: RuleSettings,
}

impl Key {
    /// A question asked now.
    pub fn of(question: &Question, cx: &PageCx<'_>) -> Self {
        Self {
            question: question.clone(),
            revision: cx.revision,
            day: cx.now.day,
            lang: cx.texts.lang(),
            rules: cx.settings.rules,
        }
    }
}

impl Answer {
    /// The answer while nothing is asked: how things stand.
    pub fn blank(cx: &PageCx<'_>) -> Self {
        let (held, at_risk) = (Holdings::of(cx.ledger), cx.warnings.total_at_risk_yen(cx.ledger));
        Self {
            verdict: Verdict::Blank,
            at_risk: Change { before_yen: at_risk, after_yen: at_risk },
            held_now: held,
            held_then: held,
            found: Vec::new(),
            around: Around::Nothing,
            official: None,
            claim: None,
        }
    }

    /// Works it out.
    pub fn of(question: &Question, what_if: &mut WhatIf, cx: &PageCx<'_>) -> Self {
        let rules = RuleCx::new(cx.ledger, cx.knowledge, cx.now, &cx.settings.rules);
        // With the minute: a claim window is told in full.
        let when = When::At(cx.now.day, cx.now.minute);
        let answer = what_if.ask(&rules, cx.warnings, question.facts(when), |then| Self {
            verdict: verdict(question, then.at_risk),
            at_risk: then.at_risk,
            held_now: then.held_now,
            held_then: then.held_then,
            found: found(then, cx),
            around: around(question, then, cx.ledger),
            official: None,
            claim: rules.claim_minutes(question.purchase.seller.as_deref(), question.purchase.provenance),
        });
        let mut outcome = |target| {
            let facts = question.official(target).facts(when);
            what_if.ask(&rules, cx.warnings, facts, |then| {
                (then.at_risk.more_yen(), grouped(&then.new, then.ledger, cx.texts).len())
            })
        };
        Self { official: official(question, cx.ledger, &mut outcome), ..answer }
    }
}

fn verdict(question: &Question, at_risk: Change) -> Verdict {
    if question.face_yen().is_none() {
        Verdict::NoValue
    } else if at_risk.more_yen() <= 0 && question.purchase.provenance == Provenance::Unknown {
        Verdict::NoSource { saving_yen: question.saving_yen() }
    } else {
        Verdict::Said { saving_yen: question.saving_yen(), more_yen: at_risk.more_yen() }
    }
}

impl Question {
    /// Whether somebody asked for it: then that comes before any amount.
    pub fn was_asked_for(&self) -> bool {
        self.purchase.purpose == Purpose::AskedToBuy
    }
}

/// Kept uncharged when charging would put more at risk, else going where the question says.
fn official(
    question: &Question,
    ledger: &Ledger,
    outcome: &mut impl FnMut(Target) -> (i64, usize),
) -> Option<Official> {
    let paid_yen = question.face_yen()?;
    let (kept_more, kept_warnings) = outcome(Target::Kept);
    let (mut target, mut more_yen, mut warnings, mut charging) =
        (Target::Kept, kept_more, kept_warnings, None);
    if let Target::Account(id) = question.target
        && let Some(account) = ledger.account(id)
    {
        let (charged_more, charged_warnings) = outcome(question.target);
        if charged_more > kept_more {
            charging = Some((account.facts.name.clone(), charged_more));
        } else {
            (target, more_yen, warnings) = (question.target, charged_more, charged_warnings);
        }
    }
    let more_paid_yen = question.paid_yen().and_then(|paid| paid_yen.checked_sub(paid));
    Some(Official { target, more_paid_yen, paid_yen, more_yen, warnings, charging })
}

fn around(question: &Question, then: &Then<'_>, ledger: &Ledger) -> Around {
    let unofficial = question.purchase.provenance.is_unofficial();
    let account = match question.target {
        Target::Account(id) => ledger.account(id),
        Target::Kept | Target::Unknown if unofficial => {
            return Around::NotCharged { decided: question.target == Target::Kept };
        }
        Target::Kept | Target::Unknown => None,
    };
    let Some(account) = account else { return Around::Nothing };
    let now = ledger.holding(account);
    let mixed_then = then.ledger.account(account.id).is_some_and(|a| then.ledger.holding(a).is_mixed());
    if !now.is_mixed() && !mixed_then {
        return Around::Nothing;
    }
    Around::Account {
        account: account.id,
        name: account.facts.name.clone(),
        balance_yen: now.balance_yen,
        mixed_now: now.is_mixed(),
        official: official_left(account, ledger),
    }
}

/// The official cards of which something is left in an account, and how much.
fn official_left(account: &Account, ledger: &Ledger) -> (usize, i64) {
    let lots = ledger.holding(account).lots.iter();
    let left =
        lots.filter(|lot| lot.class == SourceClass::Official && lot.charge.is_some() && lot.left_yen > 0);
    left.fold((0, 0), |(cards, yen), lot| (cards + 1, lot.left_yen.saturating_add(yen)))
}

/// New warnings of one rule that say the same.
struct Group<'a> {
    title: String,
    first: &'a Warning,
    others: Vec<&'a Warning>,
}

impl<'a> Group<'a> {
    fn all(&self) -> impl Iterator<Item = &'a Warning> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// Alike warnings as one: three cards of a purchase are warned of once.
fn grouped<'a>(new: &'a [Warning], ledger: &Ledger, t: &Texts) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for warning in new {
        let title = warnings::title(warning, ledger, t);
        let same = |group: &&mut Group<'_>| {
            group.title == title && (group.first.rule, group.first.level) == (warning.rule, warning.level)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.others.push(warning),
            None => groups.push(Group { title, first: warning, others: Vec::new() }),
        }
    }
    groups
}

fn found(then: &Then<'_>, cx: &PageCx<'_>) -> Vec<Found> {
    grouped(&then.new, then.ledger, cx.texts).iter().map(|group| explained(group, then, cx)).collect()
}

fn explained(group: &Group<'_>, then: &Then<'_>, cx: &PageCx<'_>) -> Found {
    let (mut known_cards, mut known_account) = (Vec::new(), None);
    for subject in group.all().flat_map(|warning| &warning.subjects) {
        match subject {
            Subject::Card(id) => known_cards.extend(cx.ledger.card(*id).map(|card| card.id)),
            Subject::Purchase(id) => {
                let cards = cx.ledger.purchase(*id).map(|purchase| purchase.cards.as_slice());
                known_cards.extend_from_slice(cards.unwrap_or_default());
            }
            Subject::Account(id) => known_account = cx.ledger.account(*id).map(|account| account.id),
            Subject::Incident(_) | Subject::Seller(_) => {}
        }
    }
    known_cards.sort_unstable();
    known_cards.dedup();
    let of_card = group.first.rule.scope() == Some(Scope::Card);
    Found {
        level: group.first.level,
        words: warnings::words(group.first, then.ledger, cx.knowledge, cx.now.day, cx.texts),
        reason_first: of_card,
        cards: if of_card { 1 + group.others.len() } else { 0 },
        known_cards,
        known_account,
    }
}
