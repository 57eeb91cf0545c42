"""Texts and file names that some output would obey: read as they are, letter for letter."""

from hostile_files import GOOD, Case, content
from wordfile import row, tbl, word

_TEXTS = (
    ("markup of rich", "[red]甲[/] [/] [link=http://a.b]"),
    ("markup of a page", "&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=a()&gt;"),
    ("C1 controls", "\u009b31m甲\u009d0;乙\u009c"),
    ("direction overrides", "\u202e甲\u2066乙\u200f"),
    ("commands of a CI", "::error file=a::甲%0A::set-env name=B::c ##vso[task.complete]"),
    ("formulas of a spreadsheet", "=cmd|' /C calc'!A0 +1+1 @SUM(A1) -2"),
    ("a fence of Markdown", "``` | ![a](http://b/c.png) | \\| ~~~"),
    ("an end of CDATA", "]]&gt; --&gt; ?&gt;"),
    ("noncharacters and private ones", "\ufdd0\ue000\ufffd\U0010fffd"),
)
_NAMES = (
    ("line break", "a\nb.docx"),
    ("terminal escape", "a\x1b[31m.docx"),
    ("lone surrogate", "a\udcff.docx"),
    ("CI command", "::error::a%0A.docx"),
    ("rich markup", "[red]a[/].docx"),
    ("dash in front", "-rf.docx"),
    ("direction override", "a\u202excod.docx"),
)

CASES = [
    *(
        Case("output", name, content(word(tbl(row(text, "乙")))), grid=[
            [text.replace("&lt;", "<").replace("&gt;", ">"), "乙"]])
        for name, text in _TEXTS
    ),
    *(Case("output", f"{name} in the file's name", content(GOOD), file=file) for name, file in _NAMES),
]  # fmt: skip
