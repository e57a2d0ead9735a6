"""Rules: packs of triggers as data, and the matching of their triggers with time expressions."""

from xunli.rules.combine import Combined, Gone, combine
from xunli.rules.compile import CompiledPacks, compile_packs
from xunli.rules.load import (
    Reading,
    builtin_files,
    builtin_packs,
    load_pack,
    packs_with,
    parse_pack,
    read_file,
)
from xunli.rules.match import Matcher
from xunli.rules.schema import Drop, Example, Pack, Rule

__all__ = [
    "Combined",
    "CompiledPacks",
    "Drop",
    "Example",
    "Gone",
    "Matcher",
    "Pack",
    "Reading",
    "Rule",
    "builtin_files",
    "builtin_packs",
    "combine",
    "compile_packs",
    "load_pack",
    "packs_with",
    "parse_pack",
    "read_file",
]
