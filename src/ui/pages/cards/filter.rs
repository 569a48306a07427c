//! Which cards are shown: what was typed, the chips, and the conditions behind 条件.

use crate::core::card::Card;
use crate::core::date::{Day, Now};
use crate::core::id::CardId;
use crate::core::ledger::Ledger;
use crate::core::words::{ChargeStatus, Issuer, Provenance, Standing};

/// What a card must be to be shown. Everything off shows all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words to be found.
    pub query: String,
    /// Only these, as a warning or a figure named them.
    pub only: Option<Vec<CardId>>,
    /// Only cards not charged yet.
    pub uncharged: bool,
    /// Only cards with a warning.
    pub warned: bool,
    /// Only cards whose source the issuer does not approve.
    pub unofficial: bool,
    /// Only cards of this issuer.
    pub issuer: Option<Issuer>,
    /// Only cards that came this way.
    pub provenance: Option<Provenance>,
    /// Only cards in this state.
    pub state: Option<State>,
    /// Only cards bought in this time.
    pub period: Option<Period>,
}

/// A state a filter asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Charge(ChargeStatus),
    Standing(Standing),
}

impl State {
    /// Every state, in the order lists show.
    pub const ALL: [Self; 7] = [
        Self::Charge(ChargeStatus::Uncharged),
        Self::Charge(ChargeStatus::Charged),
        Self::Charge(ChargeStatus::Spent),
        Self::Charge(ChargeStatus::HandedOver),
        Self::Charge(ChargeStatus::Unknown),
        Self::Standing(Standing::Locked),
        Self::Standing(Standing::Invalid),
    ];
}

/// A time in which cards were bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The last 30 days, today included.
    Month,
    /// The last 90 days.
    Quarter,
    /// The last 365 days.
    Year,
    /// When is not known.
    Unknown,
}

impl Period {
    /// Every period, in the order lists show.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Year, Self::Unknown];

    fn holds(self, day: Option<Day>, today: Day) -> bool {
        let days = match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
            Self::Unknown => return day.is_none(),
        };
        day.is_some_and(|day| day <= today && today.days_since(day) < days)
    }
}

impl Filter {
    /// Whether it shows everything.
    pub fn is_off(&self) -> bool {
        *self == Self::default()
    }

    /// How many conditions behind 条件 are on.
    pub fn more(&self) -> usize {
        let Self {
            query: _,
            only: _,
            uncharged: _,
            warned: _,
            unofficial: _,
            issuer,
            provenance,
            state,
            period,
        } = self;
        [issuer.is_some(), provenance.is_some(), state.is_some(), period.is_some()]
            .into_iter()
            .filter(|on| *on)
            .count()
    }

    /// Whether a card is shown; what was typed and which cards were named is left aside. `warned` says whether a card has a warning.
    pub fn holds(&self, ledger: &Ledger, card: &Card, now: Now, warned: impl Fn(&Card) -> bool) -> bool {
        let Self {
            query: _,
            only: _,
            uncharged,
            warned: only_warned,
            unofficial,
            issuer,
            provenance,
            state,
            period,
        } = self;
        let purchase = ledger.purchase_of(card);
        let came = purchase.map_or(Provenance::Unknown, |purchase| purchase.facts.provenance);
        (!uncharged || card.charge_status() == ChargeStatus::Uncharged)
            && (!only_warned || warned(card))
            && (!unofficial || came.is_unofficial())
            && issuer.is_none_or(|issuer| card.facts.issuer == issuer)
            && provenance.is_none_or(|provenance| came == provenance)
            && state.is_none_or(|state| match state {
                State::Charge(status) => card.charge_status() == status,
                State::Standing(standing) => ledger.standing(card) == standing,
            })
            && period.is_none_or(|period| {
                period.holds(purchase.and_then(|purchase| purchase.facts.when.day()), now.day)
            })
    }
}
