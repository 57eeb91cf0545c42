"""Small runs for the formats that machines read: findings and verdicts made to measure."""

from perftable.config.settings import FailOn, Settings
from perftable.model.finding import Finding, RuleResult, Severity
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.model.report import Counts, DocumentReport, Untrusted
from perftable.pipeline.checking import Checked
from perftable.pipeline.reporting import make_run
from perftable.reports.base import Run

ODD = ("a b/表 #1%.docx", "line\nbreak.docx", "lone\udcff.docx", "pair\ud800.docx", "x:y,z.docx")
"""Names of files that must not break a format: spaces, Chinese, signs, lines, bytes, surrogates."""

COMMANDS = "::error::x ##[add-mask]y ##vso[task]z ::stop-commands::t"


def finding(
    code: str = "PT302",
    severity: Severity = "error",
    message: str = "no goal",
    row: int | None = 5,
    **fields: object,
) -> Finding:
    """Return a finding in the goal's cell of a row, or (None) on the document as a whole."""
    place = Location() if row is None else Location(table=1, row=row, column="goal")
    values = {"code": code, "name": f"rule-{code}", "severity": severity, "message": message}
    return Finding.model_validate({**values, "args": {}, "location": place, **fields})


def verdict(path: str, *findings: Finding, **fields: object) -> DocumentReport:
    """Return the verdict on a file with these findings."""
    counts = Counts.of(findings)
    values = {"status": "checked", "verdict": "fail" if counts.error else "pass", "sha256": "ab"}
    given = {**values, "path": path, "findings": findings, "counts": counts, **fields}
    return DocumentReport.model_validate(given)


BROKEN = RuleResult(
    code="XY1", checked=0, failed=0, not_applicable=1, reason="KeyError", broken=True
)
"""How a rule went that failed itself."""


def unreadable(path: str, reason: str = "not a Word file") -> DocumentReport:
    return DocumentReport(path=path, sha256=None, status="unreadable", reason=reason)


def configured(lang: Lang = "en") -> Run:
    """Return a run with a configuration in force, two that are not trusted, and files left out."""
    untrusted = (
        Untrusted(
            path="in/perftable.toml", followed=("fail-on",), not_followed=("ignore", "waivers")
        ),
        Untrusted(path="in/b/pyproject.toml", reason="it is too large."),
    )
    settings = Settings(lang, configuration="perftable.toml", untrusted=untrusted)
    report = verdict("a.docx", configuration="perftable.toml", rules_off=3)
    return make_run([Checked(report)], [settings], excluded=2)


def run_of(
    *verdicts: DocumentReport, lang: Lang = "en", fail_on: FailOn = "error", verbose: bool = False
) -> Run:
    waivers = tuple(one.waiver for given in verdicts for one in given.waived)
    settings = Settings(lang, fail_on=fail_on, waivers=waivers)
    checked = [Checked(one) for one in verdicts]
    return make_run(checked, [settings] * len(checked), verbose=verbose)
