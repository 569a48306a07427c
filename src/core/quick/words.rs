//! The words a quick-entry line is read by, in Japanese and English. Data: add a word here and it is read.

use crate::core::words::{CardKind, Issuer, Payment, Provenance, Purpose};

/// What people call the issuers. The first word of each is how a search finds it in the other script.
pub const ISSUERS: &[(Issuer, &[&str])] = &[
    (
        Issuer::AmazonJp,
        &[
            "アマゾン",
            "amazon",
            "amazon.co.jp",
            "アマギフ",
            "amazonギフト券",
            "amazonギフトカード",
            "アマゾンギフト券",
            "アマゾンギフト",
        ],
    ),
    (Issuer::Apple, &["アップル", "apple", "applegiftcard", "アップルギフト", "itunes", "アイチューンズ"]),
    (Issuer::GooglePlay, &["グーグルプレイ", "googleplay", "グーグル", "google", "グプレ"]),
    (
        Issuer::Nintendo,
        &[
            "ニンテンドー",
            "nintendo",
            "任天堂",
            "ニンテンドープリペイド",
            "ニンテンドープリペイドカード",
            "eショップ",
            "eshop",
        ],
    ),
    (
        Issuer::PlayStation,
        &["プレイステーション", "playstation", "プレステ", "psn", "psストア", "psstore", "playstationstore"],
    ),
    (Issuer::Rakuten, &["楽天", "rakuten", "楽天ギフト", "楽天ポイントギフト", "楽天ポイントギフトカード"]),
    (
        Issuer::QuoPay,
        &["クオカードペイ", "quoカードpay", "quocardpay", "quopay", "クオペイ", "quoカードペイ"],
    ),
    (Issuer::WebMoney, &["ウェブマネー", "webmoney", "ウエブマネー"]),
    (Issuer::BitCash, &["ビットキャッシュ", "bitcash"]),
];

/// What people call the kinds of card.
pub const KINDS: &[(CardKind, &[&str])] = &[
    (CardKind::Email, &["eメールタイプ", "eメール", "メールタイプ", "メール", "email", "emailtype"]),
    (CardKind::Charge, &["チャージタイプ", "chargetype"]),
    (CardKind::Print, &["印刷タイプ", "印刷", "print", "printtype"]),
    (CardKind::GreetingCard, &["グリーティングカード", "グリーティング", "greeting", "greetingcard"]),
    (CardKind::Envelope, &["封筒タイプ", "封筒", "envelope"]),
    (CardKind::Box, &["ボックスタイプ", "ボックス", "giftbox", "box"]),
    (CardKind::Voucher, &["商品券タイプ", "商品券", "voucher"]),
    (CardKind::StoreCard, &["カードタイプ", "店頭カード", "storecard"]),
    (CardKind::Sheet, &["シートタイプ", "シート", "sheet"]),
    (CardKind::Corporate, &["法人", "corporate"]),
];

/// Sellers and ways to come by a card, with what they say about how it came; a name that begins with one is one of
/// its branches.
pub const SELLERS: &[(Provenance, &[&str])] = &[
    (
        Provenance::OfficialStore,
        &[
            "ローソン",
            "ファミリーマート",
            "ファミマ",
            "セブンイレブン",
            "セブン",
            "ミニストップ",
            "デイリーヤマザキ",
            "セイコーマート",
            "ポプラ",
            "lawson",
            "familymart",
            "7eleven",
            "seveneleven",
            "ministop",
        ],
    ),
    (Provenance::Marketplace, &["売買サイト", "amaten", "アマテン", "第三者サイト"]),
    (
        Provenance::FleaOrAuction,
        &[
            "メルカリ",
            "ラクマ",
            "ヤフオク",
            "yahooフリマ",
            "ヤフーフリマ",
            "mercari",
            "フリマ",
            "オークション",
        ],
    ),
    (Provenance::BuybackShop, &["金券ショップ", "金券店", "買取店", "チケットショップ", "ticketshop"]),
];

/// Words for how a card came that name nobody.
pub const SOURCES: &[(Provenance, &[&str])] = &[
    (Provenance::OfficialIssuer, &["公式", "直販", "公式直販", "official"]),
    (Provenance::OfficialStore, &["取扱店", "公式取扱店"]),
    (Provenance::OfficialCampaign, &["キャンペーン", "当選", "景品", "ポイント交換", "campaign"]),
    (
        Provenance::GiftFromAcquaintance,
        &["もらった", "貰った", "もらいもの", "いただいた", "頂いた", "プレゼント", "贈り物", "gift"],
    ),
    (Provenance::RefundInKind, &["返金代わり", "返金がわり", "詫び", "お詫び"]),
    (Provenance::Stranger, &["面識なし", "見知らぬ人", "stranger"]),
];

/// People one knows, who give rather than sell.
pub const PEOPLE: &[&str] = &[
    "母", "父", "兄", "姉", "弟", "妹", "祖母", "祖父", "おば", "おじ", "妻", "夫", "息子", "娘", "友人",
    "友達", "会社", "同僚", "mother", "father", "brother", "sister", "friend",
];

/// What people call ways to pay.
pub const PAYMENTS: &[(Payment, &[&str])] = &[
    (Payment::CreditCard, &["クレジットカード", "クレジット", "クレカ", "カード払い", "creditcard"]),
    (Payment::Cash, &["現金", "cash"]),
    (Payment::ConvenienceStore, &["コンビニ払い"]),
    (Payment::BankTransfer, &["銀行振込", "振込", "振り込み", "banktransfer"]),
    (Payment::MobileWallet, &["paypay", "d払い", "楽天ペイ", "aupay", "suica", "電子マネー"]),
    (Payment::CarrierBilling, &["キャリア決済", "携帯払い", "携帯決済"]),
    (Payment::PointsOrBalance, &["ポイント払い", "ポイント", "points"]),
];

/// What people say a purchase was for.
pub const PURPOSES: &[(Purpose, &[&str])] = &[
    (Purpose::Own, &["自分用", "自分で使う", "formyself"]),
    (Purpose::Gift, &["贈り物用", "贈答用", "プレゼント用"]),
    (Purpose::AskedToBuy, &["頼まれた", "頼まれて", "依頼された"]),
    (Purpose::Resale, &["転売", "転売用"]),
];

/// Words for today and the days before it.
pub const DAYS: &[(i64, &[&str])] = &[
    (0, &["今日", "きょう", "本日", "today"]),
    (-1, &["昨日", "きのう", "yesterday"]),
    (-2, &["おととい", "一昨日"]),
];

/// What stands before an amount that was paid.
pub const PAID: &[&str] = &["支払額", "支払い", "支払", "払った", "払", "@", "paid"];

/// What stands before the last four characters of a code.
pub const LAST_FOUR: &[&str] = &["末尾", "下4桁", "下四桁", "ends", "last4"];

/// What stands after a person who gave something.
pub const FROM: &[&str] = &["から", "より"];
