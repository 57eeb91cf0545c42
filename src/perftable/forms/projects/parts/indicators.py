"""The rows below a header: indicators with their classes, sums, and where the table ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from perftable.forms.projects.parts.columns import Aligned, align, decided
from perftable.forms.projects.parts.numbers import read_number
from perftable.forms.projects.records import (
    ClassRow,
    Indicator,
    Leftover,
    Number,
    Totals,
)
from perftable.forms.projects.sheets.header import Column, Header
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.spot import Spot
from perftable.forms.projects.targets.target import Target, read_target, unit_of
from perftable.forms.projects.targets.words import DOWN, QUALITATIVE, QUANTITATIVE, UP
from perftable.forms.projects.words.classes import (
    HOMES,
    OWN,
    Class1,
    Class2,
    ClassLabel,
    class_label,
)
from perftable.forms.projects.words.columns import Role
from perftable.forms.projects.words.labels import TOTAL
from perftable.forms.projects.words.normal import label
from perftable.parsing.text import squeeze, statement

_NUMBERED = re.compile(r"^(?:三级)?指标\s*\d*\s*[:：.、]\s*|^[★☆※*]+(?=[^★☆※*])")
_TEMPLATE = re.compile(r"[….]+|指标\d*[:：]?|")
_TEXTS: tuple[Role, ...] = ("description", "reason", "standard", "rule", "note", "core")


@dataclass(slots=True)
class Classes:
    """The classes above the current row, filled downwards within the form."""

    first: ClassLabel | None = None
    second: ClassLabel | None = None
    first_text: str = ""
    second_text: str = ""


@dataclass(slots=True)
class IndicatorReader:
    """Reads the rows below one header after another."""

    year: int | None = None
    indicators: list[Indicator] = field(default_factory=list)
    classes: list[ClassRow] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    totals: Totals | None = None
    columns: list[str] = field(default_factory=list)
    goals: list[tuple[str, Spot]] = field(default_factory=list)
    current: Classes = field(default_factory=Classes)
    labels: frozenset[tuple[str, ...]] = frozenset()

    def read(self, header: Header, lines: Sequence[Line]) -> None:
        """Read the rows below a header; those with sums end in `totals`."""
        rows = [align(line, header) for line in lines if line.filled]
        sums = [row for row in rows if is_total(row.line)]
        rows = [row for row in rows if not is_total(row.line)]
        header = decided(header, [row for row in rows if not row.problem])
        self.columns += [c.panel or c.role for c in header.columns if c.role != "lead"]
        if header.labels != self.labels:
            self.current, self.labels = Classes(), header.labels
        current = self.current  # a header repeated on the next page does not end a class
        for row in rows:
            if row.problem:
                self._left(row.line, "misaligned")
            else:
                self._row(row, header, current)
        self._name_classes()
        for row in sums:
            self._total(row.line, header)

    def _left(self, line: Line, problem: Literal["misaligned", "template"]) -> None:
        texts = tuple(cell.text for cell in line.cells if cell.text or line.row.places)
        self.leftovers.append(Leftover(location=line.spot(), problem=problem, texts=texts))

    def _row(self, row: Aligned, header: Header, current: Classes) -> None:
        panels = list(dict.fromkeys(c.panel for c in header.columns if c.role == "name"))
        stated = self._first(row, header, current)
        drafts: list[Indicator] = []
        for panel in panels:
            second = self._second(row, header, current, panel)
            draft = self._indicator(row, header, panel, current, second, stated)
            if draft is not None:
                drafts.append(draft)
        drafts = _paired(drafts) if len(panels) > 1 else drafts
        self.indicators += drafts
        goal = _cell(row, header, "goal")
        if goal is not None and statement(goal.text):
            self.goals.append((statement(goal.text), row.line.spot(goal)))

    def _first(self, row: Aligned, header: Header, current: Classes) -> bool:
        """Take the first level of a row; return whether it stands in it or was merged over it."""
        cell = _cell(row, header, "class1")
        if cell is None:
            return False
        if cell.text:
            text = joined(cell.text)
            known = class_label(cell.text)
            if text != current.first_text or cell.origin is None:
                self._new_first(row.line, cell, known, text, current)
            return True
        return cell.origin is not None

    def _new_first(
        self, line: Line, cell: Cell, known: ClassLabel, text: str, current: Classes
    ) -> None:
        if text != current.first_text:
            current.second, current.second_text = None, ""
            spot = line.spot(cell)
            self.classes.append(
                ClassRow(
                    location=spot,
                    class1=known.first or (OWN.get(known.second) if known.second else None),
                    text=text,
                    points=known.points,
                    range=known.range,
                )
            )
        current.first, current.first_text = known, text

    def _second(
        self, row: Aligned, header: Header, current: Classes, panel: str
    ) -> tuple[ClassLabel | None, str]:
        cell = _cell(row, header, "class2", panel) or _cell(row, header, "class2")
        if cell is None:
            has = any(column.role == "class2" for column in header.columns)
            return (current.second, current.second_text) if has else (None, "")
        if cell.text:
            known = class_label(cell.text)
            current.second, current.second_text = known, joined(cell.text)
            first = current.first.first if current.first else None
            self.classes.append(
                ClassRow(
                    location=row.line.spot(cell),
                    class1=first,
                    class2=known.second,
                    text=joined(cell.text),
                    points=known.points,
                    range=known.range,
                )
            )
        return current.second, current.second_text

    def _indicator(
        self,
        row: Aligned,
        header: Header,
        panel: str,
        current: Classes,
        second: tuple[ClassLabel | None, str],
        stated: bool,
    ) -> Indicator | None:
        """Return the row's indicator; None for an unused class or a template's row."""
        cells = {c.role: row.cells[i] for i, c in _of_panel(header, row, panel)}
        places = {role: row.line.spot(cell) for role, cell in cells.items()}
        texts = {role: cell.text for role, cell in cells.items()}
        written = joined(texts.get("name", ""))
        name = _NUMBERED.sub("", written)
        targets = self._targets(row, header, panel, texts)
        filled = [t for t in targets.values() if t.kind != "empty"]
        actual = texts.get("actual", "")
        if not statement(name) or _TEMPLATE.fullmatch(squeeze(name)):
            leftover = bool(squeeze(written)) and bool(_TEMPLATE.fullmatch(squeeze(written)))
            if leftover and all(t.kind == "placeholder" for t in filled):
                self._left(row.line, "template")
                return None
            if not filled and not statement(actual) and not statement(texts.get("score", "")):
                return None
        class1, class2 = _told(current.first, second[0], stated)
        target = _main(targets, header)
        unit = texts.get("unit", "")
        return Indicator(
            location=row.line.spot(cells.get("name")),
            places={
                **{str(r): s for r, s in places.items()},
                **{n: row.line.spot(c) for n, c in _panel_cells(row, header, panel)},
            },
            class1=class1,
            class2=class2,
            class1_text=current.first_text,
            class2_text=second[1],
            stated=stated,
            name=name,
            direction=_direction(texts.get("direction", "")),
            nature=_nature(texts),
            target=target,
            targets={n: t for n, t in targets.items() if n not in ("", "year")},
            measure_unit=unit_of(unit) or (target.unit if target else ""),
            previous=self._target(texts.get("previous"), texts),
            actual=self._actual(texts),
            weight=_number(texts, places, "weight"),
            score=_number(texts, places, "score"),
            factor=_number(texts, places, "factor"),
            **{role: statement(texts.get(role, "")) for role in _TEXTS},
        )

    def _targets(
        self, row: Aligned, header: Header, panel: str, texts: dict[Role, str]
    ) -> dict[str, Target]:
        found: dict[str, Target] = {}
        for index, column in enumerate(header.columns):
            if column.role not in ("value", "tier", "place"):
                continue
            if panel and column.panel != panel:
                continue
            cell = row.cells.get(index)
            text = (
                cell.own
                if cell is not None and column.role != "value"
                else cell.text
                if cell
                else ""
            )
            if column.role == "value" and cell is not None and not text and cell.origin is not None:
                text = cell.origin.text
            operator = texts.get("operator", "")
            found[column.panel] = read_target(
                joined(text), operator, texts.get("unit", ""), self.year
            )
        return found

    def _target(self, text: str | None, texts: dict[Role, str]) -> Target | None:
        if text is None:
            return None
        return read_target(joined(text), "", texts.get("unit", ""), self.year)

    def _actual(self, texts: dict[Role, str]) -> Target | None:
        return self._target(texts.get("actual"), texts)

    def _name_classes(self) -> None:
        """Give a first level found by its second the text that this level has in the form."""
        words: dict[Class1, str] = {}
        for row in self.classes:
            if row.class1 is not None and row.class2 is None:
                words.setdefault(row.class1, row.text)
        for index, indicator in enumerate(self.indicators):
            known = class_label(indicator.class1_text).first if indicator.class1_text else None
            if indicator.class1 is not None and indicator.class1 != known and not indicator.stated:
                text = words.get(indicator.class1, "")
                self.indicators[index] = indicator.model_copy(update={"class1_text": text})

    def _total(self, line: Line, header: Header) -> None:
        numbers = [c for c in line.filled if read_number(c.text, line.spot(c)).value is not None]
        found: dict[str, Number] = {}
        wanted: list[Role] = [c.role for c in header.columns if c.role in ("weight", "score")]
        row = align(line, header)
        if not row.problem and line.row.places is None:
            for index, column in enumerate(header.columns):
                cell = row.cells.get(index)
                if column.role in wanted and cell is not None and cell in numbers:
                    found[column.role] = read_number(cell.text, line.spot(cell))
        elif len(numbers) == len(wanted):
            found = {
                r: read_number(c.text, line.spot(c)) for r, c in zip(wanted, numbers, strict=True)
            }
        if found and (self.totals is None or "小计" not in squeeze(line.filled[0].text)):
            self.totals = Totals(
                location=line.spot(),
                places={role: number.location for role, number in found.items()},
                weight=found.get("weight"),
                score=found.get("score"),
            )


def is_total(line: Line) -> bool:
    """Whether the row holds the sums of points."""
    filled = line.filled
    return bool(filled) and TOTAL.fullmatch(label(filled[0].text).word) is not None


def _of_panel(header: Header, row: Aligned, panel: str) -> list[tuple[int, Column]]:
    found: dict[Role, tuple[int, Column]] = {}
    for index, column in enumerate(header.columns):
        if index not in row.cells or column.role in ("place", "tier", "lead"):
            continue
        if column.panel in ("", panel) or column.role not in ("name", "class2", "value"):
            if column.role == "value" and column.panel and not panel:
                continue
            found.setdefault(column.role, (index, column))
    return list(found.values())


def _panel_cells(row: Aligned, header: Header, panel: str) -> list[tuple[str, Cell]]:
    return [
        (f"targets.{column.panel}", row.cells[index])
        for index, column in enumerate(header.columns)
        if column.role in ("value", "tier", "place")
        and column.panel
        and index in row.cells
        and panel in ("", column.panel)
    ]


def _cell(row: Aligned, header: Header, role: Role, panel: str | None = None) -> Cell | None:
    for index, column in enumerate(header.columns):
        if column.role == role and (panel is None or column.panel == panel):
            return row.cells.get(index)
    return None


def _main(targets: dict[str, Target], header: Header) -> Target | None:
    """Return the year's target: the plain column's, the whole year's, the adjusted where filled."""
    if "" in targets:
        return targets[""]
    adjusted = targets.get("adjusted")
    if adjusted is not None and adjusted.kind != "empty":
        return adjusted
    return targets.get("year") or targets.get("initial") or adjusted


def _told(
    first: ClassLabel | None, second: ClassLabel | None, stated: bool
) -> tuple[Class1 | None, Class2 | None]:
    """Return the canonical classes; a first level that was only filled downwards yields to the second."""
    class2 = second.second if second else None
    class1 = first.first if first else None
    if class1 is None and first is not None and first.second is not None:
        class1 = OWN.get(first.second)
        class2 = class2 or first.second
    lost = class1 is None or not stated
    if class2 is not None and lost and class1 not in HOMES[class2]:
        class1 = OWN.get(class2, class1)
    return class1, class2


def _paired(drafts: list[Indicator]) -> list[Indicator]:
    """Return one indicator where the long panel and the year's have one name, else both."""
    if len(drafts) == 1:
        only = drafts[0]
        return [only]
    long, year = drafts
    if squeeze(long.name) == squeeze(year.name):
        both = {**long.targets, **year.targets}
        places = {**long.places, **year.places}
        return [year.model_copy(update={"targets": both, "places": places})]
    return [long, year]


def _direction(text: str) -> Literal["higher", "lower"] | None:
    word = squeeze(text)
    return "higher" if word in UP else "lower" if word in DOWN else None


def _nature(texts: dict[Role, str]) -> Literal["quantitative", "qualitative"] | None:
    for role in ("nature", "operator"):
        word = squeeze(texts.get(role, ""))
        if word in QUALITATIVE:
            return "qualitative"
        if word in QUANTITATIVE:
            return "quantitative"
    return None


def _number(texts: dict[Role, str], places: dict[Role, Spot], role: Role) -> Number | None:
    text = texts.get(role, "")
    return read_number(text, places[role]) if statement(text) else None
