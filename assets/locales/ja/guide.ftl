### 手引き：知られていること、その出典、種類や期限の表。

## What the facts say

fact-restricted-use = 残高では、ほかのギフトカードを買えず、海外のAmazonやほかのアカウントでも使えない
fact-intended-recipient = 受け取るはずだった人でないのに登録することは禁じられている
fact-charged-is-final = チャージしたあとは、払い戻しも換金もできない
fact-issuer-company = Amazon.co.jpのカードは、Amazon Gift Cards Japan株式会社が発行する前払式支払手段
fact-renamed = 「ギフト券」は2022年ごろ「ギフトカード」に変わり、いまも両方の名前が見られる
fact-valid-ten-years = 2017年4月24日以降に発行されたカードは、発行から10年間有効。最後の日の23:59（日本時間）まで
fact-valid-one-to-three-years = それより前に発行されたカードの有効期限は、1年から3年。カードに書かれた日付で確かめる
fact-ten-years-from-purchase = 2022年10月1日以降に買ったものは、10年間有効
fact-valid-three-years = 発行から3年間有効
fact-charge-within-six-months = 6か月以内のチャージが必要
fact-no-expiry = 有効期限はないとされている
fact-no-expiry-stated = 有効期限の記載は見つかっていない
fact-download-codes = ダウンロード番号の有効期限は150日で、再発行はない。使えるのは日本のアカウント
fact-balance-capped = 2025年3月28日から、残高が30万円を超えるチャージはできない。すでに超えている残高は使える
fact-code-shape = 番号は14桁か15桁の英数字で、4-6-4か4-6-5に区切られる
fact-sold-as = 売られている額面や、番号のある場所・長さ
fact-cancel-by-kind = 購入を取り消せるのは、種類ごとに決まった時まで
fact-resend = 未登録で期限内のEメールタイプは、購入者だけが5回まで再送できる。新しい番号になり、前の番号は使えなくなる
fact-buyback-is-breach = 買取サイトに売ることも、規約に反するとされている
fact-official-stores = コンビニ各社、スーパー、家電量販店、ドラッグストアなどで売られている
fact-disclosure = 発行者は、名称、限度額、有効期限、苦情の連絡先を表示する
fact-payout-on-exit = サービスをやめる発行者は、決められた日まで残高を払い戻す
fact-more-than-balance = アカウントが止められ、注文の取消や、購入済みの電子書籍が使えなくなった例がある
fact-new-payment-lock = 新しいクレジットカードを登録し、すぐにチャージタイプを買ったときにロックされ、本人確認のあと1日ほどで解けた例がある
fact-misuse-sixty-days = 第三者による不正利用の補償は、届け出の前60日間までが一般的
fact-own-purchase-not-covered = だまされて自分で買った分は、補償されないと考えられる
fact-charge-if-told = 自分で買った未使用のカードの番号を伝えてしまったら、すぐ自分のアカウントに登録してから連絡する
fact-support-asks = 問い合わせでは、注文番号、購入した店と日時、領収書、額面、管理番号、番号の末尾、写真、表示された文、購入者を尋ねられる
fact-unreadable-scratch = 番号が読めないときは、表と裏の写真を添えてサポートに問い合わせる
fact-claim-windows = 売買サイトが申し出を受けるのは、購入から30分から60分まで
fact-pays-for-lock-only = ロックが証明されたときだけ補償し、キャンセル・保留・無効化は対象外
fact-escrow = 代金を取引の完了まで預かる仕組みと補償があるとされている
fact-flea-market-bans = メルカリとラクマは、ギフトカードや番号の出品を禁じている
fact-auction-rule = Yahooオークションの現在の規則は確かめられていない
fact-consumer-scope = 消費生活センターには本人が相談し、資料を用意する。個人どうしの取引は扱わない
fact-police-emergency = いま危険があるときは 110
fact-police-visit = 警察には身分証と印刷した資料を持って行き、受理番号を尋ねる
fact-cyber-portal = サイバー事案の通報・相談の窓口：https://www.npa.go.jp/bureau/cyber/soudan.html
fact-industry-body = 日本資金決済業協会に、苦情を受ける窓口がある（s-kessai.jp）
fact-issuer-fraud-page = 発行元による詐欺の案内：support.apple.com/ja-jp/120933

## How old a source is

source-line-old = { $line }・12か月より前の情報

## A person's own files

knowledge-notice = 自分の手引きのファイルに、使えないところがあります
    .advice = 手引きのページの終わりに、ファイルと行があります。ほかの部分は使えています。
knowledge-cli = 自分の手引きのファイル: { $what }
knowledge-problem-line = { $file }の{ $line }行目：{ $what }
knowledge-problem-file = { $file }：{ $what }
knowledge-problem-unreadable = ファイルを読めません（{ $said }）
knowledge-problem-format = この表を読めません（{ $said }）
knowledge-problem-unknown-fact = 「{ $id }」という事実はありません
knowledge-problem-no-words = statement が noted のときは、says に言葉が必要です

## What charging ends

finality-state = 状態
finality-gift = 譲渡（無償で贈る）
finality-for-value = 譲渡（対価をとる）
finality-cash-out = 換金
finality-use = 利用
finality-refund = 払い戻し・キャンセル
finality-resend = 再送
finality-says-number = 番号。知っている人はだれでも登録できる
finality-says-no-number = 番号はない。支払うとそのままチャージされる
finality-says-balance = アカウントの残高の一部
finality-says-free-gift = 贈れる。登録するのは、受け取った本人
finality-says-stays = できない。残高はそのアカウントだけのもの
finality-says-forbidden = 規約で禁じられている
finality-says-mostly-forbidden = 多くの規約で認められていない
finality-says-after-charging = チャージしてから
finality-says-purchases = そのアカウントの買い物。ほかのギフトカードなどは買えない
finality-says-no-refund = できない

## The forms of cards

kind-values-range = { $least }〜{ $most }
kind-values-from = { $least }から
kind-values-to = { $most }まで
kind-values-step = （{ $step }単位）
kind-values-or = 、または
kind-code-none = なし
kind-code-mail = メールの本文
kind-code-file = PDFの中
kind-code-scratch = 裏面のスクラッチ
kind-code-printed = 印字
kind-code-link = リンクの先
kind-code-somewhere = あり
kind-cancel-never = できない
kind-cancel-before-dispatch = 発送・発行の前まで
kind-cancel-while-unpaid = 未払いの間。{ $shown }日ほどで自動的に取消
kind-cancel-if-scheduled = 日時指定のときだけ、送信の{ $shown }日前まで
kind-resend-purchaser = 未登録なら購入者が{ $shown }回まで
kind-resend-never = できない

## Validity

validity-none = 期限なし
validity-years = { $shown }年
validity-months = { $shown }か月
validity-days = { $shown }日
validity-between = { $from }から{ $until }まで
validity-from = { $from } 以降
validity-until = { $until } 以前
validity-always = すべて

## The form of a number

code-shape = { $lengths }桁の{ $alphabet }
code-shape-or = か
code-shape-letters-and-digits = 英数字
code-shape-hiragana = ひらがな
code-shape-link = リンクとバーコード
code-shape-begins = 。{ $begins } で始まる
code-shape-groups = 。{ $groups }に区切られる
