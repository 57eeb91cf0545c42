"""The paragraphs of a document part: the places in them for anchors, old anchors and new ones."""

from collections import defaultdict
from collections.abc import Collection

from perftable.annotating.markup import Markup
from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MARK = "perftable"
"""The attribute by which the reader's elements are found again: where a paragraph begins."""

_ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_EMPTY = Phrase(
    "Word 文档无任何段落，无处加批注；请在 Word 中检查该文件。",
    "The Word document has no paragraph that a comment could stand on; check the file in Word.",
)


class Paragraphs:
    """The paragraphs of a document part, by the byte at which each begins.

    Raises `UnreadableFile` where there is none.
    """

    def __init__(self, data: bytes) -> None:
        self._part = Part(data)
        self._tags: dict[int, Tag] = {}
        self._hosts: dict[int, int] = {}
        self._anchors: dict[str, list[Tag]] = defaultdict(list)
        self._begins: dict[int, str] = defaultdict(str)
        self._ends: dict[int, str] = defaultdict(str)
        scan(data, self._visit)
        if not self._tags:
            raise UnreadableFile(_EMPTY)
        self.first = min(self._tags)
        self.uri = self._tags[self.first].uri

    @property
    def used(self) -> Collection[str]:
        """The comment ids that anchors name, but for those that are removed."""
        return self._anchors.keys()

    def host(self, place: int) -> int:
        """Return the paragraph that a comment on this one stands in: not inside a text box."""
        return self._hosts.get(place, place)

    def marked(self) -> bytes:
        """Return the part with the place of each paragraph as an attribute."""
        part = Part(self._part.data)
        for place, tag in self._tags.items():
            part.insert(place + part.length(f"<{tag.name}"), f' {MARK}="{place}"')
        return part.result()

    def remove(self, ids: Collection[str]) -> None:
        """Take out the anchors of these comments."""
        references: dict[Tag | None, list[Tag]] = defaultdict(list)
        for key in ids:
            for tag in self._anchors.pop(key, ()):
                if tag.kind == "commentReference":
                    references[tag.parent].append(tag)
                else:
                    self._part.remove(tag)
        for parent, tags in references.items():
            for tag in [parent] if parent and _holds_only(parent, tags) else tags:
                self._part.remove(tag)

    def comment(self, number: int, first: int, last: int) -> None:
        """Anchor a comment from the begin of paragraph `first` to the end of `last`."""
        begin, end = Markup(self._tags[first]), Markup(self._tags[last])
        reference = end.element("commentReference", id=str(number))
        self._begins[first] += begin.element("commentRangeStart", id=str(number))
        self._ends[last] += end.element("commentRangeEnd", id=str(number))
        self._ends[last] += end.element("r", reference)

    def result(self) -> bytes:
        """Return the part with the anchors as they are to be."""
        for place in self._begins.keys() | self._ends.keys():
            tag, begin, end = self._tags[place], self._begins[place], self._ends[place]
            if tag.empty:
                self._part.fill(tag, begin + end)
                continue
            # LibreOffice 7 drops the text before a comment in a content control: a point, then.
            start = _behind_properties(tag)
            self._part.insert(start, begin)
            self._part.insert(start if _in_control(tag) else tag.close, end)
        return self._part.result()

    def _visit(self, tag: Tag) -> None:
        kind = tag.kind
        if kind == "p":
            self._tags[tag.begin] = tag
            around = tag.parent
            while around is not None:
                if around.kind == "p":
                    self._hosts[tag.begin] = around.begin
                around = around.parent
        elif kind in _ANCHORS:
            self._anchors[tag.attributes.get("id", "")].append(tag)


def _behind_properties(paragraph: Tag) -> int:
    first = paragraph.first
    return first.end if first is not None and first.kind == "pPr" else paragraph.inner


def _in_control(paragraph: Tag) -> bool:
    """Whether the paragraph, or the cell it is in, stands in a content control of its own."""
    around = paragraph.parent
    while around is not None and around.kind not in ("tr", "body"):
        if around.kind == "sdtContent":
            return True
        around = around.parent
    return False


def _holds_only(run: Tag, tags: list[Tag]) -> bool:
    """Whether a run holds nothing but these and its properties."""
    styled = run.first is not None and run.first.kind == "rPr"
    return run.kind == "r" and run.children == len(tags) + styled
