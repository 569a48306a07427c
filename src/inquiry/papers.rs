//! What papers hold, before anything is written: each paper as a document, the cards as CSV, the message, the evidence.

use std::collections::BTreeSet;

use super::cards;
use super::document::{Block, Column, Document, Table};
use super::filed::{Filed, Kept};
use super::message::{self, Limit};
use super::names;
use super::needs;
use super::recipient::{allowed, tells};
use crate::action::PaperChoice;
use crate::core::code::mask_codes;
use crate::core::date::{Day, Now};
use crate::core::entry::{Entry, Fact};
use crate::core::incident::{Evidence, Incident};
use crate::core::ledger::Ledger;
use crate::core::words::{PaperField as F, Recipient, ShowsCode};
use crate::guide::clocks;
use crate::i18n::{Texts, format};
use crate::wording::{incident as words, papers as say, timeline, words as word};

/// What papers are made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// The words, in the language of the papers.
    pub texts: &'a Texts,
    /// The day they are made.
    pub now: Now,
    /// What the ledger's file knows.
    pub filed: &'a Filed,
}

/// Papers, ready to be looked at and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    /// Each paper with the name of its file, without the ending.
    pub papers: Vec<(String, Document)>,
    /// The cards as CSV, with the name of the file.
    pub cards: (String, Vec<u8>),
    /// The text to paste into a form, with the name of the file.
    pub message: (String, String),
    /// The evidence that goes along, in the order of its numbers.
    pub evidence: Vec<Enclosed>,
    /// What is left out, in words.
    pub left_out: Vec<String>,
}

/// A piece of evidence that goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// Its number within the incident, from 1.
    pub number: usize,
    /// Where it stands within the papers.
    pub path: String,
    /// Its hash, which finds its bytes.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
    /// What it shows.
    pub title: String,
}

/// The papers of a choice; `None` when there is no such incident.
pub fn papers(choice: &PaperChoice, source: Source<'_>) -> Option<Papers> {
    let incident = source.ledger.incident(choice.incident)?;
    let make = Make { choice, source, incident, t: source.texts };
    let (evidence, evidence_out) = make.evidence();
    let left_out = make.left_out(evidence_out);
    let t = source.texts;
    let message =
        choice.message.as_deref().map_or_else(|| make.message(), |changed| mask_codes(changed).text);
    let mut papers = vec![
        (t.papers_file_timeline(), make.timeline(&evidence)),
        (t.papers_file_cards(), make.cards_paper()),
    ];
    if make.told(F::Contacts) {
        papers.push((t.papers_file_contacts(), make.contacts()));
    }
    let files: Vec<String> = papers.iter().map(|(name, _)| format!("{name}.pdf")).collect();
    papers.insert(0, (t.papers_file_cover(), make.cover(&files, &evidence, &left_out)));
    Some(Papers {
        papers,
        cards: (format!("{}.csv", t.papers_file_cards()), cards::csv(choice, incident, source.ledger, t)),
        message: (format!("{}.txt", t.papers_file_message()), message),
        evidence,
        left_out,
    })
}

struct Make<'a> {
    choice: &'a PaperChoice,
    source: Source<'a>,
    incident: &'a Incident,
    t: &'a Texts,
}

impl Make<'_> {
    fn told(&self, field: F) -> bool {
        tells(self.choice.recipient, &self.choice.without, field)
    }

    fn message(&self) -> String {
        message::message(self.choice, self.incident, self.source.ledger, Limit::Long, self.t)
    }

    fn document(&self, title: String, blocks: Vec<Block>) -> Document {
        let head = format!(
            "{}{}{}",
            words::title(self.incident.kind, self.t),
            self.t.word_list_dot(),
            word::recipient(self.choice.recipient, self.t)
        );
        Document { title, lang: self.t.lang(), head, blocks }
    }

    /// The evidence that goes along, and in words what does not.
    fn evidence(&self) -> (Vec<Enclosed>, Vec<String>) {
        let t = self.t;
        let (mut enclosed, mut out) = (Vec::new(), Vec::new());
        for (piece, number) in self.source.ledger.evidence_of(self.incident).zip(1..) {
            let title = clean(piece.title.as_deref().unwrap_or(&piece.name));
            let named = t.papers_evidence_named(format!("{number:03}"), &title);
            let knowingly = self.choice.with_codes.contains(&piece.id);
            if self.choice.without_evidence.contains(&piece.id) {
                out.push(t.papers_out_evidence(named));
            } else if piece.shows_code == ShowsCode::Yes && !knowingly {
                out.push(t.papers_out_code(named));
            } else if piece.shows_code == ShowsCode::Unknown && !knowingly {
                out.push(t.papers_out_unchecked(named));
            } else {
                match self.source.filed.kept(piece) {
                    Kept::Whole => enclosed.push(Enclosed {
                        number,
                        path: format!("{}/{}", t.papers_folder_evidence(), self.file_name(piece, number)),
                        sha256: piece.sha256.clone(),
                        size: piece.size,
                        title,
                    }),
                    Kept::Missing => out.push(t.papers_out_missing(named, &piece.sha256)),
                    Kept::Changed => out.push(t.papers_out_changed(named, &piece.sha256)),
                }
            }
        }
        (enclosed, out)
    }

    fn file_name(&self, piece: &Evidence, number: usize) -> String {
        let name = names::safe(&clean(&piece.name)).unwrap_or_else(|| self.t.papers_file_nameless());
        format!("{number:03}_{name}")
    }

    /// What is left out, in words: fields, and evidence.
    fn left_out(&self, evidence: Vec<String>) -> Vec<String> {
        let by_recipient: BTreeSet<F> =
            F::ALL.iter().copied().filter(|field| !allowed(self.choice.recipient).contains(field)).collect();
        let by_person =
            F::ALL.iter().copied().filter(|field| !by_recipient.contains(field) && !self.told(*field));
        let t = self.t;
        let names = |fields: &mut dyn Iterator<Item = F>| {
            fields.map(|field| say::field(field, t)).collect::<Vec<_>>().join(&t.word_list_comma())
        };
        let (person, recipient) =
            (names(&mut by_person.into_iter()), names(&mut by_recipient.iter().copied()));
        let mut out = vec![t.papers_out_codes()];
        if !person.is_empty() {
            out.push(t.papers_out_person(person));
        }
        if !recipient.is_empty() {
            out.push(t.papers_out_recipient(recipient));
        }
        out.extend(evidence);
        out
    }

    fn cover(&self, files: &[String], evidence: &[Enclosed], left_out: &[String]) -> Document {
        let (t, incident, ledger) = (self.t, self.incident, self.source.ledger);
        let recipient = self.choice.recipient;
        let sender = self.choice.sender.as_deref().map(clean);
        let mut blocks = vec![Block::Facts(vec![
            (t.papers_to(), message::whom(recipient, incident, ledger, t)),
            (t.papers_made_on(), day(self.source.now.day, t)),
            (t.papers_from(), sender.unwrap_or_else(|| t.papers_from_blank())),
        ])];
        blocks.push(Block::Heading(t.papers_section_gist()));
        blocks.push(Block::Facts(self.gist()));
        if recipient != Recipient::Myself {
            blocks.push(Block::Heading(t.papers_section_ask()));
            blocks.push(Block::Paragraph(message::request(recipient, incident.kind, t)));
        }
        blocks.push(Block::Heading(t.papers_section_enclosed()));
        let mut enclosed: Vec<String> = files.to_vec();
        enclosed.push(format!("{}.csv", t.papers_file_cards()));
        enclosed.extend(evidence.iter().map(|piece| format!("{}  {}", piece.path, piece.title)));
        blocks.push(Block::List(enclosed));
        let missing = needs::missing(recipient, incident, ledger);
        let missing: Vec<String> = missing.into_iter().map(|need| needs::words(need, t).0).collect();
        if !missing.is_empty() {
            blocks.push(Block::Heading(t.papers_section_missing()));
            blocks.push(Block::List(missing));
        }
        blocks.push(Block::Heading(t.papers_section_left_out()));
        blocks.push(Block::List(left_out.to_vec()));
        blocks.push(Block::Heading(t.papers_section_check()));
        blocks.push(Block::Paragraph(t.papers_check_head(format::count(
            usize::try_from(self.source.filed.entries).unwrap_or(usize::MAX),
        ))));
        blocks.push(Block::Signs(self.source.filed.head.clone()));
        blocks.push(Block::Remark(t.papers_check_means()));
        self.document(say::title(recipient, t), blocks)
    }

    /// What, when, where, who, how, in a few lines.
    fn gist(&self) -> Vec<(String, String)> {
        let (t, incident, ledger) = (self.t, self.incident, self.source.ledger);
        let mut facts = vec![(t.papers_gist_what(), message::what(incident.kind, t))];
        if let Some(seen) = &incident.seen {
            facts.push((t.incident_field_seen(), clean(seen)));
        }
        facts.push((t.incident_field_when(), when(incident.when, t)));
        if self.told(F::SeenWhere)
            && let Some(place) = &incident.seen_where
        {
            facts.push((t.incident_field_where(), clean(place)));
        }
        if let Some(pattern) = incident.pattern {
            facts.push((t.field_fraud_pattern(), word::fraud_pattern(pattern, t)));
        }
        if let Some(cause) = incident.cause {
            facts.push((t.field_cause(), word::vanish_cause(cause, t)));
        }
        facts.push((t.papers_gist_cards(), cards::summary(incident, ledger, t)));
        facts.push((t.field_seller(), cards::sources(incident, ledger, t)));
        if self.told(F::Purchaser) {
            facts.push((t.field_purchaser(), cards::purchasers(incident, ledger, t)));
        }
        if self.told(F::Account)
            && let Some(account) = incident.account.and_then(|id| ledger.account(id))
        {
            facts.push((t.field_account(), clean(&account.facts.name)));
        }
        if let Some(closed) = &incident.closed {
            facts.push((t.incident_closed_outcome(), word::outcome(closed.outcome, t)));
            let amounts =
                [(t.incident_closed_recovered(), closed.recovered), (t.incident_closed_lost(), closed.lost)];
            facts.extend(amounts.into_iter().filter_map(|(name, money)| Some((name, format::money(money?)))));
        }
        facts
    }

    fn timeline(&self, evidence: &[Enclosed]) -> Document {
        let t = self.t;
        let columns = vec![
            Column::text(t.papers_column_when(), 22),
            Column::text(t.papers_column_what(), 24),
            Column::text(t.papers_column_details(), 40),
            Column::text(t.papers_column_recorded(), 20),
        ];
        let rows = timeline::events(self.incident, self.source.ledger)
            .into_iter()
            .filter_map(|(happened, entry)| {
                let (title, detail) = self.moment(entry, evidence)?;
                let (day, minute) = entry.recorded_at.in_japan();
                Some(vec![when(happened, t), title, detail, format!("{day} {minute}")])
            })
            .collect();
        let mut blocks =
            vec![Block::Remark(t.papers_timeline_remark()), Block::Table(Table { columns, rows })];
        if self.told(F::Mail)
            && let Some(mail) = &self.incident.mail
        {
            blocks.push(Block::Heading(t.field_mail()));
            blocks.extend(
                clean(mail)
                    .lines()
                    .filter(|line| !line.trim().is_empty())
                    .map(|line| Block::Paragraph(line.to_owned())),
            );
        }
        self.document(t.papers_title_timeline(), blocks)
    }

    /// What an entry says to this recipient; nothing when it says nothing.
    fn moment(&self, entry: &Entry, evidence: &[Enclosed]) -> Option<(String, String)> {
        let (title, detail) = timeline::words_of(entry, self.source.ledger, self.t);
        let own = self.choice.recipient == Recipient::Myself;
        let keep = |field| self.told(field).then_some(());
        let shown = match &entry.fact {
            Fact::IncidentNoted(_) => {
                keep(F::Notes)?;
                true
            }
            Fact::ContactLogged(_) => {
                keep(F::Contacts)?;
                true
            }
            Fact::StepMarked(_) => {
                keep(F::Steps)?;
                true
            }
            Fact::CodeTold(_) => {
                keep(F::Told)?;
                true
            }
            Fact::EvidenceAttached(fact) => {
                let piece = evidence.iter().find(|piece| piece.sha256 == fact.sha256)?;
                return Some((
                    title,
                    self.t.papers_evidence_named(format!("{:03}", piece.number), &piece.title),
                ));
            }
            Fact::Exported(_) | Fact::EvidenceAmended { .. } => {
                own.then_some(())?;
                true
            }
            Fact::PurchaseRecorded(_) | Fact::IncidentOpened(_) | Fact::IncidentClosed(_) => true,
            Fact::Charged(_) => self.told(F::Account),
            // What was changed, and what people wrote down beside it, is theirs.
            _ => own,
        };
        Some((
            clean(&title),
            if shown { detail.as_deref().map(clean).unwrap_or_default() } else { String::new() },
        ))
    }

    fn cards_paper(&self) -> Document {
        let t = self.t;
        let tables = cards::tables(self.choice, self.incident, self.source.ledger, t);
        let mut blocks = vec![Block::Paragraph(cards::summary(self.incident, self.source.ledger, t))];
        if tables.is_empty() {
            blocks.push(Block::Paragraph(t.papers_no_cards()));
        }
        for (heading, table) in tables {
            blocks.push(Block::Heading(heading));
            blocks.push(Block::Table(table));
        }
        if self.told(F::CodeLast4) {
            blocks.push(Block::Remark(t.papers_cards_remark()));
        }
        self.document(t.papers_title_cards(), blocks)
    }

    fn contacts(&self) -> Document {
        let t = self.t;
        let columns = vec![
            Column::text(t.papers_column_when(), 20),
            Column::text(t.incident_contact_who(), 18),
            Column::text(t.incident_contact_channel(), 10),
            Column::text(t.incident_contact_number(), 14),
            Column::text(t.incident_contact_asked_label(), 26),
            Column::text(t.incident_contact_promised_label(), 26),
            Column::text(t.incident_contact_next_label(), 14),
        ];
        let mut contacts: Vec<_> = clocks::contacts(self.incident, self.source.ledger).collect();
        contacts.reverse();
        let text = |text: &Option<String>| text.as_deref().map(clean).unwrap_or_default();
        let rows: Vec<Vec<String>> = contacts
            .into_iter()
            .map(|contact| {
                vec![
                    when(contact.when, t),
                    clean(&contact.who),
                    text(&contact.channel),
                    text(&contact.case_number),
                    text(&contact.asked),
                    text(&contact.promised),
                    contact.next_on.map(|on| day(on, t)).unwrap_or_default(),
                ]
            })
            .collect();
        let blocks = if rows.is_empty() {
            vec![Block::Paragraph(t.papers_no_contacts())]
        } else {
            vec![Block::Table(Table { columns, rows })]
        };
        self.document(t.papers_title_contacts(), blocks)
    }
}

/// A text somebody wrote, once more without any code in it.
pub(super) fn clean(text: &str) -> String {
    mask_codes(text).text
}

/// A moment in full; the word for unknown when it is.
pub(super) fn when(when: crate::core::date::When, t: &Texts) -> String {
    if when.is_unknown() { t.word_unknown() } else { format::when_full(when, t) }
}

fn day(day: Day, t: &Texts) -> String {
    format::day_full(day, t)
}
