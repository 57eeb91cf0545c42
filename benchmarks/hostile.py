"""Checks every case of the hostile catalogue at full size, each in a process with limits.

    python benchmarks/hostile.py [WORD…]

Prints a table of the cases whose names hold all the words (default: all): what came of it, seconds of
work with start-up, peak of memory, message. `!` marks what is not as the catalogue says, takes over five
seconds or over 300 MB; then the exit code is 1. Seconds are those of the processor, in all processes that
the case takes: on a shared machine the clock measures the neighbours.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from measuring import peak, processor_time, table

ROOT = Path(__file__).parents[1]
SECONDS, MEGABYTES = 5, 300
"""What a case may take."""

KILL_SECONDS, KILL_MEGABYTES = 60, 4000
"""What ends it."""


def main(words: list[str]) -> int:
    """Run the cases; return 1 if one is not right."""
    found = []
    for outcome in outcomes(words):
        found.append(outcome)
        print(
            f"{' ' if outcome['right'] else '!'} {outcome['case']!s:60.60} {outcome['status']:10}"
            f" {outcome['seconds']:6.2f} s {outcome['mb']:5} MB  {outcome['reason']:.150}",
            flush=True,
        )
    wrong = sum(not outcome["right"] for outcome in found)
    print(f"{len(found)} cases, {wrong} not right")
    return int(wrong > 0)


def outcomes(words: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """Yield what came of each case: the case, right or not, status, reason, seconds and MB."""
    sys.path.insert(0, str(ROOT / "tests"))
    from hostile_files import catalogue

    for case in catalogue():
        if not all(word in str(case) for word in words) or case.name == "no permission":
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / case.file
            if path.parent != Path(folder):
                path.parent.mkdir()
            case.make(path, case.full)
            outcome = checked(str(path))
        right = outcome["status"] == ("unreadable" if case.says else "checked")
        right = right and case.says in outcome["reason"]
        right = right and outcome["seconds"] <= SECONDS and outcome["mb"] <= MEGABYTES
        yield {**outcome, "case": case, "right": right}


def tables() -> str:
    """Return a table of the classes and one of all cases."""
    found = list(outcomes())
    classes = []
    for group in dict.fromkeys(outcome["case"].group for outcome in found):
        own = [outcome for outcome in found if outcome["case"].group == group]
        right = sum(outcome["right"] for outcome in own)
        slowest = max(outcome["seconds"] for outcome in own)
        largest = max(outcome["mb"] for outcome in own)
        classes.append([group, f"{right} of {len(own)}", f"{slowest:.1f} s", f"{largest} MB"])
    lines = [
        [
            str(outcome["case"]),
            "right" if outcome["right"] else "NOT RIGHT",
            f"{outcome['seconds']:.1f} s",
            f"{outcome['mb']} MB",
            _cell(outcome["reason"]) or "read",
        ]
        for outcome in found
    ]
    head = ["class", "right", "slowest", "most memory"]
    all_of_them = table(["case", "", "time", "memory", "message"], lines)
    return f"{table(head, classes)}\n\n{all_of_them}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def checked(path: str) -> dict[str, Any]:
    """Return status, reason, seconds and MB of a file, checked in a process of its own."""
    start = processor_time()
    command = [sys.executable, __file__, "--file", json.dumps(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=KILL_SECONDS)
    except subprocess.TimeoutExpired:
        return {"status": "hangs", "reason": "", "seconds": KILL_SECONDS, "mb": 0}
    seconds = processor_time() - start
    if done.returncode:
        reason = done.stderr.strip().rpartition("\n")[2]
        return {"status": "crashes", "reason": reason, "seconds": seconds, "mb": 0}
    return {**json.loads(done.stdout), "seconds": seconds}


def check(path: str) -> int:
    """Check one file and print what came of it as JSON."""
    limit = KILL_MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    from perftable.config.settings import Settings
    from perftable.pipeline.checking import check_file

    report = check_file(path, Settings("en")).report
    if "perftable.readers.pdf.apart" in sys.modules:
        sys.modules["perftable.readers.pdf.apart"].close()  # so that its memory is counted
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    most = max(peak(), children)
    print(json.dumps({"status": report.status, "reason": report.reason or "", "mb": most}))
    return 0


if __name__ == "__main__":
    one = sys.argv[1:2] == ["--file"]
    sys.exit(check(json.loads(sys.argv[2])) if one else main(sys.argv[1:]))
