"""How long reading may take: a start, and a little for each page that has been read."""

import time
from typing import Protocol

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

START = 4.0
"""Seconds of work in which the first page must come; those the machine gives to others do not count."""

PER_PAGE = 0.1
"""Seconds that each page adds; the densest real one takes 0.03."""

TOO_SLOW = Phrase(
    "文件过于复杂，读取超时，未读取；请用浏览器或 WPS 打开并重新打印为 PDF，或拆分后重试。",
    "The file is too complex to be read in reasonable time and was not read; open it in a browser"
    " or WPS and print it to PDF again, or split it.",
)


class Watchdog(Protocol):
    """Ends the process after so many seconds of work unless it is called again."""

    def __call__(self, seconds: float) -> None:
        """Begin to count anew."""


class Pace:
    """Counts the pages, and refuses the file when time runs out."""

    def __init__(self, watchdog: Watchdog | None = None) -> None:
        self._watchdog = watchdog
        self._end = time.process_time() + START

    def step(self) -> None:
        """Begin a page."""
        self._end += PER_PAGE
        left = self._end - time.process_time()
        if left <= 0:
            raise UnreadableFile(TOO_SLOW)
        if self._watchdog is not None:
            self._watchdog(left)
