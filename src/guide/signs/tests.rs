//! Messages as they come from frauds, and messages as they come from family, shops and the issuer; all of them made up.

use super::*;

/// The ids of the patterns a message shows, and the words that are marked in it.
fn seen(message: &str) -> (Vec<&'static str>, Vec<&str>) {
    let found = Signs::built_in().find(message);
    let ids = found.iter().map(|found| found.pattern.id.as_str()).collect();
    (ids, marks(&found).into_iter().map(|at| &message[at]).collect())
}

/// A message, the patterns it must show, the words that must be marked.
type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

#[track_caller]
fn hold(cases: &[Case]) {
    for (message, ids, marked) in cases {
        let found = seen(message);
        assert_eq!((&found.0[..], &found.1[..]), (*ids, *marked), "{message}");
    }
}

#[test]
fn false_bills_and_false_support_are_seen() {
    hold(&[
        (
            "【重要】電気料金の未払いがあります。本日中にお支払いがない場合、電気の供給を停止します。コンビニでAmazonギフトカード3万円分をご購入のうえ、裏面の番号を折り返しのお電話でお知らせください。",
            &["number-asked", "unpaid-bill"],
            &[
                "未払い",
                "本日中",
                "お支払い",
                "供給を停止",
                "ギフトカード",
                "購入のうえ",
                "裏面の番号を折り返しのお電話でお知らせください",
            ],
        ),
        (
            "お客様のAmazonアカウントがロックされました。解除するにはAmazonギフト券を購入し、そのコードを送ってください。24時間以内にお手続きください。",
            &["number-asked", "unpaid-bill"],
            &["アカウントがロック", "ギフト券", "購入し、", "コードを送って", "24時間以内", "手続"],
        ),
        (
            "有料動画の利用料金が未納です。本日ご連絡なき場合、法的手続きに移行します。",
            &["unpaid-bill"],
            &["未納", "法的手続"],
        ),
        (
            "パソコンがウイルスに感染しました。下記の番号に電話してください。電話を切らずに、コンビニで電子マネーを購入して番号を読み上げてください。",
            &["number-asked", "unpaid-bill"],
            &["ウイルスに感染", "下記の番号", "電話を切らずに", "電子マネー", "購入して番号を読み上げ"],
        ),
        (
            "おめでとうございます、賞金500万円に当選しました。受け取りには手数料として電子マネー2万円分が必要です。",
            &["unpaid-bill"],
            &["賞金", "当選", "手数料", "電子マネー"],
        ),
        (
            "税金の滞納があり、差し押さえになります。ギフトカードで今日中に払えば止められます。",
            &["unpaid-bill"],
            &["滞納", "差し押さえ", "ギフトカード"],
        ),
        (
            "Your electricity bill is overdue. Pay with Google Play gift cards within 24 hours or you will be disconnected.",
            &["unpaid-bill"],
            &["overdue", "Pay", "gift cards", "within 24 hours", "disconnected"],
        ),
        (
            "Your account has been suspended because of unusual activity. Verify immediately.",
            &["unpaid-bill"],
            &["account has been suspended", "unusual activity", "Verify", "immediately"],
        ),
        (
            "You owe back taxes. There is a warrant. Buy prepaid cards and read me the numbers on the back, and stay on the phone.",
            &["number-asked", "unpaid-bill"],
            &[
                "You owe",
                "back taxes",
                "warrant",
                "prepaid cards",
                "read me the numbers",
                "stay on the phone",
            ],
        ),
    ]);
}

#[test]
fn someone_posing_as_family_or_a_friend_is_seen() {
    hold(&[
        (
            "ばあちゃん、俺だけど。スマホ落として番号変わった。急ぎでお金が必要なんだ。コンビニでアマギフ3万円分買って、裏の番号を写真に撮ってLINEで送って。母さんには内緒にして。",
            &["number-asked", "impersonation"],
            &["番号変わ", "急ぎ", "お金が必要", "アマギフ", "買って", "番号を写真に撮", "内緒"],
        ),
        (
            "今忙しいですか？ちょっと手伝ってもらえますか。近くのコンビニでiTunesカードを買ってきてほしいです。お金は明日払うから。",
            &["impersonation"],
            &["今忙しい", "手伝ってもらえ", "iTunesカード", "買って", "お金は明日払う"],
        ),
        (
            "今会議中で電話できないので、Google Playカード5万円分を至急購入してください。代金は後で渡します。",
            &["impersonation"],
            &["会議中", "電話できな", "Google Playカード", "購入して", "代金は後で"],
        ),
        (
            "店員に聞かれたら「自分で使う」と言って、ギフトカードを10枚買ってください。至急です。",
            &["number-asked"],
            &["店員に聞かれ", "買って", "至急"],
        ),
        (
            "Hi mum, I dropped my phone, this is my new number. I'm in a meeting and can't talk. Could you get two Apple gift cards and send me a photo of the codes?",
            &["number-asked", "impersonation"],
            &[
                "dropped my phone",
                "new number",
                "in a meeting",
                "can't talk",
                "Could you get",
                "gift cards",
                "send me a photo of the codes",
            ],
        ),
        (
            "Are you available? I need a favor. Please purchase 5 Steam cards for a client, I'll reimburse you. Keep this confidential.",
            &["impersonation"],
            &[
                "Are you available",
                "need a favor",
                "purchase",
                "Steam cards",
                "reimburse",
                "Keep this confidential",
            ],
        ),
    ]);
}

#[test]
fn jobs_investments_and_false_shops_are_seen() {
    hold(&[
        (
            "スマホ1台で誰でも簡単に稼げる副業です。登録料3,000円はAmazonギフト券でお支払いください。",
            &["side-job"],
            &["簡単に稼", "副業", "登録料3,000円はAmazonギフト券でお支払"],
        ),
        (
            "投資グループのご案内。ギフトカードで入金すると必ず儲かります。元本保証です。",
            &["side-job"],
            &["投資", "ギフトカードで入金", "必ず儲か", "元本保証"],
        ),
        (
            "Work from home, easy money! A registration fee of $50, pay with Amazon gift card to start.",
            &["side-job"],
            &["Work from home", "easy money", "registration fee of $50, pay with Amazon gift card"],
        ),
        (
            "【閉店セール】最新ゲーム機が90%OFF！お支払いはAmazonギフト券のみとなります。クレジットカードは使えません。",
            &["fake-shop"],
            &["閉店セール", "90%OFF", "お支払い", "ギフト券のみ", "クレジットカードは使え"],
        ),
        (
            "Huge clearance, 90% off. We only accept Amazon gift cards for payment.",
            &["fake-shop"],
            &["clearance", "90% off", "only accept Amazon gift cards", "payment"],
        ),
    ]);
}

#[test]
fn payment_numbers_offers_for_codes_and_trade_in_accounts_are_seen() {
    hold(&[
        (
            "返金手続きのため、今からお伝えする支払番号をセブンイレブンのレジで伝えて、表示された金額を支払ってください。",
            &["payment-number"],
            &["返金手続", "支払番号", "セブンイレブン", "レジ"],
        ),
        (
            "アマギフ高価買取！買取率95%、コードを先に送ってもらえれば即日振り込みます。",
            &["cash-for-codes"],
            &["アマギフ高価買取", "買取率", "コードを先に"],
        ),
        (
            "#ギフトレ 譲:Amazonギフト5000円 求:Appleギフト 先送りできる方",
            &["cash-for-codes"],
            &["#ギフトレ", "先送りで"],
        ),
        (
            "We buy gift cards for cash, best rate. Send the code first and we pay instantly.",
            &["cash-for-codes"],
            &["We buy gift cards", "for cash", "best rate", "Send the code first"],
        ),
        (
            "使っていないAmazonアカウントを買い取ります。1アカウント5000円、即日払い。IDとパスワードを教えてください。",
            &["account-trade"],
            &["アカウントを買い取", "IDとパスワードを教えて"],
        ),
        (
            "久しぶり！LINEのログインで認証番号が届いたら、そのまま送ってくれる？",
            &["account-trade"],
            &["認証番号が届いたら"],
        ),
        (
            "I want to rent your Amazon account for $50 a week. Just send me the verification code you receive.",
            &["account-trade"],
            &["rent your Amazon account", "send me the verification code you receive"],
        ),
    ]);
}

#[test]
fn width_kana_blanks_and_case_do_not_hide_a_sign() {
    hold(&[
        ("ｺﾝﾋﾞﾆで　ｷﾞﾌﾄｶｰﾄﾞ　を買って　番 号 を 送 っ て", &["number-asked"], &["ｷﾞﾌﾄｶｰﾄﾞ", "番 号 を 送 っ て"]),
        (
            "ぎふとかーどの　うらの　番号を　おしえて",
            &["number-asked"],
            &["ぎふとかーど", "番号を　おしえて"],
        ),
        ("ギフト・カードの番号を、読み上げて", &["number-asked"], &["ギフト・カード", "番号を、読み上げ"]),
        (
            "ＧＩＦＴ－ＣＡＲＤ：ＳＥＮＤ　ＭＥ　ＴＨＥ　ＣＯＤＥＳ",
            &["number-asked"],
            &["ＧＩＦＴ－ＣＡＲＤ", "ＳＥＮＤ　ＭＥ　ＴＨＥ　ＣＯＤＥＳ"],
        ),
        ("GiftCards: send me the pins", &["number-asked"], &["GiftCards", "send me the pins"]),
    ]);
}

/// What family, shops and the issuer write.
const HARMLESS: &[&str] = &[
    "ご注文ありがとうございます。注文番号 250-1234567-1234567。Amazonギフトカード Eメールタイプ ¥5,000。お支払い方法：クレジットカード。ギフトカードは数分以内に送信されます。ギフトカードの番号は第三者に教えないでください。",
    "Amazonギフトカードが届きました。金額 ¥3,000。下のボタンからアカウントに登録してください。ギフトカード番号は画像の下に表示されます。ご不明な点はカスタマーサービスまでご連絡ください。",
    "カード裏面のスクラッチを削り、番号をアカウントに登録してお使いください。番号が読み取れない場合はカスタマーサービスへご連絡ください。",
    "【ご注意】お電話やメールでギフトカードの番号をお尋ねすることはありません。ギフトカードでの料金の支払いを求められたら、すぐにご家族や 188 に相談してください。",
    "ギフトカードの再販売、換金はできません。ギフトカードの購入に手数料はかかりません。お支払い方法はクレジットカード、Amazonギフトカードのみです。",
    "コンビニ払いのご案内。お支払い番号 123456 、お支払い期限 11月30日。ローソンのLoppiで番号を入力し、レジでお支払いください。期限を過ぎるとご注文はキャンセルされます。",
    "ギフトカードありがとう！さっそく本を買ったよ。今度写真送るね。お母さんによろしく。",
    "誕生日おめでとう。ささやかだけどギフトカードを贈ります。コードはメールで届くはず。届いたら教えてね。",
    "ギフトカードの使い方を教えて。番号はどこに入れればいい？",
    "ギフトカードの使い方とコードの入れ方を教えて",
    "ギフトカード買ったよ。明日持って行くね。電話番号教えて。",
    "スマホ機種変したよ！誕生日プレゼントのギフトカードありがとう。",
    "番号変わりました。登録よろしく。電話に出られないときはメールください。",
    "会議中なのであとで電話します。資料の写真を送ってください。",
    "【本日限り】ギフトカード5,000円以上のご購入で500円分プレゼント！今すぐお近くの店舗へ。対象のコンビニで購入して応募しよう。",
    "貯まったポイントはAmazonギフト券と交換できます。アンケートに答えて参加費無料のセミナーへ。",
    "水道料金のお知らせ。今月のご使用量は12立方メートル、金額は4,320円です。口座振替日は11月27日です。",
    "Thank you for your order. Your Amazon.co.jp gift card will be sent by email. Never share the gift card number with anyone.",
    "Use this gift card code at checkout: the code is on the back of the card. If you have trouble, send us an email with your order number.",
    "Today only: buy a $50 gift card and get a $10 bonus. Gift cards cannot be redeemed for cash.",
    "Thanks for the gift card! I bought the book. Will send you a photo of the kids soon.",
    "Should we buy grandma a gift card for her birthday? Tell me what you think.",
    "Running late, I'm in a meeting. Call you back in an hour.",
];

#[test]
fn what_family_shops_and_the_issuer_write_shows_nothing() {
    for message in HARMLESS {
        assert_eq!(seen(message), (vec![], vec![]), "{message}");
    }
    assert_eq!(seen(""), (vec![], vec![]));
    assert_eq!(seen(" \n　"), (vec![], vec![]));
}

#[test]
fn one_supporting_sign_is_not_enough_and_two_of_one_pattern_are() {
    assert_eq!(seen("口座の利用料金が未納です").0, [""; 0]);
    assert_eq!(seen("利用料金が未納です。裁判になります").0, ["unpaid-bill"]);
    assert_eq!(seen("ギフトカードを買ってきて").0, [""; 0]);
    assert_eq!(seen("ギフトカードを買ってきて。お金は明日払う").0, ["impersonation"]);
    // Without a card there is nothing to buy, however urgent it is.
    assert_eq!(seen("会議中で電話できない。お願いがある。お金は明日払う").0, [""; 0]);
}

#[test]
fn parts_count_only_where_they_stand_together() {
    let far = "。今日は天気がよくて、庭の花がきれいでした。".repeat(8);
    assert_eq!(seen(&format!("税金の滞納の話を聞いた{far}ギフトカードありがとう")).0, [""; 0]);
    assert_eq!(seen("税金の滞納があります。ギフトカードで払えます").0, ["unpaid-bill"]);
    // In another order, or in another sentence, it is no request.
    assert_eq!(seen("ギフトカードの使い方を教えて、番号はもう見た").0, [""; 0]);
}

#[test]
fn latin_words_are_whole_words() {
    assert_eq!(seen("Gift card: do not open; pins and needles, resend met").0, [""; 0]);
    assert_eq!(seen("gift card, send me the pins").0, ["number-asked"]);
}

#[test]
fn marks_are_places_in_the_message_as_it_was_pasted() {
    let message = "★ｷﾞﾌﾄ券★の ＣＯＤＥ を教えて";
    let found = Signs::built_in().find(message);
    let at: Vec<Range<usize>> = marks(&found);
    assert_eq!(at.iter().map(|at| &message[at.clone()]).collect::<Vec<_>>(), ["ｷﾞﾌﾄ券", "ＣＯＤＥ を教えて"]);
    assert_eq!(at[0], 3..18);
}

#[test]
fn a_message_of_a_megabyte_is_looked_through() {
    let harmless = "庭の花がきれいでした。".repeat(32_000);
    assert!(harmless.len() > 1_000_000);
    assert!(Signs::built_in().find(&harmless).is_empty());
    let full = "ギフトカードの番号を教えて、".repeat(25_000);
    assert!(full.len() > 1_000_000);
    let found = Signs::built_in().find(&full);
    assert_eq!(found.len(), 1);
    assert_eq!(marks(&found).len(), 50_000);
    // Marks that go with no letter, and one letter for ever.
    assert!(Signs::built_in().find(&"\u{3099}".repeat(350_000)).is_empty());
    assert!(Signs::built_in().find(&"a".repeat(1_000_000)).is_empty());
}

#[test]
fn our_own_file_has_no_problems_and_every_source_is_dated_and_used() {
    let (signs, problems) = Signs::read(&[FILE]);
    assert_eq!(problems, []);
    let ids: Vec<&str> = signs.patterns().iter().map(|pattern| pattern.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "number-asked",
            "unpaid-bill",
            "impersonation",
            "side-job",
            "fake-shop",
            "payment-number",
            "cash-for-codes",
            "account-trade"
        ]
    );
    let used = |id: &str| signs.patterns().iter().flat_map(|one| &one.signs).any(|sign| sign.source.id == id);
    for source in signs.sources() {
        assert!(used(&source.id), "{}", source.id);
        assert!(!source.name.ja.is_empty() && !source.name.en.is_empty(), "{}", source.id);
        assert!(!source.read_at.is_empty(), "{}", source.id);
        assert!(["2026-11-22", "2026-11-25"].contains(&source.read_on.to_string().as_str()), "{}", source.id);
        assert_eq!(source.confirmed_on, None, "{}", source.id);
    }
}

#[test]
fn every_pattern_and_sign_can_be_read_in_both_languages_and_has_a_name_of_its_own() {
    let signs = Signs::built_in();
    for pattern in signs.patterns() {
        let words = [&pattern.name, &pattern.what, &pattern.check];
        assert!(words.iter().all(|both| !both.ja.is_empty() && !both.en.is_empty()), "{}", pattern.id);
        let mut ids: Vec<&str> = pattern.signs.iter().map(|sign| sign.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), pattern.signs.len(), "{}", pattern.id);
        for sign in &pattern.signs {
            let words = [&sign.says, &sign.why];
            assert!(words.iter().all(|both| !both.ja.is_empty() && !both.en.is_empty()), "{}", sign.id);
        }
        // A pattern that no sign could ever report would only look like help.
        let strong = pattern.signs.iter().any(|sign| sign.weight == Weight::Strong);
        assert!(strong || pattern.signs.len() >= 2, "{}", pattern.id);
    }
}

const OWN: &str = r#"
[[source]]
id = "own"
name.ja = "自分"
name.en = "Own"
read_at = ["x"]
class = "secondary"
read_on = "2026-11-22"
confidence = "low"

[[pattern]]
id = "side-job"
name.ja = "占い"
name.en = "Fortune"
what.ja = "x"
what.en = "x"
check.ja = "x"
check.en = "x"
[[pattern.sign]]
id = "stars"
says.ja = "x"
says.en = "x"
why.ja = "x"
why.en = "x"
weight = "strong"
ja = ["星占い + @gift-card"]
en = []
source = "own"
"#;

#[test]
fn a_later_file_replaces_a_pattern_and_uses_the_groups_of_an_earlier_one() {
    let (signs, problems) = Signs::read(&[FILE, ("own.toml", OWN)]);
    assert_eq!(problems, []);
    assert_eq!(signs.patterns().len(), 8);
    assert_eq!(signs.patterns()[3].name.ja, "占い");
    let found = signs.find("星占いはギフトカードで");
    assert_eq!(found[0].signs[0].sign.source.name.en, "Own");
}

#[test]
fn what_is_wrong_is_reported_by_line_and_the_rest_is_kept() {
    let unknown = OWN.replace("@gift-card", "@nobody");
    let nowhere = OWN.replace("source = \"own\"", "source = \"nowhere\"");
    let (signs, problems) = Signs::read(&[
        ("broken.toml", "[[pattern]]\nid = 3\n"),
        ("group.toml", &unknown),
        ("source.toml", &nowhere),
        FILE,
    ]);
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 1, "{told:?}");
    assert_eq!((problems[0].file.as_str(), problems[0].line), ("broken.toml", 2));
    assert_eq!(signs.patterns().len(), 8);

    let (signs, problems) = Signs::read(&[FILE, ("group.toml", &unknown)]);
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["group.toml:26: no group `nobody`"]
    );
    assert_eq!(signs.patterns().len(), 7);
    let (_, problems) = Signs::read(&[FILE, ("source.toml", &nowhere)]);
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["source.toml:28: no source `nowhere`"]
    );
    let empty = OWN.replace("星占い + @gift-card", "・ + @gift-card");
    let (_, problems) = Signs::read(&[FILE, ("empty.toml", &empty)]);
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["empty.toml:26: nothing to look for in \"・\""]
    );
}
