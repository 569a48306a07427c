## How long a seller takes claims, and who says so

seller-claims = Time for a claim
# $minutes (String) - As 30 minutes.
seller-claims-until = { $minutes } from the purchase
seller-claims-none = Takes no claims
# $what (String) - As 30 minutes from the purchase.
seller-claims-by-person = { $what } (you wrote this)
# $what (String) - As 30 minutes from the purchase.
seller-claims-by-reports = { $what } (as reported)
# $minutes (String) - As 30 minutes.
seller-claims-assumed = { $minutes } from the purchase (assumed, as nobody knows)

## Writing it down

seller-note-open = Write down the time for a claim
# $seller (String) - The seller’s name.
seller-note-text = How many minutes after the purchase { $seller } takes claims. Look at the seller’s own rules. It counts for every card bought there.
seller-note-minutes = Minutes from the purchase
seller-note-unknown = Not known
seller-note-does-minutes = Until then you are warned with the time left, and afterwards that it has passed.
seller-note-does-none = There will be no warning of the time for a claim at this seller.
# $minutes (String) - As 30 minutes.
seller-note-does-reported = The { $minutes } that were reported are used.
# $minutes (String) - As 30 minutes.
seller-note-does-assumed = For what was bought at a resale site, the { $minutes } of the settings are used.
# $least (String) - The least number.
# $most (String) - The greatest number.
seller-note-problem = Write a number from { $least } to { $most }, or choose one of the words below
