"""Links to the places of findings: a row, a paragraph, a table."""

from collections.abc import Iterator, Sequence

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.reports.folding import other_rows, row_of
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.places import Places
from perftable.reports.places import more


def place(places: Places, location: Location, text: Phrase | None = None) -> Html | None:
    """Return a link to a place (its words where the page does not show it), None for none."""
    if location.row is not None:
        row = words.TABLE_ROW if places.several else words.ROW
        said = row.filled(row=location.row, table=location.table)
    elif location.paragraph is not None:
        said = words.TEXT_PLACE.filled(number=location.paragraph)
    elif location.table is not None:
        said = words.WHOLE_TABLE.filled(table=location.table)
    else:
        return None
    anchor = places.anchor(location)
    if anchor is None:
        return el("span", text or said)
    return el("a", text or said, href=f"#{anchor}")


def others(places: Places, finding: Finding) -> Html | None:
    """Return links to the other rows that belong to the finding."""
    apart = {row_of(one): one for one in other_rows(finding)}
    if not apart:
        return None
    links = [place(places, p, number(places, p)) for p in apart.values()]
    rest = (more(finding),) if finding.unlisted else ()
    return el("span", words.SEE, " ", spaced(links), *rest, class_="others")


def number(places: Places, location: Location) -> Phrase | None:
    """Return a row's number, None where it needs more words: where rows of tables have the same."""
    return None if places.several else Phrase(str(location.row), str(location.row))


def spaced(parts: Sequence[object]) -> Iterator[object]:
    """Yield the parts that are something, a space between."""
    kept = [part for part in parts if part is not None]
    for index, part in enumerate(kept):
        if index:
            yield " "
        yield part
