"""A rule that fails is a value: its error is caught and said, its prints go to standard error."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from threading import RLock

from perftable.model.filename import shown

_LONGEST = 300

_one_at_a_time = RLock()
"""Standard output is the process's: two threads must not put it aside at once."""


@contextmanager
def caught(errors: list[str], file: str | None) -> Iterator[None]:
    """Put what goes wrong inside into `errors`; `file` is the one whose line is told."""
    try:
        yield
    except (Exception, SystemExit) as error:  # a plug-in must not end the run, a signal must
        errors.append(said_of(error, file))


@contextmanager
def quiet() -> Iterator[None]:
    """Send what plug-ins print to standard error: standard output is the report's."""
    with _one_at_a_time, redirect_stdout(sys.stderr):
        yield


def said_of(error: BaseException, file: str | None) -> str:
    """Return an error as one line: its kind, its text and the line of `file` where it arose."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # an error whose text fails is still an error
        text = ""
    kind = type(error).__name__
    said = f"{kind}: {shown(text[:_LONGEST])}" if text else kind
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == file]
    return f"{said} ({Path(str(file)).name}, line {lines[-1]})" if lines else said
