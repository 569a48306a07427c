//! A window around one page: a ledger made from facts, a fixed moment, and the actions the page asked for.
//!
//! ```ignore
//! let mut book = Book::new();
//! let cards = book.buy(PurchaseFacts { .. }, vec![CardFacts { .. }]);
//! let mut screen = Screen::new(Lang::Ja, book.ledger(), CardsPage::default(), CardsPage::ui);
//! let label = screen.texts().topbar_add_card();
//! screen.click(Role::Button, &label);
//! assert!(matches!(screen.sent()[..], [Action::Show(Place::NewCard)]));
//! ```

// Every page uses some of it, none all.
#![allow(dead_code)]

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{self, Key, Modifiers, Theme, Ui, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use giftcho::action::{Action, Change, Done, ReadAs, Refused};
use giftcho::core::date::{Minute, Now, Stamp};
use giftcho::core::entry::{Entry, Fact, NewCard, PurchaseRecorded};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::{AccountId, CardId, ChargeId, EntryId, IncidentId, PurchaseId, RunId};
use giftcho::core::ledger::Ledger;
use giftcho::guide::knowledge::Knowledge;
use giftcho::i18n::{Lang, Texts};
use giftcho::import::plan::Plan;
use giftcho::import::profile::Profile;
use giftcho::inquiry::filed::Filed;
use giftcho::rules::{RuleCx, RuleSettings, Warnings};
use giftcho::settings::Settings;
use giftcho::ui::page_cx::{
    ActionQueue, Busy, CheckedPapers, CodeQuestion, EvidenceView, FileView, ImportFile, ImportView, Looking,
    Outcome, PageCx, PapersView, StepsView,
};
use giftcho::ui::pictures::Pictures;
use giftcho::ui::theme::{self, Surface};
use giftcho::wording::Words;
use uuid::Uuid;

/// The smallest window whose page still has all its parts.
pub const SMALL: [f32; 2] = [1000.0, 700.0];
/// The window as it first opens.
pub const LARGE: [f32; 2] = [1280.0, 800.0];

/// The moment at which every page is looked at: 22 November 2026, 14:32.
pub fn now() -> Now {
    Now { day: "2026-11-22".parse().unwrap(), minute: Minute::new(14, 32).unwrap() }
}

/// Entries written one after another, a minute apart, the first at 12:00 of the day.
#[derive(Default)]
pub struct Book {
    entries: Vec<Arc<Entry>>,
    ids: u128,
    run: Option<RunId>,
}

impl Book {
    pub fn new() -> Self {
        Self::default()
    }

    fn uuid(&mut self) -> Uuid {
        self.ids += 1;
        Uuid::from_u128(self.ids)
    }

    pub fn card_id(&mut self) -> CardId {
        CardId::new(self.uuid())
    }

    pub fn account_id(&mut self) -> AccountId {
        AccountId::new(self.uuid())
    }

    pub fn charge_id(&mut self) -> ChargeId {
        ChargeId::new(self.uuid())
    }

    pub fn incident_id(&mut self) -> IncidentId {
        IncidentId::new(self.uuid())
    }

    /// Entries written from here on belong to this import.
    pub fn in_run(&mut self, run: Option<RunId>) {
        self.run = run;
    }

    /// Writes one entry and gives its id.
    pub fn write(&mut self, fact: Fact) -> EntryId {
        let seq = self.entries.len() as u64 + 1;
        let id = EntryId::new(Uuid::from_u128(u128::from(seq) << 64));
        let start: Stamp = "2026-11-22T03:00:00Z".parse().unwrap();
        let recorded_at = start.plus_seconds(60 * seq as i64);
        self.entries.push(Arc::new(Entry { seq, id, recorded_at, run: self.run, fact }));
        id
    }

    /// Records a purchase and gives the ids of its cards.
    pub fn buy(&mut self, facts: PurchaseFacts, cards: Vec<CardFacts>) -> Vec<CardId> {
        let purchase = PurchaseId::new(self.uuid());
        let cards: Vec<NewCard> =
            cards.into_iter().map(|facts| NewCard { card: self.card_id(), facts }).collect();
        let ids = cards.iter().map(|card| card.card).collect();
        self.write(Fact::PurchaseRecorded(PurchaseRecorded { purchase, facts, cards, origin: None }));
        ids
    }

    /// The purchase recorded last.
    #[track_caller]
    pub fn last_purchase(&self) -> PurchaseId {
        let recorded = self.entries.iter().rev().find_map(|entry| match &entry.fact {
            Fact::PurchaseRecorded(fact) => Some(fact.purchase),
            _ => None,
        });
        recorded.expect("a purchase was recorded")
    }

    pub fn ledger(&self) -> Ledger {
        Ledger::fold(self.entries.iter().cloned())
    }
}

/// A page and all it reads.
pub struct World<P> {
    pub page: P,
    pub ledger: Ledger,
    pub warnings: Warnings,
    pub knowledge: Knowledge,
    pub revision: u64,
    pub texts: Texts,
    pub now: Now,
    pub second: u32,
    pub outcome: Option<Outcome>,
    pub busy: Option<Busy>,
    pub is_sample: bool,
    pub saved_at: Option<Stamp>,
    pub steps: StepsView,
    pub actions: ActionQueue,
    pub settings: Settings,
    pub import: Incoming,
    pub brought: Brought,
    pub own_profiles: Vec<Profile>,
    pub looking: Option<Looking>,
    pub question: Option<CodeQuestion>,
    /// What the ledger's file holds for the papers of an incident.
    pub filed: Option<(IncidentId, Filed)>,
    /// For which incident the file is being looked at.
    pub looking_at_file: Option<IncidentId>,
    /// Papers that were checked.
    pub checked: Option<CheckedPapers>,
    pub pictures: Pictures,
    path: PathBuf,
}

/// A file on its way in, as the app would hold it.
#[derive(Default)]
pub enum Incoming {
    #[default]
    None,
    Planning {
        done: u64,
        total: Option<u64>,
    },
    Ready(Arc<Plan>),
    Failed(Words),
    Done {
        run: RunId,
        recorded: u64,
    },
}

/// What the app holds beside the state of a file.
#[derive(Default)]
pub struct Brought {
    pub bytes: Vec<u8>,
    pub read_as: ReadAs,
    pub pasted: bool,
    /// Which one of how many, from 1.
    pub queue: (usize, usize),
}

impl Incoming {
    fn view<'a>(&'a self, brought: &'a Brought) -> ImportView<'a> {
        let name = match self {
            Self::Ready(plan) => plan.file_name.clone(),
            Self::None | Self::Planning { .. } | Self::Failed(_) | Self::Done { .. } => {
                "orders.csv".to_owned()
            }
        };
        let Brought { bytes, read_as, pasted, queue: (at, of) } = brought;
        let file = ImportFile { name, pasted: *pasted, at: *at, of: *of };
        match self {
            Self::None => ImportView::None,
            Self::Planning { done, total } => ImportView::Planning { file, done: *done, total: *total },
            Self::Ready(plan) => ImportView::Ready { file, plan, bytes, read_as },
            Self::Failed(words) => ImportView::Failed { file, words, again: Some(bytes), read_as },
            Self::Done { run, recorded } => ImportView::Done { file, run: *run, recorded: *recorded },
        }
    }
}

impl<P> World<P> {
    fn draw(&mut self, ui: &mut Ui, page: fn(&mut P, &mut Ui, &PageCx<'_>)) {
        let file = FileView { path: &self.path, is_sample: self.is_sample, saved_at: self.saved_at };
        let cx = PageCx {
            ledger: &self.ledger,
            warnings: &self.warnings,
            knowledge: &self.knowledge,
            revision: self.revision,
            texts: &self.texts,
            now: self.now,
            second: self.second,
            outcome: self.outcome.as_ref(),
            busy: self.busy.as_ref(),
            settings: &self.settings,
            import: self.import.view(&self.brought),
            evidence: EvidenceView {
                looking: self.looking.as_ref(),
                question: self.question.as_ref(),
                pictures: &self.pictures,
            },
            papers: PapersView {
                found: self.filed.as_ref().map(|(incident, filed)| (*incident, filed)),
                looking: self.looking_at_file.map(|incident| (incident, Some(0.5))),
                checking: None,
                checked: self.checked.as_ref(),
            },
            own_profiles: &self.own_profiles,
            file: &file,
            steps: self.steps,
            actions: &self.actions,
        };
        page(&mut self.page, ui, &cx);
    }
}

/// A window showing one page.
pub struct Screen<P: 'static> {
    harness: Harness<'static, World<P>>,
    asked: Vec<u64>,
}

impl<P> Deref for Screen<P> {
    type Target = Harness<'static, World<P>>;

    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl<P> DerefMut for Screen<P> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

impl<P: 'static> Screen<P> {
    /// A page over a ledger, in a small light window; `draw` is the page's `ui`.
    pub fn new(lang: Lang, ledger: Ledger, page: P, draw: fn(&mut P, &mut Ui, &PageCx<'_>)) -> Self {
        Self::sized(SMALL, Theme::Light, lang, ledger, page, draw)
    }

    /// The same in a window of another size and theme.
    pub fn sized(
        size: [f32; 2],
        theme: Theme,
        lang: Lang,
        ledger: Ledger,
        page: P,
        draw: fn(&mut P, &mut Ui, &PageCx<'_>),
    ) -> Self {
        let (knowledge, rules) = (Knowledge::built_in(), RuleSettings::default());
        let warnings = Warnings::check_all(&RuleCx::new(&ledger, &knowledge, now(), &rules));
        let world = World {
            page,
            warnings,
            knowledge,
            ledger,
            revision: 1,
            texts: Texts::new(lang),
            now: now(),
            second: 0,
            outcome: None,
            busy: None,
            is_sample: false,
            saved_at: None,
            steps: StepsView::default(),
            actions: ActionQueue::default(),
            settings: Settings::default(),
            import: Incoming::None,
            brought: Brought::default(),
            own_profiles: Vec::new(),
            looking: None,
            question: None,
            filed: None,
            checked: None,
            looking_at_file: None,
            pictures: Pictures::default(),
            path: PathBuf::from("ledger.giftcho"),
        };
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(theme)
            .with_max_steps(8)
            .with_render_cursor(false)
            .with_context_setup(theme::install)
            .build_ui_state(
                move |ui, world: &mut World<P>| {
                    // The harness leaves a margin around its ui; the window has none.
                    let whole = ui.ctx().content_rect();
                    ui.set_clip_rect(whole);
                    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                    let frame = theme::frame(&inner, Surface::Page);
                    egui::CentralPanel::default().frame(frame).show(&mut inner, |ui| world.draw(ui, draw));
                },
                world,
            );
        harness.run();
        Self { harness, asked: Vec::new() }
    }

    /// The texts of the window, to find things by; cheap to clone.
    pub fn texts(&self) -> Texts {
        self.state().texts.clone()
    }

    /// The page under test.
    pub fn page(&mut self) -> &mut P {
        &mut self.harness.state_mut().page
    }

    /// Clicks the one thing of this role and label.
    #[track_caller]
    pub fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.harness.run();
    }

    /// The same for what may be scrolled out of view: asked for by name rather than by place.
    #[track_caller]
    pub fn click_anywhere(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click_accesskit();
        self.harness.run();
    }

    /// Types into the input with this label.
    #[track_caller]
    pub fn type_into(&mut self, label: &str, text: &str) {
        // Focused rather than clicked: what is scrolled out of view can be written in too.
        self.harness.get_by_role_and_label(Role::TextInput, label).focus();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.harness.run();
    }

    /// Types into the input with this label instead of what is written there.
    #[track_caller]
    pub fn type_over(&mut self, label: &str, text: &str) {
        self.type_into(label, "");
        self.press_with(Modifiers::COMMAND, Key::A);
        self.press(Key::Backspace);
        self.type_into(label, text);
    }

    /// Chooses an option of a list that drops down.
    #[track_caller]
    pub fn choose(&mut self, list: &str, option: &str) {
        // Asked for by name rather than by place: page and list may have scrolled.
        self.click_anywhere(Role::ComboBox, list);
        self.harness.get_by_role_and_label(Role::ListBoxOption, option).click_accesskit();
        self.harness.run();
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    /// Presses a key with others held.
    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Whether something of this role and label is there.
    pub fn shows(&self, role: Role, label: &str) -> bool {
        self.harness.query_all_by_role_and_label(role, label).next().is_some()
    }

    /// Whether this text stands anywhere, as part of something's name.
    pub fn says(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    /// What the page asked for since the last time.
    pub fn sent(&mut self) -> Vec<Action> {
        let sent = self.harness.state_mut().actions.take();
        self.asked.extend(sent.iter().map(|(number, _)| *number));
        sent.into_iter().map(|(_, action)| action).collect()
    }

    /// The changes of the ledger the page asked for since the last time; anything else fails the test.
    #[track_caller]
    pub fn changes(&mut self) -> Vec<Change> {
        let change = |action| match action {
            Action::Change(change) => change,
            other => panic!("asked for {other:?}"),
        };
        self.sent().into_iter().map(change).collect()
    }

    /// Answers the last change taken with `sent` or `changes`.
    #[track_caller]
    pub fn answer(&mut self, result: Result<Done, Refused>) {
        let number = *self.asked.last().expect("a change was asked for");
        self.harness.state_mut().outcome = Some(Outcome { number, result });
        self.harness.run();
    }

    /// Puts another ledger behind the page, as after a change.
    pub fn put_ledger(&mut self, ledger: Ledger) {
        let world = self.harness.state_mut();
        let rules = RuleSettings::default();
        world.warnings = Warnings::check_all(&RuleCx::new(&ledger, &world.knowledge, world.now, &rules));
        world.ledger = ledger;
        world.revision += 1;
        self.harness.run();
    }

    /// Writes a picture for people to look at, when a folder is named in `GIFTCHO_PICTURES`.
    pub fn picture(&mut self, name: &str) {
        if let Ok(folder) = std::env::var("GIFTCHO_PICTURES") {
            let image = self.harness.render().expect("a picture");
            image.save(PathBuf::from(folder).join(format!("{name}.png"))).expect("written");
        }
    }
}

#[test]
fn a_page_reads_the_ledger_and_what_it_asks_for_is_kept() {
    struct Page;
    let draw = |_: &mut Page, ui: &mut Ui, cx: &PageCx<'_>| {
        let name = cx.texts.count_cards(cx.ledger.cards().len(), cx.ledger.cards().len().to_string());
        if ui.button(name).clicked() {
            cx.send(Change::Undo);
        }
    };
    let mut book = Book::new();
    book.buy(PurchaseFacts::default(), vec![CardFacts::default(), CardFacts::default()]);
    for (lang, label) in [(Lang::Ja, "2枚"), (Lang::En, "2 cards")] {
        let mut screen = Screen::new(lang, book.ledger(), Page, draw);
        screen.click(Role::Button, label);
        assert!(matches!(screen.changes()[..], [Change::Undo]));
    }
}
