### 予定表：書き出す日々と、そのためのボタン。

calendar-name = ギフト帳
calendar-answer = { $who }の回答の約束
calendar-next = { $who }に連絡する日
calendar-trouble = ギフト帳のトラブル：{ $kind }
calendar-expiry = { $card } の期限
calendar-lot = 「{ $account }」の残高 { $amount } の期限
calendar-recorded = 帳簿に書いた日付
calendar-by-rule = 購入日と発行元の規則から数えた日付（現在の規約では未確認）

calendar-button = 予定表に書き出す
calendar-section = 予定表
calendar-what = 回答の約束、次に動く日、カードと残高の期限を、予定表に取り込めるファイルにします。番号は、末尾の4文字も入りません。
calendar-format = iCalendar（.ics）
calendar-all = すべて
calendar-of-trouble = トラブルの日
calendar-of-expiry = カードと残高の期限
calendar-count = { $shown }件
calendar-none = 今日からの日付が、まだありません
