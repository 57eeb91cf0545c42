"""What several rules ask of a document's wording and parts."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from perftable.model.document import Document
from perftable.model.duty import Activity, Duty
from perftable.model.scale import RatingScale


@lru_cache(maxsize=8192)
def same(text: str) -> str:
    """Return `text` in the form in which two texts are the same: no spacing, no closing mark."""
    return "".join(unicodedata.normalize("NFKC", text).split()).rstrip("。.;,，；")


def entries(document: Document) -> Iterator[Duty | Activity]:
    """Yield every duty and activity."""
    yield from document.duties
    for _, activity in document.activities:
        yield activity


def scales(document: Document) -> Iterator[RatingScale]:
    """Yield every activity's scales that state anything."""
    for _, activity in document.activities:
        for indicator in activity.indicators:
            if indicator.scale is not None:
                yield indicator.scale
