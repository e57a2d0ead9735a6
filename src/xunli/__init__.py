"""xunli 讯历: the dated things in Chinese notices, on a calendar.

The public names are loaded when they are first used, so that `xunli --help` does not pay for the engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xunli.api import Extractor, extract, find_times
    from xunli.errors import ConfigError, InputError, MissingExtraError, PackError, SourcesError, XunliError
    from xunli.model import (
        Article,
        Bound,
        Document,
        Dropped,
        Extraction,
        Item,
        Kind,
        Link,
        Role,
        Span,
        TimeExpression,
        TimeKind,
    )
    from xunli.reading import read, read_all
    from xunli.reading.sourcing.source import Source
    from xunli.reading.sourcing.source_file import load_sources
    from xunli.reading.web.cache import Cache
    from xunli.reading.web.fetcher import Fetcher
    from xunli.reading.web.limits import Limits
    from xunli.rules import Pack, builtin_packs, load_pack

__all__ = [
    "Article",
    "Bound",
    "Cache",
    "ConfigError",
    "Document",
    "Dropped",
    "Extraction",
    "Extractor",
    "Fetcher",
    "InputError",
    "Item",
    "Kind",
    "Limits",
    "Link",
    "MissingExtraError",
    "Pack",
    "PackError",
    "Role",
    "Source",
    "SourcesError",
    "Span",
    "TimeExpression",
    "TimeKind",
    "XunliError",
    "builtin_packs",
    "extract",
    "find_times",
    "load_pack",
    "load_sources",
    "read",
    "read_all",
]

_HOMES = {
    "xunli.api": ("Extractor", "extract", "find_times"),
    "xunli.errors": (
        "ConfigError",
        "InputError",
        "MissingExtraError",
        "PackError",
        "SourcesError",
        "XunliError",
    ),
    "xunli.reading": ("read", "read_all"),
    "xunli.reading.sourcing.source": ("Source",),
    "xunli.reading.sourcing.source_file": ("load_sources",),
    "xunli.reading.web.cache": ("Cache",),
    "xunli.reading.web.fetcher": ("Fetcher",),
    "xunli.reading.web.limits": ("Limits",),
    "xunli.rules": ("Pack", "builtin_packs", "load_pack"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'xunli' has no attribute {name!r}")
    value = getattr(import_module(_HOME.get(name, "xunli.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
