card-table-name = Table of cards
