"""Character data of an XML part in UTF-8 → text, where no parser is needed to read it."""

import re

from perftable.model.invisible import is_blank

MAX_KEPT = 20_000
"""Texts kept, so that equal ones are one string in memory."""

MAX_LENGTH = 64
"""Bytes of a text that is kept."""

# What XML forbids in text, what it would read otherwise, and references that need the parser.
_ODD = re.compile(rb"[<>\x00-\x1f]|\xef\xbf[\xbe\xbf]|&(?!(?:lt|gt|amp|quot|apos);)")
_HIDING = frozenset(bytes([first]) for first in b" \xc2\xcd\xd8\xe1\xe2\xe3\xef\xf0\xf3")
"""First bytes of spaces and of invisible characters; ordinary Chinese ones begin otherwise."""

_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


class Literals:
    """Reads character data and remembers what is short."""

    def __init__(self) -> None:
        self._known: dict[bytes, str] = {}

    def get(self, raw: bytes) -> str | None:
        """Return the text of these bytes; None for what only the parser can judge."""
        text = self._known.get(raw)
        if text is None:
            text = literal(raw)
            if text is not None and len(raw) <= MAX_LENGTH:
                if len(self._known) >= MAX_KEPT:
                    self._known.clear()
                self._known[raw] = text
        return text


def literal(raw: bytes) -> str | None:
    """Return the text of these bytes; None for what only the parser can judge."""
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return None
    if not text.isprintable() or b"&" in raw or b">" in raw or b"<" in raw:
        if _ODD.search(raw) is not None:
            return None
        text = unescaped(text)
    if raw[:1] in _HIDING and not "\u3165" <= text[-1] <= "\ufdff" and is_blank(text):
        return text if text.isspace() else None  # what shows nothing only the careful path knows
    return text


def unescaped(text: str) -> str:
    """Return text with the references that XML knows by name resolved."""
    if "&" in text:
        for entity, character in _ENTITIES:
            text = text.replace(entity, character)
    return text
