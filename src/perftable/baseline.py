"""Baselines: the findings of one day, so that later only what is new fails."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from perftable.model.fingerprint import fingerprints
from perftable.model.report import Counts, DocumentReport

VERSION = 1


def dump(reports: Iterable[DocumentReport], folder: Path) -> str:
    """Return the baseline of `reports` as JSON; paths are relative to `folder`.

    Shape: {"schema_version": 1, "documents": {path: [fingerprint, …]}}.
    """
    documents = {
        _key(report.path, folder): sorted(fingerprints(report.findings))
        for report in reports
        if report.status == "checked"
    }
    content = {"schema_version": VERSION, "documents": dict(sorted(documents.items()))}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def load(text: str) -> Mapping[str, Sequence[str]]:
    """Return the fingerprints of each document. Raises `ValueError` for what is no baseline."""
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("schema_version") != VERSION:
        raise ValueError("schema_version")
    documents = content.get("documents")
    if not isinstance(documents, dict) or not all(isinstance(v, list) for v in documents.values()):
        raise ValueError("documents")
    return documents


def known(
    report: DocumentReport, baseline: Mapping[str, Sequence[str]], folder: Path
) -> DocumentReport:
    """Return the report with the findings of the baseline set apart as `known`."""
    old = set(baseline.get(_key(report.path, folder), ()))
    marks = fingerprints(report.findings)
    new = [f for f, mark in zip(report.findings, marks, strict=True) if mark not in old]
    seen = [f for f, mark in zip(report.findings, marks, strict=True) if mark in old]
    counts = Counts.of(new)
    return report.model_copy(
        update={
            "findings": tuple(new),
            "known": tuple(seen),
            "counts": counts,
            "verdict": report.verdict and ("fail" if counts.error else "pass"),
        }
    )


def _key(path: str, folder: Path) -> str:
    """Return a document's path as the baseline names it."""
    try:
        name = Path(path).resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        name = Path(path).as_posix()
    return name.encode("utf-8", "backslashreplace").decode()  # a name may be no UTF-8 on disk
