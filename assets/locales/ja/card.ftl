### カードのページ、記録と書き直し、早書き。

## The table

card-table-name = カードの表
card-search-hint = 購入先・番号・メモ
card-total-face = 額面の合計
card-other-currency = ほかの通貨の { $shown }枚は合計に入れていません

## Filter

card-chip-uncharged = 未チャージ
card-chip-warned = 警告あり
card-chip-unofficial = 第三者から
card-chip-only = 選ばれたカード
card-filter-count = 条件 { $count }
card-period-days = { $days }日以内
card-period-unknown = 日付が不明
card-none-yet = カードはまだありません
card-none-yet-why = 買ったカード、もらったカードを記録すると、入手元と額面と状態がここに並びます
card-none-fit = 条件に合うカードはありません
card-none-found = 「{ $query }」に合うカードはありません
card-filter-is = 条件：{ $conditions }

## One card

card-history = このカードの履歴
card-issuer-unknown = 発行元が不明
card-value-unknown = 額面が不明
card-before-charging = チャージする前に見る
card-see-asked = 頼まれたときのページを見る
card-open-incident = トラブルを記録
card-fill-in = { $field }を書きたす
card-together = 同じ購入
card-told-to = 番号を伝えた人
card-entry-menu = この記録の操作：{ $entry }
card-take-back-entry = この記録を取り消す

## What can be recorded about a card

card-act-charge = チャージした
card-act-spend = 使った
card-act-hand-over = 手放した
card-act-resent = 新しい番号が届いた
card-act-code-told = 番号を人に伝えた
card-charge-title = チャージを記録する
card-charge-text = どのアカウントに、いつチャージしたか。店でのチャージは取り消せません。
card-spend-title = 使ったことを記録する
card-spend-text = アカウントにチャージせず、店でそのまま使ったカードのための記録です。
card-hand-over-title = 手放したことを記録する
card-hand-over-text = 贈った、売った、返した、取りやめた。手元から離れても、履歴は残ります。
card-resent-title = 新しい番号を記録する
card-resent-text = Eメールが再送され、新しい番号になったことを記録します。前の番号は使えません。
card-code-told-title = 番号を伝えたことを記録する
card-code-told-text = 番号を知った人は、そのカードを使えます。求められて伝えたときは、すぐ発行元へ連絡してください。
card-how = 手放し方
card-to-whom = だれに
card-received = 受け取った額
card-new-code = 新しい番号
card-new-account = ほかのアカウント…
card-account-name = アカウント名
card-date-hint = 2026/11/20、11/20、昨日

## What cannot be read

card-problem-amount = 金額として読めません（例 5,000円 × 3）。不明にしておくこともできます
card-problem-fraction = 円に小数はありません。不明にしておくこともできます
card-problem-ambiguous = 点の意味が二通りあります。10,000 か 10 のように書いてください
card-problem-too-large = 大きすぎて扱えない金額です
card-problem-date = 日付として読めません（例 2026/11/20、昨日）。不明にしておくこともできます
card-problem-no-such-day = { $date } は暦にない日付です。不明にしておくこともできます
card-problem-year = 年は4桁で書いてください。不明にしておくこともできます
card-problem-day-missing = 日か年が足りません。不明にしておくこともできます

## The form

card-amend-title = カードを書き直す
card-amount-hint = 5,000円 × 3
card-paid-help = 1枚あたりの額です
card-issuer-name = 発行元の名前
card-purchaser-name = 購入者の名前
card-someone-else = ほかの人
card-numbers = 番号と期限
card-last4 = 番号の末尾
card-last4-help = 何を入れても、残るのは末尾の4文字だけです
card-nth = { $name } { $nth }枚目
card-more-numbers = { $shown }枚を超えるカードの番号は、あとから書きたせます
card-expiry-hint = 2036/11/20
card-as-last-time = 前回と同じ：{ $what }
card-record-count = { $shown }枚を記録
card-form-promise = 分からない欄は、空けたままで構いません
card-leave-title = 記録せずに離れますか
card-leave-text = この画面に書いたことは消えます。帳簿はいまのまま変わりません。

## What will be recorded

card-preview = このように記録します
card-nothing-written = 書いたとおりに、ここに現れます。分からないことがあっても構いません。
card-changes = 変わるところ
card-no-changes = まだありません
card-shared-change = 購入についての変更は、同じ購入の { $shown }枚すべてに及びます
card-sentence-one = { $issuer } { $face }
card-sentence-several = { $issuer } { $face } × { $shown }枚 = { $total }
card-sentence-count = { $issuer } × { $shown }枚、{ $face }
card-paid-several = { $paid } × { $shown }枚 = { $total }
card-stays-unknown = 不明のまま記録：{ $names }
card-kept-in-memo = 「{ $typed }」は読めなかったので、メモに残します
card-look-at-it = 見る

## Look-alikes

card-alike-serial = 同じシリアル番号のカードが { $shown }枚あります。別のカードなら、このまま記録してください。
card-alike-code = 額面と番号の末尾が同じカードが { $shown }枚あります。別のカードなら、このまま記録してください。
card-alike-order = 同じ注文番号のカードが { $shown }枚あります。別の購入なら、このまま記録してください。
card-alike-day = { $day } に、同じ { $face } を「{ $seller }」で { $shown }枚記録しています。別の購入なら、このまま記録してください。

## Taking an entry back

card-take-back-title = この記録のあとに書いたことも取り消しますか
card-take-back-text = この記録をもとに、あとから { $shown }件の記録があります。いっしょに帳簿から外れます。履歴には残り、あとで戻せます。
card-take-back-along = まとめて取り消す

## The quick entry

quick-title = 早書き
quick-hint = アマゾン 5000円x3 ローソン 11/20
quick-promise = こう書くだけで、カード 3枚の記録になります。分からないことは、空けたままで構いません。
quick-table-name = このように記録するカード
quick-value-times = 額面 × 枚数
quick-times = { $face } × { $cards }
quick-seller = { $seller }（{ $provenance }）
quick-from = 「{ $word }」から
quick-as-one-purchase = { $shown }枚・ひとつの購入として
word-and-others-cards = ほかに { $shown }枚
quick-in-detail = 詳しく書く
quick-unknown = { $names }は「不明」で記録します。
quick-paid-assumed = 支払額は額面と同じと読みました。
quick-to-memo = 「{ $memo }」はメモへ入れます。
quick-code-cut = 番号は末尾の4文字だけにしました。
quick-sentence-gap = { "" }
quick-nothing-read = まだ読めた言葉がありません
quick-write-on = Shift Enter で、記録して続けて書けます

## Warnings about a card

card-why = 理由
card-see-account = アカウントを見る
card-see-cards = カードを見る
card-dismiss-title = この警告を閉じますか
card-dismiss-text = 理由とともに履歴に残り、警告のページでいつでも元に戻せます。
card-dismiss-verb = 警告を閉じる
card-closed-warning = 閉じた警告：{ $rule }（{ $reason }）
