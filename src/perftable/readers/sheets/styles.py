"""The cell styles of a workbook: number format, indentation, bold type."""

from collections.abc import Mapping

from perftable.model.grid import PLAIN, Format
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.sheets.format_codes import BUILT_IN, LOCAL
from perftable.readers.sheets.number_formats import number_shown, text_shown

MAX_STYLES = 65_536
"""Cell styles, fonts or formats of a workbook; Excel writes up to 65,490."""

MAX_KEPT = 5000
"""Numbers of one style whose text is kept."""

MAX_INDENT = 250
"""Steps of indentation; Excel knows as many."""

TOO_MANY = Phrase(
    "Excel 工作簿有 {limit} 个以上的单元格样式，未读取；请将表格复制到新工作簿后重试。",
    "The Excel workbook has more than {limit} cell styles and was not read; copy the table into a"
    " new workbook.",
)


_NOT_LEFT = frozenset(("center", "right", "centerContinuous", "fill"))


class Style:
    """How cells of one style show a value; `form` is the format of those that show something.

    `plain_text` says that texts are shown as they are.
    """

    __slots__ = ("_1904", "_kept", "code", "form", "plain_text")

    def __init__(
        self, code: str = "General", form: Format = PLAIN, since_1904: bool = False
    ) -> None:
        self.code = code
        self.form = form
        self._1904 = since_1904
        self._kept: dict[bytes, str] = {}
        self.plain_text = text_shown("a", code) == "a"

    def number(self, raw: bytes) -> str:
        """Return a number as shown."""
        text = self._kept.get(raw)
        if text is None:
            if len(self._kept) >= MAX_KEPT:
                self._kept.clear()
            text = self._kept[raw] = number_shown(
                raw.decode("utf-8", "replace"), self.code, self._1904
            )
        return text

    def text(self, text: str) -> str:
        """Return a text as shown."""
        return text if self.plain_text else text_shown(text, self.code)


def code_of(number: int, stated: Mapping[int, str]) -> str:
    """Return the code of a number format by its id."""
    if number in LOCAL or number not in stated:
        return BUILT_IN.get(number, "General")
    return stated[number]


def form_of(bold: bool, indent: int) -> Format:
    """Return the format of a cell; a step of indentation counts as one character."""
    return Format(indent=float(indent), bold=bold) if bold or indent else PLAIN


class Styles:
    """Listens to the styles part; `all` are its cell styles by index."""

    def __init__(self, since_1904: bool = False) -> None:
        self.all: list[Style] = []
        self._1904 = since_1904
        self._codes: dict[int, str] = {}
        self._bold: list[bool] = []
        self._path: list[str] = []
        self._xf: tuple[int, int] = (0, 0)
        self._indent = 0
        self._made: dict[tuple[str, Format], Style] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        name = tag.rpartition("}")[2]
        place = self._path[1] if len(self._path) > 1 else ""
        self._path.append(name)
        if place == "numFmts" and name == "numFmt":
            self._codes[_integer(attributes.get("numFmtId"))] = (
                attributes.get("formatCode") or "General"
            )
            self._require(len(self._codes))
        elif place == "fonts" and name == "font":
            self._bold.append(False)
            self._require(len(self._bold))
        elif place == "fonts" and name == "b" and self._bold:
            self._bold[-1] = attributes.get("val") not in ("0", "false", "off")
        elif place == "cellXfs" and name == "xf":
            self._xf = _integer(attributes.get("numFmtId")), _integer(attributes.get("fontId"))
            self._indent = 0
            self._require(len(self.all) + 1)
        elif place == "cellXfs" and name == "alignment":
            aside = attributes.get("horizontal") in _NOT_LEFT
            self._indent = 0 if aside else min(_integer(attributes.get("indent")), MAX_INDENT)

    def end(self, tag: str) -> None:
        """End an element."""
        name = self._path.pop()
        if name == "xf" and self._path[-1:] == ["cellXfs"]:
            number, font = self._xf
            bold = font < len(self._bold) and self._bold[font]
            key = code_of(number, self._codes), form_of(bold, self._indent)
            if key not in self._made:
                self._made[key] = Style(*key, self._1904)
            self.all.append(self._made[key])

    def data(self, text: str) -> None:
        """Take character data, of which styles have none."""

    def close(self) -> None:
        """End the part."""

    @staticmethod
    def _require(count: int) -> None:
        if count > MAX_STYLES:
            raise UnreadableFile(TOO_MANY, limit=MAX_STYLES)


def _integer(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
