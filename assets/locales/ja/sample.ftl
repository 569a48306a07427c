### 見本の帳簿の中身。店の名は実在する公式の取扱店、売買サイトは架空です。

sample-account-amazon = 自分のAmazon
sample-account-google = 自分のGoogle Play

sample-seller-amazon = Amazon.co.jp
sample-seller-lawson = ローソン 新宿店
sample-seller-famima = ファミマ 中野店
sample-seller-seven = セブン 駅前店
sample-seller-bic = ビックカメラ
sample-seller-site = 売買サイトA
sample-seller-points = ポイント交換

sample-person-mother = 母
sample-person-yamada = 山田さん
sample-person-niece = 姪
sample-person-colleagues = 職場の人たち
sample-person-caller = 電話の相手

sample-memo-drawer = 引き出しから出てきた。いつ、だれからの物か思い出せない
sample-memo-birthday = 誕生日に
sample-memo-wedding = 結婚のお祝い
sample-memo-year-end = 年末のお礼
sample-memo-balance = 残高の画面で確かめた

sample-fraud-seen = 「未納の料金がある。今日中にカードで払えば止められる」と言われ、番号を読み上げた
sample-fraud-where = 電話
sample-fraud-police = 警察相談 #9110
sample-fraud-issuer = 発行元のサポート
sample-fraud-channel = 電話
sample-fraud-asked = 番号を教えてしまった。カードを止められないか
sample-fraud-used = すでに使われていて、止められないとの返事
sample-fraud-advice = 届け出の仕方を教わった。今後の電話には出ない
sample-fraud-memo = 戻らなかった

sample-lock-seen = Amazonギフト券がロックされています
sample-lock-where = チャージの画面
sample-lock-note = 画面の写しを残した

## 大きな帳簿をつくるときの名前

synthetic-account-family = 家族のAmazon
synthetic-account-old = 前に使っていたAmazon
synthetic-shop = { $chain } { $number }号店
synthetic-site = 売買サイト{ $letter }
