"""perftable serve: a page on this machine for those who have no terminal."""

import os
import re
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Annotated

import typer

from perftable.cli.console import complain, refuse, write
from perftable.cli.options import ConfigFile, Isolated, Language, Profile, options
from perftable.model.failure import why
from perftable.model.phrase import Lang, Phrase

if TYPE_CHECKING:
    from perftable.config.options import Options
    from perftable.config.settings import Settings
    from perftable.serve.server import Serving

EXAMPLE = Phrase("perftable serve", "perftable serve")

KEY = "PERFTABLE_KEY"
"""The variable with a key that stays the same from run to run."""

_MISSING = Phrase(
    "审核页面需要另装组件：pip install 'perftable[serve]'。",
    "the page needs more packages: pip install 'perftable[serve]'.",
)
_WEAK = Phrase(
    "{name} 须为 20 至 100 个字母、数字、“-”或“_”。",
    "{name} is to have 20 to 100 letters, digits, hyphens or underscores.",
)
_TAKEN = Phrase(
    "不能使用地址 {host} 端口 {port}：{error}。", "cannot use {host} port {port}: {error}."
)
_OPEN = Phrase("请在浏览器中打开：", "Open in a browser:")
_KEEP = Phrase(
    "审核期间请勿关闭本窗口；按 Ctrl+C 结束，临时文件随即删除。",
    "keep this window open; Ctrl+C ends the program and removes its temporary files.",
)
_PLAIN = Phrase(
    "警告：其他计算机可以访问，传输未加密；请仅在可信的内部网络使用，地址仅告知有关人员。",
    "warning: other machines reach this page, without encryption; use it on a trusted network only, "
    "and give the address only to those who need it.",
)
_ENDED = Phrase("已结束，临时文件已删除。", "ended; the temporary files are removed.")
_EVERYWHERE = ("0.0.0.0", "::")
_STEP = 0.5
"""Seconds between looks at whether to end: on Windows a longer wait would not see Ctrl+C."""


def serve(
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="Where to be reached. 监听地址，127.0.0.1 即仅限本机访问"
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option(
            min=0, max=65535, metavar="N", help="Port; 0: a free one. 端口；0 为自动选取（默认）"
        ),
    ] = 0,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only show the address. 仅显示地址，不打开浏览器")
    ] = False,
    profile: Profile = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    lang: Language = None,
) -> None:
    """Check files on a page in the browser. 在浏览器页面中审核文件。"""
    chosen = options(lang, profile=profile, config=config, isolated=isolated)
    try:
        from perftable.serve.server import is_loopback, serving
    except ImportError:
        refuse(_MISSING.say(chosen.lang))
    page = chosen.lang if lang is not None else "zh"  # who has no terminal sets no language there
    in_force = _Settings(chosen)
    try:
        with serving(host, port, page, in_force, key=_key(chosen.lang)) as running:
            write(f"{_OPEN.say(chosen.lang)}\n")
            for address in _addresses(running):
                write(f"  {address}\n")
            complain(_KEEP.say(chosen.lang))
            if not is_loopback(host):
                complain(_PLAIN.say(chosen.lang))
            if not no_browser:
                _show(running)
            while not running.ended.wait(_STEP):
                running.batches.sweep()
    except KeyboardInterrupt:  # the way to end it
        pass
    except OSError as error:
        reason = why(error).say(chosen.lang)
        refuse(_TAKEN.say(chosen.lang, host=host, port=port, error=reason))
    complain(_ENDED.say(chosen.lang))


class _Settings:
    """What is in force for a name: as for a file of that name in the working directory."""

    def __init__(self, chosen: "Options") -> None:
        from perftable.config.refused import BadConfig
        from perftable.config.resolve import Resolver

        self._resolver = Resolver(chosen)
        self._lock = Lock()
        try:
            self._resolver.for_file("-")
        except BadConfig as error:
            refuse(error.say(chosen.lang))

    def __call__(self, name: str, lang: Lang) -> "Settings":
        with self._lock:
            return replace(self._resolver.for_file(name).settings, lang=lang)


def _key(lang: Lang) -> str | None:
    key = os.environ.get(KEY)
    if key is not None and not re.fullmatch(r"[\w-]{20,100}", key, re.ASCII):
        refuse(_WEAK.say(lang, name=KEY))
    return key


def _addresses(running: "Serving") -> list[str]:
    """Return what to open; where every address of this machine is served, the one others know."""
    if running.host not in _EVERYWHERE:
        return [running.address]
    import socket

    return [running.address_at(host) for host in dict.fromkeys((socket.gethostname(), *_own()))]


def _own() -> list[str]:
    import socket

    try:
        return sorted(socket.gethostbyname_ex(socket.gethostname())[2])
    except OSError:
        return []


def _show(running: "Serving") -> None:
    import webbrowser

    host = "127.0.0.1" if running.host in _EVERYWHERE else running.host
    webbrowser.open(running.address_at(host))
