# 設定。

settings-page-caption = この機械だけに残ります

## Screen

settings-screen = 画面
settings-language = 言葉
settings-appearance = 明るさ
settings-appearance-light = 明るい
settings-appearance-dark = 暗い
settings-appearance-system = 機械に合わせる
settings-zoom = 大きさ
settings-zoom-help = Ctrl + と Ctrl − でも変わります。Ctrl 0 で 100% に戻ります

## Ledger

settings-ledger = 帳簿
settings-ledger-place = 置き場所
settings-ledger-copy = 置き場所の写しを取る
settings-ledger-backup = このファイル 1つが帳簿のすべてです。ギフト帳を閉じてから写しを取れば、それが控えになります。
settings-ledger-open = ほかの帳簿を開く…
settings-ledger-recent = 前に開いた帳簿
settings-sample-open = 見本の帳簿を見る
settings-sample-open-caption = 試しに使うための帳簿です。自分の帳簿には何も書きません。
settings-sample-leave = 見本を終える
settings-sample-leave-caption = 見本の帳簿を見ています。終えると、見本に書いたことは捨てて、自分の帳簿に戻ります。

## Import

settings-import = 取り込み
settings-encoding = 文字コード
settings-encoding-auto = ファイルごとに見分ける
settings-encoding-help = 文字化けが続くときだけ、決めておきます

## When to warn

settings-rules = 警告の目安
settings-rules-ours = 金額や枚数についての公式の基準は公表されていません。ここの数字はギフト帳が決めたもので、いつお知らせするかだけを決めます。これより少なければ安全、という意味ではありません。
settings-rules-source = 根拠：{ $source }
settings-rules-buying = 買い方
settings-rules-dates = 期限と、手つかずのカード
settings-rules-claims = 購入先への申し出
settings-rules-reset-all = すべて元の値に戻す
settings-rules-unchanged = すべて元の値です
settings-rule-reset = 元の値に戻す
settings-rule-reset-name = { $label }を元の値に戻す
settings-rule-help = { $what }。元の値は { $usual }
settings-rule-amount = { $number }{ $unit }
settings-rule-outside = { $least }から { $most }までの数にできます
settings-rule-empty = 空けてはおけません。{ $least }から { $most }までの数にできます
settings-rule-unreadable = 「{ $typed }」は整数として読めません。{ $least }から { $most }までの数にできます
settings-unit-purchases = 件
settings-unit-times = 倍
settings-unit-percent = %
settings-unit-cards = 枚
settings-unit-yen = 円
settings-rule-look-back = 振り返る日数
settings-rule-look-back-help = 今日からさかのぼって、購入を見る日数
settings-rule-usual = くらべる日数
settings-rule-usual-help = その前の何日間を「いつも」と見るか
settings-rule-usual-least = 必要な件数
settings-rule-usual-least-help = 「いつも」と言うために必要な購入の数
settings-rule-amount-times = 金額の倍率
settings-rule-amount-times-help = いつもの中央値の何倍を超えたら知らせるか
settings-rule-amount-spreads = 金額の開き
settings-rule-amount-spreads-help = 中央値から、いつものばらつきの何倍を超えて離れたら知らせるか（倍率とともに）
settings-rule-spread-least = 開きの下限
settings-rule-spread-least-help = いつも同じ額でも、中央値のこの割合まではばらつきと見る
settings-rule-count-times = 枚数の倍率
settings-rule-count-times-help = いつもの中央値の何倍を超えたら知らせるか
settings-rule-count-least = 枚数の下限
settings-rule-count-least-help = この枚数から知らせる（倍率とともに）
settings-rule-first-large = はじめの大口
settings-rule-first-large-help = くらべる記録がないとき、1日の購入がこの額から知らせる
settings-rule-expiring-caution = 期限の注意
settings-rule-expiring-caution-help = 有効期限の何日前から注意を出すか
settings-rule-expiring-warning = 期限の警告
settings-rule-expiring-warning-help = 有効期限の何日前から警告に上げるか
settings-rule-idle = 手つかず
settings-rule-idle-help = 未チャージのまま何日たったら知らせるか
settings-rule-claim = 申し出の時間
settings-rule-claim-help = 第三者のサイトが申し出を受ける時間が分からないときに、何分と見るか

## Keys

settings-keys = キー操作
settings-key-quick-entry = 早書き
settings-key-import = 取り込み
settings-key-incident = トラブルを記録
settings-key-history = 履歴
settings-key-settings = 設定
settings-key-palette = さがす・操作する
settings-key-pages = ページを移る
settings-key-undo = 元に戻す
settings-key-redo = やり直す
settings-key-zoom = 大きさを変える

## About

settings-about = ギフト帳について
settings-version = 版
settings-licence = 利用の条件
settings-licence-text = { $licence }（自由に使い、配り、変えられます）。書体は BIZ UDPゴシック（SIL Open Font License）です。
settings-promise = 約束
settings-promise-text = 通信しません。帳簿はこの機械の中だけにあり、登録も広告も計測もありません。番号は末尾の 4文字しか残しません。

## What is the matter with the settings file, as the command line says it

settings-problem-value = 設定の「{ $key }」は { $found } にできません。いつもの値を使います。
settings-problem-line = 設定のファイルは{ $line }行目から読めません。いつもの設定を使います。
settings-problem-no-text = 設定のファイルは文字として読めません。いつもの設定を使います。
settings-problem-unreadable = 設定のファイルを読めません（{ $said }）。いつもの設定を使います。
