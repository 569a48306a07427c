### What is in the sample ledger. The shops are real authorised ones, the resale site is made up.

sample-account-amazon = My Amazon
sample-account-google = My Google Play

sample-seller-amazon = Amazon.co.jp
sample-seller-lawson = Lawson Shinjuku
sample-seller-famima = FamilyMart Nakano
sample-seller-seven = 7-Eleven Ekimae
sample-seller-bic = BicCamera
sample-seller-site = Resale site A
sample-seller-points = Points exchange

sample-person-mother = Mother
sample-person-yamada = Yamada-san
sample-person-niece = My niece
sample-person-colleagues = Colleagues
sample-person-caller = The caller

sample-memo-drawer = Found in a drawer. I cannot recall when or from whom it came
sample-memo-birthday = For my birthday
sample-memo-wedding = Wedding present
sample-memo-year-end = Thanks at the end of the year
sample-memo-balance = Seen on the balance page

sample-fraud-seen = “You have an unpaid bill. Pay with a card today and it stops.” I read the number out
sample-fraud-where = Telephone
sample-fraud-police = Police advice line #9110
sample-fraud-issuer = The issuer’s support
sample-fraud-channel = Telephone
sample-fraud-asked = I told someone the number. Can the card be stopped?
sample-fraud-used = It had been used already and could not be stopped
sample-fraud-advice = I was told how to report it. I will not answer such calls again
sample-fraud-memo = Nothing came back

sample-lock-seen = This Amazon gift card is locked
sample-lock-where = The page for charging
sample-lock-note = Kept a picture of the screen

## Names for made-up ledgers of any size

synthetic-account-family = The family’s Amazon
synthetic-account-old = An older Amazon
# $chain (String) - The chain and place.
# $number (String) - The shop's number.
synthetic-shop = { $chain } no. { $number }
# $letter (String) - A letter.
synthetic-site = Resale site { $letter }
