"""An open element of a page: what text in it looks like, inherited and stated."""

from collections.abc import Mapping
from dataclasses import dataclass

from perftable.readers.flow import Flow
from perftable.readers.html import css
from perftable.readers.html.tables import Table
from perftable.readers.word.symbols import family_of_symbols

LEAST = 0.25
"""Characters of indentation that are one; less is the distance of text from a line."""

BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 ul ol dl dt dd section article header footer center blockquote form"
    " fieldset legend address hr pre main nav aside figure figcaption summary details body html"
    " caption frameset dir menu".split()
)
_BOLD = frozenset("b strong th h1 h2 h3 h4 h5 h6".split())
_WEIGHTS = {"bold": True, "bolder": True, "normal": False, "lighter": False}
_UNINDENTED = frozenset("ul ol body html".split())


@dataclass(slots=True)
class Element:
    """An open element and what text in it inherits.

    `size` is that of its type, `indent` that of its blocks, `first` that of a first line, in pixels;
    `symbols` is its font where its characters are symbols, `characters` is an indentation in characters. `kept` says that line breaks are as typed; `flow`
    is where the text of a cell flows. Text that is `unseen` or `sizeless` takes its place, no more.
    """

    tag: str
    bold: bool = False
    size: float = 16.0
    indent: float = 0.0
    first: float = 0.0
    characters: float = 0.0
    centred: bool = False
    kept: bool = False
    unseen: bool = False
    sizeless: bool = False
    symbols: str = ""
    flow: Flow[Table] | None = None


def inherited(
    around: Element, tag: str, attributes: Mapping[str, str], stated: css.Properties
) -> Element:
    """Return an element with what it has of the one around it and what is stated."""
    cell = tag in ("td", "th")
    element = Element(
        tag, around.bold, around.size, 0.0 if cell else around.indent,
        0.0 if cell else around.first, 0.0 if cell else around.characters,
        around.centred, around.kept, around.unseen, around.sizeless,
        around.symbols,
    )  # fmt: skip
    if tag in _BOLD:
        element.bold = True
    if tag in ("pre", "textarea"):
        element.kept = True
    if tag in ("th", "center"):
        element.centred = True
    if tag == "font" and "face" in attributes:
        element.symbols = family_of_symbols(attributes["face"])
    align = attributes.get("align") if attributes else None
    if align:
        element.centred = align.lower() in ("center", "right")
    if stated:
        _state(element, stated, cell)
    return element


def indentation(element: Element) -> float:
    """Return the indentation of a line that begins here, in characters."""
    if element.centred or not (element.indent or element.first or element.characters):
        return 0.0
    width = (element.indent + element.first) / element.size + element.characters
    return round(width, 2) if width >= LEAST else 0.0


def _state(element: Element, stated: css.Properties, cell: bool) -> None:
    weight = stated.get("font-weight")
    if weight is not None:
        heavy = weight.isascii() and weight.isdigit() and int(weight[:4]) >= 600
        element.bold = _WEIGHTS.get(weight, heavy)
    size = stated.get("font-size")
    if size is not None:
        element.sizeless = css.pixels(size, element.size) == 0
        element.size = css.type_size(size, element.size)
    if "font-family" in stated:
        element.symbols = family_of_symbols(stated["font-family"])
    if "visibility" in stated:
        element.unseen = stated["visibility"] == "hidden"
    space = stated.get("white-space")
    if space is not None:
        element.kept = space.startswith("pre")
    if "text-align" in stated:
        element.centred = stated["text-align"] in ("center", "right", "end")
    if cell or element.tag in BLOCKS:
        _indent(element, stated, cell)


def _indent(element: Element, stated: css.Properties, cell: bool) -> None:
    size = element.size
    left, right = css.sides(stated.get("padding"))
    left, right = stated.get("padding-left", left), stated.get("padding-right", right)
    inside = css.pixels(left, size) or 0.0
    if cell:  # every cell has some: only what it has more on its left indents
        inside = max(inside - (css.pixels(right, size) or 0.0), 0.0)
    else:
        margin = stated.get("margin-left", css.sides(stated.get("margin"))[0])
        inside += css.pixels(margin, size) or 0.0
    if element.tag not in _UNINDENTED:
        element.indent += inside
    first = css.pixels(stated.get("text-indent"), size)
    if first is not None:
        element.first, element.characters = first, 0.0
    count = css.pixels(stated.get("mso-char-indent-count"), size)
    if count is not None:
        element.characters, element.first = count, 0.0
        if cell:
            element.indent = 0.0
