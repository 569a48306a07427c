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
