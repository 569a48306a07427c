# 帳簿のファイルの問題。何か、どうするか。

file-not-found = ここに帳簿はありません
    .advice = ファイルを移したときは、移した先のファイルを開いてください。

file-already-exists = 同じ名前のファイルがあります
    .advice = 別の名前を選んでください。いまあるファイルには触れていません。

file-is-folder = 帳簿ではなく、フォルダーです
    .advice = 中にある帳簿のファイルを選んでください。

file-not-a-file = ふつうのファイルではありません
    .advice = このパソコンのディスクにある帳簿のファイルを選んでください。

file-too-large = 帳簿としては大きすぎるファイルです
    .advice = 選んだファイルが正しいか、確かめてください。

file-no-permission = このファイルを読む許可がありません
    .advice = ファイルとフォルダーの持ち主を確かめるか、自分のフォルダーに写してから開いてください。

file-empty = 空のファイルです
    .advice = 帳簿は入っていません。入っているはずなら、以前の写しを探してください。

file-not-a-ledger = ギフト帳の帳簿ではありません
    .advice = ほかの種類のファイルです。購入の一覧を読むときは、取り込みを使ってください。

file-other-program = ほかのプログラムのファイルです
    .advice = データベースですが、帳簿ではありません。

file-newer = 新しい版のギフト帳で書かれた帳簿です
    .advice = その版で開くか、新しい版を入れてください。

file-damaged = 帳簿が壊れています
    .advice = まずこのファイルの写しをつくり、残しておいてください。そのうえで、壊れていない新しい写しを開いてください。

file-in-use = この帳簿は、すでに開かれています
    .advice = 別のウィンドウで開いています。そちらで続けるか、閉じてからもう一度試してください。

file-journal-left = 帳簿の片割れだけが残っています
    .advice = -journal で終わるファイルは、移された帳簿の一部です。2つを同じ場所に戻してください。

file-needs-recovery = 前回、書き込みの途中で終わりました
    .advice = 元に戻せますが、この場所には書き込めません。2つのファイルを自分のフォルダーに写してから開いてください。

file-read-only = ここには書き込めません
    .advice = ファイルかフォルダーが保護されています。自分のフォルダーに写してください。

file-disk-full = ディスクがいっぱいです
    .advice = 空きをつくってから、もう一度試してください。これまでの記録は無事です。

file-no-folder = フォルダーをつくれませんでした
    .advice = 場所を確かめるか、別の場所を選んでください。

file-cancelled = 中止しました
    .advice = 何も記録していません。

file-duplicate-id = 同じ記録がすでにあります
    .advice = 何も記録していません。繰り返すときは、ログを残して知らせてください。

file-not-empty = 帳簿が空ではありません
    .advice = 帳簿の書き出しは、空の帳簿にだけ読み込めます。

file-bad-copy = 写しが元の帳簿と一致しません
    .advice = 写しは捨てました。別の場所で試してください。

file-stopped = 書き込みが止まりました
    .advice = いったん閉じて、開きなおしてください。これまでの記録は無事です。

file-io = ファイルを読み書きできませんでした
    .advice = ディスクがつながっているか確かめて、もう一度試してください。

file-database = ファイルを読み書きできませんでした
    .advice = もう一度試してください。繰り返すときは、ファイルの写しをつくって残してください。

file-unreadable-entry = この版では読めない種類の記録があります
    .advice = 新しい版のギフト帳で開いてください。

file-bug = ギフト帳の中で失敗しました
    .advice = 何も記録していません。起きた場所はログに残っています。

file-json-line = { $line }行目が、帳簿の書き出しの行ではありません
    .advice = 何も読み込んでいません。もう一度書き出してください。

file-nothing-changed = ファイルには何も書いていません。

file-where = ファイル

file-details = 詳しく

file-open-other = ほかの帳簿を開く…

file-make-new = 新しい帳簿をつくる…

file-opening = 帳簿を開いています

file-own = わたしの帳簿

file-sample = 見本の帳簿

file-new = 新しい帳簿

file-still-empty = まだ空です

shell-drop-here = ここで放すと、このファイルを確かめます

shell-drop-nothing-recorded = 確かめるまで、何も記録しません

shell-history = 履歴

shell-path-title = ファイルの場所を書いてください

shell-path-text = システムのファイル画面が応えないため、ここに場所を書けます。

shell-path-label = ファイル

shell-busy = ほかの作業が動いています

shell-writing = 保存しています

shell-reading-file = ファイルを読んでいます

shell-exporting = 書き出しています

shell-no-display-title = ギフト帳の画面を開けません

shell-settings-problem = 読めない設定がありました。いつもの設定を使います

file-saved-at = { $time } に保存

shell-no-display = 画面を開けませんでした: { $reason }
    .advice = 画面とグラフィックスのドライバーが要ります。画面を使わない命令は動きます: giftcho --help

shell-exported = { $name } に書き出しました

file-moved = 開いているあいだに、帳簿のファイルが移されたか、入れ替わりました
    .advice = これ以上は書き込みません。画面を閉じ、ファイルを戻してから開きなおしてください。

file-suspect = 書き込みの途中で失敗しました
    .advice = 開きなおすと、これまでの記録を確かめます。いったん閉じて、開きなおしてください。

file-is-ledger = 購入の一覧ではなく、帳簿です
    .advice = 「ほかの帳簿を開く」から開いてください。

file-layout = 自分の形式「{ $name }」を読めません
    .advice = 取り込みのページで、もう一度ファイルから作れます。ほかの形式は使えます。

file-layout-line = 自分の形式「{ $name }」を読めません（{ $line }行目）
