//! The answers of the guide, made of what is known: tables first, then the sources they rest on.

use super::content::{Part, Section};
use super::more;
use crate::core::date::Day;
use crate::core::words::{CardKind, Issuer};
use crate::guide::fact::{FactId, KnownFact, Statement};
use crate::guide::finality::of_kinds;
use crate::guide::issuers::{Cancel, IssuerFacts, KindFacts, Resend};
use crate::guide::knowledge::Knowledge;
use crate::guide::question::Question;
use crate::i18n::{Texts, format};
use crate::ui::pages::cited::{Cell, Note, Numbers, Table, mark};
use crate::ui::pages::finality;
use crate::wording::{issuers, sources, words};

/// Every section; `kind` is the form of card whose before and after are shown.
pub(super) fn sections(knowledge: &Knowledge, kind: CardKind, today: Day, t: &Texts) -> Vec<Section> {
    Question::ALL
        .iter()
        .map(|question| {
            let mut maker = Maker { knowledge, t, today, numbers: Numbers::default(), parts: Vec::new() };
            match question {
                Question::Kinds => kinds(&mut maker),
                Question::Validity => validity(&mut maker),
                Question::BalanceCap => balance_cap(&mut maker),
                Question::Terms => {}
                Question::BeforeAfter => before_after(&mut maker, kind),
                Question::Stopped => {}
                Question::Sellers => more::sellers(&mut maker),
                Question::Contacts => more::contacts(&mut maker),
                Question::Words => more::words(&mut maker),
                Question::Own => more::own_files(&mut maker),
            }
            maker.finish(*question)
        })
        .collect()
}

/// The name of a question.
pub(super) fn title(question: Question, t: &Texts) -> String {
    match question {
        Question::Kinds => t.guide_kinds(),
        Question::Validity => t.guide_validity(),
        Question::BalanceCap => t.guide_balance_cap(),
        Question::Terms => t.guide_terms(),
        Question::BeforeAfter => t.guide_before_after(),
        Question::Stopped => t.guide_stopped(),
        Question::Sellers => t.guide_sellers(),
        Question::Contacts => t.guide_contacts(),
        Question::Words => t.guide_words(),
        Question::Own => t.guide_own(),
    }
}

/// What a section is made with: it numbers the sources as they are cited.
pub(super) struct Maker<'a> {
    pub knowledge: &'a Knowledge,
    pub t: &'a Texts,
    today: Day,
    numbers: Numbers,
    pub parts: Vec<Part>,
}

impl Maker<'_> {
    /// A text with the sources it rests on; what nobody knows is not cited.
    pub(super) fn cited<'i>(&mut self, text: String, cites: impl IntoIterator<Item = &'i FactId>) -> Cell {
        self.numbers.cited(text, cites, self.knowledge, self.t)
    }

    /// The facts a form cites for one of its columns.
    fn of_kind<'k>(&self, kind: &'k KindFacts, about: About) -> Vec<&'k FactId> {
        let of = |id: &FactId| match self.knowledge.fact(id).map(|fact| fact.statement) {
            Some(Statement::CancelByKind) => About::Cancel,
            Some(Statement::Resend) => About::Resend,
            _ => About::Sale,
        };
        kind.cite.iter().filter(|id| of(id) == about).collect()
    }

    pub(super) fn say(&mut self, text: String) {
        self.parts.push(Part::Say(text.into()));
    }

    pub(super) fn table(&mut self, columns: Vec<(String, u8)>, rows: Vec<Vec<Cell>>) {
        self.parts.push(Part::Table(Table { columns, rows }));
    }

    /// The section, with the sources that were cited and the other facts that answer its question.
    fn finish(mut self, question: Question) -> Section {
        for fact in self.knowledge.facts() {
            if Question::of(fact.statement) == question {
                self.numbers.of(&fact.id);
            }
        }
        let facts = self.numbers.iter().filter_map(|(number, id)| Some((number, self.knowledge.fact(id)?)));
        let notes = facts.map(|(number, fact)| Part::Note(note(number, fact, self.today, self.t)));
        // What a person added comes before where it was read from.
        if question == Question::Own {
            self.parts.splice(1..1, notes);
        } else {
            self.parts.extend(notes);
        }
        Section { question, title: title(question, self.t), parts: self.parts }
    }
}

/// What a column of the table of forms is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Sale,
    Cancel,
    Resend,
}

fn note(number: usize, fact: &KnownFact, today: Day, t: &Texts) -> Note {
    let says = sources::says(fact, t);
    let says = fact.issuer.map_or(says.clone(), |issuer| t.guide_of_issuer(words::issuer(issuer, t), says));
    Note {
        number,
        mark: mark(&[number], t),
        // The table says it already.
        says: (fact.statement != Statement::SoldAs).then_some(says),
        source: sources::whole_line(fact, today, t),
    }
}

fn kinds(maker: &mut Maker<'_>) {
    let t = maker.t;
    maker.say(t.guide_kinds_about());
    let knowledge = maker.knowledge;
    // Of most issuers only values are known; they share a table.
    let (full, rest): (Vec<_>, Vec<_>) = knowledge.issuers().partition(|issuer| has_rules(issuer));
    for issuer in full {
        maker.parts.push(Part::Sub(words::issuer(issuer.issuer, t)));
        let rows = issuer.kinds.iter().map(|kind| {
            vec![
                words::kind(kind.kind, t).into(),
                maker.cited(issuers::values(kind, t), maker.of_kind(kind, About::Sale)),
                issuers::code(kind, t).into(),
                maker.cited(issuers::cancel(kind.cancel, t), maker.of_kind(kind, About::Cancel)),
                maker.cited(issuers::resend(kind.resend, t), maker.of_kind(kind, About::Resend)),
            ]
        });
        let rows = rows.collect();
        let columns = vec![
            (t.field_kind(), 5),
            (t.guide_column_values(), 7),
            (t.guide_column_code(), 5),
            (t.guide_column_cancel(), 6),
            (t.guide_column_resend(), 5),
        ];
        maker.table(columns, rows);
        if let Some(shape) = &issuer.code_shape {
            let words = t.guide_code_shape(issuers::code_shape(shape, t));
            let cell = maker.cited(words, [&shape.cite]);
            maker.parts.push(Part::Say(cell));
        }
    }
    maker.parts.push(Part::Sub(t.guide_kinds_others()));
    let rows = rest.iter().flat_map(|issuer| issuer.kinds.iter().map(move |kind| (*issuer, kind)));
    let rows = rows.map(|(issuer, kind)| {
        let shape = match &issuer.code_shape {
            Some(shape) => maker.cited(issuers::code_shape(shape, t), [&shape.cite]),
            None => t.word_unknown().into(),
        };
        vec![
            words::issuer(issuer.issuer, t).into(),
            words::kind(kind.kind, t).into(),
            maker.cited(issuers::values(kind, t), &kind.cite),
            issuers::code(kind, t).into(),
            shape,
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        (t.field_issuer(), 5),
        (t.field_kind(), 4),
        (t.guide_column_values(), 7),
        (t.guide_column_code(), 5),
        (t.guide_column_code_shape(), 7),
    ];
    maker.table(columns, rows);
}

/// Whether it is known of any of its forms until when it can be cancelled, or whether it is sent again.
fn has_rules(issuer: &IssuerFacts) -> bool {
    issuer.kinds.iter().any(|kind| kind.cancel != Cancel::Unknown || kind.resend != Resend::Unknown)
}

fn validity(maker: &mut Maker<'_>) {
    let t = maker.t;
    let knowledge = maker.knowledge;
    let mut rows = Vec::new();
    for issuer in knowledge.issuers() {
        for validity in &issuer.validity {
            rows.push(vec![
                words::issuer(issuer.issuer, t).into(),
                issuers::stretch(validity, t).into(),
                maker.cited(issuers::period(validity.period, t), [&validity.cite]),
            ]);
        }
    }
    let columns = vec![(t.field_issuer(), 4), (t.guide_column_issued(), 5), (t.guide_column_period(), 4)];
    maker.table(columns, rows);
    maker.say(t.guide_validity_counting());
}

fn balance_cap(maker: &mut Maker<'_>) {
    let t = maker.t;
    let knowledge = maker.knowledge;
    let capped = knowledge.issuers().filter_map(|issuer| Some((issuer.issuer, issuer.balance_cap.as_ref()?)));
    let rows = capped.map(|(issuer, cap)| {
        vec![
            words::issuer(issuer, t).into(),
            maker.cited(format::yen(cap.yen), [&cap.cite]),
            format::day_source(cap.since).into(),
        ]
    });
    let rows = rows.collect();
    let columns = vec![(t.field_issuer(), 4), (t.guide_column_cap(), 5), (t.guide_column_since(), 4)];
    maker.table(columns, rows);
    maker.say(t.guide_balance_cap_others());
}

/// The forms of Amazon's cards, of which the table can be shown.
pub(super) fn kinds_to_choose(knowledge: &Knowledge) -> Vec<CardKind> {
    knowledge
        .issuer(Issuer::AmazonJp)
        .map_or(Vec::new(), |facts| facts.kinds.iter().map(|kind| kind.kind).collect())
}

fn before_after(maker: &mut Maker<'_>, kind: CardKind) {
    let t = maker.t;
    maker.parts.push(Part::KindChoice);
    let rows = of_kinds(Issuer::AmazonJp, &[kind], maker.knowledge);
    let table = finality::table(&rows, &mut maker.numbers, maker.knowledge, t);
    maker.parts.push(Part::Table(table));
    maker.parts.push(Part::Sub(t.guide_told()));
    let told: [(String, String, &[FactId]); 5] = [
        (
            t.guide_told_buyback(),
            t.guide_told_buyback_terms(),
            &[FactId::AMAZON_RESALE, FactId::BUYBACK_IS_BREACH, FactId::RESALE_IN_GENERAL],
        ),
        (
            t.guide_told_transfer(),
            t.guide_told_transfer_terms(),
            &[FactId::AMAZON_RESALE, FactId::AMAZON_RECIPIENT],
        ),
        (t.guide_told_refund(), t.guide_told_refund_terms(), &[FactId::CHARGED_IS_FINAL, FactId::NO_REFUND]),
        (
            t.guide_told_site(),
            t.guide_told_site_terms(),
            &[FactId::CLAIM_WINDOWS, FactId::PAYS_FOR_LOCK_ONLY, FactId::PURCHASER_UNLOCKS],
        ),
        (t.guide_told_resend(), t.guide_told_resend_terms(), &[FactId::RESEND]),
    ];
    let rows = told.into_iter().map(|(told, terms, cites)| vec![told.into(), maker.cited(terms, cites)]);
    let rows = rows.collect();
    maker.table(vec![(t.guide_column_told(), 6), (t.guide_column_terms(), 10)], rows);
}
