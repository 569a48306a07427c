//! The table in every situation that can occur, and some of its lists written out.

use super::ours::OurStep;
use super::*;
use crate::guide::knowledge::Knowledge;

fn plain(kind: IncidentKind) -> Situation {
    Situation {
        kind,
        charge: ChargeStatus::Uncharged,
        provenance: Provenance::OfficialIssuer,
        card: CardKind::Email,
        issuer: Issuer::AmazonJp,
        bought_by: BoughtBy::Myself,
        told: false,
        resend: true,
        cancel: false,
        number: true,
        claim: Claim::None,
        pattern: FraudPattern::Unknown,
        cause: None,
        mail: false,
        rest: false,
    }
}

/// The steps of a situation, in order.
fn taken<'a>(known: &'a Knowledge, so: &Situation) -> Vec<&'a KnownStep> {
    let mut steps: Vec<&KnownStep> = known.steps().filter(|step| step.holds(so)).collect();
    steps.sort_by_key(|step| step.order);
    steps
}

fn ids(so: &Situation) -> Vec<String> {
    taken(&Knowledge::built_in(), so).into_iter().map(|step| step.id.clone()).collect()
}

/// The ids, one after another.
fn list(so: &Situation) -> String {
    ids(so).join(" ")
}

const OF_A_CARD: &[IncidentKind] =
    &[IncidentKind::Lock, IncidentKind::Refused, IncidentKind::Cancelled, IncidentKind::AlreadyUsed];
const FRAUD: &[IncidentKind] = &[IncidentKind::Fraud];

/// Every situation of these kinds that can occur: what the table asks for in every combination, what a form of card allows by what is
/// known of its issuer.
fn every_situation(kinds: &[IncidentKind], mut look: impl FnMut(&Situation)) {
    let knowledge = Knowledge::built_in();
    let mut all = Vec::new();
    for kind in kinds {
        match kind {
            IncidentKind::Fraud => {
                all.extend(FraudPattern::ALL.iter().map(|pattern| (*kind, *pattern, None)));
            }
            IncidentKind::BalanceVanished => {
                all.push((*kind, FraudPattern::Unknown, None));
                let causes = VanishCause::ALL.iter();
                all.extend(causes.map(|cause| (*kind, FraudPattern::Unknown, Some(*cause))));
            }
            IncidentKind::Lock
            | IncidentKind::Refused
            | IncidentKind::Cancelled
            | IncidentKind::AlreadyUsed
            | IncidentKind::AccountSuspended => all.push((*kind, FraudPattern::Unknown, None)),
        }
    }
    for (kind, pattern, cause) in all {
        // Of Apple's cards nobody knows whether they can be sent again.
        let forms = CardKind::ALL.iter().map(|card| (Issuer::AmazonJp, *card));
        for (issuer, card) in
            forms.chain([(Issuer::Apple, CardKind::Email), (Issuer::Apple, CardKind::StoreCard)])
        {
            let known = knowledge.kind(issuer, card);
            let resend = known
                .is_some_and(|known| matches!(known.resend, crate::guide::issuers::Resend::Purchaser { .. }));
            let number = known.and_then(|known| known.has_code).unwrap_or(card != CardKind::Charge);
            for charge in ChargeStatus::ALL {
                for provenance in Provenance::ALL {
                    for bought_by in [BoughtBy::Myself, BoughtBy::Other, BoughtBy::Unknown] {
                        for claim in [Claim::Running, Claim::Over, Claim::None] {
                            for more in [(false, false), (false, true), (true, false), (true, true)] {
                                let (told, more) = more;
                                look(&Situation {
                                    kind,
                                    charge: *charge,
                                    provenance: *provenance,
                                    card,
                                    issuer,
                                    bought_by,
                                    told,
                                    resend,
                                    cancel: more && *charge == ChargeStatus::Uncharged,
                                    number,
                                    claim,
                                    pattern,
                                    cause,
                                    mail: more,
                                    rest: more,
                                });
                            }
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn no_situation_is_left_without_a_step_a_door_and_an_end() {
    let known = Knowledge::built_in();
    let mut looked = 0_u32;
    every_situation(IncidentKind::ALL, |so| {
        looked += 1;
        let steps = taken(&known, so);
        let has = |id: &str| steps.iter().any(|step| step.id == id);
        // A way out: someone to turn to, or the answer that nothing was lost, or that nothing more can be done.
        let doors = steps.iter().any(|step| step.door != Door::Nobody || step.act == Act::Close);
        assert!(steps.len() >= 3 && doors, "{so:?}");
        let closes = steps.iter().any(|step| step.act == Act::Close);
        assert!(has("record-answer") || closes, "what is answered is kept, or nothing is asked: {so:?}");
        let first = steps.first().map(|step| step.id.as_str());
        let begins: &[&str] = match so.kind {
            IncidentKind::Fraud => &["stop", "stop-payment-number", "secure-account"],
            IncidentKind::BalanceVanished if so.cause == Some(VanishCause::Misused) => &["secure-account"],
            IncidentKind::BalanceVanished
            | IncidentKind::Lock
            | IncidentKind::Refused
            | IncidentKind::Cancelled
            | IncidentKind::AlreadyUsed
            | IncidentKind::AccountSuspended => &["keep-screen"],
        };
        assert!(first.is_some_and(|first| begins.contains(&first)), "{first:?} {so:?}");
    });
    assert_eq!(looked, 529_200);
}

#[test]
fn only_an_own_official_unused_card_is_ever_charged_in_a_hurry() {
    let known = Knowledge::built_in();
    let step = known.step("charge-at-once").unwrap();
    assert!(step.when.iter().all(|condition| condition.kind == FRAUD));
    let mut taken = 0_u32;
    every_situation(FRAUD, |so| {
        if step.holds(so) {
            taken += 1;
            assert_eq!(
                (so.kind, so.provenance.class(), so.bought_by),
                (IncidentKind::Fraud, SourceClass::Official, BoughtBy::Myself)
            );
            assert!(so.told && so.number && !so.resend, "{so:?}");
            assert!(matches!(so.charge, ChargeStatus::Uncharged | ChargeStatus::Unknown), "{so:?}");
        }
    });
    assert!(taken > 0);
}

#[test]
fn a_third_partys_card_goes_to_whoever_sold_or_sent_it_before_the_issuer() {
    let known = Knowledge::built_in();
    every_situation(OF_A_CARD, |so| {
        if so.provenance.class() != SourceClass::Unofficial {
            return;
        }
        let steps = taken(&known, so);
        let seller = steps.iter().position(|step| step.door == Door::Seller);
        let issuer = steps.iter().position(|step| step.door == Door::Issuer);
        assert!(seller.is_some() && seller < issuer, "{so:?}");
        assert_eq!(issuer.map(|at| steps[at].id.as_str()), Some("issuer-as-it-was"), "{so:?}");
    });
}

#[test]
fn only_the_purchaser_goes_to_the_issuer_about_a_card_someone_else_bought() {
    let known = Knowledge::built_in();
    for step in known.steps() {
        assert_eq!(step.who == Who::Purchaser, step.door == Door::Purchaser, "{}", step.id);
    }
    every_situation(&[IncidentKind::Lock], |so| {
        let steps = taken(&known, so);
        let official = so.provenance.class() != SourceClass::Unofficial;
        if official && so.bought_by == BoughtBy::Other {
            assert!(steps.iter().any(|step| step.id == "ask-purchaser"), "{so:?}");
            assert!(steps.iter().all(|step| step.door != Door::Issuer), "{so:?}");
        }
    });
}

#[test]
fn a_consumer_centre_is_not_named_for_what_private_persons_did() {
    let known = Knowledge::built_in();
    let step = known.step("consumer").unwrap();
    every_situation(OF_A_CARD, |so| {
        let private = matches!(
            so.provenance,
            Provenance::Stranger | Provenance::FleaOrAuction | Provenance::GiftFromAcquaintance
        );
        assert!(!(step.holds(so) && private), "{so:?}");
    });
}

#[test]
fn every_fraud_is_stopped_reported_kept_and_taken_to_those_who_advise() {
    let known = Knowledge::built_in();
    every_situation(FRAUD, |so| {
        let steps = taken(&known, so);
        let place = |id: &str| steps.iter().position(|step| step.id == id);
        let issuer = steps.iter().position(|step| step.door == Door::Issuer);
        assert!(issuer.is_some() && issuer < place("keep-exchange"), "{so:?}");
        assert!(place("keep-exchange") < place("police") && place("police") < place("consumer-fraud"));
        if so.pattern == FraudPattern::AccountMisused {
            assert!(place("report-store").is_some() && place("report-card-company").is_some());
        }
    });
}

#[test]
fn every_step_cites_what_is_known_and_is_taken_somewhere() {
    let known = Knowledge::built_in();
    let mut met: Vec<(&KnownStep, bool)> = known.steps().map(|step| (step, false)).collect();
    every_situation(IncidentKind::ALL, |so| {
        for (step, met) in met.iter_mut().filter(|(_, met)| !met) {
            *met = step.holds(so);
        }
    });
    let ours: Vec<&str> = OurStep::ALL.iter().map(|step| step.id()).collect();
    for (step, met) in met {
        assert!(ours.contains(&step.id.as_str()), "{} has no words", step.id);
        assert!(!step.cites.is_empty(), "{}", step.id);
        assert!(step.cites.iter().all(|id| known.fact(id).is_some()), "{}", step.id);
        assert!(met, "{} is never taken", step.id);
    }
}

#[test]
fn a_locked_card_of_a_trading_site() {
    let so = Situation {
        provenance: Provenance::Marketplace,
        claim: Claim::Running,
        rest: true,
        ..plain(IncidentKind::Lock)
    };
    assert_eq!(
        list(&so),
        "keep-screen tell-seller-lock leave-uncharged record-answer issuer-as-it-was consumer watch-history \
         accept-loss"
    );
}

#[test]
fn a_locked_card_by_who_bought_it() {
    let lock = plain(IncidentKind::Lock);
    assert_eq!(list(&lock), "keep-screen issuer-lock record-answer consumer");
    let gift =
        Situation { provenance: Provenance::GiftFromAcquaintance, bought_by: BoughtBy::Unknown, ..lock };
    assert_eq!(list(&gift), "keep-screen ask-purchaser record-answer accept-loss");
    let nobody_knows =
        Situation { provenance: Provenance::Unknown, bought_by: BoughtBy::Unknown, mail: true, ..lock };
    assert_eq!(
        list(&nobody_knows),
        "keep-screen open-yourself find-source record-answer consumer accept-loss"
    );
}

#[test]
fn a_code_that_was_told_by_what_can_still_save_it() {
    let told = Situation { told: true, ..plain(IncidentKind::Fraud) };
    let rest = "call-issuer keep-exchange police consumer-fraud record-answer";
    assert_eq!(list(&told), format!("stop resend {rest} accept-loss"));
    let store = Situation { card: CardKind::StoreCard, resend: false, ..told };
    assert_eq!(list(&store), format!("stop charge-at-once {rest} accept-loss"));
    let theirs = Situation { bought_by: BoughtBy::Other, ..told };
    assert_eq!(list(&theirs), format!("stop ask-resend {rest} accept-loss"));
    let site = Situation { provenance: Provenance::Marketplace, ..store };
    assert_eq!(list(&site), format!("stop {rest} watch-history accept-loss"));
    let shipped = Situation { card: CardKind::Box, cancel: true, told: false, resend: false, ..told };
    assert_eq!(list(&shipped), format!("stop cancel-order say-told {rest} accept-loss"));
    let used = Situation { charge: ChargeStatus::Spent, ..told };
    assert_eq!(list(&used), "stop tell-issuer keep-exchange police consumer-fraud record-answer accept-loss");
}

#[test]
fn orders_someone_else_made_go_to_the_store_and_the_card_company() {
    let so = Situation {
        pattern: FraudPattern::AccountMisused,
        charge: ChargeStatus::Unknown,
        ..plain(IncidentKind::Fraud)
    };
    assert_eq!(
        list(&so),
        "secure-account report-store report-card-company keep-exchange police consumer-fraud record-answer \
         watch-history accept-loss"
    );
}

#[test]
fn a_vanished_balance_is_looked_for_in_six_places_in_order() {
    let so = Situation { charge: ChargeStatus::Charged, ..plain(IncidentKind::BalanceVanished) };
    assert_eq!(
        list(&so),
        "keep-screen check-history cause-used-automatically cause-other-account cause-misused \
         cause-invalidated cause-expired cause-store-fault issuer-balance record-answer consumer watch-history"
    );
    let found = |cause| list(&Situation { cause: Some(cause), ..so });
    assert_eq!(found(VanishCause::UsedAutomatically), "keep-screen explained watch-history");
    assert_eq!(found(VanishCause::Expired), "keep-screen watch-history accept-loss");
    assert_eq!(
        found(VanishCause::Misused),
        "secure-account report-store report-card-company keep-screen record-answer consumer police-consult \
         watch-history accept-loss"
    );
    assert_eq!(
        found(VanishCause::Invalidated),
        "keep-screen issuer-cancellation record-answer consumer watch-history accept-loss"
    );
}

#[test]
fn what_a_stranger_or_a_seller_sent_instead_of_money_goes_back_to_them() {
    let refused = plain(IncidentKind::Refused);
    let of = |provenance| list(&Situation { provenance, ..refused });
    assert_eq!(
        of(Provenance::Stranger),
        "keep-screen ask-sender record-answer issuer-as-it-was police-consult watch-history accept-loss"
    );
    assert_eq!(
        of(Provenance::RefundInKind),
        "keep-screen ask-money-back record-answer issuer-as-it-was consumer watch-history accept-loss"
    );
    assert_eq!(
        of(Provenance::FleaOrAuction),
        "keep-screen tell-seller-refusal tell-platform record-answer issuer-as-it-was police-consult \
         watch-history accept-loss"
    );
    assert_eq!(
        of(Provenance::OfficialStore),
        "keep-screen check-number ask-shop issuer-refusal record-answer consumer accept-loss"
    );
}

#[test]
fn an_own_file_changes_a_step_and_adds_one() {
    let own = r#"
[[step]]
id = "police"
order = 45
door = "police"
by = "now"
when = [{ kind = ["fraud"] }]

[[step]]
id = "tell-bank"
order = 46
when = [{ kind = ["fraud"], told = true }]
says.ja = "銀行に連絡する"
says.en = "Tell the bank"
"#;
    let known = Knowledge::with_own("own".to_owned(), &[("own.toml".to_owned(), own.to_owned())], Vec::new());
    assert_eq!(known.problems(), []);
    let so = Situation { told: true, ..plain(IncidentKind::Fraud) };
    let list: Vec<&str> = taken(&known, &so).into_iter().map(|step| step.id.as_str()).collect();
    assert_eq!(
        list,
        [
            "stop",
            "resend",
            "police",
            "tell-bank",
            "call-issuer",
            "keep-exchange",
            "consumer-fraud",
            "record-answer",
            "accept-loss"
        ]
    );
    assert_eq!(known.own_files()[0].steps, 2);
}
