"""Where the keys of a configuration file stand."""

import tomllib
from collections.abc import Iterator, Sequence

from perftable.config.tokens import Token, tokens

Place = tuple[str | int, ...]
"""Keys, and numbers (from 0) in lists: ("waivers", 1, "reason")."""


def line_of(text: str, place: Sequence[str | int]) -> int:
    """Return the line, from 1, of what stands at `place`; of what it stands in where it is missing.

    `text` is TOML without fault.
    """
    lines: dict[Place, int] = {}
    for found, line in _places(text):
        lines.setdefault(found, line)
    wanted = tuple(place)
    while wanted and wanted not in lines:
        wanted = wanted[:-1]
    return lines.get(wanted, 1)


def _places(text: str) -> Iterator[tuple[Place, int]]:
    signs = _Signs(text)
    table: Place = ()
    counts: dict[Place, int] = {}
    while (token := signs.next()) is not None:
        if token.text == "[":
            many = signs.take("[")
            table = _inside(signs.key(), counts)
            if many:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            signs.take("]")
            signs.take("]")
            yield from ((table[:end], token.line) for end in range(1, len(table) + 1))
        elif token.kind in ("word", "text"):
            signs.back(token)
            yield from _pair(signs, table)


def _inside(keys: Sequence[str], counts: dict[Place, int]) -> Place:
    """Return the place of a table's name: in a list of tables, the last one is meant."""
    place: Place = ()
    for key in keys:
        if place in counts:
            place = (*place, counts[place])
        place = (*place, key)
    return place


def _pair(signs: "_Signs", table: Place) -> Iterator[tuple[Place, int]]:
    """Yield the places of a key and of all that its value holds."""
    line = signs.line
    place = table
    for key in signs.key():
        place = (*place, key)
        yield place, line
    signs.take("=")
    yield from _value(signs, place)


def _value(signs: "_Signs", place: Place) -> Iterator[tuple[Place, int]]:
    if signs.take("["):
        number = 0
        while not signs.take("]", across=True) and not signs.ended:
            yield (*place, number), signs.line
            yield from _value(signs, (*place, number))
            signs.take(",", across=True)
            number += 1
    elif signs.take("{"):
        while not signs.take("}", across=True) and not signs.ended:
            yield from _pair(signs, place)
            signs.take(",", across=True)
    else:
        signs.plain()


class _Signs:
    """The signs of a text, one after the other."""

    def __init__(self, text: str) -> None:
        self._tokens = tokens(text)
        self._ahead: Token | None = None
        self.ended = False
        self.line = 1

    def next(self) -> Token | None:
        """Return the next sign, None at the end."""
        token, self._ahead = self._ahead or next(self._tokens, None), None
        self.ended = token is None
        return token

    def back(self, token: Token | None) -> None:
        """Put a sign back, and remember its line."""
        self._ahead = token
        if token is not None:
            self.line = token.line

    def take(self, mark: str, *, across: bool = False) -> bool:
        """Go over the sign `mark` if it comes next (`across` ends of lines), and say so."""
        token = self.next()
        while across and token is not None and token.kind == "newline":
            token = self.next()
        if token is not None and token.kind == "mark" and token.text == mark:
            return True
        self.back(token)
        return False

    def key(self) -> list[str]:
        """Go over a key, and return its parts."""
        parts: list[str] = []
        while (token := self.next()) is not None and token.kind in ("word", "text"):
            parts.append(token.text if token.kind == "word" else _unquoted(token.text))
            if not self.take("."):
                return parts
        self.back(token)
        return parts

    def plain(self) -> None:
        """Go over a value that holds no others: a text, or a number or date of words and dots."""
        while (token := self.next()) is not None and (
            token.kind in ("word", "text") or token.text == "."
        ):
            pass
        self.back(token)


def _unquoted(text: str) -> str:
    key: str = tomllib.loads(f"key = {text}")["key"]
    return key
