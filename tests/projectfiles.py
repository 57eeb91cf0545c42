"""National forms as files: a pipe table of `gridtext` as a Word file, as Markdown, as tabbed text."""

from collections.abc import Iterator

from wordfile import cell, row, tbl, word


def as_word(*tables: str) -> bytes:
    """Return a Word file with these tables, their merges kept."""
    return word("<w:p/>".join(tbl(*map(_row, _lines(table))) for table in tables))


def as_markdown(table: str) -> str:
    """Return a pipe table as converters write it: what a merge covers is empty."""
    first, *rest = [" | ".join(_plain(marks)) for marks in _lines(table)]
    width = first.count("|") + 1
    lines = [first, " | ".join(["---"] * width), *rest]
    return "".join(f"| {line} |\n" for line in lines)


def as_text(table: str) -> str:
    """Return tabbed lines as Word saves plain text: a covered cell is empty."""
    return "".join("\t".join(_plain(marks)) + "\n" for marks in _lines(table))


def _lines(table: str) -> Iterator[list[str]]:
    for line in table.strip().splitlines():
        yield [mark.strip() for mark in line.strip()[1:-1].split("|")]


def _plain(marks: list[str]) -> list[str]:
    return ["" if mark in ("^", "<") else mark for mark in marks]


def _row(marks: list[str]) -> str:
    cells = []
    for column, mark in enumerate(marks):
        if mark == "<":
            continue
        span = 1
        while column + span < len(marks) and marks[column + span] == "<":
            span += 1
        merge = "<w:vMerge/>" if mark == "^" else '<w:vMerge w:val="restart"/>'
        cells.append(cell(_text(mark), f'<w:gridSpan w:val="{span}"/>{merge}'))
    return row(*cells)


def _text(mark: str) -> str:
    plain = "" if mark == "^" else mark
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
