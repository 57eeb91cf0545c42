"""Feeds spoilt documents to the reader, the parser and the rules until time is up.

    python benchmarks/fuzz.py --minutes 10 --seed 1 --out crashes

A result or a refusal (`UnreadableFile`) is right; anything else is saved to `--out` with its seed:
another exception, more than five seconds of work, or a growth of memory. The exit code is 1 if there was
one. Document number N of a seed is always the same, whatever came before it.
"""

import argparse
import hashlib
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from types import FrameType

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from measuring import peak  # noqa: E402

from mutations import spoil, text_seeds, word_seeds  # noqa: E402
from perftable.config.settings import Settings  # noqa: E402
from perftable.forms.claiming import parse  # noqa: E402
from perftable.pipeline.checking import check  # noqa: E402
from perftable.readers.base import UnreadableFile  # noqa: E402
from perftable.readers.dispatch import read_source  # noqa: E402

SECONDS = 5
GROWTH = 100
"""Megabytes by which one document may raise the peak of memory."""

KEPT = 3
"""Documents kept for each different crash."""


class TooSlowError(Exception):
    """A document took longer than `SECONDS`."""


def document(seed: int, number: int, seeds: list[bytes]) -> bytes:
    """Return document `number` of a seed."""
    random = Random(f"{seed}:{number}")
    return spoil(random.choice(seeds), random)


def execute(data: bytes) -> str:
    """Return what became of a document: "read", or "refused" with the beginning of the reason."""
    name = "a.docx" if data.startswith(b"PK") else "a.txt"
    try:
        report = check(parse(read_source(name, data)), Settings())
    except UnreadableFile as refusal:
        return f"refused: {refusal.reason.en[:40]}"
    report.model_dump_json()
    return "read"


def guarded(data: bytes) -> tuple[str, str]:
    """Return the outcome and, for a crash, its traceback."""
    before = peak()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        outcome = execute(data)
    except MemoryError:
        return "CRASH MemoryError", traceback.format_exc()
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return f"CRASH {type(error).__name__} {place}", traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    growth = peak() - before
    return (f"CRASH grew by over {GROWTH} MB", f"{growth} MB") if growth > GROWTH else (outcome, "")


def main() -> int:
    """Run until the time is up; return 1 if anything crashed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("crashes"))
    parser.add_argument("--only", type=int, help="run this one document of the seed")
    options = parser.parse_args()
    signal.signal(signal.SIGPROF, _too_slow)
    seeds = word_seeds() + text_seeds()
    seeds += [p.read_bytes() for p in sorted((ROOT / "samples").glob("*.*")) if p.suffix != ".py"]
    if options.only is not None:
        print(*guarded(document(options.seed, options.only, seeds)), sep="\n")
        return 0
    begin = shown = time.monotonic()
    outcomes: Counter[str] = Counter()
    slowest, number = 0.0, 0
    while (now := time.monotonic()) - begin < options.minutes * 60:
        data = document(options.seed, number, seeds)
        start = time.process_time()
        outcome, trace = guarded(data)
        slowest = max(slowest, time.process_time() - start)
        outcomes[outcome] += 1
        if trace and outcomes[outcome] <= KEPT:
            save(options.out, options.seed, number, outcome, data, trace)
        number += 1
        if now - shown > 30:
            shown = now
            show(number, now - begin, slowest, outcomes)
    show(number, time.monotonic() - begin, slowest, outcomes)
    for outcome, count in outcomes.most_common():
        print(f"{count:9}  {outcome}")
    return int(any(outcome.startswith("CRASH") for outcome in outcomes))


def save(out: Path, seed: int, number: int, outcome: str, data: bytes, trace: str) -> None:
    """Keep a crash: the document, and beside it how it came about."""
    out.mkdir(parents=True, exist_ok=True)
    name = f"{seed}-{number}-{hashlib.sha256(data).hexdigest()[:8]}"
    (out / f"{name}.bin").write_bytes(data)
    (out / f"{name}.log").write_text(f"{outcome}\n{trace}", encoding="utf-8")
    print(f"document {number} of seed {seed}: {outcome}", flush=True)


def show(number: int, seconds: float, slowest: float, outcomes: Counter[str]) -> None:
    """Print how far it has come."""
    crashes = sum(count for outcome, count in outcomes.items() if outcome.startswith("CRASH"))
    print(
        f"{seconds:6.0f} s  {number} documents ({number / seconds:.0f}/s)  {outcomes['read']} read"
        f"  {crashes} crashes  slowest {slowest:.2f} s  peak {peak()} MB",
        flush=True,
    )


def _too_slow(number: int, frame: FrameType | None) -> None:
    raise TooSlowError(f"over {SECONDS} s")


if __name__ == "__main__":
    sys.exit(main())
