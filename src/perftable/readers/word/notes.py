"""Footnotes with a mark of their own: it stands in the text, and is none of it."""

from perftable.model.invisible import is_blank
from perftable.readers.word.names import Element, attr


def has_own_mark(reference: Element) -> bool:
    """Whether a reference to a footnote or an endnote is followed by its mark, typed as text."""
    return attr(reference, "customMarkFollows") not in (None, "0", "false", "off")


class Marks:
    """Tells a mark from text: it is what follows in the run of the reference.

    Where nothing follows there, it is the next run, if that looks the same or is raised.
    """

    def __init__(self) -> None:
        self._open = False
        self._waits = False
        self._found = False
        self._look: list[tuple[str, dict[str, str]]] = []

    def expect(self, properties: Element | None) -> None:
        """Note a reference with a mark of its own, in a run with these `w:rPr`."""
        self._open, self._found = True, False
        self._look = _look(properties)

    def takes(self, text: str) -> bool:
        """Return whether this text is the mark."""
        self._found = self._found or not is_blank(text)
        return self._open

    def enter(self, properties: Element | None, raised: bool) -> None:
        """Begin a run."""
        if self._waits:
            self._open = raised or _look(properties) == self._look
            self._waits = False

    def leave(self) -> None:
        """End a run."""
        if self._open:
            self._open, self._waits = False, not self._found


def _look(properties: Element | None) -> list[tuple[str, dict[str, str]]]:
    items = properties if properties is not None else ()
    return [(str(item.tag), {str(k): str(v) for k, v in item.items()}) for item in items]
