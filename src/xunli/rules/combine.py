"""Which rules of several packs are in force: later packs replace and disable those of earlier ones."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from xunli.errors import Fault
from xunli.rules.reader import nearest, shown
from xunli.rules.schema import Drop, Pack, Rule
from xunli.spots import KeyPath, Spot


class Gone(NamedTuple):
    """A rule or drop that is not in force."""

    rule: Rule | Drop
    pack: str
    """The pack that says so."""
    by: str
    """The id of what replaces it; empty if it is disabled."""


class Combined(NamedTuple):
    """What is in force, in order, what is not, and where packs contradict each other."""

    rules: tuple[Rule, ...]
    drops: tuple[Drop, ...]
    gone: tuple[Gone, ...]
    faults: tuple[Fault, ...]


def combine(packs: Sequence[Pack]) -> Combined:
    """Put packs together, in their order. Of two with the same id the first is in force, and that is a fault.

    What replaces another stands in its place, for the order decides between rules that are alike in all else.
    """
    known: dict[str, Rule | Drop] = {}
    gone: list[Gone] = []
    faults: list[Fault] = []
    for pack in packs:
        own = {one.id: one for one in pack.entries}
        replaced = {old: one.id for one in own.values() for old in one.replaces}
        going = replaced.keys() | pack.disable
        faults += _unknown(pack, {*known, *(old.rule.id for old in gone)})
        merged: dict[str, Rule | Drop] = {}
        for name, one in known.items():
            if name not in going:
                merged[name] = one
                continue
            gone.append(Gone(one, pack.name, replaced.get(name, "")))
            for new in own.values():
                if name in new.replaces:
                    merged.setdefault(new.id, new)
        for name, one in own.items():
            if name in known and name not in going:
                what = f"{known[name].pack} has it already: choose another, or say replaces = {name!r}"
                faults.append(_fault(pack, one, "id", what))
            else:
                merged.setdefault(name, one)
        known = merged
    rules = tuple(one for one in known.values() if isinstance(one, Rule))
    drops = tuple(one for one in known.values() if isinstance(one, Drop))
    return Combined(rules, drops, tuple(gone), tuple(faults))


def _unknown(pack: Pack, known: Set[str]) -> Iterator[Fault]:
    """A fault for each id that a pack replaces or disables although none before it has it."""
    for one in pack.entries:
        for name in sorted(one.replaces - known):
            yield _fault(pack, one, "replaces", _no_such(name, known))
    for name in sorted(pack.disable - known):
        yield _fault(pack, None, "disable", _no_such(name, known))


def _no_such(name: str, known: Set[str]) -> str:
    return f"no pack before it has {shown(name)}{nearest(name, known) or '; xunli rules list shows what there is'}"


def _fault(pack: Pack, one: Rule | Drop | None, field: str, what: str) -> Fault:
    path: KeyPath = ()
    where = ""
    if one is not None:
        table = "rule" if isinstance(one, Rule) else "drop"
        path, where = (table, one.order), f"{table} {one.id}"
    spot = pack.spots.get((*path, field)) or pack.spots.get(path) or Spot(0, 0)
    return Fault(pack.file or pack.name, what, where, field, spot.line, spot.column)
