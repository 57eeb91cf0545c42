"""Checks every case of the hostile catalogue at full size, each in a process with limits.

    python benchmarks/hostile.py [WORD…]

Prints a table of the cases whose names hold all the words (default: all): what came of it, seconds
with start-up, peak of memory, message. `!` marks what is not as the catalogue says, takes over five
seconds or over 300 MB; then the exit code is 1.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SECONDS, MEGABYTES = 5, 300
"""What a case may take."""

KILL_SECONDS, KILL_MEGABYTES = 60, 4000
"""What ends it."""


def main(words: list[str]) -> int:
    """Run the cases; return 1 if one is not right."""
    sys.path.insert(0, str(ROOT / "tests"))
    from hostile_files import Case, catalogue

    def run(case: Case) -> tuple[bool, str]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / case.file
            if path.parent != Path(folder):
                path.parent.mkdir()
            case.make(path, case.full)
            outcome = checked(str(path))
        right = outcome["status"] == ("unreadable" if case.says else "checked")
        right = right and case.says in outcome["reason"]
        right = right and outcome["seconds"] <= SECONDS and outcome["mb"] <= MEGABYTES
        return right, (
            f"{' ' if right else '!'} {case!s:60.60} {outcome['status']:10}"
            f" {outcome['seconds']:6.2f} s {outcome['mb']:5} MB  {outcome['reason']:.150}"
        )

    wrong = count = 0
    for case in catalogue():
        if all(word in str(case) for word in words) and case.name != "no permission":
            right, line = run(case)
            count += 1
            wrong += not right
            print(line, flush=True)
    print(f"{count} cases, {wrong} not right")
    return int(wrong > 0)


def checked(path: str) -> dict[str, Any]:
    """Return status, reason, seconds and MB of a file, checked in a process of its own."""
    start = time.monotonic()
    command = [sys.executable, __file__, "--file", json.dumps(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=KILL_SECONDS)
    except subprocess.TimeoutExpired:
        return {"status": "hangs", "reason": "", "seconds": KILL_SECONDS, "mb": 0}
    seconds = time.monotonic() - start
    if done.returncode:
        reason = done.stderr.strip().rpartition("\n")[2]
        return {"status": "crashes", "reason": reason, "seconds": seconds, "mb": 0}
    return {**json.loads(done.stdout), "seconds": seconds}


def check(path: str) -> int:
    """Check one file and print what came of it as JSON."""
    limit = KILL_MEGABYTES * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    from perftable.checking import check_file
    from perftable.settings import Settings

    report = check_file(path, Settings("en")).report
    print(json.dumps({"status": report.status, "reason": report.reason or "", "mb": peak()}))
    return 0


def peak() -> int:
    """Return this process's peak of memory in MB; Linux counts a parent's into `ru_maxrss`."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    line = next(ln for ln in status.read_text().splitlines() if ln.startswith("VmHWM:"))
    return int(line.split()[1]) // 1024


if __name__ == "__main__":
    one = sys.argv[1:2] == ["--file"]
    sys.exit(check(json.loads(sys.argv[2])) if one else main(sys.argv[1:]))
