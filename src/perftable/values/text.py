"""Cell text without the spacing that carries no meaning."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from perftable.model.invisible import HIDDEN, is_invisible, visible
from perftable.model.lazy import lazy_pattern

_WIDTHS = {"\u3000": 1.0, "\u2001": 1.0, "\u2003": 1.0, "\t": 2.0} | dict.fromkeys(
    " \u00a0\u2000\u2002\u2007", 0.5
)
"""Spaces that indent, in full-width characters."""
_DIGIT = lazy_pattern("[0-9]")
_MARKS = frozenset("-—–―─－/／\\…*＊.无")
"""Quickly tells what is no such mark."""
_EMPTY_MARK = lazy_pattern(r"[-—–―─－/／\\…]{1,12}|\*|＊|\.{3,6}|无")


def clean(text: str) -> str:
    """Return `text` without outer spacing, blank lines and invisible characters.

    What is inside a line is never changed; lines stay apart by "\n".
    """
    text = text.strip()
    if not text.isascii() and HIDDEN.search(text) is not None:
        text = visible(text).strip()
    if "\n" in text:
        lines = (line.strip() for line in text.split("\n"))
        text = "\n".join(line for line in lines if line)
    return text


def cleaner(texts: Iterable[str]) -> Callable[[str], str]:
    """Return what cleans each of these texts; stripping does where none holds what else must go."""
    said = "".join(texts).replace("\u3000", "")
    plain = said.isascii() or HIDDEN.search(said) is None
    return str.strip if plain and said.isprintable() else clean


def statement(text: str) -> str:
    """Return the cleaned text, "" where it is only a mark for "nothing" (— / … * 无)."""
    text = clean(text)
    return "" if text and is_mark(text) else text


def is_mark(text: str) -> bool:
    """Whether a cleaned text, which is not empty, is only a mark for "nothing"."""
    return text[0] in _MARKS and _EMPTY_MARK.fullmatch(text) is not None


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
    return "".join(visible(unicodedata.normalize("NFKC", text[:200])).split())


def indentation(text: str) -> float:
    """Return the typed indentation before the text, in full-width characters.

    Invisible characters before and in it are no text and have no width.
    """
    if "\u3165" <= text[:1] <= "\ufdff":  # nearly every text begins with such a letter
        return 0.0
    width = 0.0
    for char in text:
        if char in _WIDTHS:
            width += _WIDTHS[char]
        elif char != "\n" and not is_invisible(char):
            break
    return width


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same in that form; two that begin with different ideographs never are."""
    first, second = one[:1], other[:1]
    if first != second and "一" <= first <= "鿿" and "一" <= second <= "鿿":
        return False
    return one == other or same(one) == same(other)


@lru_cache(maxsize=8192)
def same(text: str) -> str:
    """Return `text` in the form in which two texts are the same: no spacing, no closing mark."""
    return "".join(unicodedata.normalize("NFKC", text).split()).rstrip("。.;,，；")
