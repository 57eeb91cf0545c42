"""The paragraph that is open (RTF, .doc): its text, its number, what its text boxes hold."""

from dataclasses import dataclass, field

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_TEXT
from perftable.readers.lines import Line

TOO_LONG = Phrase(
    "文件中有一段文字超过 {limit} 字，未读取；请找到该处并缩短后重试。",
    "A text of the file has more than {limit} characters and was not read; find and shorten it.",
)


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read; `boxes` are the lines of its text boxes."""

    pieces: list[str] = field(default_factory=list)
    number: list[str] = field(default_factory=list)
    boxes: list[Line] = field(default_factory=list)
    length: int = 0
    bold: bool = False
    thin: bool = False

    @property
    def begun(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.pieces or self.number or self.boxes)

    def add(self, text: str, bold: bool) -> None:
        """Add text."""
        self.length += len(text)
        if self.length > MAX_TEXT:
            raise UnreadableFile(TOO_LONG, limit=MAX_TEXT)
        self.pieces.append(text)
        if not text.isspace():
            if bold:
                self.bold = True
            else:
                self.thin = True

    def lines(self, level: int | None, number: str, indent: float) -> list[Line]:
        """End it: return its line and those of its boxes."""
        bold = self.bold and not self.thin
        found = [Line("".join(self.pieces), number, level, indent, bold), *self.boxes]
        self.pieces, self.number, self.boxes = [], [], []
        self.length, self.bold, self.thin = 0, False, False
        return found
