import-page-caption = From CSV files of purchases and statements
