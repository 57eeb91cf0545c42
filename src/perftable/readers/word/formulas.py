"""Formulas of Office (`m:oMath`) on one line: what stands between the texts of their parts."""

from perftable.readers.word.names import Element, child

HEIGHTS = {"m:sup": 1, "m:sub": -1}
"""Parts that stand above or below the line."""


def sign_before(kind: str, part: Element, line: str) -> str:
    """Return what a part of a formula is read with before it; `line` stands to its left.

    1½ is "1 1/2", for it is not 11/2.
    """
    if kind == "m:num":
        return " " if line[-1:].isdigit() else ""
    if kind == "m:d":
        return _delimiter(part, "m:begChr", "(")
    return {"m:den": "/", "m:rad": "√"}.get(kind, "")


def sign_behind(kind: str, part: Element) -> str:
    """Return what it is read with behind it."""
    return _delimiter(part, "m:endChr", ")") if kind == "m:d" else ""


def _delimiter(part: Element, kind: str, usual: str) -> str:
    stated = child(child(part, "m:dPr"), kind)
    return usual if stated is None else next(map(str, stated.values()), "")
