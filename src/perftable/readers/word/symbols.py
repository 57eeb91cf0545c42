"""Characters of symbol fonts as Unicode text: `w:sym`, and what is typed in such a font."""

from perftable.readers.word.names import Element, attr


def _counted(first: int, signs: str) -> dict[int, str]:
    return {first + place: sign for place, sign in enumerate(signs)}


_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x74: "◆",
    0x75: "◆", 0x76: "❖", 0x78: "☒", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA5: "◎",
    0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xFB: "✗", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
    **_counted(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
}  # fmt: skip
_WINGDINGS_2 = {
    0x2A: "□", 0x4F: "✗", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●",
    0xA2: "■", 0xA3: "□", 0xA4: "□", 0xA5: "□", 0xA6: "□",
    **_counted(0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
}  # fmt: skip
_WEBDINGS = {0x61: "√", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗"}
_SYMBOL = {
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xD6: "√", 0xA5: "∞", 0xE5: "∑",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": {},
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}
_OPEN_SYMBOL = {
    **{code: sign for code, sign in _WINGDINGS_2.items() if 0x4F <= code <= 0x54},
    **_WINGDINGS,
    **_SYMBOL,
}
"""LibreOffice writes OpenSymbol into PDFs for all of them, with the codes of the font meant."""

SYMBOL_FONTS = frozenset(n for name in _FONTS for n in (name, name.title(), name.upper()))
"""Their names as they are usually written; Word does not care for the case of letters."""

_PRIVATE = 0xF000
"""Where Word puts the 256 characters of a symbol font."""


def symbol(element: Element) -> str:
    """Return the character a `w:sym` shows; one that Unicode lacks keeps its private code."""
    try:
        code = int((attr(element, "char") or "")[:6], 16)
    except ValueError:
        return ""
    return symbol_of(attr(element, "font") or "", code)


def symbol_of(font: str, code: int) -> str:
    """Return the character a font shows for a code."""
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    name = font.lower()
    low = _low(code)
    if name in _FONTS:
        return _character(name, code) if low < 0x100 else chr(code)
    return chr(low) if 0x20 <= low < 0x7F else chr(code)


def open_symbol(code: int) -> str:
    """Return the character that OpenSymbol shows in a PDF for a code, "" where it is not known."""
    return _OPEN_SYMBOL.get(_low(code), "")


def symbol_font(name: str | None) -> str:
    """Return the name of a font of symbols as `in_symbols` knows it, "" for any other font."""
    name = (name or "").lower()
    return name if name in _FONTS else ""


def family_of_symbols(names: str) -> str:
    """Return the font of symbols that a list of font names begins with, "" for any other.

    LibreOffice numbers fonts of one name: "Wingdings 21" is the second "Wingdings 2".
    """
    first = names.partition(",")[0].strip(" \t\"'").lower()
    name = first if first in _FONTS else first.rstrip("0123456789")
    if name == "wingdings " and first[10:11] in "23":
        name = first[:11]
    return symbol_font(name.replace("opensymbol", "symbol"))


def in_symbols(text: str, ascii_font: str, other_font: str) -> str:
    """Return what a text shows whose ASCII characters, and whose others, are in these fonts.

    Chinese characters are in a font of their own.
    """
    shown = []
    for character in text:
        code = ord(character)
        font = ascii_font if code < 0x80 else other_font
        typed = font and 0x20 < _low(code) < 0x100
        shown.append(_character(font, code) if typed else character)
    return "".join(shown)


def typed_symbols(text: str, font: str) -> str:
    """Return what a text shows in a font of symbols: its ASCII and its private characters."""
    return "".join(
        symbol_of(font, ord(char)) if "\uf000" <= char <= "\uf0ff" else in_symbols(char, font, "")
        for char in text
    )


def _low(code: int) -> int:
    return code - _PRIVATE if _PRIVATE <= code <= _PRIVATE + 0xFF else code


def _character(font: str, code: int) -> str:
    """Return what a font shows there. Only the font Symbol has letters and digits as they are."""
    low = _low(code)
    known = _FONTS[font].get(low)
    if known is not None:
        return known
    return chr(low) if font == "symbol" and 0x20 <= low < 0x7F else chr(_PRIVATE + low)
