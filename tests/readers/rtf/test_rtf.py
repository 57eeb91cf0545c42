"""RTF: what it shows, as Word shows it."""

from pathlib import Path

import pytest

from perftable.model.grid import Format, Grid, Paragraph, Source
from perftable.readers import bounds, rtf
from perftable.readers.base import UnreadableFile
from perftable.readers.rtf import groups
from wordfile import grids, texts

FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Times New Roman;}{\f1\fnil\fcharset134{\*\falt SimSun}\'cb\'ce\'cc\'e5;}"
    r"{\f2\fnil\fcharset2 Wingdings;}{\f3\fnil\fcharset2 Symbol;}{\f4\fnil\fcharset204 Times Cyr;}{\f5\fnil\fcharset0 Wingdings;}}"
)


def coded(text: str) -> str:
    """Chinese characters as bytes of the code page."""
    return "".join(
        c if c < "\x80" else "".join(f"\\'{b:02x}" for b in c.encode("gb18030")) for c in text
    )


def document(inner: str, head: str = r"\ansi\ansicpg936\deff1") -> bytes:
    return ("{\\rtf1" + head + FONTS + coded(inner) + "}").encode("latin-1")


def read(inner: str, head: str = r"\ansi\ansicpg936\deff1") -> Source:
    data = document(inner, head)
    assert rtf.sniff(data, "a.doc")
    return rtf.read(Path("a.rtf"), data)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        rtf.read(Path("a.rtf"), data)
    assert caught.value.say("zh").endswith("。")
    return caught.value.say("en")


def edges(*cells: str, left: int = 0) -> str:
    """A row's definition: for each cell its right edge, with what stands before its \\cellx."""
    return rf"\trowd\trleft{left}" + "".join(
        merges + r"\cellx" + edge for merges, _, edge in (cell.rpartition(" ") for cell in cells)
    )


def row(defined: str, *cells: str) -> str:
    return defined + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row "


def even(*cells: str) -> str:
    return row(edges(*(str(at * 1000) for at in range(1, len(cells) + 1))), *cells)


def formats(source: Source) -> list[dict[int, Format]]:
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("甲\n乙", "甲乙"), (r"甲\tab 乙", "甲\t乙"), (r"甲\line 乙", "甲\n乙"), (r"甲\par 乙", "甲\n乙"),
        ("甲\\\n乙", "甲\n乙"), (r"\~甲\_乙\-丙", "\u00a0甲-乙丙"), ("　　甲", "　　甲"), (r"a\{b\}\\", "a{b}\\"),
        (r"\u30002\'bc\u20057?", "甲乙"), (r"{\uc2\u30002\'bc\'d7}b", "甲b"), (r"\uc0\u30002 b", "甲b"),
        (r"\u-10179?\u-8704?", "\U0001f600"), (r"\u-3850?", "\uf0f6"), (r"\lquote a\rquote\emdash", "‘a’—"),
        (r"甲{\v 乙}丙", "甲丙"), (r"甲\v 乙\v0 丙", "甲丙"), (r"甲{\deleted 乙}丙{\revised 丁}", "甲丙丁"),
        (r"甲{\field{\*\fldinst PAGE}{\fldrslt 乙}}丙", "甲乙丙"),
        (r"甲{\field{\*\fldinst IF {\field{\*\fldinst X}{\fldrslt 1}}}{\fldrslt 乙}}", "甲乙"),
        (r'{\field{\*\fldinst SYMBOL 254 \\f "Wingdings" \\s 12}{\fldrslt{\f2\'fe}}}是', "☑是"),
        (r'{\field{\*\fldinst EQ \\* jc3 \\* "Font:x" \\o\\al(\\s\\up 10(jia),甲)}{\fldrslt}}乙', "甲乙"),
        (r"{\f2 \'a8}是{\f2 \u-3842?}否", "□是☑否"), (r"{\f3\'b3}95", "≥95"), (r"{\f5 n}是甲n", "■是甲n"),
        (r"甲{\super\chftn{\footnote\pard\plain{\super\chftn}注}}", "甲"),
        (r"甲{\*\annotation 批}{\*\bkmkstart x}{\pict\pngblip 00ff}{\info{\title 题}}", "甲"),
        (r"{\upr{甲?}{\*\ud{\u30002?}}}乙", "甲乙"), (r"甲\bin3 }}}乙", "甲乙"),
        (r"{\pict\bin3 }}}}乙", "乙"), ("{\\f4\\'c0}", "А"),
        (r"{\mmath{\*\moMath{\mf{\mfPr{\mtype bar}}{\mnum{\mr x}}{\mden{\mr y}}}}}", "x/y"),
        (r"{\field{\*\fldinst EQ \\o\\ac(○,1)}{\fldrslt}}", "①"), (r"{\field{\*\fldinst FORMCHECKBOX }{\fldrslt}}优", "优"),
        (r"{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1\ffdefres0{\*\ffname a}}}}{\fldrslt}}", "☑"),
        (r"{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres1}}}{\fldrslt}}", "☑"),
        (r"{\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres0\ffdefres1}}}{\fldrslt}}", "☐"),
        (r"{\object\objemb{\*\objdata 00}{\result 乙}}", "乙"),
    ],
)  # fmt: skip
def test_text_of_a_cell(inner: str, shown: str) -> None:
    found = read(even(inner, "尾"))
    assert grids(found) == [[[shown, "尾"]]]


@pytest.mark.parametrize(
    ("head", "raw", "shown"),
    [
        (r"\ansi\ansicpg936", r"\'bc\'d7", "甲"),
        (r"\ansi\ansicpg936", r"\f1\'bc\'d7", "甲"),
        (r"\ansi\ansicpg1252", r"\f1\'bc\'d7", "甲"),
        (r"\ansi\ansicpg936", r"\f0\'bc\'d7", "甲"),  # writers that state a Western font
        (r"\ansi\ansicpg936", r"\f0 \'93a\'94", "“a”"),
        (r"\ansi\ansicpg936", r"\f0 15\'b0C", "15°C"),
        (r"\ansi\ansicpg1252", r"\'b0", "°"),
        (r"\ansi\ansicpg936", r"\'bc\'d7 15\'b0 \'bc\'d7", "甲 15° 甲"),
        (r"\ansi\ansicpg1252", r"\loch\af0\hich\af0\dbch\f1\'bc\'d7", "甲"),
        (r"\ansi\ansicpg1252", r"\dbch\af1\f1\'bc\'d7\loch\f0\'b0", "甲°"),
    ],
)  # fmt: skip
def test_bytes_are_what_their_font_or_code_page_says(head: str, raw: str, shown: str) -> None:
    assert texts(read(r"\pard " + raw + r"\par", head)) == [shown]


def test_bytes_that_are_not_escaped() -> None:
    data = document("").replace(b"}", rb"}\pard " + "甲".encode("gbk"), 1)
    data = data[:-1] + b"\\pard " + "甲乙".encode("gbk") + b"}"
    assert texts(rtf.read(Path("a"), data))[-1].endswith("甲乙")


def test_what_stands_behind_a_table_is_a_paragraph() -> None:
    found = read(r"\pard 前\par" + even("甲", "乙") + r"\pard 后\par")
    assert [b.text if isinstance(b, Paragraph) else b.rows[0].cells for b in found.blocks] == [
        "前", ["甲", "乙"], "后",
    ]  # fmt: skip


def test_paragraphs_of_a_cell_are_lines() -> None:
    assert grids(read(even(r"甲\par\par 乙\par", "x"))) == [[["甲\n\n乙", "x"]]]


def test_lines_of_a_cell_stay_in_it_where_the_second_is_not_said_to_be_in_a_table() -> None:
    inner = edges("1000", "2000") + r"\pard\intbl 甲\cell\pard 乙\par 丙\cell\row\pard 后\par"
    assert grids(read(inner)) == [[["甲", "乙\n丙"]]]


def test_a_definition_may_come_behind_its_cells() -> None:
    assert grids(read(r"\pard\intbl 甲\cell 乙\cell" + edges("1000", "2000") + r"\row")) == [
        [["甲", "乙"]]
    ]


def test_one_definition_holds_for_the_rows_below() -> None:
    inner = even("甲", "乙") + r"\pard\intbl 丙\cell 丁\cell\row"
    assert grids(read(inner)) == [[["甲", "乙"], ["丙", "丁"]]]


def test_columns_are_what_lies_between_edges() -> None:
    found = read(
        row(edges("1000", "3000"), "甲", "乙") + row(edges("1000", "2000", "3000"), "1", "2", "3")
    )
    assert grids(found) == [[["甲", "乙", ""], ["1", "2", "3"]]]
    assert formats(found) == [{1: Format(span=2)}, {}]


@pytest.mark.parametrize(("off", "width"), [(20, 3), (489, 3), (490, 4)])
def test_edges_between_which_no_row_has_a_cell_are_one(off: int, width: int) -> None:
    found = read(even("甲", "乙") + row(edges("500", str(1000 + off), "2000"), "1", "2", "3"))
    assert {len(r) for g in grids(found) for r in g} == {width}


def test_a_border_that_was_dragged_a_hair_is_one() -> None:
    found = read(even("甲", "乙") + row(edges("1023", "2000"), "1", "2"))
    assert grids(found) == [[["甲", "乙"], ["1", "2"]]]
    assert formats(found) == [{}, {}]


def test_edges_of_one_row_are_never_one() -> None:
    assert grids(read(row(edges("1000", "1010", "2000"), "甲", "缝", "乙"))) == [
        [["甲", "缝", "乙"]]
    ]


def test_cells_without_width_are_cells() -> None:
    assert grids(read(row(edges("0", "0", "0"), "甲", "乙", "丙"))) == [[["甲", "乙", "丙"]]]


def test_more_cells_than_are_defined_are_not_lost() -> None:
    assert grids(read(row(edges("1000"), "甲", "乙"))) == [[["甲", "乙"]]]


def test_rows_that_begin_further_right_skip_columns() -> None:
    found = read(even("甲", "乙") + row(edges("2000", left=1000), "丙"))
    assert grids(found) == [[["甲", "乙"], ["", "丙"]]]


def test_merges() -> None:
    found = read(
        row(edges(r"\clvmgf 1000", r"\clmgf 2000", r"\clmrg 3000"), "甲", "乙", "")
        + row(edges(r"\clvmrg 1000", "2000", "3000"), "", "1", "2")
    )
    assert grids(found) == [[["甲", "乙", ""], ["", "1", "2"]]]
    assert formats(found) == [{1: Format(span=2)}, {0: Format(continues=True)}]


def test_an_empty_cell_continues_one_that_does_not_say_so() -> None:
    above = edges("1000", "2000")
    below = edges(r"\clvmrg 1000", r"\clvmrg 2000")
    found = read(row(above, "甲", "乙") + row(below, "", "丙"))
    assert grids(found) == [[["甲", "乙"], ["", "丙"]]]
    assert formats(found)[1] == {0: Format(continues=True)}


NESTED = (
    edges("3000", "4000")
    + r"\pard\intbl 甲\par\pard\intbl\itap2 内\nestcell 侧\nestcell"
    + r"{\*\nesttableprops" + edges("1000", "2000") + r"\nestrow}{\nonesttables\par}"
    + r"\pard\intbl 尾\cell\pard\intbl 乙\cell" + edges("3000", "4000") + r"\row"
)  # fmt: skip


def test_nested_tables_come_after_the_body_and_a_row_is_a_line() -> None:
    assert grids(read(NESTED + r"\pard\par" + even("后"))) == [
        [["甲\n内\t侧\n尾", "乙"]], [["后"]], [["内", "侧"]],
    ]  # fmt: skip


def shape(inner: str) -> str:
    return (
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt " + inner + r"}}{\shprslt{\*\do"
        r"{\dptxbxtext " + inner + "}}}}"
    )


def test_text_boxes_stand_below_their_paragraph_once() -> None:
    found = read(
        r"\pard 甲" + shape(r"\pard 框\par") + r"乙\par" + even("丙" + shape(r"\pard 盒\par"), "x")
    )
    assert texts(found) == ["甲乙", "框"]
    assert grids(found) == [[["丙\n盒", "x"]]]


def test_an_old_text_box() -> None:
    assert texts(read(r"\pard 甲{\*\do\dobxpage{\dptxbx{\dptxbxtext\pard 框\par}}}\par")) == [
        "甲",
        "框",
    ]


def test_a_table_in_a_text_box_comes_after_the_body() -> None:
    found = read(r"\pard 甲" + shape(even("框", "格")) + r"\par" + even("后"))
    assert grids(found) == [[["后"]], [["框", "格"]]]
    assert texts(found) == ["甲", "框\t格"]


def test_tables_of_page_headers_come_last_and_their_paragraphs_are_left() -> None:
    found = read(
        r"{\headerr\pard 眉\par" + even("眉格") + r"}{\footer\pard 脚\par}\pard 甲\par" + even("乙")
    )
    assert texts(found) == ["甲"]
    assert grids(found) == [[["乙"]], [["眉格"]]]


LISTS = (
    r"{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc37\levelstartat1{\leveltext\'02\'00、;}"
    r"{\levelnumbers\'01;}}{\listlevel\levelnfc0\levelstartat1{\leveltext\'03（\'01）;}{\levelnumbers;}}"
    r"\listid1234567890}{\list{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u-3913?;}}\listid7}}"
    r"{\*\listoverridetable{\listoverride\listid1234567890\listoverridecount0\ls1}"
    r"{\listoverride\listid7\listoverridecount0\ls2}{\listoverride\listid1234567890\listoverridecount1"
    r"{\lfolevel\listoverridestartat\levelstartat5}\ls3}}"
)


def numbered(text: str, stated: str = "", at: int = 0, number: int = 1) -> str:
    return rf"{{\listtext\pard\plain {stated}\tab}}\ls{number}\ilvl{at} {text}"


def test_numbers_of_lists_are_those_of_paragraphs_and_cells() -> None:
    items = [("a", 0, 1), ("b", 1, 1), ("c", 1, 1), ("d", 0, 1), ("e", 0, 2), ("f", 0, 3)]
    inner = "".join(r"\pard " + numbered(t, "9.", at, n) + r"\par" for t, at, n in items)
    assert texts(read(LISTS + inner)) == ["一、a", "（1）b", "（2）c", "二、d", "e", "五、f"]
    found = read(
        LISTS + even(numbered("甲", "一、") + r"\par" + numbered("乙"), numbered("丙", number=2))
    )
    assert grids(found) == [[["甲\n二、乙", "丙"]]]
    assert formats(found) == [{0: Format(number="一、", level=0), 1: Format(level=0)}]


def test_numbers_that_are_only_stated() -> None:
    found = read(
        even(numbered("甲", "（一）", 1), r"{\pntext\pard 1.\tab}{\*\pn\pnlvlbody\pndec}乙")
    )
    assert formats(found) == [
        {0: Format(number="（一）", level=1), 1: Format(number="1.", level=0)}
    ]
    lost = LISTS.replace("、", "?")  # as LibreOffice writes it
    assert formats(read(lost + even(numbered("甲", "一、")))) == [
        {0: Format(number="一、", level=0)}
    ]
    bullet = read(even(r"{\pntext\f3\'b7\tab}{\*\pn\pnlvlblt\pnf3{\pntxtb\'b7}}甲"))
    assert formats(bullet) == [{0: Format(level=0)}]


def test_text_of_a_level_is_in_the_code_page_of_the_file() -> None:
    big5 = LISTS.replace("02\\'00、", "05\\'ab\\'65\\'b8m\\'00\\'a1\\'42\\'ab\\'e1").replace(
        "（", "("
    )
    found = read(
        big5.replace("）", ")") + r"\f0\pard" + numbered("a") + r"\par", r"\ansi\ansicpg950\deff0"
    )
    assert texts(found) == ["前置一、後a"]


@pytest.mark.parametrize(
    ("words", "indent"),
    [
        (r"\li480", 2.0), (r"\fi240", 1.0), (r"\li480\fi-240", 1.0), (r"\culi200\li999", 2.0),
        (r"\cufi200\li240\fi9", 3.0), (r"\s1\li400", 2.0), ("", 0.0), (r"\ri400", 0.0),
    ],
)  # fmt: skip
def test_indentation_in_characters(words: str, indent: float) -> None:
    styles = r"{\stylesheet{\fs24 Normal;}{\s1\fs20 small;}}"
    found = read(styles + row(edges("1000"), rf"{words}\fs40 甲"))
    assert formats(found) == [{0: Format(indent=indent)} if indent else {}]


def test_bold_means_all_of_the_text() -> None:
    found = read(even(r"{\b 甲}", r"{\b 甲}乙", r"{\b 甲} ", r"\b 甲\b0\par 乙", r"\plain 甲"))
    assert [f.bold for f in formats(found)[0].values()] == [True, True, True]
    assert sorted(formats(found)[0]) == [0, 2, 3]


def test_a_deleted_paragraph_mark_joins_paragraphs_and_a_deleted_row_is_none() -> None:
    found = read(
        r"\pard 甲{\deleted\par}\pard 乙\par"
        + even("丙")
        + even(r"{\deleted 丁}").replace(r"\row", r"\deleted\row")
    )
    assert (texts(found), grids(found), found.changes) == (["甲乙"], [[["丙"]]], 3)


def test_what_comes_behind_the_end_is_not_read() -> None:
    assert texts(rtf.read(Path("a"), document(r"甲\par") + b"\0\0\\par x}{")) == ["甲"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (document(even("甲"))[:-1], "damaged or cut off"),
        (document(even("甲"))[:-20], "damaged or cut off"),
        (b"{\\rtf1" + b"{" * 501 + b"}" * 502, "more than 500 deep"),
        (document(r"\pard\intbl\itap51 甲\nestcell"), "more than 50 deep"),
        (document(edges(*(str(n) for n in range(1, 258)))), "more than 256 columns"),
        (document(r"\pard\intbl" + r"\cell" * 257), "more than 256 columns"),
    ],
)  # fmt: skip
def test_is_refused_with_its_reason(data: bytes, says: str) -> None:
    assert says in refusal(data)


def test_bounds_are_counted_while_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MAX_ROWS", 3)
    assert len(grids(read(even("甲") * 3))[0]) == 3
    assert "more than 3 rows" in refusal(document(even("甲") * 4))


def test_marks_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MAX_COST", 600)
    assert texts(read(r"\b" * 50 + "甲" + r"\par")) == ["甲"]
    assert "too many marks" in refusal(document(r"\b" * 130))


@pytest.mark.parametrize(
    ("data", "is_rtf"),
    [(b"{\\rtf1}", True), (b"\xef\xbb\xbf\r\n{\\rtf1", True), (b"{\\rtx", False), (b"a{\\rtf1", False)],
)  # fmt: skip
def test_sniff(data: bytes, is_rtf: bool) -> None:
    assert rtf.sniff(data, "a.txt") is is_rtf
