"""Loading packs: TOML text → `Pack`, with every fault of a file in one `PackError`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from xunli.errors import Fault, PackError
from xunli.model import Kind, Role, TimeKind
from xunli.patterns import NOTHING, Pattern
from xunli.rules.examples import read_examples, without_examples
from xunli.rules.faults import Faults
from xunli.rules.limits import LONGEST_PATTERN, MOST_RULES, PRIORITIES
from xunli.rules.literals import required
from xunli.rules.reader import Table, nearest, shown
from xunli.rules.schema import OWN_SLOTS, REASONS, SCOPES, SLOTS, Drop, Pack, Rule
from xunli.rules.source import parse_toml, read_source
from xunli.spots import spots

BECOMES = {
    Role.WINDOW: {Role.WINDOW, Role.DEADLINE, Role.START, Role.EVENT},
    Role.EVENT: {Role.EVENT, Role.START},
    Role.DEADLINE: {Role.DEADLINE, Role.WINDOW, Role.START, Role.EVENT},
    Role.START: {Role.START, Role.EVENT},
}
"""What a rule may become when it says nothing."""

DROP_PATTERNS = ("before", "after", "time", "clause", "sentence", "scope", "headline", "below", "unless")

_ID = Pattern(r"[\w-]+(?:\.[\w-]+)*")
_WORD = Pattern(r"[a-z_]+")
_SLOT = Pattern(r"\{([^{}]*)\}")


class Reading(NamedTuple):
    """What a file holds: the pack of its rules that are right, and all that is wrong."""

    pack: Pack
    faults: tuple[Fault, ...]


def load_pack(path: str | Path) -> Pack:
    """The pack in a TOML file. Raises `PackError` with all its faults, each with file, line, rule and field."""
    return _whole(read_file(path))


def builtin_packs(*, examples: bool = True) -> tuple[Pack, ...]:
    """The packs that come with xunli, in the order of their names; without `examples` they load in half the time."""
    sources = ((file.read_text("utf-8"), file.name) for file in builtin_files())
    return tuple(
        _whole(read_text(source if examples else without_examples(source), name, trusted=True))
        for source, name in sources
    )


def builtin_files() -> tuple[Path, ...]:
    """The files of these packs."""
    folder = resources.files("xunli.packs")
    files = (entry for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted((Path(str(entry)) for entry in files), key=lambda file: file.name))


def packs_with(files: Sequence[str | Path]) -> tuple[Pack, ...]:
    """The built-in packs and after them those in `files`. Raises `PackError` with the faults of all files."""
    readings = [read_file(file) for file in files]
    if faults := [fault for reading in readings for fault in reading.faults]:
        raise PackError(faults=faults)
    return (*builtin_packs(), *(reading.pack for reading in readings))


def parse_pack(source: str, name: str, *, trusted: bool = False) -> Pack:
    """The pack in a TOML text; `name` is what faults call it.

    Of a `trusted` pack the patterns are not looked over, which takes longer than all the rest.
    """
    return _whole(read_text(source, name, trusted=trusted))


def _whole(reading: Reading) -> Pack:
    if reading.faults:
        raise PackError(faults=reading.faults)
    return reading.pack


def read_file(path: str | Path) -> Reading:
    """What a TOML file holds that is right, and what is wrong with the rest."""
    try:
        return read_text(read_source(path), str(path))
    except PackError as error:
        return Reading(Pack(Path(path).name), error.faults)


def read_text(source: str, name: str, *, trusted: bool = False) -> Reading:
    """What a TOML text holds that is right, and what is wrong with the rest."""
    pack = Path(name).name
    try:
        values = parse_toml(source, name, trusted=trusted)
    except PackError as error:
        return Reading(Pack(pack), error.faults)
    top = Table(values, Faults(name, source), trusted=trusted)
    if top.take("schema", int, needed=True) not in (1, None):
        top.fault("schema", "this version reads schema 1")
    words = _words(top)
    if sum(len(top.take(field, list, [])) for field in ("rule", "drop")) > MOST_RULES:
        top.fault("rule", f"more than {MOST_RULES} rules and drops: split the pack")
        return Reading(Pack(pack), top.faults.listed())
    seen: set[str] = set()
    rules = tuple(_rules(top, pack, words, seen))
    drops = tuple(_drops(top, pack, words, seen))
    disable = frozenset(top.texts("disable"))
    top.close()
    where = {} if trusted else spots(source)
    return Reading(Pack(pack, rules, drops, disable, name, where), top.faults.listed())


def _words(top: Table) -> dict[str, tuple[str, ...]]:
    table = Table(top.take("words", dict, {}), top.faults, ("words",), "words")
    for name in table.values:
        if not _WORD.fullmatch(name):
            table.fault(name, "a list of words has a name in small letters and _")
        elif sum(map(len, table.texts(name, needed=True))) > LONGEST_PATTERN:
            table.fault(name, f"longer than {LONGEST_PATTERN} characters together")
    return {name: table.texts(name) for name in table.values if _WORD.fullmatch(name)}


def _tables(top: Table, field: str, words: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, Table]]:
    for number, values in top.tables(field):
        name = values.get("id")
        where = f"{field} {name if isinstance(name, str) and _ID.fullmatch(name) else f'number {number + 1}'}"
        yield number, Table(values, top.faults, (field, number), where, words=words, trusted=top.trusted)


def _id(table: Table, seen: set[str]) -> str:
    name = table.text("id", needed=True)
    if name and not _ID.fullmatch(name):
        table.fault("id", f"must be letters, digits and - with dots between, not {shown(name)}")
    elif name in seen:
        table.fault("id", "the id stands twice")
    seen.add(name)
    return name


def _rules(top: Table, pack: str, words: Mapping[str, tuple[str, ...]], seen: set[str]) -> Iterator[Rule]:
    """The rules that are right; `seen` gets the id of each."""
    for number, table in _tables(top, "rule", words):
        before = len(top.faults)
        kind, role = table.choice("kind", Kind), table.choice("role", Role)
        fallback = table.take("fallback", bool, False)
        trigger = table.pattern("trigger", needed=not fallback)
        needs = required(trigger.pattern) if trigger else frozenset[str]()
        if trigger and not needs:
            table.fault("trigger", "has no word that must be there")
        within = table.take("within", str, "headline")
        if within not in SCOPES:
            table.unknown("within", within, SCOPES)
            within = "headline"
        spells = table.take("spells", str, "outer")
        if spells not in ("outer", "each"):
            table.fault("spells", "must be 'outer' or 'each'")
        priority = table.take("priority", int, 0)
        if priority not in PRIORITIES:
            table.fault("priority", f"must be from {PRIORITIES[0]} to {PRIORITIES[-1]}")
        rule = Rule(
            id=_id(table, seen),
            pack=pack,
            kind=kind or Kind.OTHER,
            role=role or Role.EVENT,
            becomes=(table.choices("becomes", Role) | {role or Role.EVENT})
            if "becomes" in table.values
            else frozenset(BECOMES[role or Role.EVENT]),
            title=table.texts("title", needed=True),
            trigger=trigger or NOTHING,
            words=needs,
            unless=table.pattern("unless"),
            times=table.choices("times", TimeKind) or frozenset(TimeKind),
            within=SCOPES.index(within),
            place=table.pattern("place"),
            contact=table.pattern("contact"),
            note=table.pattern("note"),
            find=table.patterns("find"),
            priority=priority,
            spells=spells,
            fallback=fallback,
            order=number,
            examples=read_examples(table, "expect"),
            replaces=frozenset(table.text_or_texts("replaces")),
        )
        table.used.add("becomes")
        if not top.trusted and len(top.faults) == before:
            _check_slots(table, rule)
        table.close()
        if len(top.faults) == before:
            yield rule


def _check_slots(table: Table, rule: Rule) -> None:
    """Every slot of a title is filled by something, and `place`, `contact` and `note` give what they are for."""
    for field in OWN_SLOTS:
        pattern: Pattern | None = getattr(rule, field)
        if pattern and field not in _groups(pattern):
            table.fault(field, f"has no group (?P<{field}>…) around what it is to give")
    groups = {name for pattern in (rule.trigger, *rule.find) for name in _groups(pattern)}
    known = sorted({*groups, *SLOTS, *(field for field in OWN_SLOTS if getattr(rule, field))})
    for template in rule.title:
        for slot in _SLOT.findall(template):
            if slot not in known:
                hint = nearest(slot, known)
                table.fault("title", f"nothing fills {{{slot[:40]}}}{hint}; there is {', '.join(known)}")


def _groups(pattern: Pattern) -> list[str]:
    return [*re.compile(pattern.pattern).groupindex]


def _drops(top: Table, pack: str, words: Mapping[str, tuple[str, ...]], seen: set[str]) -> Iterator[Drop]:
    """The drops that are right; `seen` gets the id of each."""
    for number, table in _tables(top, "drop", words):
        before = len(top.faults)
        reason = table.text("reason", needed=True)
        if reason and reason not in REASONS:
            table.unknown("reason", reason, REASONS)
        patterns = {field: table.pattern(field, at_end=field == "before") for field in DROP_PATTERNS}
        positive = {field: pattern for field, pattern in patterns.items() if field != "unless" and pattern}
        if not positive and not any(field in table.values for field in DROP_PATTERNS if field != "unless"):
            table.fault("pattern", f"give at least one of {', '.join(DROP_PATTERNS[:-1])}")
        near = (pattern for field, pattern in positive.items() if field != "below")
        sets = [needs for pattern in near if (needs := required(pattern.pattern))]
        drop = Drop(
            id=_id(table, seen),
            pack=pack,
            reason=reason,
            ahead=table.take("ahead", bool),
            times=table.choices("times", TimeKind) or frozenset(TimeKind),
            words=max(sets, key=lambda needs: (min(map(len, needs)), -len(needs)), default=frozenset()),
            order=number,
            examples=read_examples(table, "drops"),
            replaces=frozenset(table.text_or_texts("replaces")),
            **patterns,
        )
        table.close()
        if len(top.faults) == before:
            yield drop
