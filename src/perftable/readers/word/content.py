"""What belongs to the whole of a document, by whichever path its parts are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perftable.model.grid import Row
    from perftable.readers.word.numbering import Numbering
    from perftable.readers.word.styles import Styles
    from perftable.readers.word.watch import Watch


class Content:
    """Styles and lists, and what is found beside the text.

    `nested` holds the rows of tables inside cells and text boxes; `changes` counts tracked changes;
    `watch` is told which elements rows and paragraphs come from; `parts` are the names of those
    that the document refers to, by the ids of these relationships.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        watch: Watch | None = None,
        parts: Mapping[str, str] | None = None,
    ) -> None:
        self.styles = styles
        self.numbering = numbering
        self.watch = watch
        self.parts = parts or {}
        self.nested: list[list[Row]] = []
        self.changes = 0
