"""The results of one run, a line each, written as they come: what was stopped goes on from there."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from perftable.model.report import DocumentReport
from perftable.pipeline.checking import Checked
from perftable.reports.base import Result

_BEGIN, _END = b'{"key":"', b'",'
_DIGITS = 64


class NoJournal(ValueError):  # noqa: N818 - the name users see
    """A file that holds something else, and is not written to."""


class Journal:
    """A report in JSON Lines whose lines have a key: by that a verdict is known to hold still.

    With `reads` False nothing is taken from it (a report needs the records), what is new is added.
    Raises `NoJournal`, and `OSError` where the file cannot be opened.
    """

    def __init__(self, path: Path, *, reads: bool = True) -> None:
        self._reads = reads
        self._places: dict[bytes, tuple[int, int]] = {}
        self._said: set[bytes] = set()
        # Without a buffer: one that a signal interrupts would be written twice.
        self._file = path.open("a+b", buffering=0)
        try:
            with path.open("rb") as lines:
                self._index(lines)
        except BaseException:
            self._file.close()
            raise

    def _index(self, lines: Iterable[bytes]) -> None:
        place = 0
        for line in lines:
            if place == 0 and not line.startswith(_BEGIN) and not _BEGIN.startswith(line):
                raise NoJournal
            if not line.endswith(b"\n"):  # it was stopped in the middle of a line
                self._file.truncate(place)
                break
            if line.startswith(_BEGIN) and line.endswith(b"}\n"):
                key = line[len(_BEGIN) :].partition(_END)[0]
                if len(key) == _DIGITS:
                    self._places[key] = place, len(line)
                else:
                    self._said.add(sha256(line).digest())
            place += len(line)
        self._size = place

    def held(self, keys: Sequence[bytes]) -> set[bytes]:
        """Return those of the keys under which there is a verdict."""
        return {key for key in keys if self._reads and key.hex().encode() in self._places}

    def get(self, key: bytes) -> Checked | None:
        """Return a verdict, None where it is damaged."""
        place, length = self._places[key.hex().encode()]
        self._file.seek(place)
        line = self._file.read(length)
        with suppress(ValueError):
            report = b"{" + line[len(_BEGIN) + _DIGITS + len(_END) :]
            return Checked(DocumentReport.model_validate_json(report))
        return None

    def put(self, key: bytes | None, result: Result) -> Result:
        """Write a verdict, unless it stands there already; it is on its way when this returns."""
        mark = b"" if key is None else key.hex().encode()
        line = _BEGIN + mark + _END + result.to_json().encode()[1:] + b"\n"
        said = sha256(line).digest()
        if mark not in self._places and said not in self._said:
            if mark:
                self._places[mark] = self._size, len(line)
            else:
                self._said.add(said)
            self._write(line)
        return result

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _write(self, line: bytes) -> None:
        while line:
            count = self._file.write(line)
            self._size += count
            line = line[count:]
