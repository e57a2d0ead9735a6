"""How fast `find_times` is, beside JioNLP and on texts from 1 kB to 10 MB.

    python tests/benchmarks/times.py                        everything; some minutes, most of them JioNLP's
    python tests/benchmarks/times.py --size 1M rate         a smaller text
    python tests/benchmarks/times.py scaling hostile        without JioNLP

Each measurement is one process that reads the text and warms the engine up on a sentence. `rate` compares the engines
on the fixtures' text repeated to --size, read once, and on the same with other numbers in each repetition, so that
nothing is gained by remembering. `scaling` runs from 1 kB to --size, takes the best of three, and tells the exponent k
of time ~ size^k and the memory; `hostile` does the same with inputs made to be slow, up to --hostile-size.

JioNLP is no dependency of the tests. Install it into this environment with `pip install jionlp`, or into another one
and name its interpreter: --peer-python /tmp/peer/bin/python.
"""

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import corpora

WORKER = Path(__file__).with_name("worker.py")
UNITS = {"k": 1_000, "M": 1_000_000}
LEAST_SECONDS = 0.004
"""A run that is shorter is all noise, and not taken into a fit."""


class Run(NamedTuple):
    """One measurement."""

    bytes: int
    seconds: float
    mentions: int
    memory: int

    @property
    def rate(self) -> float:
        """Megabytes (of UTF-8) a second."""
        return self.bytes / 1e6 / self.seconds


def measure(engine: str, text: str, python: str = sys.executable, times: int = 1) -> Run:
    """The best of some runs of an engine in one process. Raises CalledProcessError where the engine is missing."""
    command = [python, str(WORKER), engine, str(times)]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    return Run(**json.loads(done.stdout.splitlines()[-1]))


def exponent(runs: Sequence[Run]) -> float:
    """The slope of time over size, both in logarithms, by least squares over the runs that are long enough."""
    points = [(math.log(run.bytes), math.log(run.seconds)) for run in runs if run.seconds >= LEAST_SECONDS]
    if len(points) < 2:
        return math.nan
    x_mean, y_mean = (sum(values) / len(points) for values in zip(*points, strict=True))
    slope: float = sum((x - x_mean) * (y - y_mean) for x, y in points) / sum(
        (x - x_mean) ** 2 for x, _ in points
    )
    return slope


def say(line: str = "") -> None:
    """One line of the report."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def rate(size: int, peer_python: str) -> None:
    """xunli and JioNLP on the same text, first as it is, then with other numbers in each repetition."""
    for name, varied in (("repeated", False), ("repeated, each time with other numbers", True)):
        text = corpora.page(size, varied=varied)
        say(f"the fixtures' text {name}: {len(text.encode()) / 1e6:.2f} MB in one string")
        say(f"{'engine':10} {'MB/s':>8} {'mentions':>9} {'seconds':>8} {'peak MB':>8}")
        rates = {}
        for engine, python in (("xunli", sys.executable), ("jionlp", peer_python)):
            try:
                run = measure(engine, text, python)
            except subprocess.CalledProcessError as error:
                reason = error.stderr.decode(errors="replace").strip().splitlines()
                say(f"{engine:10} not measured: {reason[-1] if reason else error} (see --help)")
                continue
            rates[engine] = run.rate
            say(f"{engine:10} {run.rate:8.3f} {run.mentions:9,} {run.seconds:8.2f} {run.memory / 1e6:8.1f}")
        if len(rates) == 2:
            say(f"ratio      {rates['xunli'] / rates['jionlp']:8.1f}")
        say()


def series(name: str, make: corpora.Maker, sizes: Sequence[int]) -> None:
    """One kind of text at several sizes."""
    runs = []
    for size in sizes:
        run = measure("xunli", make(size), times=3)
        runs.append(run)
    cells = " ".join(f"{run.seconds * 1e3:9.1f}" for run in runs)
    last = runs[-1]
    say(f"{name:16} {cells} {exponent(runs):6.2f} {last.rate:7.2f} {last.memory / last.bytes:8.1f}")


def header(sizes: Sequence[int]) -> None:
    """The columns of `series`."""
    names = " ".join(f"{human(size):>9}" for size in sizes)
    say(f"{'milliseconds':16} {names} {'k':>6} {'MB/s':>7} {'B/byte':>8}")


def human(size: int) -> str:
    """`10000` as `10k`."""
    return f"{size // 1_000_000}M" if size >= 1_000_000 else f"{size // 1_000}k"


def sizes_to(largest: int) -> list[int]:
    """1 kB, 10 kB … up to `largest`."""
    sizes = [1_000]
    while sizes[-1] * 10 <= largest:
        sizes.append(sizes[-1] * 10)
    return sizes


def bytes_of(text: str) -> int:
    """`10M` as 10000000."""
    return int(float(text.rstrip("kM")) * UNITS.get(text[-1], 1))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks/times.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", nargs="*", choices=["rate", "scaling", "hostile", []], help="all by default")
    parser.add_argument("--size", type=bytes_of, default=10_000_000, metavar="10M")
    parser.add_argument("--hostile-size", type=bytes_of, default=100_000, metavar="100k")
    parser.add_argument("--peer-python", default=sys.executable, metavar="PATH", help="has JioNLP")
    options = parser.parse_args()
    what = options.what or ["rate", "scaling", "hostile"]
    if "rate" in what:
        rate(options.size, options.peer_python)
    if "scaling" in what:
        sizes = sizes_to(options.size)
        header(sizes)
        for name, make in (
            ("as printed", corpora.page),
            ("one line", corpora.one_line),
            ("no punctuation", corpora.without_stops),
        ):
            series(name, make, sizes)
        say()
    if "hostile" in what:
        sizes = sizes_to(options.hostile_size)
        header(sizes)
        for name in corpora.HOSTILE:
            series(name, lambda size, name=name: corpora.hostile(name, size), sizes)  # type: ignore[misc]


if __name__ == "__main__":
    main()
