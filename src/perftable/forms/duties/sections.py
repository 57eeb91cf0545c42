"""Reads the narrative sections: overall goals, duty categories, safeguards."""

import re
from collections.abc import Iterator, Sequence

from perftable.forms.duties import layouts
from perftable.forms.duties.header import header_of
from perftable.forms.duties.section_items import in_categories, read_items
from perftable.forms.prose import spot
from perftable.model.document import Item, Section
from perftable.model.grid import Grid, Paragraph
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.values.list_numbers import split_number
from perftable.values.money_unit import stated
from perftable.values.text import clean, squeeze

_HEADINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("overall_goals", lazy_pattern(r"(?:部门|年度|部门年度)?总体(?:绩效)?目标")),
    ("duty_categories", lazy_pattern(r"(?:职责分类|分项)(?:绩效)?目标")),
    ("safeguards", lazy_pattern(r"(?:实现年度发展规划目标的?|工作|绩效目标)?保障措施")),
)
_TITLE = lazy_pattern(r"[^。;,]{0,30}(?:绩效目标表|职责.{0,3}活动[^。;,]{0,12})")
_PLAIN_TITLE = lazy_pattern(r"[^。;,]{0,30}绩效目标")
_SHORT = 40
"""A longer paragraph is neither a heading nor a title."""


class _Draft:
    """A section while its paragraphs are still being read."""

    def __init__(self, kind: str, title: str, heading: Paragraph) -> None:
        self.kind, self.title, self.heading = kind, title, heading
        self.items: list[Item] = []

    def section(self) -> Section:
        nested = self.kind == "duty_categories"
        return Section(
            kind=self.kind,
            title=self.title,
            items=in_categories(self.items) if nested else tuple(self.items),
            location=spot(self.heading),
        )


def read_sections(blocks: Sequence[Paragraph | Grid]) -> tuple[Section, ...]:
    """Return the sections in document order.

    A target table, its title or its unit line ends the section above it; another table directly
    under a heading is what that section says, a row an item.
    """
    drafts: list[_Draft] = []
    inside = False
    for block in blocks:
        if isinstance(block, Grid):
            inside = inside and header_of(block) is None
            if inside and not drafts[-1].items:
                drafts[-1].items.extend(_items_of(block))
            continue
        text = clean(block.text)
        kind = _heading(text)
        if kind is not None:
            drafts.append(_Draft(kind, text, block))
            inside = True
        elif _belongs_to_table(block, text):
            inside = False
        elif inside and not layouts.CONTINUED.fullmatch(squeeze(text)):
            drafts[-1].items.extend(read_items(block, text))
    return tuple(draft.section() for draft in drafts)


def _items_of(grid: Grid) -> Iterator[Item]:
    for row in grid.rows:
        text = " ".join(filter(None, map(clean, row.cells)))
        if text:
            yield Item(
                text=text, location=Location(grid.table, row.number, sheet=row.sheet, page=row.page)
            )


def _heading(text: str) -> str | None:
    if len(text) > _SHORT:
        return None
    word = squeeze(split_number(text).rest).rstrip(":。")
    return next((kind for kind, pattern in _HEADINGS if pattern.fullmatch(word)), None)


def _belongs_to_table(paragraph: Paragraph, text: str) -> bool:
    """Whether it is the table's title or unit line; "3.实现绩效目标" is an item."""
    if len(text) > _SHORT:
        return False
    word = squeeze(text)
    if _TITLE.fullmatch(word) or stated(text):
        return True
    numbered = paragraph.list_number or split_number(text).label
    return not numbered and _PLAIN_TITLE.fullmatch(word) is not None
