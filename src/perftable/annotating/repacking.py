"""A zip file again with some parts changed: the bytes of all others are copied, not packed anew."""

import io
import zipfile
from collections.abc import Mapping
from copy import copy
from zipfile import ZipFile, ZipInfo

BEST, FAST = 6, 1
"""How well changed parts are packed: for a file that is kept, for one that is read once."""


def repack(data: bytes, changed: Mapping[str, bytes], level: int = BEST) -> bytes:
    """Return the zip file with these parts changed, or added behind the others.

    `data` is a container that the reader accepts. Names are compared as OPC does, without regard
    to case; order, names and dates stay.
    """
    parts = {name.casefold(): (name, part) for name, part in changed.items()}
    out = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(out, "w") as new:
        entries = sorted(old.infolist(), key=lambda entry: entry.header_offset)
        ends = [*(entry.header_offset for entry in entries), old.start_dir][1:]
        for entry, end in zip(entries, ends, strict=True):
            _, part = parts.pop(_key(entry), ("", None))
            if part is None:
                _copy(entry, data[entry.header_offset : end], new, out)
            else:
                new.writestr(_fresh(entry.filename, entry), part, zipfile.ZIP_DEFLATED, level)
        for name, part in parts.values():
            new.writestr(_fresh(name, entries[0]), part, zipfile.ZIP_DEFLATED, level)
        order = {entry.filename: place for place, entry in enumerate(old.infolist())}
        new.filelist.sort(key=lambda entry: order.get(entry.filename, len(order)))
        new.comment = old.comment
    return out.getvalue()


def _key(entry: ZipInfo) -> str:
    return entry.filename.replace("\\", "/").lstrip("/").casefold()


def _copy(entry: ZipInfo, raw: bytes, new: ZipFile, out: io.BytesIO) -> None:
    """Copy an entry with its header, its packed bytes and what stands behind them."""
    moved = copy(entry)
    moved.header_offset = new.start_dir
    out.seek(new.start_dir)
    out.write(raw)
    new.start_dir = out.tell()
    new.filelist.append(moved)


def _fresh(name: str, like: ZipInfo) -> ZipInfo:
    """Return an entry of this name with another's date and attributes."""
    entry = ZipInfo(name, like.date_time)
    entry.create_system, entry.external_attr = like.create_system, like.external_attr
    return entry
