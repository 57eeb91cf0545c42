"""The office's own return sheet: a Word file with named fields, filled in.

A field is {{单位}} or {{unit}} in the text, or a content control with that title or tag. A row of a
table with fields of a row ({{序号}}, {{位置}}, {{问题}}) is repeated for everything to correct.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from perftable.model.phrase import Lang, Phrase
from perftable.reports.words import SEVERITY
from perftable.review.sheet import words
from perftable.review.sheet.content import Content, Line

Element = Any
"""An element of the Word file: the library leaves open what it is."""

_FIELD = re.compile(r"\{\{\s*([^{}]{1,40}?)\s*\}\}")
_NOBODY: Any = None
"""Whose part a paragraph is of does not matter where only its text is changed."""

_BAD = Phrase(
    "无法读取退回意见模板；请用 Word 另存为 .docx。",
    "The template of the return sheet cannot be read; save it as .docx in Word.",
)
_UNKNOWN = Phrase(
    "退回意见模板中的字段“{name}”无法识别；可用的字段有：{known}。",
    "The template of the return sheet has an unknown field '{name}'; there are: {known}.",
)
_NONE = Phrase(
    "退回意见模板中无字段；请填入 {{{{单位}}}}、{{{{问题}}}} 等：{known}。",
    "The template of the return sheet has no field; write {{{{unit}}}}, {{{{problem}}}} …: {known}.",
)


class BadTemplate(Exception):  # noqa: N818 - no fault of the program
    """A template that cannot be filled in; `reason` is one sentence."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.en)
        self.reason = reason


def require_template(data: bytes) -> None:
    """Raise `BadTemplate` where a template cannot be read or names what there is not."""
    try:
        document = docx.Document(BytesIO(data))
        found = [name for part in _parts(document) for name in _named(part)]
    except Exception:  # the library raises whatever a broken file makes it stumble on
        raise BadTemplate(_BAD) from None
    known = {**words.FIELDS, **words.ROW_FIELDS}
    listed = Phrase("、".join(one.zh for one in known.values()), ", ".join(known))
    if not found:
        raise BadTemplate(
            Phrase(_NONE.say("zh", known=listed.zh), _NONE.say("en", known=listed.en))
        )
    for name in found:
        if _key(name, known) is None:
            raise BadTemplate(
                Phrase(*(_UNKNOWN.say(lang, name=name, known=listed.say(lang)) for lang in _LANGS))
            )


_LANGS: tuple[Lang, Lang] = ("zh", "en")


def fill(template: bytes, content: Content) -> bytes:
    """Return the template with its fields filled in; their looks stay."""
    document = docx.Document(BytesIO(template))
    lines = list(content.lines)
    for part in _parts(document):
        for row in list(part.iter(qn("w:tr"))):
            if _is_repeated(row):
                _repeat(row, lines, content.lang)
        _fill(part, content.fields, words.FIELDS)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _parts(document: Document) -> Iterator[Element]:
    """Yield the body, and the headers and footers that are the document's own."""
    yield document.element.body
    for section in document.sections:
        for part in (section.header, section.footer):
            if not part.is_linked_to_previous:
                yield part._element


def _named(part: Element) -> Iterator[str]:
    for paragraph in part.iter(qn("w:p")):
        text = "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
        yield from _FIELD.findall(text)
    known = {**words.FIELDS, **words.ROW_FIELDS}
    for control in part.iter(qn("w:sdt")):  # one of another name is the office's own
        yield from (name for name in _titles(control) if _key(name, known) is not None)


def _key(name: str, fields: Mapping[str, Phrase]) -> str | None:
    for key, said in fields.items():
        if name in said or name == key:
            return key
    return None


def _is_repeated(row: Element) -> bool:
    """Whether a row holds a field of a row that is none of the sheet's own."""
    return any(
        _key(name, words.ROW_FIELDS) is not None and _key(name, words.FIELDS) is None
        for name in _named(row)
    )


def _repeat(row: Element, lines: Sequence[Line], lang: Lang) -> None:
    for line in lines:
        own = deepcopy(row)
        row.addprevious(own)
        _fill(own, _values(line, lang), words.ROW_FIELDS)
    row.getparent().remove(row)


def _values(line: Line, lang: Lang) -> dict[str, str]:
    again = words.AGAIN.say(lang) if line.again else ""
    place = [line.rows] if line.several else [line.names, line.rows]
    says = again + line.says
    if line.several and line.names:
        says += "\n" + words.ROWS.say(lang, names=line.names)
    return {
        "number": str(line.number),
        "level": SEVERITY[line.severity].say(lang),
        "place": "\n".join(filter(None, place)),
        "problem": says,
    }


def _fill(part: Element, values: Mapping[str, str], fields: Mapping[str, Phrase]) -> None:
    for control in list(part.iter(qn("w:sdt"))):
        for name in _titles(control):
            key = _key(name, fields)
            if key is not None:
                _fill_control(control, values[key])
    for paragraph in list(part.iter(qn("w:p"))):
        _fill_paragraph(Paragraph(paragraph, _NOBODY), values, fields)


def _fill_paragraph(
    paragraph: Paragraph, values: Mapping[str, str], fields: Mapping[str, Phrase]
) -> None:
    """Put values in the place of fields; a field may be cut into several runs."""
    runs = paragraph.runs
    whole = "".join(run.text for run in runs)
    for found in reversed(list(_FIELD.finditer(whole))):
        key = _key(found[1], fields)
        if key is None:
            continue
        at, value = 0, values[key]
        for run in runs:
            text = run.text
            begin, end = max(found.start() - at, 0), min(found.end() - at, len(text))
            at += len(text)
            if begin < end:
                run.text = text[:begin] + value + text[end:]
                value = ""


def _fill_control(control: Element, value: str) -> None:
    """Write into a content control: its first run says it, what it showed before goes."""
    properties = control.find(qn("w:sdtPr"))
    for shows in control.iter(qn("w:showingPlcHdr")):
        shows.getparent().remove(shows)
        break
    if properties is not None:
        for bound in properties.findall(qn("w:dataBinding")):
            properties.remove(bound)
    texts = list(control.iter(qn("w:t")))
    for text in texts:
        text.text = ""
    paragraphs = list(control.iter(qn("w:p")))
    if texts:
        run = texts[0].getparent()
        Run(run, _NOBODY).text = value
    elif paragraphs:
        Paragraph(paragraphs[0], _NOBODY).add_run(value)


def _titles(control: Element) -> Iterator[str]:
    for name in ("alias", "tag"):
        for found in control.iterfind(f"{qn('w:sdtPr')}/{qn(f'w:{name}')}"):
            yield str(found.get(qn("w:val"), ""))
