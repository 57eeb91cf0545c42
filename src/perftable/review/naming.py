"""Names of folders and files that every system takes, whatever the submissions are called."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I
)
"""Names that Windows keeps for devices, with any suffix."""

_LONGEST, _BYTES = 80, 200
"""Characters and bytes of a name: paths of Windows hold 260, names of most disks 255 bytes."""


def harmless(name: str, suffix: str = "") -> str:
    """Return a name that no system refuses or takes for something else; `suffix` stays whole."""
    suffix = suffix if len(suffix) <= _SUFFIX else ""
    stem = name.removesuffix(suffix) if suffix else name
    kept = "".join(map(_kept, unicodedata.normalize("NFC", stem))).strip()
    end = "".join(map(_kept, suffix))
    while len(kept) + len(end) > _LONGEST or len((kept + end).encode()) > _BYTES:
        kept = kept[:-1]
    whole = (kept + end).rstrip(". ")
    if whole.startswith(".") or _RESERVED.fullmatch(whole):
        whole = f"_{whole}"
    return whole or "_"


def key(name: str) -> str:
    """Return what two names share that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def numbered(name: str) -> Iterator[str]:
    """Yield the name, then "name (2).docx", "name (3).docx" and on."""
    yield name
    path = PurePath(name)
    number = 2
    while True:
        yield f"{path.stem} ({number}){path.suffix}"
        number += 1


_SUFFIX = 12
"""A longer ending is none."""


class Folders:
    """Gives every submission a folder of its own: none is in another's, none another's name."""

    def __init__(self, reserved: Iterable[str]) -> None:
        self._leaves = {key(name) for name in reserved}
        self._above: set[str] = set()

    def take(self, folder: str) -> bool:
        """Take a folder (with slashes); return whether it was free."""
        own = key(folder)
        above = {own[:at] for at, char in enumerate(own) if char == "/"}
        if own in self._leaves or own in self._above or above & self._leaves:
            return False
        self._leaves.add(own)
        self._above |= above
        return True

    def first(self, names: Iterable[str]) -> str:
        """Take the first of the names that is free, or else the last with a number."""
        last = ""
        for last in names:
            if self.take(last):
                return last
        return next(name for name in numbered_folder(last) if self.take(name))


def numbered_folder(folder: str) -> Iterator[str]:
    """Yield "folder (2)", "folder (3)" and on."""
    number = 2
    while True:
        yield f"{folder} ({number})"
        number += 1


def folders(
    labels: Sequence[str], earlier: Mapping[int, str], reserved: Iterable[str]
) -> list[str]:
    """Return the folder of each submission; `labels` are their paths below the input, with slashes.

    It is named after the file, by its path where names repeat, with its suffix where even these do.
    `earlier` are the folders that submissions (by index) have from an earlier run.
    """
    free = Folders(reserved)
    given = {number: name for number, name in earlier.items() if free.take(name)}
    stems = Counter(key(_stem(label)) for label in labels)
    found: list[str] = []
    for number, label in enumerate(labels):
        if number in given:
            found.append(given[number])
            continue
        *above, file = [part for part in label.split("/") if part not in ("", ".", "..")] or ["_"]
        place = "/".join([*map(harmless, above), _stem(label)])
        whole = "/".join([*map(harmless, above), harmless(file)])
        flat = whole.replace("/", "_")  # where a folder above is another submission's own
        names = (
            [place, whole, flat] if stems[key(_stem(label))] > 1 else [_stem(label), whole, flat]
        )
        found.append(free.first(names))
    return found


def _stem(label: str) -> str:
    return harmless(PurePath(label.rpartition("/")[2] or "_").stem)


def _kept(char: str) -> str:
    if char in _FORBIDDEN or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp"):
        return "_"
    return char
