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
