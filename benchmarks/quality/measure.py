"""Precision and recall of every rule on drawn submissions with injected defects.

    python benchmarks/quality/measure.py --documents 2000 --seed 1

Each document is drawn twice: once correct, once with one to three defects, the rules taking turns.
A defect is found if a finding of its code stands on its row, and in its column where that is known.
A finding is right if a defect, what that entails, or a note the document deserves explains it.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from perftable.rules.registry import all_rules
from quality.run import Tally, measure


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--show", type=int, default=0, help="print so many wrong results of each rule"
    )
    options = parser.parse_args()
    start = time.perf_counter()
    tally = measure(options.documents, options.seed)
    for line in _table(tally):
        print(line)
    shown: dict[str, int] = {}
    for wrong in tally.wrong:
        shown[wrong.code] = shown.get(wrong.code, 0) + 1
        if shown[wrong.code] <= options.show:
            print(wrong)
    print(f"{time.perf_counter() - start:.0f} s", file=sys.stderr)


def _table(tally: Tally) -> Iterator[str]:
    yield f"{tally.documents} correct documents: {tally.errors} errors, {tally.warnings} warnings."
    yield f"{tally.defective} documents with {sum(tally.injected.values())} defects."
    yield ""
    yield "| code | rule | basis | severity | defects | found | recall | findings | right | precision |"
    yield "|---|---|---|---|--:|--:|--:|--:|--:|--:|"
    for rule in all_rules():
        code = rule.code
        injected, found = tally.injected[code], tally.found[code]
        findings, right = tally.findings[code], tally.right[code]
        yield (
            f"| {code} | {rule.name} | {rule.basis} | {rule.severity} | {injected} | {found}"
            f" | {_share(found, injected)} | {findings} | {right} | {_share(right, findings)} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{int(part / whole * 1000) / 1000:.3f}" if whole else "-"


if __name__ == "__main__":
    main()
