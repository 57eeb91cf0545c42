"""SARIF 2.1.0, for GitHub code scanning, Jenkins, Azure DevOps and editors."""

from collections import defaultdict
from collections.abc import Iterator

from perftable.model.filename import shown
from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.base import Run
from perftable.reports.configuration import told
from perftable.reports.escape import plain
from perftable.reports.formats.sarif.results import ROOT, address, result
from perftable.reports.formats.sarif.rules import NOTIFICATIONS, notifications, rules
from perftable.reports.json_text import dump
from perftable.reports.standing import Standing, standings

LIMIT = 25_000
"""GitHub refuses a file with more results; the least severe are left out, which is said."""

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = Phrase("运行 perftable 的文件夹", "the folder perftable ran in")
_WAIVER = Phrase("{meaning} {code}，{file}：{reason}", "{meaning} {code}, {file}: {reason}")
_LEFT_OUT = Phrase(
    "共有 {all} 个问题，本文件仅列出 {limit} 个，略去的是级别最低的；其他格式的报告列出全部问题。",
    "Of {all} findings, the {limit} most severe are in this file; other formats hold all of them.",
)


def render(run: Run, limit: int = LIMIT) -> str:
    """Return the report as JSON, with at most `limit` results."""
    report, lang = run.head, run.head.lang
    found, results, artifacts = _results(run, limit)
    failures = list(_told(run))
    if found > limit:
        failures.append(_note("left-out", _LEFT_OUT.say(lang, all=found, limit=limit)))
    configuration = [*_waivers(report), *_configuration(report)]
    driver = {
        "name": report.tool.name,
        "version": report.tool.version,
        "semanticVersion": report.tool.version,
        "language": _language(report),
        "rules": rules(run.catalogue.values(), lang),
        "notifications": notifications(lang),
    }
    whole = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"{report.tool.name}/"},
        "language": _language(report),
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": _ROOT.say(lang)}}},
        "invocations": [
            {
                "executionSuccessful": not (report.counts.unreadable or report.counts.incomplete),
                "toolExecutionNotifications": failures,
                "toolConfigurationNotifications": configuration,
            }
        ],
        "artifacts": artifacts,
        "results": results,
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [whole]})


_Entries = list[dict[str, object]]


def _results(run: Run, limit: int) -> tuple[int, _Entries, _Entries]:
    """Return how many findings there are, the results of at most `limit`, and all files.

    Results are in the order of the documents; where some are left out, the most severe come first.
    """
    counts = run.head.counts
    waived, known = bool(counts.waived), bool(counts.known)
    places = {code: index for index, code in enumerate(run.catalogue)}
    found = sum(getattr(counts, severity) for severity in SEVERITIES) + counts.waived + counts.known
    taken: dict[tuple[bool, int], _Entries] = defaultdict(list)
    artifacts: _Entries = []
    for index, verdict in enumerate(run.verdicts):
        artifacts.append(_artifact(verdict))
        file = address(verdict.path, index)
        for one in standings(verdict):
            own = taken[_weight(one) if found > limit else (False, 0)]
            if len(own) < limit:
                own.append(
                    result(
                        one,
                        verdict.path,
                        file,
                        places,
                        run.head.lang,
                        waivers=waived,
                        baseline=known,
                    )
                )
    results = [one for _, own in sorted(taken.items()) for one in own]
    return found, results[:limit], artifacts


def _weight(standing: Standing) -> tuple[bool, int]:
    """Return a key that sorts what counts first, then by severity."""
    return standing.state != "counts", SEVERITIES.index(standing.finding.severity)


def _language(report: Report) -> str:
    return "zh-CN" if report.lang == "zh" else "en"


def _artifact(verdict: DocumentReport) -> dict[str, object]:
    artifact: dict[str, object] = {
        "location": address(verdict.path),
        "roles": ["analysisTarget"],
    }
    if verdict.sha256 is not None:
        artifact["hashes"] = {"sha-256": verdict.sha256}
    return artifact


def _told(run: Run) -> Iterator[dict[str, object]]:
    """What could not be checked: files, and rules that failed on a file."""
    lang = run.head.lang
    for index, one in enumerate(run.submissions):
        if one.brief.status == "checked" and not one.brief.broken:
            continue
        verdict = one.verdict
        place = {"physicalLocation": {"artifactLocation": address(verdict.path, index)}}
        name = shown(verdict.path)
        if verdict.status == "unreadable":
            text = f"{name}: {plain(verdict.say(lang), 1000)}"
            yield {**_note("unreadable", text), "locations": [place]}
        for rule in verdict.rules:
            if rule.broken:
                text = f"{name}: {rule.code}: {plain(rule.say(lang), 1000)}"
                yield {**_note("broken-rule", text), "locations": [place]}


def _waivers(report: Report) -> Iterator[dict[str, object]]:
    for use in report.waivers:
        if use.status != "used":
            name, waiver = f"{use.status}-waiver", use.waiver
            text = _WAIVER.say(
                report.lang,
                meaning=NOTIFICATIONS[name][1].say(report.lang),
                code=waiver.code,
                file=shown(waiver.file),
                reason=plain(waiver.reason, 400),
            )
            yield _note(name, text)


def _configuration(report: Report) -> Iterator[dict[str, object]]:
    for one in told(report):
        note = _note(one.kind, one.text.say(report.lang))
        if one.path is not None:
            place = {"physicalLocation": {"artifactLocation": address(one.path)}}
            note["locations"] = [place]
        yield note


def _note(name: str, text: str) -> dict[str, object]:
    level = NOTIFICATIONS[name][0]
    index = list(NOTIFICATIONS).index(name)
    return {
        "descriptor": {"id": name, "index": index},
        "level": level,
        "message": {"text": text},
    }
