"""Precision and recall of every rule on drawn documents with injected defects.

    python benchmarks/quality/measure.py --documents 2000 --seed 1
    python benchmarks/quality/measure.py --family projects

Two writers draw them: one the tables of duties, the other (`national/`) the national forms, of which
it also says how many of the values that it wrote are read right. Each document is drawn twice: once correct, once with one to three defects, the rules taking turns.
A defect is found if a finding of its code stands on its row, and in its column where that is known.
A finding is right if a defect, what that entails, or a note the document deserves explains it.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from perftable.rules.registry import all_rules
from quality.national import run as national
from quality.run import Tally, measure


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--family", choices=("duties", "projects"), help="default: both")
    parser.add_argument(
        "--show", type=int, default=0, help="print so many wrong results of each rule"
    )
    options = parser.parse_args()
    start = time.perf_counter()
    for family in [options.family] if options.family else ["duties", "projects"]:
        tally = _MEASURES[family](options.documents, options.seed)
        for line in (f"## {family}", "", *_table(tally), "", *_shown(tally, options.show)):
            print(line)
    print(f"{time.perf_counter() - start:.0f} s", file=sys.stderr)


_MEASURES: dict[str, Callable[[int, int], Tally]] = {
    "duties": measure, "projects": national.measure,
}  # fmt: skip


def _shown(tally: Tally, most: int) -> Iterator[str]:
    """Yield the first wrong results of each rule, and values that were misread."""
    shown: dict[str, int] = {}
    for wrong in tally.wrong:
        shown[wrong.code] = shown.get(wrong.code, 0) + 1
        if shown[wrong.code] <= most:
            yield str(wrong)
    if isinstance(tally, national.NationalTally):
        yield from map(str, tally.misread[:most])


def _table(tally: Tally) -> Iterator[str]:
    yield f"{tally.documents} correct documents: {tally.errors} errors, {tally.warnings} warnings."
    if isinstance(tally, national.NationalTally):
        right = tally.values - len(tally.misread)
        yield f"{tally.values} values written in them, {right} read right."
    yield f"{tally.defective} documents with {sum(tally.injected.values())} defects."
    yield ""
    yield "| code | rule | basis | severity | defects | found | recall | findings | right | precision |"
    yield "|---|---|---|---|--:|--:|--:|--:|--:|--:|"
    for rule in all_rules():
        code = rule.code
        injected, found = tally.injected[code], tally.found[code]
        findings, right = tally.findings[code], tally.right[code]
        if not injected and not findings:
            continue
        yield (
            f"| {code} | {rule.name} | {rule.basis} | {rule.severity} | {injected} | {found}"
            f" | {_share(found, injected)} | {findings} | {right} | {_share(right, findings)} |"
        )


def _share(part: int, whole: int) -> str:
    return f"{int(part / whole * 1000) / 1000:.3f}" if whole else "-"


if __name__ == "__main__":
    main()
