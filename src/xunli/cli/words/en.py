"""The words in English."""

from collections.abc import Mapping, Sequence

from xunli.model import Bound, Kind, Role, TimeKind

LANG = "en"
ASIDE = "{words} ({aside})"
SEPARATOR = ", "
COLON = ": "

# What the engine's codes mean
KINDS: Mapping[Kind, str] = {
    Kind.EXAM: "exam",
    Kind.ADMIT_CARD: "admit card",
    Kind.REGISTRATION: "registration",
    Kind.PAYMENT: "payment",
    Kind.REFUND: "refund",
    Kind.REVIEW: "review",
    Kind.INTERVIEW: "interview",
    Kind.RESULT: "result",
    Kind.PUBLICITY: "public notice",
    Kind.APPLICATION: "application",
    Kind.ADMISSION: "admission",
    Kind.TRANSPORT: "transport",
    Kind.TRAFFIC: "traffic control",
    Kind.OUTAGE: "outage",
    Kind.EVENT: "event",
    Kind.MEETING: "meeting",
    Kind.SALE: "sale",
    Kind.TENDER: "tender",
    Kind.EFFECTIVE: "takes effect",
    Kind.HOLIDAY: "holiday",
    Kind.HEALTH: "health",
    Kind.COURT: "court",
    Kind.OTHER: "other",
}
ROLES: Mapping[Role, str] = {
    Role.EVENT: "happens then",
    Role.WINDOW: "open between",
    Role.DEADLINE: "due by",
    Role.START: "from then on",
}
TIME_KINDS: Mapping[TimeKind, str] = {
    TimeKind.DATE: "date",
    TimeKind.TIME: "time",
    TimeKind.DATETIME: "date and time",
    TimeKind.DATERANGE: "days",
    TimeKind.TIMERANGE: "hours",
    TimeKind.DATETIMERANGE: "stretch of time",
    TimeKind.DURATION: "length",
    TimeKind.SET: "repeated",
    TimeKind.HOLIDAY: "holiday",
}
BOUNDS: Mapping[Bound, str] = {
    Bound.AT: "",
    Bound.FROM: "from",
    Bound.UNTIL: "up to and including",
    Bound.BEFORE: "before",
    Bound.AFTER: "after",
    Bound.WITHIN: "within",
}
IMPLIED_PARTS: Mapping[str, str] = {
    "year": "year",
    "month": "month",
    "day": "day",
    "meridiem": "morning or afternoon",
    "start": "start",
    "end": "end",
    "approximate": "approximate",
    "reference": "no date to read it against",
    "week": "which week",
    "weekday": "the weekday does not fit the date",
    "anchor": "the day it counts from",
    "arrangement": "holiday not yet announced",
}
PUBLISHED_FROM: Mapping[str, str] = {
    "caller": "given with --published",
    "metadata": "from the file's metadata",
    "label": "labelled in the text",
    "header": "date in the page header",
    "signature": "date under the signature",
    "dateline": "date of the dateline",
    "stamp": "the text says when it was put up or updated",
    "posts": "date of the posts",
    "line": "a date on its own line",
    "year": "only the year in the title is known; its first day or that of the term is taken",
}
REASONS: Mapping[str, str] = {
    "past": "was over when this was published",
    "dateline": "date of a dateline",
    "signature": "date under a signature",
    "masthead": "date in a masthead",
    "publication": "date of publication",
    "statistics": "period of statistics",
    "history": "things past",
    "age": "a condition of age or birth",
    "condition": "a condition, nothing that takes place",
    "validity": "how long something is valid",
    "document name": "date in a document's name",
    "number": "a number of something",
    "example": "an example",
    "hotline hours": "hours of a hotline",
    "standing timetable": "hours as they always are",
    "detail": "a detail within an item",
    "weather": "a weather forecast",
    "goal": "a goal, not an arrangement",
    "negated": "said not to be",
    "superseded": "replaced by a new time",
    "cancelled": "called off",
    "duration": "a length that begins on no known day",
    "no anchor": "what day it counts from is not known",
    "vague": "said too vaguely",
    "no reference": "no year, and no publication date known",
    "repeated": "says the same as another place",
    "no rule": "no rule says what is to be done then",
    "not kept": "of a kind that its source does not keep",
}

# Around texts
STDIN_NAME = "standard input"
PUBLISHED = "published {date} ({origin})"
UNPUBLISHED = "publication date unknown, {date} taken for it"

# Times
WEEKDAYS: Sequence[str] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAY = "{day}"
DUE = "by {when}"
FROM = "from {when}"
SINCE = "from {when}"
BETWEEN = "from {first} to {last}"
UNTIL = "to {when}"
EVERY: Mapping[str, str] = {
    "DAILY": "every day",
    "WEEKLY": "every week",
    "MONTHLY": "every month",
    "YEARLY": "every year",
    "HOURLY": "every hour",
}
EVERY_SECOND: Mapping[str, str] = {
    "DAILY": "every {n} days",
    "WEEKLY": "every {n} weeks",
    "MONTHLY": "every {n} months",
    "YEARLY": "every {n} years",
}
EVERY_WEEK_ON = "every {days}"
EVERY_SECOND_WEEK_ON = "every {n} weeks on {days}"
REPEATS = "repeated"
AND_ON = ", "
WORKDAYS = "Mon–Fri"
NTH_WEEKDAY = "{day} no. {n}"
LAST_WEEKDAY = "the last {day}"
DAY_OF_MONTH = "day {n}"
LAST_DAY = "the last day"
MONTH = "month {n}"
COUNT = ", {n} times"
DURATION_PARTS: Sequence[tuple[str, int]] = (("{n} d", 86400), ("{n} h", 3600), ("{n} min", 60), ("{n} s", 1))

# Explanations
LINE = "line {line}"
READ_AS = "read as"
READING = "{kind} {bound} {value}"
TAKEN = "taken"
DROPPED = "left out"
UNACCOUNTED = "no rule took it, and no reason is recorded"
IN_TEXT = "in the text"
IMPLIED = "filled in: {parts}"
PARSER = "parser {parser}"
NO_TIMES = "No time expression was found."
MARKED = "【{text}】"
UNKNOWN_TIME = "not known"
HERE = "{times} time expressions in all, {used} of them taken."

# Rules
RULE_COLUMNS: Sequence[str] = ("rule", "pack", "kind", "role", "times", "status", "example")
NO_ITEM = "no item"
ANY_TIME = "any time"
REPLACED = "replaced by {by} of {pack}"
DISABLED = "disabled by {pack}"
RULES_TOTAL = "rules: {rules}, drops: {drops}."
CHECKED = "rules: {rules}, drops: {drops}, examples: {examples}; {result}"
ALL_RIGHT = "all right."
TO_CORRECT = "to correct: {faults}."

# The page
PAGE = "xunli: where the dates come from"
PAGE_OF = "{name} · xunli"
CONTENTS = "Contents"
FILE = "File"
HEADLINE = "Title"
PUBLICATION = "Published"
UNKNOWN_PUBLICATION = "not known"
ASSUMED = "the text says none; this was taken"
ITEMS = "Items"
TIMES_IN_TEXT = "Times"
TEXT = "Text"
COUNT_ITEMS = "{items}"
COUNT_CANCELLED = "{items}, {cancelled} of them called off"
COUNT_TIMES = "{times}: {used} taken, {dropped} left out"
NO_ITEMS = "No dated items were found."
ITEM = "item {n}"
TIME = "time {n}"
TO_TEXT = "in the text"
TO_TOP = "back to the top"
QUOTED = "words that prove an item"
LEGEND = "Legend"
CANCELLED = "called off"
NUMBER = "No."
COLUMNS: Mapping[str, str] = {
    "kind": "Kind",
    "role": "Role",
    "title": "Title",
    "when": "When",
    "place": "Place",
    "contact": "Contact",
    "url": "Link",
    "note": "Note",
    "replaces": "Replaces",
    "implied": "Filled in",
    "rule": "Rule",
    "status": "Status",
    "times": "Made of",
}
