### 概要、最初のページ、見本の帳簿。

overview-next-title = 次にすること

## ふたつの数字

overview-held = 手元にあるもの
overview-held-parts = 未チャージ { $cards } { $yen }  +  残高 { $balances } { $sum }
overview-at-risk = うち、失うおそれのある金額
overview-at-risk-see = 内訳と警告
overview-at-risk-mixed = 公式などの { $yen } を含みます。同じアカウントにあるためです
overview-at-risk-some = 入手元などのためです。理由は下にあります
overview-at-risk-none = 失うおそれのある理由は見つかっていません
overview-band = 手元にあるもの { $total }：{ $parts }。失うおそれ { $risk }

## ふたつの内訳

overview-unofficial = 第三者・フリマ・買取など
overview-cause-balance-expiring = 期限が近い残高 { $name }
overview-cause-expiring = 期限が近いカード { $cards }
overview-cause-account = アカウント「{ $name }」の残高
overview-cause-account-charged = { $when } に { $source }の { $yen } をチャージ
overview-cause-cards = { $seller }のカード { $cards }
overview-cause-bought = { $when } から
overview-cause-bought-on = { $when } 購入
overview-cause-locked = うち { $cards }がロック中
overview-cause-none = 発行元が承認していない入手元のカードや、それが混ざった残高があると、ここに並びます。
overview-cause-more = ほかに { $shown }件
overview-unknown-state = 使ったか不明のカード { $cards }（{ $yen }）は含めていません
overview-unknown-state-see = 確かめる

## 次にすること

overview-next-sorted = 期限の近い順
overview-next-none = いますることはありません。トラブル、期限、警告が出ると、ここに並びます。
overview-next-now = いま
overview-next-steps-short = 手順
overview-next-promised = 約束された回答
overview-next-use-card = { $card }を使う
overview-next-expires = 有効期限
overview-next-expires-by-rule = 発行元の決まりによる有効期限
overview-next-claim = { $seller }の決まりと申し出の窓口を開く
overview-next-until = { $time } まで
overview-next-use-balance = 「{ $account }」の残高を使う
overview-next-more = ほかに { $shown }件
overview-warnings-none = ありません

## 購入の推移

overview-trend-title = 購入の推移
overview-trend-trailing = 直近12か月・額面
overview-trend-more = くわしく
overview-trend-usual = いつもの範囲 { $low } 〜 { $high }
overview-trend-median = 中央値 { $yen }
overview-trend-month = { $month }は { $yen }
overview-trend-within = 。いつもの範囲の中です。
overview-trend-above = 。いつもの範囲を上回っています。
overview-trend-far = 。いつもの範囲を大きく上回っています。
overview-trend-basis = 公式の基準額は公表されていません。自分の { $shown }か月との比較です。
overview-trend-few = 比べるには記録が足りません。今月より前に 5か月と 5件の購入があると、範囲を示します。
overview-trend-undated = 日付が不明の購入 { $shown }件は入っていません。
overview-trend-tip = { $month } { $yen }
overview-trend-tip-unofficial = { $month } { $yen }、うち第三者など { $part }
overview-trend-none = 日付のある購入を記録すると、月ごとの額がここに並びます。

## 最初のページ

first-title = どこで手に入れたカードか、書いておく帳簿です
first-text = 失いそうなときは前もって知らせます。困ったときは、最初の一手を示します。
first-quick = 早書き
first-quick-hint = 例  アマゾン 5000円x3 ローソン 11/20
first-quick-help = こう書くだけで、カード 3枚の記録になります。分からないことは、空けたままで構いません。
first-one = 1枚ずつ記録する
first-one-text = 発行元、額面、どこで買ったか。手元のカードから始めます
first-import = これまでの購入を取り込む
first-import-text = 注文履歴やカード明細のCSV。確かめてから記録し、あとで取り消せます
first-trouble = いま困っている
first-trouble-text = ロックされた、無効と出た、だれかに番号を教えた。すぐに最初の一手を示します
first-sample = 見本の帳簿で試す
first-open = ほかの帳簿を開く
first-promise-file = 帳簿は、このパソコンの中の 1つのファイルです。通信はせず、登録もいりません。
first-promise-code = ギフト券の番号は末尾の 4文字だけを残し、全体は保存しません。

## キー

overview-key-palette = Ctrl K
overview-key-enter = Enter
overview-key-import = Ctrl I
overview-key-trouble = Ctrl T

## 見本の帳簿

overview-sample = 見本の帳簿です。ここに書いたことは残りません。
overview-sample-leave = 自分の帳簿へ

## 履歴

steps-caption = すべての記録、新しい順。消えるものはありません
steps-what = したこと
steps-detail = 内容
steps-act = 戻す・取り消す
steps-reverted = 取り消し済み
steps-run-take-back = 取り込みを取り消す
steps-run-title = 取り込みを取り消しますか
steps-run-text = 「{ $file }」から記録した { $count }が、帳簿から外れます。記録した事実は履歴に残り、あとで戻せます。
steps-along-title = もとにした記録も取り消しますか
steps-along-text = これをもとにした { $count }があります。取り消すには、いっしょに取り消します。あとで戻せます。
steps-along-confirm = いっしょに取り消す
steps-empty = まだ何も記録していません
steps-empty-reason = カードやチャージを記録すると、ひとつずつここに並び、取り消せます。
