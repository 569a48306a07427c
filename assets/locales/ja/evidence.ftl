### 証拠：帳簿に入れる、見る、開く、取り出す。

## 帳簿に入れられなかったとき

evidence-empty = このファイルは空（0バイト）です
    .advice = 中身のあるファイルを選んでください。空のファイルは証拠になりません。
evidence-too-large = このファイルは{ $size }あります。証拠として入れられるのは{ $most }までです
    .advice = 動画なら必要な部分だけを書き出すか、画面の写しを入れてください。
evidence-no-room = { $size }を入れると、帳簿が大きくなりすぎます（証拠を含めて{ $most }まで）
    .advice = 必要な部分だけのファイルにするか、別の帳簿に記録してください。
evidence-changed-meanwhile = 見たあとで、ファイルが変わりました
    .advice = もう一度加えてください。何も記録していません。
evidence-unreadable = ファイルを読めません
    .advice = ファイルがそこにあり、読めるかを確かめてください。何も記録していません。

## 確かめたとき

evidence-harm-short = 証拠 { $hash } の中身が足りません（{ $expected }バイトのうち{ $found }バイト）
evidence-harm-changed = 証拠 { $hash } の中身が、加えたときと違います
evidence-harm-stray = 証拠 { $hash } が、あるはずのない場所にあります

## 加える

evidence-section = 証拠
evidence-count = { $shown }点
evidence-add = 証拠を追加
evidence-none = まだありません。画面の写し、メール、領収書を、この窓に置くか、Ctrl+V で貼り付けると加わります。
evidence-drop-here = ここに置くと、証拠として加えます
evidence-drop-caption = ファイルはそのままの形で帳簿にしまいます
evidence-looking = { $name } を調べています
evidence-looking-count = { $done } / { $total }
evidence-stop = 中止
evidence-done-attached = 証拠を{ $shown }点加えました
evidence-refused-same = 同じファイルは、もう証拠に入っています
evidence-how-pasted = 画面の写しを貼り付けた
evidence-how-redacted = ファイルの番号を消した写し
evidence-pasted-name = 画面の写し { $when }
evidence-not-taken = { $name } は加えませんでした：{ $what }
evidence-is-ledger = 帳簿のファイルです
    .advice = 帳簿は証拠として加えられません。
evidence-not-a-file = ファイルではありません
    .advice = フォルダーの中のファイルを選んでください。

## 番号が見つかったとき

evidence-codes-title = { $name } に、ギフト券番号と読める文字列があります
evidence-codes-text = { $shown }か所で見つかりました。番号の全部が読める証拠は、見た人がカードを使えます。
evidence-codes-cut = 番号を消した写しを加える
evidence-codes-cut-help = 末尾の4文字だけを残します。元のファイルは帳簿に入れません。
evidence-codes-cut-impossible = 番号が書式やメールの符号化の中にあり、確実には消せません。画面の写しで番号を塗りつぶせば、加えられます。
evidence-codes-keep = このまま加える
evidence-codes-keep-help = 「番号が読める」と印をつけます。書類には、あなたが選ばないかぎり入りません。
evidence-codes-leave = 加えない

## 一覧と窓

evidence-number = 証拠 { $number }
evidence-mark-code = 番号あり
evidence-mark-unchecked = 未確認
evidence-gone = 証拠ファイルなし（登録時 SHA-256 { $hash }）
evidence-gone-short = 証拠ファイルなし
evidence-changed = 登録時と中身が違います（登録時 SHA-256 { $hash }）
evidence-changed-short = 中身が違います
evidence-no-picture = 絵では見られません
evidence-too-large-picture = 大きすぎるか壊れているため、絵では見られません。ファイルはそのまま残っています。
evidence-picture-loading = 読みこんでいます
evidence-field-name = ファイル名
evidence-field-size = 大きさ
evidence-field-hash = SHA-256
evidence-field-title = 題
evidence-field-title-hint = エラー画面、取引画面、振込の控え…
evidence-field-how = 入手方法
evidence-field-how-hint = 画面の写し、メールの保存…
evidence-field-when = 入手日時
evidence-when-offer = ファイルの更新日時 { $when } を入れる
evidence-copy-hash = SHA-256 をコピー
evidence-code-question = 番号の全部が読めますか
evidence-code-help = 読める証拠は、書類に自動では入りません。
evidence-code-yes = 読める
evidence-code-no = 読めない
evidence-code-unknown = まだ見ていない
evidence-open = 開く
evidence-open-refused = この種類のファイルは、ここからは開きません。写しを保存して、確かめてから開いてください。
evidence-save = 写しを保存…
evidence-take-back = 証拠から外す
evidence-save-changes = 記録する
evidence-close = 閉じる
evidence-opening-failed = 開けるプログラムが見つかりません
    .advice = 「写しを保存…」で保存して、別のプログラムで開いてください。
evidence-nameless = 無題

## 帳簿の入れ替え

evidence-ledger-renewed = 帳簿を、証拠をしまえる形に書き直しました
    .advice = 記録は1件も変わっていません。前の帳簿は、そのまま隣に残してあります。

## 帳簿の書き出しとともに

evidence-cli-beside = 証拠{ $shown }点を { $folder } に書き出しました
evidence-cli-read = 証拠{ $shown }点も読みこみました
