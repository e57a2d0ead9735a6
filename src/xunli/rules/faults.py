"""The faults of one file, collected while it is read."""

from collections.abc import Mapping
from functools import cached_property

from xunli.errors import Fault
from xunli.rules.limits import MOST_FAULTS, MOST_PATTERNS
from xunli.spots import KeyPath, Spot, spots


class Faults:
    """What is wrong in one pack; where it stands is looked up in the TOML text once there is a fault."""

    def __init__(self, file: str, source: str) -> None:
        self.file = file
        self._source = source
        self._found: list[Fault] = []
        self._room = MOST_PATTERNS

    def __len__(self) -> int:
        return len(self._found)

    @property
    def full(self) -> bool:
        """Whether there are so many that no more are kept."""
        return len(self._found) >= MOST_FAULTS

    def add(self, path: KeyPath, where: str, field: str, what: str, at: int | None = None) -> None:
        """Note a fault of the value at `path`; `at` is the position in it, if it is a text."""
        if self.full:
            return
        spot = _nearest(self._spots, path)
        column = spot.inside + at if at is not None and spot.inside else spot.column
        self._found.append(Fault(self.file, what, where, field, spot.line, column))

    def spend(self, length: int) -> int:
        """Count a pattern of that length against what a pack may have; how much is left, negative if none."""
        self._room -= length
        return self._room

    def listed(self) -> tuple[Fault, ...]:
        """All of them in the order of the file."""
        return tuple(sorted(self._found, key=lambda fault: fault.line))

    @cached_property
    def _spots(self) -> Mapping[KeyPath, Spot]:
        return spots(self._source)


def _nearest(known: Mapping[KeyPath, Spot], path: KeyPath) -> Spot:
    """The place of the value, or of the table that it should stand in."""
    while path:
        if (spot := known.get(path)) is not None:
            return spot
        path = path[:-1]
    return Spot(0, 0)
