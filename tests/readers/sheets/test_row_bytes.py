"""Rows and shared strings read from their bytes are what the parser reads, or are left to it."""

import pytest

from perftable.readers.sheets.row_bytes import ordinary
from perftable.readers.sheets.styles import Style, form_of
from perftable.readers.sheets.values import Given, Looks
from perftable.readers.word.literals import Literals
from sheetfile import cells, number, parts, read, row, sheet, styles, text

STRINGS = ["甲", "乙"]
BOLD = form_of(True, 0)


def line(body: str) -> tuple[list[str], dict[int, object], list[str]] | None:
    looks = Looks({None: Style(), b"1": Style("0.0", BOLD), b"2": Style('"第"@"号"')})
    found = ordinary(7, body.encode(), Given(STRINGS, looks, recounts=True), Literals())
    if found is None:
        return None
    _, texts, formats, unknown = found
    return texts, dict(formats), unknown


def test_strings_numbers_and_empty_cells() -> None:
    body = (
        '<c r="A7" s="9" t="s"><v>1</v></c><c r="B7" s="1"/><c r="C7" s="1" t="n"><v>2.25</v></c>'
    )
    assert line(body) == (["乙", "", "2.3"], {2: BOLD}, [])


def test_cells_stand_in_their_columns() -> None:
    body = '<c r="B7" t="s"><v>0</v></c><c r="D7" s="1" t="s"><v>1</v></c>'
    assert line(body) == (["", "甲", "", "乙"], {3: BOLD}, [])


def test_a_style_of_texts_holds_for_shared_ones_and_not_for_numbers() -> None:
    body = '<c r="A7" s="2" t="s"><v>0</v></c><c r="B7" s="2"><v>5</v></c>'
    assert line(body) == (["第甲号", "5"], {}, [])


def test_other_content() -> None:
    body = (
        '<c r="A7" t="str"><f>B1</f><v>文&amp;</v></c><c r="B7"><f>1+1</f></c><c r="C7"><f/><v>0</v></c>'
        '<c r="D7" t="inlineStr"><is><t>　丙</t></is></c><c r="E7" t="b"><v>1</v></c><c r="F7"><v/></c>'
    )
    assert line(body) == (["文&", "", "", "　丙", "TRUE", ""], {}, ["B7", "C7"])


@pytest.mark.parametrize(
    ("value", "shown"), [(" 2.25\n", "2.3"), ("1&#50;", "12.0"), ("&amp;", "&"), (" ", "")]
)
def test_numbers_between_spaces_and_with_references(value: str, shown: str) -> None:
    looks = styles("0.0")
    found = read(parts(sheet(row(1, text("A1", "甲"), number("B1", value, 1))), looks=looks))
    assert [*cells(found)[0], ""][1] == shown


@pytest.mark.parametrize(
    "odd",
    [
        '<c r="A7" t="s"><v>2</v></c>', '<c r="A7" t="s"><v>-1</v></c>', '<c r="A7" t="s"/>',
        '<c r="B7"/><c r="A7"/>', '<c r="A7"/><c r="A7"/>', '<c r="IW7"/>', '<c r="A7"/>文',
        '<c s="0" r="A7"/>', '<x:c r="A7"/>', "<!-- a -->",
        '<c r="A7" t="str"><v>a&#10;b</v></c>', '<c r="A7" t="str"><v>a\x00</v></c>', '<c r="A7">',
    ],
)  # fmt: skip
def test_what_only_the_parser_can_tell(odd: str) -> None:
    assert line(odd) is None
    assert line('<c r="A7" t="s"><v>1</v></c>' + odd.replace('"A7"', '"B7"')) is None


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ("<t>乙&lt;丙&amp;lt;</t>", "乙<丙&lt;"), ("<t>_x4E59_</t>", "乙"), ("<t> 　</t>", ""),
        ("<t>乙\u200b</t>", "乙\u200b"), ("<t>\u200b</t>", "\u200b"), ("<t>乙\n丙</t>", "乙\n丙"),
        ("<t>乙&#20057;</t>", "乙乙"), ("<t>乙</t><phoneticPr fontId='1'/>", "乙"), ("<t>乙></t>", "乙>"),
        ("<r><t>乙</t></r><r><t>丙</t></r>", "乙丙"), ("<t/>", ""),
    ],
)  # fmt: skip
def test_shared_strings_keep_their_order(item: str, shown: str) -> None:
    strings = f"<si><t>甲</t></si><si>{item}</si><si><t>丁</t></si>"
    line = "".join(f'<c r="{c}1" t="s"><v>{n}</v></c>' for n, c in enumerate("ABC"))
    assert cells(read(parts(sheet(row(1, line)), strings=strings))) == [["甲", shown, "丁"]]


def test_rows_of_all_kinds_are_read_alike() -> None:
    rows = (
        row(1, text("A1", "甲"), number("C1", "0.5", 1)), row(2, '<c r="B2" s="9"><v>1</v></c>'),
        row(3, number("A3", "1e400"), '<c r="B3"><f>A3</f><v>2</v></c>'), row(4), "<row/>",
        row(8, "<c r='A8'><v>3</v></c>", more=" hidden='1'"), row(9, number("B9", " 4 ", 1)),
    )  # fmt: skip
    shown = cells(read(parts(sheet(*rows), looks=styles("0%"))))
    assert (shown[0], shown[-1]) == (["甲", "", "50%"], ["", "400%", ""])
