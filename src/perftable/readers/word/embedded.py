"""Files that stand in a document for its text: Word reads them as it opens it, nobody else does."""

from collections.abc import Mapping

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.names import Element
from perftable.readers.word.namespaces import RELATIONSHIPS

CHUNK = "altChunk"
"""The element in whose place the text of another file belongs."""

_EMBEDDED = Phrase(
    "Word 文档中嵌有{zh}，其中的内容未读取；请在 Word 中打开并另存为 .docx。",
    "The Word document holds embedded {en}, which was not read; open it in Word and save it as"
    " .docx.",
)
SUBDOCUMENT = Phrase(
    "这是主控文档，其子文档是另外的文件，未读取；请在 Word 中展开子文档、取消链接后另存为 .docx。",
    "This is a master document whose subdocuments are files of their own, which were not read;"
    " expand and unlink them in Word and save it as .docx.",
)
_FORMATS = {
    "HTML": ("htm", "html", "xhtml", "mht", "mhtml"),
    "RTF": ("rtf",),
    "XML": ("xml",),
}


def refusal(chunk: Element, parts: Mapping[str, str]) -> UnreadableFile:
    """Return why a document with this `w:altChunk` is not read; `parts` are by relationship id."""
    keys = [chunk.get(f"{{{space}}}id") for space in RELATIONSHIPS]
    name = next((parts[key] for key in keys if key is not None and key in parts), "")
    suffix = name.rpartition(".")[2].lower()
    known = next((form for form, suffixes in _FORMATS.items() if suffix in suffixes), None)
    if known is not None:
        return UnreadableFile(_EMBEDDED, zh=f" {known}", en=known)
    if suffix in ("docx", "docm", "dotx", "dotm"):
        return UnreadableFile(_EMBEDDED, zh="另一个 Word 文档", en="another Word document")
    if suffix == "txt":
        return UnreadableFile(_EMBEDDED, zh="文本", en="plain text")
    return UnreadableFile(_EMBEDDED, zh="其他格式的内容", en="content of another format")
