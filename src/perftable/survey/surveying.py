"""Goes through the results of a run once, and says what is noticed across them."""

from collections import Counter
from collections.abc import Iterable

from perftable.data.rows import rows
from perftable.model.phrase import Phrase
from perftable.model.report import Tool
from perftable.model.survey import Spot, Survey, Vague
from perftable.reports.base import MissingPackage, Result
from perftable.survey.copies import MOST, Said, copies
from perftable.survey.outliers import Stated, outliers

WISH = "PT402"
"""The rule that tells an indicator which measures nothing."""

MISSING = Phrase(
    "比较各份材料需要 rapidfuzz；请运行 pip install 'perftable[survey]'。",
    "comparing submissions needs rapidfuzz; run pip install 'perftable[survey]'.",
)
_TOO_MANY = Phrase(
    "不同的文字共 {count} 段，仅比较了其中 {most} 段。",
    "of {count} different texts only {most} were compared.",
)


def require() -> None:
    """Raise `MissingPackage` without the extra `survey`."""
    try:
        import rapidfuzz  # noqa: F401
    except ImportError as error:
        raise MissingPackage(MISSING) from error


def survey(results: Iterable[Result], tool: Tool) -> Survey:
    """Return what is noticed across results, which hold records and the findings of `WISH`."""
    require()
    texts: list[Said] = []
    values: list[Stated] = []
    wishes: Counter[str] = Counter()
    files: Counter[str] = Counter()
    documents = unreadable = indicators = 0
    for result in results:
        documents += 1
        unreadable += result.report.status == "unreadable"
        found = [f.text for f in result.report.findings if f.code == WISH and f.text]
        wishes.update(found)
        files.update(set(found))
        agency: str | None = None
        year: int | None = None
        for table, row in rows(result):
            if table == "forms":
                agency, year = _text(row[8]), row[9] if isinstance(row[9], int) else None
            elif table == "texts":
                spot = _spot(row, agency, year, str(row[7]))
                texts.append(Said(str(row[8]), spot))
            elif table == "indicators":
                indicators += 1
                low, high = row[10], row[11]
                value = low if low is not None else high
                if isinstance(value, float):
                    spot = _spot(row, agency, year, "")
                    unit, written = str(row[12] or ""), str(row[8])
                    values.append(Stated(str(row[5]), unit, value, written, spot))
    count = len({one.text for one in texts})
    return Survey(
        tool=tool,
        documents=documents,
        unreadable=unreadable,
        indicators=indicators,
        copies=tuple(copies(texts)),
        vague=tuple(
            Vague(text=text, count=number, documents=files[text])
            for text, number in sorted(wishes.items(), key=lambda one: (-one[1], one[0]))
        ),
        outliers=tuple(outliers(values)),
        remarks=(_TOO_MANY.filled(count=count, most=MOST),) if count > MOST else (),
    )


def _spot(row: tuple[object, ...], agency: str | None, year: int | None, column: str) -> Spot:
    path, form, table, number = row[:4]
    return Spot(
        path=str(path),
        form=form if isinstance(form, int) else 1,
        table=table if isinstance(table, int) else None,
        row=number if isinstance(number, int) else None,
        column=column,
        agency=agency,
        year=year,
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
