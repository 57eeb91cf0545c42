"""Names that come with uploads: shown, and given to what is sent back, never used as a path here."""

import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath
from urllib.parse import quote

from perftable.readers.suffixes import BESIDE, PASSED, SUFFIXES

_LONGEST, _DEEPEST = 120, 12
"""Characters of a part of a name, and parts."""

_SEPARATORS = re.compile(r"[/\\]+")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
"""What Windows takes in no name: `a.docx:stream` would be another file."""

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
"""Names that are no files on Windows, whatever their suffix."""


def safe(name: str) -> str:
    """Return the name as a path below nothing, with / between its parts; "" where none is left.

    Marks that turn the direction of text, controls and halves of characters go: nothing that is
    shown is to look like another file. What Windows does not allow becomes an underscore.
    """
    parts = [_part(part) for part in _SEPARATORS.split(unicodedata.normalize("NFC", name))]
    return "/".join([part for part in parts if part][-_DEEPEST:])


_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


def _part(text: str) -> str:
    seen = "".join(c for c in text if unicodedata.category(c) not in _UNSEEN)
    part = _FORBIDDEN.sub("_", seen).strip(" ").rstrip(". ")
    if _DEVICES.match(part):
        part = f"_{part}"
    if len(part) <= _LONGEST:
        return part
    suffix = PurePosixPath(part).suffix[:12]
    return part[: _LONGEST - len(suffix)] + suffix


def unique(name: str, taken: Container[str]) -> str:
    """Return the name, with a number where another file has it; `taken` holds folded names."""
    path, number, found = PurePosixPath(name), 1, name
    while found.casefold() in taken:
        number += 1
        found = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    return found


def is_office(name: str) -> bool:
    """Whether a form may be handed in under this name."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES


def is_passed(name: str) -> bool:
    """Whether a search of a folder passes this file over, as it does on the command line."""
    *folders, last = name.split("/")
    if last.startswith(BESIDE) or not is_office(last):
        return True
    return any(folder.startswith(".") or folder in PASSED for folder in folders)


def disposition(name: str, *, saved: bool) -> str:
    """Return a Content-Disposition whose name can end neither the header nor the quotes."""
    kind = "attachment" if saved else "inline"
    plain = "file" + re.sub("[^.a-z0-9]", "", PurePosixPath(name).suffix.lower())
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
