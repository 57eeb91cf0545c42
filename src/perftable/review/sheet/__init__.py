"""The return sheet: what a unit is to correct, as an office sends it."""

from perftable.review.entry import Entry
from perftable.review.look import Look
from perftable.review.sheet.content import content_of


def return_sheet(entry: Entry, look: Look) -> bytes:
    """Return the sheet as a Word file, on the office's own template where there is one."""
    content = content_of(entry, look)
    if look.template is not None:
        from perftable.review.sheet.template import fill

        return fill(look.template, content)
    from perftable.review.sheet.layout import draw

    return draw(content)
