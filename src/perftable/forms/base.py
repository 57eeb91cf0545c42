"""What a family of forms is: a folder beside this file that exports `FAMILY`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from perftable.model.amount import Unit
from perftable.model.document import Section, UnreadTable
from perftable.model.form import Form
from perftable.model.grid import Grid, Paragraph
from perftable.model.phrase import Phrase

Block = Paragraph | Grid

CERTAIN = 1.0
ENOUGH = 0.5
"""From this score on, a family's claim holds."""


class Given(NamedTuple):
    """What a family is told beside the blocks: the unit of amounts where a document states none."""

    default_unit: Unit = "万元"


class Family(Protocol):
    """A family of forms: which tables are its own, and what they hold.

    It imports what it needs when it is asked: most documents hold forms of one family only.
    """

    name: str

    @property
    def label(self) -> Phrase:
        """What a form of it is called."""
        ...

    @property
    def form(self) -> type[Form]:
        """Its class of forms."""
        ...

    def claim(self, grid: Grid) -> float:
        """Return how certain a table is one of this family: 0 no, 1 certain."""
        ...

    def read(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], given: Given
    ) -> Iterator[Form]:
        """Yield the forms of the blocks that are `mine` (True by index), in their order.

        A block that no family claimed is in `mine` with False: it may go on with a form above it.
        """
        ...

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """Return the narrative sections that belong to such forms; most families have none."""
        ...

    def aside(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], formed: bool
    ) -> tuple[UnreadTable, ...]:
        """Return what the family knows, names and does not judge; most families know nothing such.

        `formed` tells whether any form was read.
        """
        ...
