"""Indentation and automatic numbers, which only the styles and the list part tell."""

import pytest

from perftable.model.grid import Format, Grid, Source
from perftable.readers.word.numerals import numeral
from wordfile import both, cell, grids, par, read, row, run, tbl, texts


def level(number: int, style: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbered(text: str, list_id: int = 1, at: int = 0) -> str:
    return par(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>')


LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "decimal", "（%2）")
    + level(2, "decimal", "%2.%3")
    + "</w:abstractNum>"
    + '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    + '<w:num w:numId="3"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def test_numbers_count_by_level() -> None:
    body = "".join(
        numbered(text, at=at)
        for text, at in (("a", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 0), ("f", 1))
    )
    assert texts(read(body, numbering=LISTS)) == [
        "一、a",
        "（1）b",
        "（2）c",
        "2.1d",
        "二、e",
        "（1）f",
    ]


def test_lists_of_one_definition_count_on_unless_restarted() -> None:
    body = numbered("a") + numbered("b", 2) + numbered("c", 3) + numbered("d", 3) + numbered("e", 9)
    assert texts(read(body, numbering=LISTS)) == ["一、a", "二、b", "一、c", "二、d", "e"]


def test_the_next_document_with_the_same_lists_begins_anew() -> None:
    body = numbered("a") + numbered("b") + numbered("c", 3) + numbered("d", 3)
    for _ in range(2):
        assert texts(read(body, numbering=LISTS)) == ["一、a", "二、b", "一、c", "二、d"]


def test_the_same_styles_over_other_lists_have_the_indentation_of_those() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = tbl(row(cell(par("甲", '<w:pStyle w:val="a"/>'))))
    for indent in ("100", "200", "100"):
        inner = level(0, "decimal", "%1", f'<w:pPr><w:ind w:left="{indent}"/></w:pPr>')
        part = (
            f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        )
        (grid,) = (b for b in both(body, style, part).blocks if isinstance(b, Grid))
        assert grid.rows[0].formats[0].indent == int(indent) / 200
        assert grid.rows[0].formats[0].number == "1"


def lists(*levels: str, more: str = "") -> str:
    """A list part: levels of decimal numbers, each with the XML inside its `w:lvl`."""
    inner = "".join(
        level(n, "decimal", ".".join(f"%{m}" for m in range(1, n + 2)), extra)
        for n, extra in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{more}</w:num>'
    )


def override(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def restart(value: int) -> str:
    return f'<w:lvlRestart w:val="{value}"/>'


COUNTED = {
    "a deeper level first": (lists("", ""), "1 1 0 1 0", "1.1 1.2 2 2.1 3"),
    "two deeper levels first": (lists("", "", ""), "2 1 0 2", "1.1.1 1.2 2 2.1.1"),
    "a level skipped": (lists("", "", ""), "0 2 2 1 2 0 2", "1 1.1.1 1.1.2 1.2 1.2.1 2 2.1.1"),
    "deeper levels begin anew": (lists("", "", ""), "0 1 2 2 1 2", "1 1.1 1.1.1 1.1.2 1.2 1.2.1"),
    "one never begins anew": (
        lists("", restart(0)), "0 1 1 0 1", "1 1.1 1.2 2 2.3",
    ),
    "one begins anew only after the first level": (
        lists("", "", restart(1)), "0 1 2 1 2 0 1 2", "1 1.1 1.1.1 1.2 1.2.2 2 2.1 2.1.1",
    ),
    "one begins anew after the second level, which is usual": (
        lists("", "", restart(2)), "0 1 2 1 2", "1 1.1 1.1.1 1.2 1.2.1",
    ),
    "its own level or one below is no level to begin anew after": (
        lists("", "", restart(3)), "0 1 2 1 2", "1 1.1 1.1.1 1.2 1.2.1",
    ),
    "Chinese numbers as plain ones": (
        '<w:abstractNum w:abstractNumId="7">' + level(0, "chineseCounting", "%1、")
        + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "decimal", "%1.%3")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        "1 2 0 1", "1.1 一.1 二、 2.1",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("part", "levels", "numbers"), COUNTED.values(), ids=COUNTED)
def test_numbers_as_word_counts_them(part: str, levels: str, numbers: str) -> None:
    body = "".join(numbered("甲", at=int(at)) for at in levels.split())
    shown = numbers.split()
    assert texts(both(body, numbering=part)) == [f"{number}甲" for number in shown]
    rows = both(tbl(*(row(cell(numbered("甲", at=int(at)))) for at in levels.split())), "", part)
    (grid,) = (block for block in rows.blocks if isinstance(block, Grid))
    assert [r.formats[0].number for r in grid.rows] == shown


def test_a_list_s_own_start_holds_each_time_the_level_begins() -> None:
    part = lists("", "", more=override(0, 4) + override(1, 5))

    def numbers(*places: tuple[int, int]) -> list[str]:
        body = "".join(numbered("甲", list_id, at) for list_id, at in places)
        return [text.removesuffix("甲") for text in texts(both(body, numbering=part))]

    assert numbers((1, 0), (2, 0), (2, 0)) == ["1", "4", "5"]
    assert numbers((2, 0), (2, 1), (2, 1), (2, 0), (2, 1)) == ["4", "4.5", "4.6", "5", "5.5"]
    assert numbers((2, 1), (2, 0)) == ["4.5", "5"]
    assert numbers((1, 0), (1, 1), (2, 1), (2, 1)) == ["1", "1.1", "1.5", "1.6"]


def test_number_of_a_cell_is_format_not_text() -> None:
    source = read(tbl(row(cell(numbered("甲")), cell(numbered("乙") + numbered("丙")))), "", LISTS)
    assert grids(source) == [[["甲", "乙\n三、丙"]]]
    (grid,) = (b for b in source.blocks if isinstance(b, Grid))
    assert grid.rows[0].formats == {
        0: Format(number="一、", level=0),
        1: Format(number="二、", level=0),
    }


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        (3, "decimal", "3"),
        (3, "decimalFullWidth", "３"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (3, "decimalZero", "03"),
        (10, "chineseCounting", "十"),
        (11, "chineseCounting", "十一"),
        (20, "chineseCounting", "二十"),
        (99, "chineseCounting", "九十九"),
        (101, "chineseCounting", "一〇一"),
        (101, "chineseCountingThousand", "一百零一"),
        (110, "chineseCountingThousand", "一百一十"),
        (15, "chineseLegalSimplified", "壹拾伍"),
        (2, "ideographTraditional", "乙"),
        (4, "lowerRoman", "iv"),
        (28, "upperLetter", "BB"),
        (3, "none", ""),
        (3, "unheardOf", "3"),
    ],
)
def test_numeral(value: int, style: str, shown: str) -> None:
    assert numeral(value, style) == shown


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:ind w:left="420"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="child"><w:basedOn w:val="base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
)


@pytest.mark.parametrize(
    ("properties", "indent"),
    [
        ('<w:ind w:firstLineChars="200" w:firstLine="420"/>', 2.0),
        ('<w:ind w:left="420"/>', 2.0),
        ('<w:ind w:left="420" w:hanging="420"/>', 0.0),
        ('<w:ind w:start="210" w:firstLine="210"/>', 2.0),
        ('<w:pStyle w:val="base"/>', 2.0),
        ('<w:pStyle w:val="child"/>', 2.0),
        ('<w:pStyle w:val="child"/><w:ind w:left="0"/>', 0.0),
        ('<w:pStyle w:val="loop"/>', 0.0),
        ('<w:ind w:right="420"/>', 0.0),
        ('<w:ind w:left="x" w:firstLine="99999999999"/>', 0.0),
    ],
)
def test_indentation_in_characters(properties: str, indent: float) -> None:
    source = read(tbl(row(cell(par("甲", properties)))), STYLES)
    (grid,) = (b for b in source.blocks if isinstance(b, Grid))
    assert grid.rows[0].formats.get(0, Format()).indent == indent


def bold(source: Source) -> list[list[bool]]:
    (grid,) = (b for b in source.blocks if isinstance(b, Grid))
    return [[r.formats.get(n, Format()).bold for n in range(len(r.cells))] for r in grid.rows]


def table_style(whole: str = "", parts: str = "", based: str = "") -> str:
    return (
        f'<w:style w:type="table" w:styleId="t">{based}<w:rPr>{whole}</w:rPr>{parts}</w:style>'
        '<w:style w:type="table" w:styleId="base"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="heavy"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="strong"><w:basedOn w:val="stronger"/></w:style>'
        '<w:style w:type="character" w:styleId="stronger"><w:rPr><w:b/></w:rPr></w:style>'
    )


def part(kind: str) -> str:
    return f'<w:tblStylePr w:type="{kind}"><w:rPr><w:b/></w:rPr></w:tblStylePr>'


def styled(look: str, *rows: str) -> str:
    return tbl(*rows).replace("<w:tblPr/>", f'<w:tblPr><w:tblStyle w:val="t"/>{look}</w:tblPr>')


ROW, COLUMN = part("firstRow"), part("firstCol")
SQUARE = [row("甲", "乙"), row("丙", "丁")]


@pytest.mark.parametrize(
    ("style", "look", "right"),
    [
        (table_style("<w:b/>"), "", [[True, True], [True, True]]),
        (table_style(based='<w:basedOn w:val="base"/>'), "", [[True, True], [True, True]]),
        (table_style("", ROW), '<w:tblLook w:val="04A0"/>', [[True, True], [False, False]]),
        (table_style("", ROW), '<w:tblLook w:val="0400"/>', [[False, False], [False, False]]),
        (table_style("", ROW), "", [[False, False], [False, False]]),
        (table_style("", COLUMN), '<w:tblLook w:val="0080"/>', [[True, False], [True, False]]),
        (
            table_style("", COLUMN),
            '<w:tblLook w:val="0000" w:firstColumn="1"/>',
            [[True, False], [True, False]],
        ),
        (table_style("", COLUMN), '<w:tblLook w:val="zz"/>', [[False, False], [False, False]]),
    ],
)
def test_bold_by_the_style_of_the_table(style: str, look: str, right: list[list[bool]]) -> None:
    assert bold(read(styled(look, *SQUARE), style)) == right


def test_bold_in_two_kinds_of_style_is_not_bold_and_the_run_has_the_last_word() -> None:
    heavy = '<w:pStyle w:val="heavy"/>'
    strong = '<w:rStyle w:val="strong"/>'
    rows = [
        row(cell(par("甲", heavy)), cell(par(run("乙", strong)))),
        row(cell(par(run("丙", strong), heavy)), cell(par(run("丁", strong + "<w:b/>"), heavy))),
    ]
    assert bold(read(tbl(*rows), table_style())) == [[True, True], [False, True]]
    assert bold(read(styled("", *rows), table_style("<w:b/>")))[0] == [False, False]


def test_a_nested_table_leaves_the_rest_of_its_cell_bold() -> None:
    nested = cell(tbl(row("")) + par("甲"))
    source = read(styled("", row(nested, "乙")), table_style("<w:b/>"))
    outer = next(block for block in source.blocks if isinstance(block, Grid))
    assert [outer.rows[0].formats[n].bold for n in (0, 1)] == [True, True]
