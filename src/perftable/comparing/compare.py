"""Two versions of a submission beside each other: check → match → tell what changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain

from perftable.comparing.changes import node_change
from perftable.comparing.differences import amounts
from perftable.comparing.findings import finding_changes
from perftable.comparing.matching import Match, match_forms
from perftable.comparing.places import places
from perftable.comparing.sections import section_changes
from perftable.config.settings import DEFAULT, Settings
from perftable.model.amount import add
from perftable.model.comparison import (
    Comparison,
    FormChange,
    KindCounts,
    Totals,
    Version,
)
from perftable.model.document import Document
from perftable.model.form import Form
from perftable.model.phrase import Lang
from perftable.model.report import Counts, DocumentReport
from perftable.pipeline.checking import TOOL, check, no_collection

Checked = tuple[Document, DocumentReport]
"""A version, and the verdict on it."""


def compare(old: Document, new: Document, settings: Settings = DEFAULT) -> Comparison:
    """Compare two versions of a submission; both are checked with `settings`.

    Raises `ValueError` with a code that no rule has.
    """
    return compare_checked((old, check(old, settings)), (new, check(new, settings)), settings.lang)


def compare_checked(old: Checked, new: Checked, lang: Lang) -> Comparison:
    """Compare two versions that were checked with the same settings."""
    with no_collection():
        return _compare(*old, *new, lang)


def _compare(
    old: Document, before: DocumentReport, new: Document, after: DocumentReport, lang: Lang
) -> Comparison:
    families = dict.fromkeys(type(form) for form in (*new.forms, *old.forms))
    steps = frozenset(one.kind for family in families for one in family.LEVELS if one.step)
    matches = {
        family: match_forms(old.forms_of(family), new.forms_of(family), family)
        for family in families
    }
    findings = finding_changes(
        before, after, *places(old, new, chain.from_iterable(matches.values()), steps)
    )
    forms = [_form_change(family, found) for family, found in matches.items()]
    return Comparison(
        tool=TOOL,
        lang=lang,
        old=Version(path=old.path, sha256=old.sha256),
        new=Version(path=new.path, sha256=new.sha256),
        totals=Totals(
            nodes=_counts(forms),
            amount=amounts(_amount(old), _amount(new)),
            new=Counts.of(findings.new),
            remaining=Counts.of(one.new for one in findings.remaining),
            mended=Counts.of(findings.mended),
        ),
        forms=tuple(forms),
        sections=tuple(section_changes(old, new)),
        findings=findings,
    )


def _form_change(family: type[Form], matches: Iterable[Match]) -> FormChange:
    kinds = {field.name: field.kind for field in family.FIELDS}
    steps = frozenset(level.kind for level in family.LEVELS if level.step)
    return FormChange(
        family=family.model_fields["family"].default,
        nodes=tuple(node_change(match, kinds, steps) for match in matches),
    )


def _amount(document: Document) -> Decimal | None:
    """Return what the document's topmost nodes state, together; None where none states any."""
    stated = [
        amount.wan for form in document.forms for node in form.nodes for amount in node.money()
    ]
    return add(stated) if stated else None


def _counts(forms: Iterable[FormChange]) -> dict[str, KindCounts]:
    tally: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        for node in form.walk():
            tally[node.level][node.kind] += 1
    return {level: _of(kinds) for level, kinds in tally.items()}


def _of(kinds: Counter[str]) -> KindCounts:
    both = kinds.total() - kinds["added"] - kinds["removed"]
    return KindCounts(old=both + kinds["removed"], new=both + kinds["added"], **kinds)
