### 帳簿の記録を一行ずつ。ことがらと、ほかと見分けるための言葉。

## What happened, one line each

history-recorded = 記録した
history-imported = 取り込みで記録した
history-amended = 書き直した
history-charged = チャージした
history-spent = 使った
history-handed-over = 手放した
history-resent = 新しい番号が送られた
history-code-told = 番号を人に伝えた
history-account-opened = アカウントを加えた
history-account-amended = アカウントを書き直した
history-balance-spent = 残高を使った
history-balance-credited = 残高が増えた
history-balance-seen = 残高を確かめた
history-incident-opened = トラブルを記録した
history-incident-amended = トラブルを書き直した
history-incident-noted = 経過を書いた
history-contact-logged = 連絡を記録した
history-incident-closed = トラブルを終えた
history-incident-reopened = トラブルを開き直した
history-seller-noted = 申し出の期限を書いた
history-seller-noted-none = 申し出を受けない
history-seller-noted-minutes = 購入から { $minutes }分
history-warning-dismissed = 警告を閉じた
history-warning-restored = 警告を戻した
history-import-committed = ファイルを取り込んだ
history-import-reverted = 取り込みを取り消した
history-entry-reverted = 記録を取り消した

## Parts of a line

history-times = { $face } × { $count }枚
history-change = { $field } { $value }
history-received = { $amount } 受け取り
history-recovered = { $amount } 戻った
history-lost = { $amount } 失った
history-seen-where = 見た場所
history-step-open = 手順を未完了に戻した
history-step-done = 手順を済ませた
history-step-not-possible = 手順を対象外にした
history-evidence-attached = 証拠を加えた
history-evidence-amended = 証拠の説明を直した
history-exported = 書き出した
