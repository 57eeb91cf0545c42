"""Read performance-target tables (绩效目标表) of budget submissions, check them, and report.

    import perftable

    document = perftable.read("submission.docx")
    report = perftable.check(document)

Names are imported on first use, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from perftable.version import VERSION

if TYPE_CHECKING:
    from perftable.comparing.compare import compare
    from perftable.config.settings import Settings
    from perftable.data.arrow import frames
    from perftable.model.comparison import Comparison
    from perftable.model.document import Document
    from perftable.model.finding import Finding
    from perftable.model.report import DocumentReport, Report
    from perftable.model.summary import Summary
    from perftable.model.tables import FileTables
    from perftable.pipeline.annotation import annotate
    from perftable.pipeline.checking import check, check_file, read
    from perftable.pipeline.reporting import make_report
    from perftable.pipeline.running import check_many
    from perftable.pipeline.tables import read_tables
    from perftable.readers.base import UnreadableFile
    from perftable.summary.summarize import summarize

__version__ = VERSION

_HOMES = {
    "FileTables": "perftable.model.tables",
    "read_tables": "perftable.pipeline.tables",
    "check_many": "perftable.pipeline.running",
    "Comparison": "perftable.model.comparison",
    "Document": "perftable.model.document",
    "DocumentReport": "perftable.model.report",
    "Finding": "perftable.model.finding",
    "Report": "perftable.model.report",
    "Settings": "perftable.config.settings",
    "Summary": "perftable.model.summary",
    "UnreadableFile": "perftable.readers.base",
    "annotate": "perftable.pipeline.annotation",
    "check": "perftable.pipeline.checking",
    "check_file": "perftable.pipeline.checking",
    "compare": "perftable.comparing.compare",
    "frames": "perftable.data.arrow",
    "make_report": "perftable.pipeline.reporting",
    "read": "perftable.pipeline.checking",
    "summarize": "perftable.summary.summarize",
}

__all__ = [
    "Comparison",
    "Document",
    "DocumentReport",
    "FileTables",
    "Finding",
    "Report",
    "Settings",
    "Summary",
    "UnreadableFile",
    "__version__",
    "annotate",
    "check",
    "check_file",
    "check_many",
    "compare",
    "frames",
    "make_report",
    "read",
    "read_tables",
    "summarize",
]


def __dir__() -> list[str]:
    """Name what there is, imported or not: for completion and `help`."""
    return sorted(__all__)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'perftable' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
