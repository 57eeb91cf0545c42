"""Other readers of Word files on the same documents: whole document to rows of cell texts.

Each peer takes turns with the floor and with perftable, each in a process of its own. A peer that is not
installed is left out; `pip install '.[peers]'` installs those that pip can.

    python benchmarks/peers.py [peer ...]
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from documents import Markup, write
from floor import floor
from measuring import medians, peak, processor_time, table
from peer_readers import READERS, Missing, version

from perftable.readers.word.reading import read_docx

SECONDS = 600
"""What one peer may take for all its runs on one document."""

RUNS, BUDGET = 9, 20
"""Runs of each, but only as many as the peer gets done in so many seconds; one at least."""


def least(path: Path) -> Sequence[object]:
    """Run the floor, which finds no rows."""
    floor(path)
    return ()


_OWN: dict[str, Callable[[Path], Sequence[object]]] = {
    "floor": least,
    "perftable": lambda path: read_docx(path).blocks,
}
_CASES: tuple[tuple[Markup, int], ...] = (
    ("word", 2_000),
    ("lean", 2_000),
    ("word", 50_000),
    ("lean", 50_000),
)
_LARGE = ("python-docx", "kreuzberg")
"""Peers that are also tried on large and on lean documents."""


def measure(name: str, path: Path) -> dict[str, float]:
    """Return the median seconds of a reader, the rows it found, and its peak memory in MB."""
    found: Sequence[object] = ()

    def run() -> None:
        nonlocal found
        found = ()
        found = (_OWN | READERS)[name](path)

    start = processor_time()
    run()  # imports, and how long it takes
    runs = max(1, min(RUNS, int(BUDGET / (processor_time() - start))))
    seconds = medians({name: run}, runs)[name]
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return {"seconds": seconds, "rows": len(found), "mb": max(peak(), children)}


def apart(name: str, path: Path) -> dict[str, Any]:
    """Measure a reader in a process of its own; "failed" says why there is no result."""
    command = [sys.executable, __file__, "--one", name, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return {"failed": f"over {SECONDS} s"}
    if done.returncode:
        return {"failed": f"fails: {done.stderr.strip().rpartition(chr(10))[2]:.60}"}
    result: dict[str, Any] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return result


def line(peer: str, path: Path, markup: Markup, rows: int) -> list[str]:
    """Return a line of the table."""
    floor, result, own = (apart(name, path) for name in ("floor", peer, "perftable"))
    head = [f"{peer} {result.get('version', '')}", markup, f"{rows:,}"]
    if "failed" in result:
        return [*head, result["failed"], "", "", ""]
    ratios = (result["seconds"] / other["seconds"] for other in (floor, own))
    return [
        *head,
        *(f"{ratio:.1f}" for ratio in ratios),
        f"{result['rows']:,}",
        f"{result['mb']:,} MB",
    ]


def tables(names: Sequence[str] = ()) -> str:
    """Return the table of all peers, or of those named."""
    head = ["peer", "markup", "rows", "× floor", "× perftable", "rows found", "peak memory"]
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for markup, rows in _CASES:
            path = write(Path(folder, f"{markup}{rows}.docx"), rows, markup)
            large = (markup, rows) != _CASES[0]
            for peer in READERS:
                if (peer in _LARGE or not large) and (not names or peer in names):
                    lines.append(line(peer, path, markup, rows))
                    print(*lines[-1], file=sys.stderr, flush=True)
    return table(head, lines)


def one(name: str, path: str) -> None:
    """Measure one reader on one document and print the result as JSON."""
    try:
        known = {} if name in _OWN else {"version": version(name)}
        print(json.dumps(known | measure(name, Path(path))))
    except (Missing, ModuleNotFoundError):
        print(json.dumps({"failed": "not installed"}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:])
    else:
        print(tables(sys.argv[1:]))
