"""The classes of rows: filled downwards within the form, and corrected by the second level."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from perftable.forms.projects.parts.columns import Aligned, cell_of
from perftable.forms.projects.records.indicator import ClassRow, Indicator
from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.words.classes import (
    HOMES,
    OWN,
    Class1,
    Class2,
    ClassLabel,
    class_label,
)


@dataclass(slots=True)
class ClassReader:
    """The classes above the current row, and all class labels met."""

    rows: list[ClassRow] = field(default_factory=list)
    first_class: ClassLabel | None = None
    second_class: ClassLabel | None = None
    first_text: str = ""
    second_text: str = ""
    led: bool = False
    """Whether the first level of the present row stands in the middle of its rows."""

    def forget(self) -> None:
        """Begin another table: nothing is filled downwards into it."""
        self.first_class = self.second_class = None
        self.first_text = self.second_text = ""

    def take_whole(self, header: Header, lines: Sequence[Line]) -> None:
        """Take the label that is merged over the whole table where it has points: 绩效指标（90分）."""
        lead = next((column for column in header.columns if column.role == "lead"), None)
        for line in lines if lead is not None else ():
            cell = next((c for c in line.filled if lead and c.first == lead.first), None)
            known = class_label(cell.text) if cell is not None else None
            if cell is not None and known is not None and known.points is not None:
                spot = line.spot(cell)
                text = joined(cell.text)
                self.rows.append(
                    ClassRow(location=spot, class1=None, text=text, points=known.points)
                )
                return

    def take_first(self, row: Aligned, header: Header) -> bool:
        """Take the first level of a row; return whether it stands in it or was merged over it."""
        cell = cell_of(row, header, "class1")
        self.led = False
        if cell is None:
            return False
        if cell.text:
            text = joined(cell.text)
            known = class_label(cell.text)
            if text != self.first_text or cell.origin is None:
                second = cell_of(row, header, "class2")
                self.led = second is not None and not second.own and self._leads(known)
                self._new_first(row.line, cell, known, text, self.led)
            return True
        return cell.origin is not None

    def take_odd(self, line: Line) -> None:
        """Take the class labels of a row that could not be aligned: they hold for the rows below."""
        for cell in line.filled[:3]:
            known = class_label(cell.text)
            text = joined(cell.text)
            if known.first is not None and known.second is None and text != self.first_text:
                self.first_class, self.first_text = known, text
                self.second_class, self.second_text = None, ""
            elif known.second is not None:
                self.second_class, self.second_text = known, text

    def _leads(self, known: ClassLabel) -> bool:
        """Whether the second level above belongs to this first one and not to the last.

        A first level written in the middle of its rows stands below the second ones that are its.
        """
        second = self.second_class.second if self.second_class else None
        last = self.first_class.first if self.first_class else None
        if second == "satisfaction" == known.first:
            return last != "satisfaction"
        return second is not None and known.first in HOMES[second] and last not in HOMES[second]

    def _new_first(
        self, line: Line, cell: Cell, known: ClassLabel, text: str, keeps: bool = False
    ) -> None:
        if text != self.first_text:
            if not keeps:
                self.second_class, self.second_text = None, ""
            spot = line.spot(cell)
            self.rows.append(
                ClassRow(
                    location=spot,
                    class1=known.first or (OWN.get(known.second) if known.second else None),
                    text=text,
                    points=known.points,
                    range=known.range,
                )
            )
        self.first_class, self.first_text = known, text

    def take_second(
        self, row: Aligned, header: Header, panel: str
    ) -> tuple[ClassLabel | None, str]:
        """Take the second level of a row (of one of two panels); return what holds for it."""
        cell = cell_of(row, header, "class2", panel) or cell_of(row, header, "class2")
        if cell is None:
            has = any(column.role == "class2" for column in header.columns)
            return (self.second_class, self.second_text) if has else (None, "")
        if cell.text:
            known = class_label(cell.text)
            self.second_class, self.second_text = known, joined(cell.text)
            first = self.first_class.first if self.first_class else None
            self.rows.append(
                ClassRow(
                    location=row.line.spot(cell),
                    class1=first,
                    class2=known.second,
                    text=joined(cell.text),
                    points=known.points,
                    range=known.range,
                )
            )
        return self.second_class, self.second_text

    def named(self, indicators: Sequence[Indicator]) -> list[Indicator]:
        """Give a first level found by its second the text that this level has in the form."""
        texts: dict[Class1, str] = {}
        for row in self.rows:
            if row.class1 is not None and row.class2 is None:
                texts.setdefault(row.class1, row.text)
        return [_named(indicator, texts) for indicator in indicators]


def _named(indicator: Indicator, texts: Mapping[Class1, str]) -> Indicator:
    known = class_label(indicator.class1_text).first if indicator.class1_text else None
    if indicator.stated or indicator.class1 is None or indicator.class1 == known:
        return indicator
    return indicator.model_copy(update={"class1_text": texts.get(indicator.class1, "")})


def told(
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
