"""The list of findings: by rule, errors first, each leading to its place in the table."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Phrase
from perftable.reports.folding import apart, repeated_rows
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.links import others, place, spaced
from perftable.reports.formats.html.marks import label, marked, names, short, shortened
from perftable.reports.formats.html.places import Mark, Places
from perftable.reports.joining import Joined, join

_OPEN = 40
"""A rule with at most so many findings shows them at once; errors are always shown."""


def findings(places: Places, titles: Mapping[str, Phrase]) -> Iterator[Html]:
    """Yield a group for each rule; `titles` says what rules are about, by code."""
    ordered = sorted(
        places.marks, key=lambda m: (SEVERITIES.index(m.finding.severity), m.finding.code)
    )
    for (severity, code, name), group in groupby(
        ordered, key=lambda m: (m.finding.severity, m.finding.code, m.finding.name)
    ):
        own = list(group)
        marks = {id(mark.finding): mark for mark in own}
        summary = el(
            "summary",
            el(
                "h4",
                el("span", label(severity, code), class_=f"chip {severity}"),
                " ",
                titles.get(code, Phrase(name, name)),
                " ",
                el("span", words.number_of(len(own)), class_="count"),
            ),
        )
        yield marked(
            "details",
            severity,
            code,
            summary,
            [_joined(one, marks, places) for one in join(mark.finding for mark in own)],
            open=severity == "error" or len(own) <= _OPEN,
        )


def _joined(one: Joined, marks: dict[int, Mark], places: Places) -> Html:
    """Return what findings say, and where: rows that need no more than their names share a line."""
    message = shortened(one.message, one.findings)
    found = one.findings
    quoted = any(_quote(finding, message) for finding in found)
    names_do = len(found) > 1 and apart(found) and not quoted
    columns = repeated_rows(found)
    own = Phrase("", "") if quoted else message  # of texts that differ each is quoted in its line
    lines = [
        _name(marks[id(finding)], places)
        if names_do
        else _line(marks[id(finding)], own, places, columns)
        for finding in found
    ]
    return el(
        "div",
        el("p", message, class_="says"),
        el("ul", lines, class_="rows" if names_do else "lines"),
    )


def _name(mark: Mark, places: Places) -> Html:
    """Return a row, and what stands in it."""
    finding = mark.finding
    named = el("span", short(finding.names[-1]), class_="names") if finding.names else None
    parts = spaced([place(places, finding.location), named])
    return marked("li", finding.severity, finding.code, parts, id=mark.id)


def _line(mark: Mark, message: Phrase, places: Places, columns: bool) -> Html:
    """Return a finding's place; `columns` says that rows alone do not tell places apart."""
    finding = mark.finding
    named, column = names(finding), finding.location.column
    parts: list[object] = [place(places, finding.location)]
    if column is not None and columns:
        parts.append(el("span", words.column_name(finding), class_="column"))
    parts.append(el("span", named, class_="names") if named else None)
    parts += [_text(finding, message, places), others(places, finding)]
    if not any(parts):
        parts.append(words.DOCUMENT)
    return marked("li", finding.severity, finding.code, spaced(parts), id=mark.id)


def _text(finding: Finding, message: Phrase, places: Places) -> Html | None:
    """Return that the cell is empty, or its text where nothing else quotes it.

    It is cut only where the page has the whole.
    """
    if finding.text == "":
        return el("span", words.EMPTY, class_="quote")
    text = _quote(finding, message)
    if text and places.anchor(finding.location) is not None:
        text = short(text)
    return el("q", text, class_="quote", lang="zh-CN") if text else None


def _quote(finding: Finding, message: Phrase) -> str:
    """Return the cell's text unless the message as it is shown or the names quote it."""
    text = finding.text or ""
    known = text in finding.names or all(short(text) in said for said in message)
    return "" if known else text
