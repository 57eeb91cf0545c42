"""What is named and not judged: targets written as prose, an evaluator's scoring sheet."""

from collections.abc import Iterator, Mapping, Sequence

from perftable.forms.projects.records.form import Seen
from perftable.forms.projects.sheets.claim import headers_in
from perftable.forms.projects.sheets.header import is_scoring
from perftable.forms.projects.sheets.lines import lines_of
from perftable.forms.projects.words.normal import label
from perftable.forms.prose import spot
from perftable.model.grid import Grid, Paragraph
from perftable.model.lazy import lazy_pattern
from perftable.values.text import squeeze

_FIRST = lazy_pattern(r"^[一二三四五六七八九十\d()（）、.．]*(?:产出|效益|满意度|成本|效果)指标")
_SECOND = lazy_pattern(
    r"(?:数量|质量|时效|成本|社会效益|经济效益|生态效益|可持续影响|服务对象满意度)指标[:：]"
)
MIN_FIRST = 2
MAX_ROWS = 12
"""Rows from a table's beginning in which a scoring sheet's header stands."""


def seen_in(
    blocks: Sequence[Paragraph | Grid], mine: Mapping[int, bool], formed: bool
) -> Iterator[Seen]:
    """Yield what is seen among the blocks that may be read (`mine`, False where nobody claims them).

    Prose is named once, and not where the document has a form.
    """
    for index, claimed in mine.items():
        block = blocks[index]
        if isinstance(block, Grid) and not claimed:
            yield from _scoring(block)
    if not formed:
        yield from _prose(blocks)


def _scoring(grid: Grid) -> Iterator[Seen]:
    rows = grid.rows[:MAX_ROWS]
    if not any("指标" in text or "内容" in text for row in rows for text in row.cells):
        return
    lines = lines_of(Grid(grid.table, rows))
    found = next((line for line in lines if is_scoring(line)), None)
    if found is not None and not headers_in(lines):
        words = tuple(label(cell.text).word for cell in found.filled)
        yield Seen(kind="scoring", words=words, location=found.spot())


def _prose(blocks: Sequence[Paragraph | Grid]) -> Iterator[Seen]:
    words: list[str] = []
    first: Paragraph | None = None
    seconds = 0
    for block in blocks:
        if isinstance(block, Grid) or "指标" not in block.text:
            continue
        text = squeeze(block.text)
        classes = _FIRST.findall(text)
        below = len(_SECOND.findall(text))
        if classes or below:
            first = first or block
            words += classes[:1]
            seconds += below
    if first is None or seconds < 2 or len(set(words)) < MIN_FIRST:
        return
    yield Seen(kind="prose", words=tuple(dict.fromkeys(words)), location=spot(first))
