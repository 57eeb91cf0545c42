"""PT717 year-conflict: Title, goal and file name state different years.

What: the year in the title, in the year line, in the goal's label and in the file's name is the same.
Why: a form of last year that was only half brought up to date may state last year's figures.
Bad: （2027年度）, and 2026年度目标.
Good: （2027年度）, and 2027年度目标.
Mend: correct the year.
Basis: convention.

PT717 year-conflict：标题、绩效目标和文件名的年度不一致。

检查：标题、年度行、目标栏和文件名中的年度一致。
理由：沿用上年表格而未全部更新的，其中数字也可能是上年的。
错误：（2027年度），目标栏写 2026年度目标。
正确：（2027年度），目标栏写 2027年度目标。
改法：改正年度。
依据：通行做法。
"""

from collections.abc import Iterator, Mapping, Set
from pathlib import PurePath

from pydantic import JsonValue

from perftable.forms.projects.asks.periods import years_in
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.model.phrase import Lang, Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

_NAMED = lazy_pattern(r"(?<![\d〔\[(（【])(20\d\d)(?=年(?!\d{1,2}月)|项目|部门|预算|绩效|度)")
"""A year in a file's name, not that of a date or of a document's number."""


class YearConflict(Rule):
    """Title, goal and file name state different years."""

    code = "PT717"
    name = "year-conflict"
    severity = "note"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "标题、绩效目标和文件名的年度不一致。", "Title, goal and file name state different years."
    )
    messages = {
        "default": Phrase(
            "表中各处年度不一致（{years}）；请核实更正。",
            "the form states different years ({years}); correct the wrong one.",
        ),
        "file": Phrase(
            "表中年度为 {year}，文件名中为 {years}；请核实更正。",
            "the form is for {year}, its file name says {years}; correct the wrong one.",
        ),
    }
    reasons = {
        "no-year": Phrase("表中未注明年度", "the form states no year"),
        "one": Phrase("年度仅出现一处", "the year stands in one place only"),
        "said": Phrase("同一标题已指出", "the same title was reported already"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        found = forms(document)
        named = frozenset(map(int, _NAMED.findall(PurePath(document.path).stem)))
        several = len({form.year for form in found if form.year is not None}) > 1
        said: set[Location] = set()
        for form in found:
            outcome = _one(form, frozenset() if several else named)
            if isinstance(outcome, Problem) and outcome.location in said:
                outcome = Skip("said")
            elif isinstance(outcome, Problem):
                said.add(outcome.location)
            yield outcome

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message, the years joined as the language joins them."""
        years = str(args.get("years", ""))
        joined = years if lang == "zh" else years.replace("、", ", ")
        return super().say(lang, case, {**args, "years": joined})


def _one(form: ProjectForm, named: Set[int]) -> Outcome:
    years = [year for year in form.years if year not in _spanned(form)]
    place = form.at("title" if "title" in form.places else "year")
    if not form.years:
        return Skip("no-year")
    if len(years) > 1:
        return Problem(place, {"years": "、".join(map(str, years))})
    if named and years and years[0] not in named:
        args = {"year": str(years[0]), "years": "、".join(map(str, sorted(named)))}
        return Problem(place, args, case="file")
    labels = [year for goal in form.goals for year in years_in(goal.label)]
    several = bool(named) or bool(labels) or len(years_in(form.title)) > 1
    return PASS if several else Skip("one")


def _spanned(form: ProjectForm) -> frozenset[int]:
    """Return the years of a title that speaks of several: each of them is right."""
    found = years_in(form.title)
    return found if len(found) > 1 else frozenset()
