//! アカウント: the store accounts, what each holds by source, and what moved it.
//!
//! `list` shows all, `detail` one; `sheet` is the window in which spending, credits, charges without a card and seen
//! balances are written. A balance is never typed over: what was seen is recorded, with the difference.

mod detail;
mod list;
mod sheet;

use eframe::egui::Ui;

use crate::action::{Did, Place};
use crate::core::account::{Account, Holding};
use crate::core::id::AccountId;
use crate::core::words::SourceClass;
use crate::i18n::{Texts, format};
use crate::ui::page_cx::PageCx;
use crate::ui::theme::Fill;
use crate::ui::widgets::SourceBand;
use crate::wording::done;
use sheet::{Sheet, Task};

/// The page アカウント.
#[derive(Default)]
pub struct AccountsPage {
    shown: Option<AccountId>,
    sheet: Option<Sheet>,
    lines: Option<detail::Lines>,
    /// The change that was asked for and not yet answered.
    asked: Option<u64>,
}

impl AccountsPage {
    /// Shows the list or one account.
    pub fn show(&mut self, place: &Place) {
        match place {
            Place::Accounts => self.shown = None,
            Place::Account(id) => self.shown = Some(*id),
            Place::Overview
            | Place::Cards
            | Place::CardsOf(_)
            | Place::Card(_)
            | Place::NewCard
            | Place::QuickEntry
            | Place::Trouble
            | Place::Incident(_)
            | Place::NewIncident(_)
            | Place::Papers(..)
            | Place::Import
            | Place::Export
            | Place::Settings
            | Place::Warnings
            | Place::WarningsAbout(_)
            | Place::OverTime
            | Place::BeforeBuying
            | Place::BeforeCharging(_)
            | Place::Asked
            | Place::Guide
            | Place::History
            | Place::Palette => {}
        }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        self.hear(cx);
        let account = self.shown.and_then(|id| cx.ledger.account(id));
        let wanted = match account {
            Some(account) => {
                let lines = detail::Lines::kept(self.lines.take(), account, cx);
                let wanted = detail::ui(ui, cx, account, &lines);
                self.lines = Some(lines);
                wanted
            }
            None => list::ui(ui, cx),
        };
        if let Some(task) = wanted {
            self.sheet = Some(Sheet::new(task, account, cx));
        }
        let Some(sheet) = &mut self.sheet else { return };
        match sheet.ui(ui, cx, account, self.asked.is_some()) {
            sheet::Reply::Stay => {}
            sheet::Reply::Close => self.sheet = None,
            sheet::Reply::Send(change) => self.asked = Some(cx.change(*change)),
        }
    }

    /// Closes the window once what was asked for is done; says in it why not.
    fn hear(&mut self, cx: &PageCx<'_>) {
        let Some(answer) = self.asked.and_then(|number| cx.outcome_of(number)) else { return };
        self.asked = None;
        match answer {
            Ok(done) => {
                self.sheet = None;
                if let Did::AccountOpened { account } = done.what {
                    self.shown = Some(account);
                }
            }
            Err(refused) => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.refused(done::refused(refused, cx.texts));
                }
            }
        }
    }
}

/// What is left on an account by the fill of its part of the band; a mixed balance is mixed as a whole.
pub(crate) fn parts(holding: &Holding) -> Vec<(Fill, i64)> {
    let left = |class: SourceClass| {
        let lots = holding.lots.iter().filter(|lot| lot.class == class);
        lots.fold(0_i64, |sum, lot| sum.saturating_add(lot.left_yen))
    };
    let official = if holding.is_mixed() { Fill::Mixed } else { Fill::Official };
    [
        (official, SourceClass::Official),
        (Fill::Gift, SourceClass::Gift),
        (Fill::Unknown, SourceClass::Unknown),
        (Fill::Unofficial, SourceClass::Unofficial),
    ]
    .into_iter()
    .map(|(fill, class)| (fill, left(class)))
    .filter(|(_, yen)| *yen > 0)
    .collect()
}

/// The source band of an account.
fn band(account: &Account, holding: &Holding, t: &Texts) -> SourceBand {
    let parts = parts(holding);
    let spoken: Vec<String> =
        parts.iter().map(|(fill, yen)| format!("{} {}", fill_name(*fill, t), format::yen(*yen))).collect();
    let name =
        t.account_band(&account.facts.name, format::yen(holding.balance_yen), format::list(&spoken, t));
    parts.into_iter().fold(SourceBand::new(name), |band, (fill, yen)| {
        if holding.is_mixed() { band.risky_part(fill, yen) } else { band.part(fill, yen) }
    })
}

/// What a fill of the band is called.
pub(crate) fn fill_name(fill: Fill, t: &Texts) -> String {
    match fill {
        Fill::Official => t.word_source_class_official(),
        Fill::Gift => t.word_source_class_gift(),
        Fill::Mixed => t.word_source_class_mixed(),
        Fill::Unofficial => t.overview_unofficial(),
        Fill::Unknown => t.word_source_class_unknown(),
    }
}
