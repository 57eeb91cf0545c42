"""What the commands say and where: exit codes, language, standard output and standard error."""

import locale
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from traceback import print_exception
from typing import NoReturn, TextIO, cast

import typer

from perftable.model.failure import why
from perftable.model.phrase import Lang, Phrase
from perftable.reports.escape import inert, visible

CLEAN, FINDINGS, FAILED = 0, 1, 2
"""Exit codes: nothing at or above --fail-on; findings; the job could not be done."""

_UNKNOWN = Phrase("{option} 的值“{value}”不存在{hint}。", "{option} has no value '{value}'{hint}.")
_NO_OUTPUT = Phrase("标准输出已关闭。", "standard output is closed.")
_UNWRITTEN = Phrase("无法写入标准输出：{error}。", "cannot write to standard output: {error}.")
_STOPPED = Phrase("无法继续：{error}。", "cannot go on: {error}.")
_BUG = Phrase(
    "perftable 运行出错（{error}）；请告知开发人员，设置 PERFTABLE_DEBUG=1 可查看详情。",
    "perftable itself failed ({error}); please tell the developers, PERFTABLE_DEBUG=1 shows where.",
)
_HINT = Phrase("；是否为“{near}”", ", did you mean '{near}'")


def language(wanted: str | None) -> Lang:
    """Return the language: the option, else the environment, else English.

    Exits with 2 for a language that the tool does not speak.
    """
    if wanted is not None:
        return cast(Lang, choice("--lang", wanted, ("zh", "en"), spoken()))
    return spoken()


def spoken() -> Lang:
    """Return the language of the environment, English where it names none."""
    for name in ("PERFTABLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "zh" if value.startswith("zh") else "en"
    native = locale.getlocale()[0] or ""
    return "zh" if native.startswith(("zh", "Chinese")) else "en"


def choice(option: str, value: str, known: Sequence[str], lang: Lang) -> str:
    """Return `value` if it is among `known`, else say so and exit with 2."""
    if value not in known:
        near = get_close_matches(value, known, 1)
        hint = _HINT.say(lang, near=near[0]) if near else ""
        shown = value.encode("unicode_escape").decode() if not value.isprintable() else value
        refuse(_UNKNOWN.say(lang, option=option, value=shown, hint=hint))
    return value


def write(text: str) -> None:
    """Write a result for people to standard output; what a console lacks becomes its escape."""
    out = _output()
    reconfigure = getattr(out, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    with _taken():
        out.write(text)
        out.flush()


def write_data(*pieces: str | bytes) -> None:
    """Write a result for programs: UTF-8 in files and pipes, whatever the console speaks."""
    write_pieces(pieces)


def write_pieces(pieces: Iterable[str | bytes]) -> None:
    """Write a long result for programs, piece by piece."""
    out = _output()
    for piece in pieces:
        if isinstance(piece, str) and out.isatty():
            write(piece.removeprefix("\ufeff"))
            continue
        with _taken():
            out.flush()
            out.buffer.write(piece.encode("utf-8", "replace") if isinstance(piece, str) else piece)
    with _taken():
        out.flush()


def _output() -> TextIO:
    """Return standard output; exit with 2 where it is closed."""
    if sys.stdout is None:
        refuse(_NO_OUTPUT.say(spoken()))
    return sys.stdout


class Unwritten(Exception):  # noqa: N818 - no fault of the program
    """Standard output takes no more. It is no `OSError`: Typer ends with 1 on some of these."""


@contextmanager
def _taken() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unwritten from error


def failed(error: Exception, *, traceback: bool = False) -> int:
    """Return the exit code for what nobody expected, and say it in a sentence.

    A reader who left (| head) is told nothing. What is still to be written goes nowhere, so that
    the interpreter can end in peace.
    """
    lang = spoken()
    cause = error.__cause__ if isinstance(error, Unwritten) else error
    stuck = isinstance(cause, OSError) and _put_aside()
    if isinstance(cause, BrokenPipeError):
        pass
    elif traceback:
        print_exception(error)
    elif isinstance(cause, OSError):
        phrase = _UNWRITTEN if stuck or cause is not error else _STOPPED
        complain(phrase.say(lang, error=why(cause).say(lang)))
    else:
        complain(_BUG.say(lang, error=f"{type(error).__name__}: {error}"[:200]))
    return FAILED


def _put_aside() -> bool:
    """Let standard output go nowhere; return whether it takes no more."""
    stuck = False
    with suppress(AttributeError, ValueError):  # it is closed
        try:
            sys.stdout.write("")
            sys.stdout.flush()
        except OSError:
            stuck = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return stuck


def complain(text: str) -> None:
    """Write a sentence to standard error, which a CI reads for commands as well."""
    with suppress(OSError, ValueError):  # there is nowhere else to say it
        sys.stderr.write(f"perftable: {inert(visible(text))}\n")


def refuse(sentence: str) -> NoReturn:
    """Say why the job cannot be done, and exit with 2."""
    complain(sentence)
    raise typer.Exit(FAILED)
