"""Where the text of an RTF file flows: the body, page headers, text boxes; their cells and rows."""

from collections.abc import Callable
from dataclasses import dataclass, field

from perftable.model.grid import Row
from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.lines import Line
from perftable.readers.paragraph import Paragraph
from perftable.readers.rtf.groups import Groups, Handler
from perftable.readers.rtf.list_tables import ListTables
from perftable.readers.rtf.row import Definition
from perftable.readers.rtf.state import DEFAULT_SIZE, Into, State
from perftable.readers.story import MAX_DEPTH, TOO_DEEP, Story

_HEADERS = b"header headerl headerr headerf footer footerl footerr footerf".split()


@dataclass(slots=True)
class _Place:
    """A flow of text: the story, its open paragraph, the definition of its rows."""

    story: Story
    paragraph: Paragraph = field(default_factory=Paragraph)
    row: Definition = field(default_factory=Definition)


class Places:
    """The places that are open; `story` is the body, `in_headers` are the tables of page headers."""

    def __init__(self, groups: Groups, lists: ListTables, count: Count) -> None:
        self.nested: list[list[Row]] = []
        self.in_headers: list[list[Row]] = []
        self.story = Story(count, self.nested, body=True)
        self._groups = groups
        self._lists = lists
        self._count = count
        self._open = [_Place(self.story)]
        self._nested_row: Definition | None = None

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph that is open."""
        return self._open[-1].paragraph

    def end(self) -> None:
        """End the body."""
        if self.paragraph.begun:
            self._end_paragraph()
        self.story.end()

    def words(self) -> dict[bytes, Handler]:
        """Return what control words mean."""
        return {
            b"par": self.end_paragraph, b"sect": self.end_paragraph,
            b"cell": lambda value: self._end_cell(1),
            b"nestcell": lambda value: self._end_cell(self._inner_level),
            b"row": lambda value: self._end_row(1, self._open[-1].row),
            b"nestrow": lambda value: self._end_row(self._inner_level, self._definition),
            b"nesttableprops": self._nested_properties,
            b"trowd": lambda value: self._definition.begin(),
            b"trleft": lambda value: self._definition.left(value or 0), b"cellx": self._edge,
            b"clvmgf": lambda value: self._definition.merged("restart"),
            b"clvmrg": lambda value: self._definition.merged("continue"),
            b"clmrg": lambda value: self._definition.joined(),
            b"shptxt": self._box, b"dptxbxtext": self._box, **dict.fromkeys(_HEADERS, self._header),
        }  # fmt: skip

    def end_paragraph(self, value: int | None = None) -> None:
        """End a paragraph; one whose mark is deleted goes on."""
        state = self._groups.state
        if state.into is Into.TEXT and not state.deleted:
            self._end_paragraph()

    def _end_paragraph(self, level: int | None = None) -> None:
        self._groups.cost(12)
        place, state = self._open[-1], self._groups.state
        stated = "".join(place.paragraph.number).strip()
        number, list_level = "", None
        if state.list or stated:
            number, list_level = self._lists.number(stated), state.level
        indent = state.indent(self._groups.sizes.get(state.style, DEFAULT_SIZE))
        lines = place.paragraph.lines(list_level, number, indent)
        place.story.paragraph(lines, self._level if level is None else level)

    @property
    def _level(self) -> int:
        """How many tables stand around the paragraph; in a row that is open there is one."""
        state = self._groups.state
        if state.in_table or state.table_level > 1:
            return state.table_level
        return int(self._open[-1].story.row_is_open)

    @property
    def _inner_level(self) -> int:
        return max(self._groups.state.table_level, 2)

    @property
    def _definition(self) -> Definition:
        return self._nested_row or self._open[-1].row

    def _edge(self, value: int | None) -> None:
        self._groups.cost(8)
        self._definition.cell(value or 0)

    def _end_cell(self, level: int) -> None:
        if self._groups.state.into is Into.TEXT:
            self._end_paragraph(level)
            self._open[-1].story.cell(level)

    def _end_row(self, level: int, definition: Definition) -> None:
        state = self._groups.state
        if state.into is Into.TEXT:
            if self.paragraph.begun:
                self._end_paragraph(level)
            self._open[-1].story.row(definition.shape(), level, state.deleted)

    def _nested_properties(self, value: int | None) -> None:
        def end(state: State) -> None:
            self._nested_row = None

        self._nested_row = Definition()
        self._groups.state.opened = end

    def _box(self, value: int | None) -> bool:
        """Begin a text box; what it holds stands below the paragraph on which it hangs."""
        state, around = self._groups.state, self._open[-1].story
        if state.hidden or state.deleted or state.into is Into.INSTRUCTION:
            return True

        def end(lines: list[Line]) -> None:
            self.paragraph.boxes += lines

        around.reach(self._level)
        self._begin(Story(self._count, around.nested, depth=around.level + 1), end)
        return False

    def _header(self, value: int | None) -> None:
        self._begin(Story(self._count, self.in_headers), lambda lines: None)

    def _begin(self, story: Story, then: Callable[[list[Line]], None]) -> None:
        """Begin a place in which the text of the group flows."""

        def end(state: State) -> None:
            if self.paragraph.begun:
                around, self._groups.state = self._groups.state, state
                self._end_paragraph()
                self._groups.state = around
            story.end()
            self._open.pop()
            then(story.lines)

        self._groups.cost(40)
        if len(self._open) > MAX_DEPTH:
            raise UnreadableFile(TOO_DEEP, limit=MAX_DEPTH)
        self._open.append(_Place(story))
        self._groups.state.paragraph()
        self._groups.goes(Into.TEXT, end)
