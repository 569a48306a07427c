export-page-caption = 帳簿から外へ
