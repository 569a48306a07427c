//! 次にすること: what open incidents, real deadlines and warnings ask for, the nearest deadline first.

use eframe::egui::{
    Align, CursorIcon, Layout, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit::Role, pos2,
    vec2,
};

use crate::action::{Action, Place};
use crate::core::date::Day;
use crate::core::words::{ChargeStatus, Standing};
use crate::i18n::{Lang, format};
use crate::rules::{Level, RuleId, Subject, Warning};
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::pages::trouble::{step, words};
use crate::ui::theme::{self, TextKind, Tone, size, space};
use crate::ui::widgets::{Button, text};
use crate::wording::warnings;

/// Deadlines further away are not yet something to do.
const DAYS: i64 = 90;
/// More lines than this are counted, not shown.
pub const SHOWN: usize = 5;

/// One thing to do.
pub struct Next {
    /// Until when, if there is a real deadline.
    pub on: Option<Day>,
    /// Without a deadline: what stands in its place.
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
    /// It is for now.
    Now,
    /// A warning of a level.
    Level(Level),
}

/// Everything that asks for something.
pub fn of(cx: &PageCx<'_>) -> Vec<Next> {
    let mut out: Vec<Next> = Vec::new();
    incidents(cx, &mut out);
    cards(cx, &mut out);
    lots(cx, &mut out);
    of_warnings(cx, &mut out);
    out.sort_by_key(|next| match (next.on, next.mark) {
        (None, Mark::Now) => (0, 0),
        (Some(day), _) => (1, day.days_since(cx.now.day)),
        (None, Mark::Level(level)) => (2, -(level as i64)),
    });
    out
}

fn incidents(cx: &PageCx<'_>, out: &mut Vec<Next>) {
    let t = cx.texts;
    for incident in cx.ledger.incidents().filter(|incident| incident.is_open()) {
        let promise = step::promise(incident, cx.ledger);
        let mut caption = vec![words::title(incident.kind, t)];
        if promise.is_some() {
            caption.insert(0, t.overview_next_promised());
        }
        caption.push(words::cards_briefly(incident, cx.ledger, t));
        out.push(Next {
            on: promise.map(|promise| promise.on),
            mark: Mark::Now,
            title: step::of(incident, cx.ledger, t).title,
            caption: caption.join(&t.word_list_dot()),
            yen: step::amount_yen(incident, cx.ledger),
            place: Place::Incident(incident.id),
        });
    }
}

fn cards(cx: &PageCx<'_>, out: &mut Vec<Next>) {
    let t = cx.texts;
    for card in cx.ledger.cards() {
        let Some(on) = card.facts.expires_on.filter(|day| day.days_since(cx.now.day) <= DAYS) else {
            continue;
        };
        if card.charge_status() != ChargeStatus::Uncharged || cx.ledger.standing(card) == Standing::Invalid {
            continue;
        }
        let seller = cx.ledger.purchase_of(card).and_then(|purchase| purchase.facts.seller.clone());
        let caption: Vec<String> = std::iter::once(t.overview_next_expires()).chain(seller).collect();
        out.push(Next {
            on: Some(on),
            mark: Mark::Now,
            title: t.overview_next_use_card(words::card(card, t)),
            caption: caption.join(&t.word_list_dot()),
            yen: card.face_yen(),
            place: Place::Card(card.id),
        });
    }
}

fn lots(cx: &PageCx<'_>, out: &mut Vec<Next>) {
    let t = cx.texts;
    for account in cx.ledger.accounts() {
        for lot in cx.ledger.holding(account).lots.iter().filter(|lot| lot.left_yen > 0) {
            let Some(on) = lot.expires_on.filter(|day| day.days_since(cx.now.day) <= DAYS) else { continue };
            out.push(Next {
                on: Some(on),
                mark: Mark::Now,
                title: t.overview_next_use_balance(&account.facts.name),
                caption: t.overview_next_expires(),
                yen: lot.left_yen,
                place: Place::Account(account.id),
            });
        }
    }
}

/// Warnings that ask for something of their own; where cards came from stands in the ledger above.
fn of_warnings(cx: &PageCx<'_>, out: &mut Vec<Next>) {
    let source = |warning: &&Warning| {
        warning.level >= Level::Warning
            && !matches!(warning.rule, RuleId::UnofficialSource | RuleId::UnknownSource)
    };
    for warning in cx.warnings.iter().filter(source) {
        let Some(place) = warning.subjects.first().and_then(|subject| place(subject, cx)) else { continue };
        out.push(Next {
            on: None,
            mark: Mark::Level(warning.level),
            title: warnings::title(warning, cx.ledger, cx.texts),
            caption: warnings::rule_name(warning.rule, cx.texts),
            yen: warning.at_risk_yen,
            place,
        });
    }
}

fn place(subject: &Subject, cx: &PageCx<'_>) -> Option<Place> {
    match subject {
        Subject::Card(id) => Some(Place::Card(*id)),
        Subject::Account(id) => Some(Place::Account(*id)),
        Subject::Incident(id) => Some(Place::Incident(*id)),
        Subject::Purchase(id) => {
            cx.ledger.purchase(*id).map(|purchase| Place::CardsOf(purchase.cards.clone()))
        }
        Subject::Seller(_) => None,
    }
}

/// One line. The first has a button, the others open as a whole.
pub fn line(ui: &mut Ui, cx: &PageCx<'_>, next: &Next, first: bool) {
    let t = cx.texts;
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let wide = width > size::NEXT_WIDE && t.lang() == Lang::Ja;
    let label = if wide { t.button_show_steps() } else { t.overview_next_steps_short() };
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
    let spoken = format!("{} {}", next.title, amount.as_deref().unwrap_or_default());
    response.widget_info(|| WidgetInfo::labeled(role, true, spoken.trim_end()));
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

/// The time left and the day; a level's mark or "now" where there is no deadline.
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
