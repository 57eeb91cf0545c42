"""Page headers and footers: most say nothing that is read, which is told by their bytes."""

from perftable.model.lazy import lazy_pattern

MAX_BOXES = 20
"""Text boxes of one that is not looked at: fewer than may be inside one another."""

# What their readers take or refuse, under any prefix; and what is in two bytes a character.
_SAYS = lazy_pattern(rb"[<:](?:tbl|altChunk|subDoc)[ \t\r\n/>]|\0")
_BOX = lazy_pattern(rb"[<:]txbxContent[ \t\r\n/>]")


def may_say(part: bytes) -> bool:
    """Whether one may hold a table, or what stands for another file; its paragraphs are not read."""
    return _SAYS.search(part) is not None or len(_BOX.findall(part)) > 2 * MAX_BOXES
