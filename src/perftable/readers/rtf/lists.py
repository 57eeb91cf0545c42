"""Which levels of the lists of an RTF file are bullets: these have no number."""

_BULLET = 23
_MAX = 65_536


class Lists:
    """The list table and the table of its overrides, by which paragraphs name lists."""

    def __init__(self) -> None:
        self._open: list[int] = []
        self._formats: dict[int, list[int]] = {}
        self._named: dict[int, int] = {}
        self._id = 0

    def level(self) -> None:
        """Begin a level of a list."""
        if len(self._open) < _MAX:
            self._open.append(0)

    def format(self, number: int) -> None:
        """Take the number format of the level that is open."""
        if self._open:
            self._open[-1] = number

    def ends(self, list_id: int) -> None:
        """Name the list that was defined."""
        if len(self._formats) < _MAX:
            self._formats[list_id] = self._open
        self._open = []

    def refer(self, list_id: int) -> None:
        """Begin an override of a list."""
        self._id = list_id

    def override(self, number: int) -> None:
        """Name the override."""
        if len(self._named) < _MAX:
            self._named[number] = self._id

    def is_bullet(self, number: int, level: int) -> bool:
        """Whether this level of the list that paragraphs call `number` has bullets."""
        formats = self._formats.get(self._named.get(number, 0), [])
        return level < len(formats) and formats[level] == _BULLET
