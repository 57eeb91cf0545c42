"""A duty or an activity while its rows are still being read."""

from dataclasses import dataclass, field

from perftable.model.duty import Activity, Budget, Duty, Indicator
from perftable.model.location import Column, Location


@dataclass(slots=True)
class Draft:
    """A duty or an activity while its rows are still being read."""

    name: str
    number: str
    code: str
    location: Location
    budget: Budget
    texts: dict[Column, str]
    indicators: list[Indicator] = field(default_factory=list)
    elsewhere: dict[Column, Location] = field(default_factory=dict)
    activities: list[Activity] = field(default_factory=list)

    def activity(self) -> Activity:
        """Return the finished activity."""
        return Activity(
            name=self.name,
            number=self.number,
            code=self.code,
            budget=self.budget,
            content=self.texts["content"],
            goal=self.texts["goal"],
            indicators=tuple(self.indicators),
            location=self.location,
            elsewhere=self.elsewhere,
        )

    def duty(self) -> Duty:
        """Return the finished duty with its activities."""
        return Duty(
            name=self.name,
            number=self.number,
            code=self.code,
            budget=self.budget,
            content=self.texts["content"],
            goal=self.texts["goal"],
            indicators=tuple(self.indicators),
            activities=tuple(self.activities),
            location=self.location,
            elsewhere=self.elsewhere,
        )
