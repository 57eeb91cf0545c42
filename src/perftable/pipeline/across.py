"""What stands in two files of a run: told in the report on the second, as the results come.

Of a file that was passed nothing is held but the marks of what it names, so that a run may have as
many files as one likes; the findings are the cases of PT104 that speak of another file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from perftable.config.settings import Settings
from perftable.model.filename import shown
from perftable.model.finding import Finding, RuleResult
from perftable.model.phrase import Phrase
from perftable.model.report import Counts, DocumentReport
from perftable.pipeline.checking import Checked, Job
from perftable.pipeline.standing import CASE, CODE
from perftable.pipeline.waiving import waive
from perftable.reports.base import Result
from perftable.rules import engine

HELD = 500_000
"""So many projects of a run are remembered."""

_FULL = Phrase(
    f"本次运行的项目超过 {HELD} 个，其后的项目未与其他文件核对。",
    f"the run has more than {HELD} projects; further ones are not compared with other files.",
)


def compared(results: Iterable[Result], files: Sequence[Job]) -> Iterator[Result]:
    """Yield the results, those of later files with what an earlier one has as well."""
    seen: dict[bytes, int] = {}
    for number, result in enumerate(results):
        if not isinstance(result, Checked) or not result.stood:
            yield result
            continue
        found: list[Finding] = []
        forgotten = False
        for one in result.stood:
            first = seen.get(one.mark)
            if first is not None and one.finding is not None:
                found.append(_named(one.finding, files[first][0], files[number][1]))
            elif first is None and len(seen) < HELD:
                seen[one.mark] = number
            elif first is None:
                forgotten = True
        report = _with(result.report, found, files[number][1]) if found else result.report
        if forgotten:
            report = report.model_copy(update={"remarks": (*report.remarks, _FULL)})
        yield result._replace(report=report, stood=())


def _named(finding: Finding, file: str, settings: Settings) -> Finding:
    """Return the finding with the name of the other file."""
    rule = settings.catalogue().find(CODE)
    assert rule is not None
    args = {**finding.args, "file": shown(file)}
    spoken = rule.speak(CASE, args)
    update = {"args": args, "message": spoken.say(settings.lang), "messages": spoken}
    return finding.model_copy(update=update)


def _with(report: DocumentReport, found: Sequence[Finding], settings: Settings) -> DocumentReport:
    """Return the report with further findings: waived where a waiver covers them, and counted."""
    kept, waived = waive(found, settings.waivers, settings.today or date.today())
    findings = tuple(sorted((*report.findings, *kept), key=engine.order))
    used = {one.waiver for one in waived}
    counts = Counts.of(findings)
    update: Mapping[str, object] = {
        "findings": findings,
        "waived": (*report.waived, *waived),
        "unneeded": tuple(one for one in report.unneeded if one.waiver not in used),
        "rules": tuple(_failed(one, len(found)) for one in report.rules),
        "counts": counts,
        "verdict": "fail" if counts.error else "pass",
    }
    return report.model_copy(update=dict(update))


def _failed(result: RuleResult, count: int) -> RuleResult:
    """Return the rule's result with so many of the subjects that passed as failed."""
    if result.code != CODE:
        return result
    return result.model_copy(update={"failed": result.failed + count})
