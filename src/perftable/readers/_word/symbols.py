"""Symbol-font characters (`w:sym`) as Unicode text."""

from perftable.readers._word.names import Element, attr

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x9F: "•", 0xA8: "□",
    0xD8: "➢", 0xFB: "✗", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0xA3: "□"}
_SYMBOL = {
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xD6: "√", 0xA5: "∞", 0xE5: "∑",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(element: Element) -> str:
    """Return the character a `w:sym` shows; one that Unicode lacks keeps its private code."""
    try:
        code = int((attr(element, "char") or "")[:6], 16)
    except ValueError:
        return ""
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    known = _FONTS.get((attr(element, "font") or "").lower(), {}).get(low)
    if known is not None:
        return known
    if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    return chr(low) if 0x20 <= low < 0x7F else chr(code)
