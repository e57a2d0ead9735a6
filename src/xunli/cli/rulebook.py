"""The listing of `xunli rules list`, as a table and as JSON."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from xunli.cli import strings
from xunli.cli.console import console
from xunli.cli.listing import Column, show
from xunli.cli.words import zh
from xunli.export.jsonfmt import SCHEMA, dumps
from xunli.model import TimeKind
from xunli.testing import Standing, Status

_COLUMNS = (
    Column(strings.COLUMN_RULE, whole=True, style="cyan"),
    Column(strings.COLUMN_PACK, whole=True, style="dim"),
    Column(strings.COLUMN_KIND, whole=True),
    Column(strings.COLUMN_ROLE),
    Column(strings.COLUMN_TIMES),
    Column(strings.COLUMN_STATUS, style="yellow"),
    Column(strings.COLUMN_EXAMPLE),
)


def show_rulebook(listed: Sequence[Standing]) -> None:
    """Write one row a rule."""
    out = console()
    if listed:
        show(out, _COLUMNS, [_row(one) for one in listed])
    drops = sum(bool(one.reason) for one in listed)
    total = strings.RULES_TOTAL.format(rules=len(listed) - drops, drops=drops)
    out.print(Text(total, style="dim"), soft_wrap=True)


def _row(one: Standing) -> tuple[tuple[str, ...], ...]:
    if one.kind and one.role:
        kind, role = zh.KINDS[one.kind], zh.ROLES[one.role]
    else:
        kind, role = strings.NO_ITEM, zh.REASONS.get(one.reason, one.reason)
    cells = (one.id, one.pack, kind, role, _times(one.times), _status(one), one.example)
    return tuple((cell,) for cell in cells)


def _times(times: frozenset[TimeKind]) -> str:
    if times == frozenset(TimeKind):
        return strings.ANY_TIME
    return "、".join(words for kind, words in zh.TIME_KINDS.items() if kind in times)


def _status(one: Standing) -> str:
    if one.status is Status.USED:
        return ""
    words = strings.REPLACED if one.status is Status.REPLACED else strings.DISABLED
    return words.format(pack=one.by_pack, by=one.by)


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
