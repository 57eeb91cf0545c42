"""Findings as comments in a copy of a Word file; every other byte of it stays as it is."""
