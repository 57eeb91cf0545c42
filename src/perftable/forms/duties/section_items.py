"""Reads the numbered items of a section, one paragraph after another."""

import re
from collections.abc import Iterator, Sequence

from perftable.forms.prose import spot
from perftable.model.document import Item
from perftable.model.grid import Paragraph
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.model.ordinal import BREAKS
from perftable.values.list_numbers import split_number

_INLINE = lazy_pattern(r"(?<![\d.])(\d{1,2})([.．、])(?!\d)|[(（](\d{1,2})([)）])")
_CATEGORY = lazy_pattern(r"([^。：:；]{2,30}职责)[。：:]")
_HEADLINE = lazy_pattern(r"([^。：:；]{2,30}职责)(?:[。：:]([\s\S]*))?")
_REFERENCES = ("附件", "附表", "附图", "见表", "见图", "如表", "如图", "第", "按")
"""What stands before a number of something else; the next one in order may stand behind any other."""


def read_items(paragraph: Paragraph, text: str) -> Iterator[Item]:
    """Yield the items of one paragraph; `text` is its text, cleaned."""
    here = spot(paragraph)
    label, value, family, rest = split_number(text)
    if paragraph.list_number:
        label, value, family, _ = split_number(paragraph.list_number)
        label, rest = paragraph.list_number, text
    lead, inner = _inline(text if family.startswith("arabic") else rest, here)
    if family.startswith("arabic") and len(inner) > 1 and not lead:
        yield from inner
        return
    category = _CATEGORY.match(rest)
    if category and inner:
        lead = lead[category.end() :].strip()
        yield Item(
            number=label, ordinal=value, title=category[1], text=lead, items=inner, location=here
        )
        return
    yield Item(number=label, ordinal=value, text=rest, location=here)


def in_categories(items: Sequence[Item]) -> tuple[Item, ...]:
    """Put items that stand in paragraphs of their own under the duty category above them."""
    found: list[Item] = []
    for item in items:
        above = found[-1] if found else None
        headline = _HEADLINE.fullmatch(above.text) if above and not above.title else None
        if above is None or not item.number or _family(item) == _family(above):
            found.append(item)
        elif headline:
            title, text = headline[1], (headline[2] or "").strip()
            found[-1] = above.model_copy(update={"title": title, "text": text, "items": (item,)})
        elif above.title:
            found[-1] = above.model_copy(update={"items": (*above.items, item)})
        else:
            found.append(item)
    return tuple(found)


def _family(item: Item) -> str:
    return split_number(item.number).family


def _inline(text: str, here: Location) -> tuple[str, tuple[Item, ...]]:
    """Split "…包括：1.…；2.…" into what stands before and its items."""
    marks: list[re.Match[str]] = []
    for mark in _INLINE.finditer(text):
        if marks and bool(mark[1]) != bool(marks[0][1]):
            continue  # （1） inside 1. is a list of its own
        follows = mark[2] != "、" and _value(mark) == (_value(marks[-1]) if marks else 0) + 1
        follows = follows and not text.endswith(_REFERENCES, 0, mark.start())
        if mark.start() == 0 or text[mark.start() - 1] in BREAKS or follows:
            marks.append(mark)
    if not marks:
        return text, ()
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = tuple(
        Item(
            number=mark[0],
            ordinal=_value(mark),
            text=text[mark.end() : end].strip(),
            location=here,
        )
        for mark, end in zip(marks, ends, strict=True)
    )
    return text[: marks[0].start()].strip(), items


def _value(mark: re.Match[str]) -> int:
    return int(mark[1] or mark[3])
