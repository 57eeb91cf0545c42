"""The text of one paragraph, as Word shows it with all changes accepted."""

from perftable.model.invisible import is_blank
from perftable.readers.base import UnreadableFile
from perftable.readers.word.alternatives import choice, ignored
from perftable.readers.word.controls import control, form_field
from perftable.readers.word.embedded import SUBDOCUMENT
from perftable.readers.word.fields import Field, drawn, refers_to_note
from perftable.readers.word.formulas import HEIGHTS, sign_before, sign_behind
from perftable.readers.word.look import NO_FONTS, Look
from perftable.readers.word.names import KINDS, UNKNOWN, XML_SPACE, Element, attr, leading
from perftable.readers.word.notes import Marks, has_own_mark
from perftable.readers.word.raised import written
from perftable.readers.word.styles import Styles
from perftable.readers.word.symbols import in_symbols, symbol

_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNREAD = frozenset(
    "pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr rt del moveFrom delText delInstrText"
    " fldData softHyphen rubyPr mc:Fallback m:rPr m:ctrlPr m:dPr".split()
)


class Runs:
    """Collects the text of a paragraph; its text boxes are left for the caller in `boxes`.

    `fields` is the stack of open complex fields, which outlives a paragraph. `prompts` are what
    unanswered content controls show, which is no text. `steady` says that other texts in the same
    markup would be read as they are.
    """

    __slots__ = (
        "_fields",
        "_height",
        "_marks",
        "_paragraph",
        "_pieces",
        "_properties",
        "_run",
        "_styles",
        "boxes",
        "prompts",
        "steady",
    )

    def __init__(self, styles: Styles, look: Look, fields: list[Field]) -> None:
        self.boxes: list[Element] = []
        self.prompts: list[str] = []
        self.steady = True
        self._pieces: list[tuple[str, int, bool]] = []  # text, its height, whether it is bold
        self._styles = styles
        self._paragraph = look
        self._run = look
        self._properties: Element | None = None  # of the run
        self._height = 0  # in a formula
        self._marks: Marks | None = None
        self._fields = fields

    @property
    def text(self) -> str:
        """Return what was collected."""
        if self.steady:
            return "".join([piece[0] for piece in self._pieces])
        return written([(text, height) for text, height, _ in self._pieces])

    @property
    def weights(self) -> set[bool]:
        """The weights of what shows something: bold, not bold, both or neither."""
        return {bold for text, _, bold in self._pieces if not is_blank(text)}

    def read(self, paragraph: Element) -> None:
        """Read a paragraph.

        What fields hide is gone when their marks are complete. The code of one that does not end
        in its paragraph is text like any other: nothing is lost to a mark that is missing.
        """
        for field in self._fields:
            field.start = 0
        self.walk(paragraph)
        for field in self._fields:
            field.coded = field.silent = False

    def walk(self, parent: Element) -> None:
        """Read the children of `parent`; what is unknown is looked through."""
        for item in parent:
            kind = KINDS[item.tag]
            if kind == "t" or kind == "m:t":
                text = text_of(item)
                if self._run.fonts is not NO_FONTS:
                    text = in_symbols(text, *self._run.fonts)
                    self.steady = False
                self._add(text)
            elif kind in _UNREAD:
                continue
            elif kind == "r":
                self._read_run(item)
            elif kind in _TEXT:
                self._add(_TEXT[kind])
            elif kind == "sym":
                self._add(symbol(item))
            elif kind == "fldChar":
                self._field(item, attr(item, "fldCharType"))
            elif kind == "instrText":
                if self._fields and self._fields[-1].coded:
                    self._fields[-1].code += item.text or ""
            elif kind == "txbxContent":
                if not self._run.hidden:
                    self.boxes.append(item)
            elif kind == "mc:AlternateContent":
                chosen = choice(item)
                if chosen is not None:
                    self.walk(chosen)
            else:
                self._look_through(item, kind)

    def _read_run(self, item: Element) -> None:
        self._properties = leading(item, "rPr")
        self._run = self._styles.run(self._paragraph, self._properties)
        if self._marks is not None:
            self._marks.enter(self._properties, self._run.height > 0)
        self.walk(item)
        if self._marks is not None:
            self._marks.leave()
        self._run, self._properties = self._paragraph, None

    def _add(self, text: str) -> None:
        run = self._run
        if not text or run.hidden or (self._marks is not None and self._marks.takes(text)):
            return
        height = run.height or self._height
        if height:
            self.steady = False
        self._pieces.append((text, height, run.bold))

    def _field(self, item: Element, kind: str | None) -> None:
        if kind == "begin":
            shown = form_field(item)
            self._add(shown or "")
            self._fields.append(Field(len(self._pieces), silent=shown is not None))
        elif kind == "separate" and self._fields:
            field = self._fields[-1]
            if field.coded:
                del self._pieces[field.start :]
                field.coded = False
                field.silent = field.silent or refers_to_note(field.code)
        elif kind == "end" and self._fields:
            field = self._fields.pop()
            if field.coded or field.silent:
                del self._pieces[field.start :]
            if not field.silent:
                self._draw(field.code, field.start)

    def _draw(self, code: str, start: int) -> None:
        """Add what a field shows by its code where it has no result behind `start`."""
        shown = drawn(code)
        if shown:
            self.steady = False
            if len(self._pieces) == start:
                self._add(shown)

    def _look_through(self, item: Element, kind: str) -> None:
        """Read what is not text itself but holds some."""
        if kind == "sdt":
            self._control(item)
        elif kind == "fldSimple":
            code, start = attr(item, "instr") or "", len(self._pieces)
            if not refers_to_note(code):
                self.walk(item)
                self._draw(code, start)
        elif kind == "footnoteReference" or kind == "endnoteReference":
            if has_own_mark(item):
                self._marks = self._marks or Marks()
                self._marks.expect(self._properties)
                self.steady = False
        elif kind == "subDoc":
            raise UnreadableFile(SUBDOCUMENT)
        elif kind.startswith("m:"):
            self._formula(item, kind)
        elif kind != UNKNOWN or not ignored(item):
            self.walk(item)

    def _control(self, item: Element) -> None:
        """Read a content control in a paragraph."""
        start = len(self._pieces)
        self.walk(item)
        found = control(item)
        if found.box:
            self.steady = False
            if len(self._pieces) > start:
                del self._pieces[start:]
                self._add(found.box)
        elif found.prompts:
            self.prompts += [text for text, _, _ in self._pieces[start:]]
            del self._pieces[start:]

    def _formula(self, item: Element, kind: str) -> None:
        """Read a part of a formula."""
        line = self._pieces[-1][0] if self._pieces else ""
        self._add(sign_before(kind, item, line))
        if kind in HEIGHTS or kind == "m:num":
            self.steady = False
        outer, self._height = self._height, HEIGHTS.get(kind, self._height)
        self.walk(item)
        self._height = outer
        self._add(sign_behind(kind, item))


def text_of(element: Element) -> str:
    """Return a `w:t`'s text; line ends show as spaces, and unpreserved spaces at its ends go."""
    text = element.text
    if not text:
        return ""
    if (text[0] <= " " or text[-1] <= " ") and element.get(XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    if "\n" in text or "\r" in text:
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
    return text
