"""perftable validate FILE…: the verdict on each file."""

import sys
from typing import Annotated

import typer

from perftable.cli.options import CLEAN, FAILED, FINDINGS, complain, language, write

_ORDER = {"error": 0, "warning": 1, "note": 2, "never": -1}


def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files; - is stdin. 文件")],
    format: Annotated[str, typer.Option(help="terminal or json 格式")] = "terminal",
    select: Annotated[list[str] | None, typer.Option(help="Only these rules. 只用这些规则")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these rules. 不用这些规则")] = None,
    fail_on: Annotated[str, typer.Option(help="error, warning, note or never 何时失败")] = "error",
    lang: Annotated[str | None, typer.Option(help="zh or en 语言")] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="List every finding. 逐条列出")
    ] = False,
) -> None:
    """Check documents and say what is wrong. 检查文件并指出问题。"""
    from perftable.checking import Settings, check_file, make_report

    try:
        settings = Settings(language(lang), _codes(select), _codes(ignore))
        settings.rules()
        if fail_on not in _ORDER or format not in ("terminal", "json"):
            raise ValueError(fail_on if fail_on not in _ORDER else format)
    except ValueError as error:
        complain(f"unknown value 未知的值: {error}")
        raise typer.Exit(FAILED) from None
    checked = [
        check_file(name, settings, sys.stdin.buffer.read() if name == "-" else None)
        for name in files
    ]
    report = make_report((one.report for one in checked), settings)
    if format == "json":
        from perftable.reports.json import render as render_json

        write(render_json(report))
    else:
        from perftable.reports.terminal import render

        write(render(report, [one.document for one in checked], verbose=verbose))
    for document in report.documents:
        if document.status == "unreadable":
            complain(f"{document.path!a}: {document.reason}")
    if report.counts.unreadable:
        raise typer.Exit(FAILED)
    limit = _ORDER[fail_on]
    failed = any(_ORDER[f.severity] <= limit for d in report.documents for f in d.findings)
    raise typer.Exit(FINDINGS if failed else CLEAN)


def _codes(options: list[str] | None) -> tuple[str, ...]:
    return tuple(code for option in options or () for code in option.split(",") if code)
