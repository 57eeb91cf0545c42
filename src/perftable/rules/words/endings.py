"""Whole words that end in a conjunction's character: 祥和 is no unfinished "祥 and …"."""

from perftable.model.lazy import lazy_pattern

CONJUNCTIONS = ("以及", "及", "与", "和", "并", "或")
"""The longer first."""

_WORDS = """
平和-水公和太升生扁持摆均近小北南安阜广永昌延建高原滦恩 祥和-吉 温和-体气水保室高低升降测控常恒 缓和-减延放暂迟舒 柔和 暖和-供取采温保送
饱和-温 谦和 随和-伴跟追 亲和-母父双探相乡省 谐和-和 附和-依 不和 总和-汇老 之和 共和-公 协和-政妥科文作残体消记商法
融和-金交通 调和-协强色空步声格腔情音曲失烹上下抽微弹城基 劝和-规 维和-思运纤恒 搅和 掺和 媾和 碳中和 酸碱中和
心思和-花费用 政通人和 地利人和 心平气和 日丽风和 一唱一和 握手言和
参与 赠与-捐 给与-供补自 授与-教讲传
涉及-干交 普及-科 遍及-普 波及-风 触及-接 危及-安 提及-前 顾及-照回兼 惠及-优普实恩受互 殃及 累及-积 兼及 推及
旁及-两路身 扩及 祸及-车 述及-上陈论综 谈及-座访洽约商交 言及-发语建留谣宣 论及-理讨舆评辩结 念及-纪理概观信
企及-国民央私外中 莫及 不及 未及 得及 所能及 可及-许认 目光所及 视线所及 埃及
合并-结整联配综符融聚集混组适复 归并-回 兼并 吞并 撤并 裁并 拆并 迁并-搬
""".split()
"""Each with the characters behind which it is none, as they make another word: 水平和."""

_WHOLE = lazy_pattern(
    "|".join(
        rf"(?<![{others}]){word}\Z" if others else rf"{word}\Z"
        for word, _, others in (entry.partition("-") for entry in _WORDS)
    )
)
_LONGEST = 4
"""Characters at the end of a text that tell it: the longest word, or a word and one before it."""


def conjunction_at_end(text: str) -> str | None:
    """Return the conjunction in which the text ends, if it does not end in a whole word."""
    if not text.endswith(CONJUNCTIONS):
        return None
    if _WHOLE.search(text[-_LONGEST:]):
        return None
    return next(word for word in CONJUNCTIONS if text.endswith(word))
