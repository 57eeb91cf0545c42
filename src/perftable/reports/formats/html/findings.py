"""The list of findings: by rule, errors first, each leading to its place in the table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.reports.folding import Fold, fold
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.marks import label, marked
from perftable.reports.formats.html.places import Mark, Places

_OPEN = 40
"""A rule with at most so many findings shows them at once; errors are always shown."""


def findings(places: Places, titles: dict[str, Phrase]) -> Iterator[Html]:
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
            [_fold(one, marks, places) for one in fold([mark.finding for mark in own])],
            open=severity == "error" or len(own) <= _OPEN,
        )


def place(places: Places, location: Location, text: Phrase | None = None) -> Html | None:
    """Return a link to a place (its words where the page does not show it), None for none."""
    if location.row is not None:
        said = words.ROW.filled(row=location.row)
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


def folded_message(one: Fold) -> Phrase:
    """Return what findings with one message say, in both languages."""
    return both(lambda lang: _said(one.findings, lang))


def _said(group: Sequence[Finding], lang: Lang) -> str:
    spoken = [
        one if one.message == one.say(lang) else one.model_copy(update={"message": one.say(lang)})
        for one in group
    ]
    return " / ".join(dict.fromkeys(again.message for again in fold(spoken)))


def _fold(one: Fold, marks: dict[int, Mark], places: Places) -> Html:
    lines = [_line(marks[id(finding)], one, places) for finding in one.findings]
    said = el("p", folded_message(one), class_="says")
    if not one.alike:
        return el("div", said, el("ul", lines, class_="lines"))
    return el("div", said, el("div", words.ROWS, el("ul", lines), class_="rows"))


def _line(mark: Mark, one: Fold, places: Places) -> Html:
    finding = mark.finding
    row = str(finding.location.row)
    where = place(places, finding.location, Phrase(row, row) if one.alike else None)
    parts: list[object] = [where]
    if not one.alike:
        names = " → ".join(filter(None, (finding.duty, finding.activity)))
        parts += [el("span", names, class_="names") if names else None, _text(finding)]
        parts.append(_others(finding, places))
    if not any(parts):
        parts.append(words.DOCUMENT)
    return marked("li", finding.severity, finding.code, _apart(parts), id=mark.id)


def _text(finding: Finding) -> Html | None:
    """Return the cell's text unless the message or the names quote it."""
    if finding.text == "":
        return el("span", words.EMPTY, class_="quote")
    quoted = not finding.text or finding.text in (finding.duty, finding.activity)
    if quoted or str(finding.text) in finding.message:
        return None
    return el("q", str(finding.text), class_="quote", lang="zh-CN")


def _others(finding: Finding, places: Places) -> Html | None:
    """Return links to the other rows that belong to the finding."""
    others = {p.row: p for p in finding.related if p.row not in (None, finding.location.row)}
    if not others:
        return None
    links = [place(places, p, Phrase(str(row), str(row))) for row, p in others.items()]
    return el("span", words.SEE, " ", _apart(links), class_="others")


def _apart(parts: Sequence[object]) -> Iterator[object]:
    """Yield the parts that are something, a space between."""
    kept = [part for part in parts if part is not None]
    for index, part in enumerate(kept):
        if index:
            yield " "
        yield part
