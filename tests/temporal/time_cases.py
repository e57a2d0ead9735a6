"""The tables of `cases/`: what a text says on the left, the times that a careful reader takes from it on the right.

A table is a TOML file for one family of forms. It begins with the `reference` that all of its cases are read against,
and each `[[case]]` gives one outcome with many phrasings:

- `what`: the rule of reading that the case states
- `texts`: the phrasings; the expressions that are to be found stand in braces, and nothing else may be found
- `kind`, `time`, and where they are not the usual ones `bound`, `rrule`, `duration`: of the one expression in braces;
  or `expect`, an array of tables with these keys, one for each pair of braces. `expect = []`: there is no time in it
- `implied`: all that the text left open; not compared where it is not given
- `reference`, `direction`: where they differ from the file's
- `todo`: phrasings that are not read yet; they are counted, not run

`time` is ISO 8601 in local time: `2020-07-26/2020-07-27` is half-open, `../2020-09-10` has an open side, a moment has
no end, and `-` is no time at all. Durations are ISO 8601 in days and smaller units.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from xunli.model import Moment, TimeExpression

FOLDER = Path(__file__).parent / "cases"
OUTCOME = {"kind", "time", "bound", "rrule", "duration", "implied"}
OTHERS = {"what", "texts", "todo", "expect", "reference", "direction"}
BRACES = re.compile(r"[{}]")


@dataclass(frozen=True)
class Reading:
    """One time expression in the notation of the tables."""

    text: str
    span: tuple[int, int]
    kind: str
    time: str
    bound: str = "at"
    rrule: str = ""
    duration: str = ""
    implied: tuple[str, ...] | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Case:
    """One phrasing with all that is to be found in it."""

    family: str
    what: str
    text: str
    reference: datetime
    direction: int
    readings: tuple[Reading, ...]

    def __str__(self) -> str:
        return f"{self.family}: {self.what}: {self.text}"


def cases(key: str = "texts") -> list[Case]:
    """Every phrasing of every table; with `key` `todo` those that are not run."""
    return [case for path in sorted(FOLDER.glob("*.toml")) for case in _of_file(path, key)]


def _of_file(path: Path, key: str) -> Iterator[Case]:
    table = tomllib.loads(path.read_text("utf-8"))
    for entry in table["case"]:
        what = entry["what"]
        unknown = set(entry) - OUTCOME - OTHERS
        if unknown:
            raise ValueError(f"{path.name}: {what}: unknown {', '.join(sorted(unknown))}")
        reference = datetime.fromisoformat(entry.get("reference", table["reference"]))
        expect = entry.get("expect", [{k: v for k, v in entry.items() if k in OUTCOME}])
        for marked in entry.get(key, ()):
            text, spans = unmark(marked)
            if len(spans) != len(expect):
                raise ValueError(
                    f"{path.name}: {what}: {len(spans)} in braces, {len(expect)} expected: {marked}"
                )
            readings = tuple(
                _reading(text, span, **outcome) for span, outcome in zip(spans, expect, strict=True)
            )
            yield Case(path.stem, what, text, reference, entry.get("direction", 1), readings)


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its braces, and the spans that they enclosed."""
    pieces = BRACES.split(marked)
    marks = "".join(BRACES.findall(marked))
    if marks != "{}" * (len(marks) // 2):
        raise ValueError(f"unbalanced braces: {marked}")
    ends = [sum(map(len, pieces[: i + 1])) for i in range(len(pieces))]
    return "".join(pieces), list(zip(ends[:-1:2], ends[1:-1:2], strict=True))


def _reading(text: str, span: tuple[int, int], **outcome: Any) -> Reading:
    implied = outcome.pop("implied", None)
    if "rrule" in outcome:
        outcome["rrule"] = rule(outcome["rrule"])
    return Reading(
        text[slice(*span)], span, **outcome, implied=None if implied is None else tuple(sorted(implied))
    )


def reading(found: TimeExpression) -> Reading:
    """What was found, in the notation of the tables."""
    return Reading(
        found.text,
        (found.span.start, found.span.end),
        found.kind.value,
        time(found.start, found.end),
        found.bound.value,
        rule(found.rrule or ""),
        "" if found.duration is None else duration(found.duration),
        tuple(sorted(found.implied)),
    )


def time(start: Moment | None, end: Moment | None) -> str:
    """`start/end`, `start` alone for a moment, `..` for an open side, `-` for neither."""
    if start is None and end is None:
        return "-"
    if isinstance(start, datetime) and end is None:
        return iso(start)
    return f"{iso(start)}/{iso(end)}"


def iso(moment: Moment | None) -> str:
    """ISO 8601 without the zone and without seconds that are nought."""
    if moment is None:
        return ".."
    return moment.isoformat()[:19].removesuffix(":00") if isinstance(moment, datetime) else moment.isoformat()


def duration(length: timedelta) -> str:
    """ISO 8601 in days, hours, minutes and seconds."""
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days = f"{length.days}D" if length.days else ""
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    return "P" + days + ("T" + clock if clock else "")


def rule(rrule: str) -> str:
    """The parts of an RFC 5545 rule in one order."""
    return ";".join(sorted(part for part in rrule.split(";") if part))


def main() -> None:
    """Prints how many phrasings each table has, and how many of them wait."""
    for path in sorted(FOLDER.glob("*.toml")):
        run, waiting = (len(list(_of_file(path, key))) for key in ("texts", "todo"))
        sys.stdout.write(f"{path.stem:20} {run:5} run {waiting:5} todo\n")


if __name__ == "__main__":
    main()
