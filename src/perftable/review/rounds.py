"""What became of the findings of the round before: by the earlier file, or by what was stored of it."""

from perftable.comparing.again import find_again
from perftable.comparing.compare import compare_checked
from perftable.config.settings import Settings
from perftable.model.fingerprint import identities
from perftable.model.report import DocumentReport
from perftable.pipeline.checking import Checked, check_file
from perftable.review.entry import Changes, Entry


def since_file(path: str, now: Checked, settings: Settings) -> Changes | None:
    """Compare with an earlier version of the file, judged by today's rules; None if it cannot be read."""
    before = check_file(path, settings)
    if before.document is None or now.document is None:
        return None
    found = compare_checked(
        (before.document, before.report), (now.document, now.report), settings.lang
    ).findings
    fresh = {id(one) for one in found.new}
    again = tuple(n for n, one in enumerate(now.report.findings) if id(one) not in fresh)
    return Changes(mended=found.mended, again=again)


def since_run(before: Entry, report: DocumentReport) -> Changes | None:
    """Compare with what a run before stored; None where that could not read the file."""
    if not before.checked or report.status != "checked":
        return None
    old = before.report.findings
    found = find_again(identities(old), identities(report.findings))
    kept = set(found.values())
    return Changes(
        mended=tuple(one for number, one in enumerate(old) if number not in kept),
        again=tuple(sorted(found)),
    )
