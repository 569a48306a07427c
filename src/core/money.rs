//! Amounts of money: whole minor units of one currency, with checked arithmetic.
//!
//! No floating point anywhere. Reading what people type is `core::reading`, showing is `i18n::format`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount in minor units (yen, cents) of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units: yen for JPY, cents for USD.
    pub minor: i64,
    /// The currency the units are of.
    #[serde(default, skip_serializing_if = "Currency::is_jpy")]
    pub currency: Currency,
}

impl Money {
    /// No yen at all.
    pub const ZERO_YEN: Self = Self::yen(0);

    /// An amount of yen.
    pub const fn yen(minor: i64) -> Self {
        Self { minor, currency: Currency::JPY }
    }

    /// An amount in minor units of `currency`.
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum, or `None` when the currencies differ or the sum cannot be held.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.same_currency(other)?;
        Some(Self { minor: self.minor.checked_add(other.minor)?, ..self })
    }

    /// The difference, or `None` when the currencies differ or it cannot be held.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.same_currency(other)?;
        Some(Self { minor: self.minor.checked_sub(other.minor)?, ..self })
    }

    /// `count` times this amount, or `None` when that cannot be held.
    pub fn checked_mul(self, count: u32) -> Option<Self> {
        Some(Self { minor: self.minor.checked_mul(i64::from(count))?, ..self })
    }

    /// The yen in it; `None` for another currency.
    pub fn in_yen(self) -> Option<i64> {
        self.currency.is_jpy().then_some(self.minor)
    }

    fn same_currency(self, other: Self) -> Option<()> {
        (self.currency == other.currency).then_some(())
    }
}

/// An ISO 4217 currency code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Japanese yen, which has no smaller unit.
    pub const JPY: Self = Self(*b"JPY");

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Whether this is yen.
    pub fn is_jpy(&self) -> bool {
        *self == Self::JPY
    }

    /// How many decimal digits the major unit has: 0 for yen and won, 3 for dinars, otherwise 2.
    pub fn exponent(&self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" => 0,
            b"BHD" | b"KWD" | b"OMR" | b"TND" | b"JOD" => 3,
            _ => 2,
        }
    }
}

impl Default for Currency {
    fn default() -> Self {
        Self::JPY
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that is no three-letter currency code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a currency code")]
pub struct NotACurrency;

impl FromStr for Currency {
    type Err = NotACurrency;

    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        match text.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_alphabetic) => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase(), c.to_ascii_uppercase()]))
            }
            _ => Err(NotACurrency),
        }
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The yen in a list of amounts; other currencies are left out, sums stop at the largest number.
pub fn yen_total(amounts: impl IntoIterator<Item = Money>) -> i64 {
    amounts.into_iter().filter_map(Money::in_yen).fold(0, i64::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_different_currencies_do_not_exist() {
        let dollars = Money::new(500, "usd".parse().unwrap());
        assert_eq!(Money::yen(500).checked_add(dollars), None);
        assert_eq!(Money::yen(500).checked_add(Money::yen(1)), Some(Money::yen(501)));
    }

    #[test]
    fn arithmetic_that_overflows_gives_nothing() {
        assert_eq!(Money::yen(i64::MAX).checked_add(Money::yen(1)), None);
        assert_eq!(Money::yen(i64::MIN).checked_sub(Money::yen(1)), None);
        assert_eq!(Money::yen(i64::MAX).checked_mul(2), None);
    }

    #[test]
    fn yen_is_not_written_out_in_json() {
        assert_eq!(serde_json::to_string(&Money::yen(5000)).unwrap(), r#"{"minor":5000}"#);
        let dollars = Money::new(1050, "USD".parse().unwrap());
        assert_eq!(serde_json::to_string(&dollars).unwrap(), r#"{"minor":1050,"currency":"USD"}"#);
        assert_eq!(serde_json::from_str::<Money>(r#"{"minor":5000}"#).unwrap(), Money::yen(5000));
    }

    #[test]
    fn totals_count_yen_only() {
        assert_eq!(yen_total([Money::yen(3), Money::new(5, "EUR".parse().unwrap()), Money::yen(4)]), 7);
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert!("YEN!".parse::<Currency>().is_err());
        assert!("12A".parse::<Currency>().is_err());
        assert_eq!("jpy".parse::<Currency>(), Ok(Currency::JPY));
    }
}
