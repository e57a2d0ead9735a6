"""Packs → one set of rules to match with, and the index of their words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from xunli.errors import PackError
from xunli.rules.combine import combine
from xunli.rules.schema import Drop, Pack, Rule

REMEMBERED = 4096
"""So many sets of owners are remembered with the rules and drops that they stand for."""


@dataclass(frozen=True, slots=True)
class CompiledPacks:
    """All rules and drops in force, in the order of their packs. Sets of them are bits: rules first, then drops."""

    rules: tuple[Rule, ...]
    drops: tuple[Drop, ...]
    words: dict[str, tuple[tuple[str, int], ...]]
    """First two letters → the words that begin so, each with its owners as bits."""
    letters: dict[str, int]
    """Words of one letter with their owners."""
    fallbacks: tuple[Rule, ...]
    wordless: int
    """Drops whose patterns have no word that must be there."""
    top_priority: int
    _ruled: dict[int, tuple[Rule, ...]] = field(default_factory=dict)
    _dropped: dict[int, tuple[Drop, ...]] = field(default_factory=dict)

    def rules_of(self, owners: int) -> tuple[Rule, ...]:
        """The rules among `owners`, in order."""
        mask = owners & ((1 << len(self.rules)) - 1)
        if (known := self._ruled.get(mask)) is None:
            known = tuple(rule for rule in self.rules if mask >> rule.order & 1)
            _remember(self._ruled, mask, known)
        return known

    def drops_of(self, owners: int) -> tuple[Drop, ...]:
        """The drops among `owners` and those without a word, in order."""
        mask = (owners >> len(self.rules)) | (self.wordless >> len(self.rules))
        if (known := self._dropped.get(mask)) is None:
            known = tuple(drop for drop in self.drops if mask >> drop.order & 1)
            _remember(self._dropped, mask, known)
        return known


Kept = TypeVar("Kept")


def _remember(memory: dict[int, Kept], mask: int, value: Kept) -> None:
    if len(memory) >= REMEMBERED:
        memory.clear()
    memory[mask] = value


def compile_packs(packs: Sequence[Pack]) -> CompiledPacks:
    """Later packs may replace or disable the rules of earlier ones; the same id twice is a `PackError`."""
    combined = combine(packs)
    if combined.faults:
        raise PackError(faults=combined.faults)
    ordered = tuple(replace(rule, order=order) for order, rule in enumerate(combined.rules))
    vetoes = tuple(replace(drop, order=order) for order, drop in enumerate(combined.drops))
    words: dict[str, int] = defaultdict(int)
    for rule in ordered:
        for word in rule.words:
            words[word] |= 1 << rule.order
    for drop in vetoes:
        for word in drop.words:
            words[word] |= 1 << len(ordered) + drop.order
    return CompiledPacks(
        ordered,
        vetoes,
        _by_beginning(words),
        {word: owners for word, owners in words.items() if len(word) == 1},
        tuple(rule for rule in ordered if rule.fallback),
        sum(1 << len(ordered) + drop.order for drop in vetoes if not drop.words),
        max((rule.priority for rule in ordered), default=0),
    )


def _by_beginning(words: dict[str, int]) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for word, owners in words.items():
        if len(word) > 1:
            found[word[:2]].append((word, owners))
    return {letters: tuple(group) for letters, group in found.items()}
