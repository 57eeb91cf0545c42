"""PT306 placeholder-text: A placeholder was left over.

What: no XX, ××, **, ★★★, ≥__个, （ ）个, 此处填写, 待定, 暂无, 同上, 详见附件 and the like is left in a cell or a section.
Why: what was never filled in cannot be accepted.
Bad: ≥**个
Good: ≥12个
Mend: write the figure or the text itself.
Basis: heuristic; cf. Qingdao's performance regulation art. 25 (local).

PT306 placeholder-text：保留了模板提示语。

检查：单元格和各部分中没有遗留 XX、××、**、★★★、≥__个、（ ）个、此处填写、待定、暂无、同上、详见附件等。
理由：没有填写的内容不能通过。
错误：≥**个
正确：≥12个
改法：换成实际的数字或文字。
依据：经验判断；参照《青岛市预算绩效管理条例》第二十五条（地方性法规）。
"""

from collections.abc import Callable, Iterator

from perftable.model.document import Document
from perftable.model.form import Cell
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Pass, Problem, Rule
from perftable.rules.cells import Cells, cells_of, items
from perftable.rules.words.placeholders import find_placeholder, is_to_be_signed

Span = tuple[int, int]


class PlaceholderText(Rule):
    """A placeholder was left over."""

    code = "PT306"
    name = "placeholder-text"
    severity = "error"
    basis = "heuristic"
    title = Phrase("保留了模板提示语。", "A placeholder was left over.")
    messages = {
        "default": Phrase(
            "“{text}”保留了模板提示语“{mark}”；请删除并填写实际内容。",
            "'{mark}' in '{text}' is a placeholder; write the real content.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for form in document.forms:
            cells = cells_of(document, form)
            yield from _in_cells(cells.texts, find_placeholder)
            yield from _in_cells(cells.standards, _find_in_standard)
            for number in sorted(cells.scores.leftover):
                yield _leftover(cells.scores[number])
            yield from map(_leftover, cells.leftovers)
        for text, location in items(document):
            found = find_placeholder(text)
            if found is None or is_to_be_signed(text, found):
                yield PASS
            else:
                yield _problem(text, location, found)


def _in_cells(cells: Cells[str], find: Callable[[str], Span | None]) -> Iterator[Outcome]:
    """Yield the outcomes of cells; what the family itself read as left over is all of its cell."""
    found = cells.where(find)
    numbers = sorted(found.keys() | cells.leftover) if cells.leftover else found
    for number in numbers:
        cell = cells[number]
        where = found.get(number)
        yield _leftover(cell) if where is None else _problem(cell.text, cell.place, where)
    yield Pass(len(cells.said) - len(numbers))


def _find_in_standard(text: str) -> Span | None:
    return find_placeholder(text, standard=True)


def _leftover(cell: Cell) -> Problem:
    whole = find_placeholder(cell.text) or (0, len(cell.text))
    return _problem(cell.text, cell.place, whole)


def _problem(text: str, location: Location, found: Span) -> Problem:
    start, end = found
    around = " ".join(text[max(0, start - 10) : end + 10].split())
    return Problem(location, {"text": around, "mark": " ".join(text[start:end].split())})
