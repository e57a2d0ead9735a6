"""How near the items found in the corpus come to its gold, and what a developer needs to see of the rest.

    python tests/corpus_scoring.py [corpus|notices] [--only PART_OF_NAME] [--raise-floors]

`corpus` are the 80 documents that the rules were written with, `notices` those written and annotated apart from
them and scored before they were looked at.

An item is right in *time* if start and end agree (for a deadline the due moment, for a series the repeat
rule too); in *kind* if its kind is also one that the gold allows; in *full* if its role and a word of its
title agree as well. Gold that need not be found (`"must": false`) is neither missed nor wrong. A trap is
caught by an item that is wrong and stands in its words. `--raise-floors` lifts the floors to what is reached
now and never lowers one.
"""

import argparse
import hashlib
import json
import math
import sys
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from corpus_matching import FULL, Gold, match, squash, stand_together
from xunli.model import Item

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
SETS = ("corpus", "notices")
FLOORS = Path(__file__).parent / "floors.toml"

Extract = Callable[[str, date | None], Sequence[Item]]

LEVELS = ("time", "kind", "full")


@dataclass
class Tally:
    """How many were right, how many were given, how many were asked for."""

    right: int = 0
    given: int = 0
    asked: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Score:
    """The figures over all documents, and what went wrong in each."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {level: Tally() for level in LEVELS})
    traps: int = 0
    caught: int = 0
    misses: dict[str, list[str]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """The figures that have a floor, and the share of traps, which has a ceiling."""
        return {
            "time_f1": self.tallies["time"].f1,
            "time_precision": self.tallies["time"].precision,
            "kind_f1": self.tallies["kind"].f1,
            "full_f1": self.tallies["full"].f1,
            "full_precision": self.tallies["full"].precision,
            "trap_share": self.caught / self.traps if self.traps else 0.0,
        }

    def __str__(self) -> str:
        lines = [f"--- {name}\n" + "\n".join(misses) for name, misses in self.misses.items()]
        lines += [
            f"{level}: precision {t.precision:.3f} recall {t.recall:.3f} F1 {t.f1:.3f}"
            f"   ({t.right} right of {t.given} given, {t.asked} asked)"
            for level, t in self.tallies.items()
        ]
        return "\n".join([*lines, f"traps: {self.caught} of {self.traps} caught"])


def documents(name: str, only: str = "") -> list[tuple[str, str, Gold]]:
    """Name, text and gold of each document of a set."""
    return [
        (path.stem, path.with_suffix(".txt").read_text("utf-8"), json.loads(path.read_text("utf-8")))
        for path in sorted((FIXTURES / name).glob("*.json"))
        if only in path.stem
    ]


def digest(name: str) -> str:
    """A fingerprint of every text and gold file, so that a changed fixture is noticed."""
    seen = hashlib.sha256()
    for path in sorted((FIXTURES / name).iterdir()):
        seen.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()


def score(extract: Extract, name: str, only: str = "") -> Score:
    """Extract every document of a set as a caller would, and compare."""
    total = Score()
    for document, text, gold in documents(name, only):
        published = gold["published"]
        items = extract(text, date.fromisoformat(published) if published else None)
        add_document(total, document, gold, items)
    return total


def add_document(total: Score, name: str, gold: Gold, items: Sequence[Item]) -> None:
    """Add what one document contributes to the figures."""
    asked: list[Gold] = gold["items"]
    matched = match(asked, items)
    must = [number for number, entry in enumerate(asked) if entry.get("must", True)]
    for rank, level in enumerate(LEVELS, start=1):
        tally = total.tallies[level]
        tally.right += sum(1 for number in must if number in matched and matched[number][1] >= rank)
        tally.given += len(items) - sum(1 for number in matched if number not in must)
        tally.asked += len(must)
    used = {number for number, _ in matched.values()}
    wrong = [item for number, item in enumerate(items) if number not in used]
    caught = {trap["quote"] for trap in gold.get("traps", []) for item in wrong if stand_together(trap, item)}
    total.traps += len(gold.get("traps", []))
    total.caught += len(caught)
    lines = [f"  missed  {_tell_gold(asked[number])}" for number in must if number not in matched]
    lines += [f"  wrong   {_tell(item)}" for item in wrong]
    lines += [
        f"  weak    {_tell(items[found])}, but the gold has {_tell_gold(asked[number])}"
        for number, (found, grade) in matched.items()
        if grade < FULL and number in must
    ]
    lines += [f"  trap    {quote}" for quote in sorted(caught)]
    if lines:
        total.misses[name] = lines


def _tell(item: Item) -> str:
    due = f" due {item.due}" if item.due else ""
    when = f"{item.start} .. {item.end}{due} {item.rrule or ''}"
    return f"{item.kind}/{item.role} {when} «{item.title[:40]}» [{item.rule}] «{squash(item.quote)[:60]}»"


def _tell_gold(entry: Gold) -> str:
    kinds = "|".join(entry["kind"]) if isinstance(entry["kind"], list) else entry["kind"]
    when = f"{entry['start']} .. {entry['end']} {entry['rrule'] or ''}"
    return f"{kinds}/{entry['role']} {when} says {'|'.join(entry['say'])} «{squash(entry['quote'])[:60]}»"


def floors() -> dict[str, Any]:
    """The floors file: for each set the digest of its files, and a bound for each figure."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def raised(bounds: dict[str, float], reached: dict[str, float]) -> dict[str, float]:
    """The bounds lifted to what is reached, in thousandths; the share of traps is a ceiling and sinks."""
    return {
        name: min(bound, math.ceil(reached[name] * 1000) / 1000)
        if name == "trap_share"
        else max(bound, math.floor(reached[name] * 1000) / 1000)
        for name, bound in bounds.items()
    }


def _write_floors(known: dict[str, Any]) -> None:
    lines = [line for line in FLOORS.read_text("utf-8").split("\n") if line.startswith("#")]
    for name, table in known.items():
        bounds = (f"{figure} = {bound:.3f}" for figure, bound in table["bounds"].items())
        lines += ["", f"[{name}]", f'digest = "{digest(name)}"', "", f"[{name}.bounds]", *bounds]
    FLOORS.write_text("\n".join(lines) + "\n", "utf-8")


def main(arguments: Iterable[str]) -> None:
    import xunli

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("set", nargs="?", choices=SETS, default="corpus", help="which documents")
    parser.add_argument("--only", default="", help="only documents whose name contains this")
    parser.add_argument("--raise-floors", action="store_true", help="lift the floors to what is reached")
    options = parser.parse_args(list(arguments))
    result = score(
        lambda text, published: xunli.extract(text, published=published).items, options.set, options.only
    )
    sys.stdout.write(f"{result}\n")
    if options.raise_floors:
        if options.only:
            parser.error("floors are for the whole set: leave out --only")
        known = floors()
        known[options.set]["bounds"] = raised(known[options.set]["bounds"], result.figures())
        _write_floors(known)


if __name__ == "__main__":
    main(sys.argv[1:])
