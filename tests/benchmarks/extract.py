"""How fast `extract` is: on pages as they come, and on texts from 1 kB to 10 MB beside `find_times`.

    python tests/benchmarks/extract.py                  everything; a few minutes
    python tests/benchmarks/extract.py --size 1M        smaller texts
    python tests/benchmarks/extract.py pages            only the pages

`pages` reads each of the fixtures and the notices once, in one process that is warm, and tells how long a page takes.
`scaling` gives the fixtures' text repeated to each size as one document, and the same with other numbers in each
repetition; each measurement is a process of its own. It tells the rate, the seconds that `find_times` takes for the
same text and how many times longer `extract` takes, the peak memory, and the exponent k of time ~ size^k.
"""

import argparse
import statistics
import time
from collections.abc import Sequence

import corpora
from times import Run, bytes_of, exponent, human, measure, say, sizes_to
from worker import WARM

from xunli import extract

ONCE = 1_000_000
"""A text from this size on is read once; of a shorter one the best of three counts, by which time `find_times` has
remembered all of it."""


def pages() -> None:
    """How long a page takes that nothing like it was read before."""
    extract(WARM)
    seconds = []
    texts = [*corpora.documents(), *corpora.notices()]
    for text in texts:
        start = time.perf_counter()
        extract(text)
        seconds.append(time.perf_counter() - start)
    size = sum(len(text.encode()) for text in texts)
    say(f"{len(texts)} pages, {size / 1e3 / len(texts):.1f} kB each: {size / 1e6 / sum(seconds):.2f} MB/s")
    say(f"{'milliseconds':16} {'median':>9} {'mean':>9} {'longest':>9}")
    times = (statistics.median(seconds), statistics.mean(seconds), max(seconds))
    say(f"{'a page':16} " + " ".join(f"{value * 1e3:9.1f}" for value in times))
    say()


def scaling(sizes: Sequence[int], *, varied: bool) -> None:
    """One document of each size."""
    say("the fixtures' text repeated" + (", each time with other numbers" if varied else ""))
    say(f"{'size':>6} {'seconds':>8} {'MB/s':>7} {'find_times':>11} {'ratio':>6} {'peak MB':>8}")
    runs: list[Run] = []
    for size in sizes:
        text = corpora.page(size, varied=varied)
        once = size >= ONCE
        run = measure("extract", text, times=1 if once else 3)
        runs.append(run)
        line = f"{human(size):>6} {run.seconds:8.3f} {run.rate:7.2f}"
        if once:
            bare = measure("xunli", text)
            line += f" {bare.seconds:11.3f} {run.seconds / bare.seconds:6.1f} {run.memory / 1e6:8.1f}"
        say(line)
    say(f"time ~ size^{exponent(runs):.2f}")
    say()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python tests/benchmarks/extract.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", nargs="*", choices=["pages", "scaling", []], help="both by default")
    parser.add_argument("--size", type=bytes_of, default=10_000_000, metavar="10M")
    options = parser.parse_args()
    what = options.what or ["pages", "scaling"]
    if "pages" in what:
        pages()
    if "scaling" in what:
        for varied in (False, True):
            scaling(sizes_to(options.size), varied=varied)


if __name__ == "__main__":
    main()
