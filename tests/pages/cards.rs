//! The page of cards: order, filter, details, the form, what is recorded about a card, taking back.

use eframe::egui::{Key, Theme, Ui, accesskit::Role};
use giftcho::action::{Action, Change, Did, Done, Place, Refused};
use giftcho::core::facts::{CardFacts, PurchaseFacts};
use giftcho::core::id::CardId;
use giftcho::core::money::Money;
use giftcho::core::words::{CardKind, Issuer, Payment, Provenance};
use giftcho::i18n::Lang;
use giftcho::ui::page_cx::PageCx;
use giftcho::ui::pages::cards::CardsPage;
use giftcho::ui::shell::{Page, Shell};

use crate::support::{Book, LARGE, SMALL, Screen};

const BOTH: [Lang; 2] = [Lang::Ja, Lang::En];

fn bought(seller: &str, provenance: Provenance, day: &str) -> PurchaseFacts {
    PurchaseFacts {
        seller: Some(seller.into()),
        provenance,
        when: day.parse().unwrap(),
        ..PurchaseFacts::default()
    }
}

fn card(issuer: Issuer, kind: CardKind, face: i64, paid: Option<i64>) -> CardFacts {
    CardFacts {
        issuer,
        kind,
        face_value: Some(Money::yen(face)),
        paid: paid.map(Money::yen),
        ..CardFacts::default()
    }
}

/// Three purchases: two cards of a resale site, one of a shop, three of the issuer.
fn book() -> (Book, Vec<CardId>) {
    let mut book = Book::new();
    let mail = card(Issuer::AmazonJp, CardKind::Email, 5000, Some(5000));
    let mut ids = book.buy(
        bought("Amazon.co.jp", Provenance::OfficialIssuer, "2026-11-03"),
        vec![mail.clone(), mail.clone(), mail],
    );
    ids.extend(book.buy(
        bought("ローソン 新宿店", Provenance::OfficialStore, "2026-11-20"),
        vec![card(Issuer::Apple, CardKind::StoreCard, 3000, Some(3000))],
    ));
    let site = PurchaseFacts {
        payment: Payment::BankTransfer,
        order_number: Some("G-0048213".into()),
        ..bought("売買サイトA", Provenance::Marketplace, "2026-11-22")
    };
    let mut code = card(Issuer::AmazonJp, CardKind::Email, 10_000, Some(9300));
    code.code_last4 = "7K2Q".parse().ok();
    let mut other = code.clone();
    other.code_last4 = "3M9F".parse().ok();
    ids.extend(book.buy(site, vec![other, code]));
    (book, ids)
}

fn screen(lang: Lang) -> (Screen<CardsPage>, Vec<CardId>) {
    let (book, ids) = book();
    (Screen::new(lang, book.ledger(), CardsPage::default(), CardsPage::ui), ids)
}

fn draw_shell(shell: &mut Shell, ui: &mut Ui, cx: &PageCx<'_>) {
    shell.ui(ui, cx, |_| ());
}

/// The page as the window shows it, for people to look at.
fn look(name: &str, size: [f32; 2], theme: Theme, lang: Lang, place: &Place) {
    let (book, _) = picture_book();
    let mut shell = Shell::new(Page::Cards);
    shell.show(place);
    let mut screen = Screen::sized(size, theme, lang, book.ledger(), shell, draw_shell);
    screen.picture(name);
}

fn picture_book() -> (Book, Vec<CardId>) {
    book()
}

#[test]
fn pictures_to_look_at() {
    if std::env::var("GIFTCHO_PICTURES").is_err() {
        return;
    }
    let (_, ids) = picture_book();
    let detail = Place::Card(ids[5]);
    look("cards-large", LARGE, Theme::Light, Lang::Ja, &detail);
    look("cards-large-dark", LARGE, Theme::Dark, Lang::Ja, &detail);
    look("cards-large-en", LARGE, Theme::Light, Lang::En, &detail);
    look("cards-small", SMALL, Theme::Light, Lang::Ja, &Place::Cards);
    look("cards-small-drawer", SMALL, Theme::Light, Lang::Ja, &detail);
    look("form-large", LARGE, Theme::Light, Lang::Ja, &Place::NewCard);
    look("form-small-en", SMALL, Theme::Dark, Lang::En, &Place::NewCard);
}
