"""A part that is edited in place: all bytes that are not edited stay as they are."""

from perftable.annotating.tags import Tag
from perftable.readers.word.prolog import examine


class Part:
    """A part's bytes, and the edits to make. `width` is how many bytes an ASCII character has."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        declared = examine(data)
        self._encoding = "utf-8" if declared in (b"", b"utf-8", b"utf8") else "ascii"
        self.width = 1
        if declared == b"utf-16":
            little = data.startswith((b"\xff\xfe", b"<\0"))
            self._encoding, self.width = "utf-16-le" if little else "utf-16-be", 2
        self._edits: list[tuple[int, int, str]] = []

    def insert(self, place: int, text: str) -> None:
        """Add a text; several at one place stand in the order in which they are added."""
        self._edits.append((place, place, text))

    def remove(self, tag: Tag) -> None:
        """Take out an element."""
        self._edits.append((tag.begin, tag.end, ""))

    def fill(self, tag: Tag, text: str) -> None:
        """Add a text at the end of an element; one without an end tag, once at most, is given it."""
        if tag.empty:
            self._edits.append((tag.end - 2 * self.width, tag.end, f">{text}</{tag.name}>"))
        else:
            self.insert(tag.close, text)

    def result(self) -> bytes:
        """Return the edited part; what an old encoding lacks is written as a reference."""
        pieces: list[bytes] = []
        place = 0
        for begin, end, text in sorted(self._edits, key=lambda edit: edit[:2]):
            if begin < place:  # inside what is taken out
                continue
            pieces += (self.data[place:begin], text.encode(self._encoding, "xmlcharrefreplace"))
            place = end
        return b"".join((*pieces, self.data[place:]))

    def length(self, text: str) -> int:
        """Return how many bytes the text has in this part."""
        return len(text.encode(self._encoding, "xmlcharrefreplace"))
