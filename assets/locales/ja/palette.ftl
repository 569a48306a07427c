### さがす・操作する。

## The line

palette-hint = 操作、購入先、末尾の 4文字、額
palette-results = さがした結果

## Commands

palette-group-do = 操作
palette-group-pages = ページ
palette-record-caption = フォームに書く
palette-quick-caption = 1行に書く
palette-import-file = ファイルを取り込む…
palette-undo-none = 元に戻すことはまだありません
palette-redo-none = やり直すことはありません
palette-language-ja = 日本語の画面にする
palette-language-en = 英語の画面にする（English）
palette-appearance-light = 明るい画面にする
palette-appearance-dark = 暗い画面にする
palette-appearance-system = 明るさを機械に合わせる

## Other words a command is found by, besides its name

palette-words-record = きろく ついか 追加 新しい 登録 入力
palette-words-quick = はやがき 1行 ついか 追加 入力
palette-words-incident = とらぶる きろく ロック 無効 詐欺 困った 使えない
palette-words-import = とりこみ とりこむ 読み込み 注文履歴 明細 CSV エクセル
palette-words-export = かきだし かきだす 保存 CSV エクセル
palette-words-undo = もとにもどす とりけす 取り消す
palette-words-redo = やりなおす
palette-words-language = げんご 言葉 にほんご えいご
palette-words-appearance = あかるさ くらい テーマ 夜 ダーク ライト
palette-words-ledger = ちょうぼ ひらく ファイル
palette-words-sample = みほん ためす 試す デモ
palette-words-overview = がいよう
palette-words-history = りれき 元に戻す
palette-words-warnings = けいこく 危険 注意
palette-words-over-time = すいい グラフ いつもの買い方
palette-words-before = 購入 チャージ かうまえ
palette-words-asked = 詐欺 たのまれた 頼まれた
palette-words-guide = てびき 根拠 出典 規約
palette-words-settings = せってい

## What was found

palette-more-cards = ほか { $shown }枚をカードで見る
palette-more-incidents = ほか { $shown }件をトラブルで見る
palette-more-accounts = ほか { $shown }件をアカウントで見る
palette-none = 「{ $text }」に合うものはありません
palette-none-why = 操作の名前、購入先、末尾の 4文字、注文番号、額、メモでさがせます

## Keys

palette-key-move = 選ぶ
palette-key-run = 決める
palette-key-close = 閉じる
