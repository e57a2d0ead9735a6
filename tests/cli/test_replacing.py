"""Files that are replaced in one step."""

import os
from pathlib import Path

import pytest

from xunli.cli.replacing import replace_file
from xunli.errors import ConfigError


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    path = tmp_path / "calendar.ics"
    replace_file(str(path), b"BEGIN")
    assert path.read_bytes() == b"BEGIN"
    assert path.stat().st_mode == ordinary.stat().st_mode
    assert names(tmp_path) == ["calendar.ics", "ordinary"]


def test_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "calendar.ics"
    path.write_bytes(b"old")
    path.chmod(0o640)
    replace_file(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "calendar.ics", tmp_path / "link.ics"
    link.symlink_to(path)
    replace_file(str(link), b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_device_is_written_to() -> None:
    replace_file(os.devnull, b"new")
    assert not Path(os.devnull).is_file()


def test_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "calendar.ics"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigError, match=r"calendar\.ics: cannot be written: No space left"):
        replace_file(str(path), b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["calendar.ics"]


@pytest.mark.parametrize("name", ["none/calendar.ics", ".", "a\0b"])
def test_where_nothing_can_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError, match="cannot be written"):
        replace_file(f"{tmp_path}/{name}", b"new")
    assert names(tmp_path) == []
