"""perftable rules [CODE…]: the catalogue, or the pages of some rules."""

import sys
from typing import Annotated

import typer

from perftable.cli.console import FAILED, complain, write, write_data
from perftable.cli.options import ConfigFile, Language, known_rules, options, require_rules
from perftable.model.phrase import Phrase

_TITLE = 41
"""Where the titles of the list begin."""

EXAMPLE = Phrase("perftable rules PT201", "perftable rules PT201")


def rules(
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="CODE", help="PT201, PT2 or a name. 规则编号或名称，如 PT201、PT2"),
    ] = None,
    markdown: Annotated[
        bool,
        typer.Option(
            "--markdown", help="All pages as one Markdown text. 以 Markdown 输出全部规则说明"
        ),
    ] = False,
    config: ConfigFile = None,
    lang: Language = None,
) -> None:
    """List the rules, or show the pages of some. 列出全部规则，或显示某条规则的说明。"""
    from perftable.rules.pages import markdown as all_pages
    from perftable.rules.pages import page

    chosen = options(lang, config=config)
    spoken = chosen.lang
    known = known_rules(chosen)
    if markdown:
        write_data(all_pages(known.rules, spoken))
    elif codes:
        require_rules("CODE", codes, known, spoken)
        pages = [page(one.rule, spoken) for one in known.matching(codes)]
        write(_wrapped("\n\n".join(pages), 0) + "\n")
    else:
        lines = [
            f"{r.code}  {r.severity:<8} {r.name:<24} {r.title.say(spoken)}" for r in known.rules
        ]
        write("".join(_wrapped(line, _TITLE) + "\n" for line in lines))
    for plugin in known.broken:
        complain(f"{plugin.name}: {plugin.reason.say(spoken)}")
    if known.broken:
        raise typer.Exit(FAILED)


def _wrapped(text: str, indent: int) -> str:
    """Return the text with its lines broken at words for a terminal; elsewhere as it is."""
    if sys.stdout is None or not sys.stdout.isatty():
        return text
    from rich.console import Console
    from rich.text import Text

    console = Console()
    lines: list[str] = []
    for line in text.splitlines():
        first, *more = Text(line).wrap(console, console.width)
        rest = Text(line[len(first.plain) :].lstrip())
        hung = rest.wrap(console, max(20, console.width - indent)) if more else ()
        lines += [first.plain.rstrip(), *(" " * indent + part.plain.rstrip() for part in hung)]
    return "\n".join(lines)
