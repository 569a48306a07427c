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

## Sources

rule-period = { $first }から{ $last }まで
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
