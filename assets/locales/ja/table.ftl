# 帳簿を表にした書き出し。

## Tables

table-of-cards = カード
table-of-purchases = 購入
table-of-charges = チャージ
table-of-movements = アカウントの動き
table-of-incidents = トラブル

## Heads of columns

table-account-id = アカウントのID
table-balance-after = 明細の残高
table-card-count = カードの枚数
table-card = カードのID
table-cards = カードのID（すべて）
table-charge = チャージのID
table-charged-at = チャージした時刻
table-charged-on = チャージした日
table-closed-on = 終わった日
table-code-told = 番号を教えた回数
table-credit-reason = 増えた理由
table-entry = 記録の番号
table-evidence-count = 証拠の数
table-gone-on = 使った日・手放した日
table-handed-over = 手放し方
table-happened-at = 時刻
table-id = ID
table-incidents = トラブルのID
table-issuer-name = 発行元の名前（その他のとき）
table-line = 取り込んだ行
table-movement = 動き
table-open = 解決していない
table-paid-currency = 支払額の通貨
table-purchase = 購入のID
table-purchase-memo = 購入のメモ
table-purchaser-myself = 自分で買った
table-resent = 再送の回数
table-run = 取り込みの番号
table-taken-back = 取り消された

## Words in cells

table-yes = はい
table-no = いいえ
table-movement-charge = チャージ
table-movement-taken-back = チャージ（取り消された）
table-movement-spent = 使用
table-movement-credited = 増加
table-movement-reconciled = 残高の確認

## What was left out

table-left-period = 期間の外の記録 { $shown }件は入れていません
table-left-undated = 日付のない記録 { $shown }件は入れていません
table-left-issuer = ほかの発行元の記録 { $shown }件は入れていません
table-left-account = ほかのアカウントの記録 { $shown }件は入れていません
table-left-fields = 項目 { $shown }個は選ばれていません
table-kept-undated = 日付のない記録 { $shown }件も入っています
table-shortened = 長すぎる文 { $shown }個は、Excel のセルに入るところまでです

## Why nothing was written

table-nothing-chosen = 書き出す項目が選ばれていません
table-too-many-rows = 1つの表に入るのは { $most }行までです。期間を分けるか、CSV を選んでください
table-failed = ファイルをつくれませんでした（{ $why }）

## The page

export-last = 最後に書き出したもの
export-last-count = { $shown }回
export-last-none = まだ何も書き出していません
export-chosen = 選んで書き出す
export-chosen-what = 帳簿の全体、または選んだ記録と項目だけを書き出します。何を、いつ書き出したかは、帳簿に残ります。
export-tables = 表
export-book-what = アカウントごと、発行元ごとに、日付・受入・払出・残高・相手・摘要を並べます。手元のカードも額面で入ります。
export-fields = 項目
export-fields-count = { $shown }個
export-fields-glimpse = ID のほかは、はじめからすべて入っています
export-from = はじめの日
export-to = おわりの日
export-day-hint = 空のままなら期間を限りません
export-period-backwards = はじめの日が、おわりの日より後です
export-period-unread = 期間を読めません
export-undated = 日付のない記録も入れる
export-issuer-all = すべての発行元
export-account-all = すべてのアカウント
export-format = 形式
export-format-xlsx = Excel
export-format-pdf = PDF
export-format-csv = CSV
export-format-jsonl = JSON Lines
export-form-xlsx = Excel（XLSX）
export-form-pdf = PDF（A4）
export-form-csv = CSV（UTF-8、BOM つき）
export-form-zip = ZIP（表ごとに CSV が 1つ）
export-form-jsonl = JSON Lines（1行に 1件）
export-chosen-button = 選んだものを書き出す

## What was written out

word-export-pack = 提出用の書類
word-export-cards = カードの一覧
word-export-incident = トラブルの記録
word-export-journal = 帳簿のすべて
word-export-table = 表
word-export-account-book = 受払簿
word-export-calendar = カレンダー
