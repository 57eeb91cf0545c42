"""The national forms: 项目支出绩效目标表 and its kin, as targets and as self-evaluations."""

from perftable.forms.projects.reading import read_forms
from perftable.forms.projects.sheets.claim import claim

__all__ = ["claim", "read_forms"]
