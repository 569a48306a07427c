//! From what was seen to what it is: which kind of トラブル a description points to, and why, or that it is none.
//!
//! A person says what they saw, not what it is called. Nothing is decided for them: the kind is proposed and can be
//! changed, and an all-clear can be recorded all the same.

use super::phrases;
use super::signs::FoundPattern;
use crate::core::words::{FraudPattern, IncidentKind, VanishCause};

/// What was seen, as a person can pick it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sight {
    /// "It is locked."
    Locked,
    /// "It is invalid", when charging.
    Refused,
    /// "It is registered already", when charging.
    UsedAlready,
    /// A row of the balance history takes a charge back.
    TakenBack,
    /// The balance is less than it was, or gone.
    BalanceGone,
    /// The account was closed or put on hold.
    Suspended,
    /// A number was told to someone.
    Told,
    /// Orders in the person's own account that they did not make.
    StrangeOrders,
}

impl Sight {
    /// All of them, the most frequent first.
    pub const ALL: [Self; 8] = [
        Self::Locked,
        Self::Refused,
        Self::UsedAlready,
        Self::TakenBack,
        Self::BalanceGone,
        Self::Suspended,
        Self::Told,
        Self::StrangeOrders,
    ];

    /// The kind it points to.
    pub fn kind(self) -> IncidentKind {
        match self {
            Self::Locked => IncidentKind::Lock,
            Self::Refused => IncidentKind::Refused,
            Self::UsedAlready => IncidentKind::AlreadyUsed,
            Self::TakenBack => IncidentKind::Cancelled,
            Self::BalanceGone => IncidentKind::BalanceVanished,
            Self::Suspended => IncidentKind::AccountSuspended,
            Self::Told | Self::StrangeOrders => IncidentKind::Fraud,
        }
    }

    /// The wording that stores were quoted with, for what they show.
    pub fn wording(self) -> Option<&'static str> {
        let kind = match self {
            Self::Locked | Self::Refused | Self::UsedAlready | Self::Suspended => self.kind(),
            Self::TakenBack | Self::BalanceGone | Self::Told | Self::StrangeOrders => return None,
        };
        phrases::PHRASES.iter().find(|phrase| phrase.kind == kind).map(|phrase| phrase.text)
    }
}

/// Whether the store's own page, opened by oneself, says what a mail says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnPage {
    /// It says the same.
    Same,
    /// It was not looked at yet.
    NotYet,
    /// It says nothing of the kind.
    Otherwise,
}

impl OwnPage {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Same, Self::NotYet, Self::Otherwise];
}

/// What a person found at each of the causes of a vanished balance: yes, no, or not looked yet.
///
/// They are looked for in the order of `VanishCause::ALL`, the likely and harmless first. Source: an article on balances that
/// seem to vanish (tuhan-jyoho.com/8789, undated), read 2026-11-22.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Causes([Option<bool>; 6]);

impl Causes {
    /// What was found; nothing while it was not looked.
    pub fn answer(&self, cause: VanishCause) -> Option<bool> {
        self.0.get(cause as usize).copied().flatten()
    }

    /// Says what was found.
    pub fn set(&mut self, cause: VanishCause, found: Option<bool>) {
        if let Some(place) = self.0.get_mut(cause as usize) {
            *place = found;
        }
    }

    /// The first cause that was found.
    pub fn found(&self) -> Option<VanishCause> {
        VanishCause::ALL.iter().copied().find(|cause| self.answer(*cause) == Some(true))
    }

    /// Those that are to be asked: every one up to the first that is found, or that was not answered.
    pub fn asked(&self) -> impl Iterator<Item = VanishCause> {
        let ends = VanishCause::ALL.iter().copied().position(|cause| self.answer(cause) != Some(false));
        VanishCause::ALL.iter().copied().take(ends.map_or(VanishCause::ALL.len(), |at| at + 1))
    }
}

/// What a person has said so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told<'a> {
    /// The kind, when it was chosen by hand.
    pub kind: Option<IncidentKind>,
    /// What was picked.
    pub sight: Option<Sight>,
    /// The exact wording on the screen.
    pub wording: &'a str,
    /// A mail or message.
    pub mail: &'a str,
    /// What the store's own page says.
    pub own_page: Option<OwnPage>,
    /// Where the balance went.
    pub causes: Causes,
}

/// What follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// A kind, with the reason for it.
    Kind { kind: IncidentKind, why: Why, cause: Option<VanishCause> },
    /// It is no trouble, as far as was said.
    AllClear(AllClear),
    /// Only a mail says so, which nobody has held against the store's own page.
    MailAlone(IncidentKind),
    /// Nothing was said yet that points anywhere.
    Open,
}

/// Why a kind is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was chosen by hand.
    Chosen,
    /// It is what was picked.
    Picked,
    /// This stands in the wording.
    Wording(&'static str),
    /// This stands in the mail; of a lock the store's own page says the same.
    Mail(&'static str),
    /// The mail has signs of fraud.
    Signs,
    /// That is where the balance went.
    Cause(VanishCause),
}

/// Why it is no trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllClear {
    /// The store's own page says nothing of what the mail says.
    FalseMail,
    /// The balance was used for an order.
    Used,
    /// The balance is on another account.
    Elsewhere,
}

/// What follows from what was said; `mail_signs` are the patterns of fraud that were found in the mail.
pub fn finding(told: &Told<'_>, mail_signs: &[FoundPattern<'_>]) -> Finding {
    let kind = |kind, why| Finding::Kind { kind, why, cause: None };
    let seen = if let Some(chosen) = told.kind {
        kind(chosen, Why::Chosen)
    } else if let Some(sight) = told.sight {
        kind(sight.kind(), Why::Picked)
    } else if let Some((proposed, mark)) = phrases::proposed(told.wording) {
        kind(proposed, Why::Wording(mark))
    } else {
        return mail(told, mail_signs);
    };
    match seen {
        Finding::Kind { kind: IncidentKind::BalanceVanished, .. } => vanished(told.causes).unwrap_or(seen),
        other => other,
    }
}

/// Where a vanished balance went decides what it is.
fn vanished(causes: Causes) -> Option<Finding> {
    let cause = causes.found()?;
    let kind = |kind| Finding::Kind { kind, why: Why::Cause(cause), cause: Some(cause) };
    Some(match cause {
        VanishCause::UsedAutomatically => Finding::AllClear(AllClear::Used),
        VanishCause::OtherAccount => Finding::AllClear(AllClear::Elsewhere),
        VanishCause::Misused => kind(IncidentKind::Fraud),
        VanishCause::Invalidated => kind(IncidentKind::Cancelled),
        VanishCause::Expired | VanishCause::StoreFault => kind(IncidentKind::BalanceVanished),
    })
}

/// A mail proves nothing by itself: many that speak of a lock are false.
fn mail(told: &Told<'_>, signs: &[FoundPattern<'_>]) -> Finding {
    let Some((kind, mark)) = phrases::proposed(told.mail) else {
        return if signs.is_empty() {
            Finding::Open
        } else {
            Finding::Kind { kind: IncidentKind::Fraud, why: Why::Signs, cause: None }
        };
    };
    match told.own_page {
        Some(OwnPage::Same) => Finding::Kind { kind, why: Why::Mail(mark), cause: None },
        Some(OwnPage::Otherwise) => Finding::AllClear(AllClear::FalseMail),
        Some(OwnPage::NotYet) | None if !signs.is_empty() => {
            Finding::Kind { kind: IncidentKind::Fraud, why: Why::Signs, cause: None }
        }
        Some(OwnPage::NotYet) | None if kind == IncidentKind::Fraud => {
            Finding::Kind { kind, why: Why::Mail(mark), cause: None }
        }
        Some(OwnPage::NotYet) | None => Finding::MailAlone(kind),
    }
}

/// How a fraud went, as the patterns found in a message say.
pub fn pattern_of(found: &[FoundPattern<'_>]) -> Option<FraudPattern> {
    found.iter().find_map(|found| match found.pattern.id.as_str() {
        "unpaid-bill" => Some(FraudPattern::FalseBilling),
        "impersonation" => Some(FraudPattern::Impersonation),
        "side-job" => Some(FraudPattern::InvestmentOrJob),
        "fake-shop" => Some(FraudPattern::FakeShop),
        "payment-number" => Some(FraudPattern::PaymentNumber),
        "cash-for-codes" | "account-trade" => Some(FraudPattern::CodeForCash),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::signs::Signs;

    fn kind(kind: IncidentKind, why: Why) -> Finding {
        Finding::Kind { kind, why, cause: None }
    }

    #[test]
    fn what_was_picked_or_typed_points_to_a_kind() {
        assert_eq!(finding(&Told::default(), &[]), Finding::Open);
        let typed = Told { wording: "このギフト券は無効です", ..Told::default() };
        assert_eq!(finding(&typed, &[]), kind(IncidentKind::Refused, Why::Wording("無効")));
        let picked = Told { sight: Some(Sight::Locked), ..typed };
        assert_eq!(finding(&picked, &[]), kind(IncidentKind::Lock, Why::Picked));
        let chosen = Told { kind: Some(IncidentKind::Fraud), ..picked };
        assert_eq!(finding(&chosen, &[]), kind(IncidentKind::Fraud, Why::Chosen));
    }

    #[test]
    fn every_sight_that_stores_show_brings_a_wording_of_its_own_kind() {
        for sight in Sight::ALL {
            if let Some(wording) = sight.wording() {
                assert_eq!(phrases::proposed(wording).map(|(kind, _)| kind), Some(sight.kind()), "{wording}");
            }
        }
        assert_eq!(Sight::Locked.wording(), Some("Amazonギフト券がロックされています"));
    }

    #[test]
    fn a_mail_alone_makes_no_lock() {
        let mail = Told { mail: "お客様のアカウントがロックされました", ..Told::default() };
        assert_eq!(finding(&mail, &[]), Finding::MailAlone(IncidentKind::Lock));
        let looked = |own_page| finding(&Told { own_page: Some(own_page), ..mail }, &[]);
        assert_eq!(looked(OwnPage::NotYet), Finding::MailAlone(IncidentKind::Lock));
        assert_eq!(looked(OwnPage::Same), kind(IncidentKind::Lock, Why::Mail("ロック")));
        assert_eq!(looked(OwnPage::Otherwise), Finding::AllClear(AllClear::FalseMail));
        // What was seen on a screen counts by itself.
        let seen = Told { sight: Some(Sight::Locked), ..mail };
        assert_eq!(finding(&seen, &[]), kind(IncidentKind::Lock, Why::Picked));
    }

    #[test]
    fn a_mail_that_asks_for_a_number_is_a_fraud() {
        let text = "未払いの料金があります。本日中にAmazonギフト券を購入し、番号を教えてください。";
        let found = Signs::built_in().find(text);
        assert!(!found.is_empty());
        let told = Told { mail: text, ..Told::default() };
        assert_eq!(finding(&told, &found), kind(IncidentKind::Fraud, Why::Signs));
        assert_eq!(pattern_of(&found), Some(FraudPattern::FalseBilling));
    }

    #[test]
    fn a_vanished_balance_leads_through_six_causes_to_a_kind_or_an_all_clear() {
        let with = |cause: VanishCause| {
            let mut causes = Causes::default();
            for each in VanishCause::ALL.iter().copied().take_while(|each| *each != cause) {
                causes.set(each, Some(false));
            }
            causes.set(cause, Some(true));
            finding(&Told { sight: Some(Sight::BalanceGone), causes, ..Told::default() }, &[])
        };
        let caused = |kind, cause| Finding::Kind { kind, why: Why::Cause(cause), cause: Some(cause) };
        assert_eq!(with(VanishCause::UsedAutomatically), Finding::AllClear(AllClear::Used));
        assert_eq!(with(VanishCause::OtherAccount), Finding::AllClear(AllClear::Elsewhere));
        assert_eq!(with(VanishCause::Misused), caused(IncidentKind::Fraud, VanishCause::Misused));
        assert_eq!(with(VanishCause::Invalidated), caused(IncidentKind::Cancelled, VanishCause::Invalidated));
        assert_eq!(with(VanishCause::Expired), caused(IncidentKind::BalanceVanished, VanishCause::Expired));
        assert_eq!(
            with(VanishCause::StoreFault),
            caused(IncidentKind::BalanceVanished, VanishCause::StoreFault)
        );
        let none = Told { sight: Some(Sight::BalanceGone), ..Told::default() };
        assert_eq!(finding(&none, &[]), kind(IncidentKind::BalanceVanished, Why::Picked));
    }

    #[test]
    fn causes_are_asked_one_after_the_other() {
        let mut causes = Causes::default();
        assert_eq!(causes.asked().collect::<Vec<_>>(), [VanishCause::UsedAutomatically]);
        causes.set(VanishCause::UsedAutomatically, Some(false));
        causes.set(VanishCause::OtherAccount, Some(false));
        assert_eq!(causes.asked().count(), 3);
        causes.set(VanishCause::OtherAccount, Some(true));
        assert_eq!(causes.asked().count(), 2);
        assert_eq!(causes.found(), Some(VanishCause::OtherAccount));
        for cause in VanishCause::ALL.iter().copied() {
            causes.set(cause, Some(false));
        }
        assert_eq!((causes.asked().count(), causes.found()), (6, None));
    }
}
