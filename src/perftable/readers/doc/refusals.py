"""What an old Word file is refused with."""

from perftable.model.phrase import Phrase
from perftable.readers.kind import OLD_WORD

BROKEN = OLD_WORD.says(
    Phrase(
        "{what}已损坏或不完整，未读取；请重新获取文件，在 {program} 中打开修复并另存为 {suffix}。",
        "The {what} is damaged or cut off and was not read; get it again, open it in {program} to"
        " repair it and save it as {suffix}.",
    )
)
ENCRYPTED = OLD_WORD.says(
    Phrase(
        "{what}已加密，未读取；请在 {program} 中输入密码打开，取消密码后另存为 {suffix}。",
        "The {what} is encrypted; open it in {program}, remove the password and save it as"
        " {suffix}.",
    )
)
OLDER = Phrase(
    "文件是 Word 95 或更早版本的文档，未读取；请在 Word 或 WPS 中打开并另存为 .docx。",
    "The file is a document of Word 95 or older and was not read; open it in Word or WPS and save it"
    " as .docx.",
)
WORKS = Phrase(
    "文件是 Microsoft Works 文档（后缀同为 .wps），不是 WPS 文字，未读取；请在 LibreOffice 中打开并另存为 .docx。",
    "The file is a Microsoft Works document, which is called .wps too, and no file of WPS Writer;"
    " open it in LibreOffice and save it as .docx.",
)
LARGE = OLD_WORD.says(
    Phrase(
        "{what}的正文部分有 {size} MB，超过 {limit} MB 的上限，未读取；请拆分文件，在 {program} 中另存为 {suffix}。",
        "The text part of the {what} has {size} MB, over the limit of {limit} MB, and was not read;"
        " split the file and save it in {program} as {suffix}.",
    )
)
TOO_MANY = OLD_WORD.says(
    Phrase(
        "{what}超过 {limit} 个段落，未读取；请仅保留绩效目标表后重试。",
        "The {what} has more than {limit} paragraphs and was not read; keep only the"
        " performance-target table.",
    )
)
