"""What a form begins with and needs, as its pattern says."""

import re

import pytest
from time_cases import cases

from xunli.temporal.alphabet import Alphabet
from xunli.temporal.lexer import squeeze
from xunli.temporal.parsers import FORMS
from xunli.temporal.parsers.form import Form
from xunli.text import fold

RUNS = [squeeze(fold(case.text))[0] for case in cases()]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_match_is_of_its_alphabet(form: Form) -> None:
    alphabet, pattern = Alphabet(form.pattern), re.compile(form.pattern)
    for run in RUNS:
        for found in pattern.finditer(run):
            if found[0]:
                assert found[0][0] in alphabet.first
                assert all(not need.isdisjoint(run) for need in alphabet.needs)


def test_needs() -> None:
    assert Alphabet("(?:农历|阴历)?(?P<month>[正二])月(?:初|廿)(?=[日号])").needs == [
        frozenset("正二"),
        frozenset("月"),
        frozenset("初廿"),
        frozenset("初廿"),
        frozenset("日号"),
    ]
    assert Alphabet("星期|周|").needs == []
