"""The results of a SARIF file: one for each finding, waived and known ones too.

A place is told by logical locations (table, row, column) and in the message. Text files have lines;
a Word file has none: there the region is line 1, without which GitHub would show nothing.
"""

from collections.abc import Mapping

from perftable.model.filename import shown
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.reports.addresses import uri
from perftable.reports.standing import Standing
from perftable.reports.where import located, route, where

ROOT = "%SRCROOT%"
"""What paths are relative to: the folder of the run."""


_RELATED = 100
"""So many related places of a result are shown by GitHub."""


def address(path: str, index: int | None = None) -> dict[str, object]:
    """Return a file's location; `index` is its place among the artifacts."""
    target = uri(path)
    found: dict[str, object] = {"uri": target}
    if not target.startswith("file:"):
        found["uriBaseId"] = ROOT
    return found if index is None else {**found, "index": index}


def result(
    standing: Standing,
    path: str,
    file: Mapping[str, object],
    rules: Mapping[str, int],
    lang: Lang,
    *,
    waivers: bool,
    baseline: bool,
) -> dict[str, object]:
    """Return a finding's result.

    `file` is its document's `address` among the artifacts, `rules` holds the rules' places by code.
    `waivers` and `baseline` say whether any finding of the run is waived or known: then every result tells.
    """
    finding = standing.finding
    found: dict[str, object] = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {"text": _literal(located(finding, lang, shown(path)))},
        "locations": [_place(finding.location, file)],
        "partialFingerprints": _fingerprints(standing),
    }
    if finding.code in rules:
        found["ruleIndex"] = rules[finding.code]
    if finding.related:
        found["relatedLocations"] = [
            {"id": number, **_place(place, file), "message": {"text": where(place, lang)}}
            for number, place in enumerate(finding.related[:_RELATED], 1)
        ]
    if waivers:
        found["suppressions"] = _suppressions(standing)
    if baseline:
        found["baselineState"] = "unchanged" if standing.state == "known" else "new"
    properties: dict[str, object] = {step.kind: step.name for step in finding.path if step.name}
    if finding.unlisted:
        properties["unlisted"] = finding.unlisted
    return {**found, "properties": properties} if properties else found


def _place(location: Location, file: Mapping[str, object]) -> dict[str, object]:
    region = {"startLine": location.line or 1}
    if location.character is not None:
        region["startColumn"] = location.character
    place: dict[str, object] = {"physicalLocation": {"artifactLocation": file, "region": region}}
    steps = route(location)
    if steps:
        kind = "cell" if location.column is not None else steps[-1].split()[0]
        name = "/".join(steps)
        logical = [
            {"name": steps[-1], "fullyQualifiedName": name, "kind": kind},
        ]
        if location.anchor is not None:
            anchor = location.anchor
            logical.append({"name": anchor, "fullyQualifiedName": anchor, "kind": "anchor"})
        place["logicalLocations"] = logical
    return place


def _fingerprints(standing: Standing) -> dict[str, str]:
    """Return what identifies the finding.

    GitHub's own key is the hash of the line: of one line 1 for a whole Word file, which would make
    one alert of all its findings of a rule. Where there is no line, the key is ours.
    """
    marks = {"perftable/v1": standing.fingerprint}
    if standing.finding.location.line is None:
        marks["primaryLocationLineHash"] = f"{standing.fingerprint}:1"
    return marks


def _suppressions(standing: Standing) -> list[dict[str, object]]:
    if standing.waiver is None:
        return []
    justification = {"justification": standing.waiver.reason}
    return [{"kind": "external", "status": "accepted", **justification}]


def _literal(text: str) -> str:
    """Return the text as SARIF's messages want it: braces doubled, no text a link."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
