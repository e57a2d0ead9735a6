"""The parts import in one direction only, and only the command line knows the time of day."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import xunli

SOURCE = Path(xunli.__file__).parent
SHARED = {"model", "errors", "patterns", "spots"}
STAGES = {"reading", "text", "temporal", "rules", "items"}
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "patterns": set(),
    "spots": {"patterns"},
    **dict.fromkeys(STAGES, SHARED),
    "packs": set(),
    "export": SHARED,
    "api": SHARED | STAGES,
    "testing": SHARED | STAGES | {"api"},
    "feed": SHARED | {"api", "export", "reading"},
    "agenda": SHARED | {"export"},
    "site": SHARED | {"agenda", "api", "feed", "export"},
    "__main__": {"cli"},
    "cli": SHARED | {"agenda", "api", "export", "feed", "reading", "site", "testing"},
}
"""What each part may import beside itself; `xunli/__init__.py` may import all, to name what is public."""

CLOCK = {
    *("datetime.now", "datetime.today", "datetime.utcnow", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime"),
}


def part_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return [path for path in sorted(SOURCE.rglob("*.py")) if path != SOURCE / "__init__.py"]


def imported_parts(path: Path) -> Iterator[str]:
    """The parts of xunli that a module imports, anywhere in it, relative imports included."""
    package = ("xunli", *path.relative_to(SOURCE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("xunli."):
                yield name.split(".")[1]
            elif name == "xunli":
                yield "__init__"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_part_imports_only_what_it_may(path: Path) -> None:
    part = part_of(path)
    assert set(imported_parts(path)) <= ALLOWED[part] | {part}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_command_line_reads_the_clock(path: Path) -> None:
    if part_of(path) == "cli":
        return
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    calls = (ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call))
    assert [call for call in calls if ".".join(call.split(".")[-2:]) in CLOCK] == []
