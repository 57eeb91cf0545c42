"""Content controls and form fields: boxes to tick, lists to choose from, prompts nobody answered."""

from typing import NamedTuple

from perftable.readers.word.names import KINDS, Element, attr, child, children, is_on, number

TICKED, UNTICKED = "☑", "☐"
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_STORIES = frozenset("tr tbl body txbxContent hdr ftr".split())


class Control(NamedTuple):
    """What is special about a content control: it still shows its prompt, or it is a box."""

    prompts: bool = False
    box: str = ""


ORDINARY = Control()


def control(element: Element) -> Control:
    """Return what is special about a `w:sdt`."""
    properties = child(element, "sdtPr")
    if properties is None:
        return ORDINARY
    box = next(properties.iterchildren(_CHECKBOX), None)
    if box is not None:
        return Control(box=_ticked(box))
    return Control(prompts=bool(is_on(child(properties, "showingPlcHdr"))))


def around(paragraph: Element) -> Control:
    """Return what is special about the controls that a paragraph stands in, up to its row."""
    item = paragraph.getparent()
    while item is not None and (kind := KINDS[item.tag]) not in _STORIES:
        if kind == "sdt":
            found = control(item)
            if found != ORDINARY:
                return found
        item = item.getparent()
    return ORDINARY


def form_field(begin: Element) -> str | None:
    """Return what the old form field shows that begins at a `w:fldChar`; None where its text does.

    That is a box to tick or the chosen line of a list; neither stands in the text.
    """
    data = child(begin, "ffData")
    box = child(data, "checkBox")
    if box is not None:
        state = is_on(child(box, "checked"))
        return TICKED if (is_on(child(box, "default")) if state is None else state) else UNTICKED
    choices = child(data, "ddList")
    if choices is None:
        return None
    chosen = number(child(choices, "result"), number(child(choices, "default"), 0))
    lines = [attr(item, "val") or "" for item in children(choices, "listEntry")]
    return lines[chosen] if 0 <= chosen < len(lines) else ""


def _ticked(box: Element) -> str:
    for item in box:
        if item.tag == _CHECKBOX.replace("checkbox", "checked"):
            value = item.get(_CHECKBOX.replace("checkbox", "val"))
            return UNTICKED if value in ("0", "false", "off") else TICKED
    return UNTICKED
