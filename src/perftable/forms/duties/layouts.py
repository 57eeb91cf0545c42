"""The words around and below a header (those in it: `perftable.model.headings`): data, no logic."""

import re

from perftable.model.lazy import lazy_pattern

TITLE = lazy_pattern(r"绩效目标|绩效指标|职责.{0,3}活动")
RESUMED = lazy_pattern(r"[(\[【〔](?:续|接上)[上前]?[页表]?\d*[)\]】〕]")
CONTINUED = lazy_pattern(
    rf".{{0,40}}{RESUMED.pattern}|(?:附?表\d*)?续[上前]?[页表]?\d*|[接转][上下][页表]|\(?以下(?:空白|无正文)\)?|第?\d{{1,3}}页?"
    r"|第\d{1,3}页[,/]?共\d{1,3}页|\d{1,3}/\d{1,3}|[-—–]{1,2}\d{1,3}[-—–]{1,2}"
)
"""A page's end or the beginning of the next; squeezed."""

_WHAT = (
    "本?年度?|全年|当年|本级|本表|本(?=部门|单位)|以上|全部|各项?|全[乡镇县市区]|部门|单位|项目|职责|工作|活动|"
    "财政|一般公共|预算数?|支出|收入|金额|资金|经费|拨款|投入"
)
SUM = lazy_pattern("[合总共小累]计|汇总|总[额数和]|总预算|总支出")
"""Quickly tells what is no sum."""
TOTAL = lazy_pattern(
    rf"(?:20\d\d年度?)?(?:{_WHAT})*(?:总?合计|总计|共计|累计|汇总|总额|总数|总和|总预算|总支出)(?:数|数额|金额|额|预算数?|支出|资金)?:?"
)
MONEY = lazy_pattern(r"(?:单位)?(?:人民币)?(?:元|千元|万元|亿元)$")
SUBTOTAL = lazy_pattern(rf"(?:分类|本[页类项]|{_WHAT})*小计(?:数|金额|额)?:?|本页(?:合计|累计):?")
OF_WHICH = lazy_pattern(r"(?:其中|其中之一)[:：]?")
WHICH = lazy_pattern(r"其\s?中\s?[:：]\s*(?=\S)")
"""Before an activity's name; what stands aligned below that name is an activity as well."""
FUNDS = lazy_pattern(r"资金|经费|拨款|补助|财政|收入|结转|结余|债券|基金|预算|支出|贷款|自筹")
"""Of what a budget consists: no activity, unless it has a goal or an indicator."""

_WHO = (
    "填报|填表|制表|编制|编报|审核|复核|审批|审定|批准|经办|申报|上报|报送|联系|负责|主管|主要|分管|"
    "财务|预算|项目|单位|部门|科室|股室|业务|机构|领导|统计|校核|校对|经手|法定|法人"
)
FIELD = lazy_pattern(
    r"(?:(?:附|批|脚|备)?注|附件|[※☆*](?=.{10})|(?:填表|填报|编制|其他|补充|情况|有关)?说明|需要?说明的(?:事项|问题))\d{0,2}"
    rf"|(?:{_WHO})*(?:负责|填报|填表|制表|编制|审核|复核|审批|经办|联系|主管|申报|统计|经手)人员?"
    rf"(?:姓名|签字|签章|签名)?|(?:{_WHO})*(?:法人代表|代表人)|会计|出纳|局长|乡镇?长|主任"
    rf"|(?:{_WHO})+(?:领导|单位|部门|科室|股室|机构|会计|机关)(?:名称|签字)?|(?:单位|部门)名称"
    rf"|(?:{_WHO}|评审|初审|复审|绩效)*(?:意见|签字|签章|盖章|签名|公章)|(?:{_WHO})+(?=(?:\([^)]*\))?:)"
    r"|(?:单位|部门|机构)(?=\((?:公章|盖章|签章|章)\))"
    r"|(?:联系|办公|手机)?(?:电话|手机|方式)(?:号码)?|传真|电子邮箱|邮箱|地址|邮编"
    rf"|(?:{_WHO})*(?:日期|时间)|(?:20\d\d)?年\d{{0,2}}月\d{{0,2}}日"
)
"""What a signature or a remark is labelled with."""
DATE = lazy_pattern(r"20\d\d(?:年\d{1,2}月(?:\d{1,2}日)?|[-./]\d{1,2}[-./]\d{1,2})")
LABEL = lazy_pattern(
    rf"(?:{FIELD.pattern})(?:\([^)]*\))*(?P<says>:.*|[1-9]?[.、].*|(?<=[※☆*]).*)?", re.DOTALL
)
"""A label and perhaps what it says; squeezed."""
LABEL_ENDS = tuple(
    "注 附件 说明 事项 问题 人 人员 姓名 签字 签章 签名 盖章 公章 意见 代表 会计 出纳 局长 乡长 镇长 主任 领导 单位 "
    "部门 科室 股室 机构 机关 名称 电话 手机 方式 号码 传真 邮箱 地址 邮编 日期 时间 日".split()
)
"""In what a label ends that has no colon, before its number, a bracket or a point."""
TITLE_ROW = lazy_pattern(
    r".{0,30}(?:职责.{0,4}活动.{0,4}绩效(?:目标|指标)表?|绩效(?:目标|指标)(?:申报|管理|明细)?表)"
)
"""A title that stands in a table once more; squeezed, without brackets."""
COLUMN_NUMBERS = frozenset("栏次 列次 行次 栏号 列号 栏目 序号 甲 乙 丙 丁".split())
"""Before the numbers of the columns that stand below a header."""
