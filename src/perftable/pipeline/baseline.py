"""Baselines: the findings of one day, so that later only what is new fails."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from perftable.comparing.again import find_again
from perftable.model.fingerprint import Identity, identities
from perftable.model.report import Counts, DocumentReport
from perftable.model.unseen import in_json
from perftable.pipeline.checking import Checked
from perftable.reports.base import Result

VERSION = 1


def dump(reports: Iterable[DocumentReport], folder: Path) -> str:
    """Return the baseline of `reports` as JSON; paths are relative to `folder`.

    Shape: {"schema_version": 1, "documents": {path: [{"fingerprint": …, "cell": …, "name": …}, …]}};
    a name is left out where a finding is about none.
    """
    return "".join(dumped(list(map(Checked, reports)), folder))


def dumped(results: Sequence[Result], folder: Path) -> Iterator[str]:
    """Yield what `dump` returns, document by document."""
    places = {
        _key(one.report.path, folder): place
        for place, one in enumerate(results)
        if one.report.status == "checked"
    }
    before = f'{{\n "schema_version": {VERSION},\n "documents": {{'
    for path, place in sorted(places.items()):
        entries = sorted(map(_entry, identities(results[place].report.findings)), key=_mark)
        yield f"{before}\n  {_json(path)}: " + _json(entries).replace("\n", "\n  ")
        before = ","
    yield ("\n }" if places else before + "}") + "\n}\n"


def _json(value: object) -> str:
    return in_json(json.dumps(value, ensure_ascii=False, indent=1))


def load(text: str) -> Mapping[str, Sequence[Identity]]:
    """Return the findings of each document. Raises `ValueError` for what is no baseline."""
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("schema_version") != VERSION:
        raise ValueError("schema_version")
    documents = content.get("documents")
    if not isinstance(documents, dict) or not all(isinstance(v, list) for v in documents.values()):
        raise ValueError("documents")
    return {path: [_identity(entry) for entry in entries] for path, entries in documents.items()}


def known(
    report: DocumentReport, baseline: Mapping[str, Sequence[Identity]], folder: Path
) -> DocumentReport:
    """Return the report with the findings of the baseline set apart as `known`."""
    old = baseline.get(_key(report.path, folder), ())
    again = find_again(old, identities(report.findings))
    new = [finding for number, finding in enumerate(report.findings) if number not in again]
    seen = [finding for number, finding in enumerate(report.findings) if number in again]
    counts = Counts.of(new)
    return report.model_copy(
        update={
            "findings": tuple(new),
            "known": tuple(seen),
            "counts": counts,
            "verdict": report.verdict and ("fail" if counts.error else "pass"),
        }
    )


def _entry(one: Identity) -> dict[str, str]:
    return {name: value for name, value in one._asdict().items() if value is not None}


def _mark(entry: Mapping[str, str]) -> str:
    return entry["fingerprint"]


def _identity(entry: object) -> Identity:
    """Return what an entry says. Raises `ValueError` for what is none."""
    if not isinstance(entry, dict) or not all(isinstance(v, str) for v in entry.values()):
        raise ValueError("documents")
    try:
        return Identity(**entry)
    except TypeError:
        raise ValueError("documents") from None


def _key(path: str, folder: Path) -> str:
    """Return a document's path as the baseline names it."""
    try:
        name = Path(path).resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        name = Path(path).as_posix()
    return name.encode("utf-8", "backslashreplace").decode()  # a name may be no UTF-8 on disk
