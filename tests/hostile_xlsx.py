"""Workbooks that explode, lie about their size, lead astray or hold what no sheet holds."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from hostile_files import Case, content, sized
from sheetfile import merged, number, parts, row, sheet, styles, text
from wordfile import REL, pack

_MB = 1 << 20
_SHEETS = "perftable.readers.sheets"
_BOUNDS = "perftable.readers.bounds"
_CONTAINER = "perftable.readers.word.container"
_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
LINE = row(1, text("A1", "甲"), text("B1", "乙"))
_DTD = '<!DOCTYPE a [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;&a;">]>'


def book(
    *rows: str, before: str = "", behind: str = "", strings: str = "", looks: str = ""
) -> bytes:
    """A workbook of one sheet; without rows, of one line."""
    one = sheet(*(rows or (LINE,)), before=before, behind=behind)
    return pack(parts(one, strings=strings, looks=looks))


def changed(**by_name: bytes | str | None) -> bytes:
    """The good workbook with some parts exchanged, or left out where None."""
    names = {"sheet": _SHEET, "strings": _STRINGS, "styles": "xl/styles.xml", "book": "xl/workbook.xml",
             "links": "xl/_rels/workbook.xml.rels", "top": "_rels/.rels",
             "types": "[Content_Types].xml"}  # fmt: skip
    files = parts(sheet(LINE), strings="<si><t>a</t></si>", looks=styles())
    for key, data in by_name.items():
        files.pop(names[key])
        if data is not None:
            files[names[key]] = data.encode() if isinstance(data, str) else data
    return pack(files)


def stuffed(
    files: dict[str, bytes], name: str, begin: bytes, unit: bytes, end: bytes
) -> Callable[[Path, int], object]:
    """Return what writes a package of whose part `name` `size` bytes are the same unit."""

    def make(path: Path, size: int) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for part, data in files.items():
                if part != name:
                    archive.writestr(part, data)
            with archive.open(name, "w", force_zip64=True) as part_file:
                part_file.write(begin)
                piece = unit * (_MB // len(unit))
                for _ in range(size // len(piece)):
                    part_file.write(piece)
                part_file.write(end)

    return make


def _in_sheet(unit: str) -> Callable[[Path, int], object]:
    begin, end = sheet("\0").encode().split(b"\0")
    return stuffed(parts(sheet(LINE)), _SHEET, begin, unit.encode(), end)


def _in_strings(unit: str) -> Callable[[Path, int], object]:
    files = parts(sheet(LINE), strings="\0")
    begin, end = files[_STRINGS].split(b"\0")
    return stuffed(files, _STRINGS, begin, unit.encode(), end)


def _rows(size: int) -> bytes:
    return book(*(row(n, text(f"A{n}", "甲"), number(f"B{n}", "1")) for n in range(1, size + 1)))


def _rows_for_the_parser(size: int) -> bytes:
    """As no ordinary writer writes them, so that every byte is parsed."""
    return book(*(f'<row  r="{n}"><c  r="A{n}"><v>1</v></c></row>' for n in range(1, size + 1)))


def _far_rows(size: int) -> bytes:
    """Rows with as many empty ones between them as are kept."""
    return book(*(row(n * 20, text(f"A{n * 20}", "甲")) for n in range(1, size + 1)))


def _drawn(size: int) -> bytes:
    """Rows of 100 cells that only have a style."""
    names = [*map(chr, range(65, 91)), *(a + b for a in "ABC" for b in map(chr, range(65, 91)))][
        :100
    ]
    return book(
        *(
            row(n, *(f'<c r="{name}{n}" s="1"/>' for name in names))
            for n in range(1, size // 100 + 1)
        )
    )


def _wide(size: int) -> bytes:
    return book(row(1, *(f'<c t="str"><v>{n}</v></c>' for n in range(size))))


def _shared(size: int, length: int, more: str = "") -> bytes:
    """One long shared string in many cells."""
    lines = (f'<row r="{n}"><c r="A{n}" t="s"{more}><v>0</v></c></row>' for n in range(1, size + 1))
    return book(*lines, strings=f"<si><t>{'甲' * length}</t></si>")


def _many_sheets(size: int, same: bool = False, filler: int = 0) -> bytes:
    """So many sheets; `same`: all are one part, with spaces in it."""
    entries = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="s1"/>' for n in range(size))
    if same:
        files = parts(sheet(LINE, before=" " * filler))
        main = files["xl/workbook.xml"].decode()
        files["xl/workbook.xml"] = main.replace("</sheets>", f"{entries}</sheets>").encode()
        return pack(files)
    return pack(parts(*([sheet(LINE)] * size)))


def _chained(size: int) -> bytes:
    files = parts(sheet(LINE))
    for n in range(size):
        link = f'<Relationship Id="a" Type="{REL}/drawing" Target="d{n + 1}.xml"/>'
        files[f"xl/worksheets/_rels/d{n}.xml.rels"] = (
            f"<Relationships>{link}</Relationships>".encode()
        )
    return pack(files)


def _linked(*entries: str) -> bytes:
    """The good workbook, its relationships these."""
    inner = "".join(f"<Relationship {entry}/>" for entry in entries)
    return changed(links=f"<Relationships>{inner}</Relationships>")


def _nested(size: int) -> bytes:
    return book("<a>" * size + "</a>" * size)


def _formatted(code: str, value: str) -> bytes:
    return book(row(1, number("A1", value, 1)), looks=styles(code))


_WORKSHEET = f'Id="s1" Type="{REL}/worksheet"'
_READ: tuple[tuple[str, bytes, list[list[str]] | None], ...] = (
    ("a merge over the whole sheet", book(behind=merged("A1:XFD1048576")), [["甲", ""]]),
    ("merges that overlap", book(behind=merged("A1:B2", "B1:C9", "A1:A1", "B1:A1")), [["甲", ""]]),
    ("merges that are none", book(behind=merged("", "A", "A0:B1", "1:2", "AAAA1:B2", "A1:B99999999")), [["甲", "乙"]]),
    ("a dimension that lies", book(before='<dimension ref="A1:XFD1048576"/>'), [["甲", "乙"]]),
    ("a cell in the last row", book(LINE, row(1048576, text("A1048576", "丙"))), [["甲", "乙"], ["丙", ""]]),
    ("formulas without values", book(row(1, *(f'<c r="{c}1"><f>A1+1</f></c>' for c in "CDE"))), None),
    ("a formula of 100,000 signs", book(row(1, text("A1", "甲"), f'<c r="B1" t="str"><f>{"(" * 100_000}</f><v>乙</v></c>')), [["甲", "乙"]]),
    ("a number of 100,000 digits", book(row(1, text("A1", "甲"), number("B1", "9" * 100_000))), [["甲", "9" * 100_000]]),
    ("a number with a large exponent", book(row(1, text("A1", "甲"), number("B1", "1E999999999"))), [["甲", "1E999999999"]]),
    ("a date that no calendar has", _formatted("yyyy-mm-dd", "9" * 300), [["1E+300"]]),
    ("a number format of 100,000 digits", _formatted("0." + "0" * 100_000, "1"), [["1." + "0" * 498]]),
    ("a number format of 100,000 quotes", _formatted('"' * 99_999, "1"), None),
    ("a number format of 100,000 brackets", _formatted("[" * 100_000, "1"), None),
    ("a number format of 100,000 sections", _formatted(";" * 100_000, "1"), None),
    ("conditions in a number format", _formatted("[&gt;=1e999]0;[&lt;" + "9" * 5000 + "]0.0;@", "1"), [["1"]]),
    ("all columns hidden, often", book(before="<cols>" + '<col min="1" max="16384" hidden="1"/>' * 5000 + "</cols>"), None),
    ("styles that there are not", book(row(1, '<c r="A1" s="99999" t="inlineStr"><is><t>甲</t></is></c>', text("B1", "乙"))), [["甲", "乙"]]),
    ("external links", _linked(_WORKSHEET + ' Target="worksheets/sheet1.xml"', f'Id="e" Type="{REL}/externalLink" Target="http://127.0.0.1:9/a.xlsx" TargetMode="External"'), [["甲", "乙"]]),
    ("styles that are the workbook itself", _linked(_WORKSHEET + ' Target="worksheets/sheet1.xml"', f'Id="e" Type="{REL}/styles" Target="workbook.xml"'), [["甲", "乙"]]),
    ("a sheet that is the workbook itself", _linked(_WORKSHEET + ' Target="workbook.xml"'), None),
    ("a sheet that is its relationships", _linked(_WORKSHEET + ' Target="_rels/workbook.xml.rels"'), None),
    ("a sheet under two relationships", _linked(_WORKSHEET + ' Target="worksheets/sheet1.xml"', _WORKSHEET + ' Target="/xl/worksheets/sheet1.xml"'), [["甲", "乙"]]),
    ("no styles", changed(styles=None), [["甲", "乙"]]),
    ("no strings", changed(strings=None), [["甲", "乙"]]),
    ("no content types", changed(types=None), [["甲", "乙"]]),
    ("no relationships of the package", changed(top=None), [["甲", "乙"]]),
    ("bytes behind the end", book() + bytes(100), [["甲", "乙"]]),
)  # fmt: skip
_REFUSED: tuple[tuple[str, bytes, str], ...] = (
    ("DTD in the sheet", changed(sheet=_DTD + sheet(LINE)), "DTD"),
    ("DTD in the strings", changed(strings=_DTD + "<sst/>"), "DTD"),
    ("DTD in the workbook", changed(book=_DTD + "<workbook/>"), "DTD"),
    ("entities of its own", changed(sheet=sheet(row(1, text("A1", "&a;")))), "damaged"),
    ("UTF-7", changed(sheet=b'<?xml version="1.0" encoding="utf-7"?><a/>'), "encoding"),
    ("cut off in the sheet", changed(sheet=sheet(LINE)[:-40]), "damaged"),
    ("cut in half", book()[: len(book()) // 2], "damaged"),
    ("the sheet is a picture", changed(sheet=b"\x89PNG\r\n"), "damaged"),
    ("no workbook", changed(book=None), "lacks its part xl/workbook.xml"),
    ("no sheet", changed(sheet=None), "lacks its part"),
    ("no relationships of the workbook", changed(links=None), "lacks its part"),
    ("a workbook without sheets", changed(book="<workbook/>"), "no list of sheets"),
    ("a sheet on the web", _linked(_WORKSHEET + ' Target="http://127.0.0.1:9/a.xml" TargetMode="External"'), "lacks its part"),
    ("a sheet out of the package", _linked(_WORKSHEET + ' Target="../../../../etc/passwd"'), "lacks its part"),
    ("rows that go back", book(LINE, LINE), "row 1"),
    ("rows beyond the last", book(row(1048577, text("A1048577", "甲"))), "row 1048577"),
    ("a cell in the last corner", book(LINE, row(1048576, text("XFD1048576", "丙"))), "columns"),
    ("cells that go back", book(row(1, text("B1", "甲"), text("A1", "乙"))), "row 1"),
    ("cells beyond the last", book(row(1, text("XFE1", "甲"))), "row 1"),
    ("strings that there are not", book(row(1, '<c r="A1" t="s"><v>7</v></c>')), "row 1"),
    ("a string of a negative number", book(row(1, '<c r="A1" t="s"><v>-1</v></c>')), "row 1"),
    ("encrypted", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
)  # fmt: skip


CASES = [
    *(Case("xlsx", name, content(data), grid=grid, file="a.xlsx") for name, data, grid in _READ),
    *(Case("xlsx", name, content(data), says, file="a.xlsx") for name, data, says in _REFUSED),
    *(
        Case("xlsx", name, make, says, file="a.xlsx", small=small, full=full, limits=limits)
        for name, make, says, small, full, limits in (
            ("bomb of spaces in the sheet", _in_sheet(" "), "inflates beyond", 2 * _MB, 1500 * _MB, {f"{_CONTAINER}.MAX_DOCUMENT": _MB}),
            ("bomb of empty elements", _in_sheet("<a/>"), "tags", 2 * _MB, 15 * _MB, {f"{_SHEETS}.rows.MAX_ELEMENTS": 20_000}),
            ("bomb in the strings", _in_strings("<si/>"), "inflates beyond", 2 * _MB, 1500 * _MB, {f"{_SHEETS}.workbook.MAX_TEXTS": _MB}),
            ("bomb of empty strings", _in_strings("<si/>"), "different texts", 2 * _MB, 15 * _MB, {f"{_SHEETS}.strings.MAX_STRINGS": 200}),
            ("a million strings", sized(lambda size: book(strings="".join(f"<si><t>{n}</t></si>" for n in range(size)))), "different texts", 300, 1_100_000, {f"{_SHEETS}.strings.MAX_STRINGS": 200}),
            ("400,000 rows", sized(_rows), "rows", 30, 400_000, {f"{_BOUNDS}.MAX_ROWS": 20}),
            ("400,000 rows for the parser", sized(_rows_for_the_parser), "rows", 30, 400_000, {f"{_BOUNDS}.MAX_ROWS": 20}),
            ("rows that lie apart", sized(_far_rows), "rows", 20, 52_000, {f"{_BOUNDS}.MAX_ROWS": 90}),
            ("16,384 columns", sized(_wide), "columns", 300, 16_384, {}),
            ("a million merges", sized(lambda size: book(behind=merged(*["A1:B2"] * size))), "merged cells", 30, 1_000_000, {f"{_SHEETS}.sheet.MAX_MERGES": 20}),
            ("3 million empty cells", sized(_drawn), "empty ones", 500, 3_000_000, {f"{_SHEETS}.rows.MAX_DRAWN": 300}),
            ("a million styles", sized(lambda size: book(looks=styles(looks="<xf/>" * size))), "cell styles", 30, 1_000_000, {f"{_SHEETS}.styles.MAX_STYLES": 20}),
            ("a million fonts", sized(lambda size: book(looks=styles(fonts="<font/>" * size))), "cell styles", 30, 1_000_000, {f"{_SHEETS}.styles.MAX_STYLES": 20}),
            ("100,000 number formats", sized(lambda size: book(looks=styles(*(f"0.0{n}" for n in range(size))))), "cell styles", 30, 100_000, {f"{_SHEETS}.styles.MAX_STYLES": 20}),
            ("100,000 sheets", sized(lambda size: changed(book=f'<workbook xmlns:r="{REL}"><sheets>{"<sheet/>" * size}</sheets></workbook>')), "sheets", 30, 100_000, {f"{_SHEETS}.workbook.MAX_SHEETS": 20}),
            ("1,000 sheets that are one of 50 MB", sized(lambda size: _many_sheets(size, True, 50_000 * size)), "inflate", 30, 999, {f"{_CONTAINER}.MAX_ALL": _MB}),
            ("a long string in 400,000 cells", sized(lambda size: _shared(size, 20_000)), "characters of text", 30, 400_000, {"perftable.readers.counting.MAX_CHARACTERS": 200_000}),
            ("a string of 5 million characters", sized(lambda size: book(strings=f"<si><t>{'甲' * size}</t></si>")), "characters", 50, 5_000_000, {f"{_SHEETS}.strings.MAX_TEXT": 20}),
            ("a text of 5 million characters", sized(lambda size: book(row(1, text("A1", "甲" * size)))), "characters", 50, 5_000_000, {f"{_SHEETS}.sheet.MAX_TEXT": 20}),
            ("300,000 relationships", sized(lambda size: _linked(*['a=""'] * size)), "tags and attributes", 50, 300_000, {f"{_CONTAINER}.MAX_MARKS": 100}),
        )
    ),
    *(
        Case("xlsx", name, sized(build), grid=grid, file="a.xlsx", small=small, full=full)
        for name, build, grid, small, full in (
            ("200,000 merges over everything", lambda size: book(behind=merged(*["A1:XFD1048576"] * size)), [["甲", ""]], 30, 190_000),
            ("a merge in each of 60,000 rows", lambda size: book(*(row(n, text(f"A{n}", "甲")) for n in range(1, size + 1)), behind=merged(*(f"A{n}:C{n}" for n in range(1, size + 1)))), [["甲"]] * 3, 3, 59_000),
            ("100,000 nested elements", _nested, None, 300, 100_000),
            ("1,000 sheets that are one", lambda size: _many_sheets(size, True), [["甲", "乙"]], 30, 999),
            ("a chain of 3,000 drawings", _chained, [["甲", "乙"]], 30, 3000),
            ("numbers that are all different", lambda size: book(*(row(n, number(f"A{n}", f"{n}.{n}")) for n in range(1, size + 1))), [["1.1"], ["2.2"]], 2, 59_000),
        )
    ),
]  # fmt: skip
