"""Tables of targets that cannot be read are seen and named, never passed over."""

import pytest

from perftable.forms.claiming import parse
from perftable.forms.duties.walk import duties, tables
from perftable.forms.unread import _WORDS, MAX_ROWS, MIN_LOOSE, unread_table
from perftable.model.document import Document
from perftable.model.grid import Grid, Row, Source
from perftable.model.headings import HEADERS
from perftable.readers.text.reading import read_text
from support import ACTIVITY, DUTY, HEADER

STRANGE = (
    ("项目名称", "环卫保洁", "预算数", "120.00"),
    ("产出指标", "目标值", "效益指标", "目标值"),
    ("清运数量", "≥1200吨", "居民反映", "≤10次"),
)
"""A table of targets whose classes stand side by side: no family knows it."""


def grid(*rows: tuple[str, ...], table: int = 1) -> Grid:
    return Grid(table, [Row(number, row) for number, row in enumerate(rows, 1)])


def text(content: str) -> Document:
    return parse(read_text("a.txt", content.encode()))


def tabs(*rows: tuple[str, ...]) -> str:
    return "\n".join("\t".join(row) for row in rows) + "\n"


def test_its_words_have_a_letter_by_which_other_texts_are_passed_over() -> None:
    words = _WORDS | HEADERS["goal"] | HEADERS["indicator"]
    assert [word for word in words if "标" not in word and "值" not in word] == []


@pytest.mark.parametrize(
    "words",
    [
        ("一级指标", "指标值"),
        ("绩效目标", "目标值"),
        ("指标名称", "年度指标值"),
        ("绩效目标", "指标名称"),
        ("2027年绩效目标", "绩效指标"),
        ("产出指标", "效益指标"),
    ],
)
def test_words_of_a_table_of_targets(words: tuple[str, ...]) -> None:
    found = unread_table(grid(("项目名称", ""), (*words, "备注")))
    assert found is not None
    assert (found.problem, found.words, found.location.row) == ("layout", words, 2)


@pytest.mark.parametrize(
    "words",
    [
        ("科目名称", "预算数"),
        ("指标值",),
        ("绩效目标", "目标"),
        ("指标名称", "考核指标"),
        ("绩效目标完成情况", "指标值说明"),
    ],
)
def test_other_tables(words: tuple[str, ...]) -> None:
    assert unread_table(grid(words)) is None


def test_words_far_down_head_nothing() -> None:
    above = [("甲",)] * (MAX_ROWS - 1)
    assert unread_table(grid(*above, ("一级指标", "指标值"))) is not None
    assert unread_table(grid(*above, ("甲",), ("一级指标", "指标值"))) is None


@pytest.mark.parametrize(
    "content",
    [
        tabs(*STRANGE),
        "".join("|" + "|".join(row) + "|\n" for row in STRANGE),
        "".join(f"\t{cell}\n" for row in STRANGE for cell in row),
    ],
)
def test_in_a_text(content: str) -> None:
    document = text(content)
    assert tables(document) == ()
    assert [one.problem for one in document.unread] == ["layout"]
    assert {"产出指标", "目标值"} <= set(document.unread[0].words)
    place = document.unread[0].location
    assert content.split("\n")[(place.line or 0) - 1].find("产出指标") == (place.character or 0) - 1


def test_beside_a_table_that_can_be_read() -> None:
    for between in ("\n", "\n项目绩效目标表\n"):
        document = text(tabs(HEADER, (*DUTY, *[""] * 5), ACTIVITY) + between + tabs(*STRANGE))
        assert (len(duties(document)), len(document.unread)) == (1, 1)


def test_one_of_the_same_width_is_no_further_part() -> None:
    wide = [(*row, *[""] * 5) for row in STRANGE]
    blocks = [grid(HEADER, (*DUTY, *[""] * 5), ACTIVITY), grid(*wide, table=2)]
    document = parse(Source("a.docx", "0", "docx", list(blocks)))
    assert (len(duties(document)), len(document.unread)) == (1, 1)


CELLS = [cell for line in (HEADER, DUTY, ACTIVITY) for cell in line]


@pytest.mark.parametrize(
    "content",
    [
        "\n".join(CELLS),
        "部门职责-工作活动绩效目标\n\n" + "\n\n".join(CELLS),
        "  ".join(HEADER) + "\n" + "  ".join(ACTIVITY),
        " ".join(HEADER) + "\n",
        ",".join(HEADER) + ",,\n" + ",".join(ACTIVITY),
        "一级指标\n二级指标\n三级指标\n指标值\n",
    ],
)
def test_a_header_whose_cells_nothing_keeps_apart(content: str) -> None:
    document = text(content)
    assert tables(document) == ()
    assert [one.problem for one in document.unread] == ["cells"]


def test_so_many_headings_are_a_header() -> None:
    assert MIN_LOOSE == 4
    assert text("职责活动\n内容描述\n绩效目标\n绩效指标\n").unread != ()
    assert text("职责活动\n绩效目标\n绩效指标\n").unread == ()
    assert text("职责活动\n内容描述\n1.甲\n绩效目标\n绩效指标\n").unread == ()
    assert text("优\n良\n中\n差\n合格\n").unread == ()
