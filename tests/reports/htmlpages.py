"""HTML reports on documents made for tests."""

from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.model.finding import RuleResult
from perftable.model.grid import Source
from perftable.model.report import DocumentReport
from perftable.model.waiver import Waiver
from perftable.pipeline.checking import Checked, check
from perftable.pipeline.reporting import make_run
from perftable.reports.formats.html import render

BROKEN = RuleResult(
    code="office.py", checked=0, failed=0, not_applicable=0, reason="坏了", broken=True
)


def checked(found: Source) -> Checked:
    """Return a document with its verdict."""
    document = parse(found)
    return Checked(check(document, Settings("zh")), document, found)


def incomplete(one: Checked) -> Checked:
    """Return `one` as if a rule itself had failed on it."""
    return one._replace(report=broken(one.report))


def broken(verdict: DocumentReport) -> DocumentReport:
    """Return the verdict as if a rule itself had failed."""
    return verdict.model_copy(update={"rules": (*verdict.rules, BROKEN)})


def page(*documents: Checked, waivers: tuple[Waiver, ...] = ()) -> str:
    """Return the page on documents; `waivers` are in force."""
    return render(make_run(documents, [Settings("zh", waivers=waivers)] * len(documents)))


def one(found: Source) -> str:
    """Return the page on one document."""
    return page(checked(found))
