"""Headings and fixed values of rows, in the words of those who read spreadsheets."""

from collections.abc import Iterable, Mapping, Sequence

from perftable.model.form import form_of
from perftable.model.phrase import Lang, Phrase
from perftable.model.vocabulary import AMOUNT, every_family, field, grouped_by, levels
from perftable.reports.words import BROKEN_RULE, FAIL, NOT_CHECKED, PASS, SEVERITY, UNTRUSTED

_HEADINGS: Mapping[str, Phrase] = {
    "of_unit": Phrase("单位（或文件）", "Unit (or file)"),
    "names": Phrase("所在行", "Row name"),
    "place": Phrase("位置", "Where"),
    "title": Phrase("规则", "Rule"),
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
    "sheet": Phrase("工作表", "Sheet"),
    "cell": Phrase("单元格", "Cell"),
    "page": Phrase("页", "Page"),
    "document": Phrase("文件", "File"),
    "text": Phrase("单元格内容", "Cell text"),
    "message": Phrase("说明", "Message"),
    "state": Phrase("状态", "State"),
    "fingerprint": Phrase("指纹", "Fingerprint"),
    "kind": Phrase("类别", "Kind"),
    "family": Phrase("表式", "Form"),
    "checked": Phrase("已查", "Checked"),
    "not_applicable": Phrase("不适用", "Not applicable"),
    "reason": Phrase("原因", "Reason"),
    "by": Phrase("批准", "By"),
    "until": Phrase("有效期至", "Until"),
    "count": Phrase("个数", "Count"),
    "documents": Phrase("文件数", "Files"),
    "share": Phrase("占比", "Share"),
    "error": Phrase("错误", "Errors"),
    "warning": Phrase("警告", "Warnings"),
    "note": Phrase("提示", "Notes"),
    "waived": Phrase("已豁免", "Waived"),
    "known": Phrase("基线中", "In baseline"),
    "rules_off": Phrase("停用规则", "Rules off"),
}

_SUFFIXES: Mapping[str, Phrase] = {
    "_unit": Phrase("{name}单位", "{name} unit"),
    "_as_written": Phrase("{name}原文", "{name} as written"),
    "_万元": Phrase("{name}（万元）", "{name} (万元)"),
    "_exact": Phrase("{name}精确值", "Exact {name}"),
}
"""What follows the name of a field of money in columns beside its amount."""

_VALUES: Mapping[str, Mapping[str, Phrase]] = {
    "status": {"pass": PASS, "fail": FAIL, "unreadable": NOT_CHECKED},
    "severity": {str(name): word for name, word in SEVERITY.items()},
    "state": {
        "counts": Phrase("计入", "counts"),
        "broken": BROKEN_RULE,
        "waived": Phrase("已豁免", "waived"),
        "known": Phrase("基线中", "in the baseline"),
        "untrusted": UNTRUSTED,
        "excluded": Phrase("按要求略去", "left out"),
    },
    "kind": {
        "configuration": Phrase("生效的配置", "configuration in force"),
        "untrusted": UNTRUSTED,
        "excluded": Phrase("按要求略去的文件", "files left out"),
        "unreadable": Phrase("文件未检查", "file not checked"),
        "unread": Phrase("绩效目标表未检查", "table of targets not checked"),
        "not_applicable": Phrase("规则不适用", "rule not applicable"),
        "broken": BROKEN_RULE,
        "waived": Phrase("已豁免的问题", "waived finding"),
        "known": Phrase("基线中的问题", "finding in the baseline"),
        "unused": Phrase("未用到的豁免", "waiver of no use"),
        "expired": Phrase("到期的豁免", "expired waiver"),
    },
}


def heading(column: str, lang: Lang, family: str | None = None) -> str:
    """Return the heading of a column: ours, or what a family calls its level, figure or field.

    In the records of a family its words come first. A column that nobody knows is its own heading.
    """
    own = None if family is None else _called(column, (family,))
    found = own or _HEADINGS.get(column) or _called(column, tuple(every_family()))
    if found is None and "|" in column:  # a summary grouped by what several families have
        found = grouped_by(column)
    return found.say(lang) if found else column


def _called(column: str, families: Sequence[str]) -> Phrase | None:
    """Return what the first of some families that knows a column calls it."""
    for family in families:
        form = form_of(family)
        words = {one.name: one.label for one in form.GROUPINGS}
        words |= {one.name: one.label for one in form.FIGURES}
        words |= {one.name: one.label for one in form.SUMS if not one.money}
        words |= {one.name: one.label for one in form.FIELDS}
        words |= {one.kind: one.label for one in form.LEVELS if one.step}
        if column in words:
            return words[column]
        shares = {f"{one.name}_share": one.label for one in form.FIGURES if one.of}
        if column in shares:
            label = shares[column]
            return Phrase(f"{label.zh}占比", f"{label.en}, share")
        for suffix, phrase in _SUFFIXES.items():
            name = column.removesuffix(suffix)
            said = next((one.said for one in form.FIELDS if one.name == name), None)
            if name != column and (said or name == "amount"):
                return _beside(phrase, said or AMOUNT)
    return None


def _beside(phrase: Phrase, money: Phrase) -> Phrase:
    english = phrase.en.format(name=money.en)
    return Phrase(phrase.zh.format(name=money.zh), english[:1].upper() + english[1:])


def value(column: str, text: str, lang: Lang, above: Iterable[str] = ()) -> str:
    """Return how `text` reads in `column`: our own fixed words in `lang`, all else as it is.

    `above` are the kinds of node that the row names: by them its columns are called.
    """
    if column == "column":
        return column_name(text, lang, above)
    if column == "family":
        return form_of(text).LABEL.say(lang) or text
    words = _VALUES.get(column)
    if words is None:
        own = field(column)
        words = (own and own.words) or {}
    elif column == "kind" and text not in words:
        return next((one.said.say(lang) for one in levels() if one.kind == text), text)
    return words[text].say(lang) if text in words else text


def column_name(column: str, lang: Lang, above: Iterable[str] = ()) -> str:
    """Return what the family of the row below those kinds of node calls a column."""
    own = field(column, above)
    return own.label.say(lang) if own else column
