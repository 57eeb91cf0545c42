"""What is refused, with which status, and the sentence that says so."""

from typing import NamedTuple

from perftable.model.phrase import Phrase


class Refusal(NamedTuple):
    """The HTTP status, and one sentence on why."""

    status: int
    reason: Phrase


class Refused(Exception):  # noqa: N818 - no fault of the program
    """A request that is not done."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason.en)
        self.refusal = refusal


HOST = Refusal(
    403,
    Phrase(
        "请求的主机名不是本程序的地址，已拒绝。",
        "The request names a host that is not this program's; it is refused.",
    ),
)
KEY = Refusal(
    403,
    Phrase(
        "地址不完整或已失效；请使用程序启动时显示的完整地址。",
        "This address is incomplete or no longer valid; use the whole address shown at the start.",
    ),
)
ORIGIN = Refusal(
    403,
    Phrase("请求来自其他页面，已拒绝。", "The request comes from another page; it is refused."),
)
TOKEN = Refusal(
    403,
    Phrase(
        "页面已失效；请刷新页面后重试。", "The page is no longer valid; reload it and try again."
    ),
)
KIND = Refusal(
    415,
    Phrase("请求的内容类型不受支持。", "The request's content type is not supported."),
)
METHOD = Refusal(405, Phrase("不支持该请求方法。", "This method is not supported."))
NO_PAGE = Refusal(404, Phrase("未找到该页面。", "There is no such page."))
GONE = Refusal(
    404,
    Phrase(
        "该批文件不存在或已删除；请重新提交审核。",
        "This batch does not exist, or it was removed; hand the files in again.",
    ),
)
CLOSED = Refusal(
    409,
    Phrase("该批文件已提交完毕，不能继续添加。", "This batch is complete; no file can be added."),
)
EMPTY_NAME = Refusal(400, Phrase("文件名为空。", "The file has no name."))
NOT_OFFICE = Refusal(
    415,
    Phrase(
        "不是可审核的文件类型；请提供 Word、WPS、Excel、PDF、OFD 或文本文件。",
        "Files of this type are not checked; hand in a Word, WPS, Excel, PDF, OFD or text file.",
    ),
)
LENGTH = Refusal(411, Phrase("请求未注明长度。", "The request does not state its length."))
SHORT = Refusal(400, Phrase("文件未传输完整；请重试。", "The file came in part; try again."))
BAD = Refusal(400, Phrase("请求格式有误。", "The request cannot be read."))
FULL = Refusal(
    503,
    Phrase(
        "正在审核的批次过多，暂不能接收；请稍后重试。",
        "Too many batches are being checked; try again later.",
    ),
)
DISK = Refusal(
    507, Phrase("临时文件夹写入失败（磁盘可能已满）。", "The temporary folder takes no more.")
)
BROKEN = Refusal(500, Phrase("程序运行出错；请重试。", "The program failed; try again."))


def too_large(limit: int) -> Refusal:
    """Return the refusal of a file of more than `limit` bytes."""
    size = limit // 1024 // 1024
    return Refusal(
        413,
        Phrase(
            f"文件超过 {size} MB，未接收。", f"The file is larger than {size} MB and was not taken."
        ),
    )


def too_many(files: int, size: int) -> Refusal:
    """Return the refusal of what goes beyond a batch."""
    megabytes = size // 1024 // 1024
    return Refusal(
        413,
        Phrase(
            f"一批最多 {files} 份、共 {megabytes} MB，超出部分未接收；请分批审核。",
            f"A batch has at most {files} files and {megabytes} MB; hand in the rest by itself.",
        ),
    )
