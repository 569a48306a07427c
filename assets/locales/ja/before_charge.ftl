### チャージする前に：選ぶ、答え、取り消せないこと。

## 左：えらび方

charge-plan-link = チャージする前に
charge-plan-ways = えらび方
charge-plan-way-cards = カードを選ぶ
charge-plan-way-amount = 買いたいものの金額から
charge-plan-amount = 買いたい額
charge-plan-amount-hint = 12,000
charge-plan-into = チャージ先
charge-plan-new-account = 新しく記録する…
charge-plan-balance-first = いまの残高 { $yen } を先に使う
charge-plan-cards = チャージできるカード
charge-plan-cards-none = この発行元に、選べるカードはありません。
charge-plan-search = 購入先・番号・額面
charge-plan-pick-all = すべて選ぶ
charge-plan-pick-none = 選択を外す
charge-plan-left-behind = { $shown }枚は、ほかの発行元のものか、もうチャージできないため、選んでいません。
charge-plan-more = ほかに { $shown }枚
charge-plan-kind-unknown = 種類は不明
charge-plan-source-unknown = 入手元は不明
charge-plan-warned = { $level }：{ $rule }
charge-plan-expiry-unknown = 期限は不明
charge-plan-other-currency = ほかの通貨のカード { $cards }は、ここでは数えません。
charge-plan-other-issuer = ほかの発行元のカード { $cards }は、上の発行元を替えると見られます。
charge-plan-promise = 選んでいるあいだは、何も記録されません。
charge-plan-see-cards = カードの一覧を見る

## 選ばないカード

charge-plan-apart = 自動では選ばないカード
charge-plan-apart-why = 印を付けたときだけ、答えに入ります。
charge-plan-apart-more = ほかの { $cards }も見る
charge-plan-why-standing = トラブルの記録があります
charge-plan-expired = 期限切れ
charge-plan-why-state = チャージ済みかどうかが分かりません
charge-plan-exposes = チャージすると、いまの残高 { $balance }（うち公式と知人からの分 { $approved }）も、失うおそれのある金額に入ります。
charge-plan-mixed-already = チャージ先の残高 { $balance } は、すでに混ざっています。
charge-plan-at-risk-change = 失うおそれのある金額 { $change }
charge-plan-from-to = { $before } → { $after }

## 右：答え

charge-plan-none = チャージできるカードはありません
charge-plan-none-why = 未チャージのカードを記録すると、チャージしたあとの残高がここで分かります。
charge-plan-say-pick = カードを選ぶと、チャージ後の残高が分かります
charge-plan-say-amount = 金額を書くと、余りのいちばん少ないカードが分かります
charge-plan-say-cards = { $cards }で { $yen } をチャージすると、残高は { $balance } になります
charge-plan-say-exactly = { $cards }、{ $yen } でちょうど足ります
charge-plan-say-enough = { $cards }、{ $yen } で足り、{ $left } 余ります
charge-plan-say-nothing = 残高 { $balance } で足ります。チャージは要りません
charge-plan-say-short = あと { $missing } 足りません
charge-plan-short-have = 選べるカードは合わせて { $cards }、使う残高は { $balance } です。
charge-plan-how-chosen = 余りが最も少なく、そのなかで期限の早いカードから使う組み合わせです。
charge-plan-not-exact = カードか金額が多いため、すべての組み合わせは見ていません。余りがもっと少ない選び方があるかもしれません。
charge-plan-with-balance = 残高 { $balance } を先に使う計算です。
charge-plan-without-value = 額面が分からないカード { $cards }は、金額に入っていません。
charge-plan-not-used = 額面が分からないカード { $cards }は使っていません。
charge-plan-chosen = 使うカード
charge-plan-chosen-order = 期限の早い順
charge-plan-balance = { $account }の残高
charge-plan-now = いま
charge-plan-then = チャージ後
charge-plan-band = { $when }の残高 { $yen }
charge-plan-cap = 残高 { $change }。{ $issuer }の残高の上限は、{ $since }から { $cap } です。
charge-plan-cap-above = 上限を超えます。超えるチャージは断られるとされています。すでにある残高は、そのまま使えます。
charge-plan-risk = 帳簿全体で失うおそれのある金額は { $change }（{ $more }）です
charge-plan-risk-same = 帳簿全体で失うおそれのある金額は { $yen } のままです
charge-plan-becomes-mixed = { $account }の残高が混ざり、{ $yen } の全体が失うおそれのある金額になります。
charge-plan-into-mixed = { $account }の残高は混ざっています。公式や知人からのカード { $yen } も、入ると失うおそれのある金額になります。
charge-plan-left-after = 買ったあとの残高は { $yen } です。
charge-plan-new-warnings = 新しく出る警告
charge-plan-lots = チャージ後の内訳と期限
charge-plan-lot-new = 今回のチャージ

## 記録へ移す

charge-plan-not-here = チャージは店の画面で行います。ここでは、したことを記録します。
charge-plan-record = チャージしたので記録する
charge-plan-record-nothing = カードが選ばれていません
charge-plan-record-text = { $cards }を{ $account }にチャージしたことを帳簿に書きます。ここからチャージはされません。

## 取り消せること、取り消せないこと

charge-final-title = チャージの前と後で、できること
charge-plan-final-kinds = カードを選ぶと、その種類についての行が出ます。
