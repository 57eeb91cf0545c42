"""The text of one paragraph, as Word shows it with all changes accepted."""

from perftable.readers._word.look import Look
from perftable.readers._word.names import KINDS, XML_SPACE, Element, attr, child
from perftable.readers._word.styles import Styles
from perftable.readers._word.symbols import symbol
from perftable.readers._word.wrappers import choice

_TEXT = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNREAD = frozenset(
    "pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr rt del moveFrom delText instrText delInstrText"
    " fldData softHyphen rubyPr mc:Fallback m:rPr m:ctrlPr".split()
)
_DENOMINATOR = "m:den"


class Runs:
    """Collects the text of a paragraph; its text boxes are left for the caller in `boxes`.

    `fields` is the stack of open complex fields, which outlives a paragraph: False while the
    instruction is read, True in the result. `bold` says that all of the text is, `mixed` that only
    a part of it is.
    """

    def __init__(self, styles: Styles, look: Look, fields: list[bool]) -> None:
        self.parts: list[str] = []
        self.boxes: list[Element] = []
        self._seen = {True: False, False: False}  # bold text, and text that is not
        self._styles = styles
        self._paragraph = look
        self._run = look
        self._fields = fields

    @property
    def text(self) -> str:
        """Return what was collected."""
        return "".join(self.parts)

    @property
    def bold(self) -> bool:
        """Whether there is text and all of it is bold."""
        return self._seen[True] and not self._seen[False]

    @property
    def mixed(self) -> bool:
        """Whether some of the text is bold and some is not."""
        return self._seen[True] and self._seen[False]

    def walk(self, parent: Element) -> None:
        """Read the children of `parent`; what is unknown is looked through."""
        for item in parent:
            kind = KINDS[item.tag]
            if kind == "t" or kind == "m:t":
                self._add(text_of(item))
            elif kind in _UNREAD:
                continue
            elif kind == "r":
                self._run = self._styles.run(self._paragraph, child(item, "rPr"))
                self.walk(item)
                self._run = self._paragraph
            elif kind in _TEXT:
                self._add(_TEXT[kind])
            elif kind == "sym":
                self._add(symbol(item))
            elif kind == "fldChar":
                self._field(attr(item, "fldCharType"))
            elif kind == "txbxContent":
                if not self._run.hidden:
                    self.boxes.append(item)
            elif kind == "mc:AlternateContent":
                chosen = choice(item)
                if chosen is not None:
                    self.walk(chosen)
            else:
                if kind == _DENOMINATOR:
                    self._add("/")
                self.walk(item)

    def _add(self, text: str) -> None:
        if text and not self._run.hidden and all(self._fields):
            self.parts.append(text)
            if text.strip():
                self._seen[self._run.bold] = True

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


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
