"""Files and bytes to documents."""

from xunli.reading.encoding import decode
from xunli.reading.files import read, sources

__all__ = ["decode", "read", "sources"]
