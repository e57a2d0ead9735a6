"""Measures one engine on one text in a process of its own, so that peak memory is that of this text alone.

Reads the text from standard input, and writes one JSON object: bytes, seconds, mentions, peak memory in bytes above
what the warm engine held. Imports nothing of this project but the engine asked for, so that another interpreter,
with another environment, can run it.
"""

import json
import logging
import resource
import sys
import time
from collections.abc import Callable
from datetime import datetime

REFERENCE = datetime(2020, 6, 16, 9)  # noqa: DTZ001 - local time, as both engines take it
WARM = "考试定于2020年7月26日上午9点举行，每周一至周五报名，中秋节放假三天。"


def xunli() -> Callable[[str], int]:
    """`xunli.find_times`."""
    from xunli import find_times

    return lambda text: len(find_times(text, REFERENCE))


def extract() -> Callable[[str], int]:
    """`xunli.extract`, which finds the day of publication in the text."""
    from xunli import extract

    return lambda text: len(extract(text).times)


def jionlp() -> Callable[[str], int]:
    """`jionlp.ner.extract_time`, with its logging off: it would cost it a good part of its time."""
    import jionlp  # type: ignore[import-not-found]

    logging.disable(logging.CRITICAL)
    moment = time.mktime(REFERENCE.timetuple())
    return lambda text: len(jionlp.ner.extract_time(text, time_base=moment))


ENGINES = {"xunli": xunli, "extract": extract, "jionlp": jionlp}


def peak() -> int:
    """The most memory that this process has had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """`worker.py ENGINE [TIMES]`: the best of so many times, each on the same text."""
    text = sys.stdin.buffer.read().decode()
    find = ENGINES[sys.argv[1]]()
    find(WARM)
    before = peak()
    best, mentions = float("inf"), 0
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        start = time.perf_counter()
        mentions = find(text)
        best = min(best, time.perf_counter() - start)
    result = {"bytes": len(text.encode()), "seconds": best, "mentions": mentions, "memory": peak() - before}
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main()
