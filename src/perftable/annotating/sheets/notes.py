"""The comments part of a sheet: our earlier comments out, the new ones in, others' as they are."""

import re
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from perftable.annotating.comments import AUTHOR
from perftable.annotating.remarks import Note, harmless
from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MIXED_UP = Phrase(
    "Excel 工作簿中批注的登记有误，加批注后的文件可能无法打开，未写出；请在 Excel 或 WPS 中打开并另存为 .xlsx 后重试。",
    "The Excel workbook's comments are mixed up and an annotated copy might not open; none was"
    " written. Open the workbook in Excel or WPS, save it as .xlsx and try again.",
)
LONGEST = 30_000
"""Characters of a comment; Excel shows 32,767."""

_OURS = re.compile(
    r"\A(?>(?:\s|<[^<>]*>)*)(?:审核结论：|Verdict: |(?:错误|警告|提示|error|warning|note)[：:].*"
    r"[（(][A-Z]{2,3}\d{3}[)）])"
)
"""How our comments begin: LibreOffice keeps no authors."""

_NEW = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<comments xmlns="{uri}"><authors/><commentList/></comments>'
)


class Notes:
    """The comments of a sheet; `data` is their part, None where it has none yet.

    `old` are the cells of our earlier comments, `used` those of others.
    """

    def __init__(self, data: bytes | None, uri: str) -> None:
        self._part = Part(_NEW.format(uri=uri).encode() if data is None else data)
        self._authors: list[str] = []
        self._lists: dict[str, Tag] = {}
        comments: list[Tag] = []

        def visit(tag: Tag) -> None:
            if tag.local == "author":
                self._authors.append(self._text(tag))
            elif tag.local == "comment":
                comments.append(tag)
            elif tag.local in ("authors", "commentList"):
                self._lists[tag.local] = tag

        self._root = scan(self._part.data, visit)
        if self._root.local != "comments" or len(self._lists) != 2:
            raise UnreadableFile(MIXED_UP)
        ours = {str(n) for n, author in enumerate(self._authors) if author == AUTHOR}
        old = [
            tag
            for tag in comments
            if tag.attributes.get("authorId") in ours or _OURS.search(self._text(tag))
        ]
        self.old = {tag.attributes.get("ref", "") for tag in old}
        self.used = {tag.attributes.get("ref", "") for tag in comments} - self.old
        for tag in old:
            self._part.remove(tag)

    def with_notes(self, notes: Mapping[str, Sequence[Note]], author: str = "") -> bytes:
        """Return the part with a comment for each cell that has notes, in the name of `author`."""
        author = author or AUTHOR
        prefix = f"{self._root.prefix}:" if self._root.prefix else ""
        if author in self._authors:
            number = self._authors.index(author)
        else:
            number = len(self._authors)
            self._part.fill(
                self._lists["authors"], f"<{prefix}author>{escape(author)}</{prefix}author>"
            )
        self._part.fill(
            self._lists["commentList"],
            "".join(_note(prefix, cell, number, found) for cell, found in notes.items()),
        )
        return self._part.result()

    def _text(self, tag: Tag) -> str:
        return self._part.data[tag.inner : tag.close].replace(b"\0", b"").decode("utf-8", "replace")


def _note(prefix: str, cell: str, author: int, notes: Iterable[Note]) -> str:
    runs: list[str] = []
    left = LONGEST
    for note in notes:
        heading, text = harmless(note.heading), "\n".join(map(harmless, note.lines))
        left -= len(heading) + len(text) + 2
        if left < 0:
            runs.append(_run(prefix, "…", bold=False))
            break
        runs.append(_run(prefix, ("\n" if runs else "") + heading + "\n", bold=True))
        runs.append(_run(prefix, text, bold=False))
    inner = f"<{prefix}text>{''.join(runs)}</{prefix}text>"
    return f'<{prefix}comment ref={quoteattr(cell)} authorId="{author}">{inner}</{prefix}comment>'


def _run(prefix: str, text: str, *, bold: bool) -> str:
    look = f'<{prefix}rPr><{prefix}b/><{prefix}sz val="9"/></{prefix}rPr>' if bold else ""
    return (
        f'<{prefix}r>{look}<{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}r>'
    )
