"""Kinds of files by name, the program that opens each, and how one that is not read is refused."""

from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile


class Program(NamedTuple):
    """What opens a file, and what to do in it to get one that is read."""

    zh: str
    en: str
    then: Phrase


_SAVE = Phrase("并另存为 .docx", " and save it as .docx")
_SAVE_BOOK = Phrase("并另存为 .xlsx", " and save it as .xlsx")
_COPY = Phrase(
    "，将表格复制到 Word 中另存为 .docx", ", copy the table into Word and save it as .docx"
)

WORD = Program("Word", "Word", _SAVE)
WPS = Program("WPS", "WPS", _SAVE)
WRITER = Program("Word 或 LibreOffice", "Word or LibreOffice", _SAVE)
EXCEL = Program("Excel 或 WPS 表格", "Excel or WPS", _SAVE_BOOK)
CALC = Program("Excel 或 LibreOffice", "Excel or LibreOffice", _SAVE_BOOK)
SLIDES = Program("PowerPoint 或 WPS 演示", "PowerPoint or WPS", _COPY)
APPLE = Program("Pages 或 Numbers", "Pages or Numbers", _COPY)
MAIL = Program(
    "邮件程序", "a mail program", Phrase("，取出附件中的 .docx", " and take the .docx attached")
)
ANY = Program("Word、Excel 或 WPS", "Word, Excel or WPS", _SAVE)


_ARTICLE = lazy_pattern("^an? ")
_BESIDE = lazy_pattern(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z.])|(?<=[A-Za-z])(?=[\u4e00-\u9fff])")
"""Where a Latin word stands beside a Chinese one, a space belongs."""


class Kind(NamedTuple):
    """A format by name, and its program."""

    zh: str
    en: str
    program: Program

    def refused(self, how: Phrase) -> UnreadableFile:
        """Return the refusal of a file of this kind, or named as one; `how` is the sentence."""
        zh, en = (
            sentence.format(kind=kind, bare=_ARTICLE.sub("", kind), program=program, then=then)
            for sentence, kind, program, then in (
                (how.zh, self.zh, self.program.zh, self.program.then.zh),
                (how.en, self.en, self.program.en, self.program.then.en),
            )
        )
        return UnreadableFile(Phrase(_BESIDE.sub(" ", zh), en))


DOCX = Kind("Word 文档（.docx）", "a Word document (.docx)", WORD)
DOC = Kind("旧版 Word 或 WPS 文件（.doc、.wps）", "an old Word or WPS file (.doc, .wps)", WORD)
WORD_2 = Kind("旧版 Word 文件", "a file of an old Word version", WORD)
WORD_2003 = Kind("Word 2003 XML", "Word 2003 XML", WORD)
FLAT_OPC = Kind("Word 平面 XML（Flat OPC）", "Flat OPC XML", WORD)
XLSX = Kind("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)", EXCEL)
XLSB = Kind("Excel 二进制工作簿（.xlsb）", "a binary Excel workbook (.xlsb)", EXCEL)
XLS = Kind(
    "旧版 Excel 或 WPS 表格工作簿（.xls、.et）", "an old Excel or WPS workbook (.xls, .et)", EXCEL
)
XLS_4 = Kind(
    "Excel 4.0 或更早版本的工作簿", "an old Excel or WPS workbook (Excel 4 or older)", EXCEL
)
PPTX = Kind("PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)", SLIDES)
PPT = Kind(
    "旧版 PowerPoint 或 WPS 演示文稿（.ppt、.dps）",
    "an old PowerPoint or WPS presentation (.ppt, .dps)",
    SLIDES,
)
OLD_OFFICE = Kind("旧版 Office 文件", "an old Office file", ANY)
OFFICE = Kind("Office 文件", "an Office file", ANY)
ODT = Kind("OpenDocument 文本（.odt）", "an OpenDocument text (.odt)", WRITER)
ODS = Kind("OpenDocument 电子表格（.ods）", "an OpenDocument spreadsheet (.ods)", CALC)
ODP = Kind("OpenDocument 演示文稿（.odp）", "an OpenDocument presentation (.odp)", SLIDES)
OPEN_DOCUMENT = Kind("OpenDocument 文件", "an OpenDocument file", WRITER)
UOF = Kind("标文通文件（UOF）", "a Uniform Office Format file (UOF)", WPS)
RTF = Kind("RTF 文件", "an RTF file", WORD)
PDF = Kind("PDF 文件", "a PDF file", WORD)
OFD = Kind("OFD 版式文件", "an OFD file", WPS)
HTML = Kind("HTML 网页", "an HTML page", WORD)
MHT = Kind("单个文件网页（MHT）", "a web archive (MHT)", WORD)
MESSAGE = Kind("电子邮件", "a mail message", MAIL)
IWORK = Kind("Apple Pages 或 Numbers 文件", "an Apple Pages or Numbers file", APPLE)
OFFICE_XML = Kind("Office XML", "Office XML", WORD)

_BY_SUFFIX = {
    ".docx .docm .dotx .dotm": DOCX,
    ".doc .dot .wps .wpt": DOC,
    ".xlsx .xlsm .xltx .xltm": XLSX,
    ".xlsb": XLSB,
    ".xls .xlt .et .ett": XLS,
    ".pptx .pptm .ppsx": PPTX,
    ".ppt .pps .dps": PPT,
    ".odt .ott .fodt": ODT,
    ".ods .ots .fods": ODS,
    ".odp .otp .fodp": ODP,
    ".uot .uof .uos": UOF,
    ".rtf": RTF,
    ".pdf": PDF,
    ".ofd": OFD,
    ".html .htm .xhtml": HTML,
    ".mht .mhtml": MHT,
    ".pages .numbers": IWORK,
}
NAMED = {suffix: kind for names, kind in _BY_SUFFIX.items() for suffix in names.split()}
"""What a file should be by its suffix; plain text, XML and CSV are not among them."""

IS = Phrase(
    "文件是{kind}，不能读取；请在{program}中打开{then}。",
    "The file is {kind}, which is not read; open it in {program}{then}.",
)
LOCKED = Phrase(
    "{kind}已加密，未读取；请在{program}中输入密码打开，取消密码{then}。",
    "The file is {kind}, encrypted and not read; open it in {program}, remove the password{then}.",
)
BROKEN = Phrase(
    "{kind}已损坏或不完整，未读取；请重新获取文件，或在{program}中打开修复{then}。",
    "The file is {kind}, damaged or cut off; get it again, or repair it in {program}{then}.",
)
TEXT = Phrase(
    "文件名是{kind}，内容却是文本；请改名为 .txt，或在{program}中打开{then}。",
    "The file is named as {kind} but holds plain text; rename it to .txt, or open it in"
    " {program}{then}.",
)
UNKNOWN = Phrase(
    "文件名是{kind}，内容却不是，未读取；请在{program}中打开{then}。",
    "The file is no {bare}, though named so, and was not read; open it in {program}{then}.",
)
