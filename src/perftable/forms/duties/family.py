"""The family as the registry knows it."""

from collections.abc import Iterator, Mapping, Sequence

from perftable.forms.base import CERTAIN, Block, Family, Given
from perftable.forms.duties.header import Header, header_of
from perftable.model.document import Section, UnreadTable
from perftable.model.form import Form
from perftable.model.grid import Grid
from perftable.model.phrase import Phrase


class Duties:
    """Tables of duties and activities, told by their header."""

    name = "duties"

    @property
    def label(self) -> Phrase:
        """What such a table is called."""
        return self.form.LABEL

    @property
    def form(self) -> type[Form]:
        """The class of such tables."""
        from perftable.forms.duties.records import DutyForm

        return DutyForm

    def claim(self, grid: Grid) -> float:
        """Return 1 where the header is one of such a table; 0 where it names national classes."""
        header = header_of(grid)
        if header is None or ("name" not in header.columns and _has_classes(header)):
            return 0.0
        return CERTAIN

    def read(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], given: Given
    ) -> Iterator[Form]:
        """Yield the tables, joined where a page break cut them."""
        from perftable.forms.duties.reading import read_forms

        return read_forms(blocks, mine, given)

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """Return the goals, duty categories and safeguards around the table."""
        from perftable.forms.duties.sections import read_sections

        return read_sections(blocks)

    def aside(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], formed: bool
    ) -> tuple[UnreadTable, ...]:
        """Return nothing: what is not read is no such table."""
        return ()


_CLASSES = ("一级指标", "二级指标", "绩效指标分类", "指标类型", "指标类别")
"""Columns of the national forms, whose values may stand below tiers as well."""


def _has_classes(header: Header) -> bool:
    return any(text.startswith(_CLASSES) for texts in header.labels for text in texts)


FAMILY: Family = Duties()
