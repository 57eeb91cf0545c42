"""What the page says, in both languages."""

from collections import Counter
from collections.abc import Iterable

from perftable.model.phrase import Phrase
from perftable.serve.limits import Limits
from perftable.serve.tasks import Brief, Failed

TITLE = Phrase("绩效目标表审核", "Performance targets: check")
SKIP = Phrase("跳到正文", "Skip to the content")
LANGUAGE = Phrase("语言", "Language")
HAND_IN = Phrase("提交文件", "Files to check")
DROP = Phrase("将申报文件或文件夹拖放到此处", "Drop files or a folder here")
OR = Phrase("也可以", "or")
FILES = Phrase("选择文件", "Choose files")
FOLDER = Phrase("选择文件夹", "Choose a folder")
KINDS = Phrase(
    "可审核 Word、WPS、Excel、PDF、OFD 和文本文件，可一次提交多份。",
    "Word, WPS, Excel, PDF, OFD and text files are checked, as many at once as you like.",
)
LOCAL = Phrase(
    "文件仅在本机审核，不会外传；点击“结束并清除”或关闭程序后，临时文件全部删除。",
    "Files are checked on this machine and go nowhere else; “End and clear”, or closing the program, "
    "removes all temporary files.",
)
FOR_SHEETS = Phrase("退回修改意见上注明（可不填）：", "For the return sheets, if you like:")
DEADLINE = Phrase("修改期限", "Answer until")
REVIEWER = Phrase("审核人", "Reviewer")
NO_SCRIPT = Phrase(
    "浏览器未启用脚本，无法提交文件；请启用脚本后刷新页面。",
    "Scripts do not run here, so no file can be handed in; allow them and reload the page.",
)
END = Phrase("结束并清除", "End and clear")
END_SURE = Phrase(
    "结束后，本次审核的文件和结果将全部删除，未下载的请先下载。",
    "Files and results of this session will be removed; save first what you want to keep.",
)
YES_END = Phrase("结束并清除", "End and clear")
NO_BACK = Phrase("返回", "Back")
ENDED = Phrase(
    "审核程序已结束，临时文件已删除；可关闭本页面。",
    "The program has ended and its temporary files are removed; you can close this page.",
)
LOST = Phrase(
    "与审核程序的连接已断开；如已关闭程序，请重新启动。",
    "The program does not answer; if it was closed, start it again.",
)
RESULTS = Phrase("审核结果", "Results")
AGAIN = Phrase("清除结果，审核下一批", "Clear, and check another batch")
ONLY = Phrase("仅显示未通过", "Only those that do not pass")
FILE = Phrase("文件", "File")
VERDICT = Phrase("结论", "Verdict")
SAVE = Phrase("审核材料", "To open and save")
NEW_WINDOW = Phrase("（在新窗口打开）", " (opens in a new window)")
OF = Phrase("：", ": ")
PROGRESS = Phrase("审核进度", "Progress")
MADE_BY = Phrase("{tool} {version}", "{tool} {version}")

SENDING = Phrase(
    "正在接收文件：已接收 {done} 份，共 {all} 份。", "Taking files in: {done} of {all}."
)
NONE = Phrase("所选内容中无可审核的文件。", "There is no file to check in what was chosen.")
NOT_TAKEN = Phrase("未接收：", "Not taken: ")
TOO_LARGE = Phrase("文件超过 {size} MB", "larger than {size} MB")

_CHECKING = Phrase("正在审核：已完成 {done} 份，共 {all} 份。", "Checking: {done} of {all} done.")
_WRITING = Phrase(
    "文件均已审核，正在生成报告。", "All files are checked; the reports are being made."
)
_DONE = Phrase(
    "审核完毕：共 {all} 份，通过 {passed} 份，不通过 {failed} 份，未检查 {unread} 份。",
    "Done. Files: {all}; pass: {passed}; fail: {failed}; not checked: {unread}.",
)
_PARTLY = Phrase("其中 {count} 份未全部检查。", " {count} of them were not wholly checked.")
_ASIDE = Phrase(
    "另有 {count} 份与绩效目标表无关，未列入。",
    " {count} more have nothing to do with performance targets and are left aside.",
)
_NOTHING = Phrase(
    "未发现可审核的绩效目标表。", "There was no table of performance targets to check."
)
_LATE = Phrase(
    "审核超过 {seconds} 秒未完成，本文件未检查。",
    "The file was not checked within {seconds} seconds.",
)
_DIED = Phrase(
    "审核本文件的进程意外终止（可能内存不足），本文件未检查。",
    "The process that checked this file died (out of memory?); the file is not checked.",
)
_FAILED = Phrase(
    "审核程序运行出错（{error}），本文件未检查；请将文件交开发人员。",
    "The program failed ({error}); the file is not checked. Please send it to the developers.",
)
_NO_REPORT = Phrase(
    "汇总报告未能生成{error}；各文件的审核材料不受影响。",
    "The reports on the whole batch could not be made{error}; those on each file are there.",
)


def network(host: str, limits: Limits) -> Phrase:
    """Return what becomes of files that are handed in from another machine."""
    minutes = int(limits.kept // 60)
    return Phrase(
        f"文件将发送到 {host} 审核，传输未加密；{minutes} 分钟无人查看即自动删除。",
        f"Files are sent to {host} without encryption, and removed when nobody has looked at them "
        f"for {minutes} minutes.",
    )


def missed(answer: object, seconds: float) -> Phrase:
    """Return why there is no verdict on a file."""
    if isinstance(answer, Failed):
        return _FAILED.filled(error=answer.error)
    return _LATE.filled(seconds=round(seconds)) if answer == "late" else _DIED


def no_report(failed: Failed | None) -> Phrase:
    """Return that the reports on a batch are lacking."""
    if failed is None:
        return _NO_REPORT.filled(error="")
    return Phrase(
        _NO_REPORT.zh.format(error=f"（{failed.error}）"),
        _NO_REPORT.en.format(error=f" ({failed.error})"),
    )


def standing(briefs: Iterable[Brief], total: int, *, checked: bool, done: bool) -> Phrase:
    """Return where a batch of `total` files stands."""
    known = list(briefs)
    tally = Counter(one.verdict for one in known)
    aside = tally["aside"]
    if not checked:
        return _CHECKING.filled(done=len(known), all=total)
    if not done:
        return _WRITING
    if aside == total:
        return _NOTHING
    said = [
        _DONE.filled(
            all=total - aside,
            passed=tally["pass"],
            failed=tally["fail"],
            unread=tally["unreadable"],
        )
    ]
    partly = sum(one.verdict != "unreadable" and one.lack is not None for one in known)
    if partly:
        said.append(_PARTLY.filled(count=partly))
    if aside:
        said.append(_ASIDE.filled(count=aside))
    return Phrase("".join(one.zh for one in said), "".join(one.en for one in said))
