"""What the commands share: exit codes, options, language, safe output."""

import locale
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, cast

import typer

from perftable.model.phrase import Lang, Phrase
from perftable.reports.escape import inert

if TYPE_CHECKING:
    from perftable.config.resolve import Options
    from perftable.rules.registry import Catalogue

LIMITS = ("error", "warning", "note", "never")
PROFILES = ("default", "strict", "draft")

CLEAN, FINDINGS, FAILED = 0, 1, 2
"""Exit codes: nothing at or above --fail-on; findings; the job could not be done."""

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", help="Files, folders, patterns; - is text on stdin. 文件"),
]
FilesFrom = Annotated[
    list[str] | None,
    typer.Option(metavar="LIST", help="Take file names from a list, a line each. 文件清单"),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help="Only these rules: PT2, PT201 or a name. 只用这些规则"),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="CODE", help="Not these rules. 不用这些规则")
]
Profile = Annotated[
    str | None, typer.Option(metavar="|".join(PROFILES), help="A set of severities. 规则档次")
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Instead of the nearest perftable.toml. 配置文件"
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Without any configuration. 不用配置")]
Language = Annotated[
    str | None, typer.Option(metavar="zh|en", help="Language of messages. 输出语言")
]
Jobs = Annotated[
    int, typer.Option(min=0, metavar="N", help="Processes; 0: all cores where it pays. 并行进程数")
]

_UNKNOWN = Phrase("{option} 没有“{value}”这个值{hint}。", "{option} has no value '{value}'{hint}.")
_HINT = Phrase("，是不是“{near}”", ", did you mean '{near}'")
_NO_FILES = Phrase(
    "没有给出文件；请写文件、文件夹，或用 - 读标准输入。",
    "no file is given; name files or folders, or - for standard input.",
)


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


def options(
    lang: str | None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    *,
    profile: str | None = None,
    fail_on: str | None = None,
    config: Path | None = None,
    isolated: bool = False,
) -> "Options":
    """Return what the command line says; exit with 2 for a value that does not exist."""
    spoken = language(lang)
    if fail_on is not None:
        choice("--fail-on", fail_on, LIMITS, spoken)
    if profile is not None:
        choice("--profile", profile, PROFILES, spoken)

    from perftable.config.resolve import Options

    chosen = Options(
        lang=spoken,
        lang_given=lang is not None,
        select=_codes(select),
        ignore=_codes(ignore),
        profile=profile,
        fail_on=fail_on,
        config=config,
        isolated=isolated,
    )
    for option, codes in (("--select", chosen.select), ("--ignore", chosen.ignore)):
        if codes:
            require_rules(option, codes, known_rules(chosen), spoken)
    return chosen


def known_rules(options: "Options") -> "Catalogue":
    """Return the rules there are; exit with 2 where the configuration cannot be used."""
    from perftable.config.complaints import BadConfig
    from perftable.config.resolve import plugins_of
    from perftable.rules.plugins import catalogue

    try:
        return catalogue(plugins_of(options))
    except BadConfig as error:
        refuse(error.say(options.lang))


def require_rules(option: str, codes: Sequence[str], known: "Catalogue", lang: Lang) -> None:
    """Exit with 2 for a code that no rule has."""
    try:
        known.matching(codes)
    except ValueError as error:
        choice(option, str(error), known.names(), lang)


def _codes(options: list[str] | None) -> tuple[str, ...]:
    return tuple(code for option in options or () for code in option.split(",") if code)


def require_files(files: list[str] | None, lists: list[str] | None, lang: Lang) -> list[str]:
    """Return the files to work on; exit with 2 where there are none."""
    from perftable.cli.inputs import expand

    if not files and not lists:
        refuse(_NO_FILES.say(lang))
    return expand(files or [], lists or [], lang)


def write(text: str) -> None:
    """Write a result to standard output; a console that lacks a character gets its escape."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    sys.stdout.write(text)


def complain(text: str) -> None:
    """Write a sentence to standard error, which a CI reads for commands as well."""
    sys.stderr.write(f"perftable: {inert(text)}\n")


def refuse(sentence: str) -> NoReturn:
    """Say why the job cannot be done, and exit with 2."""
    complain(sentence)
    raise typer.Exit(FAILED)
