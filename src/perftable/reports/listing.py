"""Findings of one rule as a few lines: what is wrong, and where."""

from collections.abc import Iterator, Sequence

from perftable.model.finding import Finding
from perftable.model.phrase import Lang
from perftable.reports.escape import plain
from perftable.reports.folding import fold
from perftable.reports.places import place, rows

_LONGEST = 400


def listing(findings: Sequence[Finding], lang: Lang) -> str:
    """Return each message once, the places of its findings below it."""
    return "\n".join(_lines(findings, lang))


def _lines(findings: Sequence[Finding], lang: Lang) -> Iterator[str]:
    for one in fold(findings):
        yield plain(one.message, _LONGEST)
        if one.alike:
            yield f"  {rows(one.findings, lang)}"
        else:
            places = (place(finding, one.message, lang) for finding in one.findings)
            yield from (f"  {text}" for text in places if text)
