"""The comments part: our earlier comments out, the new ones in, those of others as they are."""

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import count, islice

from perftable.annotating.markup import Markup
from perftable.annotating.remarks import Remark, lines
from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan

AUTHOR, INITIALS = "perftable", "PT"

_NEW = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{uri}"/>'
_NAMES_PARAGRAPH = ("paraId", "paraIdParent")


class Comments:
    """The comments of a document; `data` is their part, None where it has none yet.

    `old` are the ids of our earlier comments, `used` those of others; `paragraphs` are the ids of
    our comments' paragraphs, by which other parts name them.
    """

    def __init__(self, data: bytes | None, uri: str) -> None:
        self.old: set[str] = set()
        self.used: set[str] = set()
        self.paragraphs: set[str] = set()
        self._part = Part(_NEW.format(uri=uri).encode() if data is None else data)
        self._root = scan(self._part.data, self._visit)

    def add(self, remarks: Sequence[Remark], used: Collection[str], when: datetime) -> list[int]:
        """Add a comment for each remark; return their numbers, which are none of `used`."""
        taken = self.used.union(used)
        numbers = list(islice((n for n in count() if str(n) not in taken), len(remarks)))
        markup = Markup(self._root)
        pairs = zip(numbers, remarks, strict=True)
        self._part.fill(self._root, "".join(_comment(markup, when, *pair) for pair in pairs))
        return numbers

    def result(self) -> bytes:
        """Return the part as edited."""
        return self._part.result()

    def _visit(self, tag: Tag) -> None:
        if tag.kind == "p" and "paraId" in tag.attributes:
            if _is_ours(tag.parent):
                self.paragraphs.add(tag.attributes["paraId"])
        elif tag.kind == "comment":
            key = tag.attributes.get("id", "")
            if _is_ours(tag):
                self.old.add(key)
                self._part.remove(tag)
            else:
                self.used.add(key)


def without(data: bytes, paragraphs: Collection[str]) -> bytes:
    """Return a part about comments without what it says of these paragraphs and replies to them."""
    part = Part(data)

    def visit(tag: Tag) -> None:
        if any(tag.attributes.get(name) in paragraphs for name in _NAMES_PARAGRAPH):
            part.remove(tag)

    scan(data, visit)
    return part.result()


def _is_ours(tag: Tag | None) -> bool:
    return tag is not None and tag.kind == "comment" and tag.attributes.get("author") == AUTHOR


def _comment(markup: Markup, when: datetime, number: int, remark: Remark) -> str:
    """Return a comment as XML: for each finding its heading and its message in both languages."""
    mark = markup.element("r", markup.element("annotationRef"))
    paragraphs: list[str] = []
    for finding in remark.findings:
        heading, messages = lines(finding)
        paragraphs.append(markup.paragraph(heading, bold=True, before=mark))
        paragraphs += map(markup.paragraph, messages)
        mark = ""
    return markup.element(
        "comment",
        "".join(paragraphs),
        id=str(number),
        author=AUTHOR,
        date=when.strftime("%Y-%m-%dT%H:%M:%SZ"),  # Word writes local time so
        initials=INITIALS,
    )
