//! Which product titles are gift cards, and of whom.
//!
//! A title names a card, a right that a code unlocks (利用券: no value of its own), something made for cards (a case,
//! a holder, a book about them), or another product. Only the first is a card; a right is for the person to decide.

use super::fold::fold;
use crate::core::money::Money;
use crate::core::reading::parse_amount;
use crate::core::words::{CardKind, Issuer};

/// What a title names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// A gift card or prepaid code.
    Card(CardTitle),
    /// A gift card of nobody known.
    UnknownBrand,
    /// A code for a right or a subscription.
    Right,
    /// Something about or for gift cards that is none.
    LookAlike,
    /// Another product.
    Other,
}

/// What a gift card's title says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardTitle {
    /// Who issued it.
    pub issuer: Issuer,
    /// The issuer's name when it is none of those with a word of their own.
    pub issuer_name: Option<String>,
    /// The form in which it is sold.
    pub kind: CardKind,
    /// The one amount the title names.
    pub face_value: Option<Money>,
}

/// Reads a product title.
pub fn read_title(title: &str) -> Title {
    let folded = fold(title);
    let compact: String = folded.chars().filter(|c| *c != ' ').collect();
    if !may_name_a_card(&compact) {
        return Title::Other;
    }
    if is_right(&compact) {
        return Title::Right;
    }
    let brand = brand(&compact);
    if brand.is_none() && !names_a_card(&compact) {
        return Title::Other;
    }
    if is_look_alike(&compact) {
        return Title::LookAlike;
    }
    match brand {
        None => Title::UnknownBrand,
        Some((issuer, name)) => Title::Card(CardTitle {
            issuer,
            issuer_name: name.map(str::to_owned),
            kind: kind(&compact),
            face_value: face_value(&folded),
        }),
    }
}

/// Whether a title holds any word without which nothing below finds anything: most titles of an order history do not, and
/// need no closer look.
fn may_name_a_card(compact: &str) -> bool {
    const KANA_AND_KANJI: [&str; 14] = [
        "ギフト",
        "カード",
        "プリペイド",
        "プレモ",
        "コード",
        "番号",
        "チケット",
        "ウェブマネー",
        "ウォレット",
        "ビットキャッシュ",
        "商品券",
        "バニラ",
        "利用券",
        "利用権",
    ];
    const LATIN: [&str; 8] =
        ["gift", "card", "webmoney", "bitcash", "itunes", "plus", "gamepass", "switchonline"];
    let bytes = compact.as_bytes();
    let at = |place: usize, words: &[&str]| {
        let rest = bytes.get(place..).unwrap_or_default();
        words.iter().any(|word| rest.starts_with(word.as_bytes()))
    };
    (0..bytes.len()).any(|place| match bytes.get(place) {
        Some(0xE3..=0xE9) => at(place, &KANA_AND_KANJI),
        Some(b'g' | b'c' | b'w' | b'b' | b'i' | b'p' | b's') => at(place, &LATIN),
        _ => false,
    })
}

/// The issuer a short name means (`Amazon`, `任天堂`, `楽天`), as people write it in a column of its own.
pub fn read_brand(name: &str) -> Option<Issuer> {
    const NAMES: [(Issuer, &[&str]); 10] = [
        (Issuer::AmazonJp, &["amazon", "amazon.co.jp", "アマゾン", "アマギフ"]),
        (Issuer::Apple, &["apple", "アップル", "itunes", "itunesギフト", "appstore", "アップルギフトカード"]),
        (Issuer::GooglePlay, &["googleplay", "google", "グーグルプレイ", "グーグル"]),
        (Issuer::Nintendo, &["nintendo", "任天堂", "ニンテンドー", "ニンテンドーeショップ", "nintendoeshop"]),
        (
            Issuer::PlayStation,
            &["playstation", "プレイステーション", "プレステ", "psn", "ps", "playstationstore"],
        ),
        (Issuer::Rakuten, &["楽天", "rakuten"]),
        (Issuer::QuoPay, &["quoカードpay", "クオカードペイ", "quocardpay", "quopay"]),
        (Issuer::WebMoney, &["webmoney", "ウェブマネー"]),
        (Issuer::BitCash, &["bitcash", "ビットキャッシュ"]),
        (Issuer::Other, &["その他", "other"]),
    ];
    let compact: String = fold(name).chars().filter(|c| *c != ' ').collect();
    if let Some((issuer, _)) = NAMES.iter().find(|(_, names)| names.contains(&compact.as_str())) {
        return Some(*issuer);
    }
    match brand(&compact) {
        Some((Issuer::Other, _)) | None => None,
        Some((issuer, _)) => Some(issuer),
    }
}

/// Any of `first` directly before any of `then`, a hyphen or bracket between them allowed.
fn pair(text: &str, first: &[&str], then: &[&str]) -> bool {
    first.iter().any(|first| {
        text.match_indices(first).any(|(at, _)| {
            let rest = text.get(at + first.len()..).unwrap_or_default();
            let rest = rest.trim_start_matches(['-', '(', '「', '『', '・', '】', ']', '®', '™', 'の']);
            then.iter().any(|then| rest.starts_with(then))
        })
    })
}

const CARD_WORDS: [&str; 4] = ["ギフト券", "ギフトカード", "giftcard", "ギフトコード"];

/// Issuers without a word of their own.
const OTHERS: [(&str, &[&str]); 9] = [
    ("QUOカード", &["quoカード", "クオカード"]),
    ("バニラVisa", &["バニラvisa"]),
    ("Visa eギフト", &["visaeギフト"]),
    ("図書カード", &["図書カード"]),
    ("Steam", &["steamプリペイド", "steamギフト", "steamウォレット"]),
    ("Xbox", &["xboxギフトカード", "xboxgiftcard"]),
    ("Roblox", &["robloxギフト", "robloxgiftcard"]),
    ("nanaco", &["nanacoギフト"]),
    ("JCB", &["jcbギフトカード", "jcbプレモ"]),
];

fn brand(compact: &str) -> Option<(Issuer, Option<&'static str>)> {
    const PREPAID: [&str; 8] =
        ["プリペイド", "ギフト", "カード", "gift", "コード", "番号", "チケット", "デジタルコード"];
    let has = |words: &[&str]| words.iter().any(|word| compact.contains(word));
    if pair(compact, &["amazon.co.jp", "amazon", "アマゾン"], &CARD_WORDS) {
        return Some((Issuer::AmazonJp, None));
    }
    if pair(compact, &["apple", "アップル", "itunes", "appstore"], &["giftcard", "ギフト", "カード", "card"])
        || has(&["appstore&itunes"])
    {
        return Some((Issuer::Apple, None));
    }
    if pair(compact, &["googleplay", "グーグルプレイ"], &PREPAID) {
        return Some((Issuer::GooglePlay, None));
    }
    if has(&[
        "ニンテンドープリペイド",
        "nintendoプリペイド",
        "任天堂プリペイド",
        "ニンテンドーeショップカード",
        "nintendoeshopcard",
    ]) || pair(compact, &["ニンテンドーeショップ", "nintendoeshop"], &PREPAID)
    {
        return Some((Issuer::Nintendo, None));
    }
    if pair(
        compact,
        &[
            "プレイステーションストア",
            "playstationstore",
            "playstationnetwork",
            "psストア",
            "psn",
            "playstation",
        ],
        &PREPAID,
    ) {
        return Some((Issuer::PlayStation, None));
    }
    if pair(compact, &["楽天", "楽天ポイント", "楽天バーチャル"], &["ギフトカード", "プリペイド"])
    {
        return Some((Issuer::Rakuten, None));
    }
    if has(&["quoカードpay", "クオカードペイ", "quocardpay", "クオ・カードペイ"]) {
        return Some((Issuer::QuoPay, None));
    }
    if has(&["webmoney", "ウェブマネー"]) {
        return Some((Issuer::WebMoney, None));
    }
    if has(&["bitcash", "ビットキャッシュ"]) {
        return Some((Issuer::BitCash, None));
    }
    OTHERS.iter().find(|(_, words)| has(words)).map(|(name, _)| (Issuer::Other, Some(*name)))
}

/// A gift card of some kind, whoever issued it.
fn names_a_card(compact: &str) -> bool {
    [
        "ギフトカード",
        "ギフト券",
        "giftcard",
        "プリペイドカード",
        "プリペイド番号",
        "プリペイドコード",
        "商品券",
    ]
    .iter()
    .any(|word| compact.contains(word))
}

/// 利用券 and subscriptions: the code is used up by unlocking something and holds no value.
fn is_right(compact: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| compact.contains(word));
    has(&["利用券", "利用権", "playstationplus", "psplus", "gamepass", "switchonline"])
        && !has(&["ギフトカード", "ギフト券", "プリペイド番号", "プリペイドカード"])
        && (has(&["コード版", "オンラインコード", "ダウンロード版", "デジタル"])
            || has(&["nintendo", "ニンテンドー", "playstation", "プレイステーション", "xbox", "psplus"]))
}

/// Things made for cards, things that can be paid with cards, and prizes that promise them.
fn is_look_alike(compact: &str) -> bool {
    const WORDS: &[&str] = &[
        "ケース",
        "ホルダー",
        "ポーチ",
        "収納",
        "ファイル",
        "スリーブ",
        "アルバム",
        "フォルダ",
        "財布",
        "ステッカー",
        "空箱",
        "ラッピング",
        "対応",
        "対象",
        "で支払",
        "支払い可",
        "支払可",
        "使えます",
        "利用可",
        "方法",
        "攻略",
        "入門",
        "マニュアル",
        "プレゼントキャンペーン",
        "もらえる",
        "進呈",
        "当たる",
        "還元",
        "が届く",
    ];
    const ALLOWED: &[&str] = &[
        "ケース入り",
        "ケース付",
        "ステッカー付",
        "ラッピング付",
        "ポーチ付",
        "全国対応",
        "テキストメッセージ対応",
    ];
    let mut rest = compact.to_owned();
    for allowed in ALLOWED {
        rest = rest.replace(allowed, "");
    }
    WORDS.iter().any(|word| rest.contains(word))
}

fn kind(compact: &str) -> CardKind {
    const KINDS: [(CardKind, &[&str]); 10] = [
        (CardKind::Charge, &["チャージタイプ", "チャージ(残高"]),
        (CardKind::Email, &["eメールタイプ", "eメール", "メールタイプ", "テキストメッセージ"]),
        (CardKind::Print, &["印刷タイプ", "印刷(pdf)"]),
        (CardKind::Voucher, &["商品券タイプ", "マルチパック", "商品券"]),
        (CardKind::Box, &["ボックスタイプ", "ボックス", "boxタイプ"]),
        (CardKind::Envelope, &["封筒タイプ", "封筒"]),
        (CardKind::GreetingCard, &["グリーティングカード", "グリーティング"]),
        (CardKind::Sheet, &["シートタイプ"]),
        (CardKind::StoreCard, &["カードタイプ", "バリアブル"]),
        (CardKind::Other, &["オンラインコード", "デジタルコード", "コード版", "プリペイド番号"]),
    ];
    KINDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| compact.contains(word)))
        .map_or(CardKind::Unknown, |(kind, _)| *kind)
}

/// The one amount of yen a title names; none when there are several, as in a range.
pub(super) fn face_value(folded: &str) -> Option<Money> {
    let mut found: Option<Money> = None;
    for (at, _) in folded.match_indices('円') {
        let before = folded.get(..at).unwrap_or_default();
        let text: String = trailing_number(before);
        found = one_more(found, &text)?;
    }
    for (at, mark) in folded.match_indices(['¥', '\\']) {
        let rest = folded.get(at + mark.len()..).unwrap_or_default();
        let text: String =
            rest.trim_start().chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect();
        found = one_more(found, text.trim_end_matches(','))?;
    }
    found
}

/// `None` ends the search: the title names a second amount.
#[allow(clippy::option_option)]
fn one_more(found: Option<Money>, text: &str) -> Option<Option<Money>> {
    let amount = parse_amount(text).ok().flatten().filter(|amount| amount.minor > 0);
    match (found, amount) {
        (found, None) => Some(found),
        (Some(one), Some(other)) if one != other => None,
        (_, amount) => Some(amount),
    }
}

fn trailing_number(text: &str) -> String {
    let reversed: Vec<char> =
        text.trim_end().chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '万')).collect();
    let number: String = reversed.into_iter().rev().collect();
    number.trim_start_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn card(title: &str, issuer: Issuer, kind: CardKind, face: Option<i64>) {
        let expect = CardTitle { issuer, issuer_name: None, kind, face_value: face.map(Money::yen) };
        assert_eq!(read_title(title), Title::Card(expect), "{title}");
    }

    #[track_caller]
    fn all(expect: &Title, titles: &[&str]) {
        for title in titles {
            assert_eq!(&read_title(title), expect, "{title}");
        }
    }

    #[test]
    fn amazons_cards_are_known_by_old_and_new_names_and_types() {
        use CardKind::*;
        let amazon = |title, kind, face| card(title, Issuer::AmazonJp, kind, face);
        amazon("Amazonギフト券", Unknown, None);
        amazon("Ａｍａｚｏｎギフト券　Ｅメールタイプ", Email, None);
        amazon("Amazonギフトカード(Eメールタイプ)", Email, None);
        amazon(
            "Amazonギフトカード-Eメールタイプ-テキストメッセージにも送信可能-Amazonベーシック",
            Email,
            None,
        );
        amazon("Amazon.co.jp ギフト券", Unknown, None);
        amazon("Amazon ギフトカード チャージタイプ(直接アカウントに残高追加)", Charge, None);
        amazon("Amazonギフト券 印刷タイプ(PDF) - お誕生日", Print, None);
        amazon("Amazonギフトカード ボックスタイプ - 5,000円(ブラック)", Box, Some(5000));
        amazon("Amazonギフトカード グリーティングカードタイプ - 10000円", GreetingCard, Some(10_000));
        amazon("Amazonギフトカード 封筒タイプ", Envelope, None);
        amazon("Amazonギフト券 商品券タイプ マルチパック", Voucher, None);
        amazon("Amazonギフト券 シートタイプ ¥3,000", Sheet, Some(3000));
        amazon("Amazonギフトカード カードタイプ（バリアブル） 1,500円~50,000円", StoreCard, None);
    }

    #[test]
    fn other_brands_are_known() {
        card(
            "ニンテンドープリペイド番号 5000円|オンラインコード版",
            Issuer::Nintendo,
            CardKind::Other,
            Some(5000),
        );
        card("Apple Gift Card - 10,000円 デジタルコード", Issuer::Apple, CardKind::Other, Some(10_000));
        card("App Store & iTunes ギフトカード 1500円", Issuer::Apple, CardKind::Unknown, Some(1500));
        card(
            "Google Play ギフトコード 3,000円(デジタルコード)",
            Issuer::GooglePlay,
            CardKind::Other,
            Some(3000),
        );
        card(
            "プレイステーション ストアチケット 5,000円|オンラインコード版",
            Issuer::PlayStation,
            CardKind::Other,
            Some(5000),
        );
        card("楽天ギフトカード 3000円", Issuer::Rakuten, CardKind::Unknown, Some(3000));
        card("QUOカードPay 1万円", Issuer::QuoPay, CardKind::Unknown, Some(10_000));
        card("WebMoney 2000 プリペイド番号", Issuer::WebMoney, CardKind::Other, None);
        card("ビットキャッシュ ５，０００円", Issuer::BitCash, CardKind::Unknown, Some(5000));
        let Title::Card(quo) = read_title("QUOカード 1,000円券") else { panic!("a card") };
        assert_eq!((quo.issuer, quo.issuer_name.as_deref()), (Issuer::Other, Some("QUOカード")));
    }

    #[test]
    fn a_right_is_no_card() {
        all(
            &Title::Right,
            &[
                "Nintendo Switch Online利用券(個人プラン3か月)|オンラインコード版",
                "PlayStation Plus 12ヶ月利用権|オンラインコード版",
                "PlayStation Plus エッセンシャル 1ヶ月",
            ],
        );
    }

    #[test]
    fn look_alikes_are_no_cards() {
        all(
            &Title::LookAlike,
            &[
                "ギフトカードケース 革 10枚収納",
                "Amazonギフト券対応 カードホルダー",
                "プリペイドカード用アルバム",
                "イヤホン【Amazonギフト券で支払いできます】",
                "Amazonギフト券がもらえるキャンペーン対象 SSD 1TB",
                "アマゾンギフト券を賢く使う方法",
            ],
        );
    }

    #[test]
    fn other_products_are_other_products() {
        all(
            &Title::Other,
            &[
                "スマートスピーカー 第2世代 ホワイト",
                "［第2版］入門データ分析",
                "USB-C 認証キー ブラック",
                "ゼルダの伝説|オンラインコード版",
                "Nintendo Switch 本体",
                "SDカード 64GB",
                "",
            ],
        );
    }

    #[test]
    fn a_card_of_nobody_known_is_left_to_the_person() {
        all(&Title::UnknownBrand, &["共通商品券 500円", "カフェ ギフトカード 3000円"]);
    }

    #[test]
    fn no_word_that_names_a_card_is_passed_over() {
        let mut words: Vec<&str> = CARD_WORDS.to_vec();
        words.extend(OTHERS.iter().flat_map(|(_, words)| words.iter()));
        for makers in ["amazon", "apple", "googleplay", "ニンテンドーeショップ", "psn", "楽天"] {
            for thing in
                ["ギフトカード", "プリペイド", "カード", "gift", "コード", "番号", "チケット", "card"]
            {
                let title = format!("{makers}{thing}");
                let named = brand(&title).is_some() || names_a_card(&title) || is_right(&title);
                assert!(!named || may_name_a_card(&title), "{title}");
            }
        }
        words.extend(["quoカードpay", "クオカードペイ", "quocardpay", "クオ・カードペイ", "appstore&itunes"]);
        words.extend(["webmoney", "ウェブマネー", "bitcash", "ビットキャッシュ", "商品券", "psplus利用権"]);
        words.extend([
            "ニンテンドープリペイド",
            "nintendoeshopcard",
            "プリペイド番号",
            "gamepass",
            "switchonline",
        ]);
        for word in words {
            assert!(may_name_a_card(word), "{word}");
        }
    }

    #[test]
    fn short_names_of_issuers_are_read() {
        let names = [
            ("Amazon", Some(Issuer::AmazonJp)),
            ("Ａｍａｚｏｎ．ｃｏ．ｊｐ", Some(Issuer::AmazonJp)),
            ("Amazonギフト券", Some(Issuer::AmazonJp)),
            ("任天堂", Some(Issuer::Nintendo)),
            ("Google Play", Some(Issuer::GooglePlay)),
            ("QUOカードPay", Some(Issuer::QuoPay)),
            ("QUOカード", None),
            ("スターバックス", None),
        ];
        for (name, issuer) in names {
            assert_eq!(read_brand(name), issuer, "{name}");
        }
    }
}
