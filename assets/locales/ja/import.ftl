import-page-caption = 買ったもの・明細の CSV から
