"""What belongs to the page: numbers, headers, footers."""

import pytest

from drawnpage import Drawn, read
from perftable.model.grid import Grid

ROW = ["水利", "管护机井"]


def outside(*pages: Drawn) -> list[str]:
    return [block.text for block in read(*pages).blocks if not isinstance(block, Grid)]


@pytest.mark.parametrize(
    "shown",
    [
        "3",
        "- 3 -",
        "— 3 —",
        "第3页",
        "第3页共26页",
        "第3页/共26页",
        "3/26",
        "https://a.gov.cn/b 3/26",
    ],
)
def test_page_numbers(shown: str) -> None:
    assert outside(Drawn().table([ROW]).write(100, 770, shown)) == []
    assert outside(Drawn().table([ROW]).write(100, 400, shown)) == [shown]


@pytest.mark.parametrize("shown", ["2027年", "第三部分", "3人", "填报人：某某"])
def test_other_text_at_the_foot(shown: str) -> None:
    assert outside(Drawn().table([ROW]).write(100, 770, shown)) == [shown]


def test_what_pages_repeat_at_their_edges() -> None:
    pages = [
        Drawn(n).write(50, 25, f"某某乡2027年{n}").table([ROW]).write(50, 770, "内部资料")
        for n in (1, 2)
    ]
    assert outside(*pages) == []


def test_titles_that_pages_repeat_are_kept() -> None:
    pages = [Drawn(n).write(50, 45, "绩效目标表").table([ROW]) for n in (1, 2)]
    assert outside(*pages) == ["绩效目标表"] * 2


@pytest.mark.parametrize(
    "shown",
    [
        ["11/26/26, 3:43 PM", "绩效目标表"], ["2026/11/26 15:43", "绩效目标表"], ["2026/11/26 下午3:43"],
        ["绩效目标表", "https://a.gov.cn/b"],
    ],
)  # fmt: skip
def test_what_browsers_print_above_a_page(shown: list[str]) -> None:
    def page(y: float) -> Drawn:
        page = Drawn().write(50, 60, "某乡绩效目标表").table([ROW])
        for at, text in enumerate(shown):
            page.write(30 + 180 * at, y, text)
        return page

    assert outside(page(15)) == ["某乡绩效目标表"]
    assert len(outside(page(400))) == 2


@pytest.mark.parametrize(
    "shown", [["1 of 1", "11/26/26, 3:43 PM"], ["2026/11/26 15:43"], ["file:///C:/a.html", "1/1"]]
)
def test_what_browsers_print_below_a_page(shown: list[str]) -> None:
    page = Drawn().table([ROW])
    for at, text in enumerate(shown):
        page.write(30 + 180 * at, 780, text)
    assert outside(page) == []


@pytest.mark.parametrize(
    "shown", [["单位：万元", "2026/11/26 15:43"], ["打印时间：2026/11/26 15:43"], ["2026/11/26"]]
)
def test_other_text_at_the_head(shown: list[str]) -> None:
    page = Drawn().table([ROW])
    for at, text in enumerate(shown):
        page.write(30 + 180 * at, 15, text)
    assert len(outside(page)) == 1
