"""Targets written as prose (一）产出指标 数量指标：…): named, and not judged."""

import re
from collections.abc import Sequence

from perftable.forms.projects.records import Seen
from perftable.model.grid import Grid, Paragraph
from perftable.model.location import Location
from perftable.values.text import squeeze

_FIRST = re.compile(r"^[一二三四五六七八九十\d()（）、.．]*(?:产出|效益|满意度|成本|效果)指标")
_SECOND = re.compile(
    r"(?:数量|质量|时效|成本|社会效益|经济效益|生态效益|可持续影响|服务对象满意度)指标[:：]"
)
MIN_FIRST = 2


def prose_in(blocks: Sequence[Paragraph | Grid], formed: bool) -> list[Seen]:
    """Return prose that states targets by class, once; nothing where the document has forms."""
    if formed:
        return []
    words: list[str] = []
    first: Paragraph | None = None
    seconds = 0
    for block in blocks:
        if isinstance(block, Grid):
            continue
        text = squeeze(block.text)
        classes = _FIRST.findall(text)
        below = len(_SECOND.findall(text))
        if classes or below:
            first = first or block
            words += classes[:1]
            seconds += below
    if first is None or seconds < 2 or len(set(words)) < MIN_FIRST:
        return []
    spot = Location(line=first.line, paragraph=first.number)
    return [Seen(kind="prose", words=tuple(dict.fromkeys(words)), location=spot)]
