"""Two versions of a submission beside each other: check → match → tell what changed."""

from collections import Counter
from collections.abc import Iterable

from perftable.comparing.changes import duty_change, row_change
from perftable.comparing.differences import amounts
from perftable.comparing.findings import finding_changes
from perftable.comparing.places import places
from perftable.comparing.rows import match_rows
from perftable.comparing.sections import section_changes
from perftable.config.settings import DEFAULT, Settings
from perftable.model.comparison import (
    Comparison,
    KindCounts,
    RowChange,
    Totals,
    Version,
)
from perftable.model.document import Document
from perftable.model.phrase import Lang
from perftable.model.report import Counts, DocumentReport
from perftable.pipeline.checking import TOOL, check, no_collection
from perftable.summary.summarize import summarize_checked

Checked = tuple[Document, DocumentReport]
"""A version, and the verdict on it."""


def compare(old: Document, new: Document, settings: Settings = DEFAULT) -> Comparison:
    """Compare two versions of a submission; both are checked with `settings`.

    Raises `ValueError` with a code that no rule has.
    """
    return compare_checked((old, check(old, settings)), (new, check(new, settings)), settings.lang)


def compare_checked(old: Checked, new: Checked, lang: Lang) -> Comparison:
    """Compare two versions that were checked with the same settings."""
    with no_collection():
        return _compare(*old, *new, lang)


def _compare(
    old: Document, before: DocumentReport, new: Document, after: DocumentReport, lang: Lang
) -> Comparison:
    duties, orphans = match_rows(old, new)
    matches = [match for duty in duties for match in (duty, *duty.activities)]
    findings = finding_changes(before, after, *places(old, new, [*matches, *orphans]))
    budgets = [
        summarize_checked([pair], "document").total.budget for pair in ((old, before), (new, after))
    ]
    changed = tuple(map(duty_change, duties))
    loose = tuple(map(row_change, orphans))
    return Comparison(
        tool=TOOL,
        lang=lang,
        old=Version(path=old.path, sha256=old.sha256),
        new=Version(path=new.path, sha256=new.sha256),
        totals=Totals(
            duties=_counts(changed),
            activities=_counts([*loose, *(row for duty in changed for row in duty.activities)]),
            budget=amounts(*budgets),
            new=Counts.of(findings.new),
            remaining=Counts.of(one.new for one in findings.remaining),
            mended=Counts.of(findings.mended),
        ),
        duties=changed,
        orphans=loose,
        sections=tuple(section_changes(old, new)),
        findings=findings,
    )


def _counts(rows: Iterable[RowChange]) -> KindCounts:
    tally: dict[str, int] = Counter(row.kind for row in rows)
    both = sum(tally.values()) - tally["added"] - tally["removed"]
    return KindCounts(old=both + tally["removed"], new=both + tally["added"], **tally)
