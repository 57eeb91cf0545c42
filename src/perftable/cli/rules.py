"""perftable rules [CODE…]: the catalogue, or the pages of some rules."""

from typing import Annotated

import typer

from perftable.cli.console import FAILED, complain, write, write_data
from perftable.cli.options import ConfigFile, Language, known_rules, options, require_rules


def rules(
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="[CODE]...", help="PT201, PT2 or a name. 编号")
    ] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="All pages as one Markdown text. 输出全部说明")
    ] = False,
    config: ConfigFile = None,
    lang: Language = None,
) -> None:
    """List the rules, or show the pages of some. 列出规则，或显示规则说明。"""
    from perftable.rules.pages import markdown as all_pages
    from perftable.rules.pages import page

    chosen = options(lang, config=config)
    spoken = chosen.lang
    known = known_rules(chosen)
    if markdown:
        write_data(all_pages(known.rules, spoken))
    elif codes:
        require_rules("CODE", codes, known, spoken)
        pages = [page(rule, spoken) for rule in known.matching(codes)]
        write("\n\n".join(pages) + "\n")
    else:
        for rule in known.rules:
            write(f"{rule.code}  {rule.severity:<8} {rule.name:<24} {rule.title.say(spoken)}\n")
    for plugin in known.broken:
        complain(f"{plugin.name}: {plugin.reason.say(spoken)}")
    if known.broken:
        raise typer.Exit(FAILED)
