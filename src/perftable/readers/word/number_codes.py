"""Number formats of lists by their codes in RTF and .doc (MSONFC), as `w:numFmt` names them."""

BULLET = "bullet"

_NAMES = (
    "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex"
    " chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth"
    " japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2"
    " aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop"
    " decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional"
    " ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional"
    " taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified"
    " chineseCountingThousand"
).split()
_MORE = {57: "numberInDash", 255: "none"}


def format_of(code: int) -> str:
    """Return the name of a number format; plain digits where the code is not known."""
    if 0 <= code < len(_NAMES):
        return _NAMES[code]
    return _MORE.get(code, "decimal")


def with_places(text: str) -> str:
    """Return the text of a level with "%1" for the number of the first level, which is code 0."""
    return "".join(f"%{ord(c) + 1}" if c < "\t" else c for c in text)
