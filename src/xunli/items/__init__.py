"""Items: candidates become what a reader sees, with title, place, contact and a stable identity."""

from xunli.items.build import build

__all__ = ["build"]
