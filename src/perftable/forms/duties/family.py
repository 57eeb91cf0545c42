"""The family as the registry knows it."""

from collections.abc import Iterator, Mapping, Sequence

from perftable.forms.base import CERTAIN, Block, Family, Given
from perftable.forms.duties.header import find_header
from perftable.forms.duties.reading import read_forms
from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.sections import read_sections
from perftable.model.document import Section
from perftable.model.form import Form
from perftable.model.grid import Grid
from perftable.model.phrase import Phrase


class Duties:
    """Tables of duties and activities, told by their header."""

    name = "duties"
    label = Phrase("职责活动绩效目标表", "duties and activities")
    form: type[Form] = DutyForm

    def claim(self, grid: Grid) -> float:
        """Return 1 where the header is one of such a table."""
        return CERTAIN if find_header(grid.rows) else 0.0

    def read(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], given: Given
    ) -> Iterator[Form]:
        """Yield the tables, joined where a page break cut them."""
        return read_forms(blocks, mine, given)

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """Return the goals, duty categories and safeguards around the table."""
        return read_sections(blocks)


FAMILY: Family = Duties()
