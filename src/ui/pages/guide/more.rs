//! Sellers, contacts, words, and what a person added.

use super::build::Maker;
use super::content::Part;
use crate::guide::fact::FactId;
use crate::guide::knowledge::OWN_EXAMPLE;
use crate::i18n::format;
use crate::ui::pages::cited::Cell;
use crate::wording::knowledge;

pub(super) fn sellers(maker: &mut Maker<'_>) {
    let t = maker.t;
    maker.say(t.guide_sellers_about());
    let known = maker.knowledge;
    let rows = known.sellers().map(|seller| {
        let other: Vec<String> = seller.names().skip(1).map(str::to_owned).collect();
        let name = if other.is_empty() {
            seller.name.clone()
        } else {
            t.guide_seller_names(&seller.name, format::list(&other, t))
        };
        let minutes = match seller.claim_minutes {
            Some(minutes) => t.guide_seller_minutes(minutes, minutes.to_string()),
            None => t.word_unknown(),
        };
        let named = if seller.named_in_notice { t.guide_seller_named() } else { t.guide_seller_not_named() };
        vec![maker.cited(name, &seller.cites), minutes.into(), named.into()]
    });
    let rows = rows.collect();
    let columns = vec![(t.field_seller(), 6), (t.guide_column_claims(), 4), (t.guide_column_notice(), 6)];
    maker.table(columns, rows);
}

pub(super) fn contacts(maker: &mut Maker<'_>) {
    let t = maker.t;
    let rows: [(String, String, &[FactId]); 7] = [
        (t.guide_contact_emergency(), t.guide_contact_emergency_when(), &[FactId::POLICE_EMERGENCY]),
        (
            t.guide_contact_police(),
            t.guide_contact_police_when(),
            &[FactId::POLICE_LINE, FactId::POLICE_VISIT, FactId::KEEP_EXCHANGE],
        ),
        (
            t.guide_contact_consumer(),
            t.guide_contact_consumer_when(),
            &[FactId::CONSUMER_HOTLINE, FactId::CONSUMER_SCOPE],
        ),
        (t.guide_contact_cyber(), t.guide_contact_cyber_when(), &[FactId::CYBER_PORTAL]),
        (
            t.guide_contact_issuer(),
            t.guide_contact_issuer_when(),
            &[
                FactId::NEVER_TELL,
                FactId::ISSUER_MAY_STOP,
                FactId::SUPPORT_ASKS,
                FactId::PURCHASER_UNLOCKS,
                FactId::REPORT_TO_BOTH,
            ],
        ),
        (t.guide_contact_seller(), t.guide_contact_seller_when(), &[FactId::CLAIM_WINDOWS]),
        (t.guide_contact_body(), t.guide_contact_body_when(), &[FactId::INDUSTRY_BODY]),
    ];
    let rows = rows.into_iter().map(|(who, when, cites)| vec![who.into(), maker.cited(when, cites)]);
    let rows: Vec<Vec<Cell>> = rows.collect();
    maker.table(vec![(t.guide_column_contact(), 6), (t.guide_column_when(), 10)], rows);
}

pub(super) fn words(maker: &mut Maker<'_>) {
    let t = maker.t;
    let words: [(String, String, &[FactId]); 9] = [
        (
            t.guide_word_prepaid(),
            t.guide_word_prepaid_says(),
            &[FactId::AMAZON_ISSUER, FactId::LAW_DISCLOSURE],
        ),
        (t.guide_word_charge(), t.guide_word_charge_says(), &[FactId::CHARGED_IS_FINAL]),
        (t.guide_word_lock(), t.guide_word_lock_says(), &[FactId::PURCHASER_UNLOCKS, FactId::PHISHING_MAILS]),
        (
            t.guide_word_invalid(),
            t.guide_word_invalid_says(),
            &[FactId::LATE_CANCELLATION, FactId::ALREADY_REGISTERED],
        ),
        (t.guide_word_last_four(), t.guide_word_last_four_says(), &[]),
        (t.guide_word_serial(), t.guide_word_serial_says(), &[FactId::SUPPORT_ASKS]),
        (
            t.guide_word_purchaser(),
            t.guide_word_purchaser_says(),
            &[FactId::PURCHASER_UNLOCKS, FactId::RESEND],
        ),
        (t.guide_word_provenance(), t.guide_word_provenance_says(), &[]),
        (t.guide_word_cash_out(), t.guide_word_cash_out_says(), &[FactId::AMAZON_RESALE]),
    ];
    for (name, says, cites) in words {
        let says = maker.cited(says, cites);
        maker.parts.push(Part::Word { name, says });
    }
}

pub(super) fn own_files(maker: &mut Maker<'_>) {
    let t = maker.t;
    let known = maker.knowledge;
    maker.say(t.guide_own_about());
    if let Some(folder) = known.own_folder() {
        maker.say(t.guide_own_folder(folder));
    }
    if known.own_files().is_empty() {
        maker.say(t.guide_own_none());
    } else {
        let rows = known.own_files().iter().map(|own| {
            let count = |count: usize| Cell::from(format::count(count));
            vec![
                own.file.clone().into(),
                count(own.facts),
                count(own.issuers),
                count(own.sellers),
                count(own.steps),
            ]
        });
        let rows = rows.collect();
        let columns = vec![
            (t.guide_column_file(), 6),
            (t.guide_column_facts(), 2),
            (t.guide_column_issuers(), 2),
            (t.guide_column_sellers(), 2),
            (t.guide_column_steps(), 2),
        ];
        maker.table(columns, rows);
    }
    let problems = known.problems().iter().map(|problem| Part::Problem(knowledge::problem(problem, t)));
    maker.parts.extend(problems);
    maker.parts.push(Part::Example { text: OWN_EXAMPLE.trim_end().to_owned() });
}
