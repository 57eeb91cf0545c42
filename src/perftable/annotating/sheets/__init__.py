"""Findings as cell comments in a copy of a workbook (.xlsx): nothing else of the package changes."""
