"""A unit's own page: its findings and its table, and nothing of the office or of other units."""

from collections.abc import Iterable
from dataclasses import replace

from perftable.config.settings import Settings
from perftable.pipeline.checking import Checked
from perftable.pipeline.reporting import make_run
from perftable.reports.formats.html import pieces


def page(checked: Checked, settings: Settings, name: str) -> bytes:
    """Return the page; it calls the file by its `name`, wherever it lies.

    Waivers and configurations, which speak of other units and of the office's folders, are left out.
    """
    report = checked.report.model_copy(update={"path": name, "configuration": None})
    own = replace(settings, other_waivers=(), configuration=None, untrusted=())
    run = make_run([Checked(report, checked.document, checked.source)], [own], lang=settings.lang)
    head = run.head.model_copy(update={"waivers": (), "configurations": (), "untrusted": ()})
    return _utf8(pieces(run._replace(head=head)))


def _utf8(texts: Iterable[str]) -> bytes:
    return "".join(texts).encode("utf-8", "replace")
