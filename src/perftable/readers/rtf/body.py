"""Reads the marks of an RTF file in order: text flows, paragraphs, cells and rows end."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from unicodedata import normalize

from perftable.model.grid import Row
from perftable.model.phrase import Phrase
from perftable.readers import fields
from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.kind import RTF
from perftable.readers.lines import Line
from perftable.readers.paragraph import Paragraph
from perftable.readers.rtf.fonts import CODE_PAGES, CONTROLS, SYMBOLS, WIDE, Font, decoded
from perftable.readers.rtf.lists import Lists
from perftable.readers.rtf.row import Definition
from perftable.readers.rtf.state import DEFAULT_SIZE, Into, State
from perftable.readers.rtf.tokens import BYTES, GROUP, NUMBER, TEXT, TOKEN, WORD, after_group
from perftable.readers.story import MAX_DEPTH, TOO_DEEP, Story
from perftable.readers.word.number_codes import BULLET
from perftable.readers.word.symbols import symbol_of

MAX_GROUPS = 500
"""Groups inside one another; Word's own files have some 20."""

MAX_MARKS = 8_000_000
"""Marks of a file, each as often as what it costs: one without meaning is 1, an ordinary one 4, a
group 8, the end of a paragraph 16. 4,000 rows of nine columns have so many as Word writes them."""

MAX_KNOWN = 65_536
"""Fonts, styles or lists of a file."""

_TOO_DEEP = Phrase(
    "RTF 文件的分组嵌套超过 {limit} 层，未读取；请在 Word 中打开并另存为 .docx。",
    "The RTF file nests groups more than {limit} deep and was not read; open it in Word and save it"
    " as .docx.",
)
_TOO_MANY = Phrase(
    "RTF 文件的标记过多，未读取；请拆分文件，或在 Word 中另存为 .docx。",
    "The RTF file holds too many marks and was not read; split it, or save it in Word as .docx.",
)
BROKEN = RTF.says(
    Phrase(
        "{what}已损坏或不完整，未读取；请重新获取文件，在 {program} 中打开修复并另存为 {suffix}。",
        "The {what} is damaged or cut off and was not read; get it again, open it in {program} to"
        " repair it and save it as {suffix}.",
    )
)
_CHARACTERS = {
    b"tab": "\t", b"line": "\n", b"page": "\n", b"column": "\n", b"emdash": "—", b"endash": "–",
    b"emspace": "\u2003", b"enspace": "\u2002", b"qmspace": "\u2005", b"bullet": "•",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"zwj": "\u200d",
    b"zwnj": "\u200c", b"ltrmark": "\u200e", b"rtlmark": "\u200f",
}  # fmt: skip
_UNREAD = frozenset(
    b"colortbl info pict nonshppict footnote shprslt sp tc tcn xe txe rxe nonesttables falt panose"
    b" fontemb fontfile private template userprops macpict comment listname levelnumbers"
    b" pntxta pntxtb listpicture objdata objclass datafield background bkmkstart bkmkend filetbl"
    b" annotation formfield nextfile mmathPict revtbl".split()
)
"""Groups that show nothing."""

_KNOWN = frozenset(
    b"ud nesttableprops shpinst do dptxbx fldinst listtable listoverridetable pn moMath moMathPara"
    b" shpgrp".split()
)
"""Groups that begin with a star, as all do that are skipped where they are not known, but are read."""

_MATH = re.compile(rb"m[A-Za-z]{1,20}Pr")
_HEADERS = b"header headerl headerr headerf footer footerl footerr footerf".split()
_MAX_NUMBER = 100
_LARGEST = 0x7FFFFFFF


@dataclass(slots=True)
class _Place:
    """Where text flows: the story, its open paragraph, the definition of its rows."""

    story: Story
    paragraph: Paragraph = field(default_factory=Paragraph)
    row: Definition = field(default_factory=Definition)


class Body:
    """Reads an RTF file; `story` holds what it shows, `nested` the tables in cells and boxes.

    `in_headers` are the tables of page headers and footers, `changes` counts tracked changes.
    """

    def __init__(self, count: Count) -> None:
        self.changes = 0
        self.nested: list[list[Row]] = []
        self.in_headers: list[list[Row]] = []
        self.story = Story(count, self.nested, body=True)
        self._count = count
        self._data = b""
        self._marks = 0
        self._place = _Place(self.story)
        self._around: list[_Place] = []
        self._fonts: dict[int, Font] = {}
        self._default = Font()
        self._default_number = 0
        self._codec = "cp1252"
        self._sizes: dict[int, int] = {}
        self._lists = Lists()
        self._state = State(self._default)
        self._stack: list[State] = []
        self._raw = bytearray()
        self._skip = 0  # characters that only stand for the one before
        self._high = 0  # first half of a character of two
        self._starred = False
        self._instruction = ""
        self._sign = False
        self._nested_row: Definition | None = None
        self._last_nested_row = Definition()
        self._words = self._handlers()
        self._ignored: set[bytes] = set()  # words that mean nothing here

    def read(self, data: bytes) -> None:
        """Read the whole file. Raises `UnreadableFile`."""
        self._data = data
        at = data.index(b"{")
        while at >= 0:
            at = self._read(at)
        if self._stack:
            raise UnreadableFile(BROKEN)
        if self._place.paragraph.begun:
            self._end_paragraph()
        self.story.end()

    def _read(self, at: int) -> int:
        """Read on; return where to go on after a jump, -1 at the end."""
        raw, data, ignored = self._raw, self._data, self._ignored
        for found in TOKEN.finditer(data, at):
            kind = found.lastindex
            jump = -1
            if kind == TEXT:
                if self._skip:
                    text = found[1]
                    raw += text[self._skip :]
                    self._skip = max(self._skip - len(text), 0)
                else:
                    raw += found[1]
            elif kind in (WORD, NUMBER):
                self._skip = 0
                if found[2] in ignored and not self._starred:
                    self._marks += 1
                    continue
                if raw:
                    self._flush()
                jump = self._word(found[2], found[3], found.end())
            elif kind == BYTES:
                several = bytes.fromhex(found[5].replace(b"\\'", b"").decode())
                if self._skip:
                    raw += several[self._skip :]
                    self._skip = max(self._skip - len(several), 0)
                else:
                    raw += several
            elif kind == GROUP:
                if raw:
                    self._flush()
                self._skip = 0
                if found[4] == b"{":
                    jump = self._begin(found.end())
                elif not self._end():
                    return -1
            else:
                self._symbol(found[6])
            self._marks += 4
            if self._marks > MAX_MARKS:
                raise UnreadableFile(_TOO_MANY)
            if jump >= 0:
                self._marks += 12
                return jump
        if raw:
            self._flush()
        return -1

    def _begin(self, end: int) -> int:
        self._marks += 4
        if len(self._stack) >= MAX_GROUPS:
            raise UnreadableFile(_TOO_DEEP, limit=MAX_GROUPS)
        state = self._state
        self._stack.append(state)
        self._state = state.copy()
        if state.upright == 1:  # what follows says the same in Unicode
            state.upright = 2
            return after_group(self._data, end)
        return -1

    def _end(self) -> bool:
        """End a group; tell whether another is open."""
        state = self._state
        if not self._stack:
            return False
        self._state = self._stack.pop()
        if state.into is Into.STYLES:
            self._sizes.setdefault(state.style, state.size)
        if state.opened is not None:
            state.opened(state)
        return bool(self._stack)

    def _word(self, name: bytes, number: bytes | None, end: int) -> int:
        starred, self._starred = self._starred, False
        text = _CHARACTERS.get(name)
        if text is not None:
            self._show(text)
            return -1
        handler = self._words.get(name)
        if handler is not None and not (starred and name not in _KNOWN):
            value = None if number is None else min(max(int(number), -_LARGEST), _LARGEST)
            return -1 if not handler(value) else after_group(self._data, end)
        if (starred and name not in _KNOWN) or name in _UNREAD or _MATH.fullmatch(name):
            return after_group(self._data, end)
        if name == b"bin" and number is not None:
            return end + max(int(number), 0)
        if len(self._ignored) < MAX_KNOWN and name != b"bin":
            self._ignored.add(name)
        return -1

    def _symbol(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in (b"\\", b"{", b"}"):
            if self._skip:
                self._skip -= 1
            else:
                self._raw += sign
        elif sign == b"~":
            self._flush()
            self._show("\u00a0")
        elif sign == b"_":
            self._flush()
            self._show("-")
        elif sign in (b"\n", b"\r"):
            self._flush()
            self._par(None)

    def _flush(self) -> None:
        """Show the bytes that have come."""
        raw = bytes(self._raw)
        self._raw.clear()
        if not raw:
            return
        state = self._state
        font = state.font
        if state.into is Into.FONTS:
            font.name = (font.name + decoded(raw, Font(), self._codec))[:100].rstrip(";")
        elif font.charset == SYMBOLS and state.into is not Into.INSTRUCTION:
            self._show("".join(symbol_of(font.name, 0xF000 + code) for code in raw))
        else:
            if state.wide and font.codec not in WIDE:
                font = state.far_font
            text = decoded(raw, font, self._codec)
            self._show(text if state.into is Into.LEVEL else text.translate(CONTROLS))

    def _show(self, text: str) -> None:
        state = self._state
        if state.hidden or state.deleted:
            return
        if state.into is Into.TEXT:
            self._place.paragraph.add(text, state.bold or state.far_bold)
        elif state.into is Into.NUMBER:
            self._place.paragraph.number += text[:_MAX_NUMBER]
        elif (
            state.into in (Into.INSTRUCTION, Into.LEVEL)
            and len(self._instruction) < fields.MAX_INSTRUCTION
        ):
            self._instruction += text

    # What ends paragraphs, cells and rows.

    @property
    def _level(self) -> int:
        state = self._state
        if state.in_table or state.table_level > 1:
            return state.table_level
        return int(self._place.story.row_is_open)

    def _end_paragraph(self, level: int | None = None) -> None:
        self._marks += 12
        state, paragraph = self._state, self._place.paragraph
        size = self._sizes.get(state.style, DEFAULT_SIZE)
        listed = state.list != 0 or bool(paragraph.number)
        number = ""
        if listed:
            number = self._number()
        lines = paragraph.lines(state.level if listed else None, number, state.indent(size))
        self._place.story.paragraph(lines, self._level if level is None else level)

    def _number(self) -> str:
        """Return the number of a paragraph in a list.

        It is as the list counts, as in Word. What is stated beside it is for older programs, and for
        the lists of LibreOffice, which lack Chinese characters: a question mark or the like of them
        in ASCII stands there.
        """
        state, stated = self._state, "".join(self._place.paragraph.number).strip()
        numbering, key = self._lists.numbering, str(state.list)
        counted = numbering.next(key, state.level)
        level = numbering.level(key, state.level)
        if state.bullet or (level is not None and level.style == BULLET):
            return ""
        lost = not counted or "?" in counted or normalize("NFKC", stated) == counted
        return stated if stated and lost else counted

    def _par(self, value: int | None) -> None:
        if self._state.into is Into.TEXT and not self._state.deleted:
            self._end_paragraph()

    def _cell(self, value: int | None) -> None:
        self._end_cell(1)

    def _nested_cell(self, value: int | None) -> None:
        self._end_cell(max(self._state.table_level, 2))

    def _end_cell(self, level: int) -> None:
        if self._state.into is Into.TEXT:
            self._end_paragraph(level)
            self._place.story.cell(level)

    def _row(self, value: int | None) -> None:
        self._end_row(1, self._place.row)

    def _nested_row_ends(self, value: int | None) -> None:
        self._end_row(max(self._state.table_level, 2), self._nested_row or self._place.row)

    def _end_row(self, level: int, definition: Definition) -> None:
        if self._state.into is Into.TEXT:
            if self._place.paragraph.begun:
                self._end_paragraph(level)
            self._place.story.row(definition.shape(), level, self._state.deleted)

    @property
    def _definition(self) -> Definition:
        return self._nested_row or self._place.row

    def _cell_ends(self, value: int | None) -> None:
        self._marks += 8
        self._definition.cell(value or 0)

    # What begins somewhere else to put text.

    def _goes(self, into: Into, then: Callable[[State], None] | None = None) -> None:
        self._state.into = into
        self._state.opened = then

    def _quiet(self, value: int | None) -> None:
        self._goes(Into.NOWHERE)

    def _shape_text(self, value: int | None) -> bool:
        state = self._state
        if state.hidden or state.deleted or state.into is Into.INSTRUCTION:
            return True
        around = self._place
        around.story.reach(self._level)
        story = Story(self._count, around.story.nested, depth=around.story.level + 1)
        self._begin_place(story, self._end_box)
        return False

    def _end_box(self, state: State) -> None:
        lines = self._end_place(state)
        self._place.paragraph.boxes += lines

    def _header(self, value: int | None) -> None:
        self._begin_place(Story(self._count, self.in_headers), self._end_header)

    def _end_header(self, state: State) -> None:
        self._end_place(state)

    def _begin_place(self, story: Story, then: Callable[[State], None]) -> None:
        self._marks += 40
        if len(self._around) >= MAX_DEPTH:
            raise UnreadableFile(TOO_DEEP, limit=MAX_DEPTH)
        self._around.append(self._place)
        self._place = _Place(story)
        self._state.paragraph()
        self._goes(Into.TEXT, then)

    def _end_place(self, state: State) -> list[Line]:
        place, outer = self._place, self._state
        if place.paragraph.begun:
            self._state = state
            self._end_paragraph()
            self._state = outer
        place.story.end()
        self._place = self._around.pop()
        return place.story.lines

    def _number_text(self, value: int | None) -> bool:
        if self._state.into is not Into.TEXT:
            return True
        self._goes(Into.NUMBER)
        return False

    def _begin_instruction(self, value: int | None) -> None:
        self._instruction = ""
        self._sign = False
        self._goes(Into.INSTRUCTION, self._end_instruction)

    def _end_instruction(self, state: State) -> None:
        text = fields.shown(self._instruction)
        if text is not None and self._state.into is Into.TEXT:
            self._show(text)
            self._sign = True

    def _result(self, value: int | None) -> bool:
        shown, self._sign = self._sign, False
        return shown  # the sign that the instruction names was shown

    def _nested_properties(self, value: int | None) -> None:
        self._nested_row = Definition()
        self._state.opened = self._end_nested_properties

    def _end_nested_properties(self, state: State) -> None:
        self._nested_row = None

    # Fonts, styles, lists.

    def _end_fonts(self, state: State) -> None:
        self._default = self._fonts.get(self._default_number, self._default)
        self._state.font = self._default

    def _font(self, value: int | None) -> None:
        state, number = self._state, value or 0
        if state.into is Into.FONTS:
            if len(self._fonts) < MAX_KNOWN:
                state.font = self._fonts[number] = Font()
            return
        state.font = self._fonts.get(number, self._default)
        if state.wide:
            state.far_font = state.font

    def _narrow(self, value: int | None) -> None:
        self._state.wide = False

    def _far_font(self, value: int | None) -> None:
        if self._state.wide:
            self._state.far_font = self._fonts.get(value or 0, self._default)

    def _far_bold(self, value: int | None) -> None:
        if self._state.wide:  # elsewhere it is said of scripts that run from right to left
            self._state.far_bold = value != 0

    def _character_set(self, value: int | None) -> None:
        if self._state.into is Into.FONTS:
            self._state.font.set_charset(value or 0)

    def _font_page(self, value: int | None) -> None:
        if self._state.into is Into.FONTS:
            self._state.font.set_page(value or 0)

    def _page(self, value: int | None) -> None:
        self._codec = CODE_PAGES.get(value or 0, self._codec)

    def _unicode(self, value: int | None) -> None:
        self._marks += 4
        code = (value or 0) & 0xFFFF
        self._skip = self._state.uc
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            if not self._high:
                return
            code = 0x10000 + (self._high - 0xD800) * 0x400 + code - 0xDC00
        self._high = 0
        if 0xF000 <= code < 0xF100:
            self._show(symbol_of(self._state.font.name, code))
        elif code not in CONTROLS:
            self._show(chr(code))

    def _plain(self, value: int | None) -> None:
        self._state.plain(self._default)

    def _pard(self, value: int | None) -> None:
        self._state.paragraph()

    def _up(self, value: int | None) -> None:
        self._state.upright = 1

    def _removed(self, value: int | None) -> None:
        self._state.deleted = value != 0
        self.changes += value != 0

    def _revised(self, value: int | None) -> None:
        self.changes += value != 0

    @property
    def _overrides(self) -> bool:
        return self._state.into is Into.OVERRIDES

    def _of_list(self, put: Callable[[int], None]) -> Callable[[int | None], None]:
        """Return what takes a control word of the list tables, and leaves it alone elsewhere."""

        def take(value: int | None) -> None:
            if self._state.into in (Into.LISTS, Into.OVERRIDES):
                put(value or 0)

        return take

    def _list(self, value: int | None) -> None:
        if self._overrides:
            self._marks += 40
            self._lists.end_override(value or 0)
        self._state.list = value or 0

    def _list_id(self, number: int) -> None:
        if self._overrides:
            self._lists.begin_override(number)
        else:
            self._lists.end_list(number)

    def _level_text(self, value: int | None) -> None:
        overrides = self._overrides

        def end(state: State) -> None:
            self._lists.text(self._instruction, overrides)

        if self._state.into in (Into.LISTS, Into.OVERRIDES):
            self._instruction = ""
            self._goes(Into.LEVEL, end)

    def _bulleted(self, value: int | None) -> None:
        if self._stack:
            self._stack[-1].bullet = True

    def _handlers(self) -> dict[bytes, Callable[[int | None], bool | None]]:
        """Return what each control word does; True skips the rest of its group."""

        def toggle(name: str) -> Callable[[int | None], None]:
            return lambda value: setattr(self._state, name, value != 0)

        def stated(name: str, least: int, most: int) -> Callable[[int | None], None]:
            def put(value: int | None) -> None:
                setattr(self._state, name, min(max(value or 0, least), most))

            return put

        def default(value: int | None) -> None:
            self._default_number = value or 0

        def into(
            where: Into, then: Callable[[State], None] | None = None
        ) -> Callable[[int | None], None]:
            return lambda value: self._goes(where, then)

        def merge(kind: str) -> Callable[[int | None], None]:
            return lambda value: setattr(self._definition, "merge", kind)

        lists = self._lists
        return {
            b"b": toggle("bold"), b"v": toggle("hidden"), b"deleted": self._removed,
            b"mvf": self._removed, b"revised": self._revised, b"mvt": self._revised,
            b"fs": stated("size", 2, 3276), b"plain": self._plain, b"uc": stated("uc", 0, 16),
            b"f": self._font, b"af": self._far_font, b"u": self._unicode,
            b"dbch": lambda value: setattr(self._state, "wide", True),
            **dict.fromkeys((b"loch", b"hich", b"rtlch", b"ltrch"), self._narrow),
            b"ab": self._far_bold,
            b"ansi": lambda value: self._page(1252), b"mac": lambda value: self._page(10000),
            b"pc": lambda value: self._page(437), b"pca": lambda value: self._page(850),
            b"ansicpg": self._page, b"deff": default, b"fcharset": self._character_set,
            b"cpg": self._font_page, b"upr": self._up, b"ud": lambda value: None,
            b"pard": self._pard, b"intbl": toggle("in_table"),
            b"itap": stated("table_level", 0, 1000), b"li": stated("left", -31680, 31680),
            b"lin": stated("left", -31680, 31680), b"fi": stated("first", -31680, 31680),
            b"culi": stated("left_chars", -31680, 31680),
            b"cufi": stated("first_chars", -31680, 31680), b"ls": self._list,
            b"ilvl": stated("level", 0, 8), b"s": stated("style", 0, MAX_KNOWN),
            b"par": self._par, b"sect": self._par, b"cell": self._cell, b"row": self._row,
            b"nestcell": self._nested_cell, b"nestrow": self._nested_row_ends,
            b"nesttableprops": self._nested_properties,
            b"trowd": lambda value: self._definition.begin(),
            b"trleft": lambda value: self._definition.left(value or 0),
            b"cellx": self._cell_ends,
            b"clvmgf": merge("restart"), b"clvmrg": merge("continue"),
            b"clmrg": lambda value: setattr(self._definition, "joins", True),
            b"fonttbl": into(Into.FONTS, self._end_fonts), b"stylesheet": into(Into.STYLES),
            b"listtable": into(Into.LISTS), b"listoverridetable": into(Into.OVERRIDES),
            b"levelnfc": self._of_list(lambda code: lists.format(code, self._overrides)),
            b"levelnfcn": self._of_list(lambda code: lists.format(code, self._overrides)),
            b"levelstartat": self._of_list(lambda start: lists.start(start, self._overrides)),
            b"listlevel": self._of_list(lambda _: lists.begin_level(self._overrides)),
            b"lfolevel": self._of_list(lambda _: lists.override_level()),
            b"leveltext": self._level_text, b"listid": self._of_list(self._list_id),
            b"listtext": self._number_text, b"pntext": self._number_text,
            b"pn": self._quiet, b"pnlvlblt": self._bulleted, b"shpinst": self._quiet,
            b"shpgrp": self._quiet, b"do": self._quiet, b"shptxt": self._shape_text,
            b"dptxbxtext": self._shape_text, b"fldinst": self._begin_instruction,
            b"fldrslt": self._result, b"mden": lambda value: self._show("/"),
            **dict.fromkeys(_HEADERS, self._header),
        }  # fmt: skip
