"""Loading packs: TOML text → `Pack`, with every fault of a file in one `PackError`."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from xunli.errors import PackError
from xunli.model import Kind, Role, TimeKind
from xunli.rules.literals import required
from xunli.rules.pattern import NOTHING
from xunli.rules.reader import Table
from xunli.rules.schema import REASONS, SCOPES, Drop, Example, Pack, Rule

BECOMES = {
    Role.WINDOW: {Role.WINDOW, Role.DEADLINE, Role.START, Role.EVENT},
    Role.EVENT: {Role.EVENT, Role.START},
    Role.DEADLINE: {Role.DEADLINE, Role.WINDOW, Role.START, Role.EVENT},
    Role.START: {Role.START, Role.EVENT},
}
"""What a rule may become when it says nothing."""

DROP_PATTERNS = ("before", "after", "time", "clause", "sentence", "scope", "headline", "unless")

EXPECTED = {"kind", "role", "title", "start", "end", "due", "rrule", "place", "contact", "note"}


def load_pack(path: str | Path) -> Pack:
    """The pack in a TOML file. Raises `PackError` with all its faults, each with file, rule and field."""
    path = Path(path)
    try:
        source = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    return parse_pack(source, path.name)


def builtin_packs() -> tuple[Pack, ...]:
    """The packs that come with xunli, in the order of their names."""
    folder = resources.files("xunli.packs")
    files = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name
    )
    return tuple(parse_pack(entry.read_text("utf-8"), entry.name, trusted=True) for entry in files)


def parse_pack(source: str, name: str, *, trusted: bool = False) -> Pack:
    """The pack in a TOML text; `name` is what faults call it.

    Of a `trusted` pack the patterns are not looked over, which takes longer than all the rest.
    """
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name}: not TOML: {error}") from error
    faults: list[str] = []
    top = Table(values, name, faults, trusted=trusted)
    if top.take("schema", int, needed=True) not in (1, None):
        top.fault("schema", "this version reads schema 1")
    words = _words(top)
    rules, replaces = _rules(top, name, words)
    drops = _drops(top, name, words)
    seen: set[str] = set()
    for known in [*(rule.id for rule in rules), *(drop.id for drop in drops)]:
        if known in seen:
            top.fault(known, "the id stands twice")
        seen.add(known)
    disable = frozenset(top.texts("disable"))
    top.close()
    if faults:
        raise PackError("\n".join(faults))
    return Pack(name, tuple(rules), tuple(drops), replaces, disable)


def _words(top: Table) -> dict[str, tuple[str, ...]]:
    table = Table(top.take("words", dict, {}), f"{top.where}: words", top.faults)
    return {name: table.texts(name, needed=True) for name in table.values}


def _tables(top: Table, field: str, words: Mapping[str, tuple[str, ...]]) -> list[Table]:
    found = []
    for number, values in enumerate(top.take(field, list, []), 1):
        if not isinstance(values, dict):
            top.fault(field, f"must be written as [[{field}]]")
            continue
        name = values.get("id", f"number {number}")
        found.append(Table(values, f"{top.where}: {field} {name}", top.faults, words, trusted=top.trusted))
    return found


def _rules(top: Table, pack: str, words: Mapping[str, tuple[str, ...]]) -> tuple[list[Rule], frozenset[str]]:
    rules: list[Rule] = []
    replaces = set()
    for table in _tables(top, "rule", words):
        kind, role = table.choice("kind", Kind), table.choice("role", Role)
        fallback = table.take("fallback", bool, False)
        trigger = table.pattern("trigger", needed=not fallback)
        needs = required(trigger.pattern) if trigger else frozenset[str]()
        if trigger and not needs:
            table.fault("trigger", "has no word that must be there")
        within = table.take("within", str, "headline")
        if within not in SCOPES:
            table.fault("within", f"unknown {within!r}; one of {', '.join(SCOPES)}")
            within = "headline"
        spells = table.take("spells", str, "outer")
        if spells not in ("outer", "each"):
            table.fault("spells", "must be 'outer' or 'each'")
        if replaced := table.take("replaces", str):
            replaces.add(replaced)
        rule = Rule(
            id=table.take("id", str, "", needed=True),
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
            priority=table.take("priority", int, 0),
            spells=spells,
            fallback=fallback,
            order=len(rules),
            examples=_examples(table, ("expect",)),
        )
        table.used.add("becomes")
        table.close()
        rules.append(rule)
    return rules, frozenset(replaces)


def _drops(top: Table, pack: str, words: Mapping[str, tuple[str, ...]]) -> list[Drop]:
    drops: list[Drop] = []
    for table in _tables(top, "drop", words):
        reason = table.take("reason", str, "", needed=True)
        if reason and reason not in REASONS:
            table.fault("reason", f"unknown {reason!r}; one of {', '.join(REASONS)}")
        patterns = {field: table.pattern(field, at_end=field == "before") for field in DROP_PATTERNS}
        positive = {field: pattern for field, pattern in patterns.items() if field != "unless" and pattern}
        if not positive and not any(field in table.values for field in DROP_PATTERNS):
            table.fault("pattern", f"give at least one of {', '.join(DROP_PATTERNS)}")
        sets = [needs for pattern in positive.values() if (needs := required(pattern.pattern))]
        drop = Drop(
            id=table.take("id", str, "", needed=True),
            pack=pack,
            reason=reason,
            times=table.choices("times", TimeKind) or frozenset(TimeKind),
            words=max(sets, key=lambda needs: (min(map(len, needs)), -len(needs)), default=frozenset()),
            order=len(drops),
            examples=_examples(table, ("drops",)),
            **patterns,
        )
        table.close()
        drops.append(drop)
    return drops


def _examples(table: Table, kinds: tuple[str, ...]) -> tuple[Example, ...]:
    """The examples of a rule or drop: at least one that it takes and one that it leaves."""
    found = []
    for number, values in enumerate(table.take("example", list, []), 1):
        one = Table(values, f"{table.where}: example {number}", table.faults)
        text = one.take("text", str, "", needed=True)
        published = one.day("published")
        items: list[dict[str, str]] = one.take("expect", list, []) if "expect" in kinds else []
        for item in items:
            for key in item.keys() - EXPECTED:
                one.fault("expect", f"unknown field {key!r}")
        drops = one.texts("drops") if "drops" in kinds else ()
        one.used |= {*kinds}
        one.close()
        found.append(Example(text, published, tuple(items), drops))
    if not any(example.expect or example.drops for example in found):
        table.fault("example", "give at least one text in which it is found")
    if all(example.expect or example.drops for example in found):
        table.fault("example", "give at least one text in which it is not found")
    return tuple(found)
