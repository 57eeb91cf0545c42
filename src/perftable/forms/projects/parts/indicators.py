"""The rows below a header: indicators, a template's rows, and sums."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from perftable.forms.projects.parts.columns import Aligned, align, cell_of, decided
from perftable.forms.projects.parts.numbers import read_number
from perftable.forms.projects.parts.row_classes import ClassReader, told
from perftable.forms.projects.parts.row_values import (
    columns_of,
    direction_of,
    main_panel,
    nature_of,
    number_of,
    other_value,
    paired,
    panel_cells,
    raws_of,
    targets_of,
)
from perftable.forms.projects.records.indicator import Indicator, Leftover, Totals
from perftable.forms.projects.records.part import Number
from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.header_columns import Column
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.targets.target import unit_of
from perftable.forms.projects.words.classes import ClassLabel
from perftable.forms.projects.words.columns import Role
from perftable.forms.projects.words.labels import TOTAL
from perftable.forms.projects.words.normal import label
from perftable.model.form import OddRow
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.rules.words.endings import conjunction_at_end
from perftable.values.text import squeeze, statement

_NUMBERED = lazy_pattern(
    r"^(?:三级)?指标\s*\d*\s*[:：.、]\s*|^[★☆※*]+(?=[^★☆※*])"
    r"|^\d{1,2}\s*[.、．]\s*(?=[一-鿿])"
)
_TEMPLATE = lazy_pattern(r"[….]+|指标\d*[:：]?|")
_TEXTS: tuple[Role, ...] = ("description", "reason", "standard", "rule", "note", "core")
_SHARED: frozenset[Role] = frozenset(("actual", "reason", "note"))
"""What one cell may say of several rows, merged over them."""


@dataclass(slots=True)
class IndicatorReader:
    """Reads the rows below one header after another."""

    year: int | None = None
    indicators: list[Indicator] = field(default_factory=list)
    classes: ClassReader = field(default_factory=ClassReader)
    leftovers: list[Leftover] = field(default_factory=list)
    odd_rows: list[OddRow] = field(default_factory=list)
    grid: dict[str, int] = field(default_factory=dict)
    """The grid column of each field, from 1: that of the first header which has it."""
    totals: Totals | None = None
    columns: list[str] = field(default_factory=list)
    goals: list[tuple[str, Location]] = field(default_factory=list)
    labels: frozenset[tuple[str, ...]] = frozenset()
    """Those of the last header: one repeated on the next page does not end a class."""

    def read(self, header: Header, lines: Sequence[Line]) -> None:
        """Read the rows below a header; those with sums end in `totals`.

        小计 is the sum of a class, that of the whole table only where it ends it alone.
        """
        rows = [align(line, header) for line in lines if line.filled]
        sums = [row for row in rows if is_total(row.line)]
        rows = [row for row in rows if not is_total(row.line)]
        header = decided(header, [row for row in rows if not row.problem])
        for column in header.columns:
            self.grid.setdefault(_field_of(column), column.first + 1)
        self.columns += [c.panel or c.role for c in header.columns if c.role != "lead"]
        if header.labels != self.labels:
            self.classes.forget()
            self.labels = header.labels
        for row in rows:
            if row.problem:
                self.classes.take_odd(row.line)
                self._left(row.line, "misaligned", header)
            else:
                self._row(row, header)
        subtotals = [row for row in sums if "小计" in squeeze(row.line.filled[0].text)]
        last = [line for line in lines if line.filled][-1:]
        whole = len(subtotals) == 1 and subtotals[0].line in last
        for row in sums:
            if row not in subtotals or whole:
                self._total(row, header)

    def finish(self) -> None:
        """Name the first levels that were found by the second, once all are known."""
        self.indicators = self.classes.named(self.indicators)

    def _left(
        self,
        line: Line,
        problem: Literal["misaligned", "template"],
        header: Header,
        name: Cell | None = None,
    ) -> None:
        texts = tuple(cell.text for cell in line.cells if cell.text or line.row.places)
        spot = line.spot()
        if problem == "misaligned":
            self.odd_rows.append(
                OddRow(
                    problem=problem,
                    texts=texts,
                    cells=len(line.cells),
                    expected=header.width,
                    location=spot,
                )
            )
        self.leftovers.append(
            Leftover(
                location=spot,
                places={"name": line.spot(name)} if name else {},
                raws={"name": name.text} if name else {},
                problem=problem,
                texts=texts,
            )
        )

    def _row(self, row: Aligned, header: Header) -> None:
        panels = list(dict.fromkeys(c.panel for c in header.columns if c.role == "name"))
        stated = self.classes.take_first(row, header)
        if self.classes.led:
            self._lead()
        drafts: list[Indicator] = []
        for panel in panels:
            second = self.classes.take_second(row, header, panel)
            draft = self._indicator(row, header, panel, second, stated)
            if draft is not None and len(panels) == 1 and self._is_rest(draft, row):
                self._take_rest(draft)
                return
            drafts += [draft] if draft is not None else []
        self.indicators += paired(drafts) if len(drafts) > 1 else drafts
        goal = cell_of(row, header, "goal")
        if goal is not None and statement(goal.text):
            self.goals.append((statement(goal.text), row.line.spot(goal)))

    def _is_rest(self, draft: Indicator, row: Aligned) -> bool:
        """Whether a row holds only the rest of the name above, which ends in 和 or in a bracket."""
        if len(row.line.filled) != 1 or not draft.name or not self.indicators:
            return False
        above = self.indicators[-1]
        if above.location.table != row.line.table or above.class2_text != draft.class2_text:
            return False
        name = squeeze(above.name)
        return name.count("(") > name.count(")") or conjunction_at_end(name) is not None

    def _take_rest(self, rest: Indicator) -> None:
        """Give the name above its rest, which a row of its own holds."""
        above = self.indicators[-1]
        name = above.name + rest.name
        raws = {**above.raws, "name": above.raws.get("name", above.name) + rest.name}
        if raws["name"] == name:
            raws.pop("name")
        self.indicators[-1] = above.model_copy(update={"name": name, "raws": raws})

    def _lead(self) -> None:
        """Give the rows above of the same second level the first one, which stands in their middle."""
        first, text = self.classes.first_class, self.classes.second_text
        for index in range(len(self.indicators) - 1, -1, -1):
            above = self.indicators[index]
            if above.stated or above.class2_text != text:
                return
            class1, _ = told(first, self.classes.second_class, True)
            changed = {"class1": class1, "class1_text": self.classes.first_text}
            self.indicators[index] = above.model_copy(update=changed)

    def _indicator(
        self,
        row: Aligned,
        header: Header,
        panel: str,
        second: tuple[ClassLabel | None, str],
        stated: bool,
    ) -> Indicator | None:
        """Return the row's indicator; None for an unused class or a template's row."""
        cells = {c.role: row.cells[i] for i, c in columns_of(header, row, panel)}
        places = {role: row.line.spot(cell) for role, cell in cells.items()}
        texts = {r: cell.own if r in _SHARED else cell.text for r, cell in cells.items()}
        written = joined(texts.get("name", ""))
        name = _NUMBERED.sub("", written)
        targets = targets_of(row, header, panel, texts, self.year)
        filled = [t for t in targets.values() if t.kind != "empty"]
        actual = texts.get("actual", "")
        if not statement(name) or _TEMPLATE.fullmatch(squeeze(name)):
            leftover = bool(squeeze(written)) and bool(_TEMPLATE.fullmatch(squeeze(written)))
            if leftover and all(t.kind == "placeholder" for t in filled):
                self._left(row.line, "template", header, cells.get("name"))
                return None
            none = not filled or all(squeeze(t.raw) == "无" for t in filled)
            if none and not statement(actual) and not statement(texts.get("score", "")):
                return None
        class1, class2 = told(self.classes.first_class, second[0], stated)
        main = main_panel(targets)
        target = None if main is None else targets[main]
        unit = texts.get("unit", "")
        panels = {n: row.line.spot(c) for n, c in panel_cells(row, header, panel)}
        if "value" not in places and (spot := panels.get(f"targets.{main}")):
            places["value"] = spot
        return Indicator(
            location=row.line.spot(cells.get("name")),
            places={
                **{str(r): s for r, s in places.items()},
                **panels,
            },
            raws=raws_of(texts, name),
            class1=class1,
            class2=class2,
            class1_text=self.classes.first_text,
            class2_text=second[1],
            stated=stated,
            name=name,
            direction=direction_of(texts.get("direction", "")),
            nature=nature_of(texts),
            target=target,
            targets={n: t for n, t in targets.items() if n not in ("", "year")},
            measure_unit=unit_of(unit) or (target.unit if target else ""),
            previous=other_value("previous", texts, self.year),
            actual=other_value("actual", texts, self.year),
            weight=number_of(texts, places, "weight"),
            score=number_of(texts, places, "score"),
            factor=number_of(texts, places, "factor"),
            **{role: statement(texts.get(role, "")) for role in _TEXTS},
        )

    def _total(self, row: Aligned, header: Header) -> None:
        line = row.line
        numbers = [c for c in line.filled if read_number(c.text, line.spot(c)).value is not None]
        found: dict[str, Number] = {}
        wanted: list[Role] = [c.role for c in header.columns if c.role in ("weight", "score")]
        if not row.problem and line.row.places is None:
            for index, column in enumerate(header.columns):
                cell = row.cells.get(index)
                if column.role in wanted and cell is not None and cell in numbers:
                    found[column.role] = read_number(cell.text, line.spot(cell))
        if len(found) < len(wanted) == len(numbers):
            found = {
                r: read_number(c.text, line.spot(c)) for r, c in zip(wanted, numbers, strict=True)
            }
        if found:
            self.totals = Totals(
                location=line.spot(),
                places={role: number.location for role, number in found.items()},
                weight=found.get("weight"),
                score=found.get("score"),
            )


def _field_of(column: Column) -> str:
    """Return the field that a column holds, as places name it."""
    if column.role in ("value", "tier", "place") and column.panel:
        return f"targets.{column.panel}"
    return Indicator.COLUMNS.get(column.role, column.role)


def is_total(line: Line) -> bool:
    """Whether the row holds the sums of points."""
    filled = line.filled
    return bool(filled) and TOTAL.fullmatch(label(filled[0].text).word) is not None
