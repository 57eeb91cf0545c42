"""PT601 missing-section: A narrative section is missing.

What: a document with one of overall goals, duty categories and safeguards has all three, filled in.
Why: the three parts belong together in the form.
Bad: 总体目标 and 保障措施, but no 职责分类绩效目标; a heading 保障措施 with nothing under it.
Good: all three.
Mend: add the missing section, or what belongs under its heading.
Basis: convention.

PT601 missing-section：缺少说明部分。

检查：总体目标、职责分类绩效目标、保障措施三部分，有其一则三者齐全，且都有内容。
理由：表格要求三部分配套。
错误：有总体目标和保障措施，没有职责分类绩效目标；标题“保障措施”下没有内容。
正确：三部分齐全。
改法：补上缺少的部分，或标题下的内容。
依据：惯例。
"""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import JsonValue

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.document import Document, Section
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_NAMES: dict[str, str] = {
    "overall_goals": "总体目标",
    "duty_categories": "职责分类绩效目标",
    "safeguards": "保障措施",
}


class MissingSection(Rule):
    """A narrative section is missing."""

    code = "PT601"
    name = "missing-section"
    severity = "note"
    basis = "convention"
    of = DutyForm
    title = Phrase("缺少说明部分。", "A narrative section is missing.")
    messages = {
        "overall_goals": Phrase(
            "缺少“总体目标”部分（文件仅有{present}）；请补充。",
            "there is no section 总体目标 (overall goals), only {present}; add it.",
        ),
        "duty_categories": Phrase(
            "缺少“职责分类绩效目标”（或“分项绩效目标”）部分（文件仅有{present}）；请补充。",
            "there is no section 职责分类绩效目标 or 分项绩效目标 (goals by duty), only {present}; add it.",
        ),
        "safeguards": Phrase(
            "缺少“保障措施”部分（文件仅有{present}）；请补充。",
            "there is no section 保障措施 (safeguards), only {present}; add it.",
        ),
        "empty": Phrase(
            "标题“{title}”下未填写内容；请填写。",
            "the section under the heading '{title}' is empty; write it.",
        ),
    }
    reasons = {
        "no-section": Phrase(
            "无总体目标、职责分类绩效目标、保障措施等说明部分",
            "the document has no sections of goals or safeguards",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each of the three sections."""
        if not document.sections:
            yield Skip("no-section")
            return
        for kind in _NAMES:
            same = [section for section in document.sections if section.kind == kind]
            if not same:
                yield _missing(kind, document.sections)
            elif any(section.items for section in same) or _has_the_table(kind, document):
                yield PASS
            else:
                args: dict[str, JsonValue] = {"section": kind, "title": same[0].title}
                yield Problem(same[0].location, args, case="empty")

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message with the sections that are there."""
        present = args.get("present", [])
        assert isinstance(present, list)
        names = ("、" if lang == "zh" else " and ").join(map(str, present))
        return cls.messages[case].say(lang, **{**args, "present": names})


def _missing(kind: str, sections: Sequence[Section]) -> Problem:
    kinds = {section.kind for section in sections}
    present: list[JsonValue] = [name for other, name in _NAMES.items() if other in kinds]
    args: dict[str, JsonValue] = {"section": kind, "present": present}
    return Problem(sections[-1].location, args, case=kind)


def _has_the_table(kind: str, document: Document) -> bool:
    """Whether the target table may be what stands under the heading."""
    return kind == "duty_categories" and bool(tables(document))
