### 頼まれたとき：20秒の確認、届いた文面、手口、印刷用のシート。

asked-caption = 答えると、次にすることが変わります
asked-self-check = 20秒の確認
asked-not-kept = 答えは記録されません
asked-clear = 答えを消す

## はい、いいえ、分からない

asked-yes = はい
asked-no = いいえ
asked-unsure = 分からない
asked-answer-name = { $question } { $answer }

## どこまで進んだか

asked-so-far = いま、どこまで進みましたか
asked-so-far-nothing = まだ何も買っていない
asked-so-far-bought = 買ったが、番号は伝えていない
asked-so-far-told = 番号を伝えた

## 質問。sign は当てはまるときの言い方、why はその理由、check は確かめること

asked-question-buy = 支払いや受け取りのために、ギフトカードを買うように言われましたか
    .sign = ギフトカードを買うように言われた
    .why = 料金や手数料をギフトカードで受け取る会社や役所はありません。
    .check = 何のために、ギフトカードなのか
asked-question-number = 番号を、読み上げる・送る・写真に撮るように言われましたか
    .sign = 番号を伝えるように言われた
    .why = 番号を伝えることは、お金を渡すことと同じです。
    .check = 番号を伝える話になっていないか
asked-question-hurry = 急ぐように言われましたか
    .sign = 急がされている
    .why = 考えたり、だれかに聞いたりする時間をなくすためです。
    .check = なぜ、いまでなければならないのか
asked-question-secret = だれにも言うな、切るな、かけ直すな、と言われましたか
    .sign = 口止めされている
    .why = ほかの人が聞けば、気づくからです。
    .check = ほかの人に話してもよいか
asked-question-remote = 電話・SNS・メール・画面の警告で頼まれましたか
    .sign = 顔の見えない相手から頼まれた
    .why = 名前も声も画面も、似せることができます。
    .check = ほんとうに本人からか
asked-question-confirmed = 前から知っている番号で、本人に確かめられましたか
    .sign = 本人に確かめられていない
    .why = 相手が教えた番号にかけても、確かめたことにはなりません。
    .check = 前から知っている番号で、本人がそうだと言うか

## 次にすること

asked-act-now = 発行元にすぐ連絡する
    .why = 相手には、もう何も伝えません。番号はすぐに使われることがあります。未使用なら、発行元が止められる場合があります。やり取りとレシートは残しておきます。
asked-stop = 番号を伝えずに、切る
    .why = 詐欺でよくある頼み方です。電話なら切り、メッセージなら返事をやめます。失礼にはなりません。ほんとうの用なら、確かめたあとでもできます。
asked-ask-first = 前からの番号で確かめる
    .why = 前から知っている番号に、自分からかけます。相手が教えた番号やリンクは使いません。確かめるまでは、買わず、番号も伝えません。
asked-no-sign = 本人の声で確かめる
    .why = 当てはまる兆候は見つかりませんでした。安全だという意味ではありません。新しい手口は、ここにないことがあります。
asked-open = まず、手を止める
    .why = 番号はまだ伝えません。急いで決めることはありません。質問に答えると、ここが変わります。
asked-bought = 買ったカードは、番号を伝えずに、レシートと一緒にしまっておきます。
asked-report-button = 起きたことを書く
asked-record-button = 買ったカードを記録する

## 分かったこと

asked-signs = 当てはまったこと
asked-signs-message = 届いた文面：{ $pattern }
asked-remaining = まだ確かめていないこと
asked-sources = 根拠：{ $sources }

## 電話する先

asked-numbers = 電話する先
asked-number-known = 前から知っている番号
asked-number-known-what = 本人、家族、会社。相手が教えた番号は使いません
asked-number-issuer = カードの発行元
asked-number-issuer-what = 番号を伝えてしまったとき、すぐに
asked-number-emergency = 110
asked-number-emergency-what = いま危険なとき

## 届いた文面

asked-message = 届いた文面を調べる
asked-message-not-kept = 保存しません
asked-message-name = 届いた文面
asked-message-hint = メールやメッセージの文面を、ここに貼る
asked-message-help = このパソコンの中だけで調べます。文面は帳簿にもファイルにも残りません。
asked-message-clear = 文面を消す
asked-message-like = 手口「{ $pattern }」に似ています
asked-message-words-more = ほか { $count }か所
asked-message-none = 兆候の言葉は見つかりませんでした
asked-message-none-why = 安全だという意味ではありません。言い方を変えた文面や、新しい手口は見つけられません。次のことを確かめます。
asked-message-check = すること

## 手口

asked-patterns = よくある手口
asked-patterns-count = { $count }つ
asked-pattern-signs = 兆候 { $count }つ

## 印刷用のシート

asked-sheet = 印刷用のシート
asked-sheet-button = シートを保存…
asked-sheet-what = 電話のそばに貼っておくための、A4 1枚の紙です。質問、3つの決まり、電話番号、確かめる相手を書く欄があります。保存したファイルを開くと、ブラウザーから印刷できます。
asked-sheet-title = ギフトカードを買うように頼まれたら
asked-sheet-rule-number = 番号は、だれにも伝えない。
asked-sheet-rule-hang-up = 電話は、いったん切る。
asked-sheet-rule-call = 前から知っている番号に、自分からかける。
asked-sheet-questions = ひとつでも「はい」なら、買わない、伝えない
asked-sheet-known = 電話して確かめる番号
asked-sheet-known-name = 名前
asked-sheet-known-number = 電話
asked-sheet-issuer-blank = 番号を伝えてしまったとき、すぐに。電話：
asked-sheet-sources = 出どころ：{ $sources }
asked-sheet-made = ギフト帳で作成
