"""GitLab's code quality report: one entry for each finding that counts.

GitLab compares the report of a branch with its target's by fingerprint. A Word file has no lines:
its findings stand on line 1, their place is in the description. A file that could not be checked is
an entry of the highest severity, and so is a rule that itself failed: what it would have found is
not mended. A configuration that is not trusted is an entry on its own file.
"""

import hashlib
from collections.abc import Iterator

from perftable.model.finding import Severity
from perftable.reports.addresses import slashed
from perftable.reports.base import Run
from perftable.reports.configuration import untrusted
from perftable.reports.escape import plain
from perftable.reports.json_text import listed
from perftable.reports.standing import Standing, standings
from perftable.reports.where import located
from perftable.reports.words import NOT_CHECKED

_SEVERITY: dict[Severity, str] = {"error": "critical", "warning": "major", "note": "info"}


def render(run: Run) -> str:
    """Return the report as JSON."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the report, entry by entry."""
    yield from listed(_entries(run))


def _entries(run: Run) -> Iterator[dict[str, object]]:
    lang = run.head.lang
    for other in run.head.untrusted:
        yield _entry(
            slashed(other.path), "untrusted", untrusted(other).say(lang), "major", "untrusted"
        )
    for verdict in run.verdicts:
        path = slashed(verdict.path)
        if verdict.status == "unreadable":
            text = f"{NOT_CHECKED.say(lang)}: {plain(verdict.say(lang), 400)}"
            yield _entry(path, "unreadable", text, "blocker", "unreadable")
        for rule in verdict.rules:
            if rule.broken:
                text = f"{rule.code}: {plain(rule.say(lang), 400)}"
                mark = f"broken-rule {rule.code}"
                yield _entry(path, "broken-rule", text, "blocker", mark)
        for one in standings(verdict):
            if one.state == "counts":
                found = one.finding
                text = f"{found.code} {found.name}: {located(found, lang)}"
                severity = _SEVERITY[found.severity]
                yield _entry(path, found.code, text, severity, one.fingerprint, one)


def _entry(
    path: str,
    check: str,
    description: str,
    severity: str,
    mark: str,
    standing: Standing | None = None,
) -> dict[str, object]:
    line = None if standing is None else standing.finding.location.line
    # A finding's own mark is unique in its document only.
    whole = f"{path}\0{mark}".encode("utf-8", "surrogatepass")
    return {
        "description": description,
        "check_name": check,
        "fingerprint": hashlib.sha256(whole).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line or 1}},
    }
