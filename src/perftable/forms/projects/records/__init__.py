"""The records of a national form (项目支出绩效目标表)."""
