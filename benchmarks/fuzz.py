"""Feeds spoilt documents of every container to the readers, the parser and the rules until time is up.

    python benchmarks/fuzz.py --minutes 10 --seed 1 --out crashes
    python benchmarks/fuzz.py --minutes 10 --containers pdf,doc --corpus FOLDER

A result or a refusal (`UnreadableFile`) is right; anything else is saved to `--out` with its seed:
another exception, more than five seconds of work, or a growth of memory. The exit code is 1 if there was
one. Document number N of a seed is always the same, whatever came before it, as long as the containers
and the corpus are.
"""

import argparse
import hashlib
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from types import FrameType

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from measuring import peak  # noqa: E402

from container_mutations import spoil  # noqa: E402
from container_seeds import seeds as container_seeds  # noqa: E402
from mutations import text_seeds, word_seeds  # noqa: E402
from perftable.config.settings import Settings  # noqa: E402
from perftable.forms.claiming import parse  # noqa: E402
from perftable.pipeline.checking import check  # noqa: E402
from perftable.readers.base import UnreadableFile  # noqa: E402
from perftable.readers.dispatch import read_source  # noqa: E402

SECONDS = 5
WALL = 60
"""Seconds on the clock: of work in another process, such as that which reads PDF files."""

GROWTH = 200
"""Megabytes by which one document may raise the peak of memory: a hundred are there before it."""

MEMORY = 4 << 30
"""Bytes of this process, so that what grows without end does not take the machine with it."""

KEPT = 3
"""Documents kept for each different crash."""

MAX_SEED = 400_000
"""Bytes of a file of the corpus that is spoilt; large ones take long each time."""

Seeds = Mapping[str, Sequence[bytes]]
"""Sound files by their suffix."""


class TooSlowError(Exception):
    """A document took longer than `SECONDS`."""


def all_seeds(containers: Sequence[str], corpus: Path | None) -> Seeds:
    """Return the files to spoil: those of the tests, of the samples, and of a folder."""
    found = {"docx": word_seeds(), "txt": text_seeds(), **container_seeds()}
    folders = [(ROOT / "samples").glob("*.*"), corpus.rglob("*.*") if corpus else ()]
    for path in sorted(path for folder in folders for path in folder if path.is_file()):
        suffix = path.suffix[1:].lower()
        if suffix != "py" and path.stat().st_size <= MAX_SEED:
            found.setdefault(suffix, []).append(path.read_bytes())
    return {suffix: found[suffix] for suffix in containers or found}


def document(seed: int, number: int, seeds: Seeds) -> tuple[str, bytes]:
    """Return name and content of document `number` of a seed."""
    random = Random(f"{seed}:{number}")
    suffix = random.choice(sorted(seeds))
    return f"a.{suffix}", spoil(random.choice(seeds[suffix]), random)


def execute(name: str, data: bytes) -> str:
    """Return what became of a document: "read", or "refused" with the beginning of the reason."""
    try:
        report = check(parse(read_source(name, data)), Settings())
    except UnreadableFile as refusal:
        return f"refused: {refusal.reason.en[:40]}"
    report.model_dump_json()
    return "read"


def guarded(name: str, data: bytes) -> tuple[str, str]:
    """Return the outcome and, for a crash, its traceback."""
    forget_peak()
    before = peak()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WALL)
    try:
        outcome = execute(name, data)
    except MemoryError:
        return "CRASH MemoryError", traceback.format_exc()
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        return f"CRASH {type(error).__name__} {place}", traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
    growth = peak() - before
    return (f"CRASH grew by over {GROWTH} MB", f"{growth} MB") if growth > GROWTH else (outcome, "")


def forget_peak() -> None:
    """Begin to measure the peak of memory anew, so that each document has its own."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def main() -> int:
    """Run until the time is up; return 1 if anything crashed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("crashes"))
    parser.add_argument("--only", type=int, help="run this one document of the seed")
    parser.add_argument("--containers", default="", help="suffixes, with commas between (all)")
    parser.add_argument("--corpus", type=Path, help="a folder with more files to spoil")
    options = parser.parse_args()
    signal.signal(signal.SIGPROF, _too_slow)
    signal.signal(signal.SIGALRM, _too_slow)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
    seeds = all_seeds([c for c in options.containers.split(",") if c], options.corpus)
    if options.only is not None:
        print(*guarded(*document(options.seed, options.only, seeds)), sep="\n")
        return 0
    begin = shown = time.monotonic()
    outcomes: Counter[str] = Counter()
    by_container: Counter[str] = Counter()
    slowest, number = 0.0, 0
    while (now := time.monotonic()) - begin < options.minutes * 60:
        name, data = document(options.seed, number, seeds)
        start = time.process_time()
        outcome, trace = guarded(name, data)
        slowest = max(slowest, time.process_time() - start)
        outcomes[outcome] += 1
        by_container[name[2:]] += 1
        if trace and outcomes[outcome] <= KEPT:
            save(options.out, f"{options.seed}-{number}", name, outcome, data, trace)
        number += 1
        if now - shown > 30:
            shown = now
            show(number, now - begin, slowest, outcomes)
    show(number, time.monotonic() - begin, slowest, outcomes)
    print(*(f"{count} {suffix}" for suffix, count in sorted(by_container.items())), sep=", ")
    for outcome, count in outcomes.most_common():
        print(f"{count:9}  {outcome}")
    return int(any(outcome.startswith("CRASH") for outcome in outcomes))


def save(out: Path, number: str, name: str, outcome: str, data: bytes, trace: str) -> None:
    """Keep a crash: the document, and beside it how it came about."""
    out.mkdir(parents=True, exist_ok=True)
    kept = f"{number}-{hashlib.sha256(data).hexdigest()[:8]}"
    (out / f"{kept}{Path(name).suffix}").write_bytes(data)
    (out / f"{kept}.log").write_text(f"{outcome}\n{trace}", encoding="utf-8")
    print(f"document {number}: {outcome}", flush=True)


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
