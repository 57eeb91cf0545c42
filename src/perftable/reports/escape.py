"""Text of a document, made harmless for a terminal."""

import unicodedata


def plain(text: str, limit: int = 40) -> str:
    """Return one line of at most `limit` characters without control or direction characters."""
    shown = "".join(
        " " if char.isspace() else char
        for char in text[: limit * 4]
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    shown = " ".join(shown.split())
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
