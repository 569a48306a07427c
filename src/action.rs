//! What a person can ask for, as data: pages and commands make actions, the desk and the app carry them out.
//!
//! A `Change` becomes entries of the journal (in `desk::apply`, nowhere else); every other action is the app's.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::core::code::Last4;
use crate::core::date::{Day, When};
use crate::core::entry::{EvidenceChange, IncidentChange};
use crate::core::facts::{AccountFacts, CardFacts, PurchaseFacts};
use crate::core::flat::After;
use crate::core::id::{AccountId, CardId, EntryId, EvidenceId, IncidentId, PurchaseId, RunId};
use crate::core::money::Money;
use crate::core::words::{
    CreditReason, ExportKind, FraudPattern, HandOver, IncidentKind, Issuer, Outcome, Provenance, Recipient,
    StepState, VanishCause,
};
use crate::export::account_book::{self, Wanted};
use crate::export::table::{Chosen, Format};
use crate::import::dates::DateHints;
use crate::import::decode::Encoding;
use crate::import::draft::{CardDraft, Draft};
use crate::import::fold::fold;
use crate::import::mapping::Mapping;
use crate::import::plan::Plan;
use crate::import::row::Row;
use crate::import::words::unnamed_account;
use crate::rules::Subject;
use crate::settings::Settings;

mod evidence;
mod papers;

pub use papers::{PaperChoice, PaperForm};

pub use evidence::{NewPiece, Picture, Size, WithCodes};

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

/// A change of the ledger. Each becomes one step that can be undone as a whole.
#[derive(Debug, Clone)]
pub enum Change {
    RecordPurchase {
        facts: PurchaseFacts,
        cards: Vec<CardFacts>,
    },
    /// Give a purchase and some of its cards these facts.
    Amend {
        purchase: Option<(PurchaseId, PurchaseFacts)>,
        cards: Vec<(CardId, CardFacts)>,
    },
    ChargeCards {
        cards: Vec<CardId>,
        into: Into,
        when: When,
    },
    /// Charge without a card: チャージタイプ, or a balance that was there before.
    ChargeAmount {
        amount: Money,
        into: Into,
        when: When,
        expires_on: Option<Day>,
    },
    SpendCards {
        cards: Vec<CardId>,
        when: When,
        memo: Option<String>,
    },
    HandOver {
        cards: Vec<CardId>,
        how: HandOver,
        when: When,
        to_whom: Option<String>,
        received: Option<Money>,
        memo: Option<String>,
    },
    Resent {
        card: CardId,
        when: When,
        new_code_last4: Option<Last4>,
    },
    CodeTold {
        card: CardId,
        when: When,
        to_whom: Option<String>,
        memo: Option<String>,
    },
    OpenAccount(AccountFacts),
    AmendAccount {
        account: AccountId,
        facts: AccountFacts,
    },
    SpendBalance {
        account: AccountId,
        amount: Money,
        when: When,
        order_number: Option<String>,
        memo: Option<String>,
    },
    CreditBalance {
        account: AccountId,
        amount: Money,
        reason: CreditReason,
        when: When,
        expires_on: Option<Day>,
        memo: Option<String>,
    },
    Reconcile {
        account: AccountId,
        observed: Money,
        when: When,
        memo: Option<String>,
    },
    OpenIncident(NewIncident),
    AmendIncident {
        incident: IncidentId,
        changes: Vec<IncidentChange>,
    },
    NoteIncident {
        incident: IncidentId,
        when: When,
        text: String,
    },
    /// Say what has become of one of the steps to take.
    MarkStep {
        incident: IncidentId,
        step: String,
        state: StepState,
        when: When,
        note: Option<String>,
    },
    LogContact(NewContact),
    /// Keep files as evidence. Those the incident has already are passed over.
    AttachEvidence {
        incident: IncidentId,
        pieces: Vec<NewPiece>,
    },
    /// Say more of a piece of evidence.
    AmendEvidence {
        evidence: EvidenceId,
        changes: Vec<EvidenceChange>,
    },
    CloseIncident {
        incident: IncidentId,
        when: When,
        outcome: Outcome,
        recovered: Option<Money>,
        lost: Option<Money>,
        memo: Option<String>,
        /// The balance that was seen afterwards in the store, of the account the incident is about.
        balance: Option<Money>,
    },
    ReopenIncident {
        incident: IncidentId,
        why: Option<String>,
    },
    DismissWarning {
        rule: String,
        subject: String,
        fingerprint: String,
        reason: String,
    },
    RestoreWarning {
        rule: String,
        subject: String,
    },
    /// Write down for how many minutes a seller takes claims: 0 for none, nothing when that is not known.
    NoteSeller {
        seller: String,
        claim_minutes: Option<u32>,
    },
    /// Record the rows of a plan that are recorded by default, with the person's choices.
    CommitImport {
        plan: Arc<Plan>,
        choices: Choices,
    },
    /// Take a whole import back. `along`: also what was built on it since.
    RevertRun {
        run: RunId,
        along: bool,
    },
    /// Take entries back. `along`: also what was built on them since.
    Revert {
        entries: Vec<EntryId>,
        along: bool,
    },
    /// Write down that something was written out, which cannot be taken back.
    RecordExport(NewExport),
    Undo,
    Redo,
}

/// A file that was written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExport {
    pub what: ExportKind,
    /// Whom papers are for.
    pub recipient: Option<Recipient>,
    /// The incident it is about.
    pub incident: Option<IncidentId>,
    /// The name of the file or folder, without the folders it is in.
    pub name: String,
    /// SHA-256 of the file, or of the list of files of papers, in hexadecimal.
    pub sha256: String,
}

/// What a person said about the rows of a plan. Rows are named by the line they begin on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Candidates and duplicates to record all the same.
    pub take: BTreeSet<u64>,
    /// Cards and charges to leave out.
    pub leave: BTreeSet<u64>,
    /// How the cards of a seller came, where the file does not say; by the seller's name as `Choices::seller_key` has it.
    pub provenance: BTreeMap<String, Provenance>,
    /// To which account of an issuer charges went that name none.
    pub accounts: BTreeMap<Issuer, String>,
    /// Cards that the person corrected.
    pub edits: BTreeMap<u64, CardDraft>,
}

impl Choices {
    /// Whether a row is to be recorded. A row without a draft never is.
    pub fn takes(&self, row: &Row) -> bool {
        let usual = row.is_recorded() && !self.leave.contains(&row.line);
        (row.draft.is_some() || self.edits.contains_key(&row.line))
            && (usual || self.take.contains(&row.line))
    }

    /// A seller's name as it is compared; empty for rows that name none.
    pub fn seller_key(draft: &CardDraft) -> String {
        draft.flat.purchase.seller.as_deref().map(fold).unwrap_or_default()
    }

    /// What a row becomes with what the person said; nothing when it is left out.
    pub fn draft(&self, row: &Row) -> Option<Draft> {
        self.takes(row).then(|| self.answered(row)).flatten()
    }

    /// What a row would become with what the person said, whether it is recorded or not.
    pub fn answered(&self, row: &Row) -> Option<Draft> {
        let mut draft = match self.edits.get(&row.line) {
            Some(edited) => Draft::Card(Box::new(edited.clone())),
            None => row.draft.clone()?,
        };
        match &mut draft {
            Draft::Card(card) => {
                let provenance = self.provenance.get(&Self::seller_key(card)).copied();
                let CardDraft { flat, quantity: _ } = card.as_mut();
                if flat.purchase.provenance == Provenance::Unknown {
                    flat.purchase.provenance = provenance.unwrap_or(Provenance::Unknown);
                }
                if let After::Charged { account, when: _ } = &mut flat.after {
                    self.name_account(flat.card.issuer, flat.card.issuer_name.as_deref(), account);
                }
            }
            Draft::Charge(charge) => self.name_account(charge.issuer, None, &mut charge.account),
        }
        Some(draft)
    }

    fn name_account(&self, issuer: Issuer, issuer_name: Option<&str>, account: &mut String) {
        if let Some(name) = self.accounts.get(&issuer)
            && *account == unnamed_account(issuer, issuer_name)
        {
            account.clone_from(name);
        }
    }
}

/// Where a charge goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Into {
    /// An account of the ledger.
    Account(AccountId),
    /// A new account, opened in the same step.
    New { issuer: Issuer, name: String },
}

/// An incident as a person first describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIncident {
    pub kind: IncidentKind,
    pub when: When,
    pub seen: Option<String>,
    pub seen_where: Option<String>,
    pub mail: Option<String>,
    pub cards: Vec<CardId>,
    pub account: Option<AccountId>,
    pub pattern: Option<FraudPattern>,
    pub cause: Option<VanishCause>,
    /// Cards whose code was told to someone, which is not written down yet.
    pub told: Vec<CardId>,
    /// Cards that somebody else has used, which is not written down yet.
    pub used: Vec<CardId>,
}

/// A contact as a person describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    pub incident: IncidentId,
    pub when: When,
    pub who: String,
    pub channel: Option<String>,
    pub case_number: Option<String>,
    pub asked: Option<String>,
    pub promised: Option<String>,
    pub next_on: Option<Day>,
}

/// What a change did, for the words that tell the person and for the page that asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What was done.
    pub what: Did,
    /// The places of the entries that were written; the first and the last.
    pub entries: Option<(u64, u64)>,
    /// How many codes were cut from free text on the way.
    pub masked: usize,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Cards were recorded; their face values add up to `yen`.
    Recorded {
        purchase: PurchaseId,
        cards: Vec<CardId>,
        yen: i64,
    },
    /// Facts were changed. Nothing was written when nothing differed.
    Amended,
    Charged {
        cards: Vec<CardId>,
        account: AccountId,
        yen: i64,
    },
    Spent {
        cards: Vec<CardId>,
    },
    HandedOver {
        cards: Vec<CardId>,
    },
    Resent {
        card: CardId,
    },
    CodeTold {
        card: CardId,
    },
    AccountOpened {
        account: AccountId,
    },
    BalanceMoved {
        account: AccountId,
    },
    Reconciled {
        account: AccountId,
        difference_yen: i64,
    },
    IncidentOpened {
        incident: IncidentId,
    },
    IncidentChanged {
        incident: IncidentId,
    },
    EvidenceAttached {
        incident: IncidentId,
        evidence: Vec<EvidenceId>,
    },
    IncidentClosed {
        incident: IncidentId,
    },
    WarningDismissed,
    WarningRestored,
    SellerNoted,
    Imported {
        run: RunId,
        recorded: u64,
    },
    RunReverted {
        run: RunId,
        entries: usize,
    },
    Reverted {
        entries: usize,
    },
    /// A file was written out; its name.
    Exported {
        name: String,
    },
    Undone,
    Redone,
}

/// Why a change was not made. The ledger is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("it is not in the ledger (any more)")]
    Missing,
    #[error("it has been taken back already")]
    AlreadyReverted,
    #[error("{} later entries build on it", .dependents.len())]
    BuiltOn {
        /// The places of the entries that build on what was to be taken back.
        dependents: Vec<u64>,
    },
    #[error("a card that was {0:?} cannot be charged, used or handed over again")]
    CardGone(CardId),
    #[error("no card was given")]
    NoCards,
    #[error("a text is missing")]
    TextMissing,
    #[error("the amounts cannot be added up")]
    AmountTooLarge,
    #[error("there is nothing in the file to record")]
    NothingToImport,
    #[error("the ledger was changed since the file was looked at")]
    ImportOutdated,
    #[error("the incident has these files already")]
    SameEvidence,
    #[error("the ledger is open for reading only")]
    ReadOnly,
    #[error("a change is being written already")]
    Busy,
}
