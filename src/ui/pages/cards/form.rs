//! The form that records cards or amends one: fields at the left, what will be recorded at the right, all the time.

use eframe::egui::{
    Align, Id, Key, Layout, Margin, Modifiers, Rect, Response, ScrollArea, Ui, UiBuilder, pos2, vec2,
};

use super::draft::{Draft, MOST_LINES, Numbers, Read, WhoBought};
use super::{preview, reading};
use crate::action::{Change, Did};
use crate::core::alike::{self, Alike};
use crate::core::facts::{CardFacts, PurchaseFacts};
use crate::core::id::{CardId, PurchaseId};
use crate::core::words::{CardKind, Issuer, Payment, Provenance, Purpose};
use crate::i18n::format;
use crate::ui::marks;
use crate::ui::page_cx::PageCx;
use crate::ui::theme::{self, Surface, TextKind, Tone, part, size, space};
use crate::ui::widgets::{
    Button, Dialog, DialogReply, Field, SectionHead, Select, TopBar, labelled, link_small, text,
};
use crate::wording::words;

/// What the form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Task {
    Record,
    Amend { card: CardId, purchase: PurchaseId, facts: Box<CardFacts>, bought: Box<PurchaseFacts> },
}

/// The form.
pub struct CardForm {
    task: Task,
    draft: Draft,
    begun_with: Draft,
    asked: Option<u64>,
    leaving: bool,
    focus: bool,
    sellers: (u64, Vec<String>),
    /// What was looked for among the cards of the ledger, and what was found.
    alike: Option<(u64, Read, Option<Alike>)>,
}

/// How the form ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormReply {
    Open,
    Left,
    /// It was recorded; the card to show.
    Done(Option<CardId>),
}

/// What was recorded last in this session, offered again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    issuer: Issuer,
    kind: CardKind,
    provenance: Provenance,
    seller: String,
    payment: Payment,
}

impl CardForm {
    /// An empty form.
    pub fn record() -> Self {
        Self::new(Task::Record, Draft::default())
    }

    /// A form that says what was read elsewhere; leaving it asks first.
    pub fn record_as(purchase: &PurchaseFacts, cards: &[CardFacts]) -> Self {
        let mut form = Self::record();
        form.draft = Draft::of(purchase, cards);
        form
    }

    /// A form for a card that is there; none when it is not.
    pub fn amend(card: CardId, cx: &PageCx<'_>) -> Option<Self> {
        let card = cx.ledger.card(card)?;
        let purchase = cx.ledger.purchase_of(card)?;
        let task = Task::Amend {
            card: card.id,
            purchase: purchase.id,
            facts: Box::new(card.facts.clone()),
            bought: Box::new(purchase.facts.clone()),
        };
        Some(Self::new(task, Draft::of_card(card, purchase)))
    }

    fn new(task: Task, draft: Draft) -> Self {
        let begun_with = draft.clone();
        Self {
            task,
            draft,
            begun_with,
            asked: None,
            leaving: false,
            focus: true,
            sellers: (0, Vec::new()),
            alike: None,
        }
    }

    /// Whether it is for a new card.
    pub fn is_for_new(&self) -> bool {
        self.task == Task::Record
    }

    /// Whether something was typed that leaving would lose.
    pub fn is_touched(&self) -> bool {
        self.draft != self.begun_with
    }

    /// Draws the form over the page.
    pub fn ui(&mut self, ui: &mut Ui, cx: &PageCx<'_>, last: &mut Option<LastTime>) -> FormReply {
        if let Some(reply) = self.answered(cx) {
            return reply;
        }
        let t = cx.texts;
        let title = if self.is_for_new() { t.topbar_add_card() } else { t.card_amend_title() };
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut leave = TopBar::new(title).crumb(t.nav_cards()).show(ui, |_| ()).crumb;
        let page = ui.available_rect_before_wrap();
        let bar = Rect::from_min_max(pos2(page.left(), page.bottom() - size::BOTTOM_BAR), page.max);
        let body = page.with_max_y(bar.top());
        let count = if self.is_for_new() { self.draft.count(t) as usize } else { 1 };
        self.draft.fit_numbers(count);
        let read = self.read(cx);
        let fields = body.with_max_x((body.left() + size::FORM + 2.0 * space::PAGE).min(body.right()));
        let enter = column(ui, "fields", fields, |ui| self.fields(ui, cx, &read, last.as_ref()));
        let read = self.read(cx);
        let alike = self.alike(&read, cx);
        let beside = body.with_min_x(fields.right());
        column(ui, "preview", beside, |ui| match &self.task {
            Task::Record => preview::recording(ui, &read, alike.as_ref(), self.draft != Draft::default(), cx),
            Task::Amend { card, .. } => preview::amending(ui, *card, &read, cx),
        });
        let mut record = enter || ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter));
        self.bottom_bar(ui, bar, &read, cx, &mut leave, &mut record);
        ui.advance_cursor_after_rect(page);
        let popup = eframe::egui::Popup::is_any_open(ui.ctx());
        if !self.leaving && !popup && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape)) {
            leave = true;
        }
        if record && self.asked.is_none() {
            *last = Some(self.last_time());
            self.asked = Some(cx.change(self.change(read)));
        }
        if leave && !self.is_touched() {
            return FormReply::Left;
        }
        self.leaving |= leave;
        if self.leaving { self.ask_to_leave(ui, cx) } else { FormReply::Open }
    }

    fn answered(&mut self, cx: &PageCx<'_>) -> Option<FormReply> {
        let outcome = cx.outcome_of(self.asked?)?;
        self.asked = None;
        let done = outcome.as_ref().ok()?;
        Some(FormReply::Done(match (&done.what, &self.task) {
            (Did::Recorded { cards, .. }, _) => cards.first().copied(),
            (_, Task::Amend { card, .. }) => Some(*card),
            (_, Task::Record) => None,
        }))
    }

    fn ask_to_leave(&mut self, ui: &Ui, cx: &PageCx<'_>) -> FormReply {
        let t = cx.texts;
        let dialog = Dialog::new(t.card_leave_title(), t.card_leave_text());
        match dialog.cancel(t.button_cancel()).confirm(t.button_leave()).show(ui.ctx()) {
            Some(DialogReply::Confirm) => FormReply::Left,
            Some(DialogReply::Cancel) => {
                self.leaving = false;
                FormReply::Open
            }
            None => FormReply::Open,
        }
    }

    fn read(&self, cx: &PageCx<'_>) -> Read {
        match &self.task {
            Task::Record => self
                .draft
                .read(&PurchaseFacts::default(), &CardFacts::default(), cx.now, cx.texts)
                .with_memo_of_purchase(),
            Task::Amend { facts, bought, .. } => {
                let mut read = self.draft.read(bought, facts, cx.now, cx.texts);
                read.cards.truncate(1);
                read
            }
        }
    }

    /// A look-alike of what will be recorded; looked for again only when that is another.
    fn alike(&mut self, read: &Read, cx: &PageCx<'_>) -> Option<Alike> {
        if !self.is_for_new() {
            return None;
        }
        let same = |(revision, old, _): &(u64, Read, Option<Alike>)| *revision == cx.revision && old == read;
        if !self.alike.as_ref().is_some_and(same) {
            let found = alike::find(cx.ledger, &read.purchase, &read.cards);
            self.alike = Some((cx.revision, read.clone(), found));
        }
        self.alike.as_ref().and_then(|(_, _, found)| *found)
    }

    fn change(&self, read: Read) -> Change {
        match &self.task {
            Task::Record => Change::RecordPurchase { facts: read.purchase, cards: read.cards },
            Task::Amend { card, purchase, .. } => Change::Amend {
                purchase: Some((*purchase, read.purchase)),
                cards: read.cards.into_iter().take(1).map(|facts| (*card, facts)).collect(),
            },
        }
    }

    fn last_time(&self) -> LastTime {
        let Draft { issuer, kind, provenance, seller, payment, .. } = &self.draft;
        LastTime {
            issuer: *issuer,
            kind: *kind,
            provenance: *provenance,
            seller: seller.trim().to_owned(),
            payment: *payment,
        }
    }

    fn bottom_bar(
        &self,
        ui: &mut Ui,
        bar: Rect,
        read: &Read,
        cx: &PageCx<'_>,
        leave: &mut bool,
        record: &mut bool,
    ) {
        let t = cx.texts;
        let count = read.cards.len();
        let mut inner = ui.new_child(UiBuilder::new().max_rect(bar).id_salt("bar"));
        theme::frame(ui, Surface::Sunken).show(&mut inner, |ui| {
            ui.set_min_size(bar.size());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.add_space(space::PAGE - space::S);
                let verb = if self.is_for_new() {
                    t.card_record_count(count, format::count(count))
                } else {
                    t.button_save()
                };
                let button = Button::primary(verb).key("Enter").enabled(self.asked.is_none());
                *record |= ui.add(button.reason(t.word_pending())).clicked();
                *leave |= ui.add(Button::secondary(t.button_cancel()).key("Esc")).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add_space(space::PAGE);
                    text::name(ui, &t.card_form_promise(), TextKind::Table, Tone::Ink3);
                });
            });
        });
    }

    /// Draws the fields; says whether Enter was pressed in one.
    fn fields(&mut self, ui: &mut Ui, cx: &PageCx<'_>, read: &Read, last: Option<&LastTime>) -> bool {
        let t = cx.texts;
        let problems = &read.problems;
        ui.spacing_mut().item_spacing.y = space::S;
        let mut enter = Enter(false);
        let section = |ui: &mut Ui, title: String| {
            ui.add_space(space::S);
            SectionHead::new(title).show(ui);
        };
        if let Some(last) = last.filter(|_| self.is_for_new()) {
            self.offer_last_time(ui, last, cx);
        }
        SectionHead::new(t.field_card()).show(ui);
        let draft = &mut self.draft;
        word(ui, "issuer", &t.field_issuer(), Issuer::ALL, |w| words::issuer(w, t), &mut draft.issuer);
        if draft.issuer == Issuer::Other {
            enter.show(ui, Field::new(t.card_issuer_name(), &mut draft.issuer_name));
        }
        let amount = Field::new(t.field_face_value(), &mut draft.amount).id(Id::unique("card-amount"));
        let amount = amount.hint(t.card_amount_hint()).problem(problems.amount.as_deref());
        let amount = enter.show(ui, amount);
        if std::mem::take(&mut self.focus) {
            amount.request_focus();
        }
        let several = read.cards.len() > 1;
        let paid = Field::new(t.field_paid(), &mut draft.paid).problem(problems.paid.as_deref());
        let help = several.then(|| t.card_paid_help());
        enter.show(ui, paid.help(help.as_deref()));
        word(ui, "kind", &t.field_kind(), CardKind::ALL, |w| words::kind(w, t), &mut draft.kind);
        section(ui, t.field_purchase());
        provenance(ui, cx, &mut draft.provenance);
        let names = sellers(&mut self.sellers, cx);
        enter.show(ui, Field::new(t.field_seller(), &mut draft.seller).suggestions(names));
        let when = Field::new(t.field_purchased_on(), &mut draft.when).hint(t.card_date_hint());
        enter.show(ui, when.problem(problems.when.as_deref()));
        word(ui, "payment", &t.field_payment(), Payment::ALL, |w| words::payment(w, t), &mut draft.payment);
        who_bought(ui, cx, draft, &mut enter);
        word(ui, "purpose", &t.field_purpose(), Purpose::ALL, |w| words::purpose(w, t), &mut draft.purpose);
        enter.show(ui, Field::new(t.field_for_whom(), &mut draft.for_whom));
        enter.show(ui, Field::new(t.field_order_number(), &mut draft.order_number));
        enter.show(ui, Field::new(t.field_discount_reason(), &mut draft.discount_reason));
        section(ui, t.card_numbers());
        numbers(ui, cx, draft, read.cards.len(), &mut enter);
        let expires = Field::new(t.field_expires_on(), &mut draft.expires_on).hint(t.card_expiry_hint());
        enter.show(ui, expires.problem(problems.expires_on.as_deref()));
        Field::new(t.field_memo(), &mut draft.memo).rows(2).show(ui);
        enter.0
    }

    fn offer_last_time(&mut self, ui: &mut Ui, last: &LastTime, cx: &PageCx<'_>) {
        let t = cx.texts;
        let parts = [
            (last.issuer != Issuer::Unknown).then(|| words::issuer(last.issuer, t)),
            reading::text(&last.seller),
            (last.payment != Payment::Unknown).then(|| words::payment(last.payment, t)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return;
        }
        if link_small(ui, &t.card_as_last_time(parts.join(&t.word_list_dot()))).clicked() {
            let LastTime { issuer, kind, provenance, seller, payment } = last.clone();
            self.draft = Draft { issuer, kind, provenance, seller, payment, ..self.draft.clone() };
        }
        ui.add_space(space::XS);
    }
}

/// Whether Enter was pressed in a text field, which then lets the focus go.
struct Enter(bool);

impl Enter {
    fn show(&mut self, ui: &mut Ui, field: Field<'_>) -> Response {
        let response = field.show(ui);
        self.0 |= response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        response
    }
}

/// A column that scrolls on its own.
fn column<R>(ui: &mut Ui, salt: &str, at: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let mut inner = ui.new_child(UiBuilder::new().max_rect(at).id_salt(salt));
    inner.set_clip_rect(at.intersect(ui.clip_rect()));
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
    let margin = Margin { left: 24, right: 24, top: 12, bottom: 24 };
    area.show(&mut inner, |ui| {
        eframe::egui::Frame::new()
            .inner_margin(margin)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                contents(ui)
            })
            .inner
    })
    .inner
}

/// One word out of a closed set.
pub fn word<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: &str,
    name: &str,
    all: &[T],
    label: impl Fn(T) -> String,
    chosen: &mut T,
) {
    labelled(ui, name, None, None, |ui| {
        let select = Select::new(salt, name).options(all.iter().map(|word| label(*word)));
        let at = all.iter().position(|word| word == chosen);
        let (picked, response) = select.selected(at).show_response(ui);
        if let Some(word) = picked.and_then(|at| all.get(at)) {
            *chosen = *word;
        }
        response
    });
}

/// 入手元区分, each with its icon.
pub fn provenance(ui: &mut Ui, cx: &PageCx<'_>, chosen: &mut Provenance) {
    let t = cx.texts;
    labelled(ui, &t.field_provenance_short(), None, None, |ui| {
        let mut select = Select::new("provenance", t.field_provenance_short());
        for word in Provenance::ALL {
            let (icon, tone) = marks::provenance(*word);
            select = select.option_icon(icon, tone, words::provenance(*word, t));
        }
        let at = Provenance::ALL.iter().position(|word| word == chosen);
        let (picked, response) = select.selected(at).show_response(ui);
        if let Some(word) = picked.and_then(|at| Provenance::ALL.get(at)) {
            *chosen = *word;
        }
        response
    });
}

fn who_bought(ui: &mut Ui, cx: &PageCx<'_>, draft: &mut Draft, enter: &mut Enter) {
    let t = cx.texts;
    let label = |who: WhoBought| match who {
        WhoBought::Myself => t.word_self(),
        WhoBought::Other => t.card_someone_else(),
        WhoBought::Unknown => t.word_unknown(),
    };
    word(ui, "purchaser", &t.field_purchaser(), &WhoBought::ALL, label, &mut draft.purchaser);
    if draft.purchaser == WhoBought::Other {
        enter.show(ui, Field::new(t.card_purchaser_name(), &mut draft.purchaser_name));
    }
}

/// Serial number and end of the code, for each card its own.
fn numbers(ui: &mut Ui, cx: &PageCx<'_>, draft: &mut Draft, cards: usize, enter: &mut Enter) {
    let t = cx.texts;
    let several = cards > 1;
    for (at, Numbers { serial, last4 }) in draft.numbers.iter_mut().enumerate().take(cards) {
        let nth = format::count(at + 1);
        let name = |plain: String| if several { t.card_nth(plain, nth.as_str()) } else { plain };
        enter.show(ui, Field::new(name(t.field_serial_number()), serial));
        reading::last4_field(ui, &name(t.card_last4()), last4, &nth, t);
        if several {
            ui.add_space(part::PART_GAP);
        }
    }
    if cards > MOST_LINES {
        text::label(ui, &t.card_more_numbers(format::count(MOST_LINES)), TextKind::Small, Tone::Ink3);
    }
}

/// The names of sellers in the ledger, the latest first.
fn sellers<'a>(cached: &'a mut (u64, Vec<String>), cx: &PageCx<'_>) -> &'a [String] {
    if cached.0 != cx.revision {
        let known = crate::core::quick::known_sellers(cx.ledger);
        *cached = (cx.revision, known.into_iter().map(|seller| seller.name).collect());
    }
    &cached.1
}
