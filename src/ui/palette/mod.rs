//! さがす・操作する: one line that finds commands, cards, incidents and accounts. Ctrl K, over any page.
//!
//! `commands` is what can be done, `found` what the ledger holds. The keyboard stays in the line while the arrows move
//! through what was found.

mod commands;
mod found;

use eframe::egui::{
    Align, Event, Frame, Id, ImeEvent, Key, Layout, Margin, Modifiers, ScrollArea, Sense, TextEdit, Ui,
    UiBuilder, WidgetInfo, accesskit::Role, vec2,
};

use crate::action::{Action, Place};
use crate::core::date::Day;
use crate::core::spelling::fold;
use crate::i18n::{Lang, Texts};
use crate::settings::Appearance;
use crate::ui::icons::Icon;
use crate::ui::page_cx::{PageCx, StepsView};
use crate::ui::search::CardSearch;
use crate::ui::theme::{TextKind, Tone, size, space};
use crate::ui::widgets::{
    EmptyState, OptionRow, Sheet, hairline, icon, key_cap, nav_group, search_button, stack, text,
};

use commands::Command;

/// The palette: what is typed in it and what fits.
#[derive(Default)]
pub struct Palette {
    open: bool,
    focus: bool,
    query: String,
    /// Whether an input method is still being written with; its Enter and arrows are its own.
    composing: bool,
    /// The row that Enter runs.
    at: usize,
    scroll: bool,
    both: Option<[Texts; 2]>,
    search: CardSearch,
    rows: Option<(Shown, Vec<Row>)>,
}

/// What the rows were made of.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    revision: u64,
    query: String,
    today: Day,
    lang: Lang,
    appearance: Appearance,
    steps: StepsView,
    is_sample: bool,
}

/// Something that can be chosen, or what follows it is called.
struct Row {
    /// The head over it, when it is the first of its group.
    head: Option<String>,
    icon: Icon,
    tone: Tone,
    name: String,
    caption: String,
    key: Option<String>,
    act: Act,
}

/// What a row does.
enum Act {
    Ask(Action),
    Do(Command),
    /// Shows all cards that fit on their page.
    AllCards,
    /// Nothing now; the caption says why.
    Off,
}

impl Row {
    fn new(icon: Icon, name: String, act: Act) -> Self {
        Self { head: None, icon, tone: Tone::Ink2, name, caption: String::new(), key: None, act }
    }

    fn caption(mut self, caption: String) -> Self {
        self.caption = caption;
        self
    }

    fn is_on(&self) -> bool {
        !matches!(self.act, Act::Off)
    }
}

/// The button of a top bar that opens the palette.
pub fn button(ui: &mut Ui, cx: &PageCx<'_>) {
    let (words, key) = (cx.texts.topbar_search(), cx.texts.overview_key_palette());
    let both = text::width(ui, &words, TextKind::Table) + text::width(ui, &key, TextKind::Small);
    let width = size::SEARCH_BUTTON.max(both + space::HUGE + space::XXL);
    if search_button(ui, &words, &key, width).clicked() {
        cx.send(Action::Show(Place::Palette));
    }
}

impl Palette {
    /// Opens on its own place, closes when asked for again and when something else is shown.
    pub fn show(&mut self, place: &Place) {
        self.open = *place == Place::Palette && !self.open;
        self.focus = self.open;
        self.scroll = self.open;
        self.composing = false;
        self.at = 0;
        self.query.clear();
    }

    /// Whether it is shown.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Draws it over the page while it is open.
    pub fn ui(&mut self, ui: &Ui, cx: &PageCx<'_>) {
        if !self.open {
            return;
        }
        let sheet = Sheet::new("palette", cx.texts.topbar_search(), size::PALETTE);
        let shown = sheet.show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            self.refresh(cx);
            let entered = self.keys(ui);
            self.line(ui, cx);
            hairline(ui);
            self.refresh(cx);
            let clicked = self.list(ui, cx);
            hairline(ui);
            foot(ui, cx);
            entered.then_some(self.at).or(clicked)
        });
        if let Some(at) = shown.inner {
            self.run(at, cx);
        } else if shown.closed {
            self.show(&Place::Overview);
        }
    }

    fn run(&mut self, at: usize, cx: &PageCx<'_>) {
        let Some(row) = self.rows.as_ref().and_then(|(_, rows)| rows.get(at)) else { return };
        let action = match &row.act {
            Act::Off => return,
            Act::Ask(action) => action.clone(),
            Act::Do(command) => command.action(cx),
            Act::AllCards => {
                Action::Show(Place::CardsOf(found::all_cards(&mut self.search, &self.query, cx)))
            }
        };
        self.open = false;
        self.query.clear();
        cx.send(action);
    }

    fn refresh(&mut self, cx: &PageCx<'_>) {
        let shown = Shown {
            revision: cx.revision,
            query: self.query.clone(),
            today: cx.now.day,
            lang: cx.texts.lang(),
            appearance: cx.settings.appearance,
            steps: cx.steps,
            is_sample: cx.file.is_sample,
        };
        if self.rows.as_ref().is_some_and(|(of, _)| *of == shown) {
            return;
        }
        let other = self.rows.as_ref().is_none_or(|(of, _)| of.query != shown.query);
        let rows = self.find(cx);
        if other || self.at >= rows.len() {
            self.at = rows.iter().position(Row::is_on).unwrap_or_default();
            self.scroll = true;
        }
        self.rows = Some((shown, rows));
    }

    fn find(&mut self, cx: &PageCx<'_>) -> Vec<Row> {
        let t = cx.texts;
        let both = self.both.get_or_insert_with(|| Lang::ALL.map(Texts::new));
        let terms: Vec<String> =
            self.query.split_whitespace().map(fold).filter(|term| !term.is_empty()).collect();
        let mut fitting: Vec<(u8, Command)> = Command::all(cx)
            .into_iter()
            .filter_map(|command| Some((command.fit(&terms, both)?, command)))
            .collect();
        if !terms.is_empty() {
            fitting.sort_by_key(|(fit, command)| (command.is_page(), *fit));
        }
        let command = |command: Command| {
            let reason = command.reason(cx);
            let act = if reason.is_some() { Act::Off } else { Act::Do(command) };
            let row = Row::new(command.icon(), command.name(t), act);
            Row { key: command.key(), ..row.caption(reason.unwrap_or_else(|| command.caption(t))) }
        };
        let (pages, others): (Vec<_>, Vec<_>) =
            fitting.into_iter().map(|(_, command)| command).partition(|command| command.is_page());
        let mut groups = vec![
            (t.palette_group_do(), others.into_iter().map(command).collect::<Vec<_>>()),
            (t.palette_group_pages(), pages.into_iter().map(command).collect()),
        ];
        if !terms.is_empty() {
            groups.push((t.nav_cards(), found::cards(&mut self.search, &self.query, cx)));
            groups.push((t.nav_trouble(), found::incidents(&terms, both, cx)));
            groups.push((t.nav_accounts(), found::accounts(&terms, both, cx)));
        }
        let mut rows = Vec::new();
        for (head, mut group) in groups {
            if let Some(first) = group.first_mut() {
                first.head = Some(head);
            }
            rows.append(&mut group);
        }
        rows
    }

    /// Takes the keys of the list from the line; true when Enter was pressed.
    fn keys(&mut self, ui: &Ui) -> bool {
        let mut method = false;
        ui.input(|i| {
            for event in &i.events {
                if let Event::Ime(ime) = event {
                    method = true;
                    self.composing = matches!(ime, ImeEvent::Preedit { text, .. } if !text.is_empty());
                }
            }
        });
        // A row that has the focus is moved from and chosen as any button.
        let in_line = self.focus || ui.memory(|m| m.focused().is_none_or(|id| id == line_id()));
        if method || self.composing || !in_line {
            return false;
        }
        let rows = self.rows.as_ref().map_or(&[][..], |(_, rows)| rows);
        let on: Vec<usize> =
            rows.iter().enumerate().filter(|(_, row)| row.is_on()).map(|(at, _)| at).collect();
        let pressed = |key| ui.input_mut(|i| i.count_and_consume_key(Modifiers::NONE, key));
        let now = on.iter().position(|at| *at == self.at).unwrap_or_default();
        let last = on.len().saturating_sub(1);
        let down = pressed(Key::ArrowDown) + PAGE * pressed(Key::PageDown);
        let up = pressed(Key::ArrowUp) + PAGE * pressed(Key::PageUp);
        let mut to = (now + down).min(last).saturating_sub(up);
        if pressed(Key::Home) > 0 {
            to = 0;
        }
        if pressed(Key::End) > 0 {
            to = last;
        }
        if to != now
            && let Some(at) = on.get(to)
        {
            self.at = *at;
            self.scroll = true;
        }
        pressed(Key::Enter) > 0
    }

    fn line(&mut self, ui: &mut Ui, cx: &PageCx<'_>) {
        let t = cx.texts;
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TOP_BAR), Sense::hover());
        let inside = rect.shrink2(vec2(space::XL, 0.0));
        let mut inner =
            ui.new_child(UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center)));
        inner.spacing_mut().item_spacing.x = space::M;
        icon(&mut inner, Icon::Search, size::ICON_RAIL, Tone::Accent);
        let hint = text::job(ui, &t.palette_hint(), TextKind::Large, Tone::Ink3);
        let width = inner.available_width();
        let edit = TextEdit::singleline(&mut self.query)
            .id(line_id())
            .frame(Frame::NONE)
            .hint_text(hint)
            .desired_width(width)
            .font(TextKind::Large.font());
        let response = inner.add(edit);
        let (name, query) = (t.topbar_search(), &self.query);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, &name);
            info.current_text_value = Some(query.clone());
            info
        });
        if self.focus && response.has_focus() {
            self.focus = false;
        } else if self.focus {
            response.request_focus();
            ui.ctx().request_repaint();
        }
    }

    /// The rows; the one that was clicked.
    fn list(&mut self, ui: &mut Ui, cx: &PageCx<'_>) -> Option<usize> {
        let window = ui.ctx().content_rect().height();
        let height = size::PALETTE_LIST.min(window - size::PALETTE_AROUND).max(size::OPTION_TALL);
        let Self { rows, at: selected, scroll, query, .. } = self;
        let rows = rows.as_ref().map_or(&[][..], |(_, rows)| rows);
        let moved = std::mem::take(scroll);
        let mut clicked = None;
        let pointer_moves = ui.input(|i| i.pointer.is_moving());
        ScrollArea::vertical().id_salt("palette-rows").max_height(height).auto_shrink(false).show(ui, |ui| {
            ui.set_min_height(height);
            if rows.is_empty() {
                ui.add_space(space::HUGE);
                let title = cx.texts.palette_none(query.trim());
                EmptyState::new(Icon::Search, title).reason(cx.texts.palette_none_why()).show(ui);
                return;
            }
            let margin = Margin { left: 12, right: 12, top: 4, bottom: 12 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                stack(ui, |ui| {
                    ui.set_width(ui.available_width());
                    for (at, row) in rows.iter().enumerate() {
                        if let Some(head) = &row.head {
                            ui.add_space(space::S);
                            let head = nav_group(ui, head);
                            if moved && at == *selected {
                                head.scroll_to_me(None);
                            }
                        }
                        let option = OptionRow::new(row.icon, row.tone, &row.name)
                            .caption(&row.caption)
                            .key(row.key.as_deref())
                            .selected(at == *selected)
                            .enabled(row.is_on());
                        let response = ui.add(option);
                        if moved && at == *selected {
                            response.scroll_to_me(None);
                        }
                        if at == *selected {
                            let id = response.id.accesskit_id();
                            ui.ctx().accesskit_node_builder(line_id(), |node| node.set_active_descendant(id));
                        }
                        if response.gained_focus() || (pointer_moves && response.hovered() && row.is_on()) {
                            *selected = at;
                        }
                        if response.clicked() {
                            clicked = Some(at);
                        }
                    }
                });
            });
        });
        clicked
    }
}

/// So many rows are passed by a page key.
const PAGE: usize = 8;

fn line_id() -> Id {
    Id::unique("palette-line")
}

/// What the keys do.
fn foot(ui: &mut Ui, cx: &PageCx<'_>) {
    let t = cx.texts;
    let room = vec2(ui.available_width(), size::TABLE_FOOT);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(room);
        ui.spacing_mut().item_spacing.x = space::S;
        ui.add_space(space::XL - space::S);
        let keys: [(&[&str], String); 3] = [
            (&["↑", "↓"], t.palette_key_move()),
            (&["Enter"], t.palette_key_run()),
            (&["Esc"], t.palette_key_close()),
        ];
        for (caps, words) in keys {
            for cap in caps {
                key_cap(ui, cap);
            }
            text::line(ui, &words, TextKind::Small, Tone::Ink2);
            ui.add_space(space::S);
        }
    });
}
