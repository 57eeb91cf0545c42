"""A finding at its place: a chip in the cell that leads back to the list, a remark beside it."""

from collections.abc import Iterable

from perftable.model.finding import Finding, Severity
from perftable.model.phrase import Phrase
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.places import Mark
from perftable.reports.words import SEVERITY

_LONGEST = 100
"""So many characters of a text are quoted."""


def marked(
    tag: str, severity: Severity, code: str, *children: object, **attributes: str | bool | None
) -> Html:
    """Return an element that the filters by severity and rule can hide."""
    return el(tag, *children, class_=f"m {severity}", data_rule=code, **attributes)


def short(text: str) -> str:
    """Return the text, cut where it is long: the table has the whole."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def shortened(said: Phrase, findings: Iterable[Finding]) -> Phrase:
    """Return a message of `findings` with the long texts that it quotes cut; its advice stays."""
    values = [value for finding in findings for value in finding.args.values()]
    long = {value for value in values if isinstance(value, str) and len(value) > _LONGEST}
    for value in sorted(long, key=lambda value: (-len(value), value)):
        said = Phrase(*(text.replace(value, short(value)) for text in said))
    return said


def message(finding: Finding) -> Phrase:
    """Return what a finding says."""
    return shortened(both(finding.say), (finding,))


def names(finding: Finding) -> str:
    """Return the names of the finding's path, "" where it has none."""
    return " → ".join(short(name) for name in finding.names)


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
    said = message(finding)
    if finding.location.column is not None:
        said = words.at_column(finding, said)
    return marked("p", finding.severity, finding.code, said)
