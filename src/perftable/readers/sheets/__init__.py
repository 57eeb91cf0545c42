"""Workbooks: what their sheets show."""
