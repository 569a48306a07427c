### Calendar: the days that are written out, and the buttons for it.

calendar-name = Giftcho
# $who (String) - Who promised it.
calendar-answer = Answer promised by { $who }
# $who (String) - Whom to contact.
calendar-next = Contact { $who }
# $kind (String) - What went wrong.
calendar-trouble = Trouble in Giftcho: { $kind }
# $card (String) - Which card.
calendar-expiry = { $card } expires
# $account (String) - Which account.
# $amount (String) - How much of it.
calendar-lot = { $amount } of “{ $account }” expires
calendar-recorded = As recorded
calendar-by-rule = Counted from the day of purchase by the issuer’s rule; not confirmed in the present terms

calendar-button = To calendar
calendar-section = Calendar
calendar-what = Promised answers, your next days, and when cards and balances expire, as a file that calendars read. No part of a number is in it, not even the last four.
calendar-format = iCalendar (.ics)
calendar-all = All of them
calendar-of-trouble = Days of troubles
calendar-of-expiry = Cards and balances that expire
# $count (Number) - How many days.
# $shown (String) - The same in words.
calendar-count = { $count ->
    [one] { $shown } day
   *[other] { $shown } days
}
calendar-none = There is no day from today on
