"""What `--lang` chooses: every word of `explain` and `rules`, and how times are said, in Chinese and in English.

A language is a module with the names of `Words`; mypy holds each to all of them, and a test to the same
placeholders.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from xunli.cli.words import en, zh
from xunli.model import Bound, Kind, Role, TimeKind


class Words(Protocol):
    """The words of one language; those with `{…}` are templates for `str.format`."""

    LANG: str
    """For `<html lang>`, BCP 47."""
    ASIDE: str
    SEPARATOR: str
    COLON: str

    # What the engine's codes mean
    KINDS: Mapping[Kind, str]
    ROLES: Mapping[Role, str]
    TIME_KINDS: Mapping[TimeKind, str]
    BOUNDS: Mapping[Bound, str]
    IMPLIED_PARTS: Mapping[str, str]
    PUBLISHED_FROM: Mapping[str, str]
    REASONS: Mapping[str, str]

    # Around texts
    STDIN_NAME: str
    PUBLISHED: str
    UNPUBLISHED: str

    # Times
    WEEKDAYS: Sequence[str]
    WEEKDAY: str
    DUE: str
    FROM: str
    SINCE: str
    BETWEEN: str
    UNTIL: str
    EVERY: Mapping[str, str]
    EVERY_SECOND: Mapping[str, str]
    EVERY_WEEK_ON: str
    EVERY_SECOND_WEEK_ON: str
    REPEATS: str
    AND_ON: str
    """Between how often and on which days."""
    WORKDAYS: str
    NTH_WEEKDAY: str
    LAST_WEEKDAY: str
    DAY_OF_MONTH: str
    LAST_DAY: str
    MONTH: str
    COUNT: str
    DURATION_PARTS: Sequence[tuple[str, int]]
    """Units, largest first, with their seconds."""

    # Explanations
    LINE: str
    READ_AS: str
    READING: str
    TAKEN: str
    DROPPED: str
    UNACCOUNTED: str
    IN_TEXT: str
    IMPLIED: str
    PARSER: str
    NO_TIMES: str
    MARKED: str
    UNKNOWN_TIME: str
    HERE: str

    # Rules
    RULE_COLUMNS: Sequence[str]
    """Headings of the list of rules: id, pack, kind, role, times, status, example."""
    NO_ITEM: str
    """What stands for the kind of a drop."""
    ANY_TIME: str
    REPLACED: str
    DISABLED: str
    RULES_TOTAL: str
    CHECKED: str
    ALL_RIGHT: str
    TO_CORRECT: str

    # The page
    PAGE: str
    PAGE_OF: str
    CONTENTS: str
    FILE: str
    HEADLINE: str
    PUBLICATION: str
    UNKNOWN_PUBLICATION: str
    ASSUMED: str
    """Of a publication date that nothing says."""
    ITEMS: str
    TIMES_IN_TEXT: str
    TEXT: str
    COUNT_ITEMS: str
    COUNT_CANCELLED: str
    COUNT_TIMES: str
    NO_ITEMS: str
    ITEM: str
    TIME: str
    TO_TEXT: str
    TO_TOP: str
    QUOTED: str
    LEGEND: str
    CANCELLED: str
    NUMBER: str
    COLUMNS: Mapping[str, str]
    """Headings of the table of items, by the names that `report.items` gives its columns."""


LANGUAGES: Mapping[str, Words] = {"zh": zh, "en": en}
"""By the values of `--lang`."""
