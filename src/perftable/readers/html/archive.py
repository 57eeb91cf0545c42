"""A web page in one file (MHT): the parts of a mail message that are pages."""

import email
import email.policy
import re
from collections.abc import Sequence
from email.message import Message
from urllib.parse import unquote

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.html.characters import decoded

MAX_ARCHIVE = 40 * 1024 * 1024
"""Bytes of such a file: pictures are in it."""

MAX_PARTS = 2000
"""Parts of such a file."""

_LARGE = Phrase(
    "单个文件网页（MHT）超过 {limit} MB，未读取；请删去图片，或另存为 .docx 或 .xlsx 后重试。",
    "The web archive (MHT) has more than {limit} MB and was not read; remove its pictures, or save"
    " it as .docx or .xlsx.",
)
_MANY = Phrase(
    "单个文件网页（MHT）有 {limit} 个以上的部分，未读取；请另存为 .docx 或 .xlsx 后重试。",
    "The web archive (MHT) has more than {limit} parts and was not read; save it as .docx or .xlsx.",
)
_NONE = Phrase(
    "单个文件网页（MHT）中无网页，或已损坏，未读取；请在浏览器中打开，另存为 .docx 或 .xlsx。",
    "The web archive (MHT) holds no page or is damaged and was not read; open it in a browser and"
    " save it as .docx or .xlsx.",
)
_PAGES = ("text/html", "application/xhtml+xml")
_LINK = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_FRAMES = re.compile(r"<frameset\b", re.IGNORECASE)
_SHEET = re.compile(r"sheet\d+\.html?$", re.IGNORECASE)


def pages_of(data: bytes) -> list[str]:
    """Return the page, or the sheets of one that is made of frames. Raises `UnreadableFile`."""
    if len(data) > MAX_ARCHIVE:
        raise UnreadableFile(_LARGE, limit=MAX_ARCHIVE // 1024 // 1024)
    if data.count(b"\n--") > 2 * MAX_PARTS:
        raise UnreadableFile(_MANY, limit=MAX_PARTS)
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
        styles = [part for part in message.walk() if part.get_content_type() == "text/css"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise UnreadableFile(_NONE) from None
    if not parts:
        raise UnreadableFile(_NONE)
    first = _text(parts[0])
    sheets = [part for part in parts[1:] if _SHEET.search(part.get("Content-Location") or "")]
    texts = [_text(part) for part in sheets] if _FRAMES.search(first) and sheets else [first]
    return [_with_styles(text, styles) for text in texts] if styles else texts


def _with_styles(text: str, styles: Sequence[Message]) -> str:
    """Return a page with the style sheets it links to, but for those for paper, written into it."""
    found: dict[int, Message] = {}
    for link in _LINK.findall(text):
        stated = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(link)}
        place = unquote(stated.get("href", "")).removeprefix("cid:")
        if (
            place
            and "stylesheet" in stated.get("rel", "").lower()
            and stated.get("media") != "print"
        ):
            found |= {at: part for at, part in enumerate(styles) if _is_at(part, place)}
    sheet = "".join(map(_text, found.values())).replace("</", "")
    return f"<style>{sheet}</style>{text}" if sheet else text


def _is_at(part: Message, place: str) -> bool:
    key = (part.get("Content-ID") or "").strip("<>")
    location = unquote(part.get("Content-Location") or "")
    return place == key or location.endswith(place)


def _text(part: Message) -> str:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        raise UnreadableFile(_NONE) from None
    if not isinstance(payload, bytes):
        raise UnreadableFile(_NONE)
    return decoded(payload, str(part.get_content_charset() or ""))
