"""What stands around the table: title, unit line, sections."""

from collections.abc import Iterator
from dataclasses import dataclass

from quality.documents import chinese, label
from quality.submission import Section, Submission


@dataclass(slots=True)
class Line:
    """A paragraph; `automatic` tells which of Word's own lists numbers it, None if none does."""

    text: str
    section: int = 0
    """Identity of the section it belongs to."""
    automatic: int | None = None


def around(submission: Submission) -> tuple[list[Line], list[Line]]:
    """Return the paragraphs before the table and those behind it."""
    lines = [
        line
        for order, section in enumerate(submission.sections)
        for line in _section(submission, section, 3 * order)
    ]
    return (lines, []) if len(submission.duties) % 4 else ([], lines)


def caption(submission: Submission) -> list[str]:
    """Return the title and the unit line, as far as there are any."""
    layout = submission.layout
    unit = layout.unit_line.format(layout.numbers.unit) if layout.unit_at == "line" else ""
    return [text for text in (layout.title, unit) if text]


def _section(submission: Submission, section: Section, order: int) -> Iterator[Line]:
    yield Line(section.title, id(section))
    word = submission.layout.container == "docx"
    pattern = section.pattern if word or section.pattern != "auto" else "1."
    last = len(section.groups) - 1
    for group, (title, items) in enumerate(section.groups):
        numbers = [
            n + (group == last and section.skip is not None and n >= section.skip)
            for n in range(len(items))
        ]
        typed = "1." if section.inline and title and pattern == "auto" else pattern
        texts = [
            ("" if typed == "auto" else label(typed, n)) + item
            for n, item in zip(numbers, items, strict=True)
        ]
        head = f"{chinese(group + 1)}、{title}。包括：" if title else ""
        if title and section.inline:
            yield Line(head + "；".join(text.rstrip("。") for text in texts) + "。", id(section))
            continue
        if title:
            yield Line(head, id(section))
        for text in texts:
            yield Line(text, id(section), order + group if typed == "auto" else None)
