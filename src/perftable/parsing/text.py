"""Cell text without the spacing that carries no meaning."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_DIGIT = re.compile("[0-9]")
_EMPTY_MARK = re.compile(r"[-—–―─－/／\\…]{1,12}|\*|＊|\.{3,6}|无")


def clean(text: str) -> str:
    """Return `text` without outer spacing, blank lines and invisible characters.

    What is inside a line is never changed; lines stay apart by "\n".
    """
    text = text.strip()
    if text.isascii() and "\n" not in text:
        return text
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    if "\n" in text:
        lines = (line.strip() for line in text.split("\n"))
        text = "\n".join(line for line in lines if line)
    return text


def statement(text: str) -> str:
    """Return the cleaned text, "" where it is only a mark for "nothing" (— / … * 无)."""
    text = clean(text)
    return "" if len(text) < 13 and _EMPTY_MARK.fullmatch(text) else text


def hides_digits(text: str) -> bool:
    """Whether a mark stands there that compatibility form would make digits of: ③ ³ ⒉ ½."""
    return not text.isascii() and any(
        not char.isascii()
        and not char.isdecimal()
        and _DIGIT.search(unicodedata.normalize("NFKC", char))
        for char in text
    )


@lru_cache(maxsize=4096)
def squeeze(text: str) -> str:
    """Return `text` in compatibility form without any spacing, to compare headers and labels."""
    return "".join(unicodedata.normalize("NFKC", text[:200]).translate(_INVISIBLE).split())


def indentation(text: str) -> float:
    """Return the typed indentation before the text, in full-width characters."""
    width = 0.0
    for char in text:
        if char == "\u3000":
            width += 1
        elif char == "\t":
            width += 2
        elif char in " \u00a0\u2002\u2003":
            width += 0.5
        elif char != "\n":
            break
    return width
