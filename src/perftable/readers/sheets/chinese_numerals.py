"""Numbers in Chinese numerals, as the formats [DBNum1] (一) and [DBNum2] (壹) show them."""

_DIGITS = {1: "〇一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖"}
_TENS = {1: ("", "十", "百", "千"), 2: ("", "拾", "佰", "仟")}
_GROUPS = ("", "万", "亿", "万亿")


def digits(text: str, numerals: int) -> str:
    """Return each digit by itself: 二〇二六."""
    return text.translate({48 + n: char for n, char in enumerate(_DIGITS[numerals])})


def spelled(value: int, numerals: int) -> str:
    """Return a number spelled out: 一百二十三, 壹佰贰拾叁; 十一 and not 一十一."""
    if value < 0:  # hours of a date before all dates
        return "-" + spelled(-value, numerals)
    zero = _DIGITS[numerals][0]
    text, gap = "", False
    groups: list[int] = []
    rest = value
    while rest:
        rest, group = divmod(rest, 10_000)
        groups.append(group)
    if len(groups) > len(_GROUPS):
        return digits(str(value), numerals)
    for power in range(len(groups) - 1, -1, -1):
        for place in (3, 2, 1, 0):
            digit = groups[power] // 10**place % 10
            if digit:
                text += (zero if gap else "") + _DIGITS[numerals][digit] + _TENS[numerals][place]
                gap = False
            else:
                gap = gap or bool(text)
        if groups[power]:
            text += _GROUPS[power]
    text = text or zero
    return text[1:] if numerals == 1 and text.startswith("一十") else text


def chinese(text: str, numerals: int) -> str:
    """Return the text with its first number in Chinese numerals."""
    whole, point, part = text.replace(",", "").partition(".")
    start = next((at for at, char in enumerate(whole) if char.isascii() and char.isdigit()), None)
    if start is None:
        return digits(text, numerals)
    end = start
    while end < len(whole) and whole[end].isascii() and whole[end].isdigit():
        end += 1
    number = spelled(int(whole[start:end][:20]), numerals)
    return whole[:start] + number + whole[end:] + point + digits(part, numerals)
