"""Writes a submission as text: a cell a line, rows with tabs, or a pipe table."""

from collections.abc import Callable, Iterator

from quality import paragraphs
from quality.submission import Submission
from quality.tables import TableRow
from quality.written import Written, place_rows


def write(submission: Submission) -> Written:
    """Return the file's bytes and where everything stands in it."""
    before, behind = paragraphs.around(submission)
    lines = [line.text for line in before] + paragraphs.caption(submission)
    parts = place_rows(submission)
    container = _CONTAINERS[submission.layout.container]
    for number, part in enumerate(parts.tables):
        if number:
            lines.append("" if submission.layout.container == "tabs" else "续表")
        lines += container(submission, part)
        lines.append("")
    lines += [line.text for line in behind]
    encoding = "gb18030" if len(submission.duties) % 5 == 0 else "utf-8"
    texts = [line.section for line in before] + [0] * len(paragraphs.caption(submission))
    parts.paragraphs = texts + [line.section for line in behind]
    if len(parts.tables) > 1 and submission.layout.container != "tabs":
        parts.paragraphs[len(texts) : len(texts)] = [0]
    parts.data = "\n".join(lines).encode(encoding)
    parts.name = "submission.txt"
    return parts


def _cells(submission: Submission, rows: list[TableRow]) -> Iterator[str]:
    """As Word saves a table: each cell a line that begins with a tab."""
    space = " "
    for row in rows:
        cells = row.cells
        if row.role == "header":
            at = cells.index(submission.layout.scale)
            cells = cells[: at + 1] + [cell for cell in cells[at + 1 :] if cell]
        for cell in cells:
            yield f"{space}\t{cell}"
            space = ""
        if row.starts:
            yield ""  # blank lines stand anywhere


def _tabs(submission: Submission, rows: list[TableRow]) -> Iterator[str]:
    """As pasted from a spreadsheet; a cell of several lines is quoted."""
    for row in rows:
        yield "\t".join(f'"{cell}"' if "\n" in cell else cell for cell in row.cells)


def _pipe(submission: Submission, rows: list[TableRow]) -> Iterator[str]:
    for index, row in enumerate(rows):
        cells = [cell.replace("|", "\\|").replace("\n", "<br>") for cell in row.cells]
        yield f"| {' | '.join(cells)} |"
        if index == 0:
            yield "|" + " --- |" * len(cells)


_CONTAINERS: dict[str, Callable[[Submission, list[TableRow]], Iterator[str]]] = {
    "cells": _cells,
    "tabs": _tabs,
    "pipe": _pipe,
}
