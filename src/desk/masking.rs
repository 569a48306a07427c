//! Free text is for ever, so every piece of it passes here before it becomes an entry.
//!
//! Order, serial, transaction and case numbers are exempt: they are not secret, and support asks for them.

use crate::core::code::mask_codes;
use crate::core::entry::{
    AccountCredited, AccountReconciled, AccountSpent, CardHandedOver, CardResent, CardSpent, Charged,
    CodeTold, ContactLogged, EvidenceAttached, EvidenceChange, Exported, Fact, ImportCommitted,
    IncidentChange, IncidentClosed, IncidentNoted, IncidentOpened, Origin, PurchaseRecorded, SellerNoted,
    StepMarked, WarningDismissed,
};
use crate::core::facts::{
    AccountChange, AccountFacts, CardChange, CardFacts, PurchaseChange, PurchaseFacts, Purchaser,
};

/// The fact with every code in its free text cut to the last four; `found` counts them.
pub fn mask(mut fact: Fact, found: &mut usize) -> Fact {
    let mut mask = Mask { found };
    match &mut fact {
        Fact::PurchaseRecorded(PurchaseRecorded { purchase: _, facts, cards, origin }) => {
            mask.purchase(facts);
            for card in cards {
                mask.card(&mut card.facts);
            }
            mask.origin(origin);
        }
        Fact::PurchaseAmended { purchase: _, changes } => {
            for change in changes {
                mask.purchase_change(change);
            }
        }
        Fact::CardAmended { card: _, changes } => {
            for change in changes {
                mask.card_change(change);
            }
        }
        Fact::Charged(Charged { origin, .. }) => mask.origin(origin),
        Fact::SellerNoted(SellerNoted { seller, .. }) => mask.text(seller),
        Fact::CardSpent(CardSpent { memo, .. }) => mask.maybe(memo),
        Fact::CardHandedOver(CardHandedOver { to_whom, memo, .. })
        | Fact::CodeTold(CodeTold { to_whom, memo, .. }) => {
            mask.maybe(to_whom);
            mask.maybe(memo);
        }
        Fact::AccountOpened { account: _, facts: AccountFacts { issuer: _, name, memo } } => {
            mask.text(name);
            mask.maybe(memo);
        }
        Fact::AccountAmended { account: _, changes } => {
            for change in changes {
                match change {
                    AccountChange::Issuer(_) => {}
                    AccountChange::Name(name) => mask.text(name),
                    AccountChange::Memo(memo) => mask.maybe(memo),
                }
            }
        }
        Fact::AccountSpent(AccountSpent { memo, origin, .. }) => {
            mask.maybe(memo);
            mask.origin(origin);
        }
        Fact::AccountCredited(AccountCredited { memo, origin, .. }) => {
            mask.maybe(memo);
            mask.origin(origin);
        }
        Fact::AccountReconciled(AccountReconciled { memo, .. })
        | Fact::IncidentClosed(IncidentClosed { memo, .. }) => mask.maybe(memo),
        Fact::IncidentOpened(IncidentOpened { seen, seen_where, mail, .. }) => {
            for text in [seen, seen_where, mail] {
                mask.maybe(text);
            }
        }
        Fact::IncidentAmended { incident: _, changes } => {
            for change in changes {
                match change {
                    IncidentChange::Seen(text)
                    | IncidentChange::SeenWhere(text)
                    | IncidentChange::Mail(text) => mask.maybe(text),
                    IncidentChange::Kind(_)
                    | IncidentChange::Pattern(_)
                    | IncidentChange::Cause(_)
                    | IncidentChange::When(_)
                    | IncidentChange::Cards(_)
                    | IncidentChange::Account(_) => {}
                }
            }
        }
        Fact::IncidentNoted(IncidentNoted { text, .. }) => mask.text(text),
        Fact::StepMarked(StepMarked { note, .. }) => mask.maybe(note),
        Fact::EvidenceAttached(EvidenceAttached { name, how, title, .. }) => {
            mask.text(name);
            mask.maybe(how);
            mask.maybe(title);
        }
        Fact::EvidenceAmended { evidence: _, changes } => {
            for change in changes {
                match change {
                    EvidenceChange::How(text) | EvidenceChange::Title(text) => mask.maybe(text),
                    EvidenceChange::When(_) | EvidenceChange::ShowsCode(_) => {}
                }
            }
        }
        Fact::Exported(Exported { name, .. }) => mask.text(name),
        Fact::ContactLogged(ContactLogged { who, channel, asked, promised, .. }) => {
            mask.text(who);
            for text in [channel, asked, promised] {
                mask.maybe(text);
            }
        }
        Fact::IncidentReopened { incident: _, why } => mask.maybe(why),
        Fact::WarningDismissed(WarningDismissed { reason, .. }) => mask.text(reason),
        Fact::ImportCommitted(ImportCommitted { file_name, .. }) => mask.text(file_name),
        Fact::CardResent(CardResent { .. })
        | Fact::WarningRestored { .. }
        | Fact::ImportReverted { .. }
        | Fact::EntryReverted { .. } => {}
    }
    fact
}

struct Mask<'a> {
    found: &'a mut usize,
}

impl Mask<'_> {
    fn text(&mut self, text: &mut String) {
        let masked = mask_codes(text);
        if masked.found > 0 {
            *self.found += masked.found;
            *text = masked.text;
        }
    }

    fn maybe(&mut self, text: &mut Option<String>) {
        if let Some(text) = text {
            self.text(text);
        }
    }

    fn purchase(&mut self, facts: &mut PurchaseFacts) {
        let PurchaseFacts {
            when: _,
            seller,
            provenance: _,
            payment: _,
            purpose: _,
            for_whom,
            purchaser,
            order_number: _,
            discount_reason,
            memo,
        } = facts;
        for text in [seller, for_whom, discount_reason, memo] {
            self.maybe(text);
        }
        self.purchaser(purchaser);
    }

    fn purchaser(&mut self, purchaser: &mut Purchaser) {
        match purchaser {
            Purchaser::Other(name) => self.text(name),
            Purchaser::Myself | Purchaser::Unknown => {}
        }
    }

    fn card(&mut self, facts: &mut CardFacts) {
        let CardFacts {
            issuer: _,
            issuer_name,
            kind: _,
            face_value: _,
            paid: _,
            code_last4: _,
            serial_number: _,
            expires_on: _,
            initial: _,
            title,
            memo,
        } = facts;
        for text in [issuer_name, title, memo] {
            self.maybe(text);
        }
    }

    fn purchase_change(&mut self, change: &mut PurchaseChange) {
        match change {
            PurchaseChange::Seller(text)
            | PurchaseChange::ForWhom(text)
            | PurchaseChange::DiscountReason(text)
            | PurchaseChange::Memo(text) => self.maybe(text),
            PurchaseChange::Purchaser(purchaser) => self.purchaser(purchaser),
            PurchaseChange::When(_)
            | PurchaseChange::Provenance(_)
            | PurchaseChange::Payment(_)
            | PurchaseChange::Purpose(_)
            | PurchaseChange::OrderNumber(_) => {}
        }
    }

    fn card_change(&mut self, change: &mut CardChange) {
        match change {
            CardChange::IssuerName(text) | CardChange::Title(text) | CardChange::Memo(text) => {
                self.maybe(text);
            }
            CardChange::Issuer(_)
            | CardChange::Kind(_)
            | CardChange::FaceValue(_)
            | CardChange::Paid(_)
            | CardChange::CodeLast4(_)
            | CardChange::SerialNumber(_)
            | CardChange::ExpiresOn(_)
            | CardChange::Initial(_) => {}
        }
    }

    /// The import masked its rows already; masking twice changes nothing more.
    fn origin(&mut self, origin: &mut Option<Origin>) {
        if let Some(origin) = origin {
            for cell in &mut origin.raw {
                self.text(cell);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::When;

    #[test]
    fn a_code_in_a_memo_is_cut_and_counted() {
        let mut found = 0;
        let fact = Fact::IncidentNoted(IncidentNoted {
            incident: "00000000-0000-7000-8000-000000000001".parse().unwrap(),
            when: When::Unknown,
            text: "番号は DUMY-TEST14-7K2Q、注文は 250-1234567-1234567".into(),
        });
        let Fact::IncidentNoted(noted) = mask(fact, &mut found) else { panic!("still a note") };
        assert_eq!(noted.text, "番号は ••••7K2Q、注文は 250-1234567-1234567");
        assert_eq!(found, 1);
    }
}
