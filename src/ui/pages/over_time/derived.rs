//! Everything the page shows, worked out once for each state of the ledger, day, language, choice and rule settings.

use std::collections::{BTreeSet, HashMap};

use crate::core::by_source::BySource;
use crate::core::date::Day;
use crate::core::id::PurchaseId;
use crate::core::monthly::{Compared, MONTHS, MonthSum, Monthly, Reach};
use crate::core::outcome::Outcome;
use crate::i18n::{Lang, Texts, format};
use crate::rules::{Level, Pattern, RuleSettings, Subject};
use crate::ui::page_cx::PageCx;
use crate::ui::pages::overview;
use crate::ui::widgets::Month;

/// What everything was worked out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    revision: u64,
    day: Day,
    lang: Lang,
    reach: Reach,
    rules: RuleSettings,
}

impl Key {
    /// The key of what is shown now.
    pub fn of(cx: &PageCx<'_>, reach: Reach) -> Self {
        let rules = cx.settings.rules;
        Self { revision: cx.revision, day: cx.now.day, lang: cx.texts.lang(), reach, rules }
    }
}

/// What warnings say about some purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// The highest level among them.
    pub level: Option<Level>,
    /// How many warnings.
    pub warnings: usize,
}

impl Mark {
    fn add(&mut self, level: Level) {
        self.level = self.level.max(Some(level));
        self.warnings += 1;
    }
}

/// Everything on the page but its size.
pub struct Derived {
    /// The months or years.
    pub monthly: Monthly,
    /// The last twelve months, for the sentence about the present one.
    pub year: Monthly,
    /// Their names, in full.
    pub names: Vec<String>,
    /// What warnings say about their purchases.
    pub marks: Vec<Mark>,
    /// What warnings say about each purchase.
    pub flagged: HashMap<PurchaseId, Mark>,
    /// The bars.
    pub bars: Vec<Month>,
    /// How the person usually buys.
    pub pattern: Pattern,
    /// How everything came.
    pub sources: BySource,
    /// What unofficial sources came to.
    pub outcome: Outcome,
}

impl Derived {
    /// Works it out.
    pub fn of(cx: &PageCx<'_>, reach: Reach) -> Self {
        let (ledger, t, today) = (cx.ledger, cx.texts, cx.now.day);
        let monthly = Monthly::over(ledger, today, reach);
        let names: Vec<String> = monthly.months.iter().map(|month| name(month, monthly.by_year, t)).collect();
        let mut marks = vec![Mark::default(); monthly.months.len()];
        let mut flagged: HashMap<PurchaseId, Mark> = HashMap::new();
        for warning in cx.warnings.iter() {
            let mut places: BTreeSet<usize> = BTreeSet::new();
            for subject in &warning.subjects {
                let Subject::Purchase(id) = subject else { continue };
                flagged.entry(*id).or_default().add(warning.level);
                let purchase = ledger.purchase(*id);
                places.extend(purchase.and_then(|purchase| monthly.place_of(purchase, ledger, today)));
            }
            // A stretch over several months marks each of them once.
            for place in places {
                if let Some(mark) = marks.get_mut(place) {
                    mark.add(warning.level);
                }
            }
        }
        let bars = bars(&monthly, &names, &marks, t);
        Self {
            year: if reach == Reach::Year { monthly.clone() } else { Monthly::of(ledger, today) },
            names,
            marks,
            flagged,
            bars,
            pattern: Pattern::of(ledger, today, &cx.settings.rules),
            sources: BySource::of(ledger),
            outcome: Outcome::of(ledger),
            monthly,
        }
    }
}

/// How a month compares with what is usual; years compare with nothing.
pub fn compared(month: &MonthSum, monthly: &Monthly) -> Compared {
    match monthly.usual {
        Some(usual) if !monthly.by_year => usual.compare(month.total_yen()),
        Some(_) | None => Compared::Usual,
    }
}

fn bars(monthly: &Monthly, names: &[String], marks: &[Mark], t: &Texts) -> Vec<Month> {
    let last = monthly.months.len().saturating_sub(1);
    let all = monthly.months.iter().zip(names).zip(marks).enumerate();
    all.map(|(at, ((month, name), mark))| {
        let compared = compared(month, monthly);
        let level = mark.level.map(overview::level).max(overview::compared_level(compared));
        Month {
            label: label(month, at, monthly, t),
            solid: month.official_yen,
            hatched: month.unofficial_yen,
            outlined: month.unknown_yen,
            level,
            tip: tip(month, name, *mark, compared, t),
            strong: at == last,
        }
    })
    .collect()
}

/// The whole month in words, for those who do not see the bar.
fn tip(month: &MonthSum, name: &str, mark: Mark, compared: Compared, t: &Texts) -> String {
    let mut parts = vec![t.over_time_bar(name, format::yen(month.total_yen()))];
    if month.unofficial_yen > 0 {
        parts.push(t.over_time_bar_unofficial(format::yen(month.unofficial_yen)));
    }
    if month.unknown_yen > 0 {
        parts.push(t.over_time_bar_unknown(format::yen(month.unknown_yen)));
    }
    match compared {
        Compared::Usual => {}
        Compared::Above => parts.push(t.over_time_bar_above()),
        Compared::FarAbove => parts.push(t.over_time_bar_far()),
    }
    if mark.warnings > 0 {
        parts.push(t.over_time_bar_warned());
    }
    format::list(&parts, t)
}

fn name(month: &MonthSum, by_year: bool, t: &Texts) -> String {
    let year = month.year.to_string();
    match Day::new(month.year, month.month, 1).filter(|_| !by_year) {
        Some(day) => t.over_time_month(format::month(day, t), year),
        None => t.over_time_year(year),
    }
}

/// What stands under a bar: its number, the year at each January, and less where bars stand close.
fn label(month: &MonthSum, at: usize, monthly: &Monthly, t: &Texts) -> String {
    let (count, year) = (monthly.months.len(), month.year.to_string());
    if monthly.by_year {
        // A century of years has room for every tenth.
        let shown = count <= 20 || at + 1 == count || month.year.rem_euclid(10) == 0;
        return if shown { year } else { String::new() };
    }
    // Where bars stand close only each quarter is named, and the present one.
    let (last, close) = (count.saturating_sub(1), count > MONTHS);
    let left_out = close && at != last && (month.month % 3 != 1 || (at + 1 == last && month.month != 1));
    match Day::new(month.year, month.month, 1) {
        Some(_) if left_out => String::new(),
        Some(day) if !close && (at == 0 || at == last) => format::month(day, t),
        Some(_) if month.month == 1 => t.over_time_january(year),
        Some(_) | None => month.month.to_string(),
    }
}
