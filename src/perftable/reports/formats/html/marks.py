"""A finding at its place: a chip in the cell that leads back to the list, a remark beside it."""

from perftable.model.finding import Finding, Severity
from perftable.model.phrase import Phrase
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.places import Mark
from perftable.reports.words import SEVERITY


def marked(
    tag: str, severity: Severity, code: str, *children: object, **attributes: str | bool | None
) -> Html:
    """Return an element that the filters by severity and rule can hide."""
    return el(tag, *children, class_=f"m {severity}", data_rule=code, **attributes)


def message(finding: Finding) -> Phrase:
    """Return what a finding says."""
    return both(finding.say)


def label(severity: Severity, code: str) -> list[object]:
    """Return a rule's code with its severity, which ears need and eyes see by colour and shape."""
    return [el("span", SEVERITY[severity], " ", class_="vh"), code]


def spoken_severities() -> Html:
    """Return the words, not seen, by which chips in cells tell ears their severity."""
    return el(
        "p", [el("span", word, id=f"is-{key}") for key, word in SEVERITY.items()], class_="vh"
    )


def chip(mark: Mark) -> Html:
    """Return the mark in the cell: the code, a link to the finding in the list."""
    finding = mark.finding
    return marked(
        "a",
        finding.severity,
        finding.code,
        finding.code,
        href=f"#{mark.id}",
        aria_describedby=f"is-{finding.severity}",
    )


def remark(mark: Mark) -> Html:
    """Return the message, for the column of remarks."""
    finding = mark.finding
    said, column = message(finding), finding.location.column
    if column is not None:
        said = words.at_column(column, said)
    return marked("p", finding.severity, finding.code, said)
