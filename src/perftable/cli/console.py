"""What the commands say and where: exit codes, language, standard output and standard error."""

import locale
import os
import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import NoReturn, TextIO, cast

import typer

from perftable.model.failure import why
from perftable.model.phrase import Lang, Phrase
from perftable.reports.escape import inert

CLEAN, FINDINGS, FAILED = 0, 1, 2
"""Exit codes: nothing at or above --fail-on; findings; the job could not be done."""

_UNKNOWN = Phrase("{option} 没有“{value}”这个值{hint}。", "{option} has no value '{value}'{hint}.")
_NO_OUTPUT = Phrase("标准输出已关闭。", "standard output is closed.")
_UNWRITTEN = Phrase("写不到标准输出：{error}。", "cannot write to standard output: {error}.")
_HINT = Phrase("，是不是“{near}”", ", did you mean '{near}'")


def language(wanted: str | None) -> Lang:
    """Return the language: the option, else the environment, else English.

    Exits with 2 for a language that the tool does not speak.
    """
    if wanted is not None:
        return cast(Lang, choice("--lang", wanted, ("zh", "en"), _from_environment()))
    return _from_environment()


def _from_environment() -> Lang:
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
        else:
            out.flush()
            out.buffer.write(piece.encode("utf-8", "replace") if isinstance(piece, str) else piece)
    out.flush()


def _output() -> TextIO:
    """Return standard output; exit with 2 where it is closed."""
    if sys.stdout is None:
        refuse(_NO_OUTPUT.say(_from_environment()))
    return sys.stdout


def unwritten(error: OSError) -> int:
    """Return the exit code where standard output takes no more, and say why.

    A reader who left (| head) is told nothing. What is still to be written goes nowhere, so that
    the interpreter can end in peace.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        lang = _from_environment()
        complain(_UNWRITTEN.say(lang, error=why(error).say(lang)))
    return FAILED


def complain(text: str) -> None:
    """Write a sentence to standard error, which a CI reads for commands as well."""
    sys.stderr.write(f"perftable: {inert(text)}\n")


def refuse(sentence: str) -> NoReturn:
    """Say why the job cannot be done, and exit with 2."""
    complain(sentence)
    raise typer.Exit(FAILED)
