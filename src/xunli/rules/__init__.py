"""Rules: packs of triggers as data, and the matching of their triggers with time expressions."""

from xunli.rules.compile import CompiledPacks, compile_packs
from xunli.rules.load import builtin_packs, load_pack, parse_pack
from xunli.rules.match import Matcher
from xunli.rules.schema import Drop, Example, Pack, Rule

__all__ = [
    "CompiledPacks",
    "Drop",
    "Example",
    "Matcher",
    "Pack",
    "Rule",
    "builtin_packs",
    "compile_packs",
    "load_pack",
    "parse_pack",
]
