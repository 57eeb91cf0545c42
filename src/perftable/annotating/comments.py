"""The comments part: our earlier comments out, the new ones in, those of others as they are."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import count, islice

from perftable.annotating.markup import Markup
from perftable.annotating.relations import MIXED_UP
from perftable.annotating.remarks import Remark, harmless
from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.readers.base import UnreadableFile

AUTHOR, INITIALS = "perftable", "PT"
SIGNED = "perftable"
"""The initials of our comments that bear a person's name: by these they are known again."""

_NEW = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{uri}"/>'
_ABOUT_COMMENTS = ("commentsEx", "commentsIds")
"""The roots of parts that say more of comments."""

_NAME = 60
"""Characters of an author's name."""

_NAMES_PARAGRAPH = ("paraId", "paraIdParent")


class Comments:
    """The comments of a document; `data` is their part, None where it has none yet.

    `old` are the ids of our earlier comments, `used` those of others; `paragraphs` are the ids of
    our comments' paragraphs, by which other parts name them. Raises `UnreadableFile` where another's
    comment stands inside one of ours.
    """

    def __init__(self, data: bytes | None, uri: str) -> None:
        self.old: set[str] = set()
        self.used: set[str] = set()
        self.paragraphs: set[str] = set()
        self._part = Part(_NEW.format(uri=uri).encode() if data is None else data)
        self._root = scan(self._part.data, self._visit)

    def add(
        self, remarks: Sequence[Remark], used: Collection[str], when: datetime, author: str = ""
    ) -> list[int]:
        """Add a comment for each remark; return their numbers, which are none of `used`.

        They bear the name of the `author`, ours where it is "".
        """
        taken = {_number(key) for key in (*self.used, *used)}
        numbers = list(islice((n for n in count() if n not in taken), len(remarks)))
        markup = Markup(self._root)
        pairs = zip(numbers, remarks, strict=True)
        self._part.fill(
            self._root, "".join(_comment(markup, when, author, *pair) for pair in pairs)
        )
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
            elif any(map(_is_ours, _around(tag))):
                raise UnreadableFile(MIXED_UP)
            else:
                self.used.add(key)


def numbers_of(data: bytes) -> Counter[int | None]:
    """Return the numbers of our comments in a part."""
    found: Counter[int | None] = Counter()

    def visit(tag: Tag) -> None:
        if _is_ours(tag):
            found[_number(tag.attributes.get("id", ""))] += 1

    scan(data, visit)
    return found


def without(data: bytes, paragraphs: Collection[str]) -> bytes:
    """Return a part about comments without what it says of these paragraphs and replies to them.

    A part that is another than the document says it is stays as it is.
    """
    part = Part(data)

    def visit(tag: Tag) -> None:
        if any(tag.attributes.get(name) in paragraphs for name in _NAMES_PARAGRAPH):
            part.remove(tag)

    return part.result() if scan(data, visit).local in _ABOUT_COMMENTS else data


def _number(key: str) -> int | None:
    """Return the number that an id is, however it is written."""
    try:
        return int(key)
    except ValueError:
        return None


def _around(tag: Tag) -> Iterator[Tag]:
    while tag.parent is not None:
        tag = tag.parent
        yield tag


def _is_ours(tag: Tag | None) -> bool:
    if tag is None or tag.kind != "comment":
        return False
    return tag.attributes.get("author") == AUTHOR or tag.attributes.get("initials") == SIGNED


def _comment(markup: Markup, when: datetime, author: str, number: int, remark: Remark) -> str:
    """Return a comment as XML: for each note its heading and its lines."""
    mark = markup.element("r", markup.element("annotationRef"))
    paragraphs: list[str] = []
    for note in remark.notes:
        paragraphs.append(markup.paragraph(harmless(note.heading), bold=True, before=mark))
        paragraphs += map(markup.paragraph, map(harmless, note.lines))
        mark = ""
    own = harmless(author[:_NAME]).strip()
    return markup.element(
        "comment",
        "".join(paragraphs),
        id=str(number),
        author=own or AUTHOR,
        date=when.strftime("%Y-%m-%dT%H:%M:%SZ"),  # Word writes local time so
        initials=SIGNED if own else INITIALS,
    )
