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
