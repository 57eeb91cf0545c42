"""PT104 repeated-duty: A duty, or a project's form, stands there more than once.

What: each duty name stands once in its table. With --across also: each project has one form in a document and in a run; two forms are of one project where name, code, unit, year and kind agree (a warning; the line of a long table and a form of its own are no repetition).
Why: repeated duties may be one duty with several activities; a project handed in twice is counted twice.
Bad: three rows of one duty name.
Good: one row with three activities below it.
Mend: join the rows, or leave them if they are different duties; leave out the form that is not valid.
Basis: heuristic.

PT104 repeated-duty：职责或项目重复填列。

检查：每个职责名称在表中只出现一次。使用 --across 时，还检查每个项目在一份文件和一次运行的各文件中只有一张表：名称、编码、单位、年度和表种都相同的，是同一项目（警告）；汇总表中的一行和单独的一张表不算重复。
理由：重复的职责可能应合为一个；同一项目报送两次会重复计算。
错误：同名职责出现三行。
正确：一个职责下列三个活动。
改法：合并各行，确属不同职责可保留；去掉作废的项目表。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.phrase import Phrase
from perftable.rules.answers import answers_of
from perftable.rules.base import Outcome, Rule


class RepeatedDuty(Rule):
    """A duty, or a project's form, stands there more than once."""

    code = "PT104"
    name = "repeated-duty"
    severity = "note"
    basis = "heuristic"
    title = Phrase(
        "职责或项目重复填列。",
        "A duty, or a project's form, stands there more than once.",
    )
    messages = {
        "default": Phrase(
            "职责“{name}”出现 {count} 次；如系同一职责，请合并填列。",
            "duty '{name}' stands on {count} rows; join them if they are one duty.",
        ),
        "form": Phrase(
            "项目“{name}”有 {count} 张绩效目标表；请仅保留有效的一张。",
            "project '{name}' has {count} forms; keep the one that is valid.",
        ),
        "file": Phrase(
            "项目“{name}”在文件 {file} 中已有绩效目标表；请仅保留有效的一张。",
            "project '{name}' has a form in the file {file} already; keep the one that is valid.",
        ),
    }
    reasons = {
        "not-across": Phrase(
            "未要求跨表核对（--across）", "forms are not compared with each other (--across)"
        ),
        "nameless": Phrase("表中无项目名称", "the form names no project"),
    }
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        families: dict[str, list[Form]] = {}
        for form in document.forms:
            families.setdefault(form.family, []).append(form)
        for forms in families.values():
            answers = answers_of(forms[0])
            if answers is not None:
                yield from answers.repeats(forms, self.options.across)
