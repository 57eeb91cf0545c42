"""A place in a document, in words and in the words of machines."""

from collections.abc import Sequence

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.reports.escape import plain
from perftable.reports.tables.headings import column_name

_TABLE = Phrase("表 {number}", "table {number}")
_PAGE = Phrase("第 {number} 页", "page {number}")
_ROW = Phrase("第 {number} 行", "row {number}")
_PARAGRAPH = Phrase("第 {number} 段", "paragraph {number}")
_COMMA = Phrase("，", ", ")
_COLON = Phrase("：", ": ")
_IN = Phrase("{message}（{place}）", "{message} ({place})")
_LONGEST = 1000


def where(location: Location, lang: Lang, above: Sequence[str] = ()) -> str:
    """Return the place in words: "table 1, row 12, indicator"; "" for the document as a whole.

    A cell of a workbook is called as its program calls it, 汇总!C7; a row of a PDF has its page.

    `above` are the kinds of node above it.
    """
    in_sheet = location.sheet is not None and location.row is not None
    numbers = (
        (_PAGE, location.page),
        (_TABLE, None if in_sheet else location.table),
        (_ROW, None if in_sheet else location.row),
        (_PARAGRAPH, location.paragraph),
    )
    parts = [plain(location.anchor or "", 50)] if in_sheet else []
    parts += [phrase.say(lang, number=number) for phrase, number in numbers if number is not None]
    if location.column is not None:
        parts.append(column_name(location.column, lang, above).lower())
    return _COMMA.say(lang).join(parts)


def located(finding: Finding, lang: Lang, name: str = "") -> str:
    """Return the finding's message in one line, and its place behind it; `name` names the file."""
    message = plain(finding.say(lang), _LONGEST)
    places = filter(None, (name, where(finding.location, lang, finding.kinds)))
    place = _COLON.say(lang).join(places)
    return _IN.say(lang, message=message, place=place) if place else message


def route(location: Location) -> list[str]:
    """Return the place step by step, the same in every language: table 1, row 12, indicator.

    In a workbook the sheet is called by its name, and in a PDF the page comes first.
    """
    numbers = (
        ("sheet", location.sheet),
        ("page", location.page),
        ("table", location.table if location.sheet is None else None),
        ("row", location.row),
        ("paragraph", location.paragraph),
    )
    steps = [f"{name} {number}" for name, number in numbers if number is not None]
    return [*steps, location.column] if location.column is not None else steps
