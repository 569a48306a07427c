### トラブル：一覧、ひとつのトラブル、最初の一手、書く欄。

## トラブルの一覧

incident-list-caption = 起きたこと、最初の一手、そのあとの経過
incident-new-button = 困ったことを書く
incident-section-open = 対応中
incident-section-closed = 終了
incident-empty = トラブルの記録はありません
incident-empty-reason = カードがロックされた、無効と出た、だれかに番号を教えた。そのときは、ここから始めます。
incident-since = { $when } から
incident-since-unknown = いつからかは不明
incident-promised-on = { $when } に回答の約束
incident-card-ends = { $card } 末尾 { $last }
incident-no-card = どのカードかは不明

## 題

incident-title-lock = カードのロック
incident-title-refused = 登録時の無効
incident-title-cancelled = 登録後の取消
incident-title-already-used = 使用済みの表示
incident-title-balance-vanished = 残高の消失
incident-title-account-suspended = アカウントの停止
incident-title-fraud = 詐欺の疑い

## いますること

first-step-now = いますること
first-step-actor-me = あなた
first-step-actor-me-purchaser = あなた（購入者）
first-step-actor-purchaser = 購入者
first-step-actor-named = { $name }（購入者）
first-step-seller-fallback = 購入先
first-step-purchaser-fallback = 買った人
first-step-log = 連絡を記録
first-step-until = 約束された回答まで
first-step-until-day = { $when }（{ $who } との約束）
first-step-promise-passed = 約束された回答

## 相談できるところ

incident-help-title = 相談できるところ
incident-help-consumer = 消費者ホットライン 188
incident-help-consumer-what = 最寄りの消費生活センター。事業者との取引が対象（個人どうしは対象外）
incident-help-police = 警察相談専用電話 #9110
incident-help-police-what = 平日の昼間。いま危険なときは 110
incident-help-source = 政府の案内（2019年）

## トラブルの中身

incident-section-what = 見たこと
incident-field-seen = 文言
incident-field-where = どこで
incident-field-when = いつ
incident-field-cards = カード
incident-section-cards = 対象のカード
incident-cards-none = カードは書かれていません。「書き直す」で加えられます。
incident-section-timeline = 経過
incident-timeline-recorded = 記録 { $when }
incident-section-contacts = 連絡の記録
incident-contacts-none = まだありません。申し出たら、日時・相手・受付番号・約束された日をここに残します。
incident-contact-case = 受付番号 { $number }
incident-contact-asked = 伝えたこと：{ $text }
incident-contact-promised = 約束：{ $text }
incident-contact-next = 次：{ $when }
incident-note-label = メモ
incident-note-hint = 起きたことを、見たまま
incident-note-add = 書きとめる
incident-export-button = 書き出す
incident-close-button = 終わりにする
incident-reopen-button = もう一度対応する
incident-closed-on = { $when } に終了
incident-closed-recovered = 戻った額
incident-closed-lost = 失った額
incident-closed-outcome = 結果

## 連絡を記録する窓

incident-contact-title = 連絡を記録
incident-contact-who = 相手
incident-contact-who-hint = 購入先、発行元サポート、188 …
incident-contact-who-missing = 相手を書いてください
incident-contact-channel = 手段
incident-contact-channel-hint = 電話、フォーム、メール…
incident-contact-number = 受付番号
incident-contact-asked-label = 伝えたこと
incident-contact-promised-label = 約束されたこと
incident-contact-next-label = 次の日付
incident-contact-next-help = 回答の約束や次に連絡する日。「次にすること」に出ます。

## 終わりにする窓

incident-close-title = どう終わりましたか
incident-close-outcome = 結果
incident-close-help = 書いたことは経過に残ります。あとでもう一度開けます。
incident-close-balance = いまの残高
incident-close-balance-help = 「{ $account }」で見た残高を書くと、帳簿の残高も合わせます。空のままでも構いません。

## 新しいトラブル

incident-new-title = 困ったことを書く
incident-new-caption = 見たことを書きます。分からないことは空けたままで構いません
incident-edit-title = 書き直す
incident-new-seen-hint = 表示のとおりに
incident-new-where-hint = アプリ、登録ページ、メール、店頭…
incident-new-when-hint = 2026/11/22 14:21
incident-new-when-help = いまの日時を入れてあります。消すと不明になります。
incident-new-when-problem = 日付として読めません。空（不明）にしておくこともできます
incident-new-amount-problem = 円の額として読めません。空にしておくこともできます
incident-new-kind = 種類
incident-new-kind-proposed = 文言に「{ $mark }」があるため、この種類にしました。変えられます。
incident-new-kind-chosen = あなたが選びました。
incident-new-kind-open = 近いものを選びます。あとで変えられます。
incident-new-phishing = 「アカウントがロックされました」というメールは、偽物であることが多くあります。リンクは開かず、発行元のアプリか、自分で開いたページで確かめます。
incident-new-cards = どのカード
incident-new-cards-search = 購入先・番号・額
incident-new-cards-unknown = 分からない
incident-new-cards-none = 合うカードが帳簿にありません。あとで加えられます。
incident-new-cards-chosen = { $shown }枚を選びました
incident-new-cards-more = ほかに { $shown }枚。書くと絞りこめます
incident-new-account-none = なし・不明
incident-new-record = 記録して、最初の一手を見る
incident-new-nothing = 文言を書くか、種類を選んでください

## 申し出の文面

incident-message-lock = ギフトカードが「ロック」と表示されます。
incident-message-refused = ギフトカードが「無効」と表示され、登録できません。
incident-message-cancelled = 登録したギフトカードが、あとから取り消されました。
incident-message-already-used = ギフトカードが「使用済み」と表示されます。
incident-message-balance-vanished = アカウントの残高が、覚えのないまま減りました。
incident-message-account-suspended = アカウントが停止されました。
incident-message-line = { $label }：{ $value }

## 経過の言葉

story-bought = { $cards }を購入 { $amount }
story-received = { $cards }を受け取った { $amount }
story-contact-logged = { $who } に連絡
