"""perftable desk: the page, opened in the browser; what a shortcut on the desktop starts."""

from perftable.cli.serve import serve
from perftable.model.phrase import Phrase

EXAMPLE = Phrase("perftable desk", "perftable desk")


def desk() -> None:
    """Open the page in the browser: serve without options. 打开审核页面，供双击启动。"""
    serve()
