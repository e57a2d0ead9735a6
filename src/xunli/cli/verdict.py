"""The listing of `xunli rules check`, as lines that editors can follow and as JSON."""

from rich.text import Text

from xunli.cli.console import console
from xunli.cli.inert import inert
from xunli.cli.words import Words
from xunli.export.jsonfmt import SCHEMA, dumps
from xunli.testing import Report


def show_verdict(report: Report, words: Words) -> None:
    """Write every fault on a line of its own, then what was checked."""
    out = console()
    for fault in report.faults:
        out.print(Text(inert(str(fault))), soft_wrap=True)
    count = len(report.faults)
    result = words.TO_CORRECT.format(faults=count) if count else words.ALL_RIGHT
    total = words.CHECKED.format(
        rules=report.rules, drops=report.drops, examples=report.examples, result=result
    )
    out.print(Text(total, style="bold" if count else "green"), soft_wrap=True)


def verdict(report: Report) -> str:
    """Return `{"schema": 1, "files": […], "rules": 1, "drops": 0, "examples": 2, "faults": […]}`."""
    return dumps(
        {
            "schema": SCHEMA,
            "files": list(report.files),
            "rules": report.rules,
            "drops": report.drops,
            "examples": report.examples,
            "faults": [
                {
                    "file": fault.file,
                    "line": fault.line or None,
                    "column": fault.column or None,
                    "where": fault.where or None,
                    "key": fault.field or None,
                    "message": fault.what,
                }
                for fault in report.faults
            ],
        },
        indent=2,
    )
