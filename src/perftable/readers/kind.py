"""What a kind of file is called in the sentences that refuse it, so that each is said in its words."""

from typing import NamedTuple

from perftable.model.phrase import Phrase


class Kind(NamedTuple):
    """A kind of file: `what` it is, the `program` that opens it, the `suffix` it is saved under."""

    what: Phrase
    program: Phrase
    suffix: Phrase

    def says(self, phrase: Phrase) -> Phrase:
        """Return the phrase with `{what}`, `{program}` and `{suffix}` in the words of this kind."""
        return Phrase(
            *(
                text.replace("{what}", what)
                .replace("{program}", program)
                .replace("{suffix}", suffix)
                for text, what, program, suffix in zip(
                    phrase, self.what, self.program, self.suffix, strict=True
                )
            )
        )


WORD = Kind(Phrase("Word 文档", "Word document"), Phrase("Word", "Word"), Phrase(".docx", ".docx"))
WORKBOOK = Kind(
    Phrase("Excel 工作簿", "Excel workbook"),
    Phrase("Excel 或 WPS", "Excel or WPS"),
    Phrase(".xlsx", ".xlsx"),
)
OPEN_DOCUMENT = Kind(
    Phrase("OpenDocument 文件", "OpenDocument file"),
    Phrase("LibreOffice", "LibreOffice"),
    Phrase(".odt 或 .ods", ".odt or .ods"),
)
RTF = Kind(Phrase("RTF 文件", "RTF file"), Phrase("Word", "Word"), Phrase(".docx", ".docx"))
OLD_WORD = Kind(
    Phrase("旧版 Word 或 WPS 文件（.doc、.wps）", "old Word or WPS file (.doc, .wps)"),
    Phrase("Word 或 WPS", "Word or WPS"),
    Phrase(".docx", ".docx"),
)
OFD = Kind(
    Phrase("OFD 版式文件", "OFD file"),
    Phrase("WPS 或 OFD 阅读器", "WPS or an OFD viewer"),
    Phrase(".docx 或 PDF", ".docx or PDF"),
)
