"""The zip container: only needed parts are inflated, streamed, within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

CHUNK = 32768
MAX_ENTRIES = 10_000
"""Files in the container; the largest real one of 3,191 has 291."""

MAX_PART = 32 * 1024 * 1024
"""Bytes of a part other than the document: styles, numbering, relationships."""

MAX_DOCUMENT = 1024 * 1024 * 1024
"""Bytes of the document part: real ones have up to 12.6 MB; 50,000 rows have 330 MB."""

MAX_RATIO = 500
FREE_SIZE = 64 * 1024 * 1024
"""Parts larger than `FREE_SIZE` may inflate at most `MAX_RATIO` times; real ones do 130 times."""

_DAMAGED = Phrase(
    "Word 文档的压缩包已损坏或不完整，未读取；请重新获取文件，或在 Word 中打开修复并另存为 .docx。",
    "The Word document's zip container is damaged or cut off; get the file again, or open it in"
    " Word to repair it and save it as .docx.",
)
_UNSAFE = Phrase(
    "Word 文档的压缩包结构可疑（{detail}），未读取；请在 Word 中打开并另存为 .docx。",
    "The Word document's zip container is suspicious ({detail}) and was not read; open it in Word"
    " and save it as .docx.",
)
_LARGE = Phrase(
    "Word 文档的部件 {part} 解压后超过 {limit} MB，未读取；请拆分文档，在 Word 中另存为 .docx。",
    "Part {part} of the Word document inflates beyond {limit} MB and was not read; split the"
    " document and save it in Word as .docx.",
)
_LOCKED = Phrase(
    "Word 文档的压缩包已加密，未读取；请在 Word 中打开，取消密码后另存为 .docx。",
    "The Word document's zip container is encrypted; open it in Word, remove the password and save"
    " it as .docx.",
)
_MISSING = Phrase(
    "Word 文档缺少部件 {part}，未读取；请在 Word 中打开修复并另存为 .docx。",
    "The Word document lacks its part {part}; open it in Word to repair it and save it as .docx.",
)
_ENCRYPTED_FLAG = 0x1


class Container:
    """A zip file's parts by name, as OPC compares names: without regard to case."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
            raise UnreadableFile(_DAMAGED) from None
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise UnreadableFile(_UNSAFE, detail=f"> {MAX_ENTRIES} entries")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            if entry.is_dir():
                continue
            key = entry.filename.replace("\\", "/").lstrip("/").casefold()
            if key in self._entries:
                raise UnreadableFile(_UNSAFE, detail="duplicate names")
            self._entries[key] = entry
        self._check_layout(entries, len(data))

    def _check_layout(self, entries: list[zipfile.ZipInfo], size: int) -> None:
        """Refuse entries that share bytes, lie outside the file, or follow a hidden first zip."""
        ordered = sorted(entries, key=lambda entry: entry.header_offset)
        if ordered and ordered[0].header_offset != 0:
            raise UnreadableFile(_UNSAFE, detail="hidden prefix")
        ends = [entry.header_offset for entry in ordered[1:]] + [size]
        for entry, end in zip(ordered, ends, strict=True):
            name = len(entry.filename)  # at least one byte a character
            if entry.header_offset + 30 + name + entry.compress_size > end:
                raise UnreadableFile(_UNSAFE, detail="overlapping entries")

    def names(self) -> frozenset[str]:
        """Return the parts' names, case-folded."""
        return frozenset(self._entries)

    def stream(self, name: str, limit: int = MAX_DOCUMENT) -> Iterator[bytes]:
        """Yield a part's bytes. Raises `UnreadableFile` if it is missing, damaged or too large."""
        entry = self._entries.get(name.lstrip("/").casefold())
        if entry is None:
            raise UnreadableFile(_MISSING, part=name[:100])
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableFile(_LOCKED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableFile(_UNSAFE, detail="unknown compression")
        too_large = UnreadableFile(_LARGE, part=name[:100], limit=limit // 1024 // 1024)
        if entry.file_size > limit:
            raise too_large
        if entry.file_size > max(FREE_SIZE, MAX_RATIO * entry.compress_size):
            raise UnreadableFile(_UNSAFE, detail=f"ratio > {MAX_RATIO}")
        total = 0
        try:
            with self._zip.open(entry) as part:
                # A size that lies ends in a wrong checksum: zipfile reads no more than it claims.
                while chunk := part.read(CHUNK):
                    total += len(chunk)
                    if total > limit:
                        raise too_large
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError):
            raise UnreadableFile(_DAMAGED) from None
        except (NotImplementedError, RuntimeError):
            raise UnreadableFile(_UNSAFE, detail="unknown compression") from None
        if total != entry.file_size:
            raise UnreadableFile(_DAMAGED)

    def read(self, name: str) -> bytes:
        """Return a small part whole."""
        return b"".join(self.stream(name, MAX_PART))
