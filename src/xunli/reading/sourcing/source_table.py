"""Reading one source of a file strictly: each value has its type, and every fault is told."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from xunli.model import Kind
from xunli.reading.sourcing.publication_rule import PublicationRule, publication_rule

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SHOWN = 60


class SourceTable:
    """One source being read."""

    def __init__(self, values: Mapping[str, Any], fault: Callable[[str, str], None]) -> None:
        """`fault` takes the key and what is wrong with its value."""
        self._values = values
        self.fault = fault

    def text(self, field: str, *, needed: bool = False) -> str:
        """A text; what is there must not be blank."""
        value = self._values.get(field)
        if value is None:
            if needed:
                self.fault(field, "missing")
            return ""
        if not isinstance(value, str):
            self.fault(field, f"must be a text, not {short(value)}")
            return ""
        if not value.strip():
            self.fault(field, "must not be empty")
        elif "\0" in value:
            self.fault(field, "must not hold a NUL character")
        return value.strip()

    def flag(self, field: str) -> bool:
        """True or false; false where it is not there."""
        value = self._values.get(field, False)
        if not isinstance(value, bool):
            self.fault(field, f"must be true or false, not {short(value)}")
        return value is True

    def count(self, field: str, default: int) -> int:
        """A whole number of pages."""
        value = self._values.get(field, default)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 1000:
            self.fault(field, f"must be a number from 1 to 1000, not {short(value)}")
            return default
        return value

    def kinds(self) -> frozenset[Kind]:
        """The kinds to keep; none where they are not there."""
        values = self._values.get("kinds")
        if values is None:
            return frozenset()
        if not isinstance(values, list) or not values or not all(isinstance(value, str) for value in values):
            self.fault("kinds", 'must be a list of kinds that is not empty, as ["exam", "payment"]')
            return frozenset()
        known = [kind.value for kind in Kind]
        for value in values:
            if value not in known:
                self.fault("kinds", f"unknown kind {short(value)}{nearest(value, known)}")
        return frozenset(Kind(value) for value in values if value in known)

    def published(self) -> PublicationRule | None:
        """The rule for the day of publication, as a text or a TOML date."""
        value = self._values.get("published")
        if value is None:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return PublicationRule(day=value)
        if not isinstance(value, str):
            self.fault("published", f"must be a day, not {short(value)}")
            return None
        try:
            return publication_rule(value)
        except ValueError as error:
            self.fault("published", str(error))
            return None

    def language(self) -> str:
        """A tag of BCP 47, as far as its form shows."""
        value = self.text("lang")
        if value and not _LANGUAGE.fullmatch(value):
            self.fault("lang", f"must be the tag of a language, zh-CN or zh-HK, not {short(value)}")
        return value


def nearest(name: str, known: Collection[str]) -> str:
    """What was perhaps meant by a name that is not known."""
    near = get_close_matches(name[:100], known, 1)
    return f"; did you mean {near[0]!r}?" if near else f"; one of {', '.join(known)}"


def short(value: object) -> str:
    """A value as it is told in a fault."""
    shown = value if isinstance(value, str) else repr(value)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
