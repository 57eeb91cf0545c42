"""The fields that are open while a text is read: what shows is the result, not the instruction."""

from perftable.readers import fields

MAX_FIELDS = 50
"""Fields inside one another; Word allows 20."""


class _Field:
    """A field: its instruction, whether its result has begun, whether that shows anything.

    `ticked` is what is kept beside that of a box.
    """

    __slots__ = ("instruction", "result", "shows", "ticked")

    def __init__(self) -> None:
        self.ticked: bool | None = None
        self.instruction = ""
        self.result = False
        self.shows = False


class OpenFields:
    """The open fields, the innermost last."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._deeper = 0  # fields in too many others, which are passed over

    def begin(self) -> None:
        """Begin a field."""
        if len(self._open) < MAX_FIELDS:
            self._open.append(_Field())
        else:
            self._deeper += 1

    def separate(self) -> None:
        """Begin the result of the innermost field."""
        if self._open and not self._deeper:
            self._open[-1].result = True

    def end(self) -> str:
        """End the innermost field; return what it shows, having no result."""
        if self._deeper or not self._open:
            self._deeper = max(self._deeper - 1, 0)
            return ""
        field = self._open.pop()
        return "" if field.shows else fields.shown(field.instruction, field.ticked) or ""

    def tick(self, ticked: bool | None) -> None:
        """Note whether the innermost field is a box that is ticked; None where it is no box."""
        if self._open and not self._deeper:
            self._open[-1].ticked = ticked

    def clear(self) -> None:
        """End all of them."""
        self._open.clear()
        self._deeper = 0

    def shows(self, text: str) -> bool:
        """Tell whether a text shows here; one that does not is part of an instruction."""
        if not self._open:
            return True
        if self._deeper:
            return False
        if all(field.result for field in self._open):
            for field in self._open:
                field.shows = True
            return True
        last = self._open[-1]
        if len(last.instruction) < fields.MAX_INSTRUCTION:
            last.instruction += text
        return False
