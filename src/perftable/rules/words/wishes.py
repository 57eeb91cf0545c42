"""Indicators that are bare wishes: 提高办事效率, 圆满完成工作任务; and the words that measure one."""

from perftable.model.lazy import lazy_pattern

_HOW = (
    "进一步|不断|切实|继续|全面|大力|积极|努力|着力|持续|有效地?|有序|稳步|稳妥|高效|及时|按时|按期|如期|按要求|按计划|按规定"
    "|严格|充分|有力|深入|逐步|逐年|显著|明显|大幅度?|更好地?|更加|科学|合理|依法|坚决|牢牢|牢固|广泛|统筹|尽量|尽可能"
)
_WELL = "圆满|出色|优质|全力|全力以赴|扎实|认真|高质量|高标准|按质按量|保质保量"
_IMPROVE = (
    "提高|提升(?!改造)|加强|加大|加快|增强|搞好|做好|抓好|办好|管好|管理好|改善|改进|促进|推进(?!会)|推动|强化|完善|深化"
    "|优化|健全|维护|保护(?![区地])|保障(?!房|性|对象|金)|保证(?![金书人])|确保|减少|降低|控制|防止|杜绝"
)
"""Wishes whatever follows, where nothing of it is measured."""

_AIMS = (
    (r"提供", "支持|支撑|保障|便利|条件|依据|参考|帮助|保证|环境"),
    (r"提供.*(?:优质|良好|高效|便捷|满意|周到|全面|全方位|高质量)", "服务"),
    (rf"(?:{_WELL})完成", "工作|任务|目标|要求|职责"),
    (
        "落实|贯彻|执行|履行|压实|遵守|坚持",
        "政策|责任|制度|机制|措施|举措|要求|规定|精神|部署|安排|方针|战略|职责|义务|纪律|原则|理念",
    ),
    ("落实|贯彻", "任务|工作"),
    ("发挥", "作用|优势|功能|职能|效应|效能|潜力|力量"),
    (
        "营造|形成|创造|打造|树立|弘扬|传承|倡导|塑造|凝聚|构建",
        "氛围|环境|局面|形象|作风|风气|风尚|新风|传统|文化|精神|条件|格局|合力|共识|力量|社会|价值观|理念|观念|意识",
    ),
    ("巩固|夯实|筑牢|守住|守牢|守好", "成果|成效|基础|底线|防线|红线|屏障|地位|阵地|根基"),
    ("实现|达到|满足|保持", "目标|效果|要求|需求|需要|发展|稳定|平稳|和谐|安全|好转|正常运转"),
    ("支持|助力|带动|引领", "发展|振兴|建设|大局|改革|进步|转型"),
    ("服务于?(?!站|点|网|业|中心|平台|体系)", "大局|发展|振兴|中心工作"),
    ("丰富|壮大|繁荣|活跃", "生活|经济|事业|文化|市场|力量"),
    (
        "增进|缓解|减轻|化解|遏制|改变|转变|解决",
        "福祉|感情|团结|压力|矛盾|负担|困难|风险|隐患|问题|面貌|作风|观念|方式|现象",
    ),
    ("规范(?![化性])|理顺", "管理|秩序|行为|程序|流程|运行|关系"),
    ("调动|激发", "积极性|主动性|创造性|热情|活力|动力|潜能"),
    ("扩大|拓宽|拓展", "影响|影响力|渠道|空间|领域|开放"),
)
"""Verbs and the ends with which they are wishes: 完成验收的村 and 提供上门服务 are things done."""

_TASKS = "完成(?:各项|全部|所有|相关|年度|全年|日常|本职|中心|重点|上级|交办|下达|安排|既定|预期|规定|目标|工作|任务|要求|职责|的)+"
"""No task in particular; 完成税收任务 names one."""

_BETTER = (
    "提高|提升|改善|增强|加强|优化|好转|完善|下降|减少|降低|增长|发展|促进|保障|缓解|控制|推进"
)
_WISH = lazy_pattern(
    rf"(?:为[^，,。；;]{{1,15}}(?=提供)|{_HOW}|{_WELL})*(?:{_IMPROVE}|{_TASKS}\Z|"
    + "|".join(rf"(?:{verbs}).*(?:{ends})\Z" for verbs, ends in _AIMS)
    + r")"
)
_BETTERED = lazy_pattern(rf"(?:得到|有所|{_HOW}|{_WELL})(?:{_BETTER})\Z")
_FIRST = frozenset(
    verb[0]
    for verb in "|".join(
        ("为", _HOW, _WELL, _IMPROVE, "完成", *(verbs for verbs, _ in _AIMS))
    ).split("|")
)
"""What a wish begins with, among others."""
_LAST = tuple(_BETTER.split("|"))
_END = 6
"""Characters that hold the longest of these."""


_MEASURE = lazy_pattern(
    r"[\d%‰]|(?<!千家)[一二三四五六七八九十百千万]+(?:[个户人项场天名处]|次(?!性)|件(?!事)|条(?!龙))"
    r"|(?<![表统草轻坦直效])率(?![先领队])|(?<=[有显见生奏]效)率"
    r"|(?<![少多无招])数(?![据字智码学控实治])|额(?!外)|幅|倍"
    r"|(?<!大)面积|(?<=扩大)面积|(?<!第一)(?<!长)时间(?!观念)|(?<=延长)时间|时长|时限|期限|(?<![全命])周期|工期"
    r"|比例|比重|占比|比率|同比|环比|性价比|之比|(?<![评攀对])比\Z"
    r"|里程(?!碑)|长度|(?<!价)值(?![班守勤得日机])|(?:资产|设备|物资)价值|得分|评分|等级|级别|名次|排名"
    r"|成本|费用|价格|单价|产出|收入|支出|(?<=均)效益"
    r"|(?<![质力能大少尽考商衡打胆计测海适批轻度较])量(?![化子力体身刑具])"
    r"|(?<![力制年季月态高调过角程进限维尺国适法再首印风深])度(?![假过汛量日])|(?<=满意程)度|深度(?!融合|合作|参与|开发)"
    r"|(?<![层档依再多其本首每此主梯])次(?![序生要日年品性])|(?<![用农门账商])户\Z|[亩吨]\Z"
    r"|(?<![消免浪收经缴])费\Z|(?:及时|准确|完整|合规)性\Z|情况\Z"
    # Words that are numbers, times or grades.
    r"|零(?![星散售食部工距])|不发生|未发生|应.尽.|全覆盖|全额|[年月]底前|[ⅠⅡⅢⅣⅤ]类|优良"
)
"""Words and units of what can be measured; not the same characters in 效率, 质量, 力度, 制度, 数据."""

_NAMED = lazy_pattern(r"20\d\d年度?|12345|1[12][09]|[45]G")
"""Digits that measure nothing: a year, a hot line."""


_LABEL = lazy_pattern(
    r"\s*(?:指标\s*\d{0,2}\s*[:：、.．]\s*)?"
    r"(?:[(（]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[)）][.．、]?"
    r"|\d{1,2}\s?(?:[、)）]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|[①-⑳⑴-⒇⒈-⒛])?\s*"
)
_BEGINS_LABEL = frozenset("指(（一二三四五六七八九十").union(map(chr, range(0x2460, 0x249C)))


def without_label(text: str) -> str:
    """Return an indicator without its list number, whose digits measure nothing."""
    first = text[:1]
    if first in _BEGINS_LABEL or first.isdecimal() or first.isspace():
        return _LABEL.sub("", text, count=1)
    return text


def is_bare_wish(text: str) -> bool:
    """Whether an indicator, written without spacing, wishes for something that it does not measure."""
    word = _NAMED.sub("", text)
    if word[:1] not in _FIRST and not word.endswith(_LAST):
        return False
    wish = _WISH.match(word) or _BETTERED.search(word[-_END:])
    return wish is not None and _MEASURE.search(word) is None
