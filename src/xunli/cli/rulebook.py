"""The listing of `xunli rules list`, as a table and as JSON."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from xunli.cli.console import console
from xunli.cli.listing import Column, show
from xunli.cli.words import Words
from xunli.export.jsonfmt import SCHEMA, dumps
from xunli.model import TimeKind
from xunli.testing import Standing, Status

_LOOKS = (
    Column("", whole=True, style="cyan"),
    Column("", whole=True, style="dim"),
    Column("", whole=True),
    Column(""),
    Column(""),
    Column("", style="yellow"),
    Column(""),
)


def show_rulebook(listed: Sequence[Standing], words: Words) -> None:
    """Write one row a rule."""
    out = console()
    columns = [look._replace(heading=name) for look, name in zip(_LOOKS, words.RULE_COLUMNS, strict=True)]
    if listed:
        show(out, columns, [_row(one, words) for one in listed])
    drops = sum(bool(one.reason) for one in listed)
    total = words.RULES_TOTAL.format(rules=len(listed) - drops, drops=drops)
    out.print(Text(total, style="dim"), soft_wrap=True)


def _row(one: Standing, words: Words) -> tuple[tuple[str, ...], ...]:
    if one.kind and one.role:
        kind, role = words.KINDS[one.kind], words.ROLES[one.role]
    else:
        kind, role = words.NO_ITEM, words.REASONS.get(one.reason, one.reason)
    cells = (one.id, one.pack, kind, role, _times(one.times, words), _status(one, words), one.example)
    return tuple((cell,) for cell in cells)


def _times(times: frozenset[TimeKind], words: Words) -> str:
    if times == frozenset(TimeKind):
        return words.ANY_TIME
    return words.SEPARATOR.join(name for kind, name in words.TIME_KINDS.items() if kind in times)


def _status(one: Standing, words: Words) -> str:
    if one.status is Status.USED:
        return ""
    template = words.REPLACED if one.status is Status.REPLACED else words.DISABLED
    return template.format(pack=one.by_pack, by=one.by)


def rulebook(listed: Sequence[Standing]) -> str:
    """Return `{"schema": 1, "rules": […]}`."""
    return dumps({"schema": SCHEMA, "rules": [_record(one) for one in listed]}, indent=2)


def _record(one: Standing) -> dict[str, Any]:
    return {
        "id": one.id,
        "pack": one.pack,
        "type": "drop" if one.reason else "rule",
        "kind": one.kind,
        "role": one.role,
        "becomes": sorted(one.becomes),
        "reason": one.reason or None,
        "times": sorted(one.times),
        "trigger": one.trigger or None,
        "within": one.within or None,
        "priority": one.priority,
        "title": list(one.title),
        "example": one.example,
        "status": one.status,
        "by": one.by or None,
        "by_pack": one.by_pack or None,
    }
