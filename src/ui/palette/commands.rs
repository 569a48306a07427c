//! The commands of the palette: what each is called, what it asks for, and whether it can be done now.

use crate::action::{Action, Change, Export, Place};
use crate::core::spelling::{fold, fold_into};
use crate::i18n::{Lang, Texts};
use crate::settings::Appearance;
use crate::ui::icons::Icon;
use crate::ui::page_cx::PageCx;
use crate::ui::shell::Page;

/// Something the palette can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    NewCard,
    Quick,
    Incident,
    ImportFile,
    ExportCards,
    Undo,
    Redo,
    Go(Page),
    Language(Lang),
    Appearance(Appearance),
    OpenLedger,
    OpenSample,
    LeaveSample,
}

impl Command {
    /// Every command that makes sense now, in the order of the list.
    pub(super) fn all(cx: &PageCx<'_>) -> Vec<Self> {
        let mut all = vec![
            Self::NewCard,
            Self::Quick,
            Self::ImportFile,
            Self::Incident,
            Self::ExportCards,
            Self::Undo,
            Self::Redo,
        ];
        let appearances = [Appearance::Light, Appearance::Dark, Appearance::System];
        all.extend(Lang::ALL.into_iter().filter(|lang| *lang != cx.texts.lang()).map(Self::Language));
        all.extend(
            appearances.into_iter().filter(|one| *one != cx.settings.appearance).map(Self::Appearance),
        );
        all.push(Self::OpenLedger);
        all.push(if cx.file.is_sample { Self::LeaveSample } else { Self::OpenSample });
        all.extend(Page::ALL.into_iter().map(Self::Go));
        all
    }

    /// Whether it goes to a page.
    pub(super) fn is_page(self) -> bool {
        matches!(self, Self::Go(_))
    }

    pub(super) fn name(self, t: &Texts) -> String {
        match self {
            Self::NewCard => t.topbar_add_card(),
            Self::Quick => t.quick_title(),
            Self::Incident => t.settings_key_incident(),
            Self::ImportFile => t.palette_import_file(),
            Self::ExportCards => t.export_cards_button(),
            Self::Undo => t.button_undo(),
            Self::Redo => t.button_redo(),
            Self::Go(page) => page.label(t),
            Self::Language(Lang::Ja) => t.palette_language_ja(),
            Self::Language(Lang::En) => t.palette_language_en(),
            Self::Appearance(Appearance::Light) => t.palette_appearance_light(),
            Self::Appearance(Appearance::Dark) => t.palette_appearance_dark(),
            Self::Appearance(Appearance::System) => t.palette_appearance_system(),
            Self::OpenLedger => t.settings_ledger_open(),
            Self::OpenSample => t.settings_sample_open(),
            Self::LeaveSample => t.settings_sample_leave(),
        }
    }

    /// A word on how it is done; none where the name says it all.
    pub(super) fn caption(self, t: &Texts) -> String {
        match self {
            Self::NewCard => t.palette_record_caption(),
            Self::Quick => t.palette_quick_caption(),
            Self::ImportFile => t.shell_drop_nothing_recorded(),
            Self::Incident
            | Self::ExportCards
            | Self::Undo
            | Self::Redo
            | Self::Go(_)
            | Self::Language(_)
            | Self::Appearance(_)
            | Self::OpenLedger
            | Self::OpenSample
            | Self::LeaveSample => String::new(),
        }
    }

    /// Other words it is found by.
    fn words(self, t: &Texts) -> String {
        match self {
            Self::NewCard => t.palette_words_record(),
            Self::Quick => t.palette_words_quick(),
            Self::Incident | Self::Go(Page::Trouble) => t.palette_words_incident(),
            Self::ImportFile | Self::Go(Page::Import) => t.palette_words_import(),
            Self::ExportCards | Self::Go(Page::Export) => t.palette_words_export(),
            Self::Undo => t.palette_words_undo(),
            Self::Redo => t.palette_words_redo(),
            Self::Go(Page::Overview) => t.palette_words_overview(),
            Self::Go(Page::History) => t.palette_words_history(),
            Self::Go(Page::Settings) => t.palette_words_settings(),
            Self::Go(Page::Warnings) => t.palette_words_warnings(),
            Self::Go(Page::OverTime) => t.palette_words_over_time(),
            Self::Go(Page::Before) => t.palette_words_before(),
            Self::Go(Page::Asked) => t.palette_words_asked(),
            Self::Go(Page::Guide) => t.palette_words_guide(),
            Self::Go(Page::Cards | Page::Accounts) => String::new(),
            Self::Language(_) => t.palette_words_language(),
            Self::Appearance(_) => t.palette_words_appearance(),
            Self::OpenLedger => t.palette_words_ledger(),
            Self::OpenSample | Self::LeaveSample => t.palette_words_sample(),
        }
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::NewCard => Icon::Plus,
            Self::Quick | Self::Appearance(_) | Self::Language(_) => Icon::Edit,
            Self::Incident => Icon::Trouble,
            Self::ImportFile => Icon::Import,
            Self::ExportCards => Icon::Export,
            Self::Undo => Icon::Undo,
            Self::Redo => Icon::History,
            Self::Go(page) => page.icon(),
            Self::OpenLedger => Icon::File,
            Self::OpenSample | Self::LeaveSample => Icon::Guide,
        }
    }

    /// The keys that do the same everywhere.
    pub(super) fn key(self) -> Option<String> {
        let key = match self {
            Self::Quick => "Ctrl N",
            Self::Incident => "Ctrl T",
            Self::Undo => "Ctrl Z",
            Self::Redo => "Ctrl Y",
            Self::Go(page) => {
                let at = Page::ALL.iter().position(|one| *one == page).filter(|at| *at < 9)?;
                return Some(format!("Ctrl {}", at + 1));
            }
            Self::NewCard
            | Self::ImportFile
            | Self::ExportCards
            | Self::Language(_)
            | Self::Appearance(_)
            | Self::OpenLedger
            | Self::OpenSample
            | Self::LeaveSample => return None,
        };
        Some(key.to_owned())
    }

    /// Why it cannot be done now.
    pub(super) fn reason(self, cx: &PageCx<'_>) -> Option<String> {
        let t = cx.texts;
        match self {
            Self::Undo if !cx.steps.can_undo => Some(t.palette_undo_none()),
            Self::Redo if !cx.steps.can_redo => Some(t.palette_redo_none()),
            Self::ExportCards if cx.ledger.cards().len() == 0 => Some(t.export_cards_none()),
            Self::NewCard
            | Self::Quick
            | Self::Incident
            | Self::ImportFile
            | Self::ExportCards
            | Self::Undo
            | Self::Redo
            | Self::Go(_)
            | Self::Language(_)
            | Self::Appearance(_)
            | Self::OpenLedger
            | Self::OpenSample
            | Self::LeaveSample => None,
        }
    }

    /// What is asked for when it is chosen.
    pub(super) fn action(self, cx: &PageCx<'_>) -> Action {
        let mut settings = cx.settings.clone();
        match self {
            Self::NewCard => Action::Show(Place::NewCard),
            Self::Quick => Action::Show(Place::QuickEntry),
            Self::Incident => Action::Show(Place::NewIncident(Vec::new())),
            Self::ImportFile => Action::ChooseImportFile,
            Self::ExportCards => Action::Export(Export::Cards),
            Self::Undo => Change::Undo.into(),
            Self::Redo => Change::Redo.into(),
            Self::Go(page) => Action::Show(page.place()),
            Self::Language(lang) => {
                settings.language = lang;
                Action::Set(Box::new(settings))
            }
            Self::Appearance(appearance) => {
                settings.appearance = appearance;
                Action::Set(Box::new(settings))
            }
            Self::OpenLedger => Action::ChooseLedger,
            Self::OpenSample => Action::OpenSample,
            Self::LeaveSample => Action::LeaveSample,
        }
    }

    /// How well it fits the words: none when it does not, the best first.
    pub(super) fn fit(self, terms: &[String], texts: &[Texts]) -> Option<u8> {
        let mut words = String::new();
        for t in texts {
            for text in [self.name(t), self.words(t)] {
                fold_into(&mut words, &text);
                words.push('\n');
            }
        }
        if !terms.iter().all(|term| words.contains(term.as_str())) {
            return None;
        }
        let first = terms.first().map_or("", String::as_str);
        let names = texts.iter().map(|t| fold(&self.name(t)));
        let best = names.map(|name| match name.find(first) {
            Some(0) => 0,
            Some(_) => 1,
            None => 2,
        });
        best.min()
    }
}
