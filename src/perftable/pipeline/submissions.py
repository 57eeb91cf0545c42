"""Whether a file that a search found may be a submission: by its name, else by what it holds.

Office documents are: each is read or said not to be. Text, web pages, XML and CSV may be anything:

- text (`.txt`, `.md`) is a submission if it holds words of a form or the header of its table; a
  README, a licence and the like, which speak of other files, only if a table of targets is read;
- a web page is none only if it is one, holds no table and no word of a form;
- XML is one if Word, Excel or LibreOffice wrote it, CSV if it holds the header of a form.

A file that cannot be looked at counts: the reader says why.
"""

import html
import re
from pathlib import Path

from perftable.forms.recognition import holds_form, holds_header
from perftable.readers.base import UnreadableFile
from perftable.readers.encoding import MAX_BYTES, glance
from perftable.readers.foreign.telling import is_office
from perftable.readers.html.sniffing import is_page
from perftable.readers.suffixes import BY_CONTENT, WEB
from perftable.readers.word.opening import read_beginning

_ABOUT = re.compile(
    "(?:readme|licen[cs]e|copying|notice|changelog|changes|history|contributing|code_of_conduct"
    r"|security|authors)[^a-z].*|(?:(?:填[表报]|使用)?说明|自述文件)\..*",
    re.IGNORECASE,
)
"""Names of files that tell of the others beside them."""

_TAG = re.compile("<[^<>]*>")


def may_be_one(path: str, name: str | None = None, data: bytes | None = None) -> bool:
    """Whether a file may be a submission; `name` is what it was called before it was put by.

    `data` is its content where it does not come from disk.
    """
    file, called = Path(path), Path(name or path)
    suffix = called.suffix.lower()
    if suffix not in BY_CONTENT:
        return True
    try:
        start = read_beginning(file, MAX_BYTES) if data is None else data[:MAX_BYTES]
    except UnreadableFile:
        return True
    if is_page(start, called.name):
        return (suffix in WEB and b"<table" in start.lower()) or _shows_form(start)
    if suffix in WEB or is_office(start):
        return True
    if suffix == ".xml":
        return False
    text = glance(start)
    if suffix == ".csv":
        return holds_header(text)
    return holds_form(text) and (not _ABOUT.fullmatch(called.name) or _has_table(file, data))


def _shows_form(data: bytes) -> bool:
    """Whether the text between tags is that of a form."""
    return holds_form(html.unescape(_TAG.sub("\n", glance(data))))


def _has_table(path: Path, data: bytes | None) -> bool:
    from perftable.pipeline.checking import read

    try:
        return bool(read(path, data).forms)
    except UnreadableFile:
        return False
