"""What is in force while an RTF file is read, group by group, and what reading it has cost."""

from collections.abc import Callable

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.rtf.fonts import Font
from perftable.readers.rtf.state import Into, State

MAX_GROUPS = 500
"""Groups inside one another; Word's own files have some 20."""

MAX_COST = 8_000_000
"""What a file may cost: a mark without meaning costs 1, another 4, a group 8, a paragraph 16. 4,000
rows of nine columns cost so much as Word writes them; the largest real file has 948."""

MAX_KNOWN = 65_536
"""Fonts, styles or lists of a file."""

Handler = Callable[[int | None], bool | None]
"""What a control word does, with its number if it has one; True skips the rest of its group."""

_TOO_DEEP = Phrase(
    "RTF 文件的分组嵌套超过 {limit} 层，未读取；请在 Word 中打开并另存为 .docx。",
    "The RTF file nests groups more than {limit} deep and was not read; open it in Word and save it"
    " as .docx.",
)
_TOO_MANY = Phrase(
    "RTF 文件的标记过多，未读取；请拆分文件，或在 Word 中另存为 .docx。",
    "The RTF file holds too many marks and was not read; split it, or save it in Word as .docx.",
)
_PAGE_WIDTH = 31_680
_NARROW = (b"loch", b"hich", b"rtlch", b"ltrch")


class Groups:
    """The groups that are open; `state` is that of the innermost."""

    def __init__(self) -> None:
        self.state = State(Font())
        self.sizes: dict[int, int] = {}
        """Half-points of type by style."""
        self._stack: list[State] = []
        self._cost = 0

    @property
    def open(self) -> bool:
        """Whether a group is open."""
        return bool(self._stack)

    @property
    def around(self) -> State:
        """What is in force around the group."""
        return self._stack[-1] if self._stack else self.state

    def cost(self, cost: int) -> None:
        """Count what something costs. Raises `UnreadableFile` where it is too much."""
        self._cost += cost
        if self._cost > MAX_COST:
            raise UnreadableFile(_TOO_MANY)

    def begin(self) -> bool:
        """Begin a group; tell whether it says in bytes what the next says in Unicode."""
        self.cost(4)
        if len(self._stack) >= MAX_GROUPS:
            raise UnreadableFile(_TOO_DEEP, limit=MAX_GROUPS)
        state = self.state
        self._stack.append(state)
        self.state = state.copy()
        twice, state.twice = state.twice, False
        return twice

    def end(self) -> None:
        """End the group."""
        state = self.state
        self.state = self._stack.pop()
        if state.into is Into.STYLES:
            self.sizes.setdefault(state.style, state.size)
        if state.opened is not None:
            state.opened(state)

    def goes(self, into: Into, then: Callable[[State], None] | None = None) -> None:
        """Say where the text of the group goes, and what happens when it ends."""
        self.state.into = into
        self.state.opened = then

    def words(self) -> dict[bytes, Handler]:
        """Return what control words state of characters and paragraphs."""
        return {
            b"b": self._toggle("bold"), b"v": self._toggle("hidden"), b"ab": self._far_bold,
            b"intbl": self._toggle("in_table"), b"upr": lambda value: self._set("twice", True),
            b"dbch": lambda value: self._set("wide", True),
            **dict.fromkeys(_NARROW, lambda value: self._set("wide", False)),
            b"fs": self._stated("size", 2, 3276), b"uc": self._stated("uc", 0, 16),
            b"itap": self._stated("table_level", 0, 1000), b"s": self._stated("style", 0, MAX_KNOWN),
            b"ilvl": self._stated("level", 0, 8), b"li": self._width("left"),
            b"lin": self._width("left"), b"fi": self._width("first"),
            b"culi": self._width("left_chars"), b"cufi": self._width("first_chars"),
            b"pard": lambda value: self.state.paragraph(), b"pnlvlblt": self._bullet,
        }  # fmt: skip

    def _set(self, name: str, value: bool) -> None:
        setattr(self.state, name, value)

    def _toggle(self, name: str) -> Handler:
        return lambda value: setattr(self.state, name, value != 0)

    def _stated(self, name: str, least: int, most: int) -> Handler:
        return lambda value: setattr(self.state, name, min(max(value or 0, least), most))

    def _width(self, name: str) -> Handler:
        return self._stated(name, -_PAGE_WIDTH, _PAGE_WIDTH)

    def _far_bold(self, value: int | None) -> None:
        if self.state.wide:  # elsewhere it is said of scripts that run from right to left
            self.state.far_bold = value != 0

    def _bullet(self, value: int | None) -> None:
        self.around.bullet = True
