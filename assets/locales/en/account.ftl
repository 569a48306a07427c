account-page-caption = Where cards are charged, and what is left
