# 受払簿。

book-title = 受払簿
book-in = 受入
book-out = 払出
book-partner = 相手
book-note = 摘要
book-of-account = { $name }（{ $issuer }）
book-of-stock = 手元のカード（{ $issuer }）
book-period = 期間
book-period-all = すべて
book-period-from = { $from } から
book-period-to = { $to } まで
book-period-between = { $from } から { $to } まで
book-carried = 繰越
book-carried-undated = 繰越（日付のない記録 { $shown }件を含む）
book-month = { $year }年{ $month } 計
book-total = 期間の計と残高
book-undated = 日付のない記録
book-apart = 残高に入れていない記録
book-none = 書き出すアカウントもカードもありません
book-remark = 残高は帳簿の記録から計算したものです。期限が過ぎて残った額は、記録があるまで残高に残ります。

## What happened

book-ending = { $what } 末尾 { $last4 }
book-charged = チャージ
book-taken-back = 取り消されたチャージ（{ $amount } は残高に入りません）
book-taken-back-unknown = 取り消されたチャージ
book-spent = 使用
book-spent-order = 使用 注文 { $number }
book-spent-card = チャージせずに使用
book-credited = 増加（{ $reason }）
book-credited-until = 増加（{ $reason }、{ $day } まで）
book-seen = 残高の確認（{ $amount }）
book-expired = 有効期限（残り { $amount }、残高からは引いていません）
book-bought = 購入
book-received = 受け取り
book-handed-over-for = { $how }（{ $amount } を受け取った）
book-other-currency = ほかの通貨（{ $amount }）
book-value-unknown = 額面の分からないカード
book-state-unknown = チャージしたか分からないカード（{ $amount }）
