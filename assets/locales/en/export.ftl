export-page-caption = Out of the ledger
