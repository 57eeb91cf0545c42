"""Old workbooks (.xls, .et), as xlwt and LibreOffice write them."""

import io
import struct
import sys
from pathlib import Path
from typing import Any

import pytest

from bifffile import BOF, EOF, FONT, LABEL, SHEET, XF, record
from compoundfile import compound
from perftable.model.grid import Format, Grid, Source
from perftable.readers import xls
from perftable.readers.base import UnreadableFile
from perftable.readers.compound import MARK
from sheetfile import cells, rows_of

xlwt = pytest.importorskip("xlwt")
pytest.importorskip("xlrd")


def saved(book: Any) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(data: bytes) -> Source:
    assert xls.sniff(data, "a")
    return xls.read(Path("a.xls"), data)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        xls.read(Path("a.xls"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


def book_of(*lines: tuple[object, ...]) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("表")
    for r, line in enumerate(lines):
        for c, value in enumerate(line):
            page.write(r, c, value)
    return saved(book)


def test_cells_as_they_are_shown() -> None:
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("汇总")
    page.write_merge(0, 0, 0, 2, "绩效目标表")
    look = xlwt.easyxf("font: bold on; align: indent 2", num_format_str="0.00%")
    page.write(1, 0, "　甲\n乙")
    page.write(1, 1, 0.95, look)
    page.write(1, 2, True)
    page.write(2, 0, 46000, xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"'))
    page.write(2, 1, 268.5, xlwt.easyxf(num_format_str='0.00"万元"'))
    page.write(2, 2, 0.1 + 0.2)
    page.write(3, 0, "藏")
    page.row(3).hidden = True
    other = book.add_sheet("藏")
    other.visibility = 2
    other.write(0, 0, "藏")
    found = read(saved(book))
    assert cells(found) == [
        ["绩效目标表", "", ""], ["　甲\n乙", "95.00%", "TRUE"], ["2025年12月9日", "268.50万元", "0.3"],
    ]  # fmt: skip
    assert [dict(r.formats) for r in rows_of(found)] == [
        {0: Format(span=3)}, {1: Format(indent=2.0, bold=True)}, {},
    ]  # fmt: skip
    assert found.remarks[0].zh.startswith("隐藏的 1 个工作表、1 行未读取")
    assert isinstance(found.blocks[0], Grid)
    assert found.blocks[0].sheet == "汇总"


def test_a_merge_over_the_whole_sheet_costs_nothing() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("a")
    page.write(0, 0, "a")
    page._Worksheet__merged_ranges.append((0, 65535, 0, 255))  # xlwt's own way writes the cells
    assert cells(read(saved(book))) == [["a"]]


def test_without_xlrd_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlrd", None)
    assert "pip install 'perftable[xls]'" in refusal(book_of(("a",)))


def test_encrypted_and_damaged_files() -> None:
    good = book_of(("a",))
    begin = good.index(b"\x09\x08\x10\0")
    locked = good[: begin + 20] + b"\x2f\0\x02\0\0\0" + good[begin + 26 :]
    assert "encrypted" in refusal(locked)
    assert "damaged" in refusal(good[: begin + 100])
    assert "damaged" in refusal(MARK + bytes(600))
    assert "damaged" in refusal(b"\x09\x08\x10\0" + bytes(range(200)))
    assert "damaged" in refusal(compound({"Workbook": bytes(9000)})[:4000])  # its stream is cut off


def test_only_workbooks_are_taken() -> None:
    assert not xls.sniff(MARK + b"\xff" * 600, "a.doc")
    assert not xls.sniff(b"PK", "a.xls")


@pytest.mark.parametrize(
    ("name", "limit", "fits"),
    [("records.MAX_RECORDS", 1000, 100), ("records.MAX_DRAWN", 10, 10)],
)
def test_limits_hold_before_xlrd_reads(
    name: str, limit: int, fits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"perftable.readers.sheets.{name}", limit)
    read(book_of(*[(n,) for n in range(fits)]))
    assert str(limit) in refusal(book_of(*[(n,) for n in range(limit + 1)]))


def excel_95(*texts: bytes, page: int | None = None) -> bytes:
    """A workbook of Excel 95 with these texts in its first row."""

    def start(kind: int) -> bytes:
        return record(BOF, struct.pack("<HHHH", 0x500, kind, 0, 0))

    fonts = record(FONT, struct.pack("<HHHHHBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0) + b"\x01a") * 5
    stated = b"" if page is None else record(0x42, struct.pack("<H", page))
    head = start(5) + stated + fonts + record(XF, bytes(16))
    cells = b"".join(
        record(LABEL, struct.pack("<HHHH", 0, at, 0, len(text)) + text)
        for at, text in enumerate(texts)
    )
    place = len(head) + 4 + 8 + 4
    listed = record(SHEET, struct.pack("<IBBB", place, 0, 0, 1) + b"a")
    return head + listed + record(EOF) + start(0x10) + cells + record(EOF)


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (936, "gbk"),
        (54936, "gb18030"),
        (65001, "utf-8"),
        (None, "gbk"),
        (1252, "gbk"),
        (950, "big5"),
    ],
)
def test_texts_of_excel_95_are_in_its_code_page_or_chinese(page: int | None, encoding: str) -> None:
    texts = [text.encode(encoding) for text in ("績效", "a", "目標")]
    assert cells(read(excel_95(*texts, page=page))) == [["績效", "a", "目標"]]


@pytest.mark.parametrize("page", [None, 1252])
def test_western_texts_of_excel_95(page: int | None) -> None:
    texts = ["m²", "café"]
    data = excel_95(*(text.encode("cp1252") for text in texts), page=page)
    assert cells(read(data)) == [texts]
