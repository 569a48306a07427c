### 警告のページ：いま出ている警告、失うおそれのある金額、閉じること。

## The page

warnings-caption = 見たこと、理由、根拠、できること
warnings-tabs = 警告の表示
warnings-tab-standing = いま出ている
warnings-tab-closed = 閉じた警告
warnings-see-about = 警告のページで見る

## What is at risk

warnings-at-risk = 失うおそれのある金額
warnings-how-counted = いくつの警告に出るカードも 1回だけ数えます。使った分と、すでに無効になった分は含めません。

## The list

warnings-search = カード・購入先・アカウント
warnings-list-name = 警告の一覧
warnings-kind = 警告の種類
warnings-kind-all = すべての種類
warnings-column-level = 段階
warnings-column-at-risk = おそれのある金額
warnings-chip-about = { $thing }について
warnings-none = いまのところ警告はありません
warnings-none-why = 記録から分かることだけを見ています。安全であることの保証ではありません。
warnings-none-fit = 条件に合う警告はありません

## One warning

warnings-rests-on = もとになった記録
warnings-thing-gone = もう帳簿にない記録
warnings-rests-on-gone = もとになった記録は、もう帳簿にありません。
warnings-purchase-at = { $seller }での購入
warnings-seller-unknown = 不明な購入先
warnings-record-trouble = トラブルとして記録
warnings-source = { $line }・{ $kind }
warnings-source-official = 公式の文書
warnings-source-quoted = 公式の文言の引用
warnings-source-secondary = 報道や第三者の記事
warnings-source-not-found = 探して見つからなかったこと
warnings-at-risk-here = この警告で失うおそれのある金額
warnings-at-risk-none = この警告だけで失うおそれのある金額は、数えていません。
warnings-counts-face = 未チャージの額面
warnings-counts-rest = チャージした分の残り
warnings-counts-balance = アカウントの残高の全部
warnings-counts-several = もとになった記録の合計
warnings-counted-once = ほかの警告と同じカードや残高でも、全体の合計では 1回だけ数えます。

## Closing

warnings-reach-one = この警告だけ
warnings-reach-seller = 「{ $seller }」のこの種類の警告
warnings-reach-all = この種類の警告すべて
warnings-reason-missing = 理由を書いてください。あとで見返すときの手がかりになります。
warnings-reason-checked = 内容を確かめた
warnings-reason-known = 承知して持っている
warnings-reason-asked = 購入先に確かめた
warnings-reason-noted = 別のところで記録している
warnings-back-one = チャージ、購入先、有効性など、もとになった記録が変わると、また現れます。
warnings-back-higher = 「{ $level }」より上の段階になるか、対応中のトラブルがあるものは、また現れます。
warnings-back-trouble = 対応中のトラブルがあるものは、閉じていても現れます。

## What was closed

warnings-closed-title = 閉じた警告
warnings-closed-order = 新しい順
warnings-closed-none = 閉じた警告はありません
warnings-closed-none-why = 警告を理由とともに閉じると、ここに並び、いつでも元に戻せます。
warnings-closed-one = { $thing }についての警告だけ
warnings-closed-one-gone = もう帳簿にない記録についての警告だけ
warnings-closed-wide = { $reach }（{ $level }まで）
warnings-closed-reason = 理由：{ $reason }
warnings-closed-on = { $day } に閉じた
warnings-closed-covers = いま { $shown }が対象
warnings-closed-covers-none = いま対象になる警告はありません
warnings-closed-came-back = もとになった記録が変わり、また現れています
warnings-closed-overlaid = もとになった記録が変わり、いまは別の指定で閉じています
warnings-closed-gone = この警告は、もう出ていません
warnings-closed-unknown = この版では読めない種類です
warnings-see-thing = 見る
warnings-restore = 元に戻す
