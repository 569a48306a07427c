//! 次にすること: what running clocks, open incidents, real deadlines and warnings ask for, the nearest deadline first.
//!
//! Nothing stands here twice: a promised day belongs to its incident, a date to its card or account.

use eframe::egui::{
    Align, CursorIcon, Layout, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use crate::action::{Action, Place};
use crate::core::date::{Day, Minute};
use crate::guide::clocks::{self, Clock};
use crate::guide::steps::Steps;
use crate::i18n::{Lang, format};
use crate::rules::{ClaimState, ClaimWindow, Evidence, Expiry, Level, LotsExpiring, Subject, Warning};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::trouble::{step, words};
use crate::ui::theme::{self, TextKind, Tone, size, space};
use crate::ui::widgets::{Button, text};
use crate::wording::{steps as steps_words, warnings};

/// More lines than this are counted, not shown.
pub const SHOWN: usize = 5;

/// One thing to do.
pub struct Next {
    /// Until which day, if there is a real deadline.
    pub on: Option<Day>,
    /// Without such a day: what stands in its place.
    pub mark: Mark,
    /// What to do.
    pub title: String,
    /// Why, which.
    pub caption: String,
    /// How much it is about.
    pub yen: i64,
    /// Where it leads.
    pub place: Place,
}

/// What stands where a deadline would.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A clock is running: it ends then, in so many minutes.
    Clock { until: (Day, Minute), left: u32 },
    /// It is for now.
    Now,
    /// A warning of a level.
    Level(Level),
}

/// Everything that asks for something.
pub fn of(cx: &PageCx<'_>) -> Vec<Next> {
    let mut out: Vec<Next> = Vec::new();
    incidents(cx, &mut out);
    out.extend(cx.warnings.iter().filter_map(|warning| of_warning(warning, cx)));
    out.sort_by_key(|next| match (next.mark, next.on) {
        (Mark::Clock { left, .. }, _) => (0, i64::from(left)),
        (Mark::Now, None) => (1, 0),
        (Mark::Now | Mark::Level(_), Some(day)) => (2, day.days_since(cx.now.day)),
        (Mark::Level(level), None) => (3, -(level as i64)),
    });
    out
}

fn incidents(cx: &PageCx<'_>, out: &mut Vec<Next>) {
    let t = cx.texts;
    let at = step::at(cx);
    for incident in cx.ledger.incidents().filter(|incident| incident.is_open()) {
        let promise = clocks::promise(incident, cx.ledger);
        let steps = Steps::of(incident, &at);
        let title = steps.now().map_or_else(
            || t.steps_all_done(),
            |next| steps_words::step(next, incident, cx.ledger, t).text.title,
        );
        let ticking = clocks::of_incident(incident, &at).into_iter().find_map(|clock| match clock {
            Clock::Claim { until, left, .. } => Some(Mark::Clock { until, left }),
            Clock::ClaimToday { .. }
            | Clock::WhileUnused { .. }
            | Clock::Cancel { .. }
            | Clock::Answer(_) => None,
        });
        let mut caption = vec![words::title(incident.kind, t)];
        if promise.is_some() && ticking.is_none() {
            caption.insert(0, t.overview_next_promised());
        }
        caption.push(words::cards_briefly(incident, cx.ledger, t));
        out.push(Next {
            on: promise.map(|promise| promise.on).filter(|_| ticking.is_none()),
            mark: ticking.unwrap_or(Mark::Now),
            title,
            caption: caption.join(&t.word_list_dot()),
            yen: step::amount_yen(incident, cx.ledger),
            place: Place::Incident(incident.id),
        });
    }
}

/// What a warning asks for of its own; where cards came from stands in the ledger above.
fn of_warning(warning: &Warning, cx: &PageCx<'_>) -> Option<Next> {
    match &warning.evidence {
        Evidence::ClaimWindow(window) => match window.state {
            ClaimState::Running { until, left } => Some(claim(warning, window, until, left, cx)),
            ClaimState::RunningUnknown | ClaimState::Missed => by_level(warning, cx),
        },
        // A day that has passed is no deadline any more.
        Evidence::Expiring(expiry) if expiry.left >= 0 => card(expiry, cx),
        Evidence::LotExpiring(lots) if lots.left >= 0 => account(lots, cx),
        Evidence::UnofficialSource { .. } | Evidence::UnknownSource { .. } => None,
        // Its incident is open and names the day.
        Evidence::OpenIncidentIdle(_) => None,
        Evidence::Expiring(_)
        | Evidence::LotExpiring(_)
        | Evidence::TaintedAccount { .. }
        | Evidence::UnusualAmount(_)
        | Evidence::UnusualCount { .. }
        | Evidence::RecentUnofficialCharge(_)
        | Evidence::PriceBelowFace(_)
        | Evidence::SellerNamedInNotice { .. }
        | Evidence::SellerRecord(_)
        | Evidence::FirstLargePurchase(_)
        | Evidence::NewPaymentLarge(_)
        | Evidence::ResalePattern(_)
        | Evidence::LargeCharge(_)
        | Evidence::BalanceCap(_)
        | Evidence::IdleCode { .. }
        | Evidence::CancelWindow(_)
        | Evidence::CodeReused(_)
        | Evidence::AskedToBuy { .. } => by_level(warning, cx),
    }
}

/// The time for a claim, which ends in minutes.
fn claim(warning: &Warning, window: &ClaimWindow, until: (Day, Minute), left: u32, cx: &PageCx<'_>) -> Next {
    let t = cx.texts;
    let seller = window.seller.clone().unwrap_or_else(|| t.first_step_seller_fallback());
    let count = window.cards.len();
    let caption = [warnings::rule_name(warning.rule, t), t.count_cards(count, format::count(count))];
    Next {
        on: None,
        mark: Mark::Clock { until, left },
        title: t.overview_next_claim(seller),
        caption: caption.join(&t.word_list_dot()),
        yen: warning.at_risk_yen,
        place: Place::WarningsAbout(Subject::Purchase(window.purchase)),
    }
}

fn card(expiry: &Expiry, cx: &PageCx<'_>) -> Option<Next> {
    let t = cx.texts;
    let card = cx.ledger.card(expiry.card)?;
    let seller = cx.ledger.purchase_of(card).and_then(|purchase| purchase.facts.seller.clone());
    let expires = if expiry.recorded { t.overview_next_expires() } else { t.overview_next_expires_by_rule() };
    let caption: Vec<String> = std::iter::once(expires).chain(seller).collect();
    Some(Next {
        on: Some(expiry.last_day),
        mark: Mark::Now,
        title: t.overview_next_use_card(words::card(card, t)),
        caption: caption.join(&t.word_list_dot()),
        yen: expiry.face_yen,
        place: Place::Card(card.id),
    })
}

/// What of a balance expires first.
fn account(lots: &LotsExpiring, cx: &PageCx<'_>) -> Option<Next> {
    let t = cx.texts;
    let account = cx.ledger.account(lots.account)?;
    let first = lots.lots.iter().filter(|lot| lot.last_day == lots.nearest);
    let expires = if lots.recorded { t.overview_next_expires() } else { t.overview_next_expires_by_rule() };
    Some(Next {
        on: Some(lots.nearest),
        mark: Mark::Now,
        title: t.overview_next_use_balance(&account.facts.name),
        caption: expires,
        yen: first.map(|lot| lot.left_yen).fold(0, i64::saturating_add),
        place: Place::Account(account.id),
    })
}

/// One that matters, without a deadline.
fn by_level(warning: &Warning, cx: &PageCx<'_>) -> Option<Next> {
    if warning.level < Level::Warning {
        return None;
    }
    Some(Next {
        on: None,
        mark: Mark::Level(warning.level),
        title: warnings::title(warning, cx.ledger, cx.texts),
        caption: warnings::rule_name(warning.rule, cx.texts),
        yen: warning.at_risk_yen,
        place: place(warning.subject()?),
    })
}

/// To the thing itself; to its warnings where it has no page of its own.
fn place(subject: &Subject) -> Place {
    match subject {
        Subject::Card(id) => Place::Card(*id),
        Subject::Account(id) => Place::Account(*id),
        Subject::Incident(id) => Place::Incident(*id),
        Subject::Purchase(_) | Subject::Seller(_) => Place::WarningsAbout(subject.clone()),
    }
}

/// One line. The first has a button, the others open as a whole.
pub fn line(ui: &mut Ui, cx: &PageCx<'_>, next: &Next, first: bool) {
    let t = cx.texts;
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let wide = width > size::NEXT_WIDE && t.lang() == Lang::Ja;
    let label = match (&next.place, wide) {
        (Place::Incident(_), true) => t.button_show_steps(),
        (Place::Incident(_), false) => t.overview_next_steps_short(),
        _ => t.button_open(),
    };
    let end = if first {
        text::width(ui, &label, TextKind::TableStrong) + space::XXL + space::S
    } else {
        space::XXL
    };
    let amount = (next.yen > 0).then(|| format::yen(next.yen));
    let amount_width =
        amount.as_deref().map_or(0.0, |amount| text::width(ui, amount, TextKind::Body) + space::M);
    let left = if t.lang() == Lang::En { size::NEXT_TIME_WIDE } else { size::NEXT_TIME };
    let room = (width - left - end - amount_width).max(1.0);
    let title = text::wrapped(ui, &next.title, TextKind::Strong, tokens.ink, room);
    let caption = text::shortened(ui, &next.caption, TextKind::Table, tokens.ink2, room);
    let more = title.size().y - TextKind::Strong.line();
    let sense = if first { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::NEXT_LINE + more), sense);
    let role = if first { Role::Label } else { Role::Button };
    let clock = match next.mark {
        Mark::Clock { left, .. } => format::minutes_left(i64::from(left), t),
        Mark::Now | Mark::Level(_) => String::new(),
    };
    let spoken = format!("{clock} {} {}", next.title, amount.as_deref().unwrap_or_default());
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken.trim()));
    if !first && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, 0, tokens.hover);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
    let top = rect.top() + space::S + 1.0;
    let under = top + title.size().y;
    let upper = Rect::from_min_size(pos2(rect.left(), top), vec2(left, TextKind::Strong.line()));
    let lower = Rect::from_min_size(pos2(rect.left(), upper.bottom()), vec2(left, TextKind::Table.line()));
    time(ui, cx, next, upper, lower);
    text::put(ui, pos2(rect.left() + left, top), title, tokens.ink);
    text::put(ui, pos2(rect.left() + left, under), caption, tokens.ink2);
    let middle = rect.center().y;
    if let Some(amount) = &amount {
        let line = rect.with_max_x(rect.right() - end);
        text::paint(ui, line, Align::Max, amount, TextKind::Body, Tone::Ink);
    }
    if first {
        let layout = Layout::right_to_left(Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt("steps"));
        if child.add(Button::primary(label).small()).clicked() {
            cx.send(Action::Show(next.place.clone()));
        }
        return;
    }
    let glyph = Rect::from_center_size(pos2(rect.right() - space::S, middle), Vec2::splat(size::ICON));
    Icon::ChevronRight.paint(ui, glyph, tokens.ink2);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.clicked() {
        cx.send(Action::Show(next.place.clone()));
    }
}

/// The time left and until when; a level's mark or "now" where there is no deadline.
fn time(ui: &mut Ui, cx: &PageCx<'_>, next: &Next, upper: Rect, lower: Rect) {
    let t = cx.texts;
    if let Some(on) = next.on {
        let days = on.days_since(cx.now.day);
        let tone = match days {
            ..=0 => Tone::Danger,
            1..=7 => Tone::Warning,
            8.. => Tone::Caution,
        };
        text::paint(ui, upper, Align::Min, &format::days_left(days, t), TextKind::Section, tone);
        let day = format::day_table(on, cx.now.day);
        text::paint(ui, lower, Align::Min, &day, TextKind::Small, Tone::Ink3);
        return;
    }
    match next.mark {
        Mark::Clock { until: (day, minute), left } => {
            let left = format::minutes_left(i64::from(left), t);
            text::paint(ui, upper, Align::Min, &left, TextKind::Section, Tone::Danger);
            let time = format::time(minute);
            let until = if day == cx.now.day {
                time
            } else {
                format!("{} {time}", format::day_table(day, cx.now.day))
            };
            text::paint(ui, lower, Align::Min, &t.overview_next_until(until), TextKind::Small, Tone::Ink3);
        }
        Mark::Now => {
            text::paint(ui, upper, Align::Min, &t.overview_next_now(), TextKind::Section, Tone::Danger);
        }
        Mark::Level(level) => {
            let shape = super::level(level);
            let glyph = Rect::from_min_size(
                pos2(upper.left(), upper.center().y - size::ICON / 2.0),
                Vec2::splat(size::ICON),
            );
            shape.icon().paint(ui, glyph, shape.colours(theme::tokens(ui)).ink);
            let mut line = upper;
            line.min.x += size::ICON + space::XS;
            text::paint(
                ui,
                line,
                Align::Min,
                &warnings::level(level, t),
                TextKind::TableStrong,
                shape.tone(),
            );
        }
    }
}
