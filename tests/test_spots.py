"""Where the tables and keys of a TOML text stand."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xunli.rules.load import builtin_files
from xunli.spots import KeyPath, spots

TOML = """# [[rule]]
schema = 1
[words]
"print" = ["a = 1", # [x]
  '[[rule]]',
]
text = '''
[[rule]]
id = 1
'''
[[rule]]
id = "a"
  trigger = '甲('
[[rule.example]]
text = "x\\"
expect = [{ start = "1" }, { end = "2" }]
[[rule.example]]
[[rule]]
unless.a = 1
""".replace('"x\\"', '"x\\""')


def test_tables_and_keys_by_their_paths() -> None:
    found = {path: (spot.line, spot.column) for path, spot in spots(TOML).items()}
    assert found == {
        ("schema",): (2, 1),
        ("words",): (3, 1),
        ("words", "print"): (4, 1),
        ("words", "text"): (7, 1),
        ("rule", 0): (11, 1),
        ("rule", 0, "id"): (12, 1),
        ("rule", 0, "trigger"): (13, 3),
        ("rule", 0, "example", 0): (14, 1),
        ("rule", 0, "example", 0, "text"): (15, 1),
        ("rule", 0, "example", 0, "expect"): (16, 1),
        ("rule", 0, "example", 1): (17, 1),
        ("rule", 1): (18, 1),
        ("rule", 1, "unless", "a"): (19, 1),
    }


def test_the_first_character_of_a_text_in_single_quotes() -> None:
    spot = spots(TOML)["rule", 0, "trigger"]
    assert TOML.splitlines()[spot.line - 1][spot.inside - 1] == "甲"
    assert spots('a = "甲"')["a",].inside == 0


def paths(values: Any, path: KeyPath = ()) -> set[KeyPath]:
    """Of the tables and keys of a pack, inline tables left out."""
    if isinstance(values, dict):
        return {path}.union(*(paths(value, (*path, key)) for key, value in values.items()))
    if isinstance(values, list) and path[-1] in ("rule", "drop", "example"):
        return set().union(*(paths(value, (*path, number)) for number, value in enumerate(values)))
    return {path}


@pytest.mark.parametrize("file", builtin_files(), ids=lambda file: file.stem)
def test_every_table_and_key_of_the_built_in_packs(file: Any) -> None:
    source = file.read_text("utf-8")
    lines = source.splitlines()
    found = spots(source)
    assert found.keys() | {()} == paths(tomllib.loads(source)) | {()}
    for path, spot in found.items():
        written = lines[spot.line - 1][spot.column - 1 :]
        assert written.startswith(("[", str(path[-1]))), path


@given(st.text("[]{}=.,#'\"\\ab1 \n甲", max_size=60))
def test_no_text_is_too_strange(source: str) -> None:
    found = spots(source)
    lines = source.split("\n")
    assert all(1 <= spot.line <= len(lines) for spot in found.values())
