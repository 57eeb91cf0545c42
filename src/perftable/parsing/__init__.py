"""Grids to records: header, rows, amounts, thresholds, sections."""
