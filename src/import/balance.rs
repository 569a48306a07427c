//! Rows of a gift-card balance's history, and refunds of orders: money that came onto a balance.
//!
//! What was used of a balance and what was paid back elsewhere is nothing for the ledger.

use super::cells::{Cells, Fault, is_nothing};
use super::columns::Column;
use super::draft::{ChargeDraft, Reading};
use super::fold::fold;
use super::profile::Profile;
use super::reason::{Reason, Status};
use super::words::{self, unnamed_account};
use crate::core::money::Money;
use crate::core::words::{CreditReason, Issuer};

/// Reads a row of a balance's history.
pub fn read_balance(profile: &Profile, cells: &Cells<'_>) -> Reading {
    balance(profile, cells).unwrap_or_else(Reading::from)
}

/// Reads a refund.
pub fn read_refund(profile: &Profile, cells: &Cells<'_>) -> Reading {
    refund(profile, cells).unwrap_or_else(Reading::from)
}

fn balance(profile: &Profile, cells: &Cells<'_>) -> Result<Reading, Fault> {
    let read = cells.day()?;
    let currency = cells.currency()?;
    let amount = cells.signed_amount(Column::Amount, currency)?;
    let kind = fold(cells.raw(Column::EntryType));
    let text = fold(cells.raw(Column::Title));
    let is = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    let used = is(&["applied", "used", "spent", "利用", "使用", "支払"])
        || (kind.is_empty() && amount.is_some_and(|amount| amount.minor < 0));
    if used {
        return Ok(Reading::left(Status::Ignored, Reason::BalanceUsed));
    }
    if amount.is_some_and(|amount| amount.minor < 0) {
        return Ok(Reading::left(Status::Ignored, Reason::RefundRow));
    }
    let (credit, reason) = if is(&["refund", "返金"]) || text.contains("返金") {
        (Some(CreditReason::Refund), Reason::RefundToBalance)
    } else if is(&["promotion", "キャンペーン", "特典"]) {
        (Some(CreditReason::Promotion), Reason::Promotion)
    } else {
        (None, Reason::BalanceCharged)
    };
    let draft = ChargeDraft {
        credit,
        balance_after: cells.signed_amount(Column::Balance, currency)?,
        code_last4: cells.code(),
        serial_number: cells.number(Column::SerialNumber)?,
        ..onto_balance(profile, cells, read.when, amount.filter(|amount| amount.minor != 0))?
    };
    let mut reasons = vec![reason];
    if draft.amount.is_none() {
        reasons.insert(0, Reason::AmountMissing);
    }
    let known = reason != Reason::BalanceCharged
        || is(&["added", "reload", "claim", "charge", "登録", "チャージ", "追加"])
        || kind.is_empty();
    let reading = Reading::charge(reasons, draft);
    Ok(if known { reading } else { Reading { status: Status::Candidate, ..reading } })
}

fn refund(profile: &Profile, cells: &Cells<'_>) -> Result<Reading, Fault> {
    let to = fold(cells.raw(Column::RefundTo));
    let to_balance = ["ギフト", "gift", "残高"].iter().any(|word| to.contains(word));
    if !to_balance {
        return Ok(Reading::left(Status::Ignored, Reason::RefundRow));
    }
    let read = cells.day()?;
    let amount = cells.amount(Column::Amount, cells.currency()?)?;
    let Some(amount) = amount.filter(|amount| amount.minor > 0) else {
        return Ok(Reading::left(Status::Ignored, Reason::NoAmount));
    };
    let draft = ChargeDraft {
        credit: Some(CreditReason::Refund),
        ..onto_balance(profile, cells, read.when, Some(amount))?
    };
    Ok(Reading::charge(vec![Reason::RefundToBalance], draft))
}

fn onto_balance(
    profile: &Profile,
    cells: &Cells<'_>,
    when: crate::core::date::When,
    amount: Option<Money>,
) -> Result<ChargeDraft, Fault> {
    let issuer = profile.says.store.as_ref().map_or(Issuer::AmazonJp, |store| store.issuer);
    let account = cells.text(Column::Account).filter(|name| !is_nothing(name));
    Ok(ChargeDraft {
        credit: None,
        issuer,
        account: account.unwrap_or_else(|| unnamed_account(issuer, Some(words::issuer_name(issuer, None)))),
        when,
        amount,
        balance_after: None,
        code_last4: None,
        serial_number: None,
        order_number: cells.number(Column::OrderNumber)?,
    })
}
