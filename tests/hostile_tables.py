"""Tables that no page holds, and values that are no amounts."""

from hostile_files import Case, content, sized
from wordfile import cell, par, row, tbl, word

HEADER = "职责活动 年度预算数（万元） 内容描述 绩效目标 绩效指标 优 良 中 差".split()
_ROWS = "perftable.readers.bounds.MAX_ROWS"
_VALUES = (
    "nan", "NaN", "inf", "-Infinity", "1e400", "1E5", "1_000", "0x10", "١٢٣", "९", "１２３", "½",
    "٣٫٥", "9" * 10_000, "0." + "9" * 10_000, "-" * 5000, "." * 5000, "1," * 5000, " " * 5000 + "1",
    "１" * 5000, "ﷺ" * 1000, "12 34", "=1+1", "[red]", "\u202e12", "\ue000", "𠀀" * 50,
)  # fmt: skip


def spanning(value: str) -> bytes:
    """A row whose first cell claims a span."""
    return word(tbl(row(cell("甲", f'<w:gridSpan w:val="{value}"/>'), "乙")))


def merging(*rows: tuple[str, str]) -> bytes:
    """Rows of two cells, the first one with a vertical merge."""
    return word(tbl(*(row(cell(t, f"<w:vMerge{v}/>"), "乙") for t, v in rows)))


def _values() -> tuple[bytes, list[list[str]]]:
    rows = [
        [f"　活动{n}", value, "内容", "目标", "指标", *"1234"] for n, value in enumerate(_VALUES)
    ]
    grid = [HEADER, ["职责", *[""] * 8], *rows]
    return word(tbl(*(row(*texts) for texts in grid))), grid


def _rows(size: int, *texts: str) -> bytes:
    return word(tbl(row(*HEADER), row(*texts) * size))


def _merged(size: int) -> bytes:
    """Every cell spans as far as it may and goes on from row to row."""
    wide = '<w:gridSpan w:val="63"/><w:vMerge w:val="restart"/>'
    below = cell("丁", '<w:gridSpan w:val="63"/><w:vMerge/>')
    return word(tbl(row(cell("丙", wide), cell("丙", wide)), row(below, below) * size))


def _staggered(size: int) -> bytes:
    """The border between two cells stands somewhere else in every row."""

    def part(text: str, span: int) -> str:
        return cell(text, f'<w:gridSpan w:val="{span}"/>')

    return word(tbl(*(row(part("甲", n % 60 + 1), part("乙", 60 - n % 60)) for n in range(size))))


VALUES, VALUE_GRID = _values()
_RESTART = ' w:val="restart"'
CASES = [
    *(
        Case("table", f"gridSpan {value or 'empty'}", content(spanning(value)), grid=[["甲", *[""] * extra, "乙"]])
        for value, extra in (("1000000000", 0), ("999999999", 62), ("64", 62), ("0", 0), ("-1", 0),
                             ("abc", 0), ("", 0), ("1e3", 0), ("٣", 0), ("9" * 9999, 0))
    ),
    Case("table", "vertical merge without a start", content(merging(("甲", ""))), grid=[["甲", "乙"]]),
    Case("table", "vertical merge of an unknown kind", content(merging(("甲", ' w:val="abc"')))),
    Case("table", "vertical merge as it should be", content(merging(("甲", _RESTART), ("丙", ""))),
         grid=[["甲", "乙"], ["", "乙"]]),
    Case("table", "merges over everything", sized(_merged), grid=[
        ["丙", *[""] * 62] * 2, *[[""] * 126] * 3], small=3, full=7000),
    Case("table", "a border somewhere else in every row", sized(_staggered),
         grid=[["甲", "乙", *[""] * 56]] * 4, small=4, full=50_000),
    Case("table", "rows without cells", content(word(tbl("<w:tr/>", row("甲", "乙"), "<w:tr/>"))),
         grid=[[], ["甲", "乙"], []]),
    Case("table", "a table without rows", content(word(tbl())), grid=None),
    Case("table", "cells without paragraphs", content(word(tbl("<w:tr><w:tc/><w:tc/></w:tr>"))),
         grid=[["", ""]]),
    Case("table", "text between rows and cells", content(word(
        f"<w:tbl>x<w:tr>y{cell('甲')}z{cell('乙')}</w:tr></w:tbl>"))),
    Case("table", "3,000 columns", sized(lambda size: word(tbl(row(*["甲"] * size)))), "columns",
         small=300, full=3000),
    Case("table", "200,000 rows", sized(lambda size: _rows(size, "甲", "1.00")), "more than",
         small=30, full=200_000, limits={_ROWS: 20}),
    Case("table", "200,000 rows as Word writes them", sized(lambda size: _rows(size, *HEADER)),
         "more than", small=30, full=200_000, limits={_ROWS: 20}),
    Case("table", "2 million empty rows", sized(lambda size: word(tbl("<w:tr/>" * size))),
         "more than", small=30, full=2_000_000, limits={_ROWS: 20}),
    Case("table", "100,000 tables", sized(lambda size: word((tbl(row("甲")) + par()) * size)),
         "tables", small=30, full=100_000, limits={"perftable.readers.bounds.MAX_TABLES": 20}),
    Case("table", "2 million paragraphs", sized(lambda size: word(par("甲") * size)), "paragraphs",
         small=30, full=2_000_000, limits={"perftable.readers.bounds.MAX_PARAGRAPHS": 20}),
    Case("value", "no amounts", content(VALUES), grid=VALUE_GRID),
]  # fmt: skip
