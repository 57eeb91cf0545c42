"""Fields whose instruction is what they show (RTF, .doc): signs of a font, phonetic guides."""

import re

from perftable.readers.word.controls import TICKED, UNTICKED
from perftable.readers.word.fields import drawn
from perftable.readers.word.symbols import symbol_of

MAX_INSTRUCTION = 1000
"""Characters of an instruction that are looked at."""

_SIGN = re.compile(r"\s*SYMBOL\s+(0x[0-9a-f]{1,4}|[0-9]{1,5})\b", re.I)
_FONT = re.compile(r'\\f\s*"([^"]+)"|\\f\s*([^\s"\\]+)', re.I)
_GUIDE = re.compile(
    r"\s*EQ\b.*\\o\s*\\a[a-z]\s*\(\s*\\s\s*\\up\s*[0-9]+\s*\([^()]*\)\s*[,;]\s*", re.I | re.S
)


def shown(instruction: str, ticked: bool | None = None) -> str | None:
    """Return what a field of this instruction shows; None where its result is what it shows.

    `ticked` is what is kept beside the instruction of a box to tick; LibreOffice loses it in RTF,
    and then nobody knows.
    """
    if instruction.split() == ["FORMCHECKBOX"]:
        return None if ticked is None else TICKED if ticked else UNTICKED
    sign = _SIGN.match(instruction)
    if sign is not None:
        font = _FONT.search(instruction, sign.end())
        return symbol_of("" if font is None else font[1] or font[2], int(sign[1], 0))
    guide = _GUIDE.match(instruction)
    if guide is not None:
        return instruction[guide.end() :].rstrip().removesuffix(")")
    return drawn(instruction) or None
