"""The readers of every container against the best library of each, on the same rows.

The two take turns in one process, in processor time; a peer that is not installed is left out
(`pip install '.[peers]'` installs them). PDF is read in the process that is measured, by what the
process apart runs.

    python benchmarks/container_peers.py [container ...]
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from container_documents import CONTAINERS, write_container
from container_readers import PEERS
from measuring import medians, peak_memory, processor_time, table
from peer_readers import Missing

from perftable.pipeline.checking import no_collection
from perftable.readers.dispatch import read_source

_AGAINST = {"pdf": 180, "doc": 300, "rtf": 300, "ofd": 180}
"""Rows of the documents that peers read too, where they are not 1,000."""

_FLAT = {
    "doc": (60, 300, 900),
    "pdf": (180, 1_800, 9_000),
    "ofd": (180, 1_800, 9_000),
    "rtf": (300, 3_000),
}
"""Rows of the documents that show how cost grows, where they are not these."""

_ROWS = (300, 3_000, 30_000)
_LARGE = {"html": 30_000, "doc": 900, "rtf": 3_000, "pdf": 9_000, "ofd": 9_000}
"""Rows of the document whose memory is measured, where they are not 50,000."""

_SECONDS = 120
_CODE = (
    "from perftable.readers.dispatch import read_source; from container_peers import read;"
    " from pathlib import Path; read(Path(sys.argv[1]))"
)


def read(path: Path) -> object:
    """Read a file with perftable, the collector of cycles paused as it is in every check."""
    with no_collection():
        return _read(path)


def _read(path: Path) -> object:
    if path.suffix != ".pdf":
        return read_source(path).blocks
    from perftable.readers.drawn.pace import Pace
    from perftable.readers.pdf.pdfium import read_document

    return read_document(path.read_bytes(), Pace()).blocks


def against(peer: str, path: Path) -> dict[str, float | str]:
    """Return the seconds of perftable and of a peer, and the rows the peer found."""
    suffix = path.suffix[1:]
    found: Sequence[object] = ()

    def run() -> None:
        nonlocal found
        found = PEERS[suffix][peer](path)

    start = processor_time()
    run()
    runs = max(1, min(5, int(15 / (processor_time() - start))))
    read(path)
    taken = medians({"own": lambda: read(path), "peer": run}, runs)
    return {**taken, "rows": len(found)}


def apart(peer: str, path: Path) -> dict[str, float | str]:
    """Measure against a peer in a process of its own."""
    command = [sys.executable, __file__, "--one", peer, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        return {"failed": f"over {_SECONDS} s"}
    if done.returncode:
        return {"failed": f"fails: {done.stderr.strip().rpartition(chr(10))[2]:.60}"}
    result: dict[str, float | str] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return result


def tables(names: Sequence[str] = ()) -> str:
    """Return the table against the peers, and the one of cost and memory as documents grow."""
    lines: list[list[str]] = []
    growth: list[list[str]] = []
    with tempfile.TemporaryDirectory() as folder:
        for suffix in [name for name in CONTAINERS if not names or name in names]:
            rows = _AGAINST.get(suffix, 1_000)
            path = write_container(Path(folder), suffix, rows, office=suffix == "pdf")
            if path is None:
                continue
            for peer in PEERS[path.suffix[1:]]:
                result = apart(peer, path)
                line = [f".{suffix}", f"{rows:,}", peer]
                if "failed" in result:
                    lines.append([*line, str(result["failed"]), "", "", ""])
                else:
                    own, other = float(result["own"]), float(result["peer"])
                    each = [f"{seconds / rows * 1e6:,.0f} µs" for seconds in (own, other)]
                    lines.append([*line, *each, f"{other / own:.1f}", str(result["rows"])])
                print(*lines[-1], file=sys.stderr, flush=True)
            growth.append(grown(Path(folder), suffix))
            print(*growth[-1], file=sys.stderr, flush=True)
    head = [
        "container",
        "rows",
        "peer",
        "perftable a row",
        "peer a row",
        "times faster",
        "rows found",
    ]
    more = ["container", "rows", "perftable a row", "peak memory at the most rows"]
    return f"{table(head, lines)}\n\n{table(more, growth)}"


def grown(folder: Path, suffix: str) -> list[str]:
    """Return cost a row at several sizes, and the peak of memory of the largest."""
    sizes = _FLAT.get(suffix, _ROWS)
    costs = []
    for rows in sizes:
        path = write_container(folder, suffix, rows)
        if path is None:
            return [f".{suffix}", "", "", ""]
        read(path)
        taken = medians({"own": partial(read, path)}, 3)["own"]
        costs.append(f"{taken / rows * 1e6:,.0f} µs")
        path.unlink()
    most = _LARGE.get(suffix, 50_000)
    large = write_container(folder, suffix, most)
    memory = f"{peak_memory(_CODE, str(large))} MB at {most:,}"
    return [f".{suffix}", " / ".join(f"{rows:,}" for rows in sizes), " / ".join(costs), memory]


def one(peer: str, path: str) -> None:
    """Measure against one peer and print the result as JSON."""
    try:
        print(json.dumps(against(peer, Path(path))))
    except (Missing, ModuleNotFoundError):
        print(json.dumps({"failed": "not installed"}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:])
    else:
        print(tables(sys.argv[1:]))
