//! Everything the window holds between two frames.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui;

use super::Options;
use super::dialogs::{Dialogs, Native};
use super::evidence::EvidenceDesk;
use super::exporting::Writing;
use super::importing::{Importing, Queue};
use super::opening::{self, How, Stage};
use super::papers::PaperDesk;
use super::ticking::Ticking;
use crate::action::Export;
use crate::core::id::{EvidenceId, IncidentId};
use crate::i18n::Texts;
use crate::import::profile::Profile;
use crate::jobs::Job;
use crate::settings::{Settings, SettingsProblem};
use crate::ui::notices::Problem;
use crate::ui::page_cx::{ActionQueue, Outcome};
use crate::ui::shell::{Page, Shell};

/// How long a toast is shown.
pub(super) const TOAST_TIME: Duration = Duration::from_secs(8);

/// The window's program.
pub struct Giftcho {
    pub(super) options: Options,
    pub(super) settings: Settings,
    pub(super) texts: Texts,
    pub(super) stage: Stage,
    pub(super) shell: Shell,
    pub(super) actions: ActionQueue,
    pub(super) outcome: Option<Outcome>,
    pub(super) toast: Option<Toast>,
    pub(super) problems: Vec<Problem>,
    pub(super) picking: Option<Picking>,
    pub(super) typing_path: Option<TypingPath>,
    pub(super) exporting: Option<Writing>,
    pub(super) evidence: EvidenceDesk,
    pub(super) papers: PaperDesk,
    pub(super) importing: Importing,
    pub(super) queue: Queue,
    pub(super) own_profiles: Vec<Profile>,
    pub(super) dialogs: Box<dyn Dialogs>,
    pub(super) title: String,
    /// The clock that ends first.
    pub(super) ticking: Ticking,
    pub(super) started: Instant,
    pub(super) frames: u64,
}

/// A toast and how much longer it is shown.
pub(super) struct Toast {
    pub line: String,
    pub undo: bool,
    pub until: Instant,
}

/// A file window that is open.
pub(super) struct Picking {
    pub wants: Wants,
    pub job: Job<Vec<PathBuf>>,
    pub since: Instant,
}

/// The field for a path, when no file window answers.
pub(super) struct TypingPath {
    pub wants: Wants,
    pub path: String,
    /// How often the field was shown.
    pub frames: u32,
}

impl TypingPath {
    pub(super) fn new(wants: Wants) -> Self {
        Self { wants, path: String::new(), frames: 0 }
    }
}

/// What a path is wanted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wants {
    Import,
    Ledger,
    NewLedger,
    Export(Export),
    /// Papers to check.
    Papers,
    /// Files to keep as evidence.
    Evidence(IncidentId),
    /// A place for the bytes of a piece of evidence.
    EvidenceCopy(EvidenceId),
}

impl Giftcho {
    /// Makes the program and begins to open the ledger. The first frame does not wait for it.
    pub fn new(options: Options, ctx: &egui::Context) -> Self {
        Self::with_dialogs(options, ctx, Box::new(Native))
    }

    /// The same with other file windows, for tests.
    pub fn with_dialogs(options: Options, ctx: &egui::Context, dialogs: Box<dyn Dialogs>) -> Self {
        let started = Instant::now();
        crate::ui::theme::install(ctx);
        // Where the system does not say whether it is light or dark, the page is white.
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        let (mut settings, problems) = Settings::load(&options.paths.settings);
        if let Some(lang) = options.lang {
            settings.language = lang;
        }
        let texts = Texts::new(settings.language);
        let how = if options.sample { How::Sample } else { How::MakeIfMissing };
        let ledger = options.paths.ledger.clone();
        let knowledge = options.paths.knowledge.clone();
        let stage = opening::begin(ledger, how, options.clock, texts.clone(), settings.rules, knowledge, ctx);
        let shell = Shell::new(Page::named(&settings.last_page));
        let mut program = Self {
            settings,
            texts,
            stage,
            shell,
            actions: ActionQueue::default(),
            outcome: None,
            toast: None,
            problems: Vec::new(),
            picking: None,
            typing_path: None,
            exporting: None,
            evidence: EvidenceDesk::default(),
            papers: PaperDesk::default(),
            importing: Importing::None,
            queue: Queue::default(),
            own_profiles: Vec::new(),
            dialogs,
            title: String::new(),
            ticking: Ticking::default(),
            started,
            frames: 0,
            options,
        };
        program.report_settings(&problems);
        program.load_profiles();
        program.clean_opened();
        program.use_settings(ctx);
        let files = std::mem::take(&mut program.options.import);
        if !files.is_empty() {
            program.actions.send(crate::action::Action::PlanImports(files));
        }
        program
    }

    /// Opens evidence with something else than the system's viewer, for tests.
    pub fn open_with(&mut self, opener: impl Fn(&std::path::Path) -> std::io::Result<()> + 'static) {
        self.evidence.opener = Box::new(opener);
    }

    /// Whether the ledger is open and nothing is being written or read: tests wait for it.
    pub fn is_settled(&self) -> bool {
        let open = match &self.stage {
            Stage::Opening { .. } => false,
            Stage::Open(desk) => desk.writing().is_none(),
            Stage::Failed(_) => true,
        };
        let planning = matches!(self.importing, Importing::Planning { .. });
        let evidence = self.evidence.is_settled() && self.papers.is_settled() && self.actions.is_empty();
        open && !planning && evidence && self.picking.is_none() && self.exporting.is_none()
    }

    fn report_settings(&mut self, problems: &[SettingsProblem]) {
        if problems.is_empty() {
            return;
        }
        let details: Vec<String> = problems.iter().map(ToString::to_string).collect();
        tracing::warn!(problems = details.join("; "), "settings");
        self.problems.push(Problem {
            what: self.texts.shell_settings_problem(),
            advice: String::new(),
            details: Some(details.join("\n")),
        });
    }
}
