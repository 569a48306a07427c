//! How a card is named in the lists of this tab.

use crate::core::card::Card;
use crate::core::words::{CardKind, Provenance};
use crate::i18n::format;
use crate::rules::Level;
use crate::ui::page_cx::PageCx;
use crate::wording::{warnings, words};

/// A card in a list of one issuer: `¥5,000・Eメールタイプ・末尾 7K2Q`.
pub(super) fn card(card: &Card, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let face = card.facts.face_value.map_or_else(|| t.card_value_unknown(), format::money);
    std::iter::once(face).chain(name_parts(card, cx)).collect::<Vec<_>>().join(&t.word_list_dot())
}

/// The same without the amount, where that stands beside it.
pub(super) fn name(card: &Card, cx: &PageCx<'_>) -> String {
    name_parts(card, cx).collect::<Vec<_>>().join(&cx.texts.word_list_dot())
}

fn name_parts(card: &Card, cx: &PageCx<'_>) -> impl Iterator<Item = String> {
    let t = cx.texts;
    let kind = match card.facts.kind {
        CardKind::Unknown => t.charge_plan_kind_unknown(),
        kind => words::kind(kind, t),
    };
    let last = card.facts.code_last4.as_ref().map(|last| t.word_last_four(last.as_str()));
    std::iter::once(kind).chain(last)
}

/// The highest warning about a card in a few words: `注意`, `分からない入手元`.
pub(super) fn warning(card: &Card, cx: &PageCx<'_>) -> Option<(Level, String, String)> {
    let highest = cx.warnings.for_card(card).into_iter().next()?;
    let t = cx.texts;
    Some((highest.level, warnings::level(highest.level, t), warnings::rule_name(highest.rule, t)))
}

/// Where it came from, when, and until when it can be used.
pub(super) fn caption(card: &Card, cx: &PageCx<'_>) -> String {
    let t = cx.texts;
    let bought = cx.ledger.purchase_of(card).map(|purchase| &purchase.facts);
    let seller = bought.map(|bought| match (&bought.seller, bought.provenance) {
        (Some(seller), _) => seller.clone(),
        (None, Provenance::Unknown) => t.charge_plan_source_unknown(),
        (None, provenance) => words::provenance_short(provenance, t),
    });
    let when = bought.filter(|bought| !bought.when.is_unknown());
    let when = when.map(|bought| format::when_table(bought.when, cx.now.day, t));
    let expires = card.facts.expires_on.map_or_else(
        || t.charge_plan_expiry_unknown(),
        |day| t.account_lot_expires(format::day_table(day, cx.now.day)),
    );
    seller.into_iter().chain(when).chain([expires]).collect::<Vec<_>>().join(&t.word_list_dot())
}
