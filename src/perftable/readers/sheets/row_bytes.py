"""Ordinary rows of a worksheet part, read from their bytes without a parser."""

import re
from collections.abc import Sequence
from itertools import pairwise

from perftable.model.grid import PLAIN, Format
from perftable.readers.sheets.addresses import COLUMNS
from perftable.readers.sheets.strings import tidy
from perftable.readers.sheets.styles import Style
from perftable.readers.sheets.values import Given, said
from perftable.readers.word.literals import Literals

_CONTENT = (
    rb'(?> t="(n|str|b|e|inlineStr)"|)(?:/>|>(?>(<f[^>]*+(?:(?<=/)>|>[^<]*+</f>))|)'
    rb'(?><v>([^<]*+)</v>|<v ?/>|<is><t(?> xml:space="preserve"|)>([^<]*+)</t></is>|)</c>)'
)
_OTHER = re.compile(_CONTENT).fullmatch
_CELLS = re.compile(
    rb'<c r="([A-Z]{1,2}+)\d{1,7}+"(?> s="(\d{1,5}+)"|)'
    rb'(?: t="s"><v>(\d{1,7}+)</v></c>|(?> t="n"|)(?:/>|><v>([\d.eE+-]++)</v></c>)'
    rb"|(" + re.sub(rb"\((?!\?)", rb"(?:", _CONTENT) + rb"))"
).split
"""What stands between cells; then column, style, shared string, number, other content of each."""

_FIRST = list(COLUMNS)


Line = tuple[int, list[str], dict[int, Format], list[str]]
"""A row: how many cells it has, what they show, those of formulas without a stored value."""


def ordinary(number: int, body: bytes, given: Given, literals: Literals) -> Line | None:
    """Return what a row shows, None where only the parser can tell; `body` is between its tags."""
    parts = _CELLS(body)
    if any(parts[::6]):
        return None
    columns, styles, shared = parts[1::6], parts[2::6], parts[3::6]
    values, others = parts[4::6], parts[5::6]
    looks, strings = given.looks, given.strings
    formats: dict[int, Format] = {}
    unknown: list[str] = []
    try:
        places = _places(columns)
        texts = [
            strings[int(index)] if index else looks[style].number(value) if value else ""
            for style, index, value in zip(styles, shared, values, strict=True)
        ]
        if any(others):
            for at, other in enumerate(others):
                if other:
                    shown = _other(other, looks[styles[at]], given, literals)
                    texts[at] = shown or ""
                    if shown is None:
                        unknown.append(f"{columns[at].decode()}{number}")
        if not given.plain.issuperset(styles):
            for at, style in enumerate(styles):
                look = looks[style]
                if shared[at]:
                    texts[at] = look.text(texts[at])
                if texts[at] and look.form is not PLAIN:
                    formats[places[at]] = look.form
    except LookupError:  # a string that is not there, a column too far, odd characters
        return None
    if columns and places[-1] >= len(columns):
        texts = _spread(texts, places)
    return len(columns), texts, formats, unknown


def _places(columns: Sequence[bytes]) -> Sequence[int]:
    """Return the columns of cells by their letters. Raises `LookupError` where they do not ascend."""
    if columns == _FIRST[: len(columns)]:
        return range(len(columns))
    places = [COLUMNS[column] for column in columns]
    if any(left >= right for left, right in pairwise(places)):
        raise LookupError
    return places


def _spread(texts: list[str], places: Sequence[int]) -> list[str]:
    """Return the texts with empty ones where no cell stands."""
    spread = [""] * (places[-1] + 1)
    for at, text in zip(places, texts, strict=True):
        spread[at] = text
    return spread


def _other(content: bytes, look: Style, given: Given, literals: Literals) -> str | None:
    """Return what a cell shows that is neither a shared string nor a number; None: not known."""
    match = _OTHER(content)
    assert match is not None
    kind, formula, value, inline = match.groups()
    if inline:
        return look.text(tidy(_literal(inline, literals)))
    text = _literal(value, literals) if value else ""
    if kind not in (None, b"n"):
        return said(kind.decode(), text, look)
    number = text.strip()
    if formula and (not number or (text == "0" and given.recounts)):
        return None
    return look.number(number.encode()) if number else ""


def _literal(raw: bytes, literals: Literals) -> str:
    text = literals.get(raw)
    if text is None:
        raise LookupError
    return text
