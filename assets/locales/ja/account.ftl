### アカウント：一覧、ひとつのアカウント、書く窓。

account-page-caption = チャージ先と残高

## 一覧

account-open-button = アカウントを加える
account-empty = アカウントはまだありません
account-empty-reason = カードをチャージする先を加えると、残高とその内訳がここに出ます。
account-list-expires = いちばん早い期限 { $when }
account-list-seen = { $when } に確認
account-band = 「{ $name }」の残高 { $yen }：{ $parts }

## ひとつのアカウント

account-balance = 残高
account-below-zero = 記録されたチャージより多く使われています。残高を確かめて記録するか、抜けているチャージを加えてください。
account-charged = チャージ
account-spent = 使用
account-last-seen = 最後の確認
account-last-seen-same = { $when } に { $yen }、帳簿のとおり
account-last-seen-other = { $when } に { $yen }、帳簿との差 { $difference }
account-other-currency = ほかの通貨の動き { $shown }件は、残高に入っていません。
account-risky-cards = もとになったカードを見る
account-section-source = 入手元
account-section-lots = ロット：チャージごとの残り
account-lots-order = この順に使われます
account-lots-basis = 期限の早い順に使うとみなした計算です。実際の順は発行元によります。
account-lots-none = 残りはありません。
account-lot-of = { $yen } のうち
account-lot-charge = カードなしのチャージ
account-lot-credit = 加算、または説明のつかない分
account-lot-expires = { $when } まで
account-section-movements = 動き
account-movements-none = チャージ、使った額、確かめた残高が、ここに並びます。
account-movements-more = これより前に { $shown }件
account-moved-charge = チャージ
account-moved-spent = 使用
account-moved-seen = 残高を確認

## 書く窓

account-do-reconcile = 残高を確かめる
account-do-spend = 使った額を書く
account-do-credit = 加算を書く
account-do-charge = カードなしのチャージを書く
account-do-amend = 名前を変える
account-reconcile-help = 発行元の残高のページを開き、表示された額を書きます。帳簿は書き換えず、差として記録します。
account-reconcile-observed = 表示の額
account-reconcile-ledger = 帳簿では
account-reconcile-difference = 差
account-reconcile-same = ありません。帳簿のとおりです。
account-reconcile-less = { $difference }。使った額、期限切れ、取消のどれかが記録されていません。
account-reconcile-more = { $difference }。チャージか加算が記録されていません。入手元は不明として数えます。
account-reconcile-later = この日より後に動きがあるため、差は記録するときに計算します。
account-spend-amount = 額
account-when = いつ
account-amount-missing = 額を書いてください
account-name-missing = 名前を書いてください（例 自分のAmazon）
account-name = 名前
account-name-hint = 自分のAmazon
account-credit-reason = 理由
account-charge-help = 帳簿にカードがないチャージを書きます。発行元では、チャージは取り消せません。
