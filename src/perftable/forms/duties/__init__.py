"""The Hebei table of duties and activities (部门职责-工作活动绩效目标): words, reading, records, rules."""

from perftable.forms.duties.family import FAMILY

__all__ = ["FAMILY"]
