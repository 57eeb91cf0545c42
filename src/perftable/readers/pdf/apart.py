"""Reads PDF files in a process of its own, so that what pdfium does on hostile ones stays there.

The process lives as long as this one and reads one file after the other. It ends itself when a page
takes too long or too much memory, wherever the code is then; the next file gets a new one.
"""

import atexit
import os
import pickle
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from threading import Lock
from typing import IO, Any

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.pace import START, TOO_SLOW, Pace, Watchdog
from perftable.readers.pdf.pdfium import Read, read_document

MEMORY = 180 * 1024 * 1024
"""Bytes the process may take for a file; dense ones of 50 pages take 60 MB."""

MEMORY_PER_BYTE = 20
"""Bytes it may take more for each of the file; real ones take eight."""

MAX_MEMORY = 900 * 1024 * 1024
"""Bytes it may take for the largest file."""

_DIED = Phrase(
    "PDF 文件已损坏或过于复杂，未读取；请用浏览器或 WPS 打开并重新打印为 PDF，或另存为 .docx。",
    "The PDF file is damaged or too complex and was not read; open it in a browser or WPS and print it"
    " to PDF again, or save it as .docx.",
)
IDLE = 1e6
"""Seconds between two files."""

_SIZE = struct.Struct("<Q")
_PLACES = b"places"
_CODE = "import sys; sys.path[:] = {path!r}; from perftable.readers.pdf.apart import serve; serve()"
_SLOW = (1, -getattr(signal, "SIGPROF", 1))  # as faulthandler leaves, and the timer of work
_lock = Lock()
_helpers: "dict[int, Helper]" = {}


class Helper:
    """The process that reads, as seen from this one."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CODE.format(path=sys.path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "MALLOC_ARENA_MAX": "1"},
        )  # fmt: skip

    def read(self, data: bytes, places: bool = False) -> Read:
        """Read a file there."""
        sent, answers = self._process.stdin, self._process.stdout
        assert sent is not None
        assert answers is not None
        try:
            _send(sent, _PLACES if places else b"")
            _send(sent, data)
            answer = _receive(answers)
        except (OSError, EOFError):
            self.close()
            raise UnreadableFile(TOO_SLOW if self._process.returncode in _SLOW else _DIED) from None
        except BaseException:  # interrupted: its answer must not be taken for that of another file
            self.close()
            raise
        found = pickle.loads(answer)
        if isinstance(found, Read):
            return found
        raise UnreadableFile(found)

    @property
    def is_over(self) -> bool:
        """Whether the process has ended."""
        return self._process.returncode is not None

    def close(self) -> None:
        """End the process, which may not notice that its pipe is closed: forks hold it open too."""
        if self._process.poll() is None:
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self._process.wait()


def read_apart(data: bytes, places: bool = False) -> Read:
    """Read a PDF in the process apart, or here where none can be started."""
    with _lock:
        helper = _helpers.get(os.getpid())  # a fork must not share that of the process it is from
        if helper is None:
            try:
                helper = _helpers[os.getpid()] = Helper()
            except (OSError, ValueError, TypeError):
                return read_document(data, Pace(), places)
        try:
            return helper.read(data, places)
        finally:
            if helper.is_over:
                del _helpers[os.getpid()]


@atexit.register
def close() -> None:
    """End the process apart."""
    helper = _helpers.pop(os.getpid(), None)
    if helper is not None:
        helper.close()


def serve() -> None:
    """Read the files that come until none comes: what the process apart does."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    watchdog = _watchdog()
    while True:
        try:
            places = _receive(requests) == _PLACES
            data = _receive(requests)
        except EOFError:
            return
        _bound_memory(len(data))
        watchdog(START)
        found: Read | Phrase
        try:
            found = read_document(data, Pace(watchdog), places)
        except UnreadableFile as refusal:
            found = refusal.spoken
        except Exception:  # whatever pdfium's answers lead to
            found = _DIED
        watchdog(IDLE)
        del data
        _send(answers, pickle.dumps(found))


def _watchdog() -> Watchdog:
    """Return what ends this process after some work, in pdfium's code as in ours."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGPROF, signal.SIG_DFL)

        def work(seconds: float) -> None:
            signal.setitimer(signal.ITIMER_PROF, seconds)

        return work
    import faulthandler

    silent = open(os.devnull, "w")  # noqa: SIM115 - open as long as the process lives
    return lambda seconds: faulthandler.dump_traceback_later(seconds, exit=True, file=silent)


def _bound_memory(size: int) -> None:
    """Bound what this process may take for a file of this size, where the system can."""
    try:
        import resource

        more = min(MEMORY + MEMORY_PER_BYTE * size, MAX_MEMORY)
        with open("/proc/self/statm") as file:
            now = int(file.read().split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)  # nobody may raise that of the system
        soft = now + more if hard == resource.RLIM_INFINITY else min(now + more, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    except (ImportError, OSError, ValueError):
        return


def _send(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(_SIZE.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _receive(pipe: Any) -> bytes:
    head = pipe.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    (size,) = _SIZE.unpack(head)
    data: bytes = pipe.read(size)
    if len(data) < size:
        raise EOFError
    return data
