"""Facts about days: the Chinese lunar calendar, solar terms, feasts, official breaks and working days.

Pure functions on dates, without a clock, a time zone or a locale. Nothing is imported here, so that a caller
pays only for the module it needs:

- `lunar`: lunar day ↔ civil date, leap months, 1899–2100
- `terms`: the solar terms by name, 1900–2100
- `festivals`: feasts and memorial days by name and alias
- `holidays`: the days off around a public holiday
- `workdays`: working days with the State Council's exchanged days (调休)
- `weeks`: the nth weekday of a month, the Monday of a week

Ranges are half-open. A day that does not exist, or that lies outside the years a table covers, is `None`; a
function that has no such answer raises `ValueError` with the range in its message.
"""
