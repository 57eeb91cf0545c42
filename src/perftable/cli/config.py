"""perftable config [FILE]: what is in force for a file, and where each value comes from."""

import os
from typing import Annotated

import typer

from perftable.cli.console import refuse, write
from perftable.cli.options import (
    Across,
    ConfigFile,
    Exclude,
    Ignore,
    Isolated,
    Language,
    Profile,
    Select,
    options,
)
from perftable.model.phrase import Phrase

_NONE = Phrase("无配置文件", "no configuration file")

EXAMPLE = Phrase("perftable config 申报表.docx", "perftable config submission.docx")


def config(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="For this file or folder. 查看对此文件或文件夹生效的配置"
        ),
    ] = "-",
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    across: Across = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
    exclude: Exclude = None,
    lang: Language = None,
) -> None:
    """Show what is in force and where each value comes from. 显示生效的配置及其来源。"""
    chosen = options(
        lang,
        select,
        ignore,
        profile=profile,
        across=across,
        exclude=exclude,
        config=config,
        isolated=isolated,
        named=(file,),
    )

    from perftable.config.refused import BadConfig
    from perftable.config.resolve import for_file
    from perftable.reports.configuration import untrusted

    try:
        # A folder: what is in force for the files in it.
        found = for_file(os.path.join(file, "-") if os.path.isdir(file) else file, chosen)
    except BadConfig as error:
        refuse(error.say(chosen.lang))
    write(f"# {found.path or _NONE.say(chosen.lang)}\n")
    for one in found.settings.untrusted:
        write(f"# {untrusted(one).say(chosen.lang)}\n")
    for key, value in found.values.items():
        write(f"{key.replace('_', '-'):<17} {_shown(value)}  # {found.origins[key]}\n")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_shown, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_shown(k)} = {_shown(v)}" for k, v in value.items()) + "}"
    if isinstance(value, bool):
        return str(value).lower()
    if hasattr(value, "model_dump"):
        return _shown({k: v for k, v in value.model_dump().items() if v not in (None, {})})
    return "—" if value is None else ascii(value) if "\x1b" in str(value) else f'"{value}"'
