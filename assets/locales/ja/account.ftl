account-page-caption = チャージ先と残高
