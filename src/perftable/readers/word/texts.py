"""Paragraphs as read, and what those of a cell come to: its text and its format."""

from collections.abc import Sequence
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format
from perftable.model.invisible import is_blank
from perftable.readers.word.look import Look
from perftable.readers.word.names import Element

_NO_LOOK = Look()


class Text(NamedTuple):
    """A paragraph as read.

    `number` is its list number as shown, `bold` whether all of its text is, `mixed` whether only a
    part is; `boxes` are the paragraphs of its text boxes; `source` is its element where it has one.
    `prompt` is what its unanswered content controls show. `steady` says that it depends on its
    characters in no other way than by showing them.
    """

    text: str
    number: str = ""
    look: Look = _NO_LOOK
    bold: bool = False
    mixed: bool = False
    boxes: "tuple[Text, ...]" = ()
    source: Element | None = None
    prompt: str = ""
    steady: bool = True

    @property
    def empty(self) -> bool:
        """Whether it shows nothing."""
        return not self.number and is_blank(self.text)

    def format(self) -> Format:
        """Return the format of a cell in which it is the first that shows something."""
        if not (self.look.indent or self.look.listed or self.bold):
            return PLAIN
        return Format(
            indent=self.look.characters(),
            number=self.number,
            level=self.look.level if self.look.listed else None,
            bold=self.bold,
        )


def shown(texts: Sequence[Text]) -> tuple[str, Format]:
    """Return a cell's text and the format of its first paragraph that shows something."""
    first, prompts = None, []
    for text in texts:
        if first is None and not text.empty:
            first = text
        if text.prompt:
            prompts.append(text.prompt)
    form = PLAIN if first is None else first.format()
    if prompts:
        form = form._replace(prompt="\n".join(prompts))
    if first is None:
        return "", form
    # Only the first number is the cell's; those of later paragraphs stand before their text.
    lines = [text.text if text is first else text.number + text.text for text in texts]
    return "\n".join(lines).rstrip("\n"), form
