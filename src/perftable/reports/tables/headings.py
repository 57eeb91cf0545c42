"""str headings and fixed values of rows, in the words of those who read spreadsheets."""

from collections.abc import Mapping

from perftable.model.phrase import Lang, Phrase
from perftable.model.scale import TIERS
from perftable.reports.words import BROKEN_RULE, FAIL, NOT_CHECKED, PASS, SEVERITY, UNTRUSTED

_HEADINGS: Mapping[str, Phrase] = {
    "path": Phrase("文件", "File"),
    "status": Phrase("结论", "Verdict"),
    "severity": Phrase("级别", "Severity"),
    "code": Phrase("编号", "Code"),
    "name": Phrase("规则", "Rule"),
    "table": Phrase("表", "Table"),
    "row": Phrase("行", "Row"),
    "column": Phrase("列", "Column"),
    "paragraph": Phrase("段落", "Paragraph"),
    "line": Phrase("文本行", "Line"),
    "duty": Phrase("职责", "Duty"),
    "activity": Phrase("工作活动", "Activity"),
    "document": Phrase("文件", "File"),
    "text": Phrase("单元格内容", "Cell text"),
    "message": Phrase("说明", "Message"),
    "state": Phrase("状态", "State"),
    "fingerprint": Phrase("指纹", "Fingerprint"),
    "kind": Phrase("类别", "Kind"),
    "checked": Phrase("已查", "Checked"),
    "not_applicable": Phrase("未查", "Not checked"),
    "reason": Phrase("原因", "Reason"),
    "by": Phrase("批准", "By"),
    "until": Phrase("有效期至", "Until"),
    "number": Phrase("序号", "Number"),
    "budget": Phrase("年度预算", "Budget"),
    "unit": Phrase("单位", "Unit"),
    "budget_as_written": Phrase("预算原文", "Budget as written"),
    "content": Phrase("内容描述", "Content"),
    "goal": Phrase("绩效目标", "Goal"),
    "indicator": Phrase("绩效指标", "Indicator"),
    "excellent": Phrase("优", "Excellent"),
    "good": Phrase("良", "Good"),
    "fair": Phrase("中", "Fair"),
    "low": Phrase("低", "Low"),
    "poor": Phrase("差", "Poor"),
    "worst": Phrase("最差", "Worst"),
    "direction": Phrase("方向", "Direction"),
    "count": Phrase("个数", "Count"),
    "documents": Phrase("文件数", "Files"),
    "activities": Phrase("活动数", "Activities"),
    "budget_万元": Phrase("预算（万元）", "Budget (万元)"),
    "budget_exact": Phrase("预算精确值", "Exact budget"),
    "share": Phrase("占比", "Share"),
    "missing_indicators": Phrase("缺指标", "No indicator"),
    "missing_scales": Phrase("缺评价标准", "No scale"),
    "ticked_scales": Phrase("只打勾", "Ticks only"),
    "error": Phrase("错误", "Errors"),
    "warning": Phrase("警告", "Warnings"),
    "note": Phrase("提示", "Notes"),
    "waived": Phrase("已豁免", "Waived"),
    "known": Phrase("基线中", "In baseline"),
    "rules_off": Phrase("停用规则", "Rules off"),
}

_COLUMNS = ("budget", "content", "goal", "indicator", *TIERS)

_VALUES: Mapping[str, Mapping[str, Phrase]] = {
    "status": {"pass": PASS, "fail": FAIL, "unreadable": NOT_CHECKED},
    "severity": {str(name): word for name, word in SEVERITY.items()},
    "state": {
        "counts": Phrase("计入", "counts"),
        "broken": BROKEN_RULE,
        "waived": Phrase("已豁免", "waived"),
        "known": Phrase("基线中", "in the baseline"),
        "untrusted": UNTRUSTED,
        "excluded": Phrase("有意略去", "left out"),
    },
    "kind": {
        "configuration": Phrase("生效的配置", "configuration in force"),
        "untrusted": UNTRUSTED,
        "excluded": Phrase("有意略去的文件", "files left out"),
        "duty": Phrase("职责", "duty"),
        "activity": Phrase("工作活动", "activity"),
        "unreadable": Phrase("文件未能检查", "file not checked"),
        "unread": Phrase("绩效目标表未检查", "table of targets not checked"),
        "not_applicable": Phrase("规则不适用", "rule not applicable"),
        "broken": BROKEN_RULE,
        "waived": Phrase("已豁免的问题", "waived finding"),
        "known": Phrase("基线中的问题", "finding in the baseline"),
        "unused": Phrase("没有用到的豁免", "waiver of no use"),
        "expired": Phrase("到期的豁免", "expired waiver"),
    },
    "direction": {
        "higher": Phrase("越高越好", "higher is better"),
        "lower": Phrase("越低越好", "lower is better"),
    },
    "column": {"name": Phrase("职责活动", "Name"), **{name: _HEADINGS[name] for name in _COLUMNS}},
}


def heading(column: str, lang: Lang) -> str:
    """Return the heading of a column."""
    return _HEADINGS[column].say(lang)


def value(column: str, text: str, lang: Lang) -> str:
    """Return how `text` reads in `column`: our own fixed words in `lang`, all else as it is."""
    words = _VALUES.get(column, {})
    return words[text].say(lang) if text in words else text
