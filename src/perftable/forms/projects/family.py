"""The family as the registry knows it."""

from collections.abc import Iterator, Mapping, Sequence

from perftable.forms.base import Block, Family, Given
from perftable.model.document import Section, UnreadTable
from perftable.model.form import Form
from perftable.model.grid import Grid
from perftable.model.phrase import Phrase


class Projects:
    """Forms of projects, departments and transfers, told by the header of their indicators."""

    name = "projects"

    @property
    def label(self) -> Phrase:
        """What such a form is called."""
        return self.form.LABEL

    @property
    def form(self) -> type[Form]:
        """The class of such forms."""
        from perftable.forms.projects.records.form import ProjectForm

        return ProjectForm

    def claim(self, grid: Grid) -> float:
        """Return 1 where classes, names and values are headed, less where one of them is lacking."""
        from perftable.forms.projects.sheets.claim import claim

        return claim(grid)

    def read(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], given: Given
    ) -> Iterator[Form]:
        """Yield the forms; parts of one (head, funds) that nobody claims are read with it."""
        from perftable.forms.projects.reading import read_forms

        yield from read_forms(blocks, given.default_unit, _others(blocks, mine)).forms

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """Return nothing: what such a form says stands in its table."""
        return ()

    def aside(
        self, blocks: Sequence[Block], mine: Mapping[int, bool], formed: bool
    ) -> tuple[UnreadTable, ...]:
        """Return targets in prose, where the document has no form, and scoring sheets."""
        if formed and not any(isinstance(blocks[index], Grid) for index in _loose(mine)):
            return ()
        from perftable.forms.projects.sheets.aside import seen_in

        return tuple(
            UnreadTable(problem=one.kind, words=one.words, location=one.location)
            for one in seen_in(blocks, mine, formed)
        )


def _loose(mine: Mapping[int, bool]) -> Iterator[int]:
    """Yield the blocks that nobody claims."""
    return (index for index, claimed in mine.items() if not claimed)


def _others(blocks: Sequence[Block], mine: Mapping[int, bool]) -> frozenset[int]:
    return frozenset(range(len(blocks))) - mine.keys()


FAMILY: Family = Projects()
