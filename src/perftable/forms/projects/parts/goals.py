"""Goals: a label with its text to the right, or a row of labels with the texts below."""

from dataclasses import dataclass, field

from perftable.forms.projects.records.goal import Goal
from perftable.forms.projects.sheets.lines import Cell, Line, alike
from perftable.forms.projects.sheets.titles import year_of
from perftable.forms.projects.words.labels import Horizon, goal_label
from perftable.model.location import Location
from perftable.values.text import statement


@dataclass(slots=True)
class Draft:
    """A goal as it is gathered: its label's columns, and the texts met so far."""

    horizon: Horizon
    label: str
    first: int
    end: int
    spot: Location
    texts: list[str] = field(default_factory=list)
    cell: Location | None = None
    over: bool = False
    """Whether it only stands over (to the left of) the other labels."""


@dataclass(slots=True)
class GoalReader:
    """Takes lines with goals; `open` are the labels whose texts stand below them."""

    drafts: list[Draft] = field(default_factory=list)
    open: list[Draft] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    headed: bool = False
    """Whether a label stood over these labels: 年度总体目标 | 预期目标 | 实际完成情况."""
    umbrella: tuple[int, str] | None = None
    """The column and the text of that label."""
    width: int = 0
    """How many cells their row has; in text the row below may lack the one that is covered."""

    def begins(self, line: Line) -> bool:
        """Whether the line has a goal's label where labels stand."""
        filled = self._beside(line)
        return _labelled(filled) or self._inline(line) is not None

    def goes_on(self, line: Line) -> bool:
        """Whether the line has the texts of labels above it, or more of the last goal's text."""
        if not self.open or not line.filled:
            return False
        first = line.filled[0]
        if goal_label(first.text) is not None and len(line.filled) == 1:
            return False
        return first.first >= self.open[0].first or not line.merged

    def _beside(self, line: Line) -> list[Cell]:
        """Return the filled cells without the label over the labels, where its merge is written out."""
        filled = line.filled
        first = filled[0] if filled and self.open else None
        if first is None or (first.first, first.text) != self.umbrella:
            return filled
        return [cell for cell in filled if cell.text != first.text]

    def take(self, line: Line) -> None:
        """Take a line."""
        as_many = line.merged or len(line.filled) == len(self.open)
        beside = len(self.open) > 1 and as_many  # two goals may say the same
        cells = [c for c in (line.cells if beside else alike(line.cells)) if c.text]
        if self.umbrella and (left := self._beside(line)) != line.filled:
            self._under(line, left)
            return
        if inline := self._inline(line):
            self.drafts.append(inline)
            self.open = []
            return
        if _labelled(cells):
            self._labels(line, cells)
        else:
            self._texts(line, cells)

    def _labels(self, line: Line, cells: list[Cell]) -> None:
        """A label followed by text has that text; others wait for the line below."""
        self.open, self.headed, self.width, self.umbrella = [], False, len(line.cells), None
        found: list[Draft] = []
        umbrella: Cell | None = None
        for position, cell in enumerate(cells):
            horizon = goal_label(cell.text)
            if horizon is None:
                if found and not found[-1].texts and found[-1].end <= cell.first:
                    found[-1].texts.append(cell.text)
                    found[-1].cell = line.spot(cell)
                elif umbrella is None and not found:
                    umbrella = cell
                continue
            if horizon == "year":
                self.years += filter(None, [year_of(cell.text)])
            if position == 0 and sum(goal_label(c.text) is not None for c in cells[1:]) > 1:
                self.headed, self.umbrella = True, (cell.first, cell.text)
                continue  # over two labels: 总体目标 | 中期目标 | 年度目标
            found.append(Draft(horizon, cell.text, cell.first, cell.end, line.spot(cell)))
        for position, draft in enumerate(found):
            if not line.merged and position + 1 < len(found):
                draft.end = found[position + 1].first
            elif not line.merged:
                draft.end = 10**6
        self.drafts += found
        self.open = [draft for draft in found if not draft.texts]
        if not self.open and found:
            empty = [c for c in line.cells if not c.text and c.first >= found[-1].end]
            self.open = [found[-1]]
            found[-1].end = max(found[-1].end, empty[-1].end if empty else 10**6)
        for draft in found:
            if draft.cell is None:
                after = next((c for c in line.cells if c.first >= draft.end), None)
                draft.cell = line.spot(after) if after else None

    def _under(self, line: Line, cells: list[Cell]) -> None:
        """Take texts whose merges are written out: each label has the first one in its columns."""
        for draft in self.open:
            cell = next((c for c in cells if draft.first <= c.first < draft.end), None)
            if cell is not None:
                draft.texts.append(cell.text)
                draft.cell = line.spot(cell)

    def _texts(self, line: Line, cells: list[Cell]) -> None:
        if line.row.places is not None and len(cells) == len(self.open) > 1:
            for draft, cell in zip(
                self.open, cells, strict=True
            ):  # the label before them is covered
                draft.texts.append(cell.text)
                draft.cell = line.spot(cell) if len(draft.texts) == 1 else draft.cell
            return
        if self._is_covered(line, cells):
            self.open[0].over = True
            self.open[1].texts.append(cells[0].text)
            self.open[1].cell = line.spot(cells[0])
            self.open = self.open[1:]
            return
        used: set[int] = set()
        first = self.open[0] if len(self.open) > 1 and not self.headed else None
        if first is not None and not any(c.first < first.end for c in cells):
            beside = next((c for c in line.cells if c.first == first.first), None)
            first.over = not line.merged or (beside is not None and beside.origin is not None)
        lost = self.width - len(line.cells) if self.headed and line.row.places is not None else 0
        for cell in cells:
            place = cell.first + max(lost, 0)
            home = next(
                (d for d in self.open if d.first <= place < d.end),
                self.open[0] if len(self.open) == 1 and cell.first >= self.open[0].first else None,
            )
            if home is not None:
                home.texts.append(cell.text)
                home.cell = (
                    line.spot(cell) if id(home) not in used and len(home.texts) == 1 else home.cell
                )
                used.add(id(home))

    def _is_covered(self, line: Line, cells: list[Cell]) -> bool:
        """Whether a row of text lacks just the cell of the first of two labels: it covers the row."""
        if line.row.places is None or self.headed or len(self.open) != 2 or len(cells) != 1:
            return False
        return len(line.cells) == self.width - 1

    def _inline(self, line: Line) -> Draft | None:
        """年度目标：text in one cell."""
        filled = alike(line.filled)
        if len(filled) != 1:
            return None
        head, colon, text = filled[0].text.replace("：", ":", 1).partition(":")
        horizon = goal_label(head) if colon and text.strip() else None
        if horizon is None:
            return None
        cell = filled[0]
        return Draft(
            horizon, head, cell.first, cell.end, line.spot(cell), [text.strip()], line.spot(cell)
        )

    def read(self) -> tuple[Goal, ...]:
        """Return the goals; the only one is the year's, whatever its label."""
        drafts = [draft for draft in self.drafts if not draft.over or draft.texts]
        stated = {draft.horizon for draft in drafts}
        goals = []
        for draft in drafts:
            horizon = draft.horizon
            if horizon == "long" and "year" not in stated and "adjusted" not in stated:
                horizon = "year"
            spot = draft.cell or draft.spot
            goals.append(
                Goal(
                    location=spot,
                    places={"label": draft.spot, "text": spot},
                    horizon=horizon,
                    label=draft.label,
                    text=statement("\n".join(draft.texts)),
                )
            )
        return tuple(goals)


def _labelled(cells: list[Cell]) -> bool:
    """Whether labels of goals begin the row, or two of them stand behind those of the block."""
    found = [goal_label(cell.text) is not None for cell in cells[:4]]
    return any(found[:2]) or sum(found) > 1
