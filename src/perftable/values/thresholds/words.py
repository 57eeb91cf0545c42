"""The words and signs of thresholds, by what they mean: data, no logic.

以上, 以下 and 以内 include the number; 不满, 超过 and 以外 do not (Civil Code, article 1259).
"""

from perftable.model.lazy import lazy_pattern

_MORE, _LESS = "(?:大于|高于|多于|超过|超出)", "(?:小于|低于|少于)"
_OR_EQUAL = "(?:[、/及和]|或者?)?等于"

_AND = "(?:及其?|或者?|和)?"

BEFORE: dict[str, str] = {
    "G": rf"≥|>=|=>|{_MORE}{_OR_EQUAL}|达到[或及]{_MORE}|等于或{_MORE}|不低于|不少于|不小于|不得低于|不得少于|"
    r"不得小于|至少|最[少低](?=\d)|≮|已?满(?=[\d一二两三四五六七八九十百])",
    "L": rf"≤|<=|=<|{_LESS}{_OR_EQUAL}|等于或{_LESS}|不超过|不超出|不高于|不大于|不多于|不得超过|不得高于|"
    r"不得大于|不得多于|至多|最[多高](?=\d)|≯",
    "g": rf">|{_MORE}|(?:超|逾)(?=[\d±])",
    "l": rf"<|{_LESS}|不足|不满|未满|不及|(?:不到|未达到?|达不到)(?=[\d一二两三四五六七八九十百千])",
}
"""≥ ≤ > < as they stand before the number; the first that matches counts."""

AFTER: dict[str, str] = {
    "A": rf"{_AND}(?:以上|之上)|\((?:及|或)以上\)|\((?:及|或)\)以上|(?:及|或)更[多高长]|\+$",
    "B": rf"{_AND}(?:以下|之下)|\((?:及|或)以下\)|\((?:及|或)\)以下|(?:及|或)更[少低短]"
    r"|(?:及其?|或|和)(?:以内|之内)",
    "I": r"以内|之内",
    "O": r"以外|之外",
}
"""以上 以下 以内 以外, behind the number."""

JOINT = r"[,;、]?(?:并且|而且|同时|且|并|但)|[,;、]"
RANGE = r"~|-{1,2}|至(?![少多])|到(?!位)|[和与](?=.{1,16}之间$)"
BETWEEN = r"之间"

FILLERS = (
    r"达到|达|控制[在到]|保持在?|稳定在|维持在|完成|实现|介于|处于|力争|确保|保证|[在为是:]|"
    r"优[秀等]?:|良[好等]?:|中等?:|差等?:|较差:"
)
"""Words before a number or a sign that say nothing of the value."""

TAILS = frozenset(
    "的 完成 覆盖 达标 合格 满意 落实 到位 办结 执行 通过 及格 为优 为良 为中 为差 按时完成 按期完成 及时完成 "
    "全部完成 水平 区间 范围 发放 发放到位 兑现 整改 整改到位".split()
)
"""Words behind the threshold that say nothing of the value."""

_EVENTS = (
    "事故|投诉|上访|信访|伤亡|死亡|差错|失误|违规|违纪|违法|案件|感染|疫情|火灾|舆情|发生|返贫|辍学|失学|发案|故障|缺陷|"
    "污染|拖欠|举报|纠纷|事件|扣分|问题|隐患|漏报|瞒报|逾期|超标|泄密|中断|新增"
)
_OF = (
    "重大|特大|较大|一般|安全|生产|责任|质量|交通|消防|环境|食品|药品|群体性?|集体|越级|有效|服务|群众|人员|网络|突发|刑事|治安|"
    "公共卫生|重复|及"
)
EVENT = lazy_pattern(rf"(?:{_OF}|{_EVENTS}){{0,5}}(?:{_EVENTS})")
"""What is counted of bad things: 1起安全事故."""

NONE_AT_ALL = lazy_pattern(
    rf"(?:零|0)(?P<unit>起|件|次|例|宗|人|个|项|户|处)?(?:{_OF}|{_EVENTS}){{0,5}}(?:{_EVENTS})"
    rf"|(?:无|没有)(?:{_OF}|{_EVENTS}){{0,5}}(?:{_EVENTS})|(?:未|不|没有|无)(?:发生|出现)(?:[^\W\d_或且但时1-9一两]{{0,16}})"
)
"""零投诉, 0起事故, 未发生安全事故: words for none."""

NONE = frozenset("零0无没未不")
"""They begin with one of these: quicker to tell."""

UNSAFE = lazy_pattern(
    r"[不未无非没除约近余几第前后内外或左右倒差与和]|以[上下]|[大小高低多少]于|超过|至[少多]|最[高低多少]"
)
"""In a noun before the number: then it is not certain what the number says."""

SPELLINGS = (("==", "="), ("≧", "≥"), ("≥=", "≥"), ("≤=", "≤"), ("═", "="), ("•", "·"), ("⋅", "·"), ("・", "·"),
             ("》=", "≥"), ("《=", "≤"), ("〉=", "≥"), ("〈=", "≤"), ("⩾", "≥"), ("≦", "≤"), ("⩽", "≤"), ("〜", "~"), ("∼", "~"), ("～", "~"),
             ("−", "-"), ("—", "-"), ("–", "-"), ("―", "-"), ("─", "-"), ("‑", "-"), ("‐", "-"),
             ("【", "["), ("】", "]"), ("〔", "("), ("〕", ")"), ("+/-", "±"), ("+-", "±"),
             ("正负", "±"), ("百分百", "百分之百"))  # fmt: skip

TICKS = frozenset(
    "√ ✓ ✔ ☑ ☒ ✗ ✘ × ✕ ✖ ■ □ ▢ ☐ ◻ ● ○ ◯ ◎ ★ ☆ ▲ △ V v \uf0fc \uf0fe \uf052 \uf050".split()
)
NAMES = frozenset("优 良 中 差 优秀 良好 中等 较差 优等 良等 差等 一般 是 否".split())
"""A tier's own name, or yes and no, where a standard belongs."""

NOTHING = lazy_pattern(r"[-/\\]{1,12}|\*|\.{3,12}|无|")

_MONTH = "(?:0?[1-9]|1[0-2])"
_YEAR = r"(?<![\d.,])(?:19|20)\d\d"
DATE = lazy_pattern(
    rf"{_YEAR}[./-]{_MONTH}(?:[./-]\d{{1,2}})?(?![\d.%‰])(?!\w(?<![至到前底年月日末]))|{_YEAR}年"
    rf"|{_YEAR}[-~至到](?:19|20)\d\d$|^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$"
    rf"|(?<![\d.]){_MONTH}月|[一二三四五六七八九十]{{1,3}}月[底末中初份前]|\d{{1,2}}[日号](?:之|以)?[前后]|月[底末](?:之|以)?[前后]"
    r"|第[一二三四1-4]季度|(?<!每)[一二三四]季度|[1-4]季度?[末底前]"
    r"|[年月季][底末初]|(?<![\d一二两三四五六七八九十半])年[内中]|[上下]半年"
)
"""A point in time anywhere in the cell: 2023.07, 12月底前, 第四季度."""

DATED = "年 月 日 号 季 19 20".split()
"""One of them stands in each: quicker to tell."""
