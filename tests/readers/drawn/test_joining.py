"""Tables over pages: what goes on, what is repeated, what the page cuts."""

import pytest

from drawnpage import Drawn, cells, read, rows
from perftable.model.grid import Format, Grid
from perftable.readers.drawn.filling import fill
from perftable.readers.drawn.heads import HEAD_ROWS
from perftable.readers.drawn.joining import go_on
from perftable.readers.drawn.marks import Stroke
from perftable.readers.drawn.spread import table_of

HEAD = ["职责活动", "内容描述", "绩效目标"]
ROW = ["水利", "管护机井", "设施完好"]
MORE = ["清淤", "清理干渠", "全线贯通"]


def test_a_table_goes_on_and_its_head_is_dropped() -> None:
    found = read(Drawn(1).table([HEAD, ROW]), Drawn(2).table([HEAD, MORE]), Drawn(3).table([ROW]))
    assert cells(found) == [HEAD, ROW, MORE, ROW]
    assert [row.page for row in rows(found)] == [1, 1, 2, 3]
    assert [row.number for row in rows(found)] == [1, 2, 3, 4]
    assert found.remarks == []


def test_only_the_rows_that_may_be_a_head_are_looked_up() -> None:
    """What a page costs must not grow with the pages before it."""
    pages = [fill(Drawn(at).table([[f"水利{at}", *ROW[1:]]])) for at in range(1, HEAD_ROWS + 4)]
    table, *others = (table_of(page.tables[0]) for page in pages)
    for more in others:
        go_on(table, more)
    assert [cell.text for cell in table.row(HEAD_ROWS - 1)] == [f"水利{HEAD_ROWS}", *ROW[1:]]
    assert sorted(table.rows) == list(range(HEAD_ROWS))
    assert (len(table.pages), len(table.cells)) == (HEAD_ROWS + 3, 3 * (HEAD_ROWS + 3))


def test_a_head_below_a_title_is_dropped_too() -> None:
    title = Drawn(1).rule((50, 236), (80, 100)).write(55, 82, "绩效目标表")
    found = read(title.table([HEAD, ROW]), Drawn(2).table([HEAD, MORE]))
    assert [row[0] for row in cells(found)] == ["绩效目标表", "职责活动", "水利", "清淤"]


def test_a_head_that_begins_on_the_second_page_is_dropped_from_the_third() -> None:
    title = Drawn(1).rule((50, 236), (780, 800)).write(55, 782, "绩效目标表")
    found = read(title, Drawn(2).table([HEAD, ROW]), Drawn(3).table([HEAD, MORE]))
    assert [row[0] for row in cells(found)] == ["绩效目标表", "职责活动", "水利", "清淤"]


def test_a_row_that_is_the_same_as_an_earlier_one_is_no_head() -> None:
    found = read(Drawn(1).table([HEAD, ROW, MORE]), Drawn(2).table([ROW]))
    assert cells(found) == [HEAD, ROW, MORE, ROW]


def test_a_copy_of_a_table_is_a_table_of_its_own() -> None:
    found = read(Drawn(1).table([HEAD, ROW]), Drawn(2).table([HEAD, ROW]))
    assert (cells(found, 1), cells(found, 2)) == ([HEAD, ROW], [HEAD, ROW])


@pytest.mark.parametrize(
    ("clipped", "dropped"),
    [
        (["职责活", "内容描述", "绩效目标"], True), (["职责", "", "绩效目标"], False),
        (["责活动", "内容描述", "绩效目标"], False), (["", "", ""], False),
    ],
)  # fmt: skip
def test_a_repeated_head_may_be_clipped(clipped: list[str], dropped: bool) -> None:
    found = read(Drawn(1).table([HEAD, ROW]), Drawn(2).table([clipped, MORE]))
    assert (clipped in cells(found)) != dropped


@pytest.mark.parametrize("gap", [5, 1])
def test_rows_of_texts_at_the_right_side_are_two(gap: int) -> None:
    def page(number: int, *texts: str) -> Drawn:
        drawn = Drawn(number).rule((50, 112, 174), [700 + 16 * n for n in range(len(texts) + 1)])
        for at, text in enumerate(texts):
            for side in (112 - gap, 174 - gap):
                drawn.write(side - 10 * len(text), 702 + 16 * at, text)
        return drawn

    found = read(page(1, "名称", "甲乙"), page(2, "丙丁", "戊"))
    assert cells(found) == [["名称"] * 2, ["甲乙"] * 2, ["丙丁"] * 2, ["戊"] * 2]


def test_the_rest_of_a_row_is_no_head() -> None:
    first = Drawn(1).table([["名称", "目标"], ["甲", "完"], ["乙", "目标说明文"]], height=16)
    second = Drawn(2).table([["名称", "目标"], ["", "完"], ["丙", "目标"]], height=16)
    assert cells(read(first, second))[-2:] == [["乙", "目标说明文完"], ["丙", "目标"]]


def test_a_head_that_only_begins_on_a_page() -> None:
    begun = [text[:3] for text in HEAD]
    found = read(Drawn(1).table([begun], top=780), Drawn(2).table([HEAD, ROW]))
    assert cells(found) == [HEAD, ROW]


TITLE = Drawn(2).rule((50, 236), (80, 100)).write(55, 82, "又一张绩效目标表")


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (Drawn(2).table([MORE]), True), (Drawn(2).table([MORE], width=63), True),
        (Drawn(2).table([MORE], width=63.1), False), (TITLE.table([MORE]), False),
        (Drawn(2).write(50, 90, "又一张绩效目标表").table([MORE]), False),
        (Drawn(2).table([["职责活动", "另一项目", "其他目标"]]), False),
        (Drawn(2).write(50, 90, "— 2 —").table([MORE]), False),
        (Drawn(2).write(50, 20, "— 2 —").table([MORE]), True),
    ],
)  # fmt: skip
def test_what_goes_on(second: Drawn, same: bool) -> None:
    found = read(Drawn(1).table([HEAD, ROW]), second)
    assert sum(isinstance(block, Grid) for block in found.blocks) == (1 if same else 2)


SAID = ["第 1 个表格第 2 行跨页，已按一行处理。"]
FULL = "甲乙丙丁戊\n己庚辛壬癸"
WHOLE = FULL.replace("\n", "")


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (["水利", FULL, "设施完好"], ["", "子丑", ""], ["水利", WHOLE + "子丑", "设施完好"]),
        (["水利", FULL, FULL], ["", "子丑", "寅卯"], ["水利", WHOLE + "子丑", WHOLE + "寅卯"]),
        (["水利", FULL, "设施完好"], ["清淤", "子丑", "全线贯通"], None),  # 水利 had room for 清
        (["水利", FULL[:-1] + "。", "设施完好"], ["", "子丑", ""], None),  # a sentence has ended
        (["水利", FULL[:-2], "设施完好"], ["", "子丑", ""], None),  # there was room for 子
        (["水利", "甲乙丙丁戊", "设施完好"], ["", "子丑", ""], None),  # there was room for a line
        (["水利", FULL, ""], ["", "子丑", "全线贯通"], None),  # an empty cell is filled
    ],
)  # fmt: skip
def test_a_row_that_a_page_cuts(
    above: list[str], below: list[str], joined: list[str] | None
) -> None:
    page = Drawn(1).table([HEAD]).table([above], top=120, height=30)
    found = read(page, Drawn(2).table([below], height=30))
    said = [phrase.zh for phrase in found.remarks]
    apart = [[text.replace("\n", "") for text in above], below]
    assert (cells(found)[1:], said) == (([joined], SAID) if joined else (apart, []))


def test_a_row_without_a_line_below_is_cut() -> None:
    first = Drawn(1).table([HEAD]).write(55, 122, "水利")
    first.down = [Stroke(stroke.at, stroke.begin, 140) for stroke in first.down]
    found = read(first, Drawn(2).table([["管护", "", ""]]))
    assert cells(found)[1:] == [["水利\n管护", "", ""]]
    assert [phrase.zh for phrase in found.remarks] == SAID


@pytest.mark.parametrize(("height", "lines"), [(19, 1), (20, 2)])
def test_the_space_that_was_left_is_no_row(height: float, lines: int) -> None:
    empty = Drawn(1).table([HEAD]).table([["", "", ""]], top=120, height=height)
    found = read(empty, Drawn(2).table([ROW]))
    assert len(cells(found)) == 1 + lines
    assert found.remarks == []


@pytest.mark.parametrize("below", ["", "活动"])
def test_a_cell_over_rows_that_a_page_cuts(below: str) -> None:
    xs = (50, 112, 174)
    first = Drawn(1).table([["类别", "指标"]], top=80).rule(xs, (100, 140))
    first.write(55, 102, *("产出指标数", "量和文化的活", "及其") if below else ("产出指标",))
    second = Drawn(2).rule(xs, (100, 140)).write(55, 102, below)
    for page, shown in ((first, "一二"), (second, "三四")):
        page.write(117, 102, shown[0]).write(117, 122, shown[1])
        page.across.append(Stroke(120, xs[1], xs[2]))
    found = read(first, second)
    assert [row[1] for row in cells(found)] == ["指标", "一", "二", "三", "四"]
    merged = [row.formats.get(0) for row in rows(found)[2:]]
    if below:  # 及其 had room for 活动: the cells are two
        assert [row[0] for row in cells(found)][3] == "活动"
    else:
        assert merged == [Format(continues=True)] * 3


def test_cells_over_rows_that_both_say_something_are_two() -> None:
    xs = (50, 112, 174)
    pages = []
    for number, shown in enumerate(("产出指标", "效益指标"), 1):
        page = Drawn(number).rule(xs, (100, 140)).write(55, 102, shown)
        page.write(117, 102, "一").write(117, 122, "二").across.append(Stroke(120, xs[1], xs[2]))
        pages.append(page)
    assert [row[0] for row in cells(read(*pages))] == ["产出指标", "", "效益指标", ""]


def test_a_merged_cell_that_a_page_cuts_has_no_line_there() -> None:
    """LibreOffice writes the text of such a cell in its middle, which may be below the page."""
    xs = (50, 112, 174)
    first = Drawn(1).table([["类别", "指标"]], top=80).rule(xs, (100, 120)).write(117, 102, "一")
    first.across[-1] = Stroke(120, xs[1], xs[2])
    first.write(55, 122, "产出指标")
    second = Drawn(2).rule(xs, (100, 120, 140)).write(117, 102, "二").write(117, 122, "三")
    second.across[0], second.across[1] = Stroke(100, xs[1], xs[2]), Stroke(120, xs[1], xs[2])
    found = read(first, second)
    assert cells(found) == [["类别", "指标"], ["产出指标", "一"], ["", "二"], ["", "三"]]
    assert [block for block in found.blocks if not isinstance(block, Grid)] == []


def test_a_text_that_both_pages_show_is_one() -> None:
    xs = (50, 112, 174)
    pages = []
    for number, shown in enumerate(("一二", "三四"), 1):
        page = Drawn(number).rule(xs, (100, 140)).write(55, 115, "产出指标")
        page.write(117, 102, shown[0]).write(117, 122, shown[1])
        page.across.append(Stroke(120, xs[1], xs[2]))
        pages.append(page)
    pages[0].table([["类别", "指标"]], top=80)
    assert [row[0] for row in cells(read(*pages))] == ["类别", "产出指标", "", "", ""]
