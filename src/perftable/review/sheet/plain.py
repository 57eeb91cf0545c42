"""The return sheet as text, to be pasted into a reply."""

from collections.abc import Iterator

from perftable.review.sheet import words
from perftable.review.sheet.content import Content, Line


def text_of(content: Content) -> str:
    """Return what the sheet says, line by line."""
    return "\n".join(_lines(content))


def _lines(content: Content) -> Iterator[str]:
    colon = "：" if content.lang == "zh" else ": "
    yield content.title
    for label, value in content.facts:
        yield f"{label}{colon}{value}"
    yield content.opening
    for heading, lines in content.groups:
        yield heading
        yield from (_line(line, content) for line in lines)
    if content.progress:
        yield content.progress
        if content.mended:
            yield words.MENDED_LIST.say(content.lang)
        yield from (f"{number}. {one}" for number, one in enumerate(content.mended, 1))
    if content.closing:
        yield content.closing


def _line(line: Line, content: Content) -> str:
    again = words.AGAIN.say(content.lang) if line.again else ""
    place = [line.rows] if line.several else [line.names, line.rows]
    where = ("，" if content.lang == "zh" else ", ").join(filter(None, place))
    names = words.ROWS.say(content.lang, names=line.names) if line.several and line.names else ""
    colon = "：" if content.lang == "zh" else ": "
    return f"{line.number}. {again}{where}{colon}{line.says}{names and ' '}{names}"
