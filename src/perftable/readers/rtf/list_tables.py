"""The list tables of an RTF file while their control words are read."""

from collections.abc import Callable
from unicodedata import normalize

from perftable.readers.rtf.groups import Groups, Handler
from perftable.readers.rtf.lists import Lists
from perftable.readers.rtf.state import Into, State
from perftable.readers.word.number_codes import BULLET

_MAX_TEXT = 100


class ListTables:
    """Takes the tables of lists and of overrides, and gives paragraphs their numbers."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._lists = Lists()
        self._text = ""

    def number(self, stated: str) -> str:
        """Return the number of a paragraph in a list, for which a number is stated or "".

        It is as the list counts, as in Word. What is stated beside it is for older programs, and for
        the lists of LibreOffice, which lack Chinese characters: a question mark or the like of them
        in ASCII stands there.
        """
        state, numbering = self._groups.state, self._lists.numbering
        key = str(state.list)
        counted = numbering.next(key, state.level)
        level = numbering.level(key, state.level)
        if state.bullet or (level is not None and level.style == BULLET):
            return ""
        lost = not counted or "?" in counted or normalize("NFKC", stated) == counted
        return stated if stated and lost else counted

    def add(self, text: str) -> None:
        """Add to the text of a level."""
        if len(self._text) < _MAX_TEXT:
            self._text += text

    def words(self) -> dict[bytes, Handler]:
        """Return what control words mean."""
        lists = self._lists
        return {
            b"listtable": lambda value: self._groups.goes(Into.LISTS),
            b"listoverridetable": lambda value: self._groups.goes(Into.OVERRIDES),
            b"listlevel": self._taken(lambda value, own: lists.begin_level(own)),
            b"levelnfc": self._taken(lists.format), b"levelnfcn": self._taken(lists.format),
            b"levelstartat": self._taken(lists.start), b"levellegal": self._taken(lists.legal),
            b"levelnorestart": self._taken(lists.goes_on), b"leveltext": self._level_text,
            b"lfolevel": self._taken(lambda value, own: lists.override_level()),
            b"listid": self._taken(self._list_id), b"ls": self._list,
        }  # fmt: skip

    def _taken(self, put: Callable[[int, bool], None]) -> Handler:
        """Return what takes a word where it is in the tables; it is told if it is in the second."""

        def take(value: int | None) -> None:
            into = self._groups.state.into
            if into in (Into.LISTS, Into.OVERRIDES):
                put(value or 0, into is Into.OVERRIDES)

        return take

    def _list_id(self, number: int, overrides: bool) -> None:
        if overrides:
            self._lists.begin_override(number)
        else:
            self._lists.end_list(number)

    def _list(self, value: int | None) -> None:
        if self._groups.state.into is Into.OVERRIDES:
            self._groups.cost(40)
            self._lists.end_override(value or 0)
        self._groups.state.list = value or 0

    def _level_text(self, value: int | None) -> None:
        into = self._groups.state.into

        def end(state: State) -> None:
            self._lists.text(self._text, into is Into.OVERRIDES)

        if into in (Into.LISTS, Into.OVERRIDES):
            self._text = ""
            self._groups.goes(Into.LEVEL, end)
