"""Finds tables of targets that cannot be read: of a layout not known here, or without cells."""

from collections.abc import Iterable

from perftable.forms.prose import spot
from perftable.model.document import UnreadTable
from perftable.model.grid import Grid, Paragraph, Row
from perftable.model.headings import MAX_HEADING, PUNCTUATION, heading
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.values.text import squeeze

MAX_ROWS = 60
"""Rows from a table's beginning in which its headings stand, also where each cell is a row."""

MIN_LOOSE = 4
"""So many headings one after the other, each a paragraph or apart by spaces, are a header."""

_WORDS = frozenset(
    "一级指标 二级指标 三级指标 四级指标 指标值 年度指标值 绩效指标值 目标值 指标目标值 年度目标值 全年指标值 "
    "半年指标值 半年度指标值 计划指标值 预期指标值 指标值确定依据 绩效指标描述 指标解释 实际完成值 全年实际值 "
    "全年完成值 年初目标值 年初指标值 指标权重 产出指标 效益指标 满意度指标 成本指标 数量指标 质量指标 时效指标 "
    "社会效益指标 经济效益指标 生态效益指标 可持续影响指标 服务对象满意度指标 年度总体目标 项目绩效目标 "
    "中长期目标 实施期目标".split()
)
"""What heads the columns and rows of other tables of targets."""

_APART = lazy_pattern(r"[\s,，;；]+")


def unread_table(grid: Grid) -> UnreadTable | None:
    """Return what shows that a table whose header is not the form's is one of targets all the same.

    One word of other such tables and a second one, or headings of both goals and indicators.
    """
    found: dict[str, Row] = {}
    for row in grid.rows[:MAX_ROWS]:
        for text in row.cells:
            if text and len(text) <= MAX_HEADING and (word := _word(text)):
                found.setdefault(word, row)
    both = {"goal", "indicator"} <= {heading(word) for word in found}
    if len(found) < 2 or not (both or found.keys() & _WORDS):
        return None
    first = next(iter(found.values()))
    line, character = first.places[0] if first.places else (None, None)
    place = Location(
        grid.table,
        first.number,
        line=line,
        character=character,
        sheet=first.sheet,
        page=first.page,
    )
    return UnreadTable(problem="layout", words=tuple(found), location=place)


def loose_cells(paragraphs: Iterable[Paragraph]) -> UnreadTable | None:
    """Return the header of a table of which each cell is a paragraph, or whose cells spaces part."""
    run: dict[str, None] = {}
    place = Location()
    for paragraph in paragraphs:
        words = _headings(paragraph.text)
        if words and not run:
            place = spot(paragraph)
        elif not words and len(run) >= MIN_LOOSE and any(map(_word, run)):
            break
        run = {**run, **dict.fromkeys(words)} if words else {}
    if len(run) < MIN_LOOSE or not any(map(_word, run)):
        return None
    return UnreadTable(problem="cells", words=tuple(run), location=place)


def _headings(text: str) -> list[str]:
    """Return the headings of which a paragraph consists; nothing where it says anything else."""
    if len(text) > 4 * MAX_HEADING:
        return []
    parts = [text] if _is_heading(text) else list(filter(None, _APART.split(text)))
    return [squeeze(part) for part in parts] if all(map(_is_heading, parts)) else []


def _is_heading(text: str) -> bool:
    return heading(text) is not None or _word(text) != ""


def _word(text: str) -> str:
    """Return the word of a table of targets that a cell is, "" if it is none."""
    if "标" not in text and "值" not in text:  # one of them stands in every such word
        return ""
    word = PUNCTUATION.sub("", squeeze(text))
    own = word in _WORDS or heading(text) in ("goal", "indicator")
    return word if own else ""
