"""Regular expressions: compiled when they are first used, and taken apart without being compiled."""

from xunli.patterns.lazy import NOTHING, Pattern

__all__ = ["NOTHING", "Pattern"]
