"""A written submission: its bytes, and the place of every subject in them."""

from dataclasses import dataclass, field

from quality import tables
from quality.submission import Submission
from quality.tables import TableRow


@dataclass(slots=True)
class Written:
    """`tables` are the rows of each table of the file; `places` maps (subject, row of it) to
    (table, row), both from 1; `paragraphs` is the section of each paragraph, by identity.
    """

    tables: list[list[TableRow]]
    places: dict[tuple[int, int], tuple[int, int]]
    paragraphs: list[int] = field(default_factory=list)
    data: bytes = b""
    name: str = ""


def place_rows(submission: Submission, above: int = 0) -> Written:
    """Lay the rows out in one table or two; `above` rows stand before the header."""
    if not submission.has_table:
        return Written([], {})
    header, body = tables.header(submission), tables.body(submission)
    cut = _cut(submission, body)
    found = [[*header, *body]]
    if submission.layout.cut == "header":
        found = [[*header, *body[:cut], *header, *body[cut:]]]
    elif submission.layout.cut == "table":
        found = [[*header, *body[:cut]], [*header, *body[cut:]]]
    places = {}
    for table, rows in enumerate(found, 1):
        for number, row in enumerate(rows, 1):
            for subject in row.subjects:
                places[subject] = (table, number + (above if table == 1 else 0))
    return Written(found, places)


def _cut(submission: Submission, body: list[TableRow]) -> int:
    """Return where the page breaks: not inside merged cells."""
    cut = len(body) // 2
    while submission.layout.merge == "merged" and cut < len(body) and body[cut].follows:
        cut += 1
    return cut
