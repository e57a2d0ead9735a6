"""Every rule and drop of some packs, told for readers, with whether it is in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from xunli.errors import PackError
from xunli.model import Kind, Role, TimeKind
from xunli.rules import Drop, Gone, Rule, combine, packs_with
from xunli.rules.schema import SCOPES


class Status(StrEnum):
    """Whether a rule is in force."""

    USED = "used"
    REPLACED = "replaced"
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class Standing:
    """A rule or drop, and where it stands."""

    id: str
    pack: str
    times: frozenset[TimeKind]
    """What it accepts."""
    example: str
    """The first of its texts in which something is found."""
    kind: Kind | None = None
    """Of a drop kind and role are None."""
    role: Role | None = None
    becomes: frozenset[Role] = frozenset()
    trigger: str = ""
    within: str = ""
    priority: int = 0
    title: tuple[str, ...] = ()
    reason: str = ""
    """Of a drop why what it matches is no item; of a rule empty."""
    status: Status = Status.USED
    by: str = ""
    """The id of the rule that replaces it."""
    by_pack: str = ""
    """The pack that replaces or disables it."""


def standing(files: Sequence[str | Path] = ()) -> tuple[Standing, ...]:
    """The rules and drops of the built-in packs and those in `files`, pack by pack in the order of their files.

    Raises `PackError` with everything that is wrong with the files.
    """
    packs = packs_with(files)
    combined = combine(packs)
    if combined.faults:
        raise PackError(faults=combined.faults)
    gone = {id(one.rule): one for one in combined.gone}
    return tuple(_standing(one, gone.get(id(one))) for pack in packs for one in pack.entries)


def _standing(one: Rule | Drop, gone: Gone | None) -> Standing:
    status = Status.USED if gone is None else Status.REPLACED if gone.by else Status.DISABLED
    by, by_pack = ("", "") if gone is None else (gone.by, gone.pack)
    example = next(example.text for example in one.examples if example.expect or example.drops)
    if isinstance(one, Drop):
        return Standing(
            one.id, one.pack, one.times, example, reason=one.reason, status=status, by=by, by_pack=by_pack
        )
    return Standing(
        one.id,
        one.pack,
        one.times,
        example,
        kind=one.kind,
        role=one.role,
        becomes=one.becomes,
        trigger="" if one.fallback else one.trigger.pattern,
        within=SCOPES[one.within],
        priority=one.priority,
        title=one.title,
        status=status,
        by=by,
        by_pack=by_pack,
    )
