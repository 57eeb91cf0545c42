"""The indicator table of a national form: its classes, its rows, their sums, what is no row."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, Literal

from perftable.forms.projects import fields
from perftable.forms.projects.records.part import Number, Part
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.words.classes import Class1, Class2
from perftable.model.form import Cell


class ClassRow(Part):
    """A class label of the indicator table, used or not; `points` are those in its brackets."""

    LEVEL: ClassVar[str] = "class"
    HOLDS: ClassVar[tuple[str, ...]] = ("class1", "class2")

    class1: Class1 | None
    class2: Class2 | None = None
    text: str
    points: Decimal | None = None
    range: tuple[Decimal, Decimal] | None = None

    @property
    def called(self) -> str:
        """Its label."""
        return self.text

    def value_of(self, field: str) -> object:
        """Return the label, in whichever of the two columns it stands."""
        return self.text


class Indicator(Part):
    """One row of the indicator table.

    `class1` and `class2` are canonical, None for other words; the texts are as written. `stated`
    tells whether the first level stood in this row or was merged over it; else it was filled
    downwards. `target` is the year's; `targets` holds further panels by name (long, half, initial,
    adjusted, excellent …) or by place.
    """

    LEVEL: ClassVar[str] = "indicator"
    HOLDS: ClassVar[tuple[str, ...]] = fields.names(fields.INDICATOR)
    COLUMNS: ClassVar[Mapping[str, str]] = {"nature": "kind", "previous": "previous_value"}

    class1: Class1 | None
    class2: Class2 | None
    class1_text: str = ""
    class2_text: str = ""
    stated: bool = True
    name: str
    description: str = ""
    direction: Literal["higher", "lower"] | None = None
    nature: Literal["quantitative", "qualitative"] | None = None
    target: Target | None = None
    targets: Mapping[str, Target] = {}
    measure_unit: str = ""
    weight: Number | None = None
    previous: Target | None = None
    actual: Target | None = None
    score: Number | None = None
    factor: Number | None = None
    core: str = ""
    reason: str = ""
    standard: str = ""
    rule: str = ""
    note: str = ""

    @property
    def called(self) -> str:
        """Its name."""
        return self.name

    def holds(self, field: str) -> bool:
        """Whether the cell of a field is its own: any panel of values, and what was read of one."""
        return field in self.HOLDS or field.startswith(("targets.", "target."))

    def value_of(self, field: str) -> object:
        """Return a class as written, a target, or what else the row says."""
        if field in ("class1", "class2"):
            return getattr(self, f"{field}_text")
        if field == "value":
            return self.target
        if field in ("operator", "direction", "nature", "unit"):
            return ""  # the record has what they mean; as written they are in `raws`
        if field == "targets.others":
            if not self.targets:
                return ""
            known = (name.partition(".")[2] for name in self.HOLDS)
            others = [name for name in self.targets if name not in known]
            return "；".join(f"{name}：{self.targets[name].raw}" for name in others)
        if field.startswith("target."):
            return _read(self.target, field.partition(".")[2])
        name = field.partition(".")[2]
        return self.targets.get(name) if name else self.__dict__.get(field)


class Totals(Part):
    """The row of sums below the indicators, and the grade."""

    LEVEL: ClassVar[str] = "total"
    HOLDS: ClassVar[tuple[str, ...]] = ("weight", "score", "grade")

    weight: Number | None = None
    score: Number | None = None
    grade: str = ""

    @property
    def called(self) -> str:
        """Nothing: a form has but one."""
        return ""


class Leftover(Part):
    """A row that became no record: misaligned, or a template's row (……, 指标1：)."""

    LEVEL: ClassVar[str] = "leftover"
    HOLDS: ClassVar[tuple[str, ...]] = ("name",)

    problem: Literal["misaligned", "template"]
    texts: tuple[str, ...]

    @property
    def called(self) -> str:
        """Nothing: it has no name."""
        return ""

    def said(self, fields: Sequence[str]) -> None:
        """Return None: it is left over."""

    def cell(self, field: str) -> Cell:
        """Return the name's cell: what stands there was never replaced."""
        return Cell(self.raws.get("name", ""), self.at("name"), leftover=True)


def _read(target: Target | None, part: str) -> str:
    """Return a part of what was read of a value: an end of its bounds, its unit, its kind."""
    if target is None:
        return ""
    if part in ("low", "high"):
        end = getattr(target.bounds, part) if target.bounds is not None else None
        return "" if end is None else f"{end:f}"
    return str(getattr(target, part))
