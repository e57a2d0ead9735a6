"""Checking packs: their TOML, how they go together, and that every example holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from xunli.api import Extractor
from xunli.errors import Fault
from xunli.rules import Combined, Drop, Pack, Reading, Rule, builtin_files, builtin_packs, combine, read_file
from xunli.testing.examples import miss


@dataclass(frozen=True, slots=True)
class Report:
    """What a check has found."""

    files: tuple[str, ...]
    """The files that were checked."""
    rules: int
    drops: int
    examples: int
    """So many examples were run."""
    faults: tuple[Fault, ...]
    """All that is wrong, file by file; none if the packs are right."""


def check_rules(files: Sequence[str | Path] = ()) -> Report:
    """Check the packs in `files` as they are beside the built-in ones, or the built-in ones if there are none.

    A rule that cannot be read does not keep the others from being checked. The file of a built-in pack stands
    for that pack.
    """
    names = [*dict.fromkeys(map(str, files))] or [str(file) for file in builtin_files()]
    readings = {name: read_file(name) for name in names}
    combined = combine(_beside_builtin(readings))
    faults = [fault for reading in readings.values() for fault in reading.faults]
    faults += combined.faults
    extractor = _extractor(combined)
    in_force = {id(one) for one in (*combined.rules, *combined.drops)}
    examples = 0
    for reading in readings.values():
        for one in reading.pack.entries:
            if id(one) in in_force:
                examples += len(one.examples)
                faults += _misses(extractor, one, reading.pack)
    return Report(
        tuple(names),
        sum(len(reading.pack.rules) for reading in readings.values()),
        sum(len(reading.pack.drops) for reading in readings.values()),
        examples,
        tuple(sorted(faults, key=lambda fault: (names.index(fault.file), fault.line, fault.column))),
    )


def _beside_builtin(readings: Mapping[str, Reading]) -> list[Pack]:
    """The built-in packs with those that were read, which come after them or stand for one of them."""
    others = dict(readings)
    packs = []
    for file, pack in zip(builtin_files(), builtin_packs(), strict=True):
        own = next((name for name in others if _same(file, name)), None)
        packs.append(pack if own is None else others.pop(own).pack)
    return [*packs, *(reading.pack for reading in others.values())]


def _same(file: Path, other: str) -> bool:
    try:
        return file.samefile(other)
    except (OSError, ValueError):
        return False


def _extractor(combined: Combined) -> Extractor:
    """An extractor by what is in force, whatever contradicts it."""
    rules = tuple(replace(rule, replaces=frozenset()) for rule in combined.rules)
    drops = tuple(replace(drop, replaces=frozenset()) for drop in combined.drops)
    return Extractor([Pack("in force", rules, drops)])


def _misses(extractor: Extractor, one: Rule | Drop, pack: Pack) -> Iterator[Fault]:
    table = "rule" if isinstance(one, Rule) else "drop"
    for number, example in enumerate(one.examples):
        try:
            what = miss(extractor, one, example)
        except Exception as error:  # noqa: BLE001 - the other examples are to be run all the same
            what = f"xunli itself failed on it, please report that ({type(error).__name__}: {error})"
        if what:
            line, column, _ = pack.spots.get((table, one.order, "example", number), (0, 0, 0))
            where = f"{table} {one.id}: example {number + 1}"
            yield Fault(pack.file or pack.name, what, where, "", line, column)
