"""The shared strings of a workbook."""

import re
from collections.abc import Mapping

from perftable.model.invisible import visible
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_CELLS, MAX_TEXT
from perftable.readers.counting import Count
from perftable.readers.word.literals import Literals, unescaped

MAX_STRINGS = MAX_CELLS
"""Shared strings of a workbook: as many as cells are read."""

_TOO_MANY = Phrase(
    "Excel 工作簿有 {limit} 个以上的不同文字，未读取；请拆分文件，或仅保留绩效目标表后重试。",
    "The Excel workbook has more than {limit} different texts and was not read; split it or keep"
    " only the performance-target table.",
)
_TOO_LONG = Phrase(
    "Excel 工作簿中有单元格超过 {limit} 字，未读取；请找到该处并缩短后重试。",
    "A cell of the Excel workbook has more than {limit} characters and was not read; find and"
    " shorten it.",
)
_ORDINARY = re.compile(
    rb'[ \t\r\n]*+<si><t(?: xml:space="preserve")?>([^<]*+)</t>(?:<phoneticPr [^<>]*/>)?</si>'
)
_RUN = re.compile(
    rb'(?>(?:<si><t(?> xml:space="preserve"|)>[^<>&\x00-\x1f]*+'
    rb"(?>(?:&(?:lt|gt|amp|quot|apos);[^<>&\x00-\x1f]*+)*)</t></si>){1,1000})"
)
_TEXT = re.compile(r"<t[^>]*+>([^<]*+)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def tidy(text: str) -> str:
    """Return a text as shown: escapes and line ends resolved, "" where it is only space."""
    if "_x" in text:
        text = _ESCAPED.sub(_character, text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "" if text.isspace() else text.rstrip("\n")


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return match[0] if 0xD800 <= code < 0xE000 else chr(code) if code else ""


class Strings:
    """Collects the shared strings in order; what explains the pronunciation is left out."""

    BEGIN = b"<never "  # the root holds the items
    ITEM = b"<si>"
    END = b"</si>"

    def __init__(self, count: Count) -> None:
        self.texts: list[str] = []
        self.inside = False
        self._count = count
        self._literals = Literals()
        self._depth = 0
        self._pieces: list[str] = []
        self._phonetic = 0
        self._shows = False

    def take(self, data: bytes, place: int) -> int:
        """Take the ordinary strings that stand at `place`; return where they end."""
        while (run := _RUN.match(data, place)) is not None and self._take_all(run[0]):
            place = run.end()
        while (match := _ORDINARY.match(data, place)) is not None:
            text = self._literals.get(match[1])
            if text is None:
                break
            self._add(text)
            place = match.end()
        return place

    def _take_all(self, run: bytes) -> bool:
        """Take strings at once where none is beyond a bound or holds what shows nothing."""
        try:
            text = run.decode()
        except UnicodeDecodeError:
            return False
        if "\ufffe" in text or "\uffff" in text or visible(text) is not text:
            return False
        texts = _TEXT.findall(text)
        if "&" in text:
            texts = [unescaped(text) for text in texts]
        lengths = [len(text) for text in texts]
        if len(self.texts) + len(texts) > MAX_STRINGS or max(lengths, default=0) > MAX_TEXT:
            return False
        self._count.text(sum(lengths))
        self.texts += map(tidy, texts)
        return True

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        name = tag.rpartition("}")[2]
        self._depth += 1
        self.inside = self._depth == 1 and name == "sst"
        if self._depth == 2:
            self._pieces.clear()
        if name == "rPh":
            self._phonetic += 1
        self._shows = name == "t" and not self._phonetic

    def end(self, tag: str) -> None:
        """End an element."""
        self._depth -= 1
        self._shows = False
        self.inside = self._depth == 1
        name = tag.rpartition("}")[2]
        if name == "rPh":
            self._phonetic -= 1
        elif name == "si" and self._depth == 1:
            self._add("".join(self._pieces))

    def data(self, text: str) -> None:
        """Take character data."""
        if self._shows:
            self._pieces.append(text)

    def close(self) -> None:
        """End the part."""

    def _add(self, text: str) -> None:
        if len(self.texts) >= MAX_STRINGS:
            raise UnreadableFile(_TOO_MANY, limit=MAX_STRINGS)
        if len(text) > MAX_TEXT:
            raise UnreadableFile(_TOO_LONG, limit=MAX_TEXT)
        self._count.text(len(text))
        self.texts.append(tidy(text))
