"""Reads the marks of an RTF file in order: bytes become text, control words do what they mean."""

import re

from perftable.model.phrase import Phrase
from perftable.readers import fields
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_TEXT
from perftable.readers.counting import Count
from perftable.readers.kind import RTF
from perftable.readers.paragraph import TOO_LONG
from perftable.readers.rtf.font_table import FontTable
from perftable.readers.rtf.fonts import CONTROLS
from perftable.readers.rtf.groups import MAX_KNOWN, Groups, Handler
from perftable.readers.rtf.list_tables import ListTables
from perftable.readers.rtf.places import Places
from perftable.readers.rtf.state import Into, State
from perftable.readers.rtf.tokens import BYTES, GROUP, NUMBER, TEXT, TOKEN, WORD, after_group
from perftable.readers.word.symbols import symbol_of

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
    b"zwnj": "\u200c", b"ltrmark": "\u200e", b"rtlmark": "\u200f", b"mden": "/",
}  # fmt: skip
_UNREAD = frozenset(
    b"colortbl info pict nonshppict footnote shprslt sp tc tcn xe txe rxe nonesttables falt panose"
    b" fontemb fontfile private template userprops macpict comment listname levelnumbers"
    b" pntxta pntxtb listpicture objdata objclass datafield background bkmkstart bkmkend filetbl"
    b" annotation nextfile mmathPict revtbl".split()
)
"""Groups that show nothing."""

_READ = frozenset(
    b"formfield ud nesttableprops shpinst do dptxbx fldinst listtable listoverridetable pn moMath moMathPara"
    b" shpgrp".split()
)
"""Groups that begin with a star and are read; others are skipped."""

_MATH = re.compile(rb"m[A-Za-z]{1,20}Pr")
_MAX_NUMBER = 100
_AS_AT_FIRST = 25
"""The state of a box to tick that nobody touched."""

_MAX_RAW = 4 * MAX_TEXT
_LARGEST = 0x7FFFFFFF


class Body:
    """Reads an RTF file; `places` hold what it shows, `changes` counts tracked changes."""

    def __init__(self, count: Count) -> None:
        self.changes = 0
        self._groups = Groups()
        self._fonts = FontTable(self._groups)
        self._lists = ListTables(self._groups)
        self.places = Places(self._groups, self._lists, count)
        self._words: dict[bytes, Handler] = {
            **self._groups.words(), **self._fonts.words(), **self._lists.words(),
            **self.places.words(), **self._own_words(),
        }  # fmt: skip
        self._ignored: set[bytes] = set()  # words that mean nothing here
        self._data = b""
        self._raw = bytearray()
        self._skip = 0  # characters that only stand for the one before
        self._high = 0  # first half of a character of two
        self._starred = False
        self._instruction = ""
        self._box: int | None = None
        self._first = 0
        self._sign = False  # the field shows what its instruction says

    def read(self, data: bytes) -> None:
        """Read the whole file. Raises `UnreadableFile`."""
        self._data = data
        at = max(data.find(b"{"), 0)
        while at >= 0:
            at = self._read(at)
        if self._groups.open:
            raise UnreadableFile(BROKEN)
        self.places.end()

    def _read(self, at: int) -> int:
        """Read on; return where to go on after a jump, -1 at the end."""
        raw, ignored, groups = self._raw, self._ignored, self._groups
        for found in TOKEN.finditer(self._data, at):
            kind = found.lastindex
            jump = -1
            if kind == TEXT:
                self._bytes(found[1])
            elif kind in (WORD, NUMBER):
                self._skip = 0
                if found[2] in ignored and not self._starred:
                    groups.cost(1)
                    continue
                if raw:
                    self._flush()
                jump = self._word(found[2], found[3], found.end())
            elif kind == BYTES:
                self._bytes(bytes.fromhex(found[5].replace(b"\\'", b"").decode()))
            elif kind == GROUP:
                if raw:
                    self._flush()
                self._skip = 0
                if found[4] == b"{":
                    if groups.begin():
                        jump = after_group(self._data, found.end())
                else:
                    if groups.open:
                        groups.end()
                    if not groups.open:
                        return -1
            else:
                self._symbol(found[6])
            groups.cost(4)
            if jump >= 0:
                groups.cost(12)
                return jump
        if raw:
            self._flush()
        return -1

    def _bytes(self, text: bytes) -> None:
        if self._skip:
            self._raw += text[self._skip :]
            self._skip = max(self._skip - len(text), 0)
        else:
            self._raw += text
            if len(self._raw) > _MAX_RAW:
                raise UnreadableFile(TOO_LONG, limit=MAX_TEXT)

    def _word(self, name: bytes, number: bytes | None, end: int) -> int:
        """Do what a control word means; return where to go on where that is not behind it."""
        unread = self._starred and name not in _READ
        self._starred = False
        text = _CHARACTERS.get(name)
        if text is not None:
            self._show(text)
            return -1
        if unread or name in _UNREAD:
            return after_group(self._data, end)
        handler = self._words.get(name)
        if handler is not None:
            value = None if number is None else min(max(int(number), -_LARGEST), _LARGEST)
            return after_group(self._data, end) if handler(value) else -1
        if _MATH.fullmatch(name):
            return after_group(self._data, end)
        if name == b"bin":
            return -1 if number is None else end + max(int(number), 0)
        if len(self._ignored) < MAX_KNOWN:
            self._ignored.add(name)
        return -1

    def _symbol(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in (b"\\", b"{", b"}"):
            self._bytes(sign)
        elif sign == b"~":
            self._flush()
            self._show("\u00a0")
        elif sign == b"_":
            self._flush()
            self._show("-")
        elif sign in (b"\n", b"\r"):
            self._flush()
            self.places.end_paragraph()

    def _flush(self) -> None:
        """Show the bytes that have come."""
        raw = bytes(self._raw)
        self._raw.clear()
        if raw:
            self._show(self._fonts.text(raw))

    def _show(self, text: str) -> None:
        state = self._groups.state
        if state.hidden or state.deleted:
            return
        if state.into is Into.TEXT:
            self.places.paragraph.add(text, state.bold or state.far_bold)
        elif state.into is Into.NUMBER:
            self.places.paragraph.number += text[:_MAX_NUMBER]
        elif state.into is Into.LEVEL:
            self._lists.add(text)
        elif state.into is Into.INSTRUCTION and len(self._instruction) < fields.MAX_INSTRUCTION:
            self._instruction += text

    def _own_words(self) -> dict[bytes, Handler]:
        groups = self._groups
        quiet = b"pn shpinst shpgrp do".split()
        return {
            **dict.fromkeys(quiet, lambda value: groups.goes(Into.NOWHERE)),
            b"stylesheet": lambda value: groups.goes(Into.STYLES), b"u": self._unicode,
            b"ud": lambda value: None, b"listtext": self._number, b"pntext": self._number,
            b"formfield": lambda value: groups.goes(Into.NOWHERE),
            b"ffres": self._state_of_box, b"ffdefres": self._first_state_of_box,
            b"fldinst": self._begin_instruction, b"fldrslt": self._result,
            b"deleted": self._deleted, b"mvf": self._deleted,
            b"revised": self._revised, b"mvt": self._revised,
        }  # fmt: skip

    def _unicode(self, value: int | None) -> None:
        state = self._groups.state
        self._groups.cost(4)
        self._skip = state.uc
        code = (value or 0) & 0xFFFF
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            if not self._high:
                return
            code = 0x10000 + (self._high - 0xD800) * 0x400 + code - 0xDC00
        self._high = 0
        if 0xF000 <= code < 0xF100:
            self._show(symbol_of(state.font.name, code))
        elif code not in CONTROLS:
            self._show(chr(code))

    def _number(self, value: int | None) -> bool:
        """Begin a number as it is stated for programs that do not count."""
        if self._groups.state.into is not Into.TEXT:
            return True
        self._groups.goes(Into.NUMBER)
        return False

    def _begin_instruction(self, value: int | None) -> None:
        def end(state: State) -> None:
            box = self._first if self._box == _AS_AT_FIRST else self._box
            text = fields.shown(self._instruction, None if box is None else box == 1)
            if text is not None and self._groups.state.into is Into.TEXT:
                self._show(text)
                self._sign = True

        self._instruction, self._sign = "", False
        self._box, self._first = None, 0
        self._groups.goes(Into.INSTRUCTION, end)

    def _state_of_box(self, value: int | None) -> None:
        self._box = value or 0

    def _first_state_of_box(self, value: int | None) -> None:
        self._first = value or 0

    def _result(self, value: int | None) -> bool:
        shown, self._sign = self._sign, False
        return shown

    def _deleted(self, value: int | None) -> None:
        self._groups.state.deleted = value != 0
        self.changes += value != 0

    def _revised(self, value: int | None) -> None:
        self.changes += value != 0
