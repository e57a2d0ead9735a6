"""Packs → one set of rules to match with, and the index of their words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from xunli.errors import PackError
from xunli.rules.schema import Drop, Pack, Rule


@dataclass(frozen=True, slots=True)
class CompiledPacks:
    """All rules and drops in force, in the order of their packs."""

    rules: tuple[Rule, ...]
    drops: tuple[Drop, ...]
    words: dict[str, tuple[tuple[str, tuple[int, ...]], ...]]
    """Last letter → the words that have it, each with the rules (0, 1, …) and drops (-1, -2, …) it belongs to.

    The last letter tells more than the first: many words begin alike."""
    fallbacks: tuple[Rule, ...]
    wordless: tuple[int, ...]
    """Drops whose patterns have no word that must be there."""


def compile_packs(packs: Sequence[Pack]) -> CompiledPacks:
    """Later packs may replace or disable the rules of earlier ones; the same id twice is a `PackError`."""
    rules: dict[str, Rule] = {}
    drops: dict[str, Drop] = {}
    faults = []
    for pack in packs:
        faults += [
            f"{pack.name}: replaces or disables {gone!r}, which no earlier pack has"
            for gone in sorted(pack.replaces | pack.disable)
            if rules.pop(gone, None) is None and drops.pop(gone, None) is None
        ]
        for rule in pack.rules:
            if rule.id in rules or rule.id in drops:
                faults.append(
                    f"{pack.name}: rule {rule.id}: id: another pack has it; say replaces = {rule.id!r}"
                )
            rules[rule.id] = rule
        for drop in pack.drops:
            if drop.id in rules or drop.id in drops:
                faults.append(f"{pack.name}: drop {drop.id}: id: another pack has it; list it under disable")
            drops[drop.id] = drop
    if faults:
        raise PackError("\n".join(faults))
    ordered = tuple(replace(rule, order=order) for order, rule in enumerate(rules.values()))
    vetoes = tuple(replace(drop, order=order) for order, drop in enumerate(drops.values()))
    words: dict[str, list[int]] = defaultdict(list)
    for rule in ordered:
        for word in rule.words:
            words[word].append(rule.order)
    for drop in vetoes:
        for word in drop.words:
            words[word].append(-1 - drop.order)
    return CompiledPacks(
        ordered,
        vetoes,
        _by_last_letter(words),
        tuple(rule for rule in ordered if rule.fallback),
        tuple(drop.order for drop in vetoes if not drop.words),
    )


def _by_last_letter(words: dict[str, list[int]]) -> dict[str, tuple[tuple[str, tuple[int, ...]], ...]]:
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
    for word, owners in words.items():
        found[word[-1]].append((word, tuple(owners)))
    return {letter: tuple(group) for letter, group in found.items()}
