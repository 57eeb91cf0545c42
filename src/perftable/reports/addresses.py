"""Paths of documents as other programs want them: with slashes, from the folder of the run."""

import re
from pathlib import Path, PurePath
from urllib.parse import quote

_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Lone surrogates that stand for no byte of a file name."""


def slashed(path: str) -> str:
    """Return the path with slashes, relative where it lies in the current folder."""
    pure = PurePath(path)
    if pure.is_absolute() and pure.is_relative_to(Path.cwd()):
        pure = pure.relative_to(Path.cwd())
    return pure.as_posix()


def uri(path: str) -> str:
    """Return the path as a percent-encoded URI reference, relative where the path is.

    A name that is no UTF-8 keeps its bytes, as they are on the disk.
    """
    text = _NO_BYTE.sub("\ufffd", slashed(path))
    encoded = quote(text.encode("utf-8", "surrogateescape"))
    return f"file:///{encoded.lstrip('/')}" if PurePath(text).is_absolute() else encoded
