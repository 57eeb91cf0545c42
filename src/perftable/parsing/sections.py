"""Reads the narrative sections: overall goals, duty categories, safeguards."""

import re
from collections.abc import Iterator, Sequence

from perftable.model.document import Item, Section, SectionKind
from perftable.model.grid import Paragraph
from perftable.model.location import Location
from perftable.parsing.list_numbers import ordinal, split_number
from perftable.parsing.text import clean, squeeze

_HEADINGS: tuple[tuple[SectionKind, re.Pattern[str]], ...] = (
    ("overall_goals", re.compile(r"(?:部门|年度|部门年度)?总体(?:绩效)?目标")),
    ("duty_categories", re.compile(r"(?:职责分类|分项)(?:绩效)?目标")),
    ("safeguards", re.compile(r"(?:实现年度发展规划目标的?|工作|绩效目标)?保障措施")),
)
_TITLE = re.compile(r".{0,30}绩效目标表?")
_INLINE = re.compile(r"(?<![\d.])(\d{1,2})[.．、](?!\d)")
_CATEGORY = re.compile(r"([^。：:；]{2,30}职责)[。：:]")


def read_sections(paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """Return the sections in document order; a table's title ends the section above it."""
    sections: list[Section] = []
    kind: SectionKind | None = None
    title, place = "", Location()
    items: list[Item] = []
    for paragraph in [*paragraphs, None]:
        text = clean(paragraph.text) if paragraph else ""
        found = _heading(text) if paragraph else None
        ends = paragraph is None or found is not None or bool(_TITLE.fullmatch(squeeze(text)))
        if ends:
            if kind is not None:
                sections.append(Section(kind=kind, title=title, items=tuple(items), location=place))
            kind, title, items = found, text, []
            place = _place(paragraph) if paragraph else place
        elif kind is not None and paragraph is not None:
            items.extend(_items(paragraph, text))
    return tuple(sections)


def _heading(text: str) -> SectionKind | None:
    if len(text) > 40:
        return None
    word = squeeze(split_number(text).rest).rstrip(":：。")
    return next((kind for kind, pattern in _HEADINGS if pattern.fullmatch(word)), None)


def _place(paragraph: Paragraph) -> Location:
    return Location(paragraph=paragraph.number, line=paragraph.line)


def _items(paragraph: Paragraph, text: str) -> Iterator[Item]:
    place = _place(paragraph)
    label, value, family, rest = split_number(text)
    if paragraph.list_number:
        label, value, family, _ = split_number(paragraph.list_number)
        label, rest = paragraph.list_number, text
    lead, inner = _inline(text if family.startswith("arabic") else rest, place)
    if family.startswith("arabic") and len(inner) > 1 and not lead:
        yield from inner
        return
    category = _CATEGORY.match(rest)
    if category and inner:
        lead = lead[category.end() :].strip()
        yield Item(
            number=label, ordinal=value, title=category[1], text=lead, items=inner, location=place
        )
        return
    yield Item(number=label, ordinal=value, text=rest, location=place)


def _inline(text: str, place: Location) -> tuple[str, tuple[Item, ...]]:
    """Split "…包括：1.…；2.…" into what stands before and its items."""
    marks = list(_INLINE.finditer(text))
    if not marks:
        return text, ()
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = tuple(
        Item(
            number=mark[0],
            ordinal=ordinal(mark[1]),
            text=text[mark.end() : end].strip(),
            location=place,
        )
        for mark, end in zip(marks, ends, strict=True)
    )
    return text[: marks[0].start()].strip(), items
