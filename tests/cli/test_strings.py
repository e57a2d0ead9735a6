"""What the command line says: for all of the engine's codes, and the same in both languages."""

import string
from collections.abc import Iterator, Mapping
from itertools import chain

import pytest

from xunli.cli.explain import command
from xunli.cli.report.items import COLUMNS
from xunli.cli.words import LANGUAGES, Words, en, zh
from xunli.model import Bound, Kind, Role, TimeKind
from xunli.rules import schema


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_every_code_has_its_words(words: Words) -> None:
    assert set(words.REASONS) == set(schema.REASONS)
    assert set(words.KINDS) == set(Kind)
    assert set(words.ROLES) == set(Role)
    assert set(words.TIME_KINDS) == set(TimeKind)
    assert set(words.BOUNDS) == set(Bound)
    assert set(words.IMPLIED_PARTS) == set(zh.IMPLIED_PARTS)
    assert set(words.PUBLISHED_FROM) == set(zh.PUBLISHED_FROM)
    assert set(words.COLUMNS) == set(COLUMNS)


def templates(words: object) -> Iterator[tuple[str, list[str]]]:
    """The name of each template with its placeholders."""
    for name, value in vars(words).items():
        if not name.isupper():
            continue
        if isinstance(value, Mapping):
            named = [(f"{name}[{key}]", said) for key, said in value.items()]
        elif isinstance(value, str):
            named = [(name, value)]
        else:
            named = [(name, " ".join(map(str, chain.from_iterable(value))))]
        for where, said in named:
            yield where, sorted(field for _, field, _, _ in string.Formatter().parse(said) if field)


def test_both_languages_fill_in_the_same() -> None:
    ours = {name: fields for name, fields in templates(zh) if name != "WEEKDAYS"}
    theirs = {name: fields for name, fields in templates(en) if name != "WEEKDAYS"}
    assert theirs == ours


def test_the_languages_are_those_of_the_option() -> None:
    (option,) = (parameter for parameter in command.params if parameter.name == "language")
    assert [*getattr(option.type, "choices")] == [*LANGUAGES]  # noqa: B009 - mypy knows no Choice here
