"""Sets aside what stands around a standard and says nothing of its value.

Tier names (优秀：≥95%, ≥95%（优）, 一档), points (≥95%，得10分), footnote marks (≥95%①), remarks
(12次（每月1次）); and writes 2 000 as 2000, [90-95)% as [90-95%), %=99 as =99%.
"""

import re

from perftable.model.lazy import lazy_pattern

_GRADE = (
    "(?:优秀|优良|优等|优级|优|良好|良等|良级|良|中等|中级|中|一般|较差|差等|差级|差)档?|"
    "很好|较好|好|(?:很|较|基本|不)?满意|(?:基本|不)?(?:达标|合格|及格)|"
    "第?[一二三四五1-5][档挡等级类]|[IVⅠⅡⅢⅣⅤ]{1,3}[档级等类]|[A-E][级等档]?|[甲乙丙丁](?:等|级|档)?"
)
_LEADING = lazy_pattern(
    rf"(?:(?:{_GRADE})(?:[:,、]|-(?=[≥≤<>]))|[\[(](?:{_GRADE})[\])]:?|[优良中差](?=[≥≤<>])"
    rf"|(?:优秀|良好|中等|合格|[优良中差]档|第?[一二三四五1-5][档挡])(?=[≥≤<>=\d不低大小高超少达]))(?=.)"
)
_WRAPPED = lazy_pattern(
    rf"(?:{_GRADE}|\d{{1,3}}分)[\[(]([^()]*\d[^()]*)[\])]|\(([≥≤<>][^()]*|[^()\[\],;~-]*以[上下内])\)"
)
_POINTS = r"\d{1,3}(?:\.\d{1,2})?分"
_BEHIND = lazy_pattern(
    rf"[,;:]?[\[(](?:{_GRADE})[\])]$|[,;:-](?:{_GRADE})$|[,;]?的?(?:评定?)?为(?:{_GRADE})(?:档|级|等次)?$"
    rf"|[,;:]?\(?(?:可?得|计|记|给|打|扣|加)(?:满分|零分|(?:满分)?{_POINTS}|分\d{{1,3}})\)?$"
    rf"|[,;:]?\(?不[得计扣]分\)?$|(?<=[^\d分])\({_POINTS}\)$|(?<=[^\d分])[,;:]{_POINTS}$|(?<=%){_POINTS}$"
    rf"|[,;]每[降低减少超高增多][^,;]*[扣减加]{_POINTS}$"
)
_POINTS_AHEAD = lazy_pattern(rf"得?{_POINTS}:(?=.*\d)")
_REMARK = lazy_pattern(
    r"(?<=[^(,;])\((?:每|即|共|合|平均|[年月季]均|季度|其中|折合|全年|当年|本年|累计|见|注|按|指|占|百分之|全部|全覆盖)[^()]*\)$"
    r"|(?<=[^(,;\d]),(?:每[年月周日天季]|平均|其中)[^,;()]*$"
)
_LIMIT = lazy_pattern(r",(?=不?含)|\((?:含|及)[\d.%‰]*(以[上下])\)")
_FOOTNOTE = lazy_pattern(
    r"(?<!\d)\s*[(（]?[①-⑳⑴-⒇㉑-㉟❶-❿]+[)）]?\s*$|\s*[※†‡]+\s*$|^\s*[*＊※]\s*(?=[≥≤<>＞＜])|(?<=[^\d\s*＊≥≤<>=＞＜＝]) {0,2}[*＊]{1,3}\s*$"
    r"|(?<=[%％‰上下内外次人个件天)）])[¹²³⁴-⁹]{1,2}\s*$"
    r"|(?<=[%％‰上下内外次人个件天])\s*[\[［〔](?:注?\d{1,2}|注)[\]］〕]\s*$"
    r"|(?<=[%％‰上下内外次人个件天])\s*(?:[(（]注\d{0,2}[)）]|注\d)\s*$|(?<=[%％])\s*[(（]\d[)）]\s*$"
)
_THOUSANDS = lazy_pattern(
    r"(?:(?<=[≥≤<>=])|(?<=[足少于过到低高大小]))\s?([1-9]\d{0,2}(?:[ \u2009\u202f]\d{3})+)(?![\d.]|\s*[%‰])"
    r"|^([1-9]\d{0,2}(?:[ \u2009\u202f]\d{3})*[ \u2009\u202f]000)(?![\d.]|\s*[%‰])"
)
_MARKED = lazy_pattern(r"(\d)(\(不?含\))([%‰])")
_UNIT_OUTSIDE = lazy_pattern(r"([\[(].*\d)([\])])([%‰])")


_RANK = lazy_pattern(
    r"第([\d一二三四五六七八九十]+)(?:([-~至到])第?([\d一二三四五六七八九十]+))?[名位](?:(及|或)?(以后|之后|后))?(?=$|[^次])"
)
_GRADED = frozenset("优良中差一很较好满达合及第档挡等级类IVⅠⅡⅢⅣⅤABCDE甲乙丙丁分")
"""One of them stands in each name of a tier and in each number of points."""
_NOTED = frozenset("*＊※†‡注[［〔(（¹²³") | frozenset(
    chr(code)
    for first, last in ("⁴⁹", "①⑳", "⑴⒇", "㉑㉟", "❶❿")
    for code in range(ord(first), ord(last) + 1)
)
"""One of them stands in each footnote mark."""
_OUTSIDE = (")%", "]%", ")‰", "]‰")
_SPACES = frozenset(" \u2009\u202f")
_BOXES = "√✓✔☑□☐"
_SIGNS = {"》": "≥", "《": "≤", "〉": ">", "〈": "<"}
"""Brackets typed for signs."""


def without_footnote(text: str) -> str:
    """Return a cell without the footnote mark at its end: ≥95%①, ≥95%*, 95%以上[1]."""
    return text if _NOTED.isdisjoint(text) else _FOOTNOTE.sub("", text)


def joined_thousands(text: str) -> str:
    """Return ≥2 000人 as ≥2000人; 9 5% stays as it is."""
    if _SPACES.isdisjoint(text):
        return text
    return _THOUSANDS.sub(lambda match: re.sub(r"\s", "", match[0]), text)


def standard_in(plain: str) -> str:
    """Return the standard in normalised text, without tier names, points and remarks."""
    plain = plain.lstrip(_BOXES) if plain.strip(_BOXES) else plain
    if plain[:1] in _SIGNS:
        plain = _SIGNS[plain[0]] + plain[1:]
    if "第" in plain:
        plain = _RANK.sub(_rank, plain)
    while True:
        inner = plain
        if not _GRADED.isdisjoint(plain):
            inner = _BEHIND.sub("", _LEADING.sub("", _POINTS_AHEAD.sub("", plain, 1), 1))
        if inner.endswith((")", "]")) and (match := _WRAPPED.fullmatch(inner)):
            inner = match[1] or match[2]
        if "(" in inner or "," in inner:
            inner = _REMARK.sub("", inner)
        inner = inner.rstrip("。;,、")
        if inner == plain or not inner:
            break
        plain = inner
    if plain[:1] in "%‰" and plain[1:2] in tuple("=≥≤<>"):
        plain = f"{plain[1:]}{'' if plain.endswith(('%', '‰', '百分比')) else plain[0]}"
    if "含" in plain or "及" in plain:
        plain = _MARKED.sub(r"\1\3\2", _LIMIT.sub(r"\1", plain))
    if any(end in plain for end in _OUTSIDE):
        plain = _UNIT_OUTSIDE.sub(r"\1\3\2", plain)
    return plain


def _rank(match: re.Match[str]) -> str:
    """Write 第2-3名 as 2-3名次, 第4名以后 as 4名次以上: places are numbers."""
    joint = f"{match[2]}{match[3]}" if match[2] else ""
    return f"{match[1]}{joint}名次{'以上' if match[5] else ''}"
