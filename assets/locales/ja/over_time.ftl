### 推移：月ごとの購入、いつもの買い方、入手元ごと、第三者での購入の結果。

over-time-caption = あなたの帳簿の記録から
over-time-empty = 購入の記録がまだありません
over-time-empty-reason = カードを記録すると、月ごとの額と、いつもの買い方がここに出ます。

## 月ごとの購入

over-time-chart = 購入の推移
over-time-reach = 期間
over-time-reach-year = 12か月
over-time-reach-two-years = 24か月
over-time-reach-all = すべて
over-time-month = { $year }年{ $month }
over-time-year = { $year }年
over-time-january = { $year }/1
over-time-basis = 額面。{ $shown }から。贈り物は含みません。
over-time-choose = 棒か表の行を選ぶと、そのときの購入が並びます。
over-time-none = この期間に、日付のある購入はありません。
over-time-earlier = これより前の購入 { $shown }件は入っていません。
over-time-later = 今日より後の日付の購入 { $shown }件は入っていません。
over-time-legend-official = 公式
over-time-legend-unofficial = 第三者など
over-time-legend-unknown = 入手元が不明
over-time-legend-usual = いつもの月 { $low } 〜 { $high }
over-time-bar = { $name } { $yen }
over-time-bar-unofficial = うち第三者など { $yen }
over-time-bar-unknown = うち入手元が不明 { $yen }
over-time-bar-warned = 警告あり
over-time-bar-above = いつもの範囲より上
over-time-bar-far = いつもの範囲を大きく上回る
over-time-threshold = 金額や枚数についての公式の基準は公表されていません。根拠：{ $source }
over-time-compared = 自分の { $shown }か月との比較です。

## そのときの購入

over-time-bought-in = { $name }の購入
over-time-bought-none = 購入はありません。
over-time-bought-open = 行を選ぶと、そのカードを開きます。

## 数字で見る

over-time-numbers = 数字で見る
over-time-column-month = 月
over-time-column-year = 年
over-time-column-official = 公式
over-time-column-unofficial = 第三者など
over-time-column-unknown = 入手元が不明
over-time-column-count = 件数
over-time-column-mark = 印
over-time-column-cards = 枚数
over-time-mark-above = 範囲より上
over-time-mark-far = 大きく上回る

## いつもの買い方

over-time-pattern = いつもの買い方
over-time-pattern-days = 今日の前の { $shown }日間
over-time-pattern-few = 今日の前の { $days }日間の購入は { $found }です。{ $needed }になると、いつもの買い方がここに出ます。
over-time-pattern-basis = { $first }から{ $last }までの購入 { $shown }件から。いつもの範囲は、中央値の上下に、ばらつきの 2.5倍までです。
over-time-pattern-now = 「いま」は、金額と枚数は最後の購入、間隔は前の購入日から今日まで、合計は今日までの分です。
over-time-pattern-amount = 1回の支払額
over-time-pattern-cards = 1回の枚数
over-time-pattern-interval = 購入の間隔
over-time-pattern-day = 買った日の合計
over-time-pattern-week = 7日間の合計
over-time-pattern-month = 30日間の合計
over-time-column-what = 見るもの
over-time-column-of = 数
over-time-column-median = 中央値
over-time-column-usual = いつもの範囲
over-time-column-largest = 最大
over-time-column-now = いま
over-time-range = { $low } 〜 { $high }
over-time-not-enough = 記録が足りません
over-time-days = { $shown }日

## 入手元ごと

over-time-sources = 入手元ごと
over-time-sources-basis = 日付を問わず、記録した { $purchases }、{ $cards }から。贈り物も含みます。
over-time-source-count = { $purchases }・{ $cards }
over-time-source-paid = 支払額 { $yen }
over-time-source-paid-unknown = 支払額が不明 { $cards }
over-time-source-face-unknown = 額面が不明 { $cards }

## 第三者での購入の結果

over-time-outcome = 第三者での購入の結果
over-time-outcome-none = 第三者のサイト、フリマ、買取店などで手に入れたカードを記録すると、得をした額と失った額の差し引きがここに出ます。
over-time-outcome-basis = 記録した { $purchases }すべてから。
over-time-outcome-trouble = { $purchases }のうち { $troubled }件でトラブル
over-time-outcome-saved = 値引き（額面と支払額の差）
over-time-outcome-saved-of = 額面と支払額が分かる { $cards }から
over-time-outcome-unknown = どちらかが不明の { $cards }は入っていません
over-time-outcome-lost = 失った額
over-time-outcome-lost-of = 無効になった分と、トラブルの終わりに書いた額。戻った分は引いてあります
over-time-outcome-net = 差し引き
over-time-outcome-open = 解決していないトラブルのカード { $cards }（額面 { $yen }）は、まだ失った額に入れていません。
over-time-outcome-lost-unknown = いくら失ったか分からないカードが { $cards }あります。
over-time-outcome-received = 面識のない相手や返金代わりで受け取った { $purchases }は、値引きに数えていません。
over-time-outcome-shared = 複数の購入先にまたがるトラブルの { $yen } は、購入先ごとの額に入っていません。
over-time-outcome-sellers = 購入先ごと（最後の購入が新しい順）
over-time-outcome-seller-unknown = 購入先が不明
over-time-outcome-last = 最後の購入 { $when }
over-time-outcome-seller-sums = 値引き { $saved }、失った額 { $lost }
