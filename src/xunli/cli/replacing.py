"""A file replaced in one step: whoever reads it finds the old one or the new one, never half of either."""

import os
import tempfile
from pathlib import Path

from xunli.cli import strings
from xunli.errors import ConfigError


def replace_file(path: str, data: bytes) -> None:
    """Write `data` to the file at `path`, keeping the permissions of the one that it replaces.

    A link stays a link; a pipe or device is written to. Raises `ConfigError` where that cannot be done.
    """
    try:
        target = Path(path).resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ConfigError(strings.NO_OUTPUT.format(path=path, reason=reason)) from None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".tmp", dir=target.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(_mode(target))
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the permissions of the file, or of a new one under this umask."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
