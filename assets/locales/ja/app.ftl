### どのページでも使う名前、ボタン、言葉。

## The program

app-name = ギフト帳
app-tagline = ギフトカードの帳簿

## Sidebar: groups

nav-group-hold = 手元
nav-group-before = 買う・使う前
nav-group-trouble = 困ったとき
nav-group-in-out = 出し入れ

## Sidebar: pages; `short` is the word under the icon of the narrow rail

nav-overview = 概要
nav-cards = カード
nav-accounts = アカウント
nav-warnings = 警告
nav-over-time = 推移
nav-before-buying = 買う前に
nav-before-buying-short = 買う前に
nav-asked-to-buy = 頼まれたとき
nav-asked-to-buy-short = 頼まれた
nav-trouble = トラブル
nav-papers = 提出用の書類
nav-import = 取り込み
nav-export = 書き出し
nav-guide = 手引き
nav-settings = 設定
nav-sidebar-name = ページの一覧
nav-open-incidents = { $count }件が解決していません

## Ledger and window

ledger-mine = わたしの帳簿
ledger-sample = 見本の帳簿
ledger-saved-at = { $time } に保存
ledger-not-saved-yet = まだ何も記録していません
ledger-saving = 保存しています
ledger-opening = 帳簿を開いています
ledger-read-only = 見るだけ（記録できません）
window-title = { $ledger } - ギフト帳

## Top bar

topbar-search = さがす・操作する
topbar-add-card = カードを記録
topbar-back = 戻る

## Buttons: verbs in plain form

button-record = 記録する
button-save = 保存する
button-cancel = やめる
button-close = 閉じる
button-undo = 元に戻す
button-redo = やり直す
button-edit = 書き直す
button-add = 加える
button-delete = 消す
button-take-back = 取り消す
button-restore = 戻す
button-stop = 中止
button-retry = もう一度
button-choose-file = ファイルを選ぶ…
button-choose-folder = フォルダーを選ぶ…
button-open = 開く
button-copy = 写しを取る
button-see-all = すべて見る
button-all = ぜんぶ
button-more = ほかの操作
button-filter = 条件
button-clear-filter = 条件を外す
button-clear-field = 消す
button-search = さがす
button-next = 次へ
button-previous = 前へ
button-import = 取り込む
button-export = 書き出す
button-show-steps = 手順を見る
button-dismiss = 理由を書いて閉じる
button-write-in = 書きたす
button-to-memo = メモへ
button-show-folder = フォルダーを開く
button-leave = 記録せずに離れる

## Small words

word-unknown = 不明
word-none = なし
word-not-applicable = —
word-total = 合計
word-today = 今日
word-yesterday = 昨日
word-optional = なくてもよい
word-own-record = あなたの帳簿の記録から
word-pending = 記録しています
word-self = 自分
word-last-four = 末尾 { $last }
word-and-others = ほかに { $count }件
word-quoted = 「{ $text }」
word-list-comma = 、
word-list-dot = ・

## Counts: the number chooses the form, the text shows it with separators

count-cards = { $shown }枚
count-accounts = { $shown }件
count-purchases = { $shown }件
count-incidents = { $shown }件
count-warnings = { $shown }件
count-rows = { $shown }行
count-entries = { $shown }件の記録
count-files = { $shown }点
count-times = { $shown }回
count-items = { $shown }件
count-balances = { $shown }件

## Dates and times: the words around the numbers

date-full = { $year }年{ $month }{ $day }日
date-weekday-behind = { $date }（{ $weekday }）
time-left-minutes = あと{ $shown }分
time-left-days = あと{ $shown }日
time-left-today = 今日まで
time-left-over = 過ぎました
time-overdue-days = { $shown }日過ぎました
time-today-at = 今日 { $time }
time-until = { $when } まで
unit-minutes = 分
unit-days = 日
weekday-mon = 月
weekday-tue = 火
weekday-wed = 水
weekday-thu = 木
weekday-fri = 金
weekday-sat = 土
weekday-sun = 日
month-jan = 1月
month-feb = 2月
month-mar = 3月
month-apr = 4月
month-may = 5月
month-jun = 6月
month-jul = 7月
month-aug = 8月
month-sep = 9月
month-oct = 10月
month-nov = 11月
month-dec = 12月

## Warning levels

word-level-danger = 危険
word-level-warning = 警告
word-level-caution = 注意
word-level-note = お知らせ

## The four parts of a warning

warning-part-seen = 見たこと
warning-part-why = 理由
warning-part-source = 根拠
warning-part-advice = できること
warning-part-final = 取り消せないこと
warning-showing = いま出ている警告
source-not-confirmed = 現在の規約では未確認
source-confirmed-on = { $date } 確認

## Issuers

word-issuer-amazon-jp = Amazon.co.jp
word-issuer-apple = Apple
word-issuer-google-play = Google Play
word-issuer-nintendo = Nintendo
word-issuer-playstation = PlayStation
word-issuer-rakuten = 楽天
word-issuer-quo-pay = QUOカードPay
word-issuer-webmoney = WebMoney
word-issuer-bitcash = BitCash
word-issuer-other = その他の発行元
word-issuer-unknown = 不明
word-issuer-amazon-jp-short = Amazon

## Card kinds: the full word, and the short one of the table

word-kind-email = Eメールタイプ
word-kind-email-short = Eメール
word-kind-charge = チャージタイプ
word-kind-charge-short = チャージ
word-kind-print = 印刷タイプ
word-kind-print-short = 印刷
word-kind-greeting-card = グリーティングカードタイプ
word-kind-greeting-card-short = グリーティング
word-kind-envelope = 封筒タイプ
word-kind-envelope-short = 封筒
word-kind-box = ボックスタイプ
word-kind-box-short = ボックス
word-kind-voucher = 商品券タイプ
word-kind-voucher-short = 商品券
word-kind-store-card = カードタイプ
word-kind-store-card-short = カード
word-kind-sheet = シートタイプ
word-kind-sheet-short = シート
word-kind-corporate = 法人・キャンペーン
word-kind-corporate-short = 法人
word-kind-other = その他
word-kind-other-short = その他
word-kind-unknown = 不明
word-kind-unknown-short = 不明

## Provenance: the full word, and the short one of tables and bands

word-provenance-official-issuer = 公式直販
word-provenance-official-issuer-short = 公式直販
word-provenance-official-store = 公式取扱店
word-provenance-official-store-short = 公式取扱店
word-provenance-official-campaign = 法人・キャンペーン
word-provenance-official-campaign-short = 法人・特典
word-provenance-gift-from-acquaintance = 知人からの贈り物
word-provenance-gift-from-acquaintance-short = 知人の贈り物
word-provenance-stranger = 面識のない相手
word-provenance-stranger-short = 面識なし
word-provenance-refund-in-kind = 返金代わり
word-provenance-refund-in-kind-short = 返金代わり
word-provenance-marketplace = 第三者の売買サイト
word-provenance-marketplace-short = 第三者サイト
word-provenance-flea-or-auction = フリマ・オークション・SNS
word-provenance-flea-or-auction-short = フリマ・SNS
word-provenance-buyback-shop = 買取・金券店
word-provenance-buyback-shop-short = 買取・金券店
word-provenance-unknown = 不明
word-provenance-unknown-short = 不明

## Classes of the source band

word-source-class-official = 公式（直販・取扱店）
word-source-class-gift = 知人からの贈り物
word-source-class-mixed = 混ざった残高
word-source-class-unofficial = 第三者・フリマ・買取・返金代わり
word-source-class-unknown = 不明

## Charge status

word-charge-uncharged = 未チャージ
word-charge-uncharged-short = 未チャージ
word-charge-charged = チャージ済み
word-charge-charged-short = チャージ済
word-charge-spent = 使用済み
word-charge-spent-short = 使用済
word-charge-handed-over = 手放した
word-charge-handed-over-short = 手放した
word-charge-unknown = 不明
word-charge-unknown-short = 不明

## Standing

word-standing-good = 有効
word-standing-locked = ロック中
word-standing-invalid = 無効
word-standing-unknown = 不明

## Kinds of incident

word-incident-lock = ロック
word-incident-refused = 登録時の無効
word-incident-cancelled = 登録後の取消
word-incident-already-used = 使用済み
word-incident-balance-vanished = 残高消失
word-incident-account-suspended = 停止
word-incident-fraud = 詐欺
word-incident-invalidation = 無効化

## State of an incident

word-incident-state-open = 対応中
word-incident-state-closed = 終了

## Purposes

word-purpose-own = 自分用
word-purpose-gift = 贈り物
word-purpose-asked-to-buy = 頼まれた
word-purpose-resale = 転売
word-purpose-unknown = 不明

## Ways to pay

word-payment-credit-card = クレジットカード
word-payment-cash = 現金
word-payment-convenience-store = コンビニ払い
word-payment-bank-transfer = 銀行振込
word-payment-mobile-wallet = スマホ決済
word-payment-carrier-billing = 携帯料金と合算
word-payment-points-or-balance = ポイント・残高
word-payment-other = その他
word-payment-unknown = 不明

## How a card left the hands

word-hand-over-given = 贈った
word-hand-over-sold = 売った
word-hand-over-returned-for-refund = 返品した
word-hand-over-cancelled-before-delivery = 届く前に取り消した
word-hand-over-unknown = 不明

## Why a balance grew without a card

word-credit-reason-refund = 返金
word-credit-reason-promotion = 特典
word-credit-reason-points = ポイント交換
word-credit-reason-other = その他
word-credit-reason-unknown = 不明

## How an incident ended

word-outcome-restored = 使えるようになった
word-outcome-refunded = 返金・交換された
word-outcome-lost = 戻らなかった
word-outcome-false-alarm = トラブルではなかった
word-outcome-other = その他

## Who acts

word-who-me = 自分
word-who-purchaser = 購入者
word-who-seller = 購入先
word-who-issuer = 発行元
word-who-police = 警察
word-who-consumer-centre = 消費生活センター
word-who-bank = 金融機関

## Names of the parts of a record

field-card = カード
field-issuer = 発行元
field-kind = 種類
field-provenance = 入手元区分
field-provenance-short = 入手元区分
field-seller = 購入先
field-purchaser = 購入者
field-face-value = 額面
field-paid = 支払額
field-discount-reason = 安かった理由
field-purchased-on = 購入日
field-purchased-at = 購入時刻
field-received-on = 受取日
field-payment = 支払方法
field-purpose = 目的
field-for-whom = だれのため
field-order-number = 注文番号
field-transaction-number = 取引番号
field-serial-number = シリアル番号
field-code = 番号
field-expires-on = 有効期限
field-quantity = 枚数
field-currency = 通貨
field-memo = メモ
field-state = 状態
field-charge-status = チャージ状態
field-standing = 有効性
field-warnings = 警告
field-account = アカウント
field-balance = 残高
field-charge = チャージ
field-lot = ロット
field-purchase = 購入
field-pattern = 買い方
field-incident = トラブル
field-entry = 記録
field-journal = 帳簿
field-import-run = 取り込み
field-pack = 提出用の書類
field-history = 履歴
field-evidence = 証拠
field-contact = 連絡
field-happened-on = 日付
field-recorded-at = 記録した日時
field-reason = 理由
field-file = ファイル
field-title = 件名

## Notices

notice-undone = 元に戻しました
notice-recorded = 記録しました
notice-cancelled = 中止しました
notice-copied = 写しを取りました
progress-of-rows = { $done } / { $total }行
progress-percent = { $percent }%

## Languages, each by its own name

language-ja = 日本語
language-en = English
word-fraud-false-billing = 架空の料金請求
word-fraud-impersonation = なりすまし（家族・知人）
word-fraud-investment-or-job = 投資・副業の勧誘
word-fraud-fake-shop = 偽の通販サイト
word-fraud-payment-number = 支払番号を渡された
word-fraud-code-for-cash = 番号・アカウントの買い取りの誘い
word-fraud-account-misused = 自分のアカウントの不正利用
word-fraud-other = その他
word-fraud-unknown = わからない
word-vanish-used-automatically = 自動で支払いに使われた
word-vanish-other-account = 別のアカウントにある
word-vanish-misused = 不正に使われた
word-vanish-invalidated = 取り消された
word-vanish-expired = 期限切れ
word-vanish-store-fault = 表示・システムの不具合
word-shows-code-no = 番号は写っていない
word-shows-code-unknown = 番号が写っているか未確認
word-shows-code-yes = 番号が写っている
word-recipient-issuer = 発行元サポート
word-recipient-seller = 購入先
word-recipient-police = 警察
word-recipient-consumer-center = 消費生活センター
word-recipient-self = 自分の控え
field-mail = メール・メッセージ
field-fraud-pattern = 手口
field-cause = 原因
field-obtained-on = 入手した日
field-obtained-how = 入手の方法
field-evidence-title = 何の証拠か
field-shows-code = 番号の写り込み
