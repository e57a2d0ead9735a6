"""The machine's time zone, locale and hash seed do not reach into what a text says."""

import os
import subprocess
import sys

import pytest

TEXT = "定于7月26日上午9点至11点半笔试，每周一至周五报名，中秋节、明天、下周三、农历八月十五、三天后、本月底前，3日内"
PROGRAM = f"""
from datetime import datetime
from xunli import find_times
for found in find_times({TEXT!a}, datetime(2020, 6, 16, 9)):
    print(ascii(tuple(found)))
"""


def said(**variables: str) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")} | variables
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, check=True)
    return done.stdout.decode("ascii")


@pytest.fixture(scope="module")
def usual() -> str:
    found = said(TZ="Asia/Shanghai", LC_ALL="C.UTF-8", PYTHONHASHSEED="0")
    assert found.count("\n") > 8
    return found


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "America/New_York"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "Pacific/Pago_Pago"},
        {"TZ": "Nowhere/At_All"},
        {"TZ": "<+0545>-5:45"},
        {"LC_ALL": "C"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"LANG": "zh_CN.GB18030"},
        {"PYTHONHASHSEED": "4711"},
        {"PYTHONUTF8": "0", "LC_ALL": "POSIX"},
    ],
    ids=str,
)
def test_the_machine_does_not_matter(usual: str, variables: dict[str, str]) -> None:
    assert said(**variables) == usual
