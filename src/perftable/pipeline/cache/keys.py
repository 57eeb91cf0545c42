"""What a verdict depends on: the file, its name, what is in force, the rules, and all that runs them."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from perftable.config.settings import Settings
from perftable.pipeline.cache.packages import versions
from perftable.pipeline.cache.plugins import sources
from perftable.pipeline.waiving import expired
from perftable.rules.registry import our_rules
from perftable.version import BEGAN, VERSION

FORMAT = 5
"""Of what is kept: another where it can no longer be read."""

_PACKAGES = ("lxml", "pydantic", "pypdfium2", "python-docx", "xlrd")
"""What readers read with. One that is missing leaves parts unread."""


class Keys:
    """The keys of the files of one run; what files have in common is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Settings, bytes | None]] = {}

    def of(self, name: str, content: bytes, settings: Settings) -> bytes | None:
        """Return the key of a file with the hash `content`; None where none can be told.

        The name counts: rules may look at it (PT717 does), and it stands in the report.
        """
        known = self._known.get(id(settings))
        if known is None:
            known = self._known[id(settings)] = (settings, _in_force(settings))
        if known[1] is None:
            return None
        written = name.encode("utf-8", "surrogateescape")
        return sha256(b"\0".join((known[1], content, written))).digest()


def _in_force(settings: Settings) -> bytes | None:
    """Return a hash of all that is the same for files with these settings."""
    code = _code()
    if code is None or settings.across:  # then it depends on the other files of the run
        return None
    ours = set(our_rules())
    others = [one.rule for one in settings.catalogue().listed if one not in ours]
    plugins = [sources(rule) for rule in others]
    if None in plugins or settings.catalogue().broken:
        return None
    today = settings.today or date.today()
    over = [expired(waiver, today) for waiver in settings.waivers]
    # Of the day only counts which waivers are over; fail_on and the folder are the run's.
    said = replace(
        settings,
        today=None,
        fail_on="error",
        folder=None,
        other_waivers=(),
        severities=dict(settings.severities),
        floors=dict(settings.floors),
    )
    return sha256(repr((code, said, over, plugins)).encode("utf-8", "surrogatepass")).digest()


@cache
def _code() -> str | None:
    """Return what tells this program from any other; None where it has changed since it began."""
    folder = Path(__file__).parents[2]
    digest = sha256(repr((FORMAT, VERSION, sys.version, sys.platform)).encode())
    for package, told in zip(_PACKAGES, versions(_PACKAGES), strict=True):
        digest.update(f"{package} {len(told)}\n".encode() + told)
    try:
        for path, changed, size in _files(str(folder)):
            if changed / 1e9 > BEGAN:
                return None
            digest.update(f"{path} {changed} {size}\n".encode("utf-8", "surrogateescape"))
    except OSError:  # it is in an archive
        return None
    return digest.hexdigest()


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield our files, each with its time and size: who works on rules has one version for weeks."""
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry.path)
        else:
            status = entry.stat()
            yield entry.path, status.st_mtime_ns, status.st_size
