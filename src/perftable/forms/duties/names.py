"""What is typed around a name and is no part of it: a number, a code, a bullet, and 续 behind it.

1.1水厂运行 begins with a number, 3.15宣传活动 with a date and 820水利 with a code or a number of the
name's own: the table's other names tell.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.values.list_numbers import split_number

LONG_CODE = 6
"""A number of so many digits is a code; a shorter one where most names begin with one."""

_ROUND = "·•‧・●○■□◆◇▪▫►▶➢➤★☆※"
_MARKS = frozenset(_ROUND + "-－—–─―")
"""What a bullet begins with."""
_BULLET = lazy_pattern(
    rf"(?P<mark>[{_ROUND}]|[-－—–─―]{{1,3}}(?=\s*[^\d\s]))\s*(?=[^\s{_ROUND}*×—–─―－-])"
)
_NAMED = r"(?=[^\W\d_]|[“\"《〈])"
_DOTTED = lazy_pattern(
    r"[(（]?(?P<n>\d{1,2}(?:[.．]\d{1,2}){1,4}|\d{1,2}(?:[-－—–]\d{1,2}){1,3}|(?P<whole>\d{1,2}))"
    rf"(?P<apart>[)）]?[.．、]?\s*){_NAMED}"
)
_BEGINS = lazy_pattern(r"[\[【(（]?[A-Z]{0,3}\d")
_CODE = lazy_pattern(
    r"[\[【(（]?(?P<code>[A-Z]{0,3}\d{3,12}(?:[-_.]\d{1,6}){0,3})"
    rf"(?P<apart>[\])】）]\s*|\s*[-—–:：、.．_]\s*|\s*){_NAMED}"
)
_MEASURE = lazy_pattern(
    r"[万亿亩吨倍岁月]|公[里斤顷分]|千[米克瓦伏]|平方|立方|元(?![旦宵氏])|年(?![度终初底])|天(?![然气津文])"
    r"|米(?![粮面])|小时|分钟"
)
"""What makes a measure of the number before it."""
_COUNTED = lazy_pattern(
    rf"{_MEASURE.pattern}|[千百十余多个度年天米元级版代寸日号周季期人名户次处座项套台折环厘毫件条家所村镇册份篇种类批场路"
    r"岁层楼线栋组队区井站桥渠段]|学[期年]"
)
"""What may be counted by a number that nothing keeps apart from it, or be called by it: 3号楼."""
_RESUMED = lazy_pattern(
    r"(?P<before>[(\[（【〔]?(?:续|接上)[上前]?[页表]?\d?(?:[)\]）】〕]|[:：])\s*)?(?P<name>.*?)\s*"
    r"(?P<behind>[(\[（【〔](?:续|接上)[上前]?[页表]?\d?[)\]）】〕])?",
    re.DOTALL,
)
_Key = tuple[int, ...]


class Name(NamedTuple):
    """A name without what is typed around it; `family` is the style of its number, "" for none.

    `resumed`: 续 stands by it, it goes on from the page before.
    """

    text: str
    number: str = ""
    family: str = ""
    code: str = ""
    resumed: bool = False


def read_names(names: Sequence[str]) -> list[Name]:
    """Return what a table's names are, in their order."""
    plain = [_plain(name) for name in names]
    begin = [name.text for name in plain if _BEGINS.match(name.text)]
    if not begin:
        return plain
    numbered, coded = _numbered(begin), _coded(begin, len(plain))
    return [_whole(name, numbered, coded) for name in plain]


@lru_cache(maxsize=8192)
def _plain(text: str) -> Name:
    """Return what the name says by itself: 续, a bullet, a list number."""
    resumed = _RESUMED.fullmatch(text) if "续" in text or "接上" in text else None
    found = resumed is not None and bool(resumed["before"] or resumed["behind"])
    name = resumed["name"] if resumed is not None and found else text
    bullet = _BULLET.match(name) if name[:1] in _MARKS else None
    mark = bullet["mark"] if bullet else ""
    rest = name[bullet.end() :] if bullet else name
    label, _, family, bare = split_number(rest)
    if not bare:
        label, family, bare = "", "", rest
    emphasis = mark in "★☆※"  # tells what is important, not what is below what
    return Name(bare, mark + label, family or ("" if emphasis else mark), "", found)


def _whole(name: Name, numbered: Mapping[str, str], coded: Container[str]) -> Name:
    """Return the name without the number or code that the other names show it to begin with."""
    if name.family not in ("", name.number) or not _BEGINS.match(name.text):
        return name
    found = _CODE.match(name.text)
    if found and found["code"] in coded:
        return name._replace(text=name.text[found.end() :], code=found["code"])
    dotted = _DOTTED.match(name.text)
    if dotted and dotted["n"] in numbered:
        number = name.number + dotted[0].strip()
        return name._replace(
            text=name.text[dotted.end() :], number=number, family=numbered[dotted["n"]]
        )
    return name


def _coded(names: Iterable[str], count: int) -> set[str]:
    """Return the codes among what the names begin with; `count`: of all names.

    Shorter ones are codes where most names have one, apart from the name; or nearly all have one
    and one begins with another (82001机井维修 below 820水利设施).
    """
    found = [m for m in map(_CODE.match, names) if m and not _MEASURE.match(m.string, m.end())]
    long = {m["code"] for m in found if _is_long(m)}
    apart = [m["code"] for m in found if m["apart"]]
    if len(found) > 1 and 2 * len(apart) >= count:
        return long.union(apart)
    codes = sorted(m["code"] for m in found)
    nested = any(two.startswith(one) and two != one for one, two in pairwise(codes))
    return long.union(codes) if nested and 5 * len(codes) >= 4 * count else long


def _is_long(found: re.Match[str]) -> bool:
    return sum(map(str.isdigit, str(found["code"]))) >= LONG_CODE


def _numbered(names: Iterable[str]) -> dict[str, str]:
    """Return the numbers that number the names, each with its style.

    1.1 and 1.2 do, where there is a 1.1, and 2.1 where something begins with 1; 3.15 alone is a date.
    """
    groups: dict[_Key, dict[_Key, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        found = _DOTTED.match(name)
        if found is None:
            continue
        counted = _COUNTED if found["whole"] and not found["apart"] else _MEASURE
        if not counted.match(name, found.end()):
            key = tuple(map(int, re.split(r"[.．－—–-]", found["n"])))
            groups[key[:-1]][key].append(found["n"])
    told: dict[str, str] = {}
    for prefix, group in groups.items():
        if (*prefix, 1) not in group or (not prefix and (2,) not in group):
            continue
        before = (*prefix[:-1], prefix[-1] - 1) if prefix and prefix[-1] > 1 else None
        if before is None or before in groups or (*prefix, 2) in group:
            style = f"decimal{len(prefix) + 1}"
            told.update((text, style) for texts in group.values() for text in texts)
    return told
