"""What does not count, and rules that failed themselves."""

from perftable.forms.claiming import parse
from perftable.pipeline.checking import check
from perftable.reports.formats.html.apart import broken
from reports import htmlpages
from reports.findings import sources


def test_a_rule_that_failed_is_named_even_without_a_reason() -> None:
    verdict = htmlpages.broken(check(parse(sources()[1])))
    assert "<b>office.py</b> 坏了" in "".join(broken(verdict))
    silent = htmlpages.BROKEN.model_copy(update={"reason": None})
    (said,) = broken(verdict.model_copy(update={"rules": (silent,)}))
    assert "<b>office.py</b>" in said
