"""Findings of one rule as a few lines: what is wrong, and where."""

from collections.abc import Iterator, Sequence

from perftable.model.finding import Finding
from perftable.model.phrase import Lang
from perftable.reports.escape import plain
from perftable.reports.folding import fold
from perftable.reports.places import places

_LONGEST = 400


def listing(findings: Sequence[Finding], lang: Lang, *, tables: bool = False) -> str:
    """Return each message once, the places of its findings below it.

    `tables` says which table too, for a document that has several.
    """
    return "\n".join(_lines(findings, lang, tables))


def _lines(findings: Sequence[Finding], lang: Lang, tables: bool) -> Iterator[str]:
    for one in fold(findings):
        yield plain(one.message, _LONGEST)
        yield from (f"  {text}" for text in places(one, lang, tables=tables))
