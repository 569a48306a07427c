### きまりの言葉：見たこと、理由、できること。

rule-list-name = 警告のきまり

## Someone asked, or a code was told

rule-asked-to-buy = 頼まれた購入
    .title-asked = だれかに頼まれて買ったカードです
    .title-told = 番号を人に伝えたカードです
    .title-both = 頼まれて買い、番号を伝えたカードです
    .seen-asked = 目的が「頼まれた」と記録されています。
    .seen-told = 番号を { $shown }回伝えています（最後は{ $when }、相手は{ $who }）。
    .seen-card = 額面 { $face }。状態は「{ $state }」です。
    .why = 番号を伝えることは、お金を渡すことと同じです。公的な注意喚起では、ギフトカードの番号で支払いを求める会社や役所はないとされています。
    .advice-not-told = 番号は、まだだれにも伝えずにおく。頼んできた相手を、前から知っている連絡先で確かめる。迷うときは、警察の相談 #9110 か消費者ホットライン 188 に相談する。
    .advice-told = これ以上だれにも伝えず、すぐに発行元へ連絡する。使われていなければ、止められることもあります。やりとりを残し、警察の相談 #9110 か消費者ホットライン 188 に相談する。
    .advice-used = やりとりを残し、いまは買い足さずにおく。警察の相談 #9110 か消費者ホットライン 188 に相談する。

## An account with an unofficial charge

rule-tainted-account = 混ざった残高
    .title = アカウント{ $name }の残高が混ざっています
    .seen = 残高は { $balance }、うち { $other } はほかのカードの分です。承認されていない入手元のカードを { $shown }枚（合わせて { $charged }）チャージしています。最後のチャージは{ $when }です。
    .why-amazon = 承認されていない入手元のカードがあると、カードだけでなく残高やアカウントも、予告も返金もなく無効になることがあると規約にあります。公式で買った分も同じ残高にあります。取消は、チャージの数日から数週間後に起きたと報じられています。
    .why-other = 転売されたカードは多くの発行元が規約で認めておらず、発行元は当事者を守らないとされています。公式で買った分も同じ残高にあり、ともに失われることがあります。
    .advice = 発行元の画面で残高の履歴を見て、この帳簿とくらべる。公式で買った分の領収書や注文の画面をまとめておく。これからここにチャージする公式のカードも、同じ残高に入ります。

## A source that is not approved

rule-unofficial-source = 承認されていない入手元
    .title-marketplace = 第三者の売買サイトで買ったカードです
    .title-flea-or-auction = フリマ・オークション・SNSで手に入れたカードです
    .title-buyback-shop = 買取・金券店で買ったカードです
    .title-stranger = 面識のない相手から受け取ったカードです
    .title-refund-in-kind = 返金の代わりに送られたカードです
    .seen = 日付は{ $when }、購入先は{ $seller }。額面 { $face }、支払額 { $paid }。状態は「{ $state }」です。
    .paid-share = { $paid }（額面の { $share }）
    .why-amazon = 承認されていないサイトや相手からの入手は、規約で禁じられています。カードや残高が、予告も返金もなく失われることがあります。アカウントの停止や注文の取消もあるとされ、そのときは購入済みのものも使えなくなるおそれがあります。
    .why-received = 相手がどこで手に入れたカードかを確かめられません。承認されていないサイトで買われたカードは、規約により、カードや残高が予告も返金もなく失われることがあります。アカウントの停止や注文の取消もあるとされています。
    .why-other = 転売や換金は、多くの発行元が規約で認めていません。転売されたカードが使えなくなっても、発行元は当事者を守らないとされています。
    .advice-uncharged = いまはチャージせず、購入先が申し出をいつまで受けるかを確かめる。取引の画面とやりとりを残しておく。
    .advice-charged = 残高の履歴をときどき見る。取消は数週間後に起きることもあります。取引の画面とやりとりを残しておく。
    .advice-gone = 取引の画面とやりとりを残しておく。何か表示されたら、そのままの言葉をトラブルに記録する。
    .advice-unknown = チャージしたかどうかを書きたす。取引の画面とやりとりを残しておく。

## Far above the usual amount

rule-unusual-amount = いつもより大きい金額
    .title-purchase = いつもより大きな購入です
    .title-night = 午前0時をまたぐ24時間の購入が、いつもより大きくなっています
    .title-day = 1日の購入が、いつもより大きくなっています
    .title-week = 7日間の購入が、いつもより大きくなっています
    .title-month = 30日間の購入が、いつもより大きくなっています
    .seen-purchase = { $period }の購入は { $sum } です。その前の { $days }日間の購入 { $shown }件の中央値は { $usual } です。
    .seen-stretch = { $period }の購入は、合わせて { $sum } です。その前の { $days }日間では、同じ長さの期間の中央値は { $usual }（購入 { $shown }件から）です。
    .why = あなた自身の記録との比較です。急に増えた購入は、だれかに急がされて買うときにも見られ、カード会社が利用を止めることもあります。公式の基準は見つかっていません。
    .advice = どの購入も自分で決めたものか、だれかに頼まれたり急がされたりしていないかを確かめる。何のための購入かを書きたす。

## Far above the usual number

rule-unusual-count = いつもより多い枚数
    .title-purchase = いつもより枚数の多い購入です
    .title-night = 午前0時をまたぐ24時間に買った枚数が、いつもより多くなっています
    .title-day = 1日に買った枚数が、いつもより多くなっています
    .title-week = 7日間に買った枚数が、いつもより多くなっています
    .title-month = 30日間に買った枚数が、いつもより多くなっています
    .seen-purchase = { $period }の購入は { $sum }です。その前の { $days }日間の購入 { $shown }件の中央値は { $usual }です。
    .seen-stretch = { $period }の購入は、合わせて { $sum }です。その前の { $days }日間では、同じ長さの期間の中央値は { $usual }（購入 { $shown }件から）です。
    .seen-same = うち { $cards }は同じ額面 { $face } で、1回の購入です。
    .why = あなた自身の記録との比較です。一度に多くの枚数は、だれかに買わされているときや、転売のための購入にも見られます。公式の基準は見つかっていません。
    .advice = どの購入も自分で決めたものか、だれかに頼まれたり急がされたりしていないかを確かめる。何のため、だれのための購入かを書きたす。

## An unknown source

rule-unknown-source = 分からない入手元
    .title-provenance = 入手元が分からないカードです
    .title-gift = 購入者が分からない贈り物です
    .seen-provenance = 入手元区分が記録されていません。額面 { $face }。状態は「{ $state }」です。
    .seen-gift = 知人からの贈り物で、購入者も購入先も記録されていません。額面 { $face }。状態は「{ $state }」です。
    .why-amazon = 番号の出どころを、持っている人が調べる方法はないとされています。ロックされたとき、解除を申し出られるのは購入者だけとされています。
    .why-other = 入手元が分からないと、使えなくなったときにだれに申し出ればよいか分かりません。転売されたカードは、多くの発行元が規約で認めていません。
    .advice-provenance = 注文の控えや領収書、メールを見て、入手元区分を書きたす。見つからなければ、不明のままでかまいません。
    .advice-gift = くれた人に、だれがどこで買ったかを尋ねて書きたす。分からなければ、不明のままでかまいません。

## A claim window

rule-claim-window = 申し出の期限
    .title-running = 申し出の期限は、{ $left }です
    .title-today = 申し出の期限が近いか、過ぎています
    .title-missed = 申し出の期限が過ぎています
    .seen = 購入は{ $when }、購入先は{ $seller }。{ $cards }が、まだ確かめられていません。申し出の期限は購入から { $minutes }分です。
    .seen-assumed = この購入先の期限は記録されていません。売買サイトについて報じられている短いほうで見ています。
    .why = 売買サイトの多くは、購入から30分や60分を過ぎた申し出を受けないとされています。
    .advice-running = 購入先の決まりと申し出の窓口を開く。届かない、番号が違うなどがあれば、期限のうちに申し出る。取引の画面を残しておく。
    .advice-missed = 期限のあとでも、申し出た記録とやりとりを残しておく。返金は難しい見込みです。

## A young unofficial charge

rule-recent-unofficial-charge = 最近の承認されていないチャージ
    .title = アカウント{ $name }に、あとから取り消されることのあるチャージがあります
    .seen = この{ $days }日のうちに、承認されていない入手元のカードを{ $shown }枚（合わせて { $charged }）チャージしています。最後は{ $when }です。
    .why = チャージが通ったあと、数日から数週間で残高が取り消された例が報じられています。
    .advice = 発行元の画面で残高の履歴を見て、「キャンセル」の行がないかを確かめる。見つけたら、その日のうちにトラブルに記録する。

## A price that does not fit

rule-price-below-face = 名目と合わない支払額
    .title = 公式の購入なのに、額面より安く買っています
    .seen = 入手元区分は「{ $provenance }」、購入先は{ $seller }。{ $cards }の額面 { $face } に対して、支払額は { $paid } です。
    .why = 公式の販売では、額面より安いことはまれです。入手元か支払額の記録が違っているのかもしれません。承認されていない入手元のカードは、失われることがあります。
    .advice = 領収書や注文の画面を見て、キャンペーンやクーポンがあれば「安かった理由」に書く。入手元が違っていれば書き直す。

## A seller named in a notice

rule-seller-named-in-notice = 注意喚起に名前が挙げられた購入先
    .title = { $seller }は、注意喚起に名前が挙げられたと報じられています
    .seen = この購入先での購入が{ $shown }件あります。
    .why = 2021年8月の報道によると、Amazonの注意喚起に名前が挙げられた（現在は未確認）。
    .advice = 発行元の今のページを自分で開いて確かめる。

## The person's own record of a seller

rule-seller-record = この購入先での記録
    .title = { $seller }では、トラブルがありました
    .seen = これまでの購入{ $all }件のうち、{ $some }件でトラブルが記録されています。件数から見た割合の幅は { $low }%〜{ $high }% です（95%のウィルソン区間）。
    .why = あなた自身の記録です。件数が少ないあいだは幅が広く、これからどうなるかは分かりません。
    .advice = そのときのトラブルの記録を開いて、申し出がどうなったかを見る。

## A large purchase without a history

rule-first-large-purchase = くらべる記録のない大きな購入
    .title = くらべる記録がないまま、大きな購入をしています
    .seen = { $day }の購入は、合わせて { $sum } です。その前の{ $days }日間の購入は{ $shown }件で、いつもの買い方はまだ分かりません。
    .why = 記録が少ないので、多いとも少ないとも言えません。だれかに急がされた購入は、初めての大きな購入であることがあります。公式の基準は見つかっていません。
    .advice = 自分で決めた購入か、だれかに頼まれたり急がされたりしていないかを確かめる。前の購入の記録があれば取り込む。

## A new way of paying

rule-new-payment-large = 初めての支払方法での大きな購入
    .title = 初めての支払方法で、大きな購入をしています
    .seen = 支払方法「{ $payment }」は{ $day }が初めてで、翌日までの購入は合わせて { $sum } です。
    .why = 新しいクレジットカードを登録してすぐに大きな購入をすると残高がロックされ、確認のあと1日ほどで解けた、という例が報じられています。公式の基準は見つかっていません。
    .advice = 領収書とカード会社の明細を残しておく。ロックされたら、購入した本人が発行元に問い合わせる。

## What looks like resale

rule-resale-pattern = 転売に見える記録
    .title-sold = 対価を受け取って手放したカードが続いています
    .title-held = 転売のために買ったカードがあります
    .seen = この{ $days }日間に、対価を受け取って手放したカードは{ $sold }枚（受け取った額 { $received }）、目的が「転売」で手元にあるカードは{ $held }枚です。
    .why = 規約は、再販売、対価をとる譲渡、換金を認めていません。チャージの前でも同じです。カードやアカウントが使えなくなることがあります。
    .advice = 規約を読む。目的や手放し方の記録が違っていれば書き直す。

## A large charge

rule-large-charge = 大きなチャージ
    .title-far = いつもより大きなチャージです
    .title-slow = 1年で使った額より多い残高です
    .seen-far = { $day }のチャージは { $sum } です。その前のチャージ{ $shown }回の中央値は { $usual } です。
    .seen-slow = 残高は { $balance } で、この1年に使ったのは { $spent } です。
    .why = チャージは取り消せず、残高は払い戻しも移動もできません。アカウントに何かあると、残高も使えなくなります。
    .advice = 次に買うものが決まってから、その分をチャージする。

## The cap on a balance

rule-balance-cap = 残高の上限
    .title = 残高とチャージ前のカードが、合わせて残高の上限を超えています
    .seen = アカウント{ $name }の残高 { $balance } と、チャージ前のカード { $waiting } を合わせると { $sum } です。{ $since }から、上限は { $cap } とされています。
    .why = 上限を超えるチャージは受け付けられないとされています。すでにある残高はそのまま使えます。
    .advice = 先に残高を使う。待つあいだに期限が来るカードがないかを見る。

## A card that expires

rule-expiring = カードの有効期限
    .title-left = 有効期限まで、{ $left }のカードです
    .title-today = 有効期限が今日までのカードです
    .title-past = 有効期限が過ぎたカードです
    .seen = 額面 { $face }。有効期限は{ $day }（日本時間 23:59 まで）です。
    .seen-derived = 期限は記録されておらず、発行元の決まりと購入日から見込んだ日です。発行日が購入日より前なら、早く切れます。
    .why = 期限までにチャージしなかったカードは、使えなくなります。
    .advice = カードやメールにある期限を確かめる。使う予定があれば、期限の前にチャージする。
    .advice-past = カードやメールにある期限を確かめ、違っていれば書き直す。

## A lot that expires

rule-lot-expiring = 残高の有効期限
    .title = アカウント{ $name }の残高のうち { $sum } の期限が近づいています
    .title-past = アカウント{ $name }に、期限が過ぎた残高があります
    .seen = いちばん近い期限は{ $day }（日本時間 23:59 まで）です。期限が近い残高は{ $shown }口、合わせて { $sum } です。
    .seen-derived = 期限は記録されておらず、発行元の決まりと購入日から見込んだ日です。発行日が購入日より前なら、早く切れます。
    .why = 残高はチャージごとに期限を持ち、過ぎた分は使えなくなるとされています。
    .advice = 発行元の画面で残高と期限を見て、この帳簿とくらべる。使う予定があれば、期限の前に使う。

## A card that lies idle

rule-idle-code = 眠っているカード
    .title = { $days }日間、チャージされていないカードです
    .seen = 額面 { $face }。最後の記録は{ $day }です。
    .why = しまったままのカードは、期限や置き場所を忘れがちです。日がたつほど、問い合わせに要る控えも見つけにくくなります。
    .advice = まだ手元にあるかを確かめる。使った、贈ったなどのときは、そのように記録する。

## A purchase that can be cancelled

rule-cancel-window = 取り消せることのある購入
    .title = まだ取り消せるかもしれない購入です
    .seen = 種類は「{ $kind }」で、{ $cards }、額面は合わせて { $face } です。
    .why-dispatch = この種類は、発送の前なら取り消せるとされています。
    .why-unpaid = この種類は、支払いの前なら取り消せるとされています。支払わないときは、{ $day }ごろに自動で取り消されるとされています。
    .advice = 取り消したいときは、注文の履歴を開いて取り消す。取り消したら、ここにも記録する。

## A card that may be recorded twice

rule-code-reused = 同じかもしれないカード
    .title = もう記録されているかもしれないカードです
    .seen-serial = 同じシリアル番号のカードが、ほかに { $shown }枚あります。
    .seen-code = 発行元、番号の末尾、額面（{ $face }）が同じカードが、ほかに { $shown }枚あります。
    .why = 同じカードを2度記録していると、手元の額が実際より多くなります。別のカードなのに番号が同じなら、番号が使い回されたおそれがあります。
    .advice = 並べて見くらべ、同じカードなら片方の記録を取り消す。

## An answer that is overdue

rule-open-incident-idle = 返事の期日
    .title = 約束された返事の期日が過ぎています
    .seen = { $who }への連絡で、期日は{ $day }でした。
    .seen-promised = 約束は「{ $promised }」です。
    .seen-case = 受付番号は { $number } です。
    .why = 申し出には期限があることがあり、待っているあいだに過ぎることがあります。
    .advice = 受付番号を伝えて、もう一度問い合わせる。返事があったら連絡の記録に加える。

## What cannot be undone

final-charge = チャージすると、取り消しも払い戻しもできません。残高を移すこともできません。
final-charged = チャージした分は、取り消しも払い戻しもできません。
final-told = 伝えた番号は取り消せません。Eメールタイプの再送は、使われる前に購入者が行うときだけとされています。
final-claim = 期限を過ぎた申し出は、受け付けないとされています。
final-cancel = 発送や支払いのあとは、取り消せないとされています。
final-expired = 期限を過ぎた分は、戻りません。

## Sources

rule-period = { $first }から{ $last }まで
rule-night = { $first }から{ $last }にかけての、午前0時をまたぐ24時間
source-not-confirmed-now = 現在は未確認
source-line = { $name }（{ $date }）・{ $confirmed }
source-line-undated = { $name }（日付なし）・{ $confirmed }
source-looked-for = { $date } に調べた範囲
source-date-year = { $year }年
source-date-month = { $year }/{ $month }
source-date-range = { $first }〜{ $last }
source-date-about = { $date }ごろ

## What the facts say

fact-unapproved-sources = 承認されていない販売者やサイトからの購入は禁じられ、カード・残高・アカウントが予告も返金もなく無効になることがある
fact-no-resale = 再販売、対価をもった譲渡、換金は禁じられている
fact-resale-sites-named = 転売サイトでの購入に注意が呼びかけられている
fact-no-lookup = 受け取った番号の出どころを調べる方法はない
fact-resale-in-general = 多くの規約は転売や換金を認めず、発行元は当事者を守らない
fact-no-refund = 発行元は、原則として払い戻しをしてはならない
fact-late-cancellation = チャージの数日から数週間後に、残高が取り消された例がある
fact-no-threshold = 金額や枚数についての公式の基準は見つかっていない
fact-card-company-may-suspend = 換金しやすい商品を過度に購入すると、カード会社が利用を止めることがある
fact-never-tell = 番号はだれにも伝えない。伝えてしまったら、すぐに発行元へ連絡する
fact-telling-is-paying = 番号を伝えることは、お金を渡すことと同じ
fact-purchaser-unlocks = ロックされた贈り物は、購入者が問い合わせる
fact-consumer-hotline = 消費者ホットラインは 188
fact-police-line = 警察の相談専用電話は #9110
