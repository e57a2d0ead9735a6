"""Reading one table of a pack strictly: every key is known, every value has its type, every fault is kept."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from xunli.rules import lint
from xunli.rules.pattern import Pattern

Choice = TypeVar("Choice", bound=StrEnum)


class Table:
    """A TOML table being read; faults go to the list that all tables of a pack share.

    The patterns of a `trusted` table, one that comes with xunli, are not looked over: the tests have done so.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        where: str,
        faults: list[str],
        words: Mapping[str, tuple[str, ...]] | None = None,
        *,
        trusted: bool = False,
    ) -> None:
        self.values = dict(values)
        self.where = where
        self.faults = faults
        self.words = dict(words or {})
        self.trusted = trusted
        self.used: set[str] = set()

    def fault(self, field: str, what: str) -> None:
        """Note what is wrong with a field."""
        self.faults.append(f"{self.where}: {field}: {what}")

    def take(self, field: str, kind: type, default: Any = None, *, needed: bool = False) -> Any:
        """The value of `field`, or `default`; a value of another type is a fault."""
        self.used.add(field)
        if field not in self.values:
            if needed:
                self.fault(field, "missing")
            return default
        value = self.values[field]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(field, f"must be {_NAMES.get(kind, kind.__name__)}, not {value!r}")
            return default
        return value

    def texts(self, field: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        values = self.take(field, list, [], needed=needed)
        if not all(isinstance(value, str) and value for value in values):
            self.fault(field, "must be a list of texts that are not empty")
            return ()
        if needed and field in self.values and not values:
            self.fault(field, "must not be empty")
        return tuple(values)

    def choice(self, field: str, choices: type[Choice], default: Choice | None = None) -> Choice | None:
        """One of the values of an enumeration."""
        value = self.take(field, str, needed=default is None)
        return default if value is None else self._one_of(field, value, choices)

    def choices(self, field: str, choices: type[Choice]) -> frozenset[Choice]:
        """Several values of an enumeration."""
        found = (self._one_of(field, value, choices) for value in self.texts(field))
        return frozenset(value for value in found if value is not None)

    def _one_of(self, field: str, value: str, choices: type[Choice]) -> Choice | None:
        try:
            return choices(value)
        except ValueError:
            self.fault(field, f"unknown {value!r}; one of {', '.join(choices)}")
            return None

    def pattern(self, field: str, *, needed: bool = False, at_end: bool = False) -> Pattern | None:
        """The pattern with `{word}` written out, after the lint; `at_end` ties it to the end of the text."""
        source = self.take(field, str, needed=needed)
        return None if source is None else self._compiled(field, source, at_end=at_end)

    def patterns(self, field: str) -> tuple[Pattern, ...]:
        """A list of patterns."""
        found = (self._compiled(field, source) for source in self.texts(field))
        return tuple(pattern for pattern in found if pattern is not None)

    def _compiled(self, field: str, source: str, *, at_end: bool = False) -> Pattern | None:
        try:
            expanded = lint.expand(source, self.words)
        except KeyError as unknown:
            self.fault(field, f"no word list {unknown.args[0]!r} in [words]")
            return None
        faults = [] if self.trusted else list(lint.faults(expanded))
        for fault in faults:
            self.fault(field, fault)
        return None if faults else Pattern(rf"(?:{expanded})\Z" if at_end else expanded)

    def day(self, field: str) -> date | None:
        """A TOML date."""
        value = self.take(field, date)
        return value if value is None else date(value.year, value.month, value.day)

    def close(self) -> None:
        """Every key that nobody asked for is a fault."""
        for field in self.values.keys() - self.used:
            self.fault(field, "unknown field")


_NAMES = {
    str: "a text",
    list: "a list",
    int: "a whole number",
    date: "a date",
    dict: "a table",
    bool: "true or false",
}
