"""The suffixes of files in which a unit may hand in its form: what a folder search takes.

The one list of them: the search, the pre-commit hook and the configuration go by it. Those that no
reader reads are refused by name, so that a gate is never green on what was not read.
"""

WORD_SUFFIXES = frozenset(
    (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt")
)  # fmt: skip
"""Names whose files must be Word files: text under one of them is refused."""

_SHEETS = frozenset(
    ".xlsx .xlsm .xlsb .xltx .xltm .xls .xlt .et .ett .ods .ots .fods .numbers".split()
)
_SLIDES = frozenset(".pptx .pptm .ppsx .ppt .pps .dps .odp .otp .fodp".split())
_TEXTS = frozenset(".odt .ott .fodt .rtf .uot .uof .uos .pages .pdf .ofd .mht .mhtml".split())

PLAIN = frozenset((".txt", ".md", ".markdown"))
"""Plain text."""

WEB = frozenset((".html", ".htm", ".xhtml"))
"""Web pages, which Word and Excel write too."""

BY_CONTENT = PLAIN | WEB | {".xml", ".csv"}
"""Names that files of any kind have: a search takes such a file only if it may hold a form."""

SUFFIXES = WORD_SUFFIXES | _SHEETS | _SLIDES | _TEXTS | BY_CONTENT
"""All of them, in small letters."""

PASSED = frozenset(
    ("venv", "node_modules", "build", "dist", "__pycache__", "__MACOSX", "$RECYCLE.BIN")
)
"""Folders in which nobody hands anything in."""

BESIDE = ("~$", "._", ".~", ".#")
"""How the names of files begin that programs keep beside a document while it is open."""
