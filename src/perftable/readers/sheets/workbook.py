"""Reads a workbook package: each visible sheet one table, cells as they are shown."""

import hashlib
from pathlib import Path

from perftable.model.grid import Grid, Paragraph, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.kind import WORKBOOK
from perftable.readers.sheets.notes import only_drawings, unknown_values
from perftable.readers.sheets.package import Package
from perftable.readers.sheets.rows import Rows
from perftable.readers.sheets.sheet import Hidden, Sheet
from perftable.readers.sheets.stream import read_items
from perftable.readers.sheets.strings import Strings
from perftable.readers.sheets.styles import Style, Styles
from perftable.readers.sheets.values import Given, Looks
from perftable.readers.word import xml
from perftable.readers.word.container import Container
from perftable.readers.word.names import Element

MAX_TEXTS = 100 * 1024 * 1024
"""Bytes of the part with the shared strings; 50,000 rows of the real density have 20 MB."""

MAX_SHEETS = 1000
"""Sheets of a workbook."""

_TOO_MANY_SHEETS = Phrase(
    "Excel 工作簿有 {limit} 个以上的工作表，未读取；请仅保留绩效目标表后重试。",
    "The Excel workbook has more than {limit} sheets and was not read; keep only those with"
    " performance-target tables.",
)
_NO_WORKBOOK = Phrase(
    "Excel 工作簿中无工作表清单，未读取；请在 Excel 或 WPS 中打开修复并另存为 .xlsx。",
    "The Excel workbook has no list of sheets; open it in Excel or WPS to repair it and save it as"
    " .xlsx.",
)


def read_workbook(path: Path, data: bytes, *, fast: bool = True) -> Source:
    """Read a workbook. Raises `UnreadableFile`.

    With `fast` off the parser sees every byte; the result is the same.
    """
    container = Container(data, WORKBOOK)
    package = Package(container)
    root = xml.parse(container.read(package.main), WORKBOOK)
    count = Count()
    texts, shapes = package.name("sharedStrings"), package.name("styles")
    strings, styles = Strings(count), Styles(_since_1904(root))
    if texts is not None:
        read_items(container.stream(texts, MAX_TEXTS), strings, fast)
    if shapes is not None:
        xml.tell(container.stream(shapes), styles, WORKBOOK)
    looks = Looks({str(index).encode(): style for index, style in enumerate(styles.all)})
    looks[None] = looks.get(b"0") or Style()
    given = Given(strings.texts, looks, _recounts(root))
    hidden = Hidden()
    blocks: list[Paragraph | Grid] = []
    unread: list[Phrase] = []
    for name, part in _sheets(root, package, hidden):
        sheet = Sheet(name, count)
        rows = Rows(sheet, given)
        read_items(container.stream(part), rows, fast)
        grid = sheet.finish(hidden)
        if grid is not None:
            blocks.append(grid)
        elif rows.drawings:
            unread.append(only_drawings(name))
        unread += unknown_values(name, rows.unknown)
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "xlsx", blocks, remarks=hidden.said(), unread=tuple(unread))


def parts_of_sheets(container: Container, package: Package) -> dict[str, str]:
    """Return the part of each visible sheet by its name. Raises `UnreadableFile`."""
    root = xml.parse(container.read(package.main), WORKBOOK)
    return dict(_sheets(root, package, Hidden()))


def _sheets(root: Element, package: Package, hidden: Hidden) -> list[tuple[str, str]]:
    """Return name and part of the visible sheets in order; count the others."""
    entries = [e for part in root if _local(part) == "sheets" for e in part if _local(e) == "sheet"]
    if not entries:
        raise UnreadableFile(_NO_WORKBOOK)
    if len(entries) > MAX_SHEETS:
        raise UnreadableFile(_TOO_MANY_SHEETS, limit=MAX_SHEETS)
    found: list[tuple[str, str]] = []
    for entry in entries:
        key = next((str(v) for k, v in entry.items() if str(k).endswith("}id")), "")
        kind, target = package.by_id.get(key, ("worksheet", f"(id {key})"))
        if kind != "worksheet":
            continue  # a chart or a macro sheet
        if entry.get("state") in ("hidden", "veryHidden"):
            hidden.sheets += 1
            continue
        found.append((entry.get("name") or "", package.require(target)))
    return found


def _recounts(root: Element) -> bool:
    """Whether the values of formulas are to be calculated on opening: those stored mean nothing."""
    return any(
        _local(part) == "calcPr" and part.get("fullCalcOnLoad") in ("1", "true") for part in root
    )


def _since_1904(root: Element) -> bool:
    return any(_local(e) == "workbookPr" and e.get("date1904") in ("1", "true") for e in root)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
