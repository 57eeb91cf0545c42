"""The styles of Excel 2003 XML: number format, indentation, bold type."""

from collections.abc import Mapping

from perftable.readers.base import UnreadableFile
from perftable.readers.sheets.styles import MAX_INDENT, MAX_STYLES, TOO_MANY, Style, form_of

_NAMED = {
    "General Number": "General", "Fixed": "0.00", "Standard": "#,##0.00", "Percent": "0.00%",
    "Scientific": "0.00E+00", "Short Date": "yyyy/m/d", "Medium Date": "d-mmm-yy",
    "Long Date": 'yyyy"年"m"月"d"日"', "General Date": "yyyy/m/d h:mm", "Short Time": "h:mm",
    "Long Time": "h:mm:ss", "Currency": '"￥"#,##0.00', "Euro Currency": '"€"#,##0.00',
}  # fmt: skip
"""Formats that are called by name."""

_NOT_LEFT = ("Center", "Right", "CenterAcrossSelection", "Fill")


class Looks:
    """The styles by their ids; one that builds on another begins as that."""

    def __init__(self) -> None:
        self._stated: dict[str, dict[str, str]] = {"Default": {}}
        self._open: dict[str, str] = {}
        self._made: dict[str, Style] = {}

    def start(self, name: str, own: Mapping[str, str]) -> None:
        """Begin an element of the styles."""
        if name == "Style":
            parent = self._stated.get(own.get("Parent", "Default"), {})
            self._open = self._stated[own.get("ID", "")] = dict(parent)
            if len(self._stated) > MAX_STYLES:
                raise UnreadableFile(TOO_MANY, limit=MAX_STYLES)
        elif name == "NumberFormat":
            self._open["code"] = own.get("Format") or "General"
        elif name == "Font":
            self._open["bold"] = own.get("Bold", "0")
        elif name == "Alignment":
            aside = own.get("Horizontal") in _NOT_LEFT
            self._open["indent"] = "0" if aside else own.get("Indent", "0")

    def of(self, key: str | None) -> Style:
        """Return the style of a cell."""
        key = key if key in self._stated else "Default"
        assert key is not None
        if key not in self._made:
            stated = self._stated[key]
            code = stated.get("code", "General")
            indent = stated.get("indent", "0")
            steps = int(indent) if indent.isascii() and indent.isdecimal() else 0
            form = form_of(stated.get("bold") == "1", min(steps, MAX_INDENT))
            self._made[key] = Style(_NAMED.get(code, code), form)
        return self._made[key]
