"""Text of a document, made harmless for Markdown and for what GitHub and GitLab make of it."""

import re

from perftable.reports.escape import plain

_MARKS = re.compile(
    r"^\d+[.)]"  # the number of a list
    r"|[0-9a-f]{6}(?=[0-9a-f])"  # what may be a commit
    r'|[\\`*_\[\]{}<>|~^+="&$#@!]|-(?![A-Za-z])'
    r"|(?<=[A-Za-z])\.(?=\S)|\.(?=[A-Za-z])"  # a host
    r'|:(?=\S)|%(?=[A-Za-z0-9"])'
)
_ENDS_CODE = re.compile(r"[`|<>&\\]|^ | $")
_APART = "<!-- -->"
"""Parts a mark from what follows, unseen.

Mentions, references, emoji and addresses are looked for in the text as it comes out, where no
escape of Markdown's is left; a comment keeps the two sides apart there too.
"""


def escaped(text: str, limit: int) -> str:
    """Return one line of at most `limit` characters that reads as `text`, in Markdown and in HTML.

    Marks become character references, which are never markup. It must not stand first in a line.
    """
    return _MARKS.sub(_harmless, plain(text, limit))


def coded(text: str, limit: int, *, in_html: bool = False) -> str:
    """Return the name of a file as code, which is never markup and reads well in the source.

    Inside of HTML that is the element; a name with marks that end either is escaped instead.
    """
    shown = plain(text, limit)
    if not shown or _ENDS_CODE.search(shown):
        return escaped(text, limit)
    return f"<code>{shown}</code>" if in_html else f"`{shown}`"


def _harmless(match: re.Match[str]) -> str:
    found, mark = match[0][:-1], match[0][-1]
    if mark == "$":  # two of them are a formula; this is what GitHub's manual says to write
        return "<span>&#36;</span>"
    shown = found + (mark if mark.isalnum() else f"&#{ord(mark)};")
    following = match.string[match.end() : match.end() + 1]
    return shown if not following or following.isspace() else shown + _APART
