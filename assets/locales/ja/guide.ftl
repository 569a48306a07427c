### 手引き：知られていること、その出典、種類や期限の表。

## What the facts say

fact-restricted-use = 残高では、ほかのギフトカードを買えず、海外のAmazonやほかのアカウントでも使えない
fact-intended-recipient = 受け取るはずだった人でないのに登録することは禁じられている
fact-charged-is-final = チャージしたあとは、払い戻しも換金もできない
fact-issuer-company = 発行者はAmazon Gift Cards Japan株式会社で、カードは前払式支払手段
fact-renamed = 「ギフト券」は2022年ごろ「ギフトカード」に変わり、いまも両方の名前が見られる
fact-valid-ten-years = 2017年4月24日以降に発行されたカードは、発行から10年間有効。最後の日の23:59（日本時間）まで
fact-valid-one-to-three-years = それより前に発行されたカードの有効期限は、1年から3年。カードに書かれた日付で確かめる
fact-ten-years-from-purchase = 2022年10月1日以降に買ったものは、10年間有効
fact-valid-three-years = 発行から3年間有効
fact-charge-within-six-months = 6か月以内のチャージが必要
fact-no-expiry = 有効期限はないとされている
fact-no-expiry-stated = 有効期限の記載は見つかっていない
fact-download-codes = ダウンロード番号の有効期限は150日で、再発行はない。使えるのは日本のアカウント
fact-balance-capped = 2025年3月28日から、残高が30万円を超えるチャージはできない。すでに超えている残高は使える
fact-code-shape = 番号は14桁か15桁の英数字で、4-6-4か4-6-5に区切られる
fact-sold-as = 売られている額面や、番号のある場所・長さ
fact-cancel-by-kind = 購入を取り消せるのは、種類ごとに決まった時まで
fact-resend = 未登録で期限内のEメールタイプは、購入者だけが5回まで再送できる。新しい番号になり、前の番号は使えなくなる
fact-buyback-is-breach = 買取サイトに売ることも、規約に反するとされている
fact-official-stores = コンビニ各社、スーパー、家電量販店、ドラッグストアなどで売られている
fact-disclosure = 発行者は、名称、限度額、有効期限、苦情の連絡先を表示する
fact-payout-on-exit = サービスをやめる発行者は、決められた日まで残高を払い戻す
fact-more-than-balance = アカウントが止められ、注文の取消や、購入済みの電子書籍が使えなくなった例がある
fact-new-payment-lock = 新しいクレジットカードを登録し、すぐにチャージタイプを買ったときにロックされ、本人確認のあと1日ほどで解けた例がある
fact-misuse-sixty-days = 第三者による不正利用の補償は、届け出の前60日間までが一般的
fact-own-purchase-not-covered = だまされて自分で買った分は、補償されないと考えられる
fact-charge-if-told = 自分で買った未使用のカードの番号を伝えてしまったら、すぐ自分のアカウントに登録してから連絡する
fact-support-asks = 問い合わせでは、注文番号、購入した店と日時、領収書、額面、管理番号、番号の末尾、写真、表示された文、購入者を尋ねられる
fact-unreadable-scratch = 番号が読めないときは、表と裏の写真を添えてサポートに問い合わせる
fact-claim-windows = 売買サイトが申し出を受けるのは、購入から30分から60分まで
fact-pays-for-lock-only = ギフティッシュが補償するのは、ロックが証明されたときだけ。キャンセル・保留・無効化は対象外
fact-escrow = ギフルには、代金を取引の完了まで預かる仕組みと補償があるとされている
fact-flea-market-bans = メルカリとラクマは、ギフトカードや番号の出品を禁じている
fact-auction-rule = Yahooオークションの現在の規則は確かめられていない
fact-consumer-scope = 消費生活センターには本人が相談し、資料を用意する。個人どうしの取引は扱わない
fact-police-emergency = いま危険があるときは 110
fact-police-visit = 警察には身分証と印刷した資料を持って行き、受理番号を尋ねる
fact-cyber-portal = サイバー事案の通報・相談の窓口：https://www.npa.go.jp/bureau/cyber/soudan.html
fact-industry-body = 日本資金決済業協会に、苦情を受ける窓口がある（s-kessai.jp）
fact-issuer-fraud-page = 発行元による詐欺の案内：support.apple.com/ja-jp/120933
fact-issuer-may-stop = まだ使われていないカードは、発行元が利用を止められることがある
fact-keep-exchange = やり取りや画面は消さずに残し、いつ・だれが・何をしたかを書き出しておく
fact-report-to-both = 自分のアカウントでの覚えのない注文は、店とカード会社の両方に届け出る
fact-phishing-mails = 「アカウントがロックされた」というメールには、偽物が多い
fact-vanish-causes = 残高がなくなる原因は、自動での利用、ほかに持っているアカウント、不正利用、無効化、期限切れ、店の不具合の6つ
fact-payment-number = 他人の注文の支払番号を渡して、コンビニで払わせる手口がある
fact-look-alikes = Oと0、Iと1とl、Zと2は見間違えやすい
fact-already-registered = 「既に登録済み」と出るのは、自分かほかの人が使ったあと

## How old a source is

source-line-old = { $line }・12か月より前の情報

## A person's own files

knowledge-notice = 自分の手引きのファイルに、使えないところがあります
    .advice = 手引きのページの終わりに、ファイルと行があります。ほかの部分は使えています。
knowledge-cli = 自分の手引きのファイル: { $what }
knowledge-problem-line = { $file }の{ $line }行目：{ $what }
knowledge-problem-file = { $file }：{ $what }
knowledge-problem-unreadable = ファイルを読めません（{ $said }）
knowledge-problem-format = この表を読めません（{ $said }）
knowledge-problem-unknown-fact = 「{ $id }」という事実はありません
knowledge-problem-no-words = statement が noted のときは、says に言葉が必要です

## What charging ends

finality-state = 状態
finality-gift = 譲渡（無償で贈る）
finality-for-value = 譲渡（対価をとる）
finality-cash-out = 換金
finality-use = 利用
finality-move = ほかのアカウントへ移す
finality-refund = 払い戻し・キャンセル
finality-resend = 再送
finality-says-number = 番号。知っている人はだれでも登録できる
finality-says-no-number = 番号はない。支払うとそのままチャージされる
finality-says-balance = アカウントの残高の一部
finality-says-free-gift = 贈れる。登録するのは、受け取った本人
finality-says-stays = できない。残高はそのアカウントだけのもの
finality-says-forbidden = 規約で禁じられている
finality-says-mostly-forbidden = 多くの規約で認められていない
finality-says-after-charging = チャージしてから
finality-says-purchases = そのアカウントの買い物。ほかのギフトカードなどは買えない
finality-says-in-no-account = まだどのアカウントにも入っていない
finality-says-final = できない。チャージも取り消せない
finality-says-no-refund = 原則としてできない
finality-says-by-kind = 種類による
finality-unknown = 分かっていないこと：{ $aspects }
finality-of-kinds = { $aspect }（{ $kinds }）

## The forms of cards

kind-values-range = { $least }〜{ $most }
kind-values-from = { $least }から
kind-values-to = { $most }まで
kind-values-step = { $step }単位
kind-values-and = { " / " }
kind-code-none = なし
kind-code-mail = メールの本文
kind-code-file = PDFの中
kind-code-scratch = 裏面のスクラッチ
kind-code-printed = 印字
kind-code-link = リンクの先
kind-code-somewhere = あり
kind-cancel-never = できない
kind-cancel-before-dispatch = 発送・発行の前まで
kind-cancel-while-unpaid = 未払いの間。{ $shown }日ほどで自動的に取消
kind-cancel-if-scheduled = 日時指定のときだけ、送信の{ $shown }日前まで
kind-resend-purchaser = 未登録なら購入者が{ $shown }回まで
kind-resend-never = できない

## Validity

validity-none = 期限なし
validity-years = { $shown }年
validity-months = { $shown }か月
validity-days = { $shown }日
validity-between = { $from }から{ $until }まで
validity-from = { $from } 以降
validity-until = { $until } 以前
validity-always = すべて

## The form of a number

code-shape = { $lengths }桁の{ $alphabet }
code-shape-or = か
code-shape-letters-and-digits = 英数字
code-shape-hiragana = ひらがな
code-shape-link = リンクとバーコード
code-shape-begins = 。{ $begins } で始まる
code-shape-groups = 。{ $groups }に区切られる

## Everything about a source

source-class-official = 公式
source-class-quoted = 引用
source-class-secondary = 二次情報
source-class-not-found = 見つからず
source-confidence-low = 低
source-confidence-medium = 中
source-confidence-high = 高
source-whole = { $class }：{ $line }・確からしさ{ $confidence }・{ $at }（{ $on } に読んだ）
source-whole-of-many = { $class }：{ $line }・確からしさ{ $confidence }（{ $on } に読んだ）

## The guide page

guide-caption = 警告やページのもとになっていること
guide-contents = もくじ
guide-search = 手引きの中をさがす
guide-lead = 公開された資料を読んでまとめたもので、日付の時点の情報です。発行元の現在のページで確かめたものには、その日付を書きます。
guide-nothing = 手引きの中には見つかりません
guide-note-mark = ※{ $numbers }
guide-note-and = ,
guide-of-issuer = { $issuer }：{ $says }
guide-kinds = カードの種類
guide-validity = 有効期限
guide-balance-cap = 残高の上限
guide-terms = 規約が禁じていること、法律の決まり
guide-before-after = チャージの前と後
guide-stopped = ロックや停止について知られていること
guide-sellers = 購入先について知られていること
guide-contacts = 連絡先
guide-words = 用語
guide-own = 自分で加えたこと
guide-kinds-about = 額面は、資料の日付のときに売られていたものです。ここにない額面や種類も、そのまま記録できます。
guide-kinds-others = ほかの発行元
guide-column-values = 額面
guide-column-code = 番号
guide-column-code-shape = 番号の形（目安）
guide-column-cancel = 購入の取消
guide-column-resend = 再送
guide-code-shape = 番号の形：{ $shape }。目安で、ちがっていても記録できます。
guide-column-issued = 発行または購入した日
guide-column-period = 有効な期間
guide-validity-counting = 最後の日は、発行した日を1日目として数えます。2017/05/01 に発行され10年間有効なら 2027/04/30 です。同じ日付までと読む余地もありますが、短いほうをとっています。カードや残高の画面に日付があれば、そちらを記録してください。
guide-column-cap = チャージできる残高
guide-column-since = いつから
guide-balance-cap-others = ほかの発行元の上限は、まだ分かっていません。
guide-column-aspect = くらべること
guide-column-before = チャージの前
guide-column-after = チャージの後
guide-told = よく見かける説明と、規約
guide-column-told = よく見かける説明
guide-column-terms = 規約や資料では
guide-told-buyback = チャージの前なら、買取サイトで現金にできる
guide-told-buyback-terms = 換金と、対価をとる譲渡は、チャージの前でも後でも禁じられています。売ることができても、認められているわけではありません。
guide-told-transfer = チャージの前なら、人に譲れる
guide-told-transfer-terms = 譲れるのは、無償の贈り物のときだけです。登録できるのは、贈られた本人です。
guide-told-refund = チャージの直後なら、返金されることがある
guide-told-refund-terms = 払い戻しはできないとされています。例外があるという根拠は見つかっていません。
guide-told-site = ロックされたら、買った売買サイトに言えばよい
guide-told-site-terms = 売買サイトが申し出を受けるのは短い間で、補償しない場合もあります。贈り物のロックは、購入者が発行元に問い合わせます。
guide-told-resend = 再送すれば、いつでも番号を変えられる
guide-told-resend-terms = 再送できるのはEメールタイプだけです。購入者が、未登録で期限内のときに、5回までできます。
guide-sellers-about = 名前があることも、ないことも、購入先のよしあしを表しません。いまどうなっているかは確かめていません。
guide-seller-names = { $name }（{ $forms }）
guide-seller-minutes = 購入から{ $shown }分
guide-seller-named = 2021年8月の報道で、名前が挙げられた。現在は未確認
guide-seller-not-named = 報道の中に名前はない
guide-column-claims = 申し出の期限
guide-column-notice = Amazonの注意喚起
guide-column-contact = どこへ
guide-column-when = どんなときに
guide-contact-emergency = 警察 110
guide-contact-emergency-when = いま危険があるとき
guide-contact-police = 警察の相談 #9110
guide-contact-police-when = だまされた、脅されたと思うとき。平日の日中、都道府県ごと
guide-contact-consumer = 消費者ホットライン 188
guide-contact-consumer-when = 事業者との取引で困ったとき。近くの消費生活センターにつながる
guide-contact-cyber = 警察庁 サイバー事案の窓口（npa.go.jp/bureau/cyber/soudan.html）
guide-contact-cyber-when = 不正アクセスや、ネットでの詐欺を知らせるとき
guide-contact-issuer = 発行元のサポート
guide-contact-issuer-when = 番号を伝えた、ロックされた、番号が読めないとき。メールのリンクではなく、自分で開いた公式のページから
guide-contact-seller = 購入先
guide-contact-seller-when = 売買サイトや店で買ったカードが使えないとき。申し出の期限に注意する
guide-contact-body = 日本資金決済業協会（s-kessai.jp）
guide-contact-body-when = 発行者への苦情を相談するとき
guide-word-prepaid = 前払式支払手段
guide-word-prepaid-says = 先に払っておき、後で支払いに使うもの。法律が発行者に表示などを定めている
guide-word-charge = チャージ
guide-word-charge-says = 番号をアカウントに登録し、残高にすること。取り消せない
guide-word-lock = ロック
guide-word-lock-says = 番号が一時的に使えない状態。購入者が問い合わせて解けることがある
guide-word-invalid = 無効化
guide-word-invalid-says = 登録しようとして受けつけられない（登録時の無効）か、チャージした後に残高から引かれる（登録後の取消）こと
guide-word-last-four = 末尾4文字
guide-word-last-four-says = 番号の最後の4文字。この帳簿が番号について残すのは、これだけ
guide-word-serial = 管理番号
guide-word-serial-says = カードの裏や注文の詳細にある番号。チャージには使えず、問い合わせで尋ねられる
guide-word-purchaser = 購入者
guide-word-purchaser-says = カードを買った人。再送やロックの解除を申し出られるのは、この人だけとされている
guide-word-provenance = 入手元区分
guide-word-provenance-says = カードがどう手もとに来たか。公式、知人の贈り物、売買サイト、不明など
guide-word-cash-out = 換金
guide-word-cash-out-says = カードや残高をお金に替えること。規約で禁じられている
guide-own-about = 自分で確かめたことを .toml ファイルに書いてフォルダーに置くと、次に帳簿を開いたときから使われます。同じ名前のものは、自分のファイルが優先されます。
guide-own-folder = フォルダー：{ $folder }
guide-own-none = まだファイルはありません。
guide-own-example = 書き方の例
guide-column-file = ファイル
guide-column-facts = 事実
guide-column-issuers = 発行元
guide-column-sellers = 購入先
guide-column-steps = 手順
