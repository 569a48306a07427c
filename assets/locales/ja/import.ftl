# 取り込み：ファイルから帳簿へ。

import-page-caption = 買ったもの・明細の CSV から

## Before a file is chosen

import-start-title = ここに CSV ファイルを置く
import-start-drop = ここで放すと読みます
import-start-promise = 読んだあとに 1行ずつ確かめます。確かめて取り込むまで、何も記録しません。
import-start-codes = ファイルに番号があれば、末尾の 4文字だけを残します。
import-known = 読める形式
import-known-aohf = Amazonの注文履歴を書き出す拡張機能の CSV です。ギフトカードの行だけを選び出します。
import-known-template = ギフト帳の書き出しと同じ列の表です。1行がカード 1枚です。
import-known-encodings = 文字コードは、UTF-8、Shift_JIS（CP932）、EUC-JP、ISO-2022-JP、UTF-16 を見分けます。
import-runs = これまでの取り込み
import-runs-none = まだ取り込んだファイルはありません。取り込むと、ここから丸ごと取り消せます。
import-run-summary = { $when }・{ $rows }行から { $recorded }件
import-run-take-back = この取り込みを取り消す

## While a file is read

import-planning = ファイルを読んでいます

## Review

import-review-title = 取り込みの確認
import-review-caption = まだ何も記録していません
import-headline = 「{ $profile }」のようです。{ $rows }行のうち、ギフトカードは { $cards }件です。
import-headline-charges = 「{ $profile }」のようです。{ $rows }行のうち、ギフトカードは { $cards }件、チャージは { $charges }件です。
import-layout = 形式
import-layout-change = 形式を変更
import-encoding = 文字コード
import-encoding-change = 文字コードを変更
import-change = 変更
import-table = 取り込む行の一覧
import-rows-shown = 見る行
import-nothing-shown = この区分の行はありません
import-column-line = 行
import-column-state = 状態
import-column-date = 日付
import-column-title = 商品名
import-column-amount = 金額
import-column-reason = 理由
import-class-all = すべて
import-class-card = ギフトカード
import-class-charge = チャージ
import-class-ask = 判断が必要
import-class-duplicate = 取り込み済み
import-class-problem = 問題
import-class-ignored = 対象外
import-state-card = ギフトカード
import-state-charge = チャージ
import-state-ask = 判断が必要
import-state-duplicate = 取り込み済み
import-state-problem = 問題
import-state-ignored = 対象外
import-state-taken = 記録する
import-state-left = 記録しない
import-left-out = 取り込みから外しました
import-quantity = { $amount } × { $shown }枚として

## One row

import-row = { $line }行目
import-row-place = { $at } / { $of }
import-row-previous = 前の行
import-row-next = 次の行
import-row-none = 行を選ぶと、理由と記録される内容が出ます
import-cell = { $column }：{ $value }
import-quote-line = 引用符は { $line }行目で始まっています
import-like-line = { $line }行目と同じ内容です
import-like-line-head = { $line }行目
import-like-card = 帳簿の記録と似ている
import-like-card-head = 帳簿
import-like-gone = 似た記録は、もう帳簿にありません。
import-like-same = 下のところは、どれも同じです。
import-like-differs = { $fields }が異なります。
import-choice = 取り込み方
import-choice-another = 別の購入として記録する
import-choice-another-order = 注文番号が異なるため、おすすめです
import-choice-another-plain = 同じものを買ったときは、こちらです
import-choice-same-line = { $line }行目と同じ購入とみなす
import-choice-same-card = 帳簿の記録と同じとみなす
import-choice-same-caption = この行は記録しません
import-choice-card = ギフトカードとして記録する
import-choice-card-caption = 発行元や種類は、あとで直せます
import-choice-no-card = 記録しない
import-choice-later = あとで決める
import-choice-later-caption = この行だけを残して、先に進みます
import-choice-all-another = 似た { $shown }行をすべて記録する
import-take-row = この行を取り込む
import-take-again = それでも記録する
import-draft = 記録される内容
import-draft-note = 取り込んだあとで、カードのページから直せます。
import-draft-none = この行からは何も記録しません。
import-draft-cards = { $amount } × { $shown }枚
import-draft-trouble = トラブルとして記録
import-raw = 元の行
import-raw-masked = 番号は末尾の 4文字だけにしました

## Bottom bar

import-bottom-undo = 取り込みは、あとで丸ごと取り消せます。
import-bottom-rest = { $parts }は、取り込まずに残します。
import-bottom-rest-ask = 判断の残り { $shown }件
import-bottom-rest-problem = 問題 { $shown }件
import-bottom-rest-left = 外した { $shown }件
import-bottom-rest-and = { $first }と{ $second }
import-total = 額面の合計
import-commit = { $shown }件を取り込む
import-commit-none = 取り込む行がありません
import-committing = 取り込んでいます

## After

import-done-title = { $shown }件を取り込みました
import-done-caption = 「{ $file }」から
import-done-taken-back = この取り込みは取り消しました
import-done-taken-back-caption = 「{ $file }」から記録したものは、帳簿から外れました。
import-done-total = 額面の合計
import-done-left = 記録しなかった行
import-done-show = カードを見る
import-done-another = ほかのファイルを取り込む
import-done-codes = 番号は末尾の 4文字だけを残しました。元のファイルに番号があるなら、ごみ箱も含めて消しておくと安心です。
import-revert-title = 取り込みを取り消しますか
import-revert-text = 「{ $file }」から記録した { $shown }件が、帳簿から外れます。記録した事実は履歴に残り、あとで戻せます。
import-revert-along-title = あとの記録も一緒に取り消しますか
import-revert-along-text = この取り込みをもとにした記録が { $shown }件あります。一緒に帳簿から外れます。あとで戻せます。

## When there is no plan

import-failed-nothing = 何も記録していません。
import-failed-other = ほかのファイルを選ぶ…
import-failed-encoding = ほかの文字コードで読む
import-failed-first = はじめの行
import-encoding-auto = 見分ける
import-error-empty = ファイルに何も書かれていません
    .advice = 書き出した元の道具で、中身があるか確かめてください。
import-error-image = これは画像です
    .advice = 取り込めるのは、CSV などの文字のファイルです。画像は、トラブルの証拠として使えます。
import-error-pdf = これは PDF です
    .advice = 取り込めるのは、CSV などの文字のファイルです。同じページから CSV を書き出せることがあります。
import-error-zip = これは ZIP か、Excel のファイルです
    .advice = ZIP なら開いて、中の CSV を選んでください。Excel なら「CSV UTF-8」の形で保存し直してください。
import-error-archive = これは圧縮されたファイルです
    .advice = 開いて、中の CSV を選んでください。
import-error-old-workbook = これは古い Excel のファイルです
    .advice = Excel で開き、「CSV UTF-8」の形で保存し直してください。
import-error-sqlite = これは帳簿か、ほかのデータベースです
    .advice = 帳簿なら、設定の「ほかの帳簿を開く」から開いてください。
import-error-binary = 文字のファイルではありません
    .advice = 取り込めるのは、CSV などの文字のファイルです。
import-error-too-large = ファイルが大きすぎます（{ $size } MB）
    .advice = 期間を分けて書き出し、いくつかに分けて取り込んでください。
import-error-no-profile = 形式「{ $profile }」がありません
    .advice = ほかの形式を選んでください。
import-error-does-not-fit = このファイルは、形式「{ $profile }」ではありません
    .advice = その形式の見出しの行が見つかりません。ほかの形式を選ぶか、形式を見分けて読んでください。
import-error-cancelled = 読むのを中止しました
    .advice = もう一度ファイルを選べます。
import-error-layout = このファイルの形式は、まだ分かりません
    .advice = 見出しの行が、読める形式のどれとも合いません。文字化けしているなら、文字コードを変えてください。そうでなければ、ギフト帳のひな形の列に移してから取り込めます。

## Why a row is what it is: in the table, and in a sentence

import-reason-gift-card-title = 商品名から
    .why = 商品名が、ギフトカードの名前です。
import-reason-template-row = ひな形の行
    .why = ギフト帳のひな形の行です。1行がカード 1枚です。
import-reason-provenance-word-unknown = 購入元区分が読めない
    .why = 購入元区分に、知らない言葉があります。入手元区分は不明とし、言葉はメモに残します。
import-reason-word-unknown = 知らない言葉がある
    .why = 知らない言葉の欄があります。その欄は不明とし、言葉はメモに残します。
import-reason-code-too-short = 番号が短い
    .why = 番号が 4文字に足りないため、末尾を残せません。番号は不明とします。
import-reason-date-in-future = 日付が先の日
    .why = 購入日が今日より先です。書きまちがいかもしれません。
import-reason-amount-missing = 金額がない
    .why = 金額が見つかりません。額面は不明として記録します。
import-reason-same-serial-number = シリアル番号が同じ
    .why = 同じシリアル番号のカードがあります。同じカードを 2度書いたのかもしれません。
import-reason-same-code = 番号の末尾と額面が同じ
    .why = 発行元、額面、番号の末尾が同じカードがあります。別のカードでも起こりうることです。
import-reason-same-order = 注文番号と額面が同じ
    .why = 注文番号と額面が同じカードがあります。同じ注文の別のカードかもしれません。
import-reason-same-row = 同じ内容の行
    .why = 前の行と内容が同じです。同じものを何枚か買ったのかもしれません。
import-reason-right-not-value = 金額ではなく利用券
    .why = 番号で使える利用券で、金額のカードではないかもしれません。
import-reason-unknown-brand = 知らない発行元
    .why = ギフトカードのようですが、発行元が分かりません。
import-reason-order-returned = 返品か返金がある
    .why = この注文には、返品か一部の返金があります。手元に残ったかどうかは分かりません。
import-reason-already-imported = 前に取り込んだ
    .why = この行は、前に取り込んでいます。
import-reason-already-recorded = すでに帳簿にある
    .why = 同じ内容のカードが、すでに帳簿にあります。
import-reason-pseudo-row = 商品ではない行
    .why = ポイント、送料、割引、支払いのために書き加えられた行です。
import-reason-order-total = 注文全体の行
    .why = 注文全体の金額の行です。カードの行は別にあります。
import-reason-other-product = ギフトカードではない
    .why = 商品名から、ギフトカードではないと読みました。
import-reason-look-alike-title = カードではなく別のもの
    .why = ギフトカードという言葉はありますが、入れ物など別の商品です。
import-reason-order-cancelled = 取り消された注文
    .why = この注文は取り消されています。
import-reason-total-row = 合計の行
    .why = 合計や注記の行です。
import-reason-blank-row = 何も書かれていない
    .why = 何も書かれていない行です。
import-reason-repeated-header = 見出しの繰り返し
    .why = 見出しの行が繰り返されています。
import-reason-undecodable-bytes = 読めない文字がある
    .why = この文字コードでは読めない文字があります。ほかの文字コードを選ぶと読めることがあります。
import-reason-unclosed-quote = 引用符が閉じていない
    .why = 引用符が閉じていないため、行の終わりが分かりません。
import-reason-nul-character = 空の文字がある
    .why = 空の文字（NUL）が入っています。ファイルが壊れているのかもしれません。
import-reason-unknown-layout = 形式が分からない
    .why = 列の並びが、知っている形式のどれとも合いません。
import-reason-order-not-read = 注文を読めていない
    .why = 書き出した道具が、この注文のページを読めていません。道具でもう一度書き出してください。
import-reason-date-unreadable = 日付が読めない
    .why = 日付が読めません。
import-reason-date-impossible = 日付が暦にない
    .why = 暦にない日付です。
import-reason-date-two-digit-year = 年が 2けた
    .why = 年が 2けたのため、どの年か決められません。
import-reason-date-missing-year = 年が書かれていない
    .why = 日付に年がありません。
import-reason-date-missing-day = 日が書かれていない
    .why = 日付に日がありません。
import-reason-date-serial-number = 日付が通し番号
    .why = 日付が、表計算の通し番号になっています。日付の形で保存し直してください。
import-reason-amount-unreadable = 金額が読めない
    .why = 金額が読めません。
import-reason-amount-fraction = 金額に端数がある
    .why = この通貨にはない端数が付いています。
import-reason-amount-ambiguous = 金額が 2通りに読める
    .why = 区切りの点が、けた区切りか小数点か決められません。
import-reason-amount-other-currency = 通貨が食いちがう
    .why = 金額の通貨が、行の通貨と食いちがっています。
import-reason-amount-too-large = 金額が大きすぎる
    .why = 金額が大きすぎて、扱えません。
import-reason-amount-negative = 金額が負の数
    .why = 金額が負の数です。返金の行かもしれません。
import-reason-number-damaged = 番号が丸められた
    .why = 表計算で番号が丸められ、残りのけたが失われています。もとのファイルを取り込んでください。
import-reason-currency-unreadable = 通貨が読めない
    .why = 通貨が読めません。
import-reason-quantity-unreadable = 枚数が読めない
    .why = 枚数が読めないか、0枚か、多すぎます。
