"""Characters that a terminal obeys instead of showing them."""

from perftable.model.lazy import lazy_pattern

UNSEEN = lazy_pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls but for tab and line feed, and marks that turn the direction of what follows."""


def in_json(text: str) -> str:
    r"""Return JSON text with such characters as `\u009b`: every parser reads the same value."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
