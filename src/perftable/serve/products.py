"""What comes of a batch and of each of its files: what it is called here, and when it is saved."""

from pathlib import PurePosixPath
from typing import NamedTuple

from perftable.model.phrase import Lang, Phrase
from perftable.review.words import OVERVIEW, PAGE


class Product(NamedTuple):
    """A file that is made: how it is offered, what it is named, and what it is.

    `name` may hold `{stem}` and `{suffix}`, those of the submission. A page is shown, not saved.
    """

    label: Phrase
    name: Phrase
    type: str
    is_page: bool = False

    def file_name(self, lang: Lang, submission: str = "") -> str:
        """Return the name of the file, for a submission or for a whole batch."""
        path = PurePosixPath(submission)
        return self.name.say(lang, stem=path.stem, suffix=path.suffix)


_HTML = "text/html; charset=utf-8"
_BYTES = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument."

OF_FILE = {
    "page": Product(
        Phrase("审核报告", "Report"),
        Phrase("{stem}-审核报告.html", "{stem}-report.html"),
        _HTML,
        is_page=True,
    ),
    "sheet": Product(
        Phrase("退回修改意见", "Return sheet"),
        Phrase("{stem}-退回修改意见.docx", "{stem}-return-sheet.docx"),
        f"{_OFFICE}wordprocessingml.document",
    ),
    "copy": Product(
        Phrase("批注副本", "Annotated copy"),
        Phrase("{stem}-批注{suffix}", "{stem}-annotated{suffix}"),
        _BYTES,
    ),
}
"""What comes of one file, in the order in which it is offered."""

OF_BATCH = {
    "report": Product(Phrase("查看审核报告", "Show the report"), PAGE, _HTML, is_page=True),
    "overview": Product(
        Phrase("下载审核总表（Excel）", "Save the overview (Excel)"),
        OVERVIEW,
        f"{_OFFICE}spreadsheetml.sheet",
    ),
    "archive": Product(
        Phrase("全部下载（ZIP）", "Save everything (ZIP)"),
        Phrase("审核结果.zip", "results.zip"),
        "application/zip",
    ),
}
"""What comes of the whole batch."""
