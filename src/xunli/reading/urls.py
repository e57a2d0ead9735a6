"""What is an address, and not the name of a file."""

import re

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def is_url(name: object) -> bool:
    """Whether what is to be read is an address of the web, or would be one if its scheme were read."""
    return isinstance(name, str) and _SCHEME.match(name) is not None
