"""Characters that stand in a text and show nothing: nobody knows of them who reads it."""

from perftable.model.lazy import lazy_pattern

# Control characters of no meaning, joiners, marks of direction, variation selectors and tags ...
_NOTHING = (
    "\x80-\x84\x86-\x9f\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# ... and letters and signs that are blank, but have a width.
_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
HIDDEN = lazy_pattern(f"[{_NOTHING}{_BLANK}]")
"""One of these characters."""
_WIDE = lazy_pattern(f"[{_BLANK}]")


def visible(text: str) -> str:
    """Return `text` without its invisible characters; one that has a width becomes a space."""
    if text.isascii() or HIDDEN.search(text) is None:
        return text
    return HIDDEN.sub("", _WIDE.sub(" ", text))


def is_invisible(character: str) -> bool:
    """Whether this character shows nothing; spaces are none of them."""
    return HIDDEN.match(character) is not None


def is_blank(text: str) -> bool:
    """Whether a text shows nothing but spaces."""
    text = text.strip()
    if not text:
        return True
    first = text[0]
    if "!" <= first <= "~" or "\u3165" <= first <= "\ufdff":  # nearly every text
        return False
    return not visible(text).strip()
