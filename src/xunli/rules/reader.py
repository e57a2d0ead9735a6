"""Reading one table of a pack strictly: every key is known, every value has its type, every fault is kept."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from xunli.patterns import Pattern
from xunli.rules import lint
from xunli.rules.faults import Faults
from xunli.rules.limits import LONGEST_PATTERN, MOST_PATTERNS
from xunli.spots import KeyPath

Choice = TypeVar("Choice", bound=StrEnum)

_SHOWN = 60
"""So much of a wrong value is told."""

_COMPARED = 1000
"""With so many known names an unknown one is compared."""


class Table:
    """A TOML table being read; faults go to the list that all tables of a pack share.

    The patterns of a `trusted` table, one that comes with xunli, are not looked over: the tests have done so.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        faults: Faults,
        path: KeyPath = (),
        where: str = "",
        *,
        words: Mapping[str, tuple[str, ...]] | None = None,
        trusted: bool = False,
    ) -> None:
        self.values = dict(values)
        self.faults = faults
        self.path = path
        self.where = where
        self.words = words or {}
        self.trusted = trusted
        self.used: set[str] = set()

    def fault(self, field: str, what: str, at: int | None = None) -> None:
        """Note what is wrong with a field; `at` is the position in its text."""
        self.faults.add((*self.path, field), self.where, field, what, at)

    def take(self, field: str, kind: type, default: Any = None, *, needed: bool = False) -> Any:
        """The value of `field`, or `default`; a value of another type is a fault."""
        self.used.add(field)
        if field not in self.values:
            if needed:
                self.fault(field, "missing")
            return default
        value = self.values[field]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fault(field, f"must be {_NAMES[kind]}, not {shown(value)}")
            return default
        return value

    def text(self, field: str, *, needed: bool = False) -> str:
        """A text that is not empty, if it is needed."""
        value: str = self.take(field, str, "", needed=needed)
        if needed and not value.strip() and isinstance(self.values.get(field), str):
            self.fault(field, "must not be empty")
        return value

    def texts(self, field: str, *, needed: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        values = self.take(field, list, [], needed=needed)
        if not all(isinstance(value, str) and value for value in values):
            self.fault(field, "must be a list of texts that are not empty")
            return ()
        if needed and isinstance(self.values.get(field), list) and not values:
            self.fault(field, "must not be empty")
        return tuple(values)

    def text_or_texts(self, field: str) -> tuple[str, ...]:
        """A text, or a list of them."""
        if isinstance(self.values.get(field), str):
            value = self.text(field, needed=True)
            return (value,) if value else ()
        return self.texts(field)

    def tables(self, field: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """The tables of an array of tables, each with its position."""
        for number, values in enumerate(self.take(field, list, [])):
            if isinstance(values, dict):
                yield number, values
            else:
                self.fault(field, f"must be written as [[{'.'.join((*_names(self.path), field))}]]")

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
            self.unknown(field, value, [*choices])
            return None

    def unknown(self, field: str, value: str, known: Collection[str]) -> None:
        """Note that the value is none of those that are known."""
        self.fault(field, f"unknown {shown(value)}{_known(value, known)}")

    def pattern(self, field: str, *, needed: bool = False, at_end: bool = False) -> Pattern | None:
        """The pattern with `{word}` written out, after the lint; `at_end` ties it to the end of the text."""
        source = self.take(field, str, needed=needed)
        if source == "":
            self.fault(field, "must not be empty")
        return self._compiled(field, source, at_end=at_end) if source else None

    def patterns(self, field: str) -> tuple[Pattern, ...]:
        """A list of patterns."""
        found = (self._compiled(field, source) for source in self.texts(field))
        return tuple(pattern for pattern in found if pattern is not None)

    def _compiled(self, field: str, source: str, *, at_end: bool = False) -> Pattern | None:
        if missing := [name for name in lint.WORD.findall(source) if name not in self.words]:
            name = missing[0]
            hint = nearest(name, self.words)
            self.fault(field, f"no word list {name!r} in [words]{hint}", source.index(f"{{{name}}}"))
            return None
        if len(source) > LONGEST_PATTERN:
            self.fault(field, f"longer than {LONGEST_PATTERN} characters")
            return None
        if not self.trusted and self.faults.spend(lint.length(source, self.words)) < 0:
            self.fault(field, f"the pack's patterns are longer than {MOST_PATTERNS} characters together")
            return None
        expanded = lint.expand(source, self.words)
        complaints = [] if self.trusted else list(lint.faults(expanded))
        for what, position in complaints:
            at = None if position is None else lint.origin(source, self.words, position)
            self.fault(field, what if at is None else f"{what}, at character {at + 1}", at)
        return None if complaints else Pattern(rf"(?:{expanded})\Z" if at_end else expanded)

    def day(self, field: str) -> date | None:
        """A TOML date."""
        value = self.take(field, date)
        return value if value is None else date(value.year, value.month, value.day)

    def close(self, elsewhere: Callable[[str], str] = lambda _: "") -> None:
        """Every key that nobody asked for is a fault; `elsewhere` may say where it belongs."""
        for field in self.values:
            if field not in self.used and not self.faults.full:
                self.fault(field, f"unknown field{elsewhere(field) or _known(field, self.used)}")


def nearest(name: str, known: Collection[str]) -> str:
    """A question whether the known name that is most alike was meant, if there is one."""
    close = get_close_matches(name[:_SHOWN], [*map(str, known)][:_COMPARED], 1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _known(name: str, known: Collection[str]) -> str:
    """The known name that is most alike, or all of them."""
    return nearest(name, known) or f"; one of {', '.join(sorted(known))}"


def shown(value: object) -> str:
    """A value from a pack as a fault tells it, cut short."""
    try:
        text = repr(value)
    except ValueError:  # a whole number of thousands of digits
        return "a very long number"
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _names(path: KeyPath) -> Iterator[str]:
    return (key for key in path if isinstance(key, str))


_NAMES = {
    str: "a text",
    list: "a list",
    int: "a whole number",
    date: "a date",
    dict: "a table",
    bool: "true or false",
}
