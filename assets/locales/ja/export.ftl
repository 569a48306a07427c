# 書き出し。

export-page-caption = 帳簿から外へ
export-codes-note = どのファイルにも、番号は末尾の 4文字しか入りません。

## Cards

export-cards = カードの一覧
export-cards-what = Excel や LibreOffice で開けます。ギフト帳のひな形と同じ列なので、直して取り込むこともできます。
export-cards-count = カード { $shown }枚
export-cards-format = CSV（UTF-8、BOM つき）
export-cards-none = まだカードがありません
export-cards-button = カードを CSV に書き出す

## Incidents

export-incident = トラブルの記録
export-incident-what = 1件の経過とカードを、1つの表にします。問い合わせに添えたり、相談の席で見せたりするためのものです。
export-incident-choose = トラブル
export-incident-cards = カード { $shown }枚
export-incident-none = まだトラブルの記録がありません
export-incident-button = トラブルを CSV に書き出す

## Journal

export-journal = 帳簿のすべて
export-journal-what = 書いた順のすべての記録です。直したことも、取り消したことも残っています。ほかの道具で読むときや、別の帳簿に移すときに使います。
export-journal-count = 記録 { $shown }件
export-journal-format = JSON Lines（1行に 1件）
export-journal-none = まだ記録がありません
export-journal-button = 帳簿を JSON Lines に書き出す

## The table of one incident

sheet-incident = トラブル
sheet-happened-on = 日付
sheet-happened-at = 時刻
sheet-state = 状態
sheet-seen = 表示された言葉
sheet-seen-where = どこで見たか
sheet-account = アカウント
sheet-outcome = 結果
sheet-recovered = 戻った額
sheet-lost = 失った額
sheet-open = 解決していません
sheet-closed = 終わりました
sheet-cards = カード
sheet-timeline = 経過
sheet-recorded-at = 記録した時刻（日本時間）
sheet-event = できごと
sheet-who = 相手
sheet-channel = 連絡の方法
sheet-case-number = 受付番号
sheet-details = 内容
sheet-promised = 約束されたこと
sheet-next-on = 返事の期日
sheet-amount = 金額
sheet-code-last4 = 番号の末尾

## What happened, one word each

sheet-event-bought = 購入
sheet-event-amended = 書き直し
sheet-event-charged = チャージ
sheet-event-spent = 使用
sheet-event-handed-over = 手放した
sheet-event-resent = 番号の再送
sheet-event-code-told = 番号を教えた
sheet-event-opened = トラブルに気づいた
sheet-event-noted = 書きとめ
sheet-event-contact = 連絡
sheet-event-closed = 終わり
sheet-event-reopened = 再開
sheet-event-step = 手順
sheet-event-evidence = 証拠
