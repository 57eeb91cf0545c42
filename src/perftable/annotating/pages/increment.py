"""A PDF with objects added or changed behind its end, as its format provides for: an update."""

import io
import re
import struct
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

DAMAGED = Phrase(
    "PDF 文件的内部目录有误，加批注后的文件可能无法打开，未写出；请用浏览器或 WPS 打开并重新打印为 PDF 后重试。",
    "The directory of the PDF file is wrong and an annotated copy might not open; none was written."
    " Open the file in a browser or WPS, print it to PDF and try again.",
)
Key = tuple[int, int]
"""The number and the generation of an object."""

_START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_TABLE = re.compile(rb"xref\s")
_STREAM = re.compile(rb"\d+\s+\d+\s+obj\b")
_TAIL = 4096
"""Bytes at the end of a file among which it says where its directory begins; more may follow that."""

_KEPT = ("/Root", "/Info", "/ID")


class Increment:
    """The update of a file; `next` is the number of the first object that is new."""

    def __init__(self, data: bytes, reader: PdfReader) -> None:
        found = _START.findall(data[-_TAIL:])
        self._data = data
        self._before = int(found[-1]) if found else -1
        self._as_table = _TABLE.match(data, max(self._before, 0)) is not None
        size = reader.trailer.get("/Size")
        if (
            self._before < 0
            or not isinstance(size, int)
            or not (self._as_table or _STREAM.match(data, self._before))
        ):
            raise UnreadableFile(DAMAGED)
        used = (number for of in reader.xref.values() for number in of)
        self.next = max(int(size), 1 + max(used, default=0), 1 + max(reader.xref_objStm, default=0))
        self._trailer = {key: reader.trailer.raw_get(key) for key in _KEPT if key in reader.trailer}

    def result(self, objects: Mapping[Key, PdfObject]) -> bytes:
        """Return the file with these objects."""
        out = io.BytesIO()
        out.write(self._data)
        if not self._data.endswith((b"\n", b"\r")):
            out.write(b"\n")
        places: dict[Key, int] = {}
        for (number, generation), item in sorted(objects.items()):
            places[number, generation] = out.tell()
            out.write(b"%d %d obj\n" % (number, generation))
            item.write_to_stream(out)
            out.write(b"\nendobj\n")
        begin = out.tell()
        size = max(self.next, *(number + 1 for number, _ in places))
        if self._as_table:
            self._table(out, places, size)
        else:
            self._stream(out, {**places, (size, 0): begin}, size)
        out.write(b"startxref\n%d\n%%%%EOF\n" % begin)
        return out.getvalue()

    def _table(self, out: io.BytesIO, places: Mapping[Key, int], size: int) -> None:
        out.write(b"xref\n0 1\n0000000000 65535 f \n")  # without it some take it for misnumbered
        for (number, generation), place in places.items():
            out.write(b"%d 1\n%010d %05d n \n" % (number, place, generation))
        out.write(b"trailer\n")
        self._dictionary(size).write_to_stream(out)
        out.write(b"\n")

    def _stream(self, out: io.BytesIO, places: Mapping[Key, int], number: int) -> None:
        """Write the directory as a stream of this number, as that of the file is."""
        rows = b"".join(struct.pack(">BQH", 1, at, gen) for (_, gen), at in places.items())
        entries = self._dictionary(number + 1)
        for name, value in {
            "/Type": NameObject("/XRef"),
            "/W": _numbers(1, 8, 2),
            "/Index": _numbers(*(n for key, _ in places for n in (key, 1))),
            "/Length": NumberObject(len(rows)),
        }.items():
            entries[NameObject(name)] = value
        out.write(b"%d 0 obj\n" % number)
        entries.write_to_stream(out)
        out.write(b"\nstream\n" + rows + b"\nendstream\nendobj\n")

    def _dictionary(self, size: int) -> DictionaryObject:
        found = {NameObject(key): value for key, value in self._trailer.items()}
        found[NameObject("/Size")] = NumberObject(size)
        found[NameObject("/Prev")] = NumberObject(self._before)
        return DictionaryObject(found)


def _numbers(*numbers: int) -> ArrayObject:
    return ArrayObject(map(NumberObject, numbers))
