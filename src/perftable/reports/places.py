"""Where findings stand, and what was not applicable, in the words of a report for people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.escape import plain
from perftable.reports.folding import Fold, other_rows, repeated_rows, row_of

_ROWS = Phrase("{count} 行：{rows}", "{count} rows: {rows}")
_ROW = Phrase("第 {rows} 行", "row{s} {rows}")
_TABLE = Phrase("表 {table}", "table {table}")
_TABLE_ROW = Phrase("表 {table} 第 {rows} 行", "table {table}, row{s} {rows}")
_SHEET_ROW = Phrase("{sheet} 第 {rows} 行", "{sheet}, row{s} {rows}")
_PAGE = Phrase("第 {page} 页", "page {page}, ")
_COLUMN = Phrase("，{column}", ", {column}")
_EMPTY = Phrase("（空）", "(empty)")
_SKIP = Phrase("{code}（{count}/{all}）", "{code} ({count} of {all})")
_RULES = Phrase("{count} 条规则", "{count} rules")
MANY = 8
"""More rules that were not applicable for one reason are counted; JSON and CSV name each."""

_SEE = Phrase("（另见{rows}）", " (see also {rows})")
_MORE = Phrase("，另有 {count} 处", " and {count} more")
_AND = Phrase("；", "; ")


def places(
    one: Fold, lang: Lang, *, tables: bool, verbose: bool = False, limit: int | None = None
) -> Iterator[str]:
    """Yield the lines that say where findings with one message stand, of at most `limit` findings.

    `tables` says which table too, for a document that has several; `verbose` folds no rows.
    """
    shown = one.findings[:limit]
    if one.alike and not verbose:
        yield rows(shown, lang, tables=tables)
        return
    column = repeated_rows(one.findings)
    for finding in shown:
        text = place(finding, one.message, lang, tables=tables, column=column)
        if text:
            yield text


def place(
    finding: Finding, message: str, lang: Lang, *, tables: bool = False, column: bool = False
) -> str:
    """Return row, path, and the cell's text unless the message quotes it.

    `tables` and `column` say which table and which column too.
    """
    here = finding.location
    if here.row is None:
        return _TABLE.say(lang, table=here.table) if tables and here.table is not None else ""
    where = _in_sheet(here) or numbers([here], lang, tables=tables)
    if column and here.column is not None:
        where += _COLUMN.say(lang, column=_word(here.column, lang, finding.kinds))
    others = other_rows(finding)
    if others:
        apart = tables or any(p.table != here.table for p in others)
        rows = _others(others, lang, tables=apart)
        rows += more(finding).say(lang) if finding.unlisted else ""
        where += _SEE.say(lang, rows=rows)
    names = [plain(name, 16) for name in finding.names]
    parts = [where, " → ".join(names)]
    if finding.text == "":
        parts.append(_EMPTY.say(lang))
    elif finding.text and finding.text not in finding.names:
        text = plain(finding.text, 30)
        parts.append(text if text not in plain(message, 400) else "")
    return "  ".join(filter(None, parts))


def _in_sheet(here: Location) -> str:
    """Return the cell of a workbook, as its program calls it."""
    return plain(here.anchor or "", 50) if here.sheet is not None else ""


def rows(findings: Sequence[Finding], lang: Lang, *, tables: bool = False) -> str:
    """Return on how many rows the findings stand, and which, by column where they differ in it."""
    columns: dict[str | None, list[Location]] = {}
    above = findings[0].kinds if findings else ()
    for finding in findings:
        columns.setdefault(finding.location.column, []).append(finding.location)
    parts = [
        (_word(column, lang, above) + " " if len(columns) > 1 and column is not None else "")
        + (numbers(own, lang, tables=True) if tables else _joined(place.row for place in own))
        for column, own in columns.items()
    ]
    count = len({row_of(finding.location) for finding in findings})
    return _ROWS.say(lang, count=count, rows=_AND.say(lang).join(parts))


def numbers(places: Iterable[Location], lang: Lang, *, tables: bool = False) -> str:
    """Return "rows 5, 7", or with `tables` "table 1, row 5; table 2, row 7"; "" for no row."""
    groups: dict[tuple[int | None, str | None, int | None], list[int]] = {}
    for one in places:
        if one.row is not None:
            group = (one.table if tables else None, one.sheet if tables else None, one.page)
            groups.setdefault(group, []).append(one.row)
    return _AND.say(lang).join(_in_table(*group, own, lang) for group, own in groups.items())


def _in_table(
    table: int | None, sheet: str | None, page: int | None, rows: Sequence[int], lang: Lang
) -> str:
    phrase = _ROW if table is None else _TABLE_ROW if sheet is None else _SHEET_ROW
    many = "s" if len(set(rows)) > 1 else ""
    told = phrase.say(lang, table=table, sheet=plain(sheet or "", 40), rows=_joined(rows), s=many)
    return told if page is None else _PAGE.say(lang, page=page) + told


def _others(places: Sequence[Location], lang: Lang, *, tables: bool) -> str:
    """Return the rows of other places, after "see also": in English their numbers suffice."""
    if lang == "en" and not tables:
        return _joined(place.row for place in places)
    return numbers(places, lang, tables=tables)


def more(finding: Finding) -> Phrase:
    """Return how many places belong to the finding that it does not list."""
    return _MORE.filled(count=finding.unlisted)


def _joined(rows: Iterable[int | None]) -> str:
    return ", ".join(map(str, dict.fromkeys(rows)))


def _word(column: str, lang: Lang, above: Sequence[str]) -> str:
    from perftable.reports.tables.headings import column_name  # few findings need it

    return column_name(column, lang, above).lower()


def skipped(verdict: DocumentReport, lang: Lang) -> Mapping[str, str]:
    """Return why rules were not applicable: for each reason its rules, and on how many subjects."""
    reasons: dict[str, list[str]] = {}
    for result in verdict.rules:
        if result.not_applicable and result.reason:
            count = result.not_applicable
            shown = _SKIP.say(lang, code=result.code, count=count, all=count + result.checked)
            reasons.setdefault(result.reason, []).append(shown)
    return {reason: _named(codes, lang) for reason, codes in reasons.items()}


def _named(codes: Sequence[str], lang: Lang) -> str:
    """Return the rules, or how many there are: those of another form have all one reason."""
    if len(codes) > MANY:
        return _RULES.say(lang, count=len(codes))
    return ", ".join(codes)
