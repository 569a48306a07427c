### 買う前に：書いたことへの答え、くらべ方、あとのこと。

## The page

before-caption = お金を払う前に、何が変わるかを見ます
before-tabs = 買う前かチャージする前か
before-tab-buying = 買う前に
before-tab-charging = チャージする前に

## The form

before-times = ×
before-unit = 枚
before-each = 1枚あたり
before-count-problem = 1から{ $most }までの数で書いてください。いまは1枚として見ています
before-total-share = 合計 { $paid }（額面の { $share }）
before-total = 合計 { $paid }
before-why-cheaper = 安い理由
before-target = チャージ先
before-target-kept = チャージしない
before-note = 分からない欄は「不明」のままで構いません。答えは、書くたびに変わります。何も記録されません。

## The answer in one sentence

before-answer-blank = 書いたところから、ここに答えが出ます。
before-answer-no-value = 額面が分からないため、金額がどう変わるかはまだ言えません。
before-answer-no-source = 入手元が分からないため、失うおそれがどう変わるかはまだ言えません。
before-answer-cheaper-no-source = { $saving } 安くなります。入手元が分からないため、失うおそれがどう変わるかはまだ言えません。
before-answer-asked = だれかに頼まれたときは、払う前に相手を確かめます。
before-asked-open = 頼まれたときのページを見る
before-answer-cheaper-riskier = { $saving } 安くなるかわりに、失うおそれが { $risk } 増えます。
before-answer-riskier = 失うおそれが { $risk } 増えます。
before-answer-dearer-riskier = 額面より { $more } 高く、失うおそれも { $risk } 増えます。
before-answer-cheaper = { $saving } 安くなり、失うおそれのある金額は増えません。
before-answer-same = 額面どおりの額で、失うおそれのある金額は増えません。
before-answer-dearer = 額面より { $more } 高く、失うおそれのある金額は増えません。
before-answer-no-risk = 失うおそれのある金額は増えません。

## Now and then

before-held = 手元の内訳
before-at-risk = 失うおそれのある金額
before-now = いま
before-then = 買ったあと
before-nothing-held = 手元には何もありません
before-no-difference = 変わりません
before-band = { $when }：手元は { $total }、内訳は{ $parts }。失うおそれのある金額は { $risk }
before-class-official = 公式
before-class-gift = 知人
before-class-unofficial = 第三者

## Warnings that would be new

before-found = 新しく出る警告
before-found-none = 新しく出る警告はありません
before-found-cards = { $title }（{ $cards }）

## What hangs on the account

before-around = 同じアカウントへの影響
before-around-kept = チャージしないあいだは、失うおそれはこのカードの分だけです。チャージすると、そのアカウントの残高全体に及びます。
before-around-unknown = チャージ先が決まっていないため、このカードの分だけを数えています。チャージすると、そのアカウントの残高全体に及びます。
before-around-mixes = { $account }の残高 { $balance } と混ざります。残高の全体が、失うおそれのある金額に入ります。
before-around-mixed = { $account }の残高 { $balance } は、すでに混ざっています。公式で買ったカードも、チャージすると同じ残高に入り、ともに失われることがあります。
before-around-more = { $account }の残高 { $balance } は、すでに混ざっています。このカードも同じ残高に入ります。
before-around-official = いまの残高には、公式の入手元のカード { $cards }分、{ $yen } が残っています。
before-around-terms = 規約では、カードと残高のほかに、アカウントの停止や注文の取消もありうるとされています。アカウントが止まると、そこで買ったものも使えなくなることがあります。
before-around-terms-other = 転売されたカードは多くの発行元が規約で認めておらず、使えなくなっても発行元は当事者を守らないとされています。

## Later: claims, ways back, what cannot be undone

before-claim = 申し出の期限
before-claim-minutes = { $shown }分
before-claim-text = 購入から { $minutes }。届いたらすぐ確かめます。過ぎた申し出を受け付けない購入先があります。
before-claim-setting = この購入先の時間は分からないため、設定の値で見ています。購入先の決まりは、買う前に確かめます。
before-claim-reported = この購入先について報じられている時間です。購入先の決まりは、買う前に確かめます。
before-claim-written = この購入先について、あなたが書いた時間です。
before-claim-none = この購入先は申し出を受け付けないと、あなたが書いています。届いたらすぐ確かめます。
before-claim-unknown = この購入先がいつまで申し出を受け付けるかは、分かりません。購入先の決まりは、買う前に確かめます。
before-ways = 買ったあとにできること
before-way-resend = 使う前なら、購入者は再送を頼めるとされています（5回まで）。新しい番号になり、前の番号は使えなくなります。
before-way-cancel-scheduled = 取り消せるのは、送る日を指定したものの{ $days }日前までとされています。
before-way-cancel-unpaid = 取り消せるのは、店や銀行での支払いがまだのあいだだけとされています。
before-way-cancel-dispatched = 取り消せるのは、発送される前までとされています。
before-way-cancel-none = 買ったあとの取り消しはできないとされています。
before-undone = 取り消せないこと
before-undone-text = チャージすると、取り消しも払い戻しもできません。別のアカウントにも移せません。
before-undone-text-other = チャージすると、取り消しも払い戻しも原則できません。
before-undone-resent = Eメールタイプは、元の購入者が再送を頼むと新しい番号になり、手元の番号は使えなくなるとされています。

## The official way

before-official-kept = 公式で買い、チャージせずに持つと
before-official-charged = 公式で買い、{ $account }にチャージすると
before-official-paid = 支払額は { $paid }、
before-official-paid-same = 支払額は同じ、
before-official-risk = 失うおそれは { $change }
before-official-no-risk = 失うおそれは増えません
before-official-charging = { $account }にチャージすると { $change }
before-official-warnings = 新しい警告は { $shown }
before-official-no-value = 額面を書くと、公式で買うときとくらべられます
before-official-try = 公式で試す
before-official-already = すでに公式の入手元です
before-record = 買ったので記録する
before-record-hint = 書いたことを記録の画面へ移します。チャージは、記録したあとに書きます。
