"""A duty or an activity while its rows are still being read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from perftable.forms.duties.header import Header
from perftable.forms.duties.records import Activity, Duty, Indicator
from perftable.forms.duties.rows import Line
from perftable.model.amount import Amount, Budget
from perftable.model.location import Location
from perftable.values.scales import read_scale

TEXTS: tuple[str, ...] = ("content", "goal")


class Pieces:
    """A field's text, put together of what several rows say of it: there may be thousands."""

    __slots__ = ("_length", "_pieces")

    def __init__(self, text: str) -> None:
        self._pieces = [text] if text else []
        self._length = len(text)

    def __str__(self) -> str:
        return "\n".join(self._pieces)

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def says(self, text: str) -> bool:
        """Whether the text adds nothing to what is there."""
        return not text or (len(text) == self._length and text == str(self))

    def add(self, text: str) -> None:
        """Add what a further row says."""
        self._length += len(text) + bool(self._pieces)
        self._pieces.append(text)


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """A duty or an activity while its rows are still being read; `line` is its label's row."""

    line: Line
    number: str
    budget: Budget
    header: Header
    indicators: list[Indicator] = field(default_factory=list)
    elsewhere: dict[str, Location] = field(default_factory=dict)
    activities: list[Activity] = field(default_factory=list)
    above: int = 0
    """How many of its indicators stand above its label."""
    further: dict[str, Pieces] = field(default_factory=dict)
    """Its texts to which a further row has added something."""
    named: set[str] | None = None
    """The texts of its indicators, where somebody has asked for them."""

    def add(self, indicators: Sequence[Indicator]) -> None:
        """Add indicators."""
        self.indicators += indicators
        if self.named is not None:
            self.named.update(indicator.text for indicator in indicators)

    def measure(self, line: Line) -> None:
        """Add the indicator and the scale of a line, if it has any."""
        if line.measured:
            self.add((_indicator_of(line, self.header),))

    def text(self, column: str) -> str:
        """Return what its rows say in a column."""
        pieces = self.further.get(column)
        return self.line.texts[column] if pieces is None else str(pieces)

    def is_repeated_by(self, line: Line, budget: Budget) -> bool:
        """Whether the label of a merged cell is written again on a further indicator's row."""
        return (
            line.name == self.line.name
            and line.measured
            and all(self._says(column, line.texts[column]) for column in TEXTS)
            and self.agrees(budget)
            and not self._names(line.texts["indicator"])
        )

    def is_continued_by(self, line: Line, budget: Budget) -> bool:
        """Whether a nameless line says nothing that contradicts the entry."""
        own = [c for c in TEXTS if not self._says(c, line.texts[c])]
        return self.agrees(budget) and len(own) < len(TEXTS)

    def agrees(self, budget: Budget) -> bool:
        """Whether another row's budget does not contradict the entry's."""
        if budget is None or self.budget is None:
            return budget is None or isinstance(budget, Amount)
        if isinstance(budget, Amount) and isinstance(self.budget, Amount):
            return budget.wan == self.budget.wan
        return budget.raw == self.budget.raw

    def take_in(self, line: Line, budget: Budget) -> None:
        """Take in a line that continues the entry."""
        for column in TEXTS:
            text = line.texts[column]
            if not self._says(column, text):
                pieces = self.further.get(column)
                if pieces is None:
                    pieces = self.further[column] = Pieces(self.line.texts[column])
                if not pieces:
                    self.elsewhere[column] = line.location.at(column)
                pieces.add(text)
        if self.budget is None:
            self.budget = budget
        self.measure(line)

    def take_surplus(self) -> Sequence[Indicator]:
        """Take out the last indicators where the label is centred: the next label's begin there."""
        surplus = len(self.indicators) - 2 * self.above - 1
        if not self.above or surplus <= 0:
            return ()
        taken = self.indicators[-surplus:]
        del self.indicators[-surplus:]
        self.named = None
        return taken

    def activity(self) -> Activity:
        """Return the finished activity."""
        return Activity.whole(self._fields())

    def duty(self) -> Duty:
        """Return the finished duty with its activities."""
        fields = self._fields()
        fields["activities"] = tuple(self.activities)
        return Duty.whole(fields)

    def _fields(self) -> dict[str, Any]:
        """Return what a duty and an activity have in common, in the order of their fields."""
        line = self.line
        return {
            "location": line.location,
            "name": line.name,
            "number": self.number,
            "code": line.code,
            "budget": self.budget,
            "content": self.text("content"),
            "goal": self.text("goal"),
            "indicators": tuple(self.indicators),
            "elsewhere": self.elsewhere,
            "prompts": line.prompts,
        }

    def _says(self, column: str, text: str) -> bool:
        """Whether a text adds nothing to what the entry says in a column."""
        pieces = self.further.get(column)
        if pieces is None:
            return not text or text == self.line.texts[column]
        return pieces.says(text)

    def _names(self, text: str) -> bool:
        """Whether one of its indicators has this text."""
        if not text:
            return False
        if self.named is None:
            self.named = {indicator.text for indicator in self.indicators}
        return text in self.named


def _indicator_of(line: Line, header: Header) -> Indicator:
    columns, tiers, words = header.scale
    spot, *places = line.location.each(columns)
    texts = line.texts
    scale = read_scale([texts[tier] for tier in tiers], places, tiers, words)
    return Indicator.whole(
        {
            "location": spot,
            "text": texts["indicator"],
            "scale": None if scale.empty else scale,
        }
    )
