//! What a ledger is made of. Pure: no clock, no I/O, no language.
//!
//! `entry` is what can be written, `ledger` what the entries add up to; everything else is a part of those two. The words,
//! with their Japanese twins:
//!
//! | code | 日本語 | | code | 日本語 |
//! |---|---|---|---|---|
//! | `Card` | カード | | `Charge` | チャージ |
//! | `Purchase` | 購入 | | `Lot` | ロット |
//! | `Provenance` | 入手元区分 | | `Account` | アカウント |
//! | `ChargeStatus` | チャージ状態 | | `Incident` | トラブル |
//! | `Standing` | 有効性 | | `Entry`, `Journal` | 記録, 帳簿 |

pub mod account;
pub mod alike;
pub mod by_source;
mod cached;
pub mod card;
pub mod code;
pub mod date;
pub mod enough;
pub mod entry;
pub mod facts;
pub mod flat;
pub mod holdings;
pub mod id;
pub mod incident;
pub mod journal;
pub mod ledger;
pub mod media;
pub mod money;
pub mod monthly;
pub mod outcome;
pub mod quick;
pub mod reading;
pub mod spelling;
pub mod suppose;
pub mod words;
