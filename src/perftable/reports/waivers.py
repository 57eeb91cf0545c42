"""What became of a waiver in a run, in one line."""

from perftable.model.phrase import Lang, Phrase
from perftable.model.waiver import WaiverUse
from perftable.reports.escape import plain
from perftable.reports.words import FINDING, counted

STRAY = Phrase("无文件符合 {file}", "no file matches {file}")
EXPIRED = Phrase("已于 {until} 到期", "expired on {until}")
_USES: dict[str, Phrase] = {
    "used": Phrase("用于 {count}", "{count}"),
    "unused": Phrase(
        "所查文件未用到，其他文件也不需要时可以删去",
        "of no use to the files checked; remove it if no other needs it",
    ),
    "stray": STRAY,
    "expired": EXPIRED,
}


def told(use: WaiverUse, lang: Lang) -> str:
    """Return the waiver, what became of it, and its reason."""
    waiver = use.waiver
    names = [waiver.code, waiver.file, *(step.name for step in waiver.steps)]
    shown = "  ".join(plain(name, 30) for name in names if name and name != "**")
    status = _USES["stray" if use.stray else use.status].say(
        lang,
        count=counted(use.count, FINDING, lang),
        until=waiver.until,
        file=plain(waiver.file, 60),
    )
    return f"{shown}: {status} ({plain(waiver.reason, 60)})"
