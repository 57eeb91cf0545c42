"""Why the operating system refused something, in both languages."""

import errno

from perftable.model.phrase import Phrase

_WHY = {
    errno.ENOENT: Phrase("未找到文件或文件夹", "there is no such file or folder"),
    errno.EACCES: Phrase("无权限", "there is no permission"),
    errno.EPERM: Phrase("无权限", "there is no permission"),
    errno.EISDIR: Phrase("这是文件夹", "it is a folder"),
    errno.ENOTDIR: Phrase("路径中有一级不是文件夹", "a part of the path is no folder"),
    errno.ENOSPC: Phrase("磁盘已满", "the disk is full"),
    errno.EROFS: Phrase("磁盘只读", "the disk is read-only"),
    errno.ELOOP: Phrase("链接指向自身", "it is a link to itself"),
    errno.ENAMETOOLONG: Phrase("文件名过长", "the name is too long"),
}


def why(error: Exception) -> Phrase:
    """Return the reason in few words; a rarer one in the system's own words."""
    if isinstance(error, UnicodeError):
        return Phrase("不是 UTF-8 文本", "it is no UTF-8 text")
    known = _WHY.get(error.errno or 0) if isinstance(error, OSError) else None
    if known is not None:
        return known
    text = (isinstance(error, OSError) and error.strerror) or type(error).__name__
    return Phrase(text, text)
