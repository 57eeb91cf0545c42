"""The annotations of the pages of a PDF: ours of an earlier run out, new ones in, others' stay."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from perftable.annotating.comments import AUTHOR
from perftable.annotating.remarks import Note, harmless
from perftable.model.finding import Severity
from perftable.readers.drawn.geometry import Rect

_OURS = "perftable-"
"""How the names of our annotations begin, whosever name they bear."""

_NAME = 60
"""Characters of an author's name."""

_PRINTED = 4
"""The flag of an annotation that is on paper also."""

_COLOURS: Mapping[Severity | None, Sequence[float]] = {
    None: (0.75, 0.9, 0.75), "error": (1, 0.72, 0.72), "warning": (1, 0.9, 0.6), "note": (0.75, 0.87, 1),
}  # fmt: skip
"""Light enough for the text to be read through them."""

_ABOUT = ("/IRT", "/Parent")
"""What an answer to an annotation, and its window, say of it."""


def without_ours(annotations: Iterable[Any]) -> tuple[list[Any], int]:
    """Return a page's annotations but for ours and what hangs on them; and how many of ours."""
    kept, gone = [], set()
    for item in annotations:
        if _is_ours(item.get_object()):
            gone.add(_key(item))
        else:
            kept.append(item)
    if not gone:
        return kept, 0
    left = [item for item in kept if not _hangs_on(item.get_object(), gone)]
    return left, len(gone)


def highlight(
    page: IndirectObject, rect: Rect, notes: Sequence[Note], name: str, when: datetime, author: str
) -> DictionaryObject:
    """Return the annotation that colours an area and says what the notes say."""
    left, bottom, right, top = rect
    lines = [line for note in notes for line in (note.heading, *note.lines)]
    date = TextStringObject(when.strftime("D:%Y%m%d%H%M%S"))
    entries: dict[str, Any] = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/Highlight"),
        "/P": page,
        "/Rect": _floats(rect),
        "/QuadPoints": _floats((left, top, right, top, left, bottom, right, bottom)),
        "/Contents": TextStringObject("\n".join(map(harmless, lines))),
        "/T": TextStringObject(harmless(author[:_NAME]).strip() or AUTHOR),
        "/NM": TextStringObject(_OURS + name),
        "/CreationDate": date,
        "/M": date,
        "/C": _floats(_COLOURS[notes[0].severity]),
        "/F": NumberObject(_PRINTED),
    }
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def _is_ours(annotation: Any) -> bool:
    if not isinstance(annotation, DictionaryObject):
        return False
    return annotation.get("/T") == AUTHOR or str(annotation.get("/NM", "")).startswith(_OURS)


def _hangs_on(annotation: Any, keys: set[object]) -> bool:
    return isinstance(annotation, DictionaryObject) and any(
        _key(annotation.raw_get(name)) in keys for name in _ABOUT if name in annotation
    )


def _key(item: Any) -> object:
    return (item.idnum, item.generation) if isinstance(item, IndirectObject) else id(item)


def _floats(numbers: Iterable[float]) -> ArrayObject:
    return ArrayObject(FloatObject(round(number, 3)) for number in numbers)
