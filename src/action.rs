//! What a person can ask for, as data: pages and commands make actions, the desk and the app carry them out.
//!
//! A `Change` becomes entries of the journal (in `desk::apply`, nowhere else); every other action is the app's.

mod change;
mod choices;
mod done;
mod evidence;
mod papers;

use std::path::PathBuf;
use std::sync::Arc;

use crate::core::id::{AccountId, CardId, EvidenceId, IncidentId};
use crate::core::words::Recipient;
use crate::export::account_book::{self, Wanted};
use crate::export::table::{Chosen, Format};
use crate::import::dates::DateHints;
use crate::import::decode::Encoding;
use crate::import::mapping::Mapping;
use crate::rules::Subject;
use crate::settings::Settings;

pub use change::{Change, Into, NewContact, NewExport, NewIncident};
pub use choices::Choices;
pub use done::{Did, Done, Refused};
pub use evidence::{NewPiece, Picture, Size, WithCodes};
pub use papers::{PaperChoice, PaperForm};

/// Anything a page can ask for.
#[derive(Debug, Clone)]
pub enum Action {
    /// Write something into the ledger.
    Change(Change),
    /// Show a page or a thing.
    Show(Place),
    /// Ask for files to import.
    ChooseImportFile,
    /// Read files and plan their import, one after the other.
    PlanImports(Vec<PathBuf>),
    /// Plan the import of a table that was copied elsewhere.
    PasteImport(String),
    /// Plan the same file again, read in another way.
    ReplanImport(Box<ReadAs>),
    /// Go on to the next of several files; of one that is not recorded nothing stays.
    NextImport,
    /// Put the planned import away, and the files after it; nothing was recorded.
    DropImport,
    /// Keep what the columns of a layout mean, under its name.
    SaveMapping(Box<Mapping>),
    /// Delete a layout the person kept.
    DeleteProfile(String),
    /// Ask where to write, then write.
    Export(Export),
    /// See how far the ledger's file goes and whether the evidence of an incident is whole, for its papers.
    LookAtFile(IncidentId),
    /// Ask for papers that were written, then check them.
    CheckPapers,
    /// Ask for files to keep as evidence for an incident.
    ChooseEvidence(IncidentId),
    /// Look at files and keep them as evidence for an incident.
    BringEvidence { incident: IncidentId, paths: Vec<PathBuf> },
    /// Keep a picture from the clipboard as evidence for an incident.
    PasteEvidence { incident: IncidentId, picture: Picture },
    /// Answer what is to be done with the text in which codes were found.
    AnswerCodes(WithCodes),
    /// Open a read-only copy of a piece of evidence in the system's viewer.
    OpenEvidence(EvidenceId),
    /// Ask where to write the bytes of a piece of evidence, then write them.
    SaveEvidence(EvidenceId),
    /// Make a picture of a piece of evidence, to be shown.
    PictureEvidence { evidence: EvidenceId, size: Size },
    /// Ask for a ledger file, then open it.
    ChooseLedger,
    /// Open a ledger file, or make it when `create` is set.
    OpenLedger { path: PathBuf, create: bool },
    /// Open the sample ledger, made new.
    OpenSample,
    /// Go back from the sample to the person's own ledger and throw the sample away.
    LeaveSample,
    /// Use these settings and keep them.
    Set(Box<Settings>),
    /// Put a text on the clipboard.
    Copy(String),
    /// Stop the work that is running.
    StopWork,
    /// Close the window.
    Quit,
}

/// How a file is to be read, where the person says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadAs {
    /// The encoding; found out when not said.
    pub encoding: Option<Encoding>,
    /// The id of the layout; recognised when not said.
    pub profile: Option<String>,
    /// What the columns mean, for a layout that is not known.
    pub mapping: Option<Mapping>,
    /// What is meant by days whose spelling leaves something out.
    pub dates: DateHints,
}

impl From<Change> for Action {
    fn from(change: Change) -> Self {
        Self::Change(change)
    }
}

/// A page, or a thing on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Overview,
    Cards,
    /// The cards, narrowed to these (what a warning or a figure is about).
    CardsOf(Vec<CardId>),
    Card(CardId),
    /// The entry form for cards.
    NewCard,
    /// The one-line entry over whatever page is shown.
    QuickEntry,
    Accounts,
    Account(AccountId),
    /// Every warning, and those that were dismissed.
    Warnings,
    /// The warnings about one thing.
    WarningsAbout(Subject),
    /// What was bought over time.
    OverTime,
    /// What a purchase would change.
    BeforeBuying,
    /// What charging these cards would change.
    BeforeCharging(Vec<CardId>),
    /// Is someone asking you to buy?
    Asked,
    Trouble,
    Incident(IncidentId),
    /// The form for a new incident, about these cards.
    NewIncident(Vec<CardId>),
    /// The papers about an incident for a recipient.
    Papers(IncidentId, Recipient),
    Import,
    Export,
    /// What is known, and from where.
    Guide,
    Settings,
    /// The list of every change, with undo.
    History,
    Palette,
}

/// What can be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Export {
    /// All cards in the ledger's own template.
    Cards,
    /// One incident with its cards and timeline.
    Incident(IncidentId),
    /// The journal as JSON Lines.
    Journal,
    /// What to do when someone asks for gift cards, as one page to print.
    AskedSheet,
    /// Days to remember, for a calendar.
    Calendar(Days),
    /// Chosen records and fields as tables.
    Table(Chosen, Format),
    /// 受払簿 of accounts and of cards in hand.
    AccountBook(Wanted, account_book::Form),
    /// Papers about an incident for whoever is asked for help.
    Papers(Arc<PaperChoice>, PaperForm),
}

/// Which days go into a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// What one trouble waits for.
    Incident(IncidentId),
    /// What all open troubles wait for.
    Trouble,
    /// When cards and balances expire.
    Expiry,
    /// All of it.
    All,
}
