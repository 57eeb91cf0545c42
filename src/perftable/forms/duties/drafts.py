"""A duty or an activity while its rows are still being read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Draft:
    """A duty or an activity while its rows are still being read."""

    name: str
    number: str
    code: str
    location: Location
    budget: Budget
    texts: dict[str, Pieces]
    tiers: Mapping[str, str]
    """The tiers that the table's header names, best first, and how it calls them."""
    indicators: list[Indicator] = field(default_factory=list)
    elsewhere: dict[str, Location] = field(default_factory=dict)
    activities: list[Activity] = field(default_factory=list)
    above: int = 0
    """How many of its indicators stand above its label."""
    prompts: Mapping[str, str] = field(default_factory=dict)
    named: Counter[str] = field(default_factory=Counter)
    """The texts of its indicators."""

    def add(self, *indicators: Indicator) -> None:
        """Add indicators."""
        self.indicators.extend(indicators)
        self.named.update(indicator.text for indicator in indicators)

    def measure(self, line: Line) -> None:
        """Add the indicator and the scale of a line, if it has any."""
        if line.measured:
            texts = [line.texts[tier] for tier in self.tiers]
            places = [line.location.at(tier) for tier in self.tiers]
            scale = read_scale(texts, places, tuple(self.tiers), tuple(self.tiers.values()))
            self.add(
                Indicator(
                    text=line.texts["indicator"],
                    scale=None if scale.empty else scale,
                    location=line.location.at("indicator"),
                )
            )

    def is_repeated_by(self, line: Line, budget: Budget) -> bool:
        """Whether the label of a merged cell is written again on a further indicator's row."""
        return (
            line.name == self.name
            and line.measured
            and all(self.texts[c].says(line.texts[c]) for c in TEXTS)
            and self.agrees(budget)
            and (not line.texts["indicator"] or not self.named[line.texts["indicator"]])
        )

    def is_continued_by(self, line: Line, budget: Budget) -> bool:
        """Whether a nameless line says nothing that contradicts the entry."""
        own = [c for c in TEXTS if not self.texts[c].says(line.texts[c])]
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
            if not self.texts[column].says(text):
                if not self.texts[column]:
                    self.elsewhere[column] = line.location.at(column)
                self.texts[column].add(text)
        if self.budget is None:
            self.budget = budget
        self.measure(line)

    def take_surplus(self) -> list[Indicator]:
        """Take out the last indicators where the label is centred: the next label's begin there."""
        surplus = len(self.indicators) - 2 * self.above - 1
        if not self.above or surplus <= 0:
            return []
        taken = self.indicators[-surplus:]
        del self.indicators[-surplus:]
        self.named.subtract(indicator.text for indicator in taken)
        return taken

    def activity(self) -> Activity:
        """Return the finished activity."""
        return Activity(
            name=self.name,
            number=self.number,
            code=self.code,
            budget=self.budget,
            content=str(self.texts["content"]),
            goal=str(self.texts["goal"]),
            indicators=tuple(self.indicators),
            location=self.location,
            elsewhere=self.elsewhere,
            prompts=self.prompts,
        )

    def duty(self) -> Duty:
        """Return the finished duty with its activities."""
        return Duty(
            name=self.name,
            number=self.number,
            code=self.code,
            budget=self.budget,
            content=str(self.texts["content"]),
            goal=str(self.texts["goal"]),
            indicators=tuple(self.indicators),
            activities=tuple(self.activities),
            location=self.location,
            elsewhere=self.elsewhere,
            prompts=self.prompts,
        )
