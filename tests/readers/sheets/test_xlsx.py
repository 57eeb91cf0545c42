"""Workbooks: cells as they are shown, whoever wrote them."""

import io
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]
from openpyxl.styles import Alignment, Font

from perftable.model.grid import Format, Grid
from perftable.readers import xlsx
from perftable.readers.base import UnreadableFile
from sheetfile import STRICT, cells, merged, number, parts, read, row, rows_of, sheet, styles, text
from wordfile import grids, pack, word


def refusal(data: bytes, name: str = "a.xlsx") -> str:
    with pytest.raises(UnreadableFile) as caught:
        xlsx.read(Path(name), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


def test_shared_strings_rich_text_and_readings() -> None:
    strings = (
        "<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r>"
        '<rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t xml:space="preserve">　丁&amp;_x000a_戊</t></si>'
    )
    line = "".join(f'<c r="{c}1" t="s"><v>{n}</v></c>' for n, c in enumerate("ABC"))
    assert cells(read(parts(sheet(row(1, line)), strings=strings))) == [["甲", "乙丙", "　丁&\n戊"]]


def test_booleans_errors_dates_and_numbers() -> None:
    line = (
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>'
        '<c r="D1" t="d" s="1"><v>2025-12-09</v></c><c r="E1"><v>0.30000000000000004</v></c>'
        '<c r="F1" t="str"><f>A1&amp;"x"</f><v>算得</v></c>'
    )
    found = read(parts(sheet(row(1, line)), looks=styles("yyyy年m月")))
    assert cells(found) == [["TRUE", "FALSE", "#REF!", "2025年12月", "0.3", "算得"]]


def test_strict_names_prefixes_and_no_addresses() -> None:
    assert cells(read(parts(sheet(row(1, text("A1", "甲")), main=STRICT), main=STRICT))) == [["甲"]]
    prefixed = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<x:sheetData><x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert cells(read(parts(prefixed))) == [["甲", "1"]]


def test_a_table_keeps_its_place_on_the_sheet() -> None:
    found = read(
        parts(sheet(row(3, text("B3", "甲")), row(5, text("C5", "乙")), row(9, "<c r='Z9'/>")))
    )
    assert [(r.number, list(r.cells)) for r in rows_of(found)] == [
        (3, ["", "甲", ""]), (4, ["", "", ""]), (5, ["", "", "乙"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("gap", "kept"), [(20, 22), (21, 2)])
def test_many_empty_rows_part_what_stands_on_a_sheet(gap: int, kept: int) -> None:
    found = read(parts(sheet(row(1, text("A1", "甲")), row(2 + gap, text(f"A{2 + gap}", "乙")))))
    assert len(rows_of(found)) == kept


def test_merged_cells_show_their_first_and_drop_what_is_stale() -> None:
    found = read(parts(sheet(
        row(1, text("A1", "题"), text("B1", "旧"), "<c r='C1'/>"),
        row(2, text("A2", "甲"), text("B2", "1"), text("C2", "2")),
        row(3, text("A3", "旧"), text("B3", "3")),
        behind=merged("A1:C1", "A2:A3"),
    )))  # fmt: skip
    assert cells(found) == [["题", "", ""], ["甲", "1", "2"], ["", "3", ""]]
    assert [dict(r.formats) for r in rows_of(found)] == [
        {0: Format(span=3)}, {}, {0: Format(continues=True)},
    ]  # fmt: skip


def test_a_merge_over_the_whole_sheet_costs_nothing() -> None:
    found = read(parts(sheet(
        row(1, text("A1", "甲")), row(2, text("A2", "旧")), behind=merged("A1:XFD1048576")
    )))  # fmt: skip
    assert cells(found) == [["甲"]]


def test_of_overlapping_merges_the_first_counts() -> None:
    found = read(parts(sheet(
        row(1, *(text(f"{c}1", c) for c in "ABC")), behind=merged("A1:B1", "B1:C1")
    )))  # fmt: skip
    assert cells(found) == [["A", "", "C"]]


def test_hidden_parts_are_left_out_and_said() -> None:
    visible = sheet(
        row(1, *(text(f"{c}1", c) for c in "ABC")),
        row(2, text("A2", "藏"), more=' hidden="1"'),
        row(3, more=' hidden="1"'),
        row(4, text("A4", "零高"), more=' ht="0" customHeight="1"'),
        row(5, text("A5", "乙")),
        before='<cols><col min="2" max="2" hidden="1"/><col min="9" max="9" hidden="1"/></cols>',
    )
    other = sheet(row(1, text("A1", "乙")))
    found = read(parts(visible, other, other, states=("", "hidden", "veryHidden")))
    assert [(r.number, list(r.cells)) for r in rows_of(found)] == [
        (1, ["A", "", "C"]),
        (5, ["乙", "", ""]),
    ]
    (remark,) = found.remarks
    assert remark.zh == "隐藏的 2 个工作表、2 行、1 列未读取；如需审核，请取消隐藏后重试。"
    assert "2 sheet(s), 2 row(s), 1 column(s)" in remark.en


@pytest.mark.parametrize(
    ("first", "last"), [("²", "3"), ("0", "²"), ("", ""), ("-1", "9"), ("9", "1")]
)
def test_columns_that_are_none_are_not_hidden(first: str, last: str) -> None:
    hidden = f'<cols><col min="{first}" max="{last}" hidden="1"/></cols>'
    assert cells(read(parts(sheet(row(1, text("A1", "甲")), before=hidden)))) == [["甲"]]


def test_a_merge_whose_first_cell_is_hidden_still_shows_its_text() -> None:
    found = read(parts(sheet(
        row(1, text("A1", "甲"), text("B1", "1"), more=' hidden="1"'),
        row(2, "<c r='A2'/>", text("B2", "2")),
        row(3, "<c r='A3'/>", text("B3", "3")),
        behind=merged("A1:A3"),
    )))  # fmt: skip
    assert cells(found) == [["甲", "2"], ["", "3"]]


def test_formulas_without_a_stored_value_are_empty_and_said() -> None:
    line = (
        '<c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1</f><v>1</v></c>'
    )
    found = read(
        parts(sheet(row(1, line, '<c r="D1" t="str"><f>""</f><v></v></c>', text("E1", "甲"))))
    )
    assert cells(found) == [["", "", "1", "", "甲"]]
    (said,) = found.unread
    assert "“表1”的 A1、B1 是公式" in said.zh
    assert "'表1'" in said.en


@pytest.mark.parametrize(("recounts", "shown"), [("", "0"), ('<calcPr fullCalcOnLoad="1"/>', "")])
def test_a_zero_that_waits_for_calculation_is_no_value(recounts: str, shown: str) -> None:
    line = row(1, '<c r="A1"><f>SUM(B1)</f><v>0</v></c>', text("B1", "甲"))
    found = read(parts(sheet(line), more=recounts))
    assert cells(found) == [[shown, "甲"]]
    assert bool(found.unread) is not bool(shown)


@pytest.mark.parametrize(
    ("count", "said"), [(10, "A9、A10 是公式"), (11, "A10 等 11 个单元格是公式")]
)
def test_many_formulas_are_counted(count: int, said: str) -> None:
    rows = (row(n, f'<c r="A{n}"><f>1</f></c>') for n in range(1, count + 1))
    (found,) = read(parts(sheet(*rows))).unread
    assert said in found.zh


def test_a_sheet_of_pictures_is_said() -> None:
    found = read(parts(sheet(behind='<drawing r:id="a"/>'), sheet(row(1, text("A1", "甲")))))
    assert len(found.blocks) == 1
    assert "“表1”仅有图片或图形" in found.unread[0].zh
    assert read(parts(sheet(row(1, text("A1", "甲")), behind='<drawing r:id="a"/>'))).unread == ()


def test_bold_and_indentation() -> None:
    looks = styles(
        fonts='<font/><font><b/></font><font><b val="0"/></font>',
        looks='<xf fontId="1"><alignment indent="2"/></xf><xf fontId="2"/>'
        '<xf fontId="0"><alignment horizontal="center" indent="2"/></xf>',
    )
    line = row(1, *(text(f"{c}1", c, n) for n, c in enumerate("ABCD")))
    (found,) = rows_of(read(parts(sheet(line), looks=looks)))
    assert found.formats == {1: Format(indent=2.0, bold=True)}


def test_every_sheet_is_a_table_of_its_name() -> None:
    one = sheet(row(1, text("A1", "甲")))
    grids = [b for b in read(parts(one, sheet(), one)).blocks if isinstance(b, Grid)]
    assert [(g.table, g.sheet) for g in grids] == [(1, "表1"), (2, "表3")]


def test_as_openpyxl_writes_it() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page["B2"], page["C2"], page["D2"] = "　　甲", 0.95, 268.5
    page["C2"].number_format, page["D2"].number_format = "0%", "0.00"
    page["B2"].font, page["B2"].alignment = Font(bold=True), Alignment(indent=1)
    page["B3"], page["C3"] = "=SUM(C2)", True
    buffer = io.BytesIO()
    book.save(buffer)
    found = xlsx.read(Path("a.xlsx"), buffer.getvalue())
    assert cells(found) == [["", "　　甲", "95%", "268.50"], ["", "", "TRUE", ""]]
    assert rows_of(found)[0].formats == {1: Format(indent=1.0, bold=True)}
    assert "B3" in found.unread[0].zh


def test_as_xlsxwriter_writes_it() -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    page = book.add_worksheet("汇总")
    page.merge_range("A1:C1", "绩效目标表", book.add_format({"bold": True}))
    page.write("A2", 46000, book.add_format({"num_format": 31}))
    page.write_formula("B2", "=1+1", None, 2)
    page.write_formula("C2", "=A9")
    book.close()
    found = xlsx.read(Path("a.xlsx"), buffer.getvalue())
    assert cells(found) == [["绩效目标表", "", ""], ["2025年12月9日", "2", ""]]
    assert rows_of(found)[0].formats == {0: Format(span=3, bold=True)}
    assert "“汇总”的 C2" in found.unread[0].zh


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pack({"xl/workbook.bin": b"", "[Content_Types].xml": b"<a/>"}), ".xlsb"),
        (pack(parts(sheet()))[:-30], "Excel workbook's zip container is damaged"),
        (pack({**parts(sheet()), "xl/worksheets/sheet1.xml": b"<!DOCTYPE a><a/>"}), "holds a DTD"),
        (pack({**parts(sheet()), "xl/worksheets/sheet1.xml": b"<a"}), "damaged"),
        (pack({k: v for k, v in parts(sheet()).items() if "sheet1" not in k}), "lacks its part"),
        (pack({**parts(sheet()), "xl/workbook.xml": b"<workbook/>"}), "no list of sheets"),
        (pack(parts(sheet(row(2), row(1)))), "row 1 of sheet '表1' is wrong"),
        (
            pack(parts(sheet(row(1, "<c r='A1' t='s'><v>7</v></c>")))),
            "row 1 of sheet '表1' is wrong",
        ),
    ],
)
def test_what_is_refused(data: bytes, says: str) -> None:
    assert xlsx.sniff(data, "a.xlsx")
    assert says in refusal(data)


@pytest.mark.parametrize(
    ("name", "limit", "fits", "breaks"),
    [
        ("bounds.MAX_ROWS", 2, sheet(row(1, text("A1", "a")), row(2, text("A2", "a"))),
         sheet(*(row(n, text(f"A{n}", "a")) for n in (1, 2, 3)))),
        ("bounds.MAX_CELLS", 2, sheet(row(1, text("A1", "a"), text("B1", "a"))),
         sheet(row(1, text("A1", "a")), row(2, text("B2", "a")))),
        ("counting.MAX_CHARACTERS", 3, sheet(row(1, text("A1", "aaa"))), sheet(row(1, text("A1", "aaaa")))),
        ("sheets.sheet.MAX_TEXT", 3, sheet(row(1, text("A1", "aaa"))), sheet(row(1, text("A1", "aaaa")))),
        ("sheets.sheet.MAX_MERGES", 1, sheet(behind=merged("A1:B1")), sheet(behind=merged("A1:B1", "A2:B2"))),
        ("sheets.rows.MAX_DRAWN", 2, sheet(row(1, "<c r='A1'/><c r='B1'/>")),
         sheet(row(1, "<c r='A1'/><c r='B1'/><c r='C1'/>"))),
        ("sheets.rows.MAX_ELEMENTS", 3, sheet(behind="<a/>"), sheet(behind="<a/><a/>")),
        ("bounds.MAX_COLUMNS", 256, sheet(row(1, text("IV1", "a"))), sheet(row(1, text("IW1", "a")))),
    ],
)  # fmt: skip
def test_limits_hold_while_reading(
    name: str, limit: int, fits: str, breaks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"perftable.readers.{name}", limit)
    read(parts(fits))
    assert str(limit) in refusal(pack(parts(breaks)))


@pytest.mark.parametrize(
    ("name", "count"),
    [("strings.MAX_STRINGS", 2), ("workbook.MAX_SHEETS", 2), ("styles.MAX_STYLES", 2)],
)
def test_limits_of_other_parts(name: str, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"perftable.readers.sheets.{name}", count)

    def made(size: int) -> dict[str, bytes]:
        return parts(
            *[sheet()] * (size if "SHEETS" in name else 1),
            strings="<si><t>a</t></si>" * size if "STRINGS" in name else "",
            looks=styles(looks="<xf/>" * (size - 1)) if "STYLES" in name else "",
        )

    read(made(count))
    assert str(count) in refusal(pack(made(count + 1)))


def test_other_zip_files_are_no_workbooks() -> None:
    assert not xlsx.sniff(word(), "a.xlsx")
    assert not xlsx.sniff(pack({"a.txt": b"a"}), "a.xlsx")
    assert not xlsx.sniff(b"PK\x03\x04", "a.xlsx")


def test_an_odd_row_among_ordinary_ones_is_read_by_the_parser() -> None:
    odd = row(2, '<c r="A2" t="inlineStr"><is><r><t>乙</t></r><rPh><t>yi</t></rPh></is></c>')
    rows = [
        row(1, text("A1", "甲")),
        odd,
        row(3, number("A3", "1")),
        row(4, text("A4", "&#20025;")),
    ]
    assert cells(read(parts(sheet(*rows)))) == [["甲"], ["乙"], ["1"], ["丹"]]


def test_a_workbook_whose_parts_stand_elsewhere() -> None:
    files = parts(sheet(row(1, text("A1", "甲"))))
    for folder in ("book/", ""):
        moved = {
            name.replace("xl/", folder): part.encode().replace(b"xl/", folder.encode())
            if isinstance(part, str)
            else part.replace(b"xl/", folder.encode())
            for name, part in files.items()
        }
        data = pack(moved)
        assert xlsx.sniff(data, "a.xlsx")
        assert grids(xlsx.read(Path("a.xlsx"), data)) == [[["甲"]]]
