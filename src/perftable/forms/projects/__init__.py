"""The national forms: 项目支出绩效目标表 and its kin, as targets and as self-evaluations."""

from perftable.forms.projects.family import FAMILY

__all__ = ["FAMILY"]
