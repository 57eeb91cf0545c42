"""The options that several commands have, and what they say."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.console import choice, language, refuse
from perftable.model.filename import shown
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.config.options import Options
    from perftable.rules.registry import Catalogue

SEVERITIES = ("error", "warning", "note")
"""Those of the model, which is not imported only to show help."""

LIMITS = (*SEVERITIES, "never")
PROFILES = ("default", "strict", "draft", "department")

_NO_PATTERN = Phrase("--exclude：{pattern} 不是文件名模式。", "--exclude: {pattern} is no pattern.")

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        help="Files, folders, patterns; - is text on stdin. 文件、文件夹或通配符；“-”为标准输入",
    ),
]
Submissions = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE", help="Files, folders, patterns. 文件、文件夹或通配符"),
]
FilesFrom = Annotated[
    list[str] | None,
    typer.Option(
        metavar="LIST", help="Take file names from a list, one a line. 从清单读取文件名，每行一个"
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODE",
        help="Only these rules: PT2, PT201 or a name. 仅按这些规则审核：PT2、PT201 或规则名称",
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="CODE", help="Not these rules. 不按这些规则审核")
]
Profile = Annotated[
    str | None,
    typer.Option(
        metavar="|".join(PROFILES),
        help="A set of severities. 问题级别方案：默认、从严、草稿、部门整套",
    ),
]
Across = Annotated[
    bool, typer.Option("--across", help="Compare forms with each other. 各表之间相互核对")
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Instead of the nearest perftable.toml. 使用此配置文件，不用就近的 perftable.toml",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Leave these files out, as in .gitignore. 不审核的文件，写法同 .gitignore",
    ),
]
Isolated = Annotated[
    bool, typer.Option("--isolated", help="Without any configuration. 不使用任何配置文件")
]
Convert = Annotated[
    bool,
    typer.Option(
        "--convert",
        help="Let LibreOffice convert what is not read. 无法直接读取的，由 LibreOffice 转换后读取",
    ),
]
Language = Annotated[
    str | None,
    typer.Option(metavar="zh|en", help="Language of messages. 输出语言：zh 为中文，en 为英文"),
]
Jobs = Annotated[
    int,
    typer.Option(
        min=0,
        metavar="N",
        help="Processes; 0: all cores where it pays. 并行进程数；0 为自动（默认）",
    ),
]

NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Check unchanged files too. 未改动的文件也重新审核")
]


def options(
    lang: str | None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    *,
    profile: str | None = None,
    fail_on: str | None = None,
    across: bool = False,
    exclude: list[str] | None = None,
    config: Path | None = None,
    isolated: bool = False,
    named: Iterable[str] | None = None,
    convert: bool = False,
) -> "Options":
    """Return what the command line says; exit with 2 for a value that does not exist.

    `named` are the files and folders, as the command line names them.
    """
    spoken = language(lang)
    if fail_on is not None:
        choice("--fail-on", fail_on, LIMITS, spoken)
    if profile is not None:
        choice("--profile", profile, PROFILES, spoken)

    from perftable.config.matching import is_pattern
    from perftable.config.options import Options

    for pattern in exclude or ():
        if not is_pattern(pattern):
            refuse(_NO_PATTERN.say(spoken, pattern=shown(pattern)))
    chosen = Options(
        lang=spoken,
        lang_given=lang is not None,
        select=_codes(select),
        ignore=_codes(ignore),
        profile=profile,
        fail_on=fail_on,
        across=across,
        exclude=tuple(exclude or ()),
        config=config,
        isolated=isolated,
        named=tuple(named or ()),
        convert=convert,
    )
    for option, codes in (("--select", chosen.select), ("--ignore", chosen.ignore)):
        if codes:
            require_rules(option, codes, known_rules(chosen), spoken)
    return chosen


def known_rules(options: "Options") -> "Catalogue":
    """Return the rules there are; exit with 2 where the configuration cannot be used."""
    from perftable.config.refused import BadConfig
    from perftable.config.resolve import plugins_of
    from perftable.rules.plugins import catalogue

    try:
        return catalogue(plugins_of(options))
    except BadConfig as error:
        refuse(error.say(options.lang))


def require_rules(option: str, codes: Sequence[str], known: "Catalogue", lang: Lang) -> None:
    """Exit with 2 for a code that no rule has."""
    from perftable.rules.registry import UnknownRule

    try:
        known.matching(codes)
    except UnknownRule as error:
        choice(option, error.code, known.names(), lang)


def _codes(options: list[str] | None) -> tuple[str, ...]:
    return tuple(code for option in options or () for code in option.split(",") if code)
