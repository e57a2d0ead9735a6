"""A fixed rule for the day of publication: one day for all, or what the address of a page says."""

import re
from dataclasses import dataclass
from datetime import date

PREFIX = "url:"
GROUPS = {"y", "m", "d"}

_LONGEST = 2_000
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class PublicationRule:
    """When the documents of a source were published."""

    day: date | None = None
    pattern: re.Pattern[str] | None = None
    """Found in an address, it names year, month and day as `y`, `m` and `d`."""

    @property
    def written(self) -> str:
        """The rule as a file of sources has it."""
        return PREFIX + self.pattern.pattern if self.pattern is not None else str(self.day)

    def of(self, *addresses: str) -> date | None:
        """The day for a document that has these addresses; `None` where none of them says it."""
        if self.pattern is None:
            return self.day
        for address in addresses:
            match = self.pattern.search(address[:_LONGEST])
            if match is not None and (found := _day(match)) is not None:
                return found
        return None


def publication_rule(written: str) -> PublicationRule:
    """The rule that is written as `2024-05-01` or `url:…`. Raises `ValueError` with what is wrong."""
    if not written.startswith(PREFIX):
        match = _DAY.fullmatch(written)
        try:
            return PublicationRule(day=date(*map(int, match.groups() if match else ())))
        except (ValueError, TypeError):
            raise ValueError(
                f"must be a day, \"2024-05-01\", or a pattern for the address, '{PREFIX}(?P<y>…)', not {written!r}"
            ) from None
    try:
        pattern = re.compile(written.removeprefix(PREFIX))
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"is no pattern: {error}") from None
    if pattern.groupindex.keys() != GROUPS:
        raise ValueError("the pattern must name year, month and day: (?P<y>…), (?P<m>…), (?P<d>…)")
    return PublicationRule(pattern=pattern)


def _day(match: re.Match[str]) -> date | None:
    try:
        year, month, day = (int(match[name]) for name in ("y", "m", "d"))
        return date(year + 2000 if year < 100 else year, month, day)
    except (ValueError, TypeError):  # no digits, no such day, a group left out
        return None
