"""The lists of an RTF file: the table that defines them, and the overrides by which they are named."""

from perftable.readers.word.number_codes import format_of, with_places
from perftable.readers.word.numbering import LEVELS, Level, Numbering

_MAX = 65_536


class Lists:
    """Takes the control words of both tables; `numbering` counts the lists they define."""

    def __init__(self) -> None:
        self.numbering = Numbering()
        self._levels: list[Level] = []
        self._lists: dict[int, dict[int, Level]] = {}
        self._id = 0
        self._place = -1
        self._starts: dict[int, int] = {}
        self._own: dict[int, Level] = {}

    def begin_level(self, overrides: bool) -> None:
        """Begin a level of a list, or one that an override puts in its place."""
        level = Level()
        if overrides:
            self._own[self._place] = level
        elif len(self._levels) < LEVELS:
            self._levels.append(level)

    def level(self, overrides: bool) -> Level | None:
        """Return the level that is open."""
        if overrides:
            return self._own.get(self._place)
        return self._levels[-1] if self._levels else None

    def start(self, number: int, overrides: bool) -> None:
        """Take the first number of the level that is open."""
        level = self.level(overrides)
        if level is not None:
            level.start = number
        elif overrides:
            self._starts[self._place] = number

    def format(self, code: int, overrides: bool) -> None:
        """Take the number format of the level that is open."""
        level = self.level(overrides)
        if level is not None:
            level.style = format_of(code)

    def legal(self, value: int, overrides: bool) -> None:
        """Say that the level shows all numbers in digits."""
        level = self.level(overrides)
        if level is not None:
            level.legal = value != 0

    def goes_on(self, value: int, overrides: bool) -> None:
        """Say that the level does not begin anew below another one."""
        level = self.level(overrides)
        if level is not None:
            level.restarts = value == 0

    def text(self, text: str, overrides: bool) -> None:
        """Take the text of the level that is open: its first character says how long it is."""
        level = self.level(overrides)
        if level is not None and text:
            level.text = with_places(text[1 : ord(text[0]) + 1])

    def end_list(self, list_id: int) -> None:
        """Name the list that was defined."""
        if len(self._lists) < _MAX:
            self._lists[list_id] = dict(enumerate(self._levels))
        self._levels = []

    def begin_override(self, list_id: int) -> None:
        """Begin an override of a list."""
        self._id, self._place = list_id, -1
        self._starts, self._own = {}, {}

    def override_level(self) -> None:
        """Begin the override of the next level."""
        self._place = min(self._place + 1, LEVELS)

    def end_override(self, number: int) -> None:
        """Name the override."""
        levels = {**self._lists.get(self._id, {}), **self._own}
        self.numbering.add(str(number), str(self._id), levels, self._starts)
