"""Where joined findings stand, line by line, in a report for people: rows by number and by name."""

from collections.abc import Iterator

from perftable.model.finding import Finding
from perftable.model.phrase import Lang, Phrase
from perftable.reports.escape import plain
from perftable.reports.folding import other_rows, repeated_rows
from perftable.reports.joining import Joined, numbers

_FEW = 3
"""So many findings that name other rows, or share a row, have a line each."""

_NAME = 20
"""Characters of a name among others."""

_NAMED = Phrase("{rows}：{names}", "{rows}: {names}")
_PLACE = Phrase("{rows}，{column}", "{rows}, {column}")
_EMPTY = Phrase("（空）", "(empty)")
_AND = Phrase("；", "; ")


def spots(one: Joined, lang: Lang, *, tables: bool = False, verbose: bool = False) -> Iterator[str]:
    """Yield the lines that say where findings with one message stand.

    `tables` says which table too, for a document that has several; `verbose` gives each its line.
    """
    found = one.findings
    shared = repeated_rows(found)
    apart = shared or any(map(other_rows, found))
    if len(found) == 1 or verbose or (apart and len(found) <= _FEW):
        said = one.message.say(lang)
        lines = (_line(finding, said, lang, tables=tables, column=shared) for finding in found)
        yield from filter(None, lines)
        return
    rows = one.rows(lang, tables=tables)
    names = _AND.say(lang).join(one.names(lang, longest=_NAME))
    yield _NAMED.say(lang, rows=rows, names=names) if names else rows


def _line(finding: Finding, message: str, lang: Lang, *, tables: bool, column: bool) -> str:
    """Return row, names, and the cell's text unless the message quotes it; "" for no place."""
    here = finding.location
    if here.row is None and here.paragraph is None and not (tables and here.table is not None):
        return ""
    one = Joined(Phrase("", ""), (finding,))
    where = one.rows(lang, tables=tables)
    if here.sheet is not None and here.anchor:  # as its program calls it: 汇总!C7
        where = plain(here.anchor, 50) + where.removeprefix(numbers([here], lang, tables=tables))
    if column and here.column is not None:
        where = _PLACE.say(lang, rows=where, column=one.columns(lang))
    return "  ".join(
        filter(None, (where, *one.names(lang, longest=_NAME), _text(finding, message, lang)))
    )


def _text(finding: Finding, message: str, lang: Lang) -> str:
    if finding.text == "":
        return _EMPTY.say(lang)
    if not finding.text or finding.text in finding.names:
        return ""
    text = plain(finding.text, 30)
    return "" if text in plain(message, 400) else text
