"""List numbers as Word shows them: 1, ①, 一, 壹, a, iv (ECMA-376 part 1, 17.18.59)."""

from functools import lru_cache

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ENCLOSED = {
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": _STEMS,
    "ideographZodiac": _BRANCHES,
}
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@lru_cache(maxsize=4096)
def numeral(value: int, style: str) -> str:
    """Return `value` in a `w:numFmt` style; plain digits where the style is not known."""
    if style in ("none", "bullet"):
        return ""
    if style in _ENCLOSED and 0 < value <= len(_ENCLOSED[style]):
        return _ENCLOSED[style][value - 1]
    if style in ("decimalFullWidth", "decimalFullWidth2"):
        return str(value).translate(_FULL_WIDTH)
    if style == "decimalZero":
        return f"{value:02d}"
    if style == "numberInDash":
        return f"- {value} -"
    if style in ("lowerLetter", "upperLetter") and 0 < value <= 780:
        letters = chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < value < 4000:
        return _roman(value) if style == "upperRoman" else _roman(value).lower()
    if style in (
        "chineseCounting",
        "taiwaneseCounting",
        "ideographDigital",
        "japaneseDigitalTenThousand",
    ):
        spelled = value < 100 and style.endswith("Counting")
        return _chinese(value, _DIGITS, "十百千") if spelled else _digits(value, _DIGITS)
    if style in ("chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting"):
        return _chinese(value, "零" + _DIGITS[1:], "十百千")
    if style in ("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"):
        return _chinese(value, _LEGAL, "拾佰仟")
    return str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


def _digits(value: int, digits: str) -> str:
    return "".join(digits[int(d)] for d in str(value)) if value >= 0 else str(value)


def _chinese(value: int, digits: str, tens: str) -> str:
    """Return 21 as 二十一, 105 as 一百零五; 十一, not 一十一 (but 壹拾壹)."""
    if not 0 < value < 10000:
        return digits[0] if value == 0 else str(value)
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = value // 10**power % 10
        if not digit:
            gap = bool(text)
            continue
        text += (digits[0] if gap else "") + digits[digit] + (tens[power - 1] if power else "")
        gap = False
    return text[1:] if text.startswith("一十") else text
